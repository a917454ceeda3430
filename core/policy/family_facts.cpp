// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/calendar.h"
#include "catalogue/fields.h"
#include "policy/facts.h"
#include "policy/family.h"

#include <algorithm>
#include <array>

namespace tongdang::policy {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView leftBehind = u"LB_COUNTY";

Value isParent(Evaluation& evaluation, const FactCall& call)
{
    return parentsOf(evaluation).include(evaluation.bound(call.self));
}

Value parentCount(Evaluation& evaluation, const FactCall&)
{
    return parentsOf(evaluation).count();
}

Value parentState(Evaluation& evaluation, const FactCall& call)
{
    return parentStates(evaluation, rowAt(evaluation, call, 0));
}

Value cannotGuardFact(Evaluation& evaluation, const FactCall& call)
{
    return cannotGuard(evaluation, rowAt(evaluation, call, 0));
}

Value absentFrom(Evaluation& evaluation, const FactCall& call)
{
    return dayValue(continuousAbsenceFrom(evaluation, rowAt(evaluation, call, 0)));
}

Value homeSinceFact(Evaluation& evaluation, const FactCall& call)
{
    return dayValue(homeSince(evaluation, rowAt(evaluation, call, 0)));
}

Value returnVerifyFromFact(Evaluation& evaluation, const FactCall& call)
{
    if (call.arguments[0].slot != anyParent)
        return dayValue(returnVerifyFrom(evaluation, rowAt(evaluation, call, 0)));
    const Parents parents = parentsOf(evaluation);
    QDate earliest;
    for (const Row* parent : {parents.father, parents.mother}) {
        const QDate day = parent ? returnVerifyFrom(evaluation, *parent) : QDate();
        if (day.isValid() && (!earliest.isValid() || day < earliest))
            earliest = day;
    }
    return dayValue(earliest);
}

Value leftBehindFromFact(Evaluation& evaluation, const FactCall& call)
{
    const auto months = numberAt(evaluation, call, 0);
    return months ? dayValue(leftBehindFrom(evaluation, *months)) : Value();
}

/// LBT: 1 both are away, 4 the other is dead or missing, 2 the father is away, 3 the mother.
Value leftBehindType(Evaluation& evaluation, const FactCall&)
{
    const Parents parents = parentsOf(evaluation);
    const auto isAway = [&](const Row* parent) {
        return parent && continuousAbsenceFrom(evaluation, *parent).isValid();
    };
    const bool father = isAway(parents.father);
    const bool mother = isAway(parents.mother);
    if (father == mother)
        return father ? Value(u"1"_s) : Value();
    const Row* other = father ? parents.mother : parents.father;
    const QStringList& dead = evaluation.book().settings.deadStates;
    const QStringList states = other ? parentStates(evaluation, *other) : QStringList();
    if (std::any_of(states.begin(), states.end(),
                    [&](const QString& state) { return dead.contains(state); }))
        return u"4"_s;
    return father ? u"2"_s : u"3"_s;
}

/// Grade 1-2 of any kind; of intellectual (5) and mental (6) disability grade 3-4 as well.
Value severeDisability(Evaluation& evaluation, const FactCall& call)
{
    const QString type = valueOf(evaluation, call, 0).toText();
    const QString grade = valueOf(evaluation, call, 1).toText();
    if (type.isEmpty())
        return false;
    if (grade == u"1" || grade == u"2")
        return true;
    return (type == u"5" || type == u"6") && (grade == u"3" || grade == u"4");
}

/// Days on which being left behind can begin: some absence is complete, some state of a parent
/// begins or ends, some event of the dossier, the birth. It can end on other days as well.
std::vector<QDate> possibleBeginnings(const Evaluation& evaluation, int months)
{
    std::vector<QDate> days{evaluation.child().value(fields::child::birth).toDate()};
    evaluation.forEach(fields::family_member::type, [&](const Row& person) {
        const auto milestones = absenceMilestones(evaluation, person, months);
        days.insert(days.end(), milestones.begin(), milestones.end());
    });
    for (const TypeNo type : {fields::person_state::type, fields::person_restricted::type}) {
        evaluation.forEach(type, [&](const Row& state) {
            days.push_back(state.from);
            days.push_back(state.to.isValid() ? state.to.addDays(1) : QDate());
        });
    }
    evaluation.forEach(fields::dossier_event::type,
                       [&](const Row& event) { days.push_back(event.day); });
    const auto isLater = [&](QDate day) { return !day.isValid() || day > evaluation.today(); };
    days.erase(std::remove_if(days.begin(), days.end(), isLater), days.end());
    std::sort(days.begin(), days.end(), std::greater());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

/// If nothing changes: when the last of the absent parents completes the months.
QDate willBeLeftBehindFrom(Evaluation& evaluation, int months)
{
    const Parents parents = parentsOf(evaluation);
    if (parents.count() < 2)
        return {};
    QDate latest;
    for (const Row* parent : {parents.father, parents.mother}) {
        const QDate since = continuousAbsenceFrom(evaluation, *parent);
        if (since.isValid())
            latest = std::max(latest, calendar::addMonths(since, months));
        else if (!cannotGuard(evaluation, *parent))
            return {};
    }
    if (!latest.isValid() || latest <= evaluation.today())
        return {};
    Evaluation then = evaluation.on(latest).withMonths(months);
    return hasFlag(then, leftBehind) ? latest : QDate();
}

} // namespace

QDate leftBehindFrom(Evaluation& evaluation, int months)
{
    const auto holdsOn = [&](QDate day) {
        Evaluation then = evaluation.on(day).withMonths(months);
        return hasFlag(then, leftBehind);
    };
    if (!holdsOn(evaluation.today()))
        return willBeLeftBehindFrom(evaluation, months);
    // Between two possible beginnings the state can only end, so the run that goes on today began
    // on the last possible day before which it did not hold.
    QDate earliest = evaluation.today();
    for (const QDate day : possibleBeginnings(evaluation, months)) {
        earliest = day;
        if (!holdsOn(day.addDays(-1)))
            break;
    }
    return earliest;
}

std::vector<Fact> familyFacts()
{
    constexpr ArgumentKind operand = ArgumentKind::One;
    constexpr ArgumentKind record = ArgumentKind::Record;
    return {
        {u"is_parent", {}, u"family_member", isParent},
        {u"parent_count", {}, {}, parentCount},
        {u"parent_state", {{u"person", record}}, {}, parentState},
        {u"cannot_guard", {{u"person", record}}, {}, cannotGuardFact},
        {u"continuous_absence_from", {{u"person", record}}, {}, absentFrom},
        {u"home_since", {{u"person", record}}, {}, homeSinceFact},
        {u"return_verify_from", {{u"person", ArgumentKind::Parent}}, {}, returnVerifyFromFact},
        {u"left_behind_from", {{u"months", operand}}, {}, leftBehindFromFact},
        {u"lb_type", {}, {}, leftBehindType},
        {u"severe_disability",
         {{u"dis_type", operand}, {u"dis_level", operand}},
         {},
         severeDisability},
    };
}

} // namespace tongdang::policy
