// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/seen_names.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace tongdang::sync {

SeenNames::SeenNames(Store& store, const DeviceId& sender, Adopted adopted, Retold retold)
    : m_store(store)
    , m_sender(sender)
    , m_adopted(std::move(adopted))
    , m_retold(retold)
{
}

Result<SeenNames> SeenNames::of(Store& store, const Peer& sender, bool isReceiptFalse,
                                bool hasFormerLife)
{
    TONGDANG_TRY(Adopted adopted, Adopted::of(store, sender.known.device));
    TONGDANG_TRY(const auto lives, livesOf(store, sender.known.device));
    TONGDANG_TRY(Retold retold, Retold::of(store, hasFormerLife || lives.size() > 1));
    SeenNames names(store, sender.known.device, std::move(adopted), retold);
    // Until its snapshot is here, which brings what every name of it means.
    names.m_isInDoubt = sender.known.askForSnapshot || isReceiptFalse;
    if (!names.m_isInDoubt)
        return names;
    TONGDANG_TRY(const auto streams, store.outStreams());
    std::ranges::copy_if(streams, std::back_inserter(names.m_streams),
                         [&](const OutStream& stream) { return stream.peer == names.m_sender; });
    return names;
}

Result<SeenNames::Translation> SeenNames::of(const Change& change)
{
    Translation told;
    TONGDANG_TRY(const bool isRepeated, isRepeatedHere(change.header));
    for (const FieldWrite& write : change.writes) {
        std::vector<Dot> here;
        for (const Dot& dot : write.seen) {
            TONGDANG_TRY(const auto name, meant(dot, write, change.header.record, told));
            if (name)
                here.push_back(*name);
        }
        if (!isRepeated)
            TONGDANG_CHECK(addOtherNames(here));
        std::ranges::sort(here);
        here.erase(std::unique(here.begin(), here.end()), here.end());
        told.isAltered = told.isAltered || here != write.seen;
        told.writes.push_back({write.field, write.value, std::move(here)});
    }
    return told;
}

Result<void> SeenNames::putNew(const Change& change, const Dot& here)
{
    if (isAnyInDoubt())
        put(change.header.dot, here);
    return m_retold.look(change.header, here);
}

Result<bool> SeenNames::isRepeatedHere(const ChangeHeader& change) const
{
    if (!m_retold.isAny()) // nearly always
        return true;
    TONGDANG_TRY(const auto same, m_retold.alike(change, change.dot));
    return !same.empty();
}

Result<void> SeenNames::addOtherNames(std::vector<Dot>& seen) const
{
    const std::vector<Dot> named = seen;
    for (const Dot& dot : named) {
        TONGDANG_TRY(const auto others, m_retold.otherNames(dot));
        for (const Dot& other : others) {
            if (std::ranges::find(seen, other) != seen.end())
                continue;
            TONGDANG_TRY(const bool isGone, isSetAside(other, named));
            if (!isGone)
                seen.push_back(other);
        }
    }
    return {};
}

Result<bool> SeenNames::isSetAside(const Dot& other, const std::vector<Dot>& seen) const
{
    TONGDANG_TRY(const auto value, m_store.find(other));
    for (const Dot& dot : seen) {
        TONGDANG_TRY(const auto later, m_store.find(dot));
        if (value && later && !later->origin && later->record == value->record
            && later->ordinal > value->ordinal)
            return true;
    }
    return false;
}

Result<bool> SeenNames::isNamedOtherwise(const ListedChange& here, const FieldWrite& write)
{
    for (const Dot& dot : write.seen) {
        if (dot == here.dot)
            continue;
        TONGDANG_TRY(const auto other, m_store.find(dot));
        if (other && other->record == here.record && other->stamp == here.stamp
            && other->author == here.author)
            return true;
    }
    return false;
}

Result<std::optional<Dot>> SeenNames::meant(const Dot& dot, const FieldWrite& write,
                                            const RecordId& record, Translation& told)
{
    if (const auto name = m_names.constFind(dot); name != m_names.cend())
        return *name;
    TONGDANG_TRY(const auto entries, m_adopted.named(dot));
    if (!entries.empty())
        return meantOf(entries, dot, write, record, told);
    if (!m_isInDoubt)
        return std::optional(dot);
    TONGDANG_TRY(const auto here, m_store.find(dot));
    // What stands here under that name is no value of this record: nothing can be set aside by it.
    if (!here || here->record != record)
        return std::optional(dot);
    TONGDANG_TRY(const bool shared, isShared(*here));
    if (shared)
        return std::optional(dot);
    told.isWhole = false;
    return std::optional<Dot>();
}

Result<std::optional<Dot>> SeenNames::meantOf(const std::vector<Adopted::Entry>& entries,
                                              const Dot& dot, const FieldWrite& write,
                                              const RecordId& record, Translation& told)
{
    TONGDANG_TRY(const auto here, m_store.find(dot));
    const bool isValueHere = here && here->record == record;
    if (!isValueHere && entries.size() == 1) {
        const Dot& name = entries.front().here;
        // Whoever saw that as well says all of it as it stands.
        return std::ranges::binary_search(write.seen, name) ? std::optional(dot)
                                                            : std::optional(name);
    }
    if (isValueHere) {
        TONGDANG_TRY(const bool isSeen, isNamedOtherwise(*here, write));
        if (isSeen)
            return std::optional(dot);
    }
    // The name means several changes, and the bundle does not say which: none of them is taken for
    // seen. What nobody saw stays for a person to decide.
    told.isWhole = false;
    return isValueHere ? std::optional<Dot>() : std::optional(dot);
}

Result<bool> SeenNames::isShared(const ListedChange& here)
{
    if (here.origin == m_sender)
        return true;
    for (const OutStream& stream : m_streams) {
        TONGDANG_TRY(const bool received, wasReceived(stream, here.ordinal));
        if (received)
            return true;
    }
    return false;
}

Result<bool> SeenNames::wasReceived(const OutStream& stream, qint64 ordinal)
{
    TONGDANG_TRY(const bool holds, m_store.streamHolds(stream.id, ordinal));
    if (!holds)
        return false;
    auto onTheWay = m_onTheWay.find(stream.id);
    if (onTheWay == m_onTheWay.end()) {
        TONGDANG_TRY(const auto items, m_store.itemsAfter(stream.id, stream.acknowledged.count));
        onTheWay = m_onTheWay.emplace(stream.id, QSet<qint64>(items.begin(), items.end())).first;
    }
    return !onTheWay->second.contains(ordinal);
}

} // namespace tongdang::sync
