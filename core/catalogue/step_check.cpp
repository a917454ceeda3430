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

std::optional<Finding> checkStepTaker(const Catalogue& catalogue, const Field& field,
                                      const Value& saved, const Value& value, Owner office)
{
    const CodeList* const list = catalogue.codeList(field.codeList);
    const Code* const state = list ? list->find(value.toText()) : nullptr;
    if (!field.followsSteps || !state || saved == value || office >= state->takenBy)
        return std::nullopt;
    return withheld(
        field, Finding{Finding::Severity::Error, field.number, "catalogue.step_by", {state->zh}});
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

std::vector<Finding> checkOtherThan(const RecordType& type, const FieldValues& saved,
                                    const FieldValues& values, const Value& self)
{
    std::vector<Finding> findings;
    for (const Field& field : type.fields) {
        const Value person = values(field.number);
        if (field.otherThan.isEmpty() || person.isEmpty())
            continue;
        bool isNamed = false;
        const Field* same = nullptr;
        for (const QString& key : field.otherThan) {
            const Field* const other = type.field(key);
            for (const Value& named : {saved(other->number), values(other->number)}) {
                isNamed = isNamed || !named.isEmpty();
                if (named == person)
                    same = other;
            }
        }
        if (!isNamed && person == self)
            same = type.field(field.otherThan.front());
        if (same)
            findings.push_back({Finding::Severity::Error,
                                field.number,
                                "catalogue.same_person",
                                {same->zh},
                                same->number});
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
        const bool wasAhead =
            !field.visibleIf.isEmpty() && conditionHolds(field.visibleIf, type, saved, context);
        const bool goesOn = (wasAhead || conditionHolds(field.askedWhen, type, saved, context))
                            && conditionHolds(field.askedWhen, type, values, context);
        if (!goesOn)
            fields.push_back(field.number);
    }
    return fields;
}

} // namespace tongdang
