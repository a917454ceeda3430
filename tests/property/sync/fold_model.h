// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/change.h"

#include <map>
#include <memory>
#include <set>
#include <vector>

namespace tongdang::test {

/// What a set of changes amounts to, written down anew from sync.md §3 and slow: for every record
/// and field the values that nobody superseded, the shown one first.
using FieldName = std::pair<RecordId, FieldNo>;
using FoldModel = std::map<FieldName, std::vector<Value>>;

inline FoldModel foldModel(const std::vector<std::shared_ptr<const Change>>& changes)
{
    struct Touch {
        quint64 hlc;
        Dot dot;
        Value value;
    };
    std::map<FieldName, std::vector<Touch>> touches;
    std::map<FieldName, std::set<Dot>> seen;
    for (const auto& change : changes) {
        for (const FieldWrite& write : change->writes) {
            const FieldName name{change->header.record, write.field};
            touches[name].push_back({change->header.hlc, change->header.dot, write.value});
            seen[name].insert(write.seen.begin(), write.seen.end());
        }
    }
    FoldModel model;
    for (auto& [name, list] : touches) {
        std::sort(list.begin(), list.end(), [](const Touch& a, const Touch& b) {
            return std::tie(b.hlc, b.dot) < std::tie(a.hlc, a.dot);
        });
        for (const Touch& touch : list) {
            if (!seen[name].contains(touch.dot))
                model[name].push_back(touch.value);
        }
    }
    return model;
}

/// Records that are withdrawn and hold a value that none of those who withdrew them had seen.
inline std::set<RecordId>
editedAfterWithdrawal(const std::vector<std::shared_ptr<const Change>>& changes)
{
    const FoldModel model = foldModel(changes);
    std::map<RecordId, std::set<Dot>> closed;
    std::set<std::pair<FieldName, Dot>> gone;
    for (const auto& change : changes) {
        for (const FieldWrite& write : change->writes) {
            for (const Dot& dot : write.seen)
                gone.insert({{change->header.record, write.field}, dot});
        }
    }
    const auto isHead = [&](const Change& change, const FieldWrite& write) {
        return !gone.contains({{change.header.record, write.field}, change.header.dot});
    };
    for (const auto& change : changes) {
        for (const FieldWrite& write : change->writes) {
            if (write.field != withdrawnField || write.value.isNull() || !isHead(*change, write))
                continue;
            auto& dots = closed[change->header.record];
            dots.insert(change->header.dot);
            dots.insert(write.seen.begin(), write.seen.end());
        }
    }
    std::set<RecordId> edited;
    for (const auto& change : changes) {
        const RecordId& record = change->header.record;
        const auto withdrawal = model.find({record, withdrawnField});
        if (withdrawal == model.end() || withdrawal->second.front().isNull())
            continue;
        for (const FieldWrite& write : change->writes) {
            if (write.field != withdrawnField && isHead(*change, write)
                && !closed[record].contains(change->header.dot))
                edited.insert(record);
        }
    }
    return edited;
}

} // namespace tongdang::test
