// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clauses 5, 9 and 16: a teacher stands in for the parents, no child is out of school, and pilot
// schools look after the mind.
#include "support/catch.h"
#include "support/policy/duty_cases.h"

namespace tongdang::test {

namespace {

constexpr const char* leftBehind = R"("child": [{"birth": "2016-05-10", "status": "open",
    "opened_on": "2026-01-05"}],
    "family_member": [{"id": "f", "rel": "51"}, {"id": "m", "rel": "52"}],
    "away": [{"person": "f", "from_on": "2026-01-10", "cross_county": true, "reason": "1"},
             {"person": "m", "from_on": "2026-01-10", "cross_county": true, "reason": "1"}])";

/// Whether a child born on that day without a school counts as out of school on 20 Nov 2026.
bool outOfSchool(const char* birth, const char* education, const char* today = "2026-11-20")
{
    const QString facts = QString::fromUtf8(R"({"child": [{"birth": "%1", "status": "open"}],
        "education": [{"year": 2026, "term": "1", %2}]})")
                              .arg(QLatin1String(birth), QLatin1String(education));
    return finds(situation(facts.toUtf8().constData()), today, "T1");
}

} // namespace

TEST_CASE("The teacher of a left-behind pupil is noted within 30 days of the term's beginning")
{
    const auto asked = [](const char* today, const char* year, const char* term) {
        const QString education =
            QString::fromUtf8(R"("education": [{"year": %1, "term": "%2", "status": "03"}])")
                .arg(QLatin1String(year), QLatin1String(term));
        return demanded(situationOf({leftBehind, education.toUtf8().constData()}), today, "G1",
                        "proxy_parent");
    };
    CHECK(asked("2026-09-01", "2026", "1") == QStringLiteral("2026-10-01 due"));
    CHECK(asked("2026-10-01", "2026", "1") == QStringLiteral("2026-10-01 due"));
    CHECK(asked("2026-10-02", "2026", "1") == QStringLiteral("2026-10-01 overdue"));
    // The spring term belongs to the school year that began in autumn.
    CHECK(asked("2027-03-01", "2026", "2") == QStringLiteral("2027-03-31 due"));
    CHECK(asked("2027-02-28", "2026", "2").isEmpty()); // not yet its term
}

TEST_CASE("Schooling begins with six full years on 1 September, and may wait for the seventh")
{
    constexpr const char* none = R"("status": "11")";
    constexpr const char* kindergarten = R"("status": "02")";
    CHECK(outOfSchool("2020-09-01", none));
    CHECK_FALSE(outOfSchool("2020-09-02", none));
    CHECK_FALSE(outOfSchool("2019-09-02", kindergarten)); // 6 on 1 September
    CHECK(outOfSchool("2019-09-01", kindergarten));       // 7 on that very day
}

TEST_CASE("Schooling ends on the sixteenth birthday")
{
    constexpr const char* none = R"("status": "11")";
    CHECK(outOfSchool("2010-11-21", none));
    CHECK_FALSE(outOfSchool("2010-11-20", none));
}

TEST_CASE("A child taught at home, or away for a written reason, is not out of school")
{
    CHECK_FALSE(outOfSchool("2017-03-01", R"("status": "09")"));
    CHECK_FALSE(outOfSchool("2017-03-01", R"("status": "10", "status_reason": "住院")"));
    CHECK(outOfSchool("2017-03-01", R"("status": "10", "status_reason": "")"));
    CHECK_FALSE(outOfSchool("2017-03-01", R"("status": "11")", "2026-08-31")); // of next term
}

TEST_CASE("A reason does not excuse a dropout: it stays until it is confirmed or the child is back")
{
    const auto dropped = [](const char* more, const char* today = "2026-11-20") {
        const QString facts =
            QString::fromUtf8(R"({"child": [{"birth": "2014-03-01", "status": "open"}],
            "education": [{"year": 2026, "term": "1", "status": "12", "status_on": "2026-10-05",
                           "status_reason": "在家不想读"}]%1})")
                .arg(QString::fromUtf8(more));
        return finds(situation(facts.toUtf8().constData()), today, "T1");
    };
    CHECK(dropped(""));
    CHECK(dropped(R"(, "dropout_case": [{"state": "suspected", "suspected_on": "2026-10-06"}])"));
    CHECK_FALSE(dropped(R"(, "dropout_case": [{"state": "confirmed",
        "suspected_on": "2026-10-06", "confirmed_on": "2026-10-08"}])")); // T3 asks now
    CHECK_FALSE(dropped(R"(, "dropout_case": [{"state": "returned",
        "suspected_on": "2026-10-06", "returned_on": "2026-10-20"}])"));
    // Back from an earlier time out of school.
    CHECK(dropped(R"(, "dropout_case": [{"state": "returned",
        "suspected_on": "2026-03-06", "returned_on": "2026-04-20"}])"));
}

