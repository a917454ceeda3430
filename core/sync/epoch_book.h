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

/// A bundle that was merged although its sender was barred by then: this archive had forgotten it
/// (it was restored), or had not heard of it.
struct MergedOfBarred {
    BundleId bundle;
    DeviceId device;
    QString org;
    QString label;
    quint64 number = 0; ///< of the bundle
    qint64 at = 0;      ///< when it was merged, milliseconds UTC
};

/// Takes a statement that came in a bundle if it is newer than what is here: the parent's, or one's
/// own, which a receiver kept while this archive was restored from a backup. Answers what was
/// merged after it had been made of devices that only it revokes. Damaged: "sync.epoch",
/// "sync.forged".
[[nodiscard]] Result<std::vector<MergedOfBarred>> adoptEpoch(const Context& context,
                                                             const SignedDocument& document);

/// What was known in the archive that this one replaces when it is put back from a backup.
struct ReplacedBook {
    std::vector<SignedDocument> statements; ///< the newest of each issuer
    std::vector<DeviceId> revoked;          ///< devices that were barred there
};
/// A restored archive goes on where the replaced one was: no statement of its own or of its parent
/// goes back, and who was barred stays so. `keys`: this device's, where they are there; without
/// them two statements of one's own cannot be made one, and the later one is kept with who is
/// barred by either. Answers how many devices are barred that were not. Inside the caller's
/// transaction.
[[nodiscard]] Result<int> carryBookOver(Store& store, const DeviceKeys* keys,
                                        const ReplacedBook& replaced, qint64 now);

/// The statement that travels in a bundle for this device. One's own that is longer than receivers
/// take (an earlier program wrote it) is published anew first. Inside the caller's transaction.
[[nodiscard]] Result<std::optional<SignedDocument>> epochFor(const Context& context,
                                                             const Peer& peer);

} // namespace tongdang::sync
