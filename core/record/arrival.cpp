// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/arrival.h"

#include "record/fold.h"

#include <algorithm>

namespace tongdang {

namespace {

bool isDifficult(const FieldState* state)
{
    return state && state->inConflict();
}

bool hasHead(const FieldState* state, const Dot& dot)
{
    return state && std::ranges::find(state->heads, dot, &Head::dot) != state->heads.end();
}

/// Nothing: the rule chose nothing about the field.
std::optional<ArrivedChoice> choiceOf(const FieldState* before, const FieldState& after)
{
    using Kind = ArrivedChoice::Kind;
    const std::optional<Head> stood = before ? std::optional(before->heads.front()) : std::nullopt;
    ArrivedChoice choice{Kind::Kept, after.field, stood, after.heads.front()};
    if (!after.inConflict()) {
        choice.kind = Kind::Settled;
        return isDifficult(before) ? std::optional(choice) : std::nullopt;
    }
    const bool isGrown = std::ranges::any_of(
        after.heads, [&](const Head& head) { return !hasHead(before, head.dot); });
    if (!isGrown)
        return std::nullopt;
    if (!before)
        choice.kind = Kind::Brought;
    else if (after.shown() != before->shown())
        choice.kind = Kind::Replaced;
    return choice;
}

bool isSet(const FoldedRecord& record, FieldNo field)
{
    const FieldState* const state = record.field(field);
    return state && !state->shown().isNull();
}

} // namespace

Arrival arrivalOf(std::span<const Change> before, std::span<const Change> came)
{
    std::vector<Change> all(before.begin(), before.end());
    all.insert(all.end(), came.begin(), came.end());
    const std::optional<FoldedRecord> first =
        before.empty() ? std::nullopt : std::optional(fold(before));
    const FoldedRecord then = fold(all);
    const auto wasSet = [&](FieldNo field) { return first && isSet(*first, field); };
    Arrival arrival;
    arrival.isNew = before.empty();
    arrival.withdrawn = isSet(then, withdrawnField) && !wasSet(withdrawnField);
    arrival.joined = isSet(then, sameAsField) && !wasSet(sameAsField);
    for (const FieldState& state : then.fields) {
        if (state.field == sameAsReasonField) // told with the field beside it
            continue;
        if (auto choice = choiceOf(first ? first->field(state.field) : nullptr, state))
            arrival.choices.push_back(*std::move(choice));
    }
    return arrival;
}

Reversible canReverse(const ArrivedChoice& choice, const FoldedRecord& now)
{
    if (choice.kind != ArrivedChoice::Kind::Replaced || !choice.before)
        return Reversible::NoChoice;
    const FieldState* const state = now.field(choice.field);
    if (!isDifficult(state))
        return Reversible::Decided;
    if (state->heads.front().dot != choice.after.dot || !hasHead(state, choice.before->dot))
        return Reversible::Changed;
    return Reversible::Yes;
}

} // namespace tongdang
