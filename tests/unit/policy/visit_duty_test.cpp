// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clause 6: the director visits at home once every three months. The edges, by hand.
#include "support/catch.h"
#include "support/policy/duty_cases.h"
#include "support/policy/situation.h"

#include <algorithm>

namespace tongdang::test {

namespace {

/// A child opened on 5 Jan 2026 whose last visit that counts was on 10 Aug 2026.
constexpr const char* visited = R"({
    "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
    "visit": [{"date": "2026-08-10", "means": "1", "outcome": "1", "by": "s1"}]})";

constexpr const char* neverVisited = R"({
    "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-11-10"}]})";

Duty visitDuty(const Situation& situation, const char* today)
{
    const auto duty = dutyOf(situation, today, u"visit");
    REQUIRE(duty);
    return *duty;
}

void addVisit(Situation& situation, const char* date, const char* outcome)
{
    Record visit = situation.record(u"visit");
    const RecordType* type = situation.catalogue->type(visit.type);
    visit.id = named(QString::fromLatin1(date));
    visit.createdAt = moment(QString::fromLatin1(date));
    visit.set(type->field(u"date")->number, day(date));
    visit.set(type->field(u"outcome")->number, QString::fromLatin1(outcome));
    situation.records.push_back(visit);
}

} // namespace

TEST_CASE("A visit is in time on its last day and overdue on the next")
{
    const Situation child = situation(visited);
    CHECK(visitDuty(child, "2026-11-09").state == DutyState::Due);
    CHECK(visitDuty(child, "2026-11-10").state == DutyState::Due);
    CHECK(visitDuty(child, "2026-11-11").state == DutyState::Overdue);
    CHECK(visitDuty(child, "2027-11-11").state == DutyState::Overdue);
}

TEST_CASE("A visit may be made from 30 days before its last day on")
{
    const Situation child = situation(visited);
    CHECK(visitDuty(child, "2026-10-10").state == DutyState::Upcoming);
    CHECK(visitDuty(child, "2026-10-11").state == DutyState::Due);
    CHECK(visitDuty(child, "2026-10-11").windowFrom == day("2026-10-11"));
}

TEST_CASE("Months end on the month's last day and are counted from the visit, never chained")
{
    struct Case {
        const char* visit;
        const char* due;
    };
    for (const Case& one : {Case{"2026-11-30", "2027-02-28"}, Case{"2027-11-30", "2028-02-29"},
                            Case{"2026-08-31", "2026-11-30"}, Case{"2027-01-31", "2027-04-30"},
                            Case{"2027-11-29", "2028-02-29"}}) {
        INFO("visited on " << one.visit);
        Situation child = situation(visited);
        addVisit(child, one.visit, "1");
        CHECK(visitDuty(child, one.visit).dueOn == day(one.due));
    }
}

TEST_CASE("A child never visited may be visited at once and must be within 30 days of opening")
{
    const Situation child = situation(neverVisited);
    const Duty first = visitDuty(child, "2026-11-10");
    CHECK(first.state == DutyState::Due);
    CHECK(first.windowFrom == day("2026-11-10"));
    CHECK(first.dueOn == day("2026-12-10"));
    CHECK_FALSE(first.lastDone.isValid());
    CHECK(visitDuty(child, "2026-12-10").state == DutyState::Due);
    CHECK(visitDuty(child, "2026-12-11").state == DutyState::Overdue);
}

TEST_CASE("A dossier without its day of opening counts from the day of its entry")
{
    Situation child = situation(neverVisited);
    Record& own = child.record(u"child");
    own.set(child.catalogue->type(u"child")->field(u"opened_on")->number, Value());
    own.createdAt = moment(QStringLiteral("2026-11-12"));
    CHECK(visitDuty(child, "2026-11-20").dueOn == day("2026-12-12"));
}

TEST_CASE("Nobody at home, refused or moved away explains the debt and leaves it standing")
{
    Situation child = situation(visited);
    addVisit(child, "2026-11-03", "3");
    addVisit(child, "2026-11-08", "4");
    addVisit(child, "2026-11-15", "5");
    const Duty duty = visitDuty(child, "2026-11-20");
    CHECK(duty.dueOn == day("2026-11-10"));
    CHECK(duty.state == DutyState::Overdue);
    CHECK(duty.attempts == 3);
    CHECK(duty.lastDone == day("2026-08-10"));
    CHECK(duty.because.contains(QStringLiteral("11月8日拒访")));
}

TEST_CASE("Tries before the last visit are not counted any more")
{
    Situation child = situation(visited);
    addVisit(child, "2026-08-01", "3");
    CHECK(visitDuty(child, "2026-11-20").attempts == 0);
}

TEST_CASE("Meeting the carer alone counts only for a reason that the county accepts")
{
    Situation child = situation(visited);
    addVisit(child, "2026-11-08", "2");
    const Duty unexplained = visitDuty(child, "2026-11-20");
    CHECK(unexplained.state == DutyState::Overdue);
    CHECK(unexplained.attempts == 1);

    Record& visit = child.records.back();
    visit.set(child.catalogue->type(u"visit")->field(u"outcome_reason")->number,
              QStringLiteral("在校"));
    CHECK(visitDuty(child, "2026-11-20").dueOn == day("2027-02-08"));
}

