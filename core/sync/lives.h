// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/store.h"

/// How often a PC below began to write as a new replica. A PC that was restored does so once. Where
/// a folder was copied, keys included, and both copies are in use, each takes the other's receipts
/// for those of a life of its own that it forgot, begins anew, and is sent everything again,
/// without end: nothing is lost by it, and only people can stop it.
namespace tongdang::sync {

/// So many new beginnings within a year are more than restoring explains.
constexpr int manyBeginnings = 3;

/// Remembers as which replica the device wrote its bundle. True: it began anew with this one, and
/// has done so `manyBeginnings` times or more within the year before `now` (milliseconds UTC).
[[nodiscard]] Result<bool> noteLife(Store& store, const DeviceId& device, const ReplicaId& replica,
                                    qint64 now);

/// As which replicas the device wrote the bundles that were merged here, the oldest first; not all
/// of a PC that began anew very often.
[[nodiscard]] Result<std::vector<ReplicaId>> livesOf(Store& store, const DeviceId& device);

} // namespace tongdang::sync
