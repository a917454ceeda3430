// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/special_fields.h"

#include <QSet>

#include <algorithm>

namespace tongdang::sync {
namespace {

/// What grows from some changes by what was written over them, in these fields alone.
QSet<Dot> withSuccessors(QSet<Dot> dots, const QSet<FieldNo>& fields,
                         const std::vector<ListedChange>& changes)
{
    const auto follows = [&](const ListedChange& change) {
        return !dots.contains(change.dot) && std::ranges::any_of(change.seen, [&](const Dot& dot) {
            return dots.contains(dot);
        }) && std::ranges::all_of(change.fields, [&](FieldNo field) {
            return fields.contains(field);
        });
    };
    for (auto next = std::ranges::find_if(changes, follows); next != changes.end();
         next = std::ranges::find_if(changes, follows))
        dots.insert(next->dot);
    return dots;
}

} // namespace

Result<bool> mayHold(Store& store, const ListedChange& change, const IsTheirs& isTheirs)
{
    std::vector<ListedChange> special;
    TONGDANG_CHECK(store.changesOfRecord(change.record, [&](const ListedChange& sibling) {
        if (sibling.sensitivityClass != 0)
            special.push_back(sibling);
        return Result<void>();
    }));
    QSet<Dot> dots;
    QSet<FieldNo> fields;
    for (const ListedChange& sibling : special) {
        TONGDANG_TRY(const bool theirs, isTheirs(sibling));
        if (!theirs)
            continue;
        if (sibling.dot == special.front().dot)
            return true;
        dots.insert(sibling.dot);
        fields.unite(QSet<FieldNo>(sibling.fields.begin(), sibling.fields.end()));
    }
    return withSuccessors(std::move(dots), fields, special).contains(change.dot);
}

} // namespace tongdang::sync
