// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clause 6, stages two: children are graded and graded anew, and those in need have a plan.
#include "support/catch.h"
#include "support/policy/duty_cases.h"

namespace tongdang::test {

namespace {

/// A child opened on 5 Jan 2026 at a level agreed on by the station that day.
Situation atLevel(const char* level, const char* since, const char* more = R"("plan": [])")
{
    const QString assessment = QString::fromUtf8(R"("level_assessment": [{"id": "a", "level": "%1",
            "effective_on": "%2", "created_at": "2026-01-01"}],
            "review": [{"subject": "1", "level_assessment": "a", "decision": "1", "level": "%1",
                        "date": "%2"}])")
                                   .arg(QLatin1String(level), QLatin1String(since));
    return situationOf({R"("child": [{"birth": "2016-05-10", "status": "open",
                             "opened_on": "2026-01-05"}])",
                        assessment.toUtf8().constData(), more});
}

void checkReview(const Situation& child, std::initializer_list<DayCase> days)
{
    for (const DayCase& one : days) {
        INFO(one.now);
        CHECK(demanded(child, one.now, "L1", "review") == QLatin1String(one.expected));
    }
}

} // namespace

TEST_CASE("A child is graded within 30 days of coming onto the books")
{
    checkReview(situation(R"({"child": [{"birth": "2016-05-10", "status": "open",
                              "opened_on": "2026-01-30"}]})"),
                {{"2026-01-30", "2026-03-01 due"},
                 {"2026-03-01", "2026-03-01 due"},
                 {"2026-03-02", "2026-03-01 overdue"}});
}

TEST_CASE("A level tells since when it holds, who agreed, and what waits to be agreed")
{
    const LevelStanding agreed = classified(atLevel("3", "2026-02-01"), "2026-11-20").standing;
    CHECK(agreed.since == QDate(2026, 2, 1));
    CHECK(agreed.assessment == named(QStringLiteral("a")));
    CHECK(agreed.review);
    CHECK_FALSE(agreed.waiting);

    const auto standing = [](const char* level, const char* decision) {
        const QString more = QString::fromUtf8(R"("level_assessment": [
                {"id": "a", "level": "3", "effective_on": "2026-02-01", "created_at": "2026-02-01"},
                {"id": "b", "level": "%1", "effective_on": "2026-11-10", "created_at": "2026-11-10"}],
                "review": [{"subject": "1", "level_assessment": "a", "decision": "1", "level": "3",
                            "date": "2026-02-03"}%2])")
                                 .arg(QLatin1String(level), QLatin1String(decision));
        return classified(situationOf({R"("child": [{"birth": "2016-05-10", "status": "open",
                                             "opened_on": "2026-01-05"}])",
                                       more.toUtf8().constData()}),
                          "2026-11-20")
            .standing;
    };
    const LevelStanding proposed = standing("2", "");
    CHECK(proposed.assessment == named(QStringLiteral("a")));
    CHECK(proposed.waiting == named(QStringLiteral("b")));
    const LevelStanding atOnce = standing("1", "");
    CHECK(atOnce.assessment == named(QStringLiteral("b")));
    CHECK(atOnce.since == QDate(2026, 11, 10));
    CHECK_FALSE(atOnce.review);
    CHECK(atOnce.waiting == named(QStringLiteral("b")));
    const LevelStanding sentBack = standing("2", R"(, {"subject": "1", "level_assessment": "b",
        "decision": "2", "date": "2026-11-12"})");
    CHECK(sentBack.assessment == named(QStringLiteral("a")));
    CHECK_FALSE(sentBack.waiting);
}

TEST_CASE("Levels are looked at again after 7 days, 3, 6 and 12 months")
{
    checkReview(atLevel("1", "2026-11-20"), {{"2026-11-20", "2026-11-27 due"},
                                             {"2026-11-27", "2026-11-27 due"},
                                             {"2026-11-28", "2026-11-27 overdue"}});
    checkReview(atLevel("2", "2026-11-30"), {{"2027-02-13", "2027-02-28 upcoming"},
                                             {"2027-02-14", "2027-02-28 due"},
                                             {"2027-02-28", "2027-02-28 due"},
                                             {"2027-03-01", "2027-02-28 overdue"}});
    checkReview(atLevel("3", "2026-08-31"),
                {{"2027-02-28", "2027-02-28 due"}, {"2027-03-01", "2027-02-28 overdue"}});
    checkReview(atLevel("4", "2028-02-29"),
                {{"2029-02-28", "2029-02-28 due"}, {"2029-03-01", "2029-02-28 overdue"}});
}

TEST_CASE("A review that was sent back is none, one that keeps the level counts from its day")
{
    const auto due = [](const char* decision) {
        const QString more = QString::fromUtf8(R"("level_assessment": [{"id": "a", "level": "3",
                "effective_on": "2026-02-01"}],
                "review": [{"subject": "1", "level_assessment": "a", "decision": "1",
                            "level": "3", "date": "2026-02-01"},
                           {"subject": "1", "decision": "%1", "date": "2026-07-20"}])")
                                 .arg(QLatin1String(decision));
        return demanded(situationOf({R"("child": [{"birth": "2016-05-10", "status": "open",
                                         "opened_on": "2026-01-05"}])",
                                     more.toUtf8().constData()}),
                        "2026-07-25", "L1", "review");
    };
    CHECK(due("1") == QStringLiteral("2027-01-20 upcoming"));
    CHECK(due("2") == QStringLiteral("2026-08-01 due"));
}