TEST_CASE("A visit typed in weeks later counts on the day of the visit")
{
    Situation child = situation(visited);
    addVisit(child, "2026-11-09", "1");
    child.records.back().createdAt = moment(QStringLiteral("2026-11-30T09:00"));
    const Duty duty = visitDuty(child, "2026-11-30");
    CHECK(duty.dueOn == day("2027-02-09"));
    CHECK(duty.lastDone == day("2026-11-09"));
    CHECK(duty.state == DutyState::Upcoming);
}

TEST_CASE("A visit of a day to come is not made yet")
{
    Situation child = situation(visited);
    addVisit(child, "2026-11-21", "1");
    CHECK(visitDuty(child, "2026-11-20").state == DutyState::Overdue);
    CHECK(visitDuty(child, "2026-11-21").dueOn == day("2027-02-21"));
}

TEST_CASE("Only who is director on the day of the visit makes it count")
{
    constexpr const char* facts = R"({
        "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "visit": [{"date": "2026-06-01", "means": "1", "outcome": "1", "by": "s1"},
                  {"date": "2026-07-01", "means": "1", "outcome": "1", "by": "s1"},
                  {"date": "2026-07-02", "means": "1", "outcome": "1", "by": "s9", "by2": "s2"}],
        "staff_post": [{"staff": "s1", "role": "1", "from_on": "2020-01-01", "to_on": "2026-07-01"},
                       {"staff": "s2", "role": "1", "from_on": "2026-07-02"}]})";
    const Situation child = situation(facts);
    // The day of leaving is no day in office; the second visitor counts from the first day on.
    CHECK(visitDuty(child, "2026-07-01").lastDone == day("2026-06-01"));
    CHECK(visitDuty(child, "2026-07-02").lastDone == day("2026-07-02"));
}

TEST_CASE("A visit withdrawn as a mistake is not made")
{
    Situation child = situation(visited);
    addVisit(child, "2026-11-05", "1");
    child.records.back().withdrawn = true;
    CHECK(visitDuty(child, "2026-11-20").state == DutyState::Overdue);
}

TEST_CASE("Children of 18 and closed dossiers are visited no more")
{
    constexpr const char* facts = R"({
        "child": [{"birth": "2008-05-10", "status": "open", "opened_on": "2025-01-05"}]})";
    Situation child = situation(facts);
    CHECK(dutyOf(child, "2026-05-09", u"visit"));
    CHECK_FALSE(dutyOf(child, "2026-05-10", u"visit"));
    child.record(u"child").set(child.catalogue->type(u"child")->field(u"status")->number,
                               QStringLiteral("closed"));
    CHECK_FALSE(dutyOf(child, "2026-05-09", u"visit"));
}

TEST_CASE(
    "Raised cadence begins when its reason became known, and a visit to come is not known yet")
{
    // Found on 1 Oct, typed in on 1 Nov: nobody could have come sooner.
    constexpr const char* facts = R"({
        "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "problem": [{"kind_s4": "08", "state": "found", "found_on": "2026-10-01",
                     "created_at": "2026-11-01T09:00"}],
        "visit": [{"date": "2026-09-01", "means": "1", "outcome": "1", "by": "s1"}]})";
    const Duty duty = visitDuty(situation(facts), "2026-11-05");
    CHECK(duty.rule == QStringLiteral("V2"));
    CHECK(duty.dueOn == day("2026-11-08"));
    // It is special data (domain.md §5.10, b2 and b3): no list says more than that there is some.
    CHECK(duty.because.contains(QStringLiteral("情形受限的，要加大走访频次")));
    CHECK_FALSE(duty.because.contains(QStringLiteral("心理")));
}

TEST_CASE("A disability noted with the dossier is known from the entry of the dossier")
{
    constexpr const char* facts = R"({
        "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2025-01-05",
                   "health": "2", "created_at": "2026-10-20T09:00"}],
        "visit": [{"date": "2026-09-01", "means": "1", "outcome": "1", "by": "s1"}]})";
    const Duty duty = visitDuty(situation(facts), "2026-10-21");
    CHECK(duty.rule == QStringLiteral("V2"));
    CHECK(duty.dueOn == day("2026-10-27"));
}

TEST_CASE("Finding nobody at home does not tell that the child is well again")
{
    constexpr const char* facts = R"({
        "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "visit": [{"date": "2026-10-25", "means": "1", "outcome": "1", "b3": "2", "by": "s1"},
                  {"date": "2026-11-12", "means": "1", "outcome": "3", "by": "s1"}]})";
    const Duty duty = visitDuty(situation(facts), "2026-11-20");
    CHECK(duty.rule == QStringLiteral("V2"));
    CHECK(duty.attempts == 1);
}

