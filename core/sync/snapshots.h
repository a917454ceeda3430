// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sync/peers.h"

#include <optional>

/// Who asked for a snapshot and who gets one (sync.md §5-6). A device that was restored asks as its
/// new replica, in every bundle, until it gets a stream that was begun for just that replica: older
/// snapshots that are still under way cannot be mistaken for it.
namespace tongdang::sync {

/// In place of the replica where a stream is a snapshot because its receiver was enrolled.
[[nodiscard]] ReplicaId enrolmentReplica();

/// Notes that this replica of the device asks, unless its stream is there already. The caller
/// stores the device.
[[nodiscard]] Result<void> noteWish(Store& store, KnownDevice& device, const ReplicaId& replica);

/// A bundle that the device wrote as this replica brought something new. The present stream to the
/// device was begun for another life of it, or by what another one had handed over: what a life
/// wrote goes back to none by itself, and a stick of a former one may be late. The device gets a
/// snapshot once more, with which the new things come. Which of two lives is the present one nobody
/// can tell, so whichever goes on handing over is served in the end.
[[nodiscard]] Result<void> noteNewsOf(Store& store, const DeviceId& device,
                                      const ReplicaId& replica);

/// For whom the present stream to the device was begun as a snapshot; nothing if it is none.
[[nodiscard]] Result<std::optional<ReplicaId>> snapshotReceiver(Store& store,
                                                                const DeviceId& device);

/// A stream to the device begins: a snapshot for whoever asked last, or an ordinary one.
[[nodiscard]] Result<void> noteStream(Store& store, const KnownDevice& device, bool snapshot);

} // namespace tongdang::sync
