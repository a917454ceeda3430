// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the turns of visits and contacts went in a period, counted by hand.
#include "policy/turns.h"

#include "base/clock.h"
#include "policy/rule_book.h"
#include "support/catch.h"
#include "support/policy/situation.h"

namespace tongdang::test {

using namespace policy;

namespace {

/// "2026-11-10 MadeUp", one turn after the other.
std::string turns(const char* facts, const char16_t* act, const char* from, const char* until,
                  const char* seen = nullptr, bool isOver = false)
{
    const Situation child = situation(facts);
    const QDate last = day(seen ? seen : until);
    const RuleBook& book = productRules().book(last);
    const Dossier dossier(book, child.view());
    Matter matter(book, dossier, child.posts, Clock::startOf(last.addDays(1)) - 1);
    matter.statesOfTheDay = true;
    const Evaluation evaluation(matter, last);
    QStringList words;
    for (const Turn& turn : turnsOf(evaluation, act, {day(from), day(until), last, isOver})) {
        constexpr std::array names{"InTime",    "MadeUp",  "Waived",
                                   "Postponed", "Overdue", "NotYetDue"};
        words.append(isoDay(turn.dueOn) + u' '
                     + QString::fromLatin1(names[static_cast<std::size_t>(turn.outcome)]));
    }
    return words.join(u", ").toStdString();
}

/// Opened on 5 Jan 2026; visited on 10 Feb and 20 May, the second time ten days late.
constexpr const char* visited = R"({
    "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
    "visit": [{"id": "v1", "date": "2026-02-10", "means": "1", "outcome": "1", "by": "s1"},
              {"id": "v2", "date": "2026-05-20", "means": "1", "outcome": "1", "by": "s1",
               "created_at": "2026-07-01"}]})";

} // namespace

TEST_CASE("A visit belongs to the month in which it was due or made, by its own day")
{
    CHECK(turns(visited, u"visit", "2026-01-01", "2026-01-31") == ""); // due on 4 February
    CHECK(turns(visited, u"visit", "2026-02-01", "2026-02-28") == "2026-02-04 MadeUp");
    CHECK(turns(visited, u"visit", "2026-03-01", "2026-03-31") == "");
    // Entered in July only: it happened in May.
    CHECK(turns(visited, u"visit", "2026-05-01", "2026-05-31") == "2026-05-10 MadeUp");
    CHECK(turns(visited, u"visit", "2026-08-01", "2026-08-31") == "2026-08-20 Overdue");
    CHECK(turns(visited, u"visit", "2026-01-01", "2026-12-31")
          == "2026-02-04 MadeUp, 2026-05-10 MadeUp, 2026-08-20 Overdue");
}

TEST_CASE("A visit on the day on which the dossier was opened is its first turn, done in time")
{
    constexpr const char* atOnce = R"({
        "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "visit": [{"id": "v1", "date": "2026-01-05", "means": "1", "outcome": "1",
                   "by": "s1"}]})";
    CHECK(turns(atOnce, u"visit", "2026-01-01", "2026-01-31") == "2026-01-05 InTime");
    CHECK(turns(atOnce, u"contact", "2026-01-01", "2026-01-31") == "2026-01-05 InTime");
    // It is no turn of the time after it, nor of the day before.
    CHECK(turns(atOnce, u"visit", "2026-01-06", "2026-01-31") == "");
    CHECK(turns(atOnce, u"visit", "2025-12-01", "2026-01-04") == "");
    CHECK(turns(atOnce, u"visit", "2026-01-05", "2026-04-30")
          == "2026-01-05 InTime, 2026-04-05 Overdue");
}

TEST_CASE("A debt goes on from month to month until it is paid, and is in time on its last day")
{
    CHECK(turns(visited, u"visit", "2026-09-01", "2026-09-30") == "2026-08-20 Overdue");
    CHECK(turns(visited, u"visit", "2026-08-01", "2026-08-31", "2026-08-20")
          == "2026-08-20 NotYetDue");
    CHECK(turns(visited, u"visit", "2026-08-01", "2026-08-31", "2026-08-21")
          == "2026-08-20 Overdue");
    CHECK(turns(R"({"child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "visit": [{"date": "2026-02-04", "means": "1", "outcome": "1", "by": "s1"}]})",
                u"visit", "2026-02-01", "2026-02-28")
          == "2026-02-04 InTime");
}

TEST_CASE("A visit before the window moves the next due day and is no turn")
{
    constexpr const char* early = R"({
        "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "visit": [{"id": "v1", "date": "2026-02-01", "means": "1", "outcome": "1", "by": "s1"},
                  {"id": "v2", "date": "2026-03-01", "means": "1", "outcome": "1", "by": "s1"}]})";
    CHECK(turns(early, u"visit", "2026-03-01", "2026-03-31") == ""); // its window opens on 1 April
    CHECK(turns(early, u"visit", "2026-04-01", "2026-06-30") == "2026-06-01 Overdue");
}

