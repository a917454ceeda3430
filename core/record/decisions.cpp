// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/decisions.h"

#include "record/fold.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

namespace tongdang {

namespace {

bool isResolve(const Change& change)
{
    return (change.header.operation & ~criticalBit) == static_cast<int>(Operation::Resolve);
}

bool isNewer(const Head& left, const Head& right)
{
    return std::tie(left.hlc, left.dot) > std::tie(right.hlc, right.dot);
}

Head headFrom(const Change& change, const FieldWrite& write)
{
    const ChangeHeader& header = change.header;
    return {header.dot, header.hlc, write.value, header.author, header.day};
}

/// The values that the author of `write` saw.
std::vector<Head> seenBy(std::span<const Change> changes, const FieldWrite& write)
{
    std::vector<Head> seen;
    for (const Change& change : changes) {
        if (std::ranges::find(write.seen, change.header.dot) == write.seen.end())
            continue;
        for (const FieldWrite& earlier : change.writes) {
            if (earlier.field == write.field)
                seen.push_back(headFrom(change, earlier));
        }
    }
    return seen;
}

/// Those with another value than the chosen one, each value once.
std::vector<Head> others(std::vector<Head> seen, const Value& chosen)
{
    std::ranges::sort(seen, isNewer);
    std::vector<Head> kept;
    for (Head& head : seen) {
        const bool isKnown =
            head.value == chosen || std::ranges::any_of(kept, [&](const Head& other) {
                return other.value == head.value;
            });
        if (!isKnown)
            kept.push_back(std::move(head));
    }
    return kept;
}

} // namespace

std::vector<DecidedField> decidedFields(std::span<const Change> changes)
{
    std::map<FieldNo, DecidedField> decided;
    for (const Change& change : changes) {
        if (!isResolve(change))
            continue;
        for (const FieldWrite& write : change.writes) {
            std::vector<Head> seen = seenBy(changes, write);
            const bool differs = std::ranges::any_of(
                seen, [&](const Head& head) { return head.value != write.value; });
            if (!differs && write.field != withdrawnField)
                continue;
            const Head head = headFrom(change, write);
            const auto [known, isFirst] =
                decided.try_emplace(write.field, DecidedField{write.field, head, {}, 0, false});
            DecidedField& field = known->second;
            ++field.times;
            if (!isFirst && isNewer(head, field.decision))
                field.decision = head;
            std::ranges::move(seen, std::back_inserter(field.setAside));
        }
    }
    if (decided.empty())
        return {};
    const FoldedRecord now = fold(changes);
    std::vector<DecidedField> result;
    for (auto& [field, one] : decided) {
        one.setAside = others(std::move(one.setAside), one.decision.value);
        const FieldState* const state = now.field(field);
        one.stands =
            state && state->heads.size() == 1 && state->heads.front().dot == one.decision.dot;
        result.push_back(std::move(one));
    }
    return result;
}

const FieldWrite* writeOf(std::span<const Change> changes, const Dot& dot, FieldNo field)
{
    for (const Change& change : changes) {
        if (change.header.dot != dot)
            continue;
        const auto found = std::ranges::find(change.writes, field, &FieldWrite::field);
        return found == change.writes.end() ? nullptr : &*found;
    }
    return nullptr;
}

} // namespace tongdang
