// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a store keeps beside the log: devices, epochs, streams, bundles, settings.
#include "support/sync/memory_store.h"

#include <algorithm>

namespace tongdang::test {
namespace {

using namespace tongdang::sync;

/// Replaces the element with the same key, or appends.
template <class Item, class Key>
void put(std::vector<Item>& list, const Item& item, Key Item::*key)
{
    const auto place = std::find_if(list.begin(), list.end(), [&](const Item& candidate) {
        return candidate.*key == item.*key;
    });
    if (place == list.end())
        list.push_back(item);
    else
        *place = item;
}

} // namespace

Result<std::vector<KnownDevice>> MemoryStore::devices()
{
    return m_state.devices;
}

Result<void> MemoryStore::putDevice(const KnownDevice& device)
{
    put(m_state.devices, device, &KnownDevice::device);
    return {};
}

Result<std::optional<SignedDocument>> MemoryStore::epochOf(const DeviceId& issuer)
{
    const auto found = m_state.epochs.find(issuer);
    return found == m_state.epochs.end() ? std::nullopt : std::optional(found->second);
}

Result<void> MemoryStore::putEpoch(const DeviceId& issuer, const SignedDocument& statement)
{
    m_state.epochs.insert_or_assign(issuer, statement);
    return {};
}

Result<std::vector<OutStream>> MemoryStore::outStreams()
{
    return m_state.outStreams;
}

Result<void> MemoryStore::putOutStream(const OutStream& stream)
{
    put(m_state.outStreams, stream, &OutStream::id);
    return {};
}

Result<bool> MemoryStore::streamHolds(const StreamId& stream, qint64 ordinal)
{
    const auto& items = m_state.items[stream];
    return std::any_of(items.begin(), items.end(),
                       [&](const Item& item) { return item.ordinal == ordinal; });
}

Result<void> MemoryStore::appendItem(const StreamId& stream, const Position& position,
                                     qint64 ordinal)
{
    auto& items = m_state.items[stream];
    if (position.count != items.size() + 1)
        return failure(ErrorKind::Refused, "test.position");
    items.push_back({position, ordinal});
    return {};
}

Result<std::optional<Digest>> MemoryStore::hashAt(const StreamId& stream, quint64 position)
{
    const auto& items = m_state.items[stream];
    if (position == 0 || position > items.size())
        return std::optional<Digest>();
    return std::optional(items[position - 1].position.hash);
}

Result<std::vector<qint64>> MemoryStore::itemsAfter(const StreamId& stream, quint64 position)
{
    std::vector<qint64> ordinals;
    const auto& items = m_state.items[stream];
    for (auto index = std::size_t(position); index < items.size(); ++index)
        ordinals.push_back(items[index].ordinal);
    return ordinals;
}

Result<std::vector<InStream>> MemoryStore::inStreams()
{
    return m_state.inStreams;
}

Result<void> MemoryStore::putInStream(const InStream& stream)
{
    put(m_state.inStreams, stream, &InStream::id);
    return {};
}

Result<std::vector<ChildState>> MemoryStore::childStates(const std::optional<OutStream>& stream)
{
    std::map<qint64, quint64> positions;
    if (stream) {
        for (const Item& item : m_state.items[stream->id])
            positions[item.ordinal] = item.position.count;
    }
    const auto stateOf = [&](std::size_t index) {
        const auto place = positions.find(qint64(index) + 1);
        if (place == positions.end() || place->second > stream->exported)
            return SendState::NotSent;
        return place->second > stream->acknowledged.count ? SendState::Sent : SendState::Merged;
    };
    std::map<RecordId, SendState> states;
    for (std::size_t index = 0; index < m_state.log.size(); ++index) {
        const auto* child = std::get_if<RecordId>(&m_state.log[index].change->header.scope);
        if (!child)
            continue;
        SendState& state = states.emplace(*child, SendState::Merged).first->second;
        if (!stream || m_state.log[index].origin != stream->peer)
            state = std::min(state, stateOf(index));
    }
    std::vector<ChildState> list;
    for (const auto& [child, state] : states)
        list.push_back({child, state});
    return list;
}

Result<std::optional<BundleRow>> MemoryStore::findBundle(const BundleId& id)
{
    const auto found = std::find_if(m_state.bundles.begin(), m_state.bundles.end(),
                                    [&](const BundleRow& candidate) { return candidate.id == id; });
    return found == m_state.bundles.end() ? std::nullopt : std::optional(*found);
}

Result<std::vector<BundleRow>> MemoryStore::bundles(BundleState state)
{
    if (listFault)
        return failure(*listFault);
    std::vector<BundleRow> fitting;
    std::copy_if(m_state.bundles.begin(), m_state.bundles.end(), std::back_inserter(fitting),
                 [&](const BundleRow& row) { return row.state == state; });
    return fitting;
}

Result<quint64> MemoryStore::greatestNumber(const DeviceId& peer)
{
    quint64 greatest = 0;
    for (const BundleRow& row : m_state.bundles) {
        if (row.peer == peer && row.state == BundleState::Written)
            greatest = std::max(greatest, row.number);
    }
    return greatest;
}

Result<void> MemoryStore::putBundle(const BundleRow& bundle)
{
    put(m_state.bundles, bundle, &BundleRow::id);
    return {};
}

Result<void> MemoryStore::forgetBundle(const BundleId& id)
{
    std::erase_if(m_state.bundles, [&](const BundleRow& row) { return row.id == id; });
    return {};
}

Result<std::vector<archive::AccessLog::Entry>> MemoryStore::accessEntriesAfter(qint64 number,
                                                                               int limit)
{
    std::vector<archive::AccessLog::Entry> entries;
    for (const auto& entry : m_state.accessLog) {
        if (entry.number > number && entries.size() < static_cast<std::size_t>(limit))
            entries.push_back(entry);
    }
    return entries;
}

Result<std::optional<archive::AccessCopies::Place>>
MemoryStore::newestAccessCopy(const DeviceId& device)
{
    std::optional<archive::AccessCopies::Place> newest;
    for (const auto& [place, entries] : m_state.accessCopies) {
        if (place.first == device && !entries.empty())
            newest = {place.second, entries.back().number, entries.back().hash};
    }
    return newest;
}

Result<std::optional<Digest>> MemoryStore::accessCopyHash(const DeviceId& device, qint64 life,
                                                          qint64 number)
{
    for (const auto& entry : m_state.accessCopies[{device, life}]) {
        if (entry.number == number)
            return std::optional(entry.hash);
    }
    return std::optional<Digest>();
}

Result<void> MemoryStore::addAccessCopy(const DeviceId& device, qint64 life,
                                        const archive::AccessLog::Entry& entry)
{
    m_state.accessCopies[{device, life}].push_back(entry);
    return {};
}

void MemoryStore::noteAccess(const QByteArray& action, qint64 at, const QByteArray& detail)
{
    auto& log = m_state.accessLog;
    archive::AccessLog::Entry entry;
    entry.number = static_cast<qint64>(log.size()) + 1;
    entry.at = at;
    entry.action = action;
    entry.detail = detail;
    entry.hash = archive::AccessLog::hashOf(entry, log.empty() ? Digest{} : log.back().hash);
    log.push_back(entry);
}

Result<std::optional<QByteArray>> MemoryStore::setting(const QByteArray& name)
{
    const auto found = m_state.settings.find(name);
    return found == m_state.settings.end() ? std::nullopt : std::optional(found->second);
}

Result<void> MemoryStore::putSetting(const QByteArray& name, const QByteArray& value)
{
    m_state.settings.insert_or_assign(name, value);
    return {};
}

} // namespace tongdang::test
