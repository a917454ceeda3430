// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/store.h"

/// What time it was at the station above when it wrote its last bundle: this PC's clock cannot be
/// below that (sync.md §9).
namespace tongdang::sync {

/// One device's word, and in which of its bundles it stood.
struct StationTime {
    ReplicaId replica;  ///< that the device wrote the bundle as
    quint64 number = 0; ///< of the bundle
    qint64 moment = 0;  ///< the device's clock, milliseconds UTC
    friend bool operator==(const StationTime&, const StationTime&) = default;
};

/// Newest time of the devices above that this archive has seen, milliseconds UTC; 0: none.
[[nodiscard]] Result<qint64> newestStationTime(Store& store);

/// A later bundle of the same device takes the place of the earlier one, also with an earlier time:
/// the station's clock was fast then, and was set right. So does one that the device wrote as
/// another replica: it was restored, and counts its bundles anew.
[[nodiscard]] Result<void> noteStationTime(Store& store, const DeviceId& device,
                                           const StationTime& time);

} // namespace tongdang::sync
