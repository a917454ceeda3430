// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/import.h"
#include "sync/peers.h"

/// The heart of an import, inside the caller's transaction.
namespace tongdang::sync {

/// How the merging of one bundle ended.
struct MergeOutcome {
    ImportReport report;
    /// False: what was written must be rolled back, except for the receipts, which `takeReceipts`
    /// takes in a transaction of their own (a fork, or what the sender may not write).
    bool keep = true;
};

/// Under which id the bundle is remembered: its own, unless another sender's bundle has that one,
/// or one that was written here. Ids stand in plain sight on every stick; whoever takes another's
/// must neither pass for it nor push it aside.
[[nodiscard]] Result<BundleId> rowIdOf(Store& store, const Manifest& manifest);

/// A report that says so far only whose bundle it is about.
[[nodiscard]] ImportReport reportAbout(const Peer& sender);

/// The same with what counts whatever becomes of the changes: what the seal says, and the rules and
/// forms that came along (FORMAT.md §13).
[[nodiscard]] ImportReport reportAbout(const Peer& sender, const OpenedBundle& bundle);

/// Gap, known bundle and merge are decided here; a revoked sender before.
[[nodiscard]] Result<MergeOutcome> mergeChanges(const Context& context, const OpenedBundle& bundle,
                                                const Peer& sender);

/// That everything in the bundle is here now. `before`: the log's last ordinal when its merging
/// began.
[[nodiscard]] Result<void> rememberMerged(const Context& context, const OpenedBundle& bundle,
                                          const Peer& sender, qint64 before);

/// The sender as the archive knows it; a device that one's own certificate names becomes known
/// again.
[[nodiscard]] Result<Peer> senderOf(const Context& context, const GenuineBundle& seal);

} // namespace tongdang::sync
