// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/import.h"
#include "sync/peers.h"

namespace tongdang::sync {

/// The warning that an acknowledgement speaks of what was never written here and proves nothing.
inline const QString falseReceiptWarning = QStringLiteral("false_receipt");

/// Acknowledgements, epoch statement and wishes of a bundle: they count even if its changes must
/// wait. Fills `restoredCopy` and `mergedOfBarred` of the report; if the
/// receipts prove the former, a new replica begins.
[[nodiscard]] Result<void> takeReceipts(const Context& context, const OpenedBundle& bundle,
                                        const Peer& sender, ImportReport& report);

} // namespace tongdang::sync
