// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sync/context.h"
#include "sync/meta.h"

#include <map>

/// Receiving keys that were changed since their devices were certified (FORMAT.md §5, §7 key 22). A
/// certificate stays as it was signed; what a device says later in its own bundles counts instead.
namespace tongdang::sync {

/// By device; one whose certificate's key still counts is not in it.
[[nodiscard]] Result<std::map<DeviceId, ReceivingKey>> receivingKeys(Store& store);

/// What came in a bundle of this device, whose signature was checked. An older statement, of a
/// bundle that was late or is played again, changes nothing.
[[nodiscard]] Result<void> takeReceivingKey(Store& store, const DeviceId& device,
                                            const ReceivingKey& key);

/// The device was certified again with this key: it counts, and what the device said before does
/// not come back.
[[nodiscard]] Result<void> certifiedReceivingKey(Store& store, const DeviceId& device,
                                                 const QString& age);

/// Signs this device's own certificate anew if `context.keys` receives by another key than it says.
/// Inside the caller's transaction.
[[nodiscard]] Result<void> settleReceivingKey(const Context& context);
/// Whether there is something to do.
[[nodiscard]] Result<bool> isReceivingKeySettled(const Context& context);

} // namespace tongdang::sync
