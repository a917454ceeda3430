// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// T04, T06, T07 and T09: what was done, agreed, found and graded. The numbers are counted by hand.
#include "counted.h"
#include "support/catch.h"

namespace tongdang::test {

namespace {

constexpr const char* leftBehindWith = R"({
    "child": [{"id": "%1", "birth": "2016-05-10", "sex": "2", "status": "open", "opened_on": "2026-01-05"}],
    "family_member": [{"id": "f%1", "rel": "51"}, {"id": "m%1", "rel": "52"}],
    "away": [{"person": "f%1", "from_on": "2026-03-01", "cross_county": true, "reason": "1"},
             {"person": "m%1", "from_on": "2026-03-01", "cross_county": true, "reason": "1"}]%2})";

QByteArray leftBehind(const char* id, const char* more)
{
    return QByteArray(leftBehindWith).replace("%1", id).replace("%2", more);
}

} // namespace

TEST_CASE("Visits of a month: in time, made up and overdue are what was due, and the rate follows")
{
    Villages villages;
    villages.add(
        R"({"child": [{"id": "a", "birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05", "director": "s1"}],
        "visit": [{"id": "v1", "date": "2026-02-10", "means": "1", "outcome": "1", "by": "s1"},
                  {"id": "v2", "date": "2026-05-10", "means": "1", "outcome": "1", "by": "s1"}]})");
    villages.add(
        R"({"child": [{"id": "b", "birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05", "director": "s1"}],
        "visit": [{"id": "v3", "date": "2026-02-01", "means": "1", "outcome": "1", "by": "s1"},
                  {"id": "v4", "date": "2026-05-03", "means": "1", "outcome": "1", "by": "s1",
                   "created_at": "2026-06-20"}]})");
    villages.add(
        R"({"child": [{"id": "c", "birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "visit": [{"id": "v5", "date": "2026-02-02", "means": "1", "outcome": "1", "by": "s1"},
                  {"id": "v6", "date": "2026-05-02", "means": "1", "outcome": "3", "by": "s1"}]})");
    const auto may = villages.count("T04", "2026-05", "2026-11-24");
    CHECK(broken(may) == "");
    CHECK(number(may, "visit.due") == "3");
    CHECK(number(may, "visit.in_time") == "1");
    CHECK(number(may, "visit.made_up") == "1"); // made on 3 May, whenever it was typed in
    CHECK(number(may, "visit.overdue") == "1"); // nobody at home is no visit
    CHECK(number(may, "visit.rate") == "66.7");
    CHECK(number(may, "visit_times") == "2");
    // Without a call all contacts of the visits' months count, the others are missed.
    CHECK(number(may, "contact.due") == "3");
    // By director; one child has none.
    CHECK(number(may, "visit.due", named(QStringLiteral("s1")).toString().toLatin1(), 1) == "2");
    CHECK(number(may, "visit.due", "-", 1) == "1");
    CHECK(number(may, "visit.due", "", 1) == "3");
    // While the month runs what is still to come is not overdue.
    const auto early = villages.count("T04", "2026-05", "2026-05-01");
    CHECK(number(early, "visit.overdue") == "0");
    CHECK(number(early, "visit.open") == "3");
    CHECK(number(early, "visit.rate") == "");
}

TEST_CASE("An agreement is in force, waiting, over or missing, and on a past day as it was then")
{
    Villages villages;
    villages.add(leftBehind("a", R"(, "agreement": [{"sign_state": "1", "state": "ended",
        "from_on": "2026-06-01", "state_on": "2026-10-15"}])"));
    villages.add(leftBehind(
        "b",
        R"(, "agreement": [{"sign_state": "2", "state": "awaiting", "from_on": "2026-06-01"}])"));
    villages.add(leftBehind("c", R"(, "agreement": [{"sign_state": "1", "state": "signed",
        "from_on": "2025-06-01", "to_on": "2026-09-30"}])"));
    villages.add(leftBehind(
        "d", R"(, "caregiver": [{"main": true, "from_on": "2026-03-01", "problem": ["2"]}])"));
    const auto october = villages.count("T06", "2026-10", "2026-11-24");
    CHECK(broken(october) == "");
    CHECK(number(october, "total") == "4");
    CHECK(number(october, "state.in_force") == "0");
    CHECK(number(october, "state.pending") == "1");
    CHECK(number(october, "state.expired") == "2");
    CHECK(number(october, "state.none") == "1");
    CHECK(number(october, "care_problem") == "1");
    const auto september = villages.count("T06", "2026-09", "2026-11-24");
    CHECK(number(september, "state.in_force") == "2"); // the last day counts
    CHECK(number(september, "rate") == "50.0");
}

