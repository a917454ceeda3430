// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/fold.h"

#include <algorithm>
#include <tuple>

namespace tongdang {

namespace {

/// What decides between changes (sync.md §3).
auto stampOf(const Change& change)
{
    return std::tie(change.header.hlc, change.header.dot);
}

/// The changes as a set, in descending order of their stamps.
std::vector<const Change*> setOf(std::span<const Change> changes)
{
    std::vector<const Change*> set;
    set.reserve(changes.size());
    for (const Change& change : changes)
        set.push_back(&change);
    std::ranges::sort(set, [](const Change* left, const Change* right) {
        return std::tie(left->header.dot, left->chain) < std::tie(right->header.dot, right->chain);
    });
    const auto isDouble = [](const Change* left, const Change* right) {
        return left->header.dot == right->header.dot;
    };
    set.erase(std::unique(set.begin(), set.end(), isDouble), set.end());
    std::ranges::sort(set, [](const Change* left, const Change* right) {
        return stampOf(*left) > stampOf(*right);
    });
    return set;
}

bool isCreate(const Change* change)
{
    return (change->header.operation & ~criticalBit) == static_cast<int>(Operation::Create);
}

/// The change that tells type, scope and moment of entry. Pre: `set` is not empty.
const Change& originOf(const std::vector<const Change*>& set)
{
    const auto create = std::find_if(set.rbegin(), set.rend(), isCreate);
    return create != set.rend() ? **create : *set.back();
}

/// One field of one change.
struct Touch {
    FieldNo field;
    const Change* change;
    const FieldWrite* write;
};

/// By field; within a field in descending order of the stamps.
std::vector<Touch> touchesOf(const std::vector<const Change*>& set)
{
    std::vector<Touch> touches;
    for (const Change* change : set) {
        for (const FieldWrite& write : change->writes)
            touches.push_back({write.field, change, &write});
    }
    std::ranges::stable_sort(touches, {}, &Touch::field);
    return touches;
}

std::vector<Touch> headsOf(std::span<const Touch> touches)
{
    std::vector<Dot> superseded;
    for (const Touch& touch : touches)
        superseded.insert(superseded.end(), touch.write->seen.begin(), touch.write->seen.end());
    std::ranges::sort(superseded);
    std::vector<Touch> heads;
    for (const Touch& touch : touches) {
        if (!std::ranges::binary_search(superseded, touch.change->header.dot))
            heads.push_back(touch);
    }
    return heads;
}

FieldState stateOf(const std::vector<Touch>& heads)
{
    FieldState state{heads.front().field, {}};
    state.heads.reserve(heads.size());
    for (const Touch& head : heads) {
        const ChangeHeader& header = head.change->header;
        state.heads.push_back(
            {header.dot, header.hlc, head.write->value, header.author, header.day});
    }
    return state;
}

/// What those who withdrew the record had seen of it, their own changes included; ascending.
std::vector<Dot> seenByWithdrawals(const std::vector<Touch>& heads)
{
    std::vector<Dot> seen;
    for (const Touch& head : heads) {
        if (head.write->value.isNull())
            continue;
        seen.push_back(head.change->header.dot);
        seen.insert(seen.end(), head.write->seen.begin(), head.write->seen.end());
    }
    std::ranges::sort(seen);
    return seen;
}

} // namespace

FoldedRecord fold(std::span<const Change> changes)
{
    const std::vector<const Change*> set = setOf(changes);
    const ChangeHeader& origin = originOf(set).header;
    FoldedRecord record{
        origin.record, origin.type, origin.scope, static_cast<qint64>(origin.hlc >> 16), {}, false};
    const std::vector<Touch> touches = touchesOf(set);
    std::vector<Touch> withdrawals;
    for (auto first = touches.begin(); first != touches.end();) {
        const auto end = std::find_if(
            first, touches.end(), [&](const Touch& touch) { return touch.field != first->field; });
        const std::vector<Touch> heads = headsOf({first, end});
        first = end;
        if (heads.empty())
            continue;
        record.fields.push_back(stateOf(heads));
        if (heads.front().field == withdrawnField)
            withdrawals = heads;
    }
    if (withdrawals.empty() || withdrawals.front().write->value.isNull())
        return record;
    const std::vector<Dot> seen = seenByWithdrawals(withdrawals);
    record.editedAfterWithdrawal =
        std::ranges::any_of(record.fields, [&seen](const FieldState& state) {
            return state.field != withdrawnField
                   && std::ranges::any_of(state.heads, [&seen](const Head& head) {
                          return !std::ranges::binary_search(seen, head.dot);
                      });
        });
    return record;
}

} // namespace tongdang
