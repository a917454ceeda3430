// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sync/context.h"
#include "sync/epoch.h"
#include "sync/peers.h"

#include <optional>

/// The epoch statements that this archive holds (FORMAT.md §9).
namespace tongdang::sync {

/// One's own newest statement; nothing at a village.
[[nodiscard]] Result<std::optional<EpochStatement>> ownEpoch(Store& store);

/// Signs and stores a statement of one's own; marks the devices it revokes. Damaged: "sync.epoch"
/// if no receiver could read it.
[[nodiscard]] Result<void> publishEpoch(const Context& context, const EpochStatement& statement);

/// Takes a statement that came in a bundle if it is newer than what is here: the parent's, or one's
/// own, which a receiver kept while this archive was restored from a backup. Damaged: "sync.epoch",
/// "sync.forged".
[[nodiscard]] Result<void> adoptEpoch(const Context& context, const SignedDocument& document);

/// The statement that travels in a bundle for this device. One's own that is longer than receivers
/// take (an earlier program wrote it) is published anew first. Inside the caller's transaction.
[[nodiscard]] Result<std::optional<SignedDocument>> epochFor(const Context& context,
                                                             const Peer& peer);

} // namespace tongdang::sync