TEST_CASE("Problems that were open and those found are those solved and those still open")
{
    Villages villages;
    villages.add(
        R"({"child": [{"id": "a", "birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "problem": [
            {"id": "p1", "kind": "15", "found_on": "2026-09-30", "state": "verified", "solved_on": "2026-10-10", "state_on": "2026-11-05"},
            {"id": "p2", "kind": "16", "found_on": "2026-10-01", "state": "solved", "solved_on": "2026-10-31", "state_on": "2026-10-31", "created_at": "2026-11-10"},
            {"id": "p3", "kind": "15", "found_on": "2026-10-31", "due_on": "2026-10-30", "state": "reported"},
            {"id": "p4", "kind_s4": "08", "found_on": "2026-11-01", "state": "found"},
            {"id": "p5", "kind": "15", "found_on": "2026-10-05", "state": "void"},
            {"id": "p6", "kind": "17", "found_on": "2026-08-01", "state": "solved", "solved_on": "2026-09-30", "state_on": "2026-09-30"}],
        "problem_step": [{"problem": "p1", "kind": "7", "date": "2026-11-05"}]})");
    const auto october = villages.count("T07", "2026-10", "2026-11-24");
    CHECK(broken(october) == "");
    CHECK(number(october, "carry") == "1");
    CHECK(number(october, "found") == "2");
    CHECK(number(october, "solved") == "2");
    CHECK(number(october, "open") == "1");
    CHECK(number(october, "overdue") == "1");
    CHECK(number(october, "average") == "20.0"); // 10 and 30 days
    CHECK(number(october, "found", "15", 1) == "1");
    CHECK(number(october, "carry", "15", 1) == "1");
    CHECK(number(october, "found", "", 1) == "2");
    const auto november = villages.count("T07", "2026-11", "2026-11-24");
    CHECK(number(november, "verified") == "1");
    CHECK(number(november, "found", "08", 1) == "1");
    CHECK(number(november, "carry") == "1");
}

TEST_CASE("A problem that cannot be solved stays open until the office above says so, too")
{
    Villages villages;
    villages.add(
        R"({"child": [{"id": "a", "birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "problem": [
            {"id": "p1", "kind": "15", "found_on": "2026-09-01", "due_on": "2026-09-30", "state": "unsolvable", "state_on": "2026-10-01"},
            {"id": "p2", "kind": "15", "found_on": "2026-09-01", "due_on": "2026-09-30", "state": "unsolvable", "state_on": "2026-10-01"},
            {"id": "p3", "kind": "15", "found_on": "2026-09-01", "due_on": "2026-09-30", "state": "unsolvable", "state_on": "2026-11-20"}],
        "review": [
            {"subject": "6", "problem": "p3", "decision": "1", "date": "2026-11-12"},
            {"subject": "6", "problem": "p1", "decision": "1", "date": "2026-11-10"},
            {"subject": "6", "problem": "p2", "decision": "2", "date": "2026-11-10"}]})");
    const auto october = villages.count("T07", "2026-10", "2026-11-24");
    CHECK(broken(october) == "");
    CHECK(number(october, "open") == "3");
    CHECK(number(october, "given_up") == "0");
    const auto november = villages.count("T07", "2026-11", "2026-11-24");
    CHECK(broken(november) == "");
    CHECK(number(november, "carry") == "3");
    CHECK(number(november, "given_up") == "1");
    CHECK(number(november, "open") == "2"); // agreed to before it was said again, p3 waits anew
    CHECK(number(november, "overdue") == "2");
}

TEST_CASE("A problem that was solved before it was found shows as a broken equation")
{
    Villages villages;
    villages.add(
        R"({"child": [{"id": "a", "birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "problem": [{"kind": "15", "found_on": "2026-11-05", "solved_on": "2026-10-20", "state": "solved"}]})");
    CHECK(broken(villages.count("T07", "2026-11", "2026-11-24"))
          == "期初未决＋本期发现＝本期解决＋本期确认无法解决＋期末未决: "
             "示范村,合计,用电用火安全,合计");
}

