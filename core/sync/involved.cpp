// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/involved.h"

#include "sync/merged_receipts.h"

#include <algorithm>

namespace tongdang::sync {
namespace {

/// Up to where a receiver says that it has a stream.
quint64 acknowledgedIn(const OutStream& stream, const std::vector<Acknowledgement>& said)
{
    const auto found = std::ranges::find(said, stream.id, &Acknowledgement::stream);
    return found == said.end() ? 0 : found->position.count;
}

} // namespace

Result<Involved> Involved::of(Store& store, const QStringList& organisations,
                              const DeviceId& device)
{
    Involved involved(store);
    involved.m_devices.push_back(device);
    TONGDANG_TRY(const auto peers, otherPeers(store));
    for (const Peer& peer : peers) {
        if (organisations.contains(peer.certificate.org) && peer.known.device != device)
            involved.m_devices.push_back(peer.known.device);
    }
    TONGDANG_TRY(const auto streams, store.outStreams());
    for (const OutStream& stream : streams) {
        if (std::ranges::find(involved.m_devices, stream.peer) != involved.m_devices.end())
            involved.m_streams.push_back(stream);
    }
    return involved;
}

bool Involved::isOrigin(const ListedChange& change) const
{
    return change.origin && std::ranges::find(m_devices, *change.origin) != m_devices.end();
}

Result<bool> Involved::in(const ListedChange& change)
{
    if (isOrigin(change))
        return true;
    for (const OutStream& stream : m_streams) {
        TONGDANG_TRY(const bool holds, m_store.streamHolds(stream.id, change.ordinal));
        if (holds)
            return true;
    }
    return false;
}

Result<bool> Involved::knows(const ListedChange& change, const std::vector<Acknowledgement>* said)
{
    if (isOrigin(change))
        return true;
    for (const OutStream& stream : m_streams) {
        TONGDANG_TRY(const bool holds, m_store.streamHolds(stream.id, change.ordinal));
        if (!holds)
            continue;
        TONGDANG_TRY(quint64 received, mergedReceipt(m_store, stream));
        if (said)
            received = std::min(received, acknowledgedIn(stream, *said));
        TONGDANG_TRY(const auto onTheWay, m_store.itemsAfter(stream.id, received));
        if (std::ranges::find(onTheWay, change.ordinal) == onTheWay.end())
            return true;
    }
    return false;
}

} // namespace tongdang::sync
