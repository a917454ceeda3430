// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What has been settled since was, on an earlier day, what it was then (facts.md §7.6): by all
// states that the log tells, else by the present one, its day and what comes before it.
#include "support/catch.h"
#include "support/policy/duty_cases.h"

namespace tongdang::test {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* child = R"("child": [{"birth": "2016-05-10", "status": "open",
    "opened_on": "2024-02-01"}])";

/// The same with all the states that the log tells of one of its records.
Situation withStates(Situation situation, QStringView type, std::vector<StateSince> states)
{
    CommonRecords common = *situation.common;
    common.states.insert(situation.record(type).id, std::move(states));
    situation.common = std::make_shared<const CommonRecords>(std::move(common));
    return situation;
}

QStringList categories(const char* category, const char* today)
{
    return classified(situationOf({child, category}), today).categories;
}

} // namespace

TEST_CASE("A category that has ended since counted up to the day on which it ended")
{
    constexpr const char* ended = R"("category": [{"cat": "K06", "state": "4",
        "from_on": "2024-02-01", "to_on": "2026-06-30", "state_on": "2026-07-05"}])";
    CHECK(categories(ended, "2026-06-30") == QStringList{u"K06"_s});
    CHECK(categories(ended, "2026-07-01").isEmpty());
    constexpr const char* withoutEnd = R"("category": [{"cat": "K06", "state": "4",
        "from_on": "2024-02-01", "state_on": "2026-07-05"}])";
    CHECK(categories(withoutEnd, "2026-07-04") == QStringList{u"K06"_s});
    CHECK(categories(withoutEnd, "2026-07-05").isEmpty());
    // Turned down: it never was one.
    CHECK(categories(R"("category": [{"cat": "K06", "state": "3", "from_on": "2024-02-01",
        "state_on": "2026-07-05"}])",
                     "2026-07-04")
              .isEmpty());
}

TEST_CASE("A category that has ended since is the reason of that day, too")
{
    const Classification found = classified(
        situationOf({child, R"("category": [{"cat": "K06", "state": "4", "from_on": "2024-02-01",
            "to_on": "2026-06-30", "state_on": "2026-06-30"}])"}),
        "2026-06-29");
    REQUIRE(found.has(u"KJ"));
    CHECK(found.flags.front().details == QStringList{u"K06"_s});
}

TEST_CASE("A benefit that was stopped since was being paid before")
{
    const auto isAsked = [](const char* today) {
        return !demanded(situationOf({child, R"("category": [{"cat": "K01", "state": "2",
                "from_on": "2024-02-01"}], "benefit": [{"kind": "01", "state": "6",
                "granted_from": "2024-03-01", "granted_to": "2026-06-30",
                "state_on": "2026-07-05"}])"}),
                         today, "B1", "grant_benefit")
                    .isEmpty();
    };
    CHECK_FALSE(isAsked("2026-06-30"));
    CHECK(isAsked("2026-07-01"));
}

TEST_CASE("A need was unmet up to the day on which it was matched")
{
    const auto level = [](const char* today) {
        return classified(situationOf({child, R"("category": [{"cat": "K04", "state": "2",
                "from_on": "2024-02-01"}], "need": [{"kind": "N04", "state": "2",
                "found_on": "2026-09-01", "state_on": "2026-10-15"}])"}),
                          today)
            .suggestedLevel;
    };
    CHECK(level("2026-10-14") == 2);
    CHECK(level("2026-10-15") == 3);
}

TEST_CASE("A plan was there up to the day on which it was finished")
{
    const auto isAsked = [](const char* today) {
        return !demanded(situationOf({child, R"("level_assessment": [{"id": "l", "level": "2",
                "effective_on": "2026-09-01"}], "review": [{"subject": "1",
                "level_assessment": "l", "decision": "1", "date": "2026-09-01"}],
                "plan": [{"level": "2", "made_on": "2026-09-05", "state": "3",
                "state_on": "2026-10-15"}])"}),
                         today, "L2", "make_plan")
                    .isEmpty();
    };
    CHECK_FALSE(isAsked("2026-10-14"));
    CHECK(isAsked("2026-10-15"));
}

