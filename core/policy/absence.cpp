// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/absence.h"

#include "base/calendar.h"
#include "catalogue/fields.h"
#include "policy/evaluation.h"
#include "policy/family.h"

#include <algorithm>

namespace tongdang::policy {

using namespace Qt::StringLiterals;

namespace {

bool endsAfter(QDate end, QDate day)
{
    return !end.isValid() || end > day;
}

bool counts(const Row& away, const QStringList& reasons)
{
    // An unknown cross_county is not counted (finding Q19).
    return away.from.isValid() && away.value(fields::away::cross_county).toBool().value_or(false)
           && reasons.contains(away.value(fields::away::reason).toText());
}

void addWithoutLeaves(const Evaluation& evaluation, const Row& away, AbsenceSpells& spells)
{
    std::vector<const Row*> leaves;
    evaluation.forEach(fields::home_leave::type, [&](const Row& leave) {
        if (leave.from.isValid()
            && leave.value(fields::home_leave::away).toRecordId() == away.record->id)
            leaves.push_back(&leave);
    });
    std::sort(leaves.begin(), leaves.end(),
              [](const Row* a, const Row* b) { return a->from < b->from; });
    QDate from = away.from;
    for (const Row* leave : leaves) {
        if (!endsAfter(away.to, leave->from))
            break;
        if (leave->from > from)
            spells.push_back({from, leave->from});
        if (!leave->to.isValid())
            return; // at home since then
        from = std::max(from, leave->to);
    }
    if (endsAfter(away.to, from))
        spells.push_back({from, away.to});
}

/// Joins spells that overlap or touch: from one county outside straight to another.
AbsenceSpells joined(AbsenceSpells spells)
{
    std::sort(spells.begin(), spells.end(),
              [](const AbsenceSpell& a, const AbsenceSpell& b) { return a.from < b.from; });
    AbsenceSpells apart;
    for (const AbsenceSpell& spell : spells) {
        if (apart.empty() || (apart.back().to.isValid() && apart.back().to < spell.from))
            apart.push_back(spell);
        else if (apart.back().to.isValid() && endsAfter(spell.to, apart.back().to))
            apart.back().to = spell.to;
    }
    return apart;
}

AbsenceSpells computeSpells(const Evaluation& evaluation, const Row& person)
{
    const QStringList& reasons = evaluation.book().settings.awayReasons;
    AbsenceSpells spells;
    evaluation.forEach(fields::away::type, [&](const Row& away) {
        if (counts(away, reasons)
            && away.value(fields::away::person).toRecordId() == person.record->id)
            addWithoutLeaves(evaluation, away, spells);
    });
    return joined(std::move(spells));
}

const AbsenceSpells& spellsOf(const Evaluation& evaluation, const Row& person,
                              AbsenceSpells& scratch)
{
    // What was known by a day differs from day to day, so only the full view is remembered.
    if (evaluation.seesOnlyKnown()) {
        scratch = computeSpells(evaluation, person);
        return scratch;
    }
    auto& known = evaluation.matter().absences;
    const auto found = known.find(&person);
    if (found != known.end())
        return found->second;
    return known.emplace(&person, computeSpells(evaluation, person)).first->second;
}

/// The last spell that began by the day; null if there is none.
const AbsenceSpell* lastSpell(const AbsenceSpells& spells, QDate day)
{
    const AbsenceSpell* last = nullptr;
    for (const AbsenceSpell& spell : spells) {
        if (spell.from <= day)
            last = &spell;
    }
    return last;
}

/// "正常在家" noted for the time since the return: back for good.
bool returnedForGood(const Evaluation& evaluation, const Row& person, QDate homeSince)
{
    bool back = false;
    evaluation.forEach(fields::person_state::type, [&](const Row& state) {
        back = back
               || (state.value(fields::person_state::person).toRecordId() == person.record->id
                   && state.value(fields::person_state::state).isText(u"P00")
                   && state.from >= homeSince && isOpen(state, evaluation.today()));
    });
    return back;
}

bool isShortStay(const Evaluation& evaluation, QDate cameHome, QDate leftAgain)
{
    return cameHome.daysTo(leftAgain) <= evaluation.book().settings.leaveDays;
}

} // namespace

QDate continuousAbsenceFrom(const Evaluation& evaluation, const Row& person)
{
    const QDate today = evaluation.today();
    AbsenceSpells scratch;
    const AbsenceSpells& spells = spellsOf(evaluation, person, scratch);
    const AbsenceSpell* spell = lastSpell(spells, today);
    if (!spell)
        return {};
    if (!endsAfter(spell->to, today)
        && (!isShortStay(evaluation, spell->to, today)
            || returnedForGood(evaluation, person, spell->to)))
        return {};
    const Settings& settings = evaluation.book().settings;
    const QStringList states = parentStates(evaluation, person);
    const auto isOneOf = [&](const QStringList& list) {
        return std::any_of(states.begin(), states.end(),
                           [&](const QString& state) { return list.contains(state); });
    };
    if (isOneOf(settings.deadStates) || isOneOf(settings.detainedStates))
        return {};
    while (spell != spells.data() && isShortStay(evaluation, (spell - 1)->to, spell->from))
        --spell;
    return spell->from;
}

QDate homeSince(const Evaluation& evaluation, const Row& person)
{
    AbsenceSpells scratch;
    const AbsenceSpell* spell =
        lastSpell(spellsOf(evaluation, person, scratch), evaluation.today());
    return spell && !endsAfter(spell->to, evaluation.today()) ? spell->to : QDate();
}

QDate returnVerifyFrom(const Evaluation& evaluation, const Row& person)
{
    const QDate home = homeSince(evaluation, person);
    if (!home.isValid() || returnedForGood(evaluation, person, home))
        return home;
    return home.addDays(evaluation.book().settings.leaveDays + 1);
}

std::vector<QDate> absenceMilestones(const Evaluation& evaluation, const Row& person, int months)
{
    AbsenceSpells scratch;
    const AbsenceSpells& spells = spellsOf(evaluation, person, scratch);
    std::vector<QDate> days;
    for (size_t i = 0; i < spells.size(); ++i) {
        days.push_back(spells[i].from);
        if (i == 0 || !isShortStay(evaluation, spells[i - 1].to, spells[i].from))
            days.push_back(calendar::addMonths(spells[i].from, months));
    }
    return days;
}

} // namespace tongdang::policy