TEST_CASE("Levels of the cut-off day, with those that became tighter or looser since the start")
{
    Villages villages;
    villages.add(
        R"({"child": [{"id": "a", "birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "level_assessment": [{"id": "l1", "level": "3", "effective_on": "2026-06-01", "to_on": "2026-10-10"},
                             {"id": "l2", "level": "2", "effective_on": "2026-10-10", "review_due": "2026-10-20"}],
        "review": [{"id": "r1", "subject": "1", "level_assessment": "l1", "decision": "1", "date": "2026-06-01"},
                   {"id": "r2", "subject": "1", "level_assessment": "l2", "decision": "1", "date": "2026-10-10"}]})");
    villages.add(
        R"({"child": [{"id": "b", "birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "level_assessment": [{"id": "l3", "level": "1", "effective_on": "2026-10-20"}],
        "plan": [{"level": "1", "made_on": "2026-10-20", "state": "1"}]})");
    villages.add(
        R"({"child": [{"id": "c", "birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}]})");
    const auto october = villages.count("T09", "2026-10", "2026-11-24");
    CHECK(broken(october) == "");
    CHECK(number(october, "total") == "3");
    CHECK(number(october, "assessed") == "2");
    CHECK(number(october, "level.1") == "1");
    CHECK(number(october, "level.2") == "1");
    CHECK(number(october, "none") == "1");
    CHECK(number(october, "up") == "1"); // the one that had no level did not rise
    CHECK(number(october, "down") == "0");
    // The one whose planned day has passed, and level 1 since the 20th, which is reviewed weekly.
    CHECK(number(october, "review_overdue") == "2");
    CHECK(number(october, "first_overdue") == "1"); // opened in January, never assessed
    CHECK(number(october, "plan_missing") == "1");
    CHECK(number(villages.count("T09", "2026-09", "2026-11-24"), "level.3") == "1");
}

TEST_CASE("A plan for a looser level, or one that has ended, is none for a stricter level")
{
    const auto missing = [](const char* plan) {
        Villages villages;
        villages.add(QByteArray(R"({"child": [{"id": "a", "birth": "2016-05-10", "status": "open",
                "opened_on": "2026-01-05"}],
            "level_assessment": [{"id": "l", "level": "1", "effective_on": "2026-10-20"}],
            "plan": [)")
                         .append(plan)
                         .append("]}")
                         .constData());
        return number(villages.count("T09", "2026-10", "2026-11-24"), "plan_missing");
    };
    CHECK(missing("") == "1");
    CHECK(missing(R"({"level": "2", "made_on": "2026-09-01", "state": "2"})") == "1");
    CHECK(missing(R"({"level": "1", "made_on": "2026-10-31", "state": "2"})") == "0");
    CHECK(missing(R"({"level": "1", "made_on": "2026-10-20", "state": "4",
                      "state_on": "2026-10-25"})")
          == "1");
}

TEST_CASE("A review is overdue by the interval of its level, whether a day was planned or not")
{
    const auto overdue = [](const char* level, const char* reviewed, const char* month) {
        Villages villages;
        villages.add((QByteArray(R"({"child": [{"id": "a", "birth": "2016-05-10", "status": "open",
            "opened_on": "2025-01-05"}],
            "level_assessment": [{"id": "l", "level": ")")
                      + level + R"(", "effective_on": "2026-01-31"}],
            "review": [{"id": "r", "subject": "1", "level_assessment": "l", "decision": "1", "date": ")"
                      + reviewed + "\"}]}")
                         .constData());
        return number(villages.count("T09", month, "2026-11-24"), "review_overdue");
    };
    // Level 2 every three months: 31 January and three months is 30 April, the last day in time.
    CHECK(overdue("2", "2026-01-31", "2026-04") == "0");
    CHECK(overdue("2", "2026-01-31", "2026-05") == "1");
    // Level 3 every six months.
    CHECK(overdue("3", "2026-01-31", "2026-07") == "0");
    CHECK(overdue("3", "2026-01-31", "2026-08") == "1");
}

TEST_CASE("Months without a contact stay in the tables of the quarter and of the year")
{
    Villages villages;
    villages.add(
        R"({"child": [{"id": "a", "birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05", "director": "s1"}],
        "contact": [{"id": "k1", "date": "2026-02-01", "reached": true, "whom": ["1"], "by": "s1"},
                    {"id": "k2", "date": "2026-04-20", "reached": true, "whom": ["1"], "by": "s1"},
                    {"id": "k3", "date": "2026-09-01", "reached": true, "whom": ["1"], "by": "s1"}]})");
    const auto year = villages.count("T04", "2026", "2026-10-10");
    CHECK(broken(year) == "");
    // Missed were January, March and May to August; each contact makes up one of them.
    CHECK(number(year, "contact.made_up") == "3");
    CHECK(number(year, "contact.overdue") == "3");
    CHECK(number(year, "contact.open") == "1"); // October
    CHECK(number(year, "contact.due") == "7");
    CHECK(number(year, "contact.rate") == "50.0");
    const auto summer = villages.count("T04", "2026-Q3", "2026-10-10");
    CHECK(number(summer, "contact.made_up") == "1");
    CHECK(number(summer, "contact.overdue") == "1");
    CHECK(number(summer, "contact.rate") == "50.0");
    const auto july = villages.count("T04", "2026-07", "2026-10-10");
    CHECK(number(july, "contact.due") == "1");
    CHECK(number(july, "contact.overdue") == "1");
}

} // namespace tongdang::test