TEST_CASE("A child that left school again was looked after as returned until then")
{
    const auto asked = [](const char* today) {
        return demanded(situationOf({child, R"("dropout_case": [{"returned_on": "2026-09-20",
                "state": "rebound", "state_on": "2026-10-15"}])"}),
                        today, "T2", "rebound_check");
    };
    CHECK(asked("2026-10-14") == u"2026-10-20 due"_s);
    CHECK(asked("2026-10-15").isEmpty());
}

TEST_CASE("A pairing that has ended since asked for visits before, unless nobody agreed to it")
{
    const auto asked = [](const char* pairing, const char* today) {
        return demanded(situationOf({child, pairing}), today, "P1", "helper_visit");
    };
    constexpr const char* ended = R"("pairing": [{"state": "ended", "guardian_agreed": true,
        "from_on": "2026-03-01", "to_on": "2026-06-30", "state_on": "2026-06-30"}])";
    CHECK(asked(ended, "2026-06-29") == u"2026-03-31 overdue"_s);
    CHECK(asked(ended, "2026-06-30").isEmpty());
    CHECK(asked(R"("pairing": [{"state": "ended", "guardian_agreed": false,
        "from_on": "2026-03-01", "to_on": "2026-06-30", "state_on": "2026-06-30"}])",
                "2026-06-29")
              .isEmpty());
}

TEST_CASE("A pairing that rested before it ended asked for nothing while it rested")
{
    const Situation rested =
        withStates(situationOf({child, R"("pairing": [{"state": "ended", "guardian_agreed": true,
            "from_on": "2026-03-01", "to_on": "2026-07-31", "state_on": "2026-08-01"}])",
                                R"("care_record": [{"date": "2026-03-20", "pairing": "pairing0",
            "home_visit": true}, {"date": "2026-04-20", "pairing": "pairing0", "home_visit": true}])"}),
                   u"pairing",
                   {{u"active"_s, QDate(2026, 3, 1)},
                    {u"paused"_s, QDate(2026, 5, 1)},
                    {u"active"_s, QDate(2026, 6, 10)},
                    {u"ended"_s, QDate(2026, 8, 1)}});
    const auto asked = [&](const char* today) {
        return demanded(rested, today, "P1", "helper_visit");
    };
    CHECK(asked("2026-04-30") == u"2026-05-31 upcoming"_s);
    CHECK(asked("2026-05-01").isEmpty());
    CHECK(asked("2026-06-09").isEmpty());
    CHECK_FALSE(asked("2026-06-10").isEmpty());
    CHECK_FALSE(asked("2026-07-31").isEmpty());
    CHECK(asked("2026-08-01").isEmpty());
}

TEST_CASE("Before the first state that is known a record was what that one says")
{
    constexpr const char* category = R"("category": [{"cat": "K06", "state": "4",
        "from_on": "2024-02-01", "state_on": "2026-07-05"}])";
    const Situation proposed = withStates(
        situationOf({child, category}), u"category",
        {{u"1"_s, QDate(2026, 5, 1)}, {u"2"_s, QDate(2026, 6, 1)}, {u"4"_s, QDate(2026, 7, 5)}});
    const auto on = [&](const char* today) { return classified(proposed, today).categories; };
    CHECK(on("2026-04-30").isEmpty()); // proposed only, as on the day from which it is known
    CHECK(on("2026-05-31").isEmpty());
    CHECK(on("2026-06-01") == QStringList{u"K06"_s});
    CHECK(on("2026-07-04") == QStringList{u"K06"_s});
    CHECK(on("2026-07-05").isEmpty());
    // The first known one is an end itself: before it stands what comes before that.
    const Situation ended = withStates(situationOf({child, category}), u"category",
                                       {{u"4"_s, QDate(2026, 6, 1)}, {u"4"_s, QDate(2026, 7, 5)}});
    CHECK(classified(ended, "2026-05-31").categories == QStringList{u"K06"_s});
}

} // namespace tongdang::test
