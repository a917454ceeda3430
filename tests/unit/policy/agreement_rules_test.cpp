// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clause 2: a left-behind child has an agreement on who cares for it, in force at all times, and
// what is wrong with the care is told, reported and looked at again. The edges, by hand.
#include "support/catch.h"
#include "support/policy/duty_cases.h"

namespace tongdang::test {

namespace {

/// Opened on 5 Jan, both parents away since 31 May: left-behind from 31 Aug on (three months).
constexpr const char* leftBehind = R"("child": [{"birth": "2016-05-10", "status": "open",
    "opened_on": "2026-01-05"}],
    "family_member": [{"id": "f", "rel": "51"}, {"id": "m", "rel": "52"}],
    "away": [{"person": "f", "from_on": "2026-05-31", "cross_county": true, "reason": "1"},
             {"person": "m", "from_on": "2026-05-31", "cross_county": true, "reason": "1"}])";

QString dueOn(const char* agreement, const char* today)
{
    return demanded(situationOf({leftBehind, agreement}), today, "A1", "sign_agreement");
}

} // namespace

TEST_CASE(
    "An agreement is due 30 days after a child became left-behind, and asked for from then on")
{
    const Situation child = situationOf({leftBehind});
    for (const DayCase& one :
         {DayCase{"2026-08-30", ""}, DayCase{"2026-08-31", "2026-09-30 due"},
          DayCase{"2026-09-30", "2026-09-30 due"}, DayCase{"2026-10-01", "2026-09-30 overdue"}}) {
        INFO(one.now);
        CHECK(demanded(child, one.now, "A1", "sign_agreement") == QLatin1String(one.expected));
    }
}

TEST_CASE("Of opening and becoming left-behind the later one counts")
{
    Situation child = situationOf({leftBehind});
    Record& own = child.record(u"child");
    own.set(child.catalogue->type(u"child")->field(u"opened_on")->number, day("2026-10-02"));
    CHECK(demanded(child, "2026-11-01", "A1", "sign_agreement")
          == QStringLiteral("2026-11-01 due"));
    CHECK(demanded(child, "2026-11-02", "A1", "sign_agreement")
          == QStringLiteral("2026-11-01 overdue"));
}

TEST_CASE("An agreement that ran out is due at once, one ended early after another 30 days")
{
    constexpr const char* ranOut = R"("agreement": [{"sign_state": "1", "state": "in_force",
        "from_on": "2026-09-01", "to_on": "2026-10-31"}])";
    CHECK(dueOn(ranOut, "2026-10-31").isEmpty());
    CHECK(dueOn(ranOut, "2026-11-01") == QStringLiteral("2026-10-31 overdue"));
    constexpr const char* endedEarly = R"("agreement": [{"sign_state": "1", "state": "ended",
        "from_on": "2026-09-01", "to_on": "2027-08-31", "state_on": "2026-10-31"}])";
    CHECK(dueOn(endedEarly, "2026-10-30").isEmpty()); // it runs to the day before
    CHECK(dueOn(endedEarly, "2026-10-31") == QStringLiteral("2026-11-30 due"));
    CHECK(dueOn(endedEarly, "2026-11-30") == QStringLiteral("2026-11-30 due"));
    CHECK(dueOn(endedEarly, "2026-12-01") == QStringLiteral("2026-11-30 overdue"));
    // Ended on the very last day it was to run: nothing is given on top.
    constexpr const char* endedAtEnd = R"("agreement": [{"sign_state": "1", "state": "ended",
        "from_on": "2026-09-01", "to_on": "2026-10-31", "state_on": "2026-10-31"}])";
    CHECK(dueOn(endedAtEnd, "2026-11-01") == QStringLiteral("2026-10-31 overdue"));
}

TEST_CASE("An agreement never signed puts nothing off")
{
    constexpr const char* unsignedOne = R"("agreement": [{"sign_state": "2", "state": "in_force",
        "from_on": "2026-09-01", "to_on": "2026-11-30"}])";
    CHECK(dueOn(unsignedOne, "2026-12-05") == QStringLiteral("2026-09-30 overdue"));
}

TEST_CASE("Renewal is asked for from 60 days before the last day, with steps of 60 and 30")
{
    constexpr const char* facts = R"({"child": [{"birth": "2016-05-10", "status": "open"}],
        "agreement": [{"sign_state": "1", "state": "in_force", "from_on": "2026-03-01",
                       "to_on": "2027-02-28"}]})";
    checkDays(facts, "A2", "renew_agreement",
              {{"2026-12-29", ""},
               {"2026-12-30", "2027-02-28 due 60"},
               {"2027-01-28", "2027-02-28 due 60"},
               {"2027-01-29", "2027-02-28 due 30"},
               {"2027-02-28", "2027-02-28 due 0"},
               {"2027-03-01", ""}}); // then the agreement itself is missing
}

TEST_CASE("An agreement without an end runs for twelve months, also from a leap day")
{
    constexpr const char* facts = R"({"child": [{"birth": "2016-05-10", "status": "open"}],
        "agreement": [{"sign_state": "1", "state": "in_force", "from_on": "2028-02-29"}]})";
    checkDays(facts, "A2", "renew_agreement",
              {{"2028-12-29", ""}, {"2028-12-30", "2029-02-28 due 60"}, {"2029-03-01", ""}});
}

