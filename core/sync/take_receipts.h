// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/import.h"
#include "sync/peers.h"

namespace tongdang::sync {

/// Acknowledgements, epoch statement and wishes of a bundle: they count even if its changes must
/// wait. Fills `restoredCopy` and `mergedOfBarred` of the report.
[[nodiscard]] Result<void> takeReceipts(const Context& context, const OpenedBundle& bundle,
                                        const Peer& sender, ImportReport& report);

} // namespace tongdang::sync
