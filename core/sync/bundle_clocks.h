// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/import.h"
#include "sync/peers.h"

/// What a bundle's times say of clocks (sync.md §9). All moments in milliseconds UTC.
namespace tongdang::sync {

/// When the bundle came in. One that had waited came in when it was held first, by a clock that may
/// have been set right since: the earlier of both moments. It may have waited for a newer program,
/// too.
/// `known`: the row of the bundle, if there is one.
[[nodiscard]] Result<qint64> receptionOf(const Context& context,
                                         const std::optional<BundleRow>& known,
                                         const GenuineBundle& seal);

/// The latest that any of its changes can have been written: before its reception, and before its
/// sender wrote it. By a clock that is proven to be slow nothing of that kind is said.
[[nodiscard]] qint64 latestStampOf(qint64 reception, const OpenedBundle& bundle,
                                   const Peer& sender);

/// Adds what is found of the sender's clock and of this PC's to the warnings, and keeps what a PC
/// below is to be told of its own.
[[nodiscard]] Result<void> judgeClocks(const Context& context, const OpenedBundle& bundle,
                                       const Peer& sender, qint64 reception, ImportReport& report);

} // namespace tongdang::sync
