// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sync/context.h"

namespace tongdang::sync {

/// What is to be handed over to the parent.
struct Handover {
    bool enrolled = false;
    qint64 waitingChanges = 0; ///< not in any bundle yet
    qint64 lastExport = 0;     ///< milliseconds UTC; 0: never
    qint64 lastReceipt = 0;
};
/// Reads only, and of the log only what came since the last bundle.
[[nodiscard]] Result<Handover> handoverState(const Context& context);

/// Where the dossiers stand with respect to the parent: not sent, sent, merged (sync.md §5).
struct Receipts : Handover {
    std::vector<ChildState> children; ///< every child of the archive
};
/// Reads only; goes through the whole log.
[[nodiscard]] Result<Receipts> receiptStates(const Context& context);

} // namespace tongdang::sync
