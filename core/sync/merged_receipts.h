// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/meta.h"
#include "sync/peers.h"

/// What the merged bundles of a PC below acknowledge. The receipts of one that waits count for what
/// it is sent next (FORMAT.md §7) and not for its orders (§11): those that it wrote before it knew
/// come after them then.
namespace tongdang::sync {

/// Before the receipts of a bundle that waits, or is put aside, are taken.
[[nodiscard]] Result<void> keepMergedReceipts(Store& store, const Peer& sender,
                                              const std::vector<Acknowledgement>& waiting);
/// After those of a merged one were.
[[nodiscard]] Result<void> noteMergedReceipts(Store& store, const Peer& sender,
                                              const std::vector<Acknowledgement>& merged);

/// Up to which position of the stream its receiver has it, by what was merged of it.
[[nodiscard]] Result<quint64> mergedReceipt(Store& store, const OutStream& stream);

} // namespace tongdang::sync
