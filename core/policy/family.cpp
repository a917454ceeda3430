// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/family.h"

#include "catalogue/fields.h"
#include "policy/evaluation.h"

#include <algorithm>

namespace tongdang::policy {

using namespace Qt::StringLiterals;

namespace {

bool areSome(const QStringList& states, const QStringList& list)
{
    return std::any_of(states.begin(), states.end(),
                       [&](const QString& state) { return list.contains(state); });
}

/// Dead, declared missing, or stripped of guardianship: a step-parent may stand in.
bool leftThePlace(const Evaluation& evaluation, const Row& parent)
{
    const QStringList states = parentStates(evaluation, parent);
    return areSome(states, evaluation.book().settings.deadStates) || states.contains(u"P42");
}

const Row* inPlace(const Evaluation& evaluation, const Row* own, const Row* step)
{
    if (step && step->value(fields::family_member::lives_together).toBool().value_or(false)
        && (!own || leftThePlace(evaluation, *own)))
        return step;
    return own;
}

} // namespace

Parents parentsOf(const Evaluation& evaluation)
{
    // GB/T 4761: father, mother, stepfather, stepmother. The first entered counts if there are two.
    const Row* father = nullptr;
    const Row* mother = nullptr;
    const Row* stepfather = nullptr;
    const Row* stepmother = nullptr;
    evaluation.forEach(fields::family_member::type, [&](const Row& row) {
        const QString relation = row.value(fields::family_member::rel).toText();
        const Row** place = relation == u"51"   ? &father
                            : relation == u"52" ? &mother
                            : relation == u"57" ? &stepfather
                            : relation == u"58" ? &stepmother
                                                : nullptr;
        if (place && !*place)
            *place = &row;
    });
    return {inPlace(evaluation, father, stepfather), inPlace(evaluation, mother, stepmother)};
}

QStringList parentStates(const Evaluation& evaluation, const Row& person)
{
    QStringList states;
    const auto collect = [&](TypeNo type, FieldNo personField, FieldNo stateField) {
        evaluation.forEach(type, [&](const Row& row) {
            if (isOpen(row, evaluation.today())
                && row.value(personField).toRecordId() == person.record->id)
                states.append(row.value(stateField).toText());
        });
    };
    collect(fields::person_state::type, fields::person_state::person, fields::person_state::state);
    collect(fields::person_restricted::type, fields::person_restricted::person,
            fields::person_restricted::state);
    return states;
}

bool cannotGuard(const Evaluation& evaluation, const Row& person)
{
    // A missing answer is not a no; a listed state beats a yes.
    return areSome(parentStates(evaluation, person), evaluation.book().settings.unableStates)
           || !person.value(fields::family_member::guardianship_able).toBool().value_or(true);
}

} // namespace tongdang::policy
