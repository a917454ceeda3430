// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/context.h"
#include "sync/store.h"

/// Bundles that wait in the inbox: held ones, and such as were put aside.
namespace tongdang::sync {

/// Whether every change in the file of a waiting bundle is here, or was adopted. Errors: those of
/// opening the file.
[[nodiscard]] Result<bool> isAllHere(const Context& context, const BundleRow& row);

/// A person gives up the file of a waiting bundle: it is erased and no longer listed, as if it had
/// never come, and comes in like any other if it is brought once more. Refused: "sync.not_waiting"
/// (none with that id waits or was put aside); Medium: "sync.write_failed", and it is still listed.
[[nodiscard]] Result<void> discardWaiting(const Context& context, const BundleId& bundle);

} // namespace tongdang::sync
