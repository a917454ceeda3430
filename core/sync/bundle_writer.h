// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/export.h"
#include "sync/peers.h"

namespace tongdang::sync {

/// Fills the stream for this device and builds the bundle in the outbox, inside the caller's
/// transaction. Carries everything behind the acknowledged position, as far as a bundle may hold.
[[nodiscard]] Result<PreparedBundle> buildBundle(const Context& context, const Peer& peer,
                                                 const std::vector<NamedDocument>& documents);

/// Writes down that the bundle was handed over, inside the caller's transaction.
[[nodiscard]] Result<void> rememberWritten(const Context& context, const PreparedBundle& bundle);

} // namespace tongdang::sync