TEST_CASE("The moment decides where hours count")
{
    constexpr const char* facts = R"({
        "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "level_assessment": [{"level": "1", "effective_on": "2026-11-20",
                              "created_at": "2026-11-20T15:00"}]})";
    const Situation child = situation(facts);
    const auto stateAt = [&](const char* now) {
        const QString when = QString::fromLatin1(now);
        const auto found = duties(productRules(), child.view(), child.posts,
                                  QDate::fromString(when.left(10), Qt::ISODate), moment(when));
        const auto demand = demandOf(found, u"V-L1", u"visit");
        REQUIRE(demand);
        CHECK(demand->dueAt == moment(QStringLiteral("2026-11-21T15:00")));
        CHECK(demand->because.contains(QStringLiteral("自11月20日15:00生效")));
        CHECK(demand->because.contains(QStringLiteral("（至11月21日15:00）")));
        return demand->state;
    };
    CHECK(stateAt("2026-11-21T15:00") == DutyState::Due);
    CHECK(stateAt("2026-11-21T15:01") == DutyState::Overdue);
}

TEST_CASE("A visit within 24 hours does not hide behind one that has been late for months")
{
    const Situation child = situation(R"({
        "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "level_assessment": [{"level": "1", "effective_on": "2026-11-20"}]})");
    const Duty duty = visitDuty(child, "2026-11-20");
    CHECK(duty.rule == QStringLiteral("V1"));
    CHECK(duty.state == DutyState::Overdue);
    CHECK(duty.severity == Severity::Urgent);
    REQUIRE(duty.others.size() == 1);
    CHECK(duty.others[0].rule == QStringLiteral("V-L1"));
    CHECK(duty.because.startsWith(duty.others[0].because));
    CHECK(duty.because.size() > duty.others[0].because.size());
    // What the tighter rule does not ask for yet changes nothing.
    const Duty before = visitDuty(child, "2026-11-19");
    CHECK(before.because.startsWith(QStringLiteral("方案第6条")));
}

TEST_CASE("One duty per act: the earliest day, named by the tightest rule, the others listed")
{
    constexpr const char* facts = R"({
        "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05",
                   "health": "2"}],
        "visit": [{"date": "2026-10-31", "means": "1", "outcome": "1", "by": "s1"}]})";
    const Duty duty = visitDuty(situation(facts), "2026-11-20");
    CHECK(duty.rule == QStringLiteral("V2"));
    CHECK(duty.dueOn == day("2026-11-30"));
    REQUIRE(duty.others.size() == 1);
    CHECK(duty.rule == QStringLiteral("V2"));
    CHECK(duty.others[0].rule == QStringLiteral("V1"));
    CHECK(duty.others[0].dueOn == day("2027-01-31"));
    CHECK(duty.every == Interval{1, IntervalUnit::Month});
    CHECK(duty.title == QStringLiteral("入户走访"));
    CHECK(duty.actor == QStringLiteral("儿童主任"));
    CHECK(duty.period == QStringLiteral("2026-10-31"));
}

TEST_CASE(
    "Three visits in vain in a row are found, with their days, and one that meets somebody ends it")
{
    const auto child = [](const char* visits) {
        return situationOf({R"("child": [{"birth": "2016-05-10", "status": "open",
                                 "opened_on": "2026-01-05"}])",
                            visits});
    };
    const Situation thrice = child(R"("visit": [
        {"date": "2026-09-03", "means": "1", "outcome": "3", "by": "s1"},
        {"date": "2026-09-20", "means": "1", "outcome": "4", "by": "s1"},
        {"date": "2026-10-05", "means": "1", "outcome": "3", "by": "s1"}])");
    CHECK_FALSE(finds(thrice, "2026-10-04", "V3"));
    CHECK(finds(thrice, "2026-10-05", "V3"));
    const auto found = classified(thrice, "2026-11-20").findings;
    const auto line = std::ranges::find(found, QStringLiteral("V3"), &Flag::rule);
    REQUIRE(line != found.end());
    CHECK(line->because.contains(
        QStringLiteral("3次（9月3日家中无人、9月20日拒访、10月5日家中无人）")));
    CHECK_FALSE(finds(child(R"("visit": [
        {"date": "2026-09-03", "means": "1", "outcome": "3", "by": "s1"},
        {"date": "2026-09-20", "means": "1", "outcome": "2", "by": "s1"},
        {"date": "2026-10-01", "means": "1", "outcome": "3", "by": "s1"},
        {"date": "2026-10-05", "means": "1", "outcome": "5", "by": "s1"}])"),
                      "2026-11-20", "V3"));
    // What is no home visit is no try.
    CHECK_FALSE(finds(child(R"("visit": [
        {"date": "2026-09-03", "means": "1", "outcome": "3", "by": "s1"},
        {"date": "2026-09-20", "means": "5", "outcome": "3", "by": "s1"},
        {"date": "2026-10-05", "means": "1", "outcome": "3", "by": "s1"}])"),
                      "2026-11-20", "V3"));
}

} // namespace tongdang::test
