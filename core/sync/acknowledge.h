// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sync/context.h"
#include "sync/meta.h"

/// Receipts between two devices (sync.md §5).
namespace tongdang::sync {

/// What this archive has of the peer's streams: goes into the next bundle for it.
[[nodiscard]] Result<std::vector<Acknowledgement>> acknowledgementsFor(Store& store,
                                                                       const DeviceId& peer);

enum class Receipt {
    None,  ///< about streams that are no longer used
    Taken, ///< the position is now where the receiver says, also when that is less than before
    RestoredCopy, ///< the receiver has more than was written here, or other things: this archive is
                  ///< a restored copy and must write as a new replica
    Unproven,     ///< the same, but nothing shows that it is true: nothing was taken
};
/// Takes one acknowledgement. `isProven`: the sender stands above, or showed a bundle that this
/// archive forgot (receipt_proof.h). Runs inside the caller's transaction.
[[nodiscard]] Result<Receipt> takeAcknowledgement(Store& store, const DeviceId& peer,
                                                  const Acknowledgement& acknowledgement,
                                                  bool isProven);

} // namespace tongdang::sync
