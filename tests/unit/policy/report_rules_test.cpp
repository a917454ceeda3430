// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clause 3: what harms a child is reported at once. Clause 1: guardians who fail are told off, and
// grave cases go to the police.
#include "support/catch.h"
#include "support/policy/duty_cases.h"

namespace tongdang::test {

namespace {

constexpr const char* reported = R"({"child": [{"birth": "2016-05-10", "status": "open"}],
    "incident": [{"id": "i", "state": "oral", "found_at": "2026-11-01T10:00"}],
    "incident_receiver": [{"incident": "i", "receiver": "%1", "reported_at": "%2"}]})";

Situation reportedTo(const char* receiver, const char* at)
{
    return situation(QString::fromUtf8(reported)
                         .arg(QLatin1String(receiver), QLatin1String(at))
                         .toUtf8()
                         .constData());
}

} // namespace

TEST_CASE("A danger is to be reported at once, is reminded of after an hour and red after a day")
{
    constexpr const char* facts = R"({"child": [{"birth": "2016-05-10", "status": "open"}],
        "incident": [{"state": "found", "found_at": "2026-11-20T23:30"}]})";
    checkDays(facts, "M1", "report",
              {{"2026-11-20T23:30", "2026-11-20 due now"},
               {"2026-11-20T23:31", "2026-11-20 overdue now"},
               {"2026-11-21T00:30", "2026-11-20 overdue now"},
               {"2026-11-21T00:31", "2026-11-20 overdue remind"},
               {"2026-11-21T23:30", "2026-11-20 overdue remind"},
               {"2026-11-21T23:31", "2026-11-20 overdue red"}});
}

TEST_CASE("The next moment at which an alarm changes is told, so that a list can wait for it")
{
    constexpr const char* facts = R"({"child": [{"birth": "2016-05-10", "status": "open"}],
        "incident": [{"state": "found", "found_at": "2026-11-20T10:00"}]})";
    const Situation child = situation(facts);
    const auto next = [&](const char* now) {
        const auto found = duties(productRules(), child.view(), child.posts, day("2026-11-20"),
                                  moment(QLatin1String(now)));
        return demandOf(found, u"M1", u"report")->changesAt;
    };
    CHECK(next("2026-11-20T10:00") == moment(QStringLiteral("2026-11-20T10:00")));
    CHECK(next("2026-11-20T10:01") == moment(QStringLiteral("2026-11-20T11:00")));
    CHECK(next("2026-11-20T11:01") == moment(QStringLiteral("2026-11-21T10:00")));
    CHECK(next("2026-11-21T10:01") == std::nullopt);
}

TEST_CASE("One of the four departments has to know, a report without its time does not count")
{
    for (const char* receiver : {"GA", "MZ", "JY", "WJ"})
        CHECK(demanded(reportedTo(receiver, "2026-11-01T10:20"), "2026-11-02", "M1", "report")
                  .isEmpty());
    CHECK_FALSE(
        demanded(reportedTo("CW", "2026-11-01T10:20"), "2026-11-02", "M1", "report").isEmpty());
    CHECK_FALSE(demanded(reportedTo("GA", ""), "2026-11-02", "M1", "report").isEmpty());
}

TEST_CASE("After fifteen days without an answer the department is asked, each for itself")
{
    const Situation child = reportedTo("GA", "2026-11-14T23:59");
    for (const DayCase& one :
         {DayCase{"2026-11-28", "2026-11-29 upcoming"}, DayCase{"2026-11-29", "2026-11-29 due"},
          DayCase{"2026-11-30", "2026-11-29 overdue"}}) {
        INFO(one.now);
        CHECK(demanded(child, one.now, "M2", "chase_feedback") == QLatin1String(one.expected));
    }
    constexpr const char* two = R"({"child": [{"birth": "2016-05-10", "status": "open"}],
        "incident": [{"id": "i", "state": "oral", "found_at": "2026-11-01T10:00"}],
        "incident_receiver": [
            {"incident": "i", "receiver": "GA", "reported_at": "2026-11-01T10:20"},
            {"incident": "i", "receiver": "MZ", "reported_at": "2026-11-03T10:20"}]})";
    const auto found = dutiesOf(situation(two), "2026-11-20");
    CHECK(std::ranges::count(found, QStringLiteral("chase_feedback"), &Duty::act) == 2);
}

TEST_CASE("A suspicion ticked at a visit asks for a report of that day or later")
{
    constexpr const char* visit = R"("child": [{"birth": "2016-05-10", "status": "open"}],
        "visit": [{"date": "2026-11-10", "means": "1", "outcome": "1", "by": "s1", "h1": "2"}])";
    const auto asked = [&](const char* incident) {
        return demanded(situationOf({visit, incident}), "2026-11-11", "M0", "open_incident");
    };
    CHECK(asked(R"("incident": [])") == QStringLiteral("2026-11-10 overdue"));
    CHECK(asked(R"("incident": [{"state": "found", "found_at": "2026-11-09T23:59"}])")
          == QStringLiteral("2026-11-10 overdue"));
    CHECK(asked(R"("incident": [{"state": "found", "found_at": "2026-11-10T00:00"}])").isEmpty());
    CHECK(asked(R"("incident": [{"state": "void", "found_at": "2026-11-10T09:00"}])")
          == QStringLiteral("2026-11-10 overdue"));
}

TEST_CASE("A guardian who neglects a child is admonished within three days")
{
    constexpr const char* facts = R"({"child": [{"birth": "2016-05-10", "status": "open"}],
        "problem": [{"kind": "02", "severity": "2", "state": "found",
                     "found_on": "2026-02-26"}]})";
    checkDays(facts, "J1", "admonish",
              {{"2026-02-26", "2026-03-01 due"},
               {"2026-03-01", "2026-03-01 due"},
               {"2026-03-02", "2026-03-01 overdue"}});
    checkDays(facts, "J1", "report_police", {{"2026-03-02", ""}});
}

TEST_CASE("A grave case goes to the police within a day, and admonishing is not enough")
{
    constexpr const char* facts = R"({"child": [{"birth": "2016-05-10", "status": "open"}],
        "problem": [{"id": "p", "kind": "02", "severity": "3", "state": "found",
                     "found_on": "2026-11-10"}],
        "guardianship_guidance": [{"problem": "p", "kind": "2", "date": "2026-11-10"}]})";
    checkDays(facts, "J1", "report_police",
              {{"2026-11-11", "2026-11-11 due"}, {"2026-11-12", "2026-11-11 overdue"}});
    checkDays(facts, "J1", "admonish", {{"2026-11-12", ""}});
}

TEST_CASE("Guidance is no admonition, and another problem's admonition is not this one's")
{
    const auto asked = [](const char* guidance) {
        return demanded(situationOf({R"("child": [{"birth": "2016-05-10", "status": "open"}])",
                                     R"("problem": [{"id": "p", "kind": "02", "severity": "1",
                            "state": "found", "found_on": "2026-11-10"}])",
                                     guidance}),
                        "2026-11-14", "J1", "admonish");
    };
    CHECK(asked(R"("guardianship_guidance": [{"problem": "p", "kind": "3",
        "date": "2026-11-12"}])")
              .isEmpty());
    CHECK_FALSE(asked(R"("guardianship_guidance": [{"problem": "p", "kind": "1",
        "date": "2026-11-12"}])")
                    .isEmpty());
    CHECK_FALSE(asked(R"("guardianship_guidance": [{"problem": "other", "kind": "2",
        "date": "2026-11-12"}])")
                    .isEmpty());
}

} // namespace tongdang::test
