// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/record.h"

#include <algorithm>

namespace tongdang {

bool FieldState::inConflict() const
{
    if (field == sameAsReasonField) // words beside the decision, none by themselves
        return false;
    return std::ranges::any_of(heads, [this](const Head& head) { return head.value != shown(); });
}

const FieldState* FoldedRecord::field(FieldNo number) const
{
    const auto place = std::ranges::lower_bound(fields, number, {}, &FieldState::field);
    return place != fields.end() && place->field == number ? &*place : nullptr;
}

const Value& Record::value(FieldNo field) const
{
    static const Value null;
    const auto place = std::ranges::lower_bound(values, field, {}, &FieldValue::field);
    return place != values.end() && place->field == field ? place->value : null;
}

void Record::set(FieldNo field, Value value)
{
    const auto place = std::ranges::lower_bound(values, field, {}, &FieldValue::field);
    const bool present = place != values.end() && place->field == field;
    if (value.isNull()) {
        if (present)
            values.erase(place);
    } else if (present) {
        place->value = std::move(value);
    } else {
        values.insert(place, {field, std::move(value)});
    }
}

Record shownRecord(const FoldedRecord& folded)
{
    Record record{folded.id, folded.type, std::nullopt, folded.createdAt, false, {}};
    if (const auto* child = std::get_if<RecordId>(&folded.scope))
        record.child = *child;
    record.values.reserve(folded.fields.size());
    for (const FieldState& state : folded.fields) {
        if (state.shown().isNull())
            continue;
        if (state.field == withdrawnField)
            record.withdrawn = true;
        else if (state.field < sameAsReasonField)
            record.values.push_back({state.field, state.shown()});
    }
    return record;
}

} // namespace tongdang
