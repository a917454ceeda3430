// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/bundle_clocks.h"

#include "sync/clock_bounds.h"
#include "sync/newer_files.h"

#include <algorithm>

namespace tongdang::sync {
namespace {

/// The latest that the true time can have been at its reception (sync.md §9): this PC's clock,
/// unless it is proven to be slow.
qint64 latestOf(qint64 reception, const OpenedBundle& bundle, const Peer& sender)
{
    return isAbove(sender) ? std::max(reception, bundle.meta.senderClock) : reception;
}

/// What proves that the sender's clock is slow; 0: nothing. A station time that is still to come at
/// `latest` proves that this PC's clock was fast when it was written, and nothing of the sender's.
qint64 proofOf(const BundleMeta& meta, qint64 latest)
{
    return isAhead(meta.newestStationTime, latest) ? 0 : meta.newestStationTime;
}

} // namespace

Result<qint64> receptionOf(const Context& context, const std::optional<BundleRow>& known,
                           const GenuineBundle& seal)
{
    qint64 reception = context.now();
    TONGDANG_TRY(const auto newer, newerRow(context.store, seal.fileName()));
    for (const auto& row : {known, newer}) {
        if (row && row->state == BundleState::Held)
            reception = std::min(reception, row->at);
    }
    return reception;
}

qint64 latestStampOf(qint64 reception, const OpenedBundle& bundle, const Peer& sender)
{
    const BundleMeta& meta = bundle.meta;
    const qint64 latest = latestOf(reception, bundle, sender);
    const bool isSlow = judgeClock(meta.senderClock, proofOf(meta, latest), latest).behind > 0;
    return isSlow ? latest : std::min(latest, meta.senderClock + missedDay);
}

Result<void> judgeClocks(const Context& context, const OpenedBundle& bundle, const Peer& sender,
                         qint64 reception, ImportReport& report)
{
    const BundleMeta& meta = bundle.meta;
    if (isAbove(sender)) {
        const ClockFinding finding =
            judgeClock(meta.senderClock, meta.newestStationTime, context.clock.nowMilliseconds());
        // A time that the station above vouches for and that lies ahead of this PC's clock proves
        // that the clock here is slow (sync.md §9).
        if (finding.ahead > 0)
            report.warnings.append(QStringLiteral("own_clock"));
        if (finding.behind > 0)
            report.warnings.append(QStringLiteral("clock"));
        if (meta.receiverClock.isWrong())
            report.warnings.append(QStringLiteral("told_clock"));
        return {};
    }
    const ClockFinding finding = judgeClock(meta.senderClock, proofOf(meta, reception), reception);
    if (finding.isWrong())
        report.warnings.append(QStringLiteral("clock"));
    return putClockFinding(context.store, sender.known.device, finding);
}

} // namespace tongdang::sync
