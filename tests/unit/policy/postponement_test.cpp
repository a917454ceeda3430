// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Postponing never erases (facts.md §7.5), and what is overdue never vanishes (§7.6).
#include "support/catch.h"
#include "support/policy/situation.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace tongdang::test {

namespace {

using namespace Qt::StringLiterals;

/// Last visited on 10 Aug 2026, so due on 10 Nov; with more records.
Situation visitedWith(const char* more, const char* status = "open")
{
    QJsonObject facts = QJsonDocument::fromJson(more).object();
    facts.insert(u"child"_s, QJsonArray{QJsonObject{{u"birth"_s, u"2016-05-10"_s},
                                                    {u"status"_s, QString::fromLatin1(status)},
                                                    {u"opened_on"_s, u"2026-01-05"_s}}});
    facts.insert(u"visit"_s, QJsonArray{QJsonObject{{u"date"_s, u"2026-08-10"_s},
                                                    {u"means"_s, u"1"_s},
                                                    {u"outcome"_s, u"1"_s},
                                                    {u"by"_s, u"s1"_s}}});
    return situation(QJsonDocument(facts).toJson().constData());
}

Duty visitDuty(const Situation& situation, const char* today)
{
    const auto duty = dutyOf(situation, today, u"visit");
    REQUIRE(duty);
    return *duty;
}

constexpr const char* hospital = R"({"dossier_event": [
    {"kind": "suspend", "date": "2026-11-10", "status": "suspended", "suspend_reason": "1"},
    {"kind": "resume", "date": "2026-11-25", "status": "open"}]})";

} // namespace

TEST_CASE("A suspension that begins on the due day postpones, one day later it does not")
{
    const Situation inTime = visitedWith(hospital);
    CHECK(visitDuty(inTime, "2026-11-20").state == DutyState::Postponed);
    CHECK(visitDuty(inTime, "2026-11-20").dueOn == day("2026-11-10"));

    const Situation late = visitedWith(R"({"dossier_event": [
        {"kind": "suspend", "date": "2026-11-11", "status": "suspended", "suspend_reason": "1"}]})");
    CHECK(visitDuty(late, "2026-11-20").state == DutyState::Overdue);
}

TEST_CASE("After a suspension the visit is due as after opening")
{
    const Situation child = visitedWith(hospital);
    CHECK(visitDuty(child, "2026-11-24").state == DutyState::Postponed);
    CHECK(visitDuty(child, "2026-11-25").dueOn == day("2026-12-25"));
    CHECK(visitDuty(child, "2026-12-25").state == DutyState::Due);
    CHECK(visitDuty(child, "2026-12-26").state == DutyState::Overdue);
}

TEST_CASE("The state of a suspended dossier shows the duties as postponed and keeps older debts")
{
    // The use case writes the state and the event; both say the same.
    const Situation child = visitedWith(R"({"dossier_event": [
        {"kind": "suspend", "date": "2026-11-01", "status": "suspended", "suspend_reason": "1"}]})",
                                        "suspended");
    CHECK(visitDuty(child, "2026-11-20").state == DutyState::Postponed);

    const Situation debt = visitedWith(R"({"dossier_event": [
        {"kind": "suspend", "date": "2026-11-15", "status": "suspended", "suspend_reason": "9"}]})",
                                       "suspended");
    CHECK(visitDuty(debt, "2026-11-20").state == DutyState::Overdue);
}

TEST_CASE("A child placed in an institution is not visited by the village, and is again afterwards")
{
    const Situation child = visitedWith(R"({"placement": [
        {"from_on": "2026-10-01", "to_on": "2026-11-20"}]})");
    CHECK_FALSE(dutyOf(child, "2026-11-19", u"visit"));
    CHECK(visitDuty(child, "2026-11-20").dueOn == day("2026-12-20"));
}

TEST_CASE("A waiver counts if it was asked for in time and the station agreed")
{
    const auto waived = [](const char* asked, const char* decision, const char* period) {
        const QString facts = u"{\"visit_waiver\": [{\"id\": \"w\", \"rule\": \"V1\","
                              "\"period\": \"%3\", \"date\": \"%1\", \"to_on\": \"2026-12-10\"}],"
                              "\"review\": [{\"subject\": \"5\", \"visit_waiver\": \"w\","
                              "\"decision\": \"%2\", \"date\": \"2026-11-12\"}]}"_s.arg(
                                  QString::fromLatin1(asked), QString::fromLatin1(decision),
                                  QString::fromLatin1(period));
        return visitedWith(facts.toUtf8().constData());
    };
    CHECK(visitDuty(waived("2026-11-10", "1", "2026-08-10"), "2026-11-20").state
          == DutyState::Waived);
    // Too late, sent back, or for another turn of the duty: it explains only.
    CHECK(visitDuty(waived("2026-11-11", "1", "2026-08-10"), "2026-11-20").state
          == DutyState::Overdue);
    CHECK(visitDuty(waived("2026-11-10", "2", "2026-08-10"), "2026-11-20").state
          == DutyState::Overdue);
    CHECK(visitDuty(waived("2026-11-10", "1", "2026-05-10"), "2026-11-20").state
          == DutyState::Overdue);
    // It postpones and never erases.
    const Situation child = waived("2026-11-10", "1", "2026-08-10");
    CHECK(visitDuty(child, "2026-12-10").state == DutyState::Waived);
    CHECK(visitDuty(child, "2026-12-11").state == DutyState::Overdue);
    CHECK(visitDuty(child, "2026-12-11").dueOn == day("2026-12-10"));
}

