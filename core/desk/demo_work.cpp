// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/demo_work.h"

#include "catalogue/fields.h"
#include "desk/demo_findings.h"

#include <algorithm>
#include <iterator>

namespace tongdang::desk {

namespace {

QString wordOf(const char16_t* words)
{
    return QStringView(words).toString();
}

/// How a round's home visit went: mostly well, sometimes nobody was at home.
const char16_t* outcomeOf(DemoPeople& people)
{
    return people.oneOf({u"1", u"1", u"1", u"1", u"1", u"1", u"1", u"2", u"3"});
}

void fillObservations(DemoPeople& people, const DemoCase& demoCase, DraftBuilder& visit)
{
    using namespace fields::visit;
    const bool bothAway = demoCase.fatherAway && demoCase.motherAway;
    visit.set(a1, bothAway ? u"2" : u"1")
        .set(a1_changed, Value(false))
        .set(a2f, demoCase.fatherAway ? u"3" : u"1")
        .set(a2m, demoCase.motherAway ? u"3" : u"1")
        .set(a3, people.oneOf({u"1", u"2", u"2", u"3"}))
        .set(a4, people.oneOf({u"1", u"1", u"1", u"2"}))
        .set(a4_duty, people.oneOf({u"1", u"1", u"2"}))
        .set(c1, u"1")
        .set(c1_study, people.oneOf({u"1", u"2", u"3"}))
        .set(d1, u"1")
        .set(d2, people.oneOf({u"1", u"1", u"1", u"2"}))
        .set(d3, u"1")
        .set(d4, u"1")
        .set(d5, people.oneOf({u"1", u"1", u"2"}))
        .set(e1,
             Value(QStringList{QStringLiteral("01"), wordOf(people.oneOf({u"02", u"03", u"04"}))}))
        .set(h1, u"1");
}

void fillChildObservations(DemoPeople& people, DraftBuilder& visit)
{
    using namespace fields::visit;
    visit.set(b1, Value(QStringList{wordOf(people.chance(95) ? u"1" : u"2")}))
        .set(b2, Value(QStringList{wordOf(people.chance(94) ? u"1" : u"2")}))
        .set(b3, people.chance(97) ? u"1" : u"2")
        .set(b4, people.chance(90) ? u"1" : u"2");
}

DatedDraft visitOn(DemoPeople& people, const DemoVillage& village, const DemoCase& demoCase,
                   QDate day)
{
    using namespace fields::visit;
    const QString result = wordOf(outcomeOf(people));
    DraftBuilder visit(RecordId::create(people.randomness()), type, demoCase.child);
    visit.set(child, demoCase.child)
        .set(date, day)
        .set(means, u"1")
        .set(purpose, Value(QStringList{QStringLiteral("1")}))
        .set(outcome, result)
        .set(by, village.director);
    if (result == u"3") {
        visit.set(outcome_reason, u"家中无人")
            .set(again_on, day.addDays(7))
            .set(sign_child, u"4")
            .set(sign_carer, u"4");
    } else {
        fillObservations(people, demoCase, visit);
        visit.set(sign_carer, people.oneOf({u"1", u"2"}));
        if (result == u"1") {
            fillChildObservations(people, visit);
            visit.set(met, Value(QStringList{QStringLiteral("1"), QStringLiteral("4")}))
                .set(sign_child, u"1");
        } else {
            visit.set(outcome_reason, u"在校")
                .set(met, Value(QStringList{QStringLiteral("4")}))
                .set(sign_child, u"4");
        }
    }
    visit.set(sign_visitor, Value(true));
    // Most sheets are typed in within days, some weeks later.
    const QDate entered =
        day.addDays(people.chance(85) ? people.number(0, 4) : people.number(10, 25));
    return {visit.take(), std::min(entered, village.today)};
}

DatedDraft contactOn(DemoPeople& people, const DemoVillage& village, const DemoCase& demoCase,
                     QDate day, const char16_t* partner)
{
    using namespace fields::contact;
    const bool isReached = people.chance(93);
    return {DraftBuilder(RecordId::create(people.randomness()), type, demoCase.child)
                .set(child, demoCase.child)
                .set(date, day)
                .set(means, people.oneOf({u"2", u"3", u"4", u"6"}))
                .set(whom, Value(QStringList{wordOf(partner)}))
                .set(reached, Value(isReached))
                .set(by, village.director)
                .set(content, isReached ? people.oneOf(
                                  {u"在家平安，学习正常", u"周末回家，身体好", u"说想父母，已转告"})
                                        : u"电话无人接听")
                .set(abnormal, Value(false))
                .take(),
            std::min(day.addDays(people.number(0, 3)), village.today)};
}

DatedDraft helpOn(DemoPeople& people, const DemoCase& demoCase, QDate day)
{
    using namespace fields::care_record;
    return {DraftBuilder(RecordId::create(people.randomness()), type, demoCase.child)
                .set(child, demoCase.child)
                .set(date, day)
                .set(actor, people.grownUpName(people.familyName(), people.chance(50)))
                .set(actor_kind, people.oneOf({u"3", u"4", u"5", u"7"}))
                .set(home_visit, Value(people.chance(60)))
                .set(service, people.oneOf({u"4", u"6", u"7"}))
                .set(content, people.oneOf({u"送学习用品", u"辅导作业", u"陪伴过节，打扫房间"}))
                .take(),
            day};
}

DatedDraft problemOn(DemoPeople& people, const DemoVillage& village, const DemoCase& demoCase,
                     QDate day)
{
    using namespace fields::problem;
    const bool isSolved = day.addDays(40) < village.today;
    DraftBuilder problem(RecordId::create(people.randomness()), type, demoCase.child);
    problem.set(child, demoCase.child)
        .set(found_on, day)
        .set(source, u"1")
        .set(finder, u"儿童主任")
        .set(kind, people.oneOf({u"07", u"15", u"17", u"24"}))
        .set(detail, u"走访时发现，已向照护人说明")
        .set(severity, u"1")
        .set(due_on, day.addDays(30))
        .set(state, isSolved ? u"solved" : u"reported")
        .set(state_on, isSolved ? day.addDays(25) : day);
    if (isSolved)
        problem.set(solution, u"督促整改并复查")
            .set(solved_on, day.addDays(25))
            .set(solved_by, village.director)
            .set(result, u"已整改");
    return {problem.take(), day};
}

} // namespace

void addDemoWork(DemoPeople& people, const DemoVillage& village, const DemoCase& demoCase,
                 std::vector<DatedDraft>& drafts)
{
    // A visit every three months, a few weeks early or late; with a disability every month (rule
    // V2).
    const int interval = demoCase.disabled ? 30 : 88;
    for (QDate day = demoCase.openedOn.addDays(people.number(3, 25)); day <= village.today;
         day = day.addDays(interval + people.number(-12, 9))) {
        DatedDraft visit = visitOn(people, village, demoCase, day);
        std::vector<DatedDraft> followUps;
        settleFindings(visit.draft, village, day, followUps);
        drafts.push_back(std::move(visit));
        std::ranges::move(followUps, std::back_inserter(drafts));
        if (people.chance(5))
            drafts.push_back(problemOn(people, village, demoCase, day));
    }
    for (QDate month = demoCase.openedOn.addMonths(1); month <= village.today;
         month = month.addMonths(1)) {
        const QDate day = QDate(month.year(), month.month(), people.number(1, 27));
        if (day > village.today || people.chance(4))
            continue;
        drafts.push_back(contactOn(people, village, demoCase, day, people.oneOf({u"1", u"4"})));
        if ((demoCase.fatherAway || demoCase.motherAway) && people.chance(50))
            drafts.push_back(
                contactOn(people, village, demoCase, day, demoCase.fatherAway ? u"2" : u"3"));
    }
    for (int times = people.number(0, 3); times > 0; --times)
        drafts.push_back(helpOn(people, demoCase, people.day(demoCase.openedOn, village.today)));
}

DatedDraft demoWorkLog(DemoPeople& people, const DemoVillage& village, QDate day)
{
    using namespace fields::work_log;
    return {DraftBuilder(RecordId::create(people.randomness()), type, std::nullopt)
                .set(date, day)
                .set(by, village.director)
                .set(fields::work_log::village, village.code)
                .set(other, people.oneOf({u"到镇社工站交材料", u"参加防溺水宣传", u"整理档案"}))
                .set(hours, Value(people.number(2, 8)))
                .take(),
            day};
}

} // namespace tongdang::desk