TEST_CASE("A successor leaves no day between and ends later")
{
    const auto asked = [](const char* from, const char* to, const char* state) {
        return !demanded(
                    situation(QString::fromUtf8(R"({
                "child": [{"birth": "2016-05-10", "status": "open"}],
                "agreement": [
                    {"id": "g", "sign_state": "1", "state": "in_force", "from_on": "2026-02-01",
                     "to_on": "2026-12-31"},
                    {"id": "n", "sign_state": "1", "state": "%3", "from_on": "%1",
                     "to_on": "%2"}]})")
                                  .arg(QLatin1String(from), QLatin1String(to), QLatin1String(state))
                                  .toUtf8()
                                  .constData()),
                    "2026-12-20", "A2", "renew_agreement")
                    .isEmpty();
    };
    CHECK_FALSE(asked("2027-01-01", "2027-12-31", "signed"));
    CHECK_FALSE(asked("2026-12-01", "2027-12-31", "signed"));
    CHECK(asked("2027-01-02", "2027-12-31", "signed"));
    CHECK(asked("2026-12-01", "2026-12-31", "signed"));
    CHECK(asked("2027-01-01", "2027-12-31", "draft"));
}

TEST_CASE("An agreement may run for a year and not for a day more")
{
    const auto tooLong = [](const char* from, const char* to) {
        return finds(situation(QString::fromUtf8(R"({"child": [{"status": "open"}],
                "agreement": [{"state": "in_force", "from_on": "%1", "to_on": "%2"}]})")
                                   .arg(QLatin1String(from), QLatin1String(to))
                                   .toUtf8()
                                   .constData()),
                     "2026-11-20", "A2-MAX");
    };
    CHECK_FALSE(tooLong("2026-01-31", "2027-01-31"));
    CHECK(tooLong("2026-01-31", "2027-02-01"));
    CHECK_FALSE(tooLong("2028-02-29", "2029-02-28"));
    CHECK(tooLong("2028-02-29", "2029-03-01"));
}

TEST_CASE("Bad care is told and reported within three days and looked at again within fifteen")
{
    constexpr const char* facts = R"({"child": [{"birth": "2016-05-10", "status": "open"}],
        "visit": [{"date": "2026-11-28", "means": "1", "outcome": "1", "by": "s1", "a4": "1",
                   "a4_duty": "3", "a4_problem": ["4", "2"]}]})";
    checkDays(facts, "A3", "a3_notify_parent",
              {{"2026-11-27", ""},
               {"2026-11-28", "2026-12-01 due"},
               {"2026-12-01", "2026-12-01 due"},
               {"2026-12-02", "2026-12-01 overdue"}});
    checkDays(facts, "A3", "a3_recheck",
              {{"2026-12-02", "2026-12-13 upcoming"},
               {"2026-12-03", "2026-12-13 due"},
               {"2026-12-13", "2026-12-13 due"},
               {"2026-12-14", "2026-12-13 overdue"}});
}

TEST_CASE("Only a later look at the care, or another carer, settles it")
{
    constexpr const char* found = R"("child": [{"birth": "2016-05-10", "status": "open"}],
        "visit": [{"date": "2026-11-10", "means": "1", "outcome": "1", "by": "s1", "a4": "1",
                   "a4_duty": "3", "a4_problem": ["2"]}%1])";
    const auto asked = [&](const char* visit, const char* more) {
        const QByteArray facts = QByteArray(found).replace("%1", visit);
        return demanded(situationOf({facts.constData(), more}), "2026-11-30", "A3", "a3_recheck")
            .startsWith(QStringLiteral("2026-11-25"));
    };
    constexpr const char* none = R"("notice": [])";
    CHECK_FALSE(asked(R"(, {"date": "2026-11-11", "means": "1", "outcome": "2", "by": "s1",
        "a4": "1", "a4_duty": "2"})",
                      none));
    CHECK(asked(R"(, {"date": "2026-11-10", "means": "1", "outcome": "1", "by": "s1",
        "a4": "1", "a4_duty": "2", "time_from": "20:00"})",
                none)); // the same day is not later
    for (const char* problem : {"1", "2"})
        CHECK(asked((QByteArray(R"(, {"date": "2026-11-20", "means": "1", "outcome": "1",
            "by": "s1", "a4": "2", "a4_duty": "2", "a4_problem": [")")
                     + problem + "\"]}")
                        .constData(),
                    none));
    CHECK(asked(R"(, {"date": "2026-11-20", "means": "1", "outcome": "1", "by": "helper",
        "a4": "1", "a4_duty": "2"})",
                none));
    CHECK(asked(R"(, {"date": "2026-11-20", "means": "1", "outcome": "1", "by": "s1", "a4": "1"})",
                none));
    CHECK_FALSE(asked("", R"("caregiver": [{"main": true, "from_on": "2026-11-11"}])"));
    CHECK(asked("", R"("caregiver": [{"main": true, "from_on": "2026-11-10"}])"));
    CHECK(asked("", R"("caregiver": [{"main": true, "from_on": "2026-12-01"}])"));
}

} // namespace tongdang::test
