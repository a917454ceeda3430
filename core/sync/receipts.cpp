// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/receipts.h"

#include "sync/peers.h"

namespace tongdang::sync {
namespace {

Result<std::optional<OutStream>> streamTo(Store& store, const DeviceId& device)
{
    TONGDANG_TRY(const auto streams, store.outStreams());
    std::optional<OutStream> active;
    for (const OutStream& stream : streams) {
        if (stream.peer == device && !stream.retired)
            active = stream;
    }
    return active;
}

/// Changes that no bundle to the parent carried yet.
Result<qint64> countWaiting(Store& store, const std::optional<OutStream>& stream,
                            const DeviceId& parent)
{
    qint64 waiting = stream ? qint64(stream->last.count - stream->exported) : 0;
    TONGDANG_CHECK(store.changesAfter(stream ? stream->scanned : 0,
                                      [&](const ListedChange& change) -> Result<void> {
                                          waiting += change.origin == parent ? 0 : 1;
                                          return {};
                                      }));
    return waiting;
}

} // namespace

Result<Receipts> receiptStates(const Context& context)
{
    Store& store = context.store;
    Receipts receipts;
    TONGDANG_TRY(const auto parent, parentPeer(store));
    TONGDANG_TRY(const Peer self, selfPeer(store));
    // The parent may know only the device whose place this one took.
    const bool isCertified = self.certificate.issuer != self.known.device;
    if (!parent || !isCertified) {
        TONGDANG_TRY(receipts.children, store.childStates(std::nullopt));
        return receipts;
    }
    receipts.enrolled = true;
    receipts.lastExport = parent->known.lastExport;
    receipts.lastReceipt = parent->known.lastReceipt;
    TONGDANG_TRY(const auto stream, streamTo(store, parent->known.device));
    TONGDANG_TRY(receipts.children, store.childStates(stream));
    TONGDANG_TRY(receipts.waitingChanges, countWaiting(store, stream, parent->known.device));
    return receipts;
}

} // namespace tongdang::sync