TEST_CASE("A visit overdue at a tighter level stays overdue when the level is lowered")
{
    constexpr const char* levels = R"({
        "level_assessment": [{"id": "a", "level": "2", "effective_on": "2026-03-01"},
                             {"id": "b", "level": "4", "effective_on": "%1"}],
        "review": [{"subject": "1", "level_assessment": "a", "decision": "1", "level": "2",
                    "date": "2026-03-01"},
                   {"subject": "1", "level_assessment": "b", "decision": "1", "level": "4",
                    "date": "%1"}]})";
    const auto lowered = [&](const char* onDay) {
        return visitedWith(
            QString::fromUtf8(levels).arg(QString::fromLatin1(onDay)).toUtf8().constData());
    };
    // Due on 10 Sep at level 2.
    const Duty debt = visitDuty(lowered("2026-09-11"), "2026-09-20");
    CHECK(debt.rule == QStringLiteral("V-L2"));
    CHECK(debt.dueOn == day("2026-09-10"));
    CHECK(debt.state == DutyState::Overdue);
    CHECK(debt.lapsed);
    CHECK(debt.because.contains(u"自3月1日"_s));
    CHECK(debt.because.contains(u"本条自9月11日起不再适用"_s));
    // Told by the reader's year, not by the one in which the rule held.
    const Duty nextYear = visitDuty(lowered("2026-09-11"), "2027-01-20");
    CHECK(nextYear.because.contains(u"自2026年3月1日"_s));
    CHECK(nextYear.because.contains(u"本条自2026年9月11日起不再适用"_s));
    // Lowered in time: the longer interval counts from the same visit.
    const Duty relaxed = visitDuty(lowered("2026-09-10"), "2026-09-20");
    CHECK(relaxed.dueOn == day("2026-11-10"));
    CHECK(relaxed.state == DutyState::Upcoming);
}

TEST_CASE("A waiver of the policy's visit holds for its alias at level 4 as well")
{
    const Situation child = visitedWith(R"({
        "level_assessment": [{"id": "a", "level": "4", "effective_on": "2026-03-01"}],
        "visit_waiver": [{"id": "w", "rule": "V1", "period": "2026-08-10", "date": "2026-11-08",
                          "to_on": "2026-12-10"}],
        "review": [{"subject": "1", "level_assessment": "a", "decision": "1", "date": "2026-03-01"},
                   {"subject": "5", "visit_waiver": "w", "decision": "1", "date": "2026-11-09"}]})");
    const Duty duty = visitDuty(child, "2026-11-20");
    CHECK(duty.state == DutyState::Waived);
    CHECK(duty.dueOn == day("2026-12-10"));
}

TEST_CASE("A debt of a tighter level ends with the visit")
{
    Situation child = visitedWith(R"({
        "level_assessment": [{"id": "a", "level": "2", "effective_on": "2026-03-01"},
                             {"id": "b", "level": "4", "effective_on": "2026-09-15"}],
        "review": [{"subject": "1", "level_assessment": "a", "decision": "1", "date": "2026-03-01"},
                   {"subject": "1", "level_assessment": "b", "decision": "1", "date": "2026-09-15"}]})");
    CHECK(visitDuty(child, "2026-09-20").state == DutyState::Overdue);
    Record visit = child.record(u"visit");
    visit.id = named(u"later"_s);
    visit.set(child.catalogue->type(u"visit")->field(u"date")->number, day("2026-09-19"));
    child.records.push_back(visit);
    CHECK(visitDuty(child, "2026-09-20").dueOn == day("2026-12-19"));
}

TEST_CASE("A debt of raised cadence outlives the problem that raised it")
{
    // Found on 1 Sep, verified on 20 Nov; visits were due from 8 Sep on.
    const Situation child = visitedWith(R"({"problem": [
        {"kind_s4": "08", "state": "verified", "found_on": "2026-09-01", "state_on": "2026-10-20"}]})");
    const Duty duty = visitDuty(child, "2026-11-02");
    CHECK(duty.rule == QStringLiteral("V2"));
    CHECK(duty.state == DutyState::Overdue);
    CHECK(duty.dueOn == day("2026-09-10"));
}

TEST_CASE("A tighter level never gives more time than the one before")
{
    // Level 3 asks for 10 Oct; level 2 from 5 Oct would by itself ask for 12 Oct.
    const Situation child = visitedWith(R"({
        "level_assessment": [{"id": "a", "level": "3", "effective_on": "2026-03-01"},
                             {"id": "b", "level": "2", "effective_on": "2026-10-05"}],
        "review": [{"subject": "1", "level_assessment": "a", "decision": "1", "date": "2026-03-01"},
                   {"subject": "1", "level_assessment": "b", "decision": "1", "date": "2026-10-05"}]})");
    const Duty duty = visitDuty(child, "2026-10-06");
    CHECK(duty.dueOn == day("2026-10-10"));
    CHECK(duty.rule == QStringLiteral("V-L3"));
}

} // namespace tongdang::test