TEST_CASE("Who was out of school last term is so in the new one until somebody says otherwise")
{
    const auto found = [](const char* today, const char* more) {
        const QString facts =
            QString::fromUtf8(R"({"child": [{"birth": "2014-03-01", "status": "open"}],
            "education": [{"year": 2025, "term": "2", "status": "11"}%1]})")
                .arg(QLatin1String(more));
        return finds(situation(facts.toUtf8().constData()), today, "T1");
    };
    CHECK(found("2026-08-31", ""));
    CHECK(found("2026-09-01", ""));
    CHECK(found("2026-11-20", ""));
    CHECK_FALSE(found("2026-11-20", R"(, {"year": 2026, "term": "1", "status": "04"})"));
    CHECK(found("2026-08-31", R"(, {"year": 2026, "term": "1", "status": "04"})")); // to come
    CHECK_FALSE(found("2026-08-31", R"(, {"year": 2025, "term": "1", "status": "03"},
        {"year": 2025, "term": "2", "status": "03"})")); // the later entry of one term
}

TEST_CASE("Of a child of school age the term is noted within thirty days of its beginning")
{
    const auto missing = [](const char* today, const char* child, const char* education = "") {
        const QString facts = QString::fromUtf8(R"({"child": [{%1, "status": "open"}]%2})")
                                  .arg(QLatin1String(child), QLatin1String(education));
        return finds(situation(facts.toUtf8().constData()), today, "T1-TERM");
    };
    constexpr const char* pupil = R"("birth": "2014-03-01", "opened_on": "2026-01-05")";
    CHECK_FALSE(missing("2026-09-30", pupil));
    CHECK(missing("2026-10-01", pupil));
    CHECK_FALSE(missing("2026-10-01", pupil,
                        R"(, "education": [{"year": 2026, "term": "1", "status": "04"}])"));
    CHECK(missing("2026-10-01", pupil,
                  R"(, "education": [{"year": 2025, "term": "2", "status": "03"}])"));
    // A dossier that was opened in the term has its thirty days, too.
    CHECK_FALSE(missing("2026-11-20", R"("birth": "2014-03-01", "opened_on": "2026-10-22")"));
    CHECK(missing("2026-11-20", R"("birth": "2014-03-01", "opened_on": "2026-10-21")"));
    // Six full years on 1 September, and not yet sixteen.
    CHECK(missing("2026-11-20", R"("birth": "2020-09-01", "opened_on": "2026-01-05")"));
    CHECK_FALSE(missing("2026-11-20", R"("birth": "2020-09-02", "opened_on": "2026-01-05")"));
    CHECK_FALSE(missing("2026-11-20", R"("birth": "2010-11-20", "opened_on": "2026-01-05")"));
}

TEST_CASE("A child back at school is looked after every month for three months")
{
    constexpr const char* facts = R"({"child": [{"birth": "2016-05-10", "status": "open"}],
        "dropout_case": [{"state": "returned", "confirmed_on": "2026-10-01",
                          "returned_on": "2026-11-30"}]})";
    checkDays(facts, "T2", "rebound_check",
              {{"2026-11-29", "2026-12-30 upcoming"},
               {"2026-12-20", "2026-12-30 due"},
               {"2026-12-31", "2026-12-30 overdue"},
               {"2027-02-28", "2026-12-30 overdue"},
               {"2027-03-01", ""}}); // three months from 30 Nov end on 28 Feb
}

TEST_CASE("Where nobody wrote the day of return, the day of the state counts")
{
    const auto asked = [](const char* dropout, const char* today) {
        return demanded(
            situationOf({R"("child": [{"birth": "2016-05-10", "status": "open"}])", dropout}),
            today, "T2", "rebound_check");
    };
    constexpr const char* returned =
        R"("dropout_case": [{"state": "returned", "state_on": "2026-10-08"}])";
    CHECK(asked(returned, "2026-11-07") == QStringLiteral("2026-11-08 due"));
    CHECK(asked(returned, "2026-11-08") == QStringLiteral("2026-11-08 due"));
    CHECK(asked(returned, "2026-11-09") == QStringLiteral("2026-11-08 overdue"));
    CHECK_FALSE(asked(returned, "2027-01-08").isEmpty());
    CHECK(asked(returned, "2027-01-09").isEmpty()); // three months are over
    // What is written goes before the day of the state.
    CHECK(asked(R"("dropout_case": [{"state": "returned", "state_on": "2026-10-20",
        "returned_on": "2026-10-08"}])",
                "2026-11-08")
          == QStringLiteral("2026-11-08 due"));
    // The day of another state says nothing about the return.
    for (const char* other :
         {R"("dropout_case": [{"state": "stable", "state_on": "2026-10-08"}])",
          R"("dropout_case": [{"state": "persuading", "state_on": "2026-10-08"}])",
          R"("dropout_case": [{"state": "returned"}])"})
        CHECK(asked(other, "2026-11-08").isEmpty());
    const auto found = dutiesOf(situationOf({R"("child": [{"birth": "2016-05-10",
        "status": "open"}])",
                                             returned}),
                                "2026-11-08");
    const auto demand = demandOf(found, QStringLiteral("T2"), QStringLiteral("rebound_check"));
    REQUIRE(demand);
    CHECK(demand->because.contains(QStringLiteral("辍学反弹。观察至2027年1月8日；")));
}

