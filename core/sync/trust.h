// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sync/certificate.h"
#include "sync/store.h"

#include <optional>
#include <vector>

namespace tongdang::sync {

/// Whom this archive believes, read once so that a bundle can be verified off the storage thread.
struct Trust {
    std::vector<Anchor> anchors;   ///< own key, the parent's, the parent's station keys
    std::vector<DeviceId> revoked; ///< by the parent's statement, one's own, or marked so
    std::optional<DeviceId> parent;
};
[[nodiscard]] Result<Trust> readTrust(Store& store);

/// Whether this archive or its parent revoked a device, also one that it does not know: a statement
/// comes back to an archive that was restored, and the certificates do not.
[[nodiscard]] Result<bool> isDeviceRevoked(Store& store, const DeviceId& device);

} // namespace tongdang::sync
