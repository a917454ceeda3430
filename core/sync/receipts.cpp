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

/// The parent, if it knows this device: it may know only the one whose place this one took.
Result<std::optional<Peer>> knowingParent(Store& store)
{
    TONGDANG_TRY(auto parent, parentPeer(store));
    TONGDANG_TRY(const Peer self, selfPeer(store));
    if (self.certificate.issuer == self.known.device)
        parent.reset();
    return parent;
}

Result<Handover> handoverTo(Store& store, const Peer& parent,
                            const std::optional<OutStream>& stream)
{
    Handover handover{true, 0, parent.known.lastExport, parent.known.lastReceipt};
    TONGDANG_TRY(handover.waitingChanges, countWaiting(store, stream, parent.known.device));
    return handover;
}

} // namespace

Result<Handover> handoverState(const Context& context)
{
    TONGDANG_TRY(const auto parent, knowingParent(context.store));
    if (!parent)
        return Handover();
    TONGDANG_TRY(const auto stream, streamTo(context.store, parent->known.device));
    return handoverTo(context.store, *parent, stream);
}

Result<Receipts> receiptStates(const Context& context)
{
    Store& store = context.store;
    Receipts receipts;
    std::optional<OutStream> stream;
    TONGDANG_TRY(const auto parent, knowingParent(store));
    if (parent) {
        TONGDANG_TRY(stream, streamTo(store, parent->known.device));
        TONGDANG_TRY(static_cast<Handover&>(receipts), handoverTo(store, *parent, stream));
    }
    TONGDANG_TRY(receipts.children, store.childStates(stream));
    return receipts;
}

} // namespace tongdang::sync