TEST_CASE("One contact a month is a turn, more of them are not")
{
    constexpr const char* called = R"({
        "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "contact": [{"id": "k1", "date": "2026-02-10", "reached": true, "whom": ["1"], "by": "s1"},
                    {"id": "k2", "date": "2026-02-20", "reached": true, "whom": ["4"], "by": "s1"},
                    {"id": "k3", "date": "2026-03-05", "reached": false, "whom": ["1"], "by": "s1"},
                    {"id": "k4", "date": "2026-04-02", "reached": true, "whom": ["1"], "by": "s1"}]})";
    CHECK(turns(called, u"contact", "2026-02-01", "2026-02-28")
          == "2026-01-31 MadeUp"); // January was missed
    CHECK(turns(called, u"contact", "2026-03-01", "2026-03-31") == "2026-03-31 NotYetDue");
    // On its last day it may still be done; the day after it is missed.
    CHECK(turns(called, u"contact", "2026-03-01", "2026-03-31", "2026-03-31", true)
          == "2026-03-31 Overdue");
    CHECK(turns(called, u"contact", "2026-04-01", "2026-04-30") == "2026-03-31 MadeUp");
}

TEST_CASE("A dossier that was closed leaves its debts in the month in which it was closed")
{
    constexpr const char* closed = R"({
        "child": [{"birth": "2016-05-10", "status": "closed", "opened_on": "2026-01-05"}],
        "dossier_event": [{"id": "e1", "kind": "open", "status": "open", "date": "2026-01-05"},
                          {"id": "e2", "kind": "close", "status": "closed", "date": "2026-03-10"}]})";
    CHECK(turns(closed, u"visit", "2026-02-01", "2026-02-28") == "2026-02-04 Overdue");
    CHECK(turns(closed, u"visit", "2026-03-01", "2026-03-31") == "2026-02-04 Overdue");
    CHECK(turns(closed, u"visit", "2026-04-01", "2026-04-30") == "");
}

TEST_CASE("What falls due after the eighteenth birthday is no debt")
{
    constexpr const char* grownUp = R"({
        "child": [{"birth": "2008-05-20", "status": "open", "opened_on": "2026-01-05"}],
        "visit": [{"date": "2026-02-25", "means": "1", "outcome": "1", "by": "s1"}]})";
    CHECK(turns(grownUp, u"visit", "2026-05-01", "2026-06-30") == ""); // due on the 25th
    CHECK(turns(grownUp, u"contact", "2026-05-01", "2026-06-30") == "2026-03-31 Overdue");
}

TEST_CASE("What the station let go or a suspension holds up is told apart")
{
    constexpr const char* waived = R"({
        "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "visit": [{"date": "2026-02-01", "means": "1", "outcome": "1", "by": "s1"}],
        "visit_waiver": [{"id": "w", "rule": "V1", "period": "2026-02-01", "date": "2026-04-20",
                          "to_on": "2026-07-15"}],
        "review": [{"subject": "5", "visit_waiver": "w", "decision": "1", "date": "2026-04-22"}]})";
    CHECK(turns(waived, u"visit", "2026-05-01", "2026-05-31") == "2026-07-15 Waived");
    CHECK(turns(waived, u"visit", "2026-06-01", "2026-06-30") == "");
    CHECK(turns(waived, u"visit", "2026-07-01", "2026-07-31") == "2026-07-15 Overdue");
    constexpr const char* suspended = R"({
        "child": [{"birth": "2016-05-10", "status": "suspended", "opened_on": "2026-01-05"}],
        "visit": [{"date": "2026-02-01", "means": "1", "outcome": "1", "by": "s1"}],
        "dossier_event": [{"id": "e1", "kind": "open", "status": "open", "date": "2026-01-05"},
                          {"id": "e2", "kind": "suspend", "suspend_reason": "1",
                           "status": "suspended", "date": "2026-04-10"}]})";
    CHECK(turns(suspended, u"visit", "2026-05-01", "2026-05-31") == "2026-05-01 Postponed");
    CHECK(turns(suspended, u"visit", "2026-04-01", "2026-04-30") == "");
}

