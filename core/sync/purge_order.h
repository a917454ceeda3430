// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "record/change.h"
#include "sync/device.h"

/// The station's signature that a purge bears (FORMAT.md §11).
namespace tongdang::sync {

/// What a purge of this record has to say in its `purgeOrderField`, signed with a station's keys.
[[nodiscard]] Result<QString> signPurgeOrder(const RecordId& record, const DeviceKeys& station);

/// Whether the change says just that, signed by one of these minisign keys.
[[nodiscard]] bool isOrderedBy(const Change& purge, const QStringList& keys);
/// Whether its order says that it was signed by a key which is none of these (minisign public
/// keys): nobody here can tell whether that is true. False where there is no order.
[[nodiscard]] bool isOrderedByStranger(const Change& purge, const QStringList& keys);

} // namespace tongdang::sync
