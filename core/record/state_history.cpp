// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/state_history.h"

#include <algorithm>
#include <tuple>

namespace tongdang {

namespace {

const FieldWrite* writtenTo(const Change& change, FieldNo field)
{
    const auto found = std::ranges::find(change.writes, field, &FieldWrite::field);
    return found == change.writes.end() ? nullptr : &*found;
}

/// Of a date, or of a moment.
QDate writtenDay(const Value& value)
{
    constexpr qsizetype lengthOfDay = 10;
    const QDate day = value.toDate();
    return day.isValid() ? day : Value(value.toText().left(lengthOfDay)).toDate();
}

/// In the order in which they were written: the last one is what a fold shows.
std::vector<const Change*> asWritten(std::span<const Change> changes)
{
    std::vector<const Change*> sorted;
    for (const Change& change : changes)
        sorted.push_back(&change);
    std::ranges::sort(sorted, {}, [](const Change* change) {
        return std::tie(change->header.hlc, change->header.dot);
    });
    return sorted;
}

} // namespace

std::vector<StateSince> stateHistory(std::span<const Change> changes, FieldNo state, FieldNo day)
{
    std::vector<StateSince> states;
    for (const Change* const change : asWritten(changes)) {
        const FieldWrite* const written = writtenTo(*change, state);
        const FieldWrite* const since = writtenTo(*change, day);
        if (!written && !(since && !states.empty()))
            continue;
        StateSince step{written ? written->value : states.back().state,
                        since ? writtenDay(since->value) : QDate()};
        if (!step.since.isValid())
            step.since = change->header.day;
        // The same state again: its day is put right.
        if (!states.empty() && states.back().state == step.state)
            states.pop_back();
        while (!states.empty() && states.back().since >= step.since)
            states.pop_back();
        states.push_back(std::move(step));
    }
    return states;
}

} // namespace tongdang