TEST_CASE("A planned day of review brings it forward once")
{
    const auto due = [](const char* reviewed) {
        const QString more = QString::fromUtf8(R"("level_assessment": [{"id": "a", "level": "4",
                "effective_on": "2026-02-01", "review_due": "2026-11-25"}],
                "review": [{"subject": "1", "level_assessment": "a", "decision": "1",
                            "level": "4", "date": "2026-02-01"},
                           {"subject": "1", "decision": "1", "date": "%1"}])")
                                 .arg(QLatin1String(reviewed));
        return demanded(situationOf({R"("child": [{"birth": "2016-05-10", "status": "open",
                                         "opened_on": "2026-01-05"}])",
                                     more.toUtf8().constData()}),
                        "2026-12-20", "L1", "review");
    };
    CHECK(due("2026-02-01") == QStringLiteral("2026-11-25 overdue"));
    CHECK(due("2026-11-26") == QStringLiteral("2027-11-26 upcoming"));
}

TEST_CASE("What asks for a tighter level is answered within 7 days of becoming known")
{
    // A dropout that was entered on 16 Nov: level 2 is suggested from that day on.
    const Situation child = atLevel("4", "2026-02-01", R"("dropout_case": [{"state": "confirmed",
        "suspected_on": "2026-11-01", "confirmed_on": "2026-11-10",
        "created_at": "2026-11-16T09:00"}])");
    checkReview(child, {{"2026-11-16", "2026-11-23 due"},
                        {"2026-11-23", "2026-11-23 due"},
                        {"2026-11-24", "2026-11-23 overdue"}});
    CHECK(demanded(child, "2026-11-15", "L1", "review")
          != QStringLiteral("2026-11-23 due")); // known today only
}

TEST_CASE("Danger asks for level 1 on the day it became known")
{
    const Situation child = atLevel("4", "2026-02-01", R"("problem": [{"kind": "16",
        "severity": "3", "state": "found", "found_on": "2026-11-18",
        "created_at": "2026-11-19T09:00"}])");
    checkReview(child, {{"2026-11-19", "2026-11-19 due"}, {"2026-11-20", "2026-11-19 overdue"}});
}

TEST_CASE("Danger after a weaker trigger asks for level 1 on its own day")
{
    // Level 3 was suggested since 1 Sep, and nobody answered.
    const Situation child = atLevel("4", "2026-02-01", R"("problem": [{"kind": "17",
        "severity": "2", "state": "found", "found_on": "2026-09-01",
        "created_at": "2026-09-01T09:00"}, {"kind": "16", "severity": "3", "state": "found",
        "found_on": "2026-11-18", "created_at": "2026-11-19T09:00"}])");
    REQUIRE(demanded(child, "2026-11-17", "L1", "review") == QStringLiteral("2026-09-08 overdue"));
    CHECK(demanded(child, "2026-11-19", "L1", "review") == QStringLiteral("2026-11-19 due"));
}

TEST_CASE("A trigger that comes by itself counts from the day it came, not from the last change")
{
    // Noted on 1 Nov; a child suspected to have left school for more than 7 days: from 9 Nov on.
    const Situation child = atLevel("4", "2026-02-01", R"("dropout_case": [{"state": "suspected",
        "suspected_on": "2026-11-01"}])");
    CHECK(demanded(child, "2026-11-08", "L1", "review") == QStringLiteral("2027-02-01 upcoming"));
    checkReview(child, {{"2026-11-09", "2026-11-16 due"},
                        {"2026-11-16", "2026-11-16 due"},
                        {"2026-11-17", "2026-11-16 overdue"}});
}

TEST_CASE("A plan is due within 24 hours at level 1 and within 15 days at level 2")
{
    const Situation urgent = atLevel("1", "2026-11-30");
    CHECK(demanded(urgent, "2026-12-01", "L2", "make_plan") == QStringLiteral("2026-12-01 due"));
    CHECK(demanded(urgent, "2026-12-02", "L2", "make_plan")
          == QStringLiteral("2026-12-01 overdue"));
    const Situation grave = atLevel("2", "2026-02-14");
    CHECK(demanded(grave, "2026-03-01", "L2", "make_plan") == QStringLiteral("2026-03-01 due"));
    CHECK(demanded(grave, "2026-03-02", "L2", "make_plan") == QStringLiteral("2026-03-01 overdue"));
    CHECK(demanded(atLevel("3", "2026-02-14"), "2026-11-20", "L2", "make_plan").isEmpty());
}

TEST_CASE("Only a plan that was made, runs and is meant for this level will do")
{
    const auto asked = [](const char* plan) {
        return !demanded(atLevel("2", "2026-06-01", plan), "2026-11-20", "L2", "make_plan")
                    .isEmpty();
    };
    CHECK_FALSE(asked(R"("plan": [{"level": "2", "made_on": "2026-06-02", "state": "2"}])"));
    CHECK_FALSE(asked(R"("plan": [{"level": "1", "made_on": "2026-06-02", "state": "2"}])"));
    CHECK(asked(R"("plan": [{"level": "3", "made_on": "2026-06-02", "state": "2"}])"));
    CHECK(asked(R"("plan": [{"level": "2", "state": "1"}])"));
    CHECK(asked(R"("plan": [{"level": "2", "made_on": "2026-06-02", "state": "3"}])"));
}

} // namespace tongdang::test
