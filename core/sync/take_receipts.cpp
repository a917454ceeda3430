// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/take_receipts.h"

#include "base/clock.h"
#include "sync/access_copy.h"
#include "sync/acknowledge.h"
#include "sync/epoch_book.h"
#include "sync/receipt_proof.h"
#include "sync/receiving_keys.h"
#include "sync/snapshots.h"
#include "sync/station_times.h"

namespace tongdang::sync {
namespace {

/// Whether one of them says where a stream now is.
Result<bool> takeAcknowledgements(const Context& context, const BundleMeta& meta,
                                  const Peer& sender, ImportReport& report)
{
    Store& store = context.store;
    const DeviceId& peer = sender.known.device;
    TONGDANG_TRY(const auto forgotten, forgottenBundle(context, peer, meta.receiptProofs));
    const bool isProven = isAbove(sender) || forgotten;
    bool isTaken = false;
    for (const Acknowledgement& acknowledgement : meta.acknowledgements) {
        TONGDANG_TRY(const Receipt receipt,
                     takeAcknowledgement(store, peer, acknowledgement, isProven));
        isTaken = isTaken || receipt == Receipt::Taken;
        if (receipt == Receipt::Unproven && !report.warnings.contains(falseReceiptWarning))
            report.warnings.append(falseReceiptWarning);
        if (receipt != Receipt::RestoredCopy)
            continue;
        report.restoredCopy = true;
        if (forgotten)
            TONGDANG_CHECK(noteForgotten(context, *forgotten, acknowledgement));
    }
    return isTaken;
}

/// Counts as a receipt does, in either direction.
Result<void> takeAccess(Store& store, const BundleMeta& meta, const Peer& sender,
                        ImportReport& report)
{
    const DeviceId& device = sender.known.device;
    if (isAbove(sender))
        return meta.accessPosition ? takeAccessPosition(store, device, *meta.accessPosition)
                                   : Result<void>();
    TONGDANG_TRY(const bool goesOn, takeAccessPart(store, device, meta.access));
    if (!goesOn)
        report.warnings.append(QStringLiteral("access_log"));
    return {};
}

} // namespace

Result<void> takeReceipts(const Context& context, const OpenedBundle& bundle, const Peer& sender,
                          ImportReport& report)
{
    Store& store = context.store;
    const DeviceId& peer = sender.known.device;
    TONGDANG_TRY(const bool received, takeAcknowledgements(context, bundle.meta, sender, report));
    if (bundle.meta.epoch) {
        TONGDANG_TRY(report.mergedOfBarred, adoptEpoch(context, *bundle.meta.epoch));
    }
    TONGDANG_CHECK(takeAccess(store, bundle.meta, sender, report));
    TONGDANG_CHECK(takeReceivingKey(store, peer, bundle.meta.receivingKey));
    if (isAbove(sender))
        TONGDANG_CHECK(noteStationTime(
            store, peer,
            {bundle.meta.replica, bundle.seal.manifest.number, bundle.meta.senderClock}));
    TONGDANG_TRY(const auto known, findPeer(store, peer));
    if (!known)
        return failure(ErrorKind::Refused, "sync.unknown_device");
    KnownDevice device = known->known;
    if (bundle.meta.wantsSnapshot)
        TONGDANG_CHECK(noteWish(store, device, bundle.meta.replica));
    if (received)
        device.lastReceipt = context.clock.nowMilliseconds();
    TONGDANG_CHECK(store.putDevice(device));
    return report.restoredCopy ? becomeNewReplica(store) : Result<void>();
}

} // namespace tongdang::sync