TEST_CASE("Of several months without a contact the next one makes up one, the others stay missed")
{
    // Clause 6: at least once every month. January, March, and May to August went by.
    constexpr const char* seldom = R"({
        "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "contact": [{"id": "k1", "date": "2026-02-01", "reached": true, "whom": ["1"], "by": "s1"},
                    {"id": "k2", "date": "2026-04-20", "reached": true, "whom": ["1"], "by": "s1"},
                    {"id": "k3", "date": "2026-09-01", "reached": true, "whom": ["1"], "by": "s1"}]})";
    CHECK(turns(seldom, u"contact", "2026-01-01", "2026-12-31", "2026-10-10")
          == "2026-01-31 MadeUp, 2026-03-31 MadeUp, 2026-05-31 MadeUp, 2026-06-30 Overdue, "
             "2026-07-31 Overdue, 2026-08-31 Overdue, 2026-10-31 NotYetDue");
    CHECK(turns(seldom, u"contact", "2026-01-01", "2026-03-31", nullptr, true)
          == "2026-01-31 MadeUp, 2026-03-31 Overdue");
    CHECK(turns(seldom, u"contact", "2026-04-01", "2026-06-30", nullptr, true)
          == "2026-03-31 MadeUp, 2026-05-31 Overdue, 2026-06-30 Overdue");
    // On its last day it may still be done.
    CHECK(turns(seldom, u"contact", "2026-04-01", "2026-06-30")
          == "2026-03-31 MadeUp, 2026-05-31 Overdue");
    // What was owed on 1 July and what fell due on the 31st are one contact.
    CHECK(turns(seldom, u"contact", "2026-07-01", "2026-09-30", nullptr, true)
          == "2026-05-31 MadeUp, 2026-08-31 Overdue");
    CHECK(turns(seldom, u"contact", "2026-07-01", "2026-07-31", nullptr, true)
          == "2026-05-31 Overdue");
    CHECK(turns(seldom, u"contact", "2026-08-01", "2026-08-10") == "2026-05-31 Overdue");
}

TEST_CASE("Months that go by without a contact are missed for who should be called more often, too")
{
    // Level 2: within 15 days. The contact of 1 February was the last one.
    constexpr const char* close = R"({
        "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-02-01"}],
        "level_assessment": [{"id": "l", "level": "2", "effective_on": "2026-02-01"}],
        "review": [{"subject": "1", "level_assessment": "l", "decision": "1",
                    "date": "2026-02-01"}],
        "contact": [{"date": "2026-02-01", "reached": true, "whom": ["1"], "by": "s1"}]})";
    CHECK(turns(close, u"contact", "2026-02-02", "2026-05-31", nullptr, true)
          == "2026-02-16 Overdue, 2026-03-31 Overdue, 2026-04-30 Overdue, 2026-05-31 Overdue");
}

TEST_CASE("A month that a suspension holds up is not missed, nor the last days of one after it")
{
    const auto missed = [](const char* resumed) {
        const QByteArray facts = QByteArray(R"({
            "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
            "contact": [{"date": "2026-02-10", "reached": true, "whom": ["1"], "by": "s1"}],
            "dossier_event": [{"id": "e1", "kind": "open", "status": "open", "date": "2026-01-05"},
                              {"id": "e2", "kind": "suspend", "suspend_reason": "1",
                               "status": "suspended", "date": "2026-04-10"},
                              {"id": "e3", "kind": "resume", "status": "open", "date": ")")
                                 + resumed + R"("}]})";
        return turns(facts.constData(), u"contact", "2026-03-01", "2026-09-30", nullptr, true);
    };
    // A week of July is left, the 31st counted like the 24th.
    CHECK(missed("2026-07-24")
          == "2026-03-31 Overdue, 2026-07-31 Overdue, 2026-08-31 Overdue, 2026-09-30 Overdue");
    CHECK(missed("2026-07-25") == "2026-03-31 Overdue, 2026-08-31 Overdue, 2026-09-30 Overdue");
}

TEST_CASE("What is owed by its own rhythm stays one debt, however long it is owed")
{
    CHECK(turns(visited, u"visit", "2026-06-01", "2026-12-31", nullptr, true)
          == "2026-08-20 Overdue");
}

TEST_CASE("Each month without a helper's visit is missed for itself, and stays so when the pairing "
          "rests or ends")
{
    const auto missed = [](const char* state) {
        const QByteArray facts = QByteArray(R"({
            "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
            "pairing": [{"id": "p", "from_on": "2026-01-05", )")
                                 + state + R"(}],
            "care_record": [{"pairing": "p", "date": "2026-03-05", "home_visit": true}]})";
        return turns(facts.constData(), u"helper_visit", "2026-01-01", "2026-06-30", nullptr, true);
    };
    // March is that of the visit, which makes up January.
    constexpr const char* first = "2026-01-31 MadeUp, 2026-02-28 Overdue, 2026-04-30 Overdue, "
                                  "2026-05-31 Overdue";
    CHECK(missed(R"("state": "active")") == std::string(first) + ", 2026-06-30 Overdue");
    CHECK(missed(R"("state": "paused", "state_on": "2026-06-10")") == first);
    CHECK(missed(R"("state": "ended", "state_on": "2026-06-10", "to_on": "2026-06-10")") == first);
}

} // namespace tongdang::test
