// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/context.h"
#include "sync/peers.h"

/// Which changes a receiver gets (sync.md §5).
namespace tongdang::sync {

/// The stream that the next bundle for this device continues; a new one begins if there is none,
/// if this archive became another replica, or if a snapshot was asked for. Stored at once.
[[nodiscard]] Result<OutStream> currentStream(const Context& context, const Peer& peer);

/// Looks through what the log got since and puts in what the receiver may hold. The store and
/// `stream` then say the same.
[[nodiscard]] Result<void> fillStream(const Context& context, const Peer& peer, OutStream& stream);

} // namespace tongdang::sync
