// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/said_again.h"

#include "catalogue/fields.h"
#include "record/change_codec.h"
#include "record/fold.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace tongdang::sync {
namespace {

constexpr char anySetting[] = "said_again";

QByteArray settingOf(const Dot& dot)
{
    return QByteArray(anySetting) + '/' + dot.toString().toLatin1();
}

Result<std::vector<Change>> changesOf(Store& store, const RecordId& record)
{
    std::vector<qint64> ordinals;
    TONGDANG_CHECK(store.changesOfRecord(record, [&ordinals](const ListedChange& change) {
        ordinals.push_back(change.ordinal);
        return Result<void>();
    }));
    std::vector<Change> changes;
    for (const qint64 ordinal : ordinals) {
        TONGDANG_TRY(const ChangeBytes bytes, store.changeBytes(ordinal));
        TONGDANG_TRY(Change change, decodeChange(bytes.header, bytes.body));
        changes.push_back(std::move(change));
    }
    return changes;
}

/// Written down as this archive's own it would count as its word (FORMAT.md §11, who has a child).
bool saysWhoHasIt(const Change& change, FieldNo field)
{
    return change.header.type == fields::child::type
           && (field == fields::child::village || field == fields::child::status);
}

const FieldWrite* writeTo(const Change& change, FieldNo field)
{
    const auto found = std::ranges::find(change.writes, field, &FieldWrite::field);
    return found == change.writes.end() ? nullptr : &*found;
}

/// A change and everything that was written over it in one field.
std::set<Dot> successors(const std::vector<Change>& changes, const Dot& first, FieldNo field)
{
    std::set<Dot> all{first};
    const auto follows = [&](const Change& change) {
        const FieldWrite* const write = writeTo(change, field);
        return write && !all.contains(change.header.dot)
               && std::ranges::any_of(write->seen,
                                      [&all](const Dot& dot) { return all.contains(dot); });
    };
    for (auto next = std::ranges::find_if(changes, follows); next != changes.end();
         next = std::ranges::find_if(changes, follows))
        all.insert(next->header.dot);
    return all;
}

/// What stands in a field now: the dots.
std::set<Dot> standing(const FoldedRecord& record, FieldNo field)
{
    std::set<Dot> dots;
    const FieldState* const state = record.field(field);
    if (!state)
        return dots;
    for (const Head& head : state->heads)
        dots.insert(head.dot);
    return dots;
}

std::vector<Dot> withDot(std::vector<Dot> seen, const Dot& dot)
{
    const auto place = std::ranges::lower_bound(seen, dot);
    if (place == seen.end() || *place != dot)
        seen.insert(place, dot);
    return seen;
}

} // namespace

Result<std::vector<SaidAgain>> stillToSay(Store& store, const Change& change, const Dot& here,
                                          const std::vector<FieldWrite>& writes)
{
    TONGDANG_TRY(const auto changes, changesOf(store, change.header.record));
    const FoldedRecord now = fold(changes);
    SaidAgain itself;
    std::vector<SaidAgain> others;
    for (const FieldWrite& write : writes) {
        const std::set<Dot> heads = standing(now, write.field);
        if (heads.empty() || heads.contains(here)) {
            itself.writes.push_back({write.field, write.value, withDot(write.seen, here)});
            continue;
        }
        const bool isSettled = std::ranges::none_of(
            write.seen, [&heads](const Dot& dot) { return heads.contains(dot); });
        const std::set<Dot> after = successors(changes, here, write.field);
        std::vector<Dot> later;
        std::ranges::set_intersection(heads, after, std::back_inserter(later));
        if (isSettled || later.size() != 1 || saysWhoHasIt(change, write.field))
            continue;
        const auto over = std::ranges::find(changes, later.front(),
                                            [](const Change& one) { return one.header.dot; });
        auto known = std::ranges::find_if(
            others, [&](const SaidAgain& other) { return other.of->header.dot == later.front(); });
        if (known == others.end())
            known = others.insert(others.end(), SaidAgain{*over, {}});
        known->writes.push_back({write.field, writeTo(*over, write.field)->value,
                                 withDot(withDot(write.seen, here), later.front())});
    }
    if (!itself.writes.empty())
        others.push_back(std::move(itself));
    return others;
}

Result<void> noteSaidAgain(Store& store, const Dot& earlier, const Dot& later)
{
    TONGDANG_CHECK(store.putSetting(anySetting, "1"));
    return store.putSetting(settingOf(earlier), later.toString().toLatin1());
}

Result<std::optional<Dot>> saidAgainAs(Store& store, const Dot& earlier)
{
    std::optional<Dot> last;
    TONGDANG_TRY(auto value, store.setting(settingOf(earlier)));
    while (value) {
        last = Dot::parse(QString::fromLatin1(*value));
        if (!last)
            return failure(ErrorKind::Damaged, "sync.inconsistent", {}, QStringLiteral("again"));
        TONGDANG_TRY(value, store.setting(settingOf(*last)));
    }
    return last;
}

Result<bool> isAnySaidAgain(Store& store)
{
    TONGDANG_TRY(const auto any, store.setting(anySetting));
    return any.has_value();
}

} // namespace tongdang::sync
