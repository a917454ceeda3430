// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/withheld.h"

#include <algorithm>

namespace tongdang {

std::optional<Finding> checkStep(const Catalogue& catalogue, const Field& field, const Value& saved,
                                 const Value& value)
{
    const CodeList* const list = catalogue.codeList(field.codeList);
    if (!field.followsSteps || !list || value.isEmpty())
        return std::nullopt;
    const QString from = saved.toText();
    const QString to = value.toText();
    const QStringList allowed = list->stepsFrom(from);
    if (allowed.contains(to) || !list->find(to)) // an unknown code is another finding
        return std::nullopt;
    const auto label = [list](const QString& code) {
        const Code* const known = list->find(code);
        return known ? known->zh : code;
    };
    QStringList possible;
    for (const QString& code : allowed) {
        if (code != from && !field.withoutCodes.contains(code))
            possible.append(label(code));
    }
    if (possible.isEmpty())
        return withheld(
            field,
            Finding{Finding::Severity::Error, field.number, "catalogue.step_ended", {label(from)}});
    return withheld(field, Finding{Finding::Severity::Error,
                                   field.number,
                                   "catalogue.step",
                                   {label(from), label(to), possible.join(u'、')}});
}

const Field* steppingState(const RecordType& type, const FieldValues& saved,
                           const FieldValues& values)
{
    const auto steps = [&](const Field& field) {
        const Value before = saved(field.number);
        return field.followsSteps && !before.isEmpty() && before != values(field.number);
    };
    const auto found = std::ranges::find_if(type.fields, steps);
    return found == type.fields.end() ? nullptr : &*found;
}

std::vector<Finding> checkAsked(const RecordType& type, const FieldValues& saved,
                                const FieldValues& values, const ConditionContext& context)
{
    std::vector<Finding> findings;
    const Field* const state = steppingState(type, saved, values);
    for (const Field& field : type.fields) {
        if (state && !field.askedWhen.isEmpty() && values(field.number).isEmpty()
            && conditionHolds(field.askedWhen, type, values, context))
            findings.push_back(
                {Finding::Severity::Error, field.number, "catalogue.step_asks", {}, state->number});
    }
    return findings;
}

std::vector<FieldNo> answersOfEarlierSteps(const RecordType& type, const FieldValues& saved,
                                           const FieldValues& values,
                                           const ConditionContext& context)
{
    std::vector<FieldNo> fields;
    const Field* const state = steppingState(type, saved, values);
    for (const Field& field : type.fields) {
        if (!state || field.askedWhen.isEmpty() || field.group.isEmpty()
            || field.group != state->group || saved(field.number).isEmpty())
            continue;
        const bool goesOn = conditionHolds(field.askedWhen, type, saved, context)
                            && conditionHolds(field.askedWhen, type, values, context);
        if (!goesOn)
            fields.push_back(field.number);
    }
    return fields;
}

} // namespace tongdang
