// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sync/context.h"
#include "sync/peers.h"

/// The copy of a place's access log that goes up to its supervisor (FORMAT.md §12).
namespace tongdang::sync {

/// For a bundle that goes up: what the parent does not have yet, as far as a bundle takes it.
[[nodiscard]] Result<AccessPart> accessPartFor(Store& store, const Peer& receiver);
/// For a bundle that goes down: up to where the receiver's log is here.
[[nodiscard]] Result<std::optional<AccessPosition>> accessPositionFor(Store& store,
                                                                      const Peer& receiver);

/// Of a bundle from below, inside the caller's transaction. What is here is skipped, what follows
/// is added. False: the log does not go on as it was sent before; it is kept as a new life of it.
[[nodiscard]] Result<bool> takeAccessPart(Store& store, const DeviceId& sender,
                                          const AccessPart& part);
/// Of a bundle from above: from where to go on the next time.
[[nodiscard]] Result<void> takeAccessPosition(Store& store, const DeviceId& sender,
                                              const AccessPosition& position);

} // namespace tongdang::sync