TEST_CASE("The end of the watch may be set by people")
{
    const auto asked = [](const char* today) {
        return demanded(situation(R"({"child": [{"birth": "2016-05-10", "status": "open"}],
                "dropout_case": [{"state": "returned", "returned_on": "2026-10-08",
                                  "watch_until": "2027-05-31"}]})"),
                        today, "T2", "rebound_check");
    };
    CHECK(asked("2027-05-31") == QStringLiteral("2026-11-08 overdue"));
    CHECK(asked("2027-06-01").isEmpty());
}

TEST_CASE("A word with child or teacher looks after it, a call to somebody else does not")
{
    const auto due = [](const char* contact) {
        return demanded(
            situationOf({R"("child": [{"birth": "2016-05-10", "status": "open"}])",
                         R"("dropout_case": [{"state": "returned", "returned_on": "2026-10-08"}])",
                         contact}),
            "2026-11-20", "T2", "rebound_check");
    };
    CHECK(due(R"("contact": [{"date": "2026-11-05", "reached": true, "by": "s1",
        "whom": ["5"]}])")
          == QStringLiteral("2026-12-05 upcoming"));
    CHECK(due(R"("contact": [{"date": "2026-11-05", "reached": true, "by": "s1",
        "whom": ["2"]}])")
          == QStringLiteral("2026-11-08 overdue"));
    CHECK(due(R"("contact": [{"date": "2026-11-05", "reached": false, "by": "s1",
        "whom": ["5"]}])")
          == QStringLiteral("2026-11-08 overdue"));
}

TEST_CASE("A dropout is asked to come back within a week, and reported after a month")
{
    constexpr const char* facts = R"({"child": [{"birth": "2016-05-10", "status": "open"}],
        "dropout_case": [{"state": "confirmed", "confirmed_on": "2026-09-24"}]})";
    checkDays(facts, "T3", "persuade",
              {{"2026-09-24", "2026-10-01 due"},
               {"2026-10-01", "2026-10-01 due"},
               {"2026-10-02", "2026-10-01 overdue"}});
    checkDays(facts, "T3", "report_education",
              {{"2026-09-30", "2026-10-24 upcoming"},
               {"2026-10-01", "2026-10-24 due"},
               {"2026-10-25", "2026-10-24 overdue"}});
}

TEST_CASE("Pilot schools test each pupil once a school year")
{
    const auto due = [](const char* test, const char* today) {
        return demanded(situationOf({R"("child": [{"birth": "2016-05-10", "status": "open",
                             "opened_on": "2026-09-01"}])",
                                     R"("school": [{"id": "x", "kind": "3", "pilot": true}])",
                                     R"("education": [{"year": 2026, "term": "1", "status": "03",
                             "school": "x"}])",
                                     test}),
                        today, "Y1", "psych_test");
    };
    CHECK(due(R"("psych_record": [])", "2026-11-20") == QStringLiteral("2027-08-31 upcoming"));
    CHECK(due(R"("psych_record": [{"kind": "1", "date": "2026-09-01"}])", "2026-11-20")
          == QStringLiteral("2028-08-31 upcoming"));
    CHECK(due(R"("psych_record": [{"kind": "1", "date": "2026-08-31"}])", "2026-11-20")
          == QStringLiteral("2027-08-31 upcoming"));
}

TEST_CASE("A left-behind pupil of a pilot school is visited about its mind, wherever that was")
{
    const auto missing = [](const char* school, const char* visit) {
        return finds(situationOf({leftBehind, school,
                                  R"("education": [{"year": 2026, "term": "1", "status": "03",
                                      "school": "x"}])",
                                  visit}),
                     "2026-11-20", "Y3");
    };
    constexpr const char* pilot = R"("school": [{"id": "x", "pilot": true}])";
    constexpr const char* none = R"("visit": [])";
    CHECK(missing(pilot, none));
    CHECK_FALSE(missing(R"("school": [{"id": "x", "pilot": false}])", none));
    CHECK_FALSE(missing(R"("school": [{"id": "y", "pilot": true}])", none)); // another school
    CHECK_FALSE(missing(pilot, R"("visit": [{"date": "2025-04-01", "means": "5", "outcome": "1",
        "purpose": ["1", "5"], "by": "s9"}])"));
    CHECK(missing(pilot, R"("visit": [{"date": "2025-04-01", "means": "1", "outcome": "3",
        "purpose": ["5"], "by": "s9"}])"));
}

} // namespace tongdang::test
