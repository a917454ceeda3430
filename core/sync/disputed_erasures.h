// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/store.h"

#include <vector>

/// Which erasures the bundles that are put aside had ordered (FORMAT.md §11, purge): whoever comes
/// to the list later has to know which dossier it is about. Only ids of records, of which headers
/// stand in the log for ever.
namespace tongdang::sync {

/// With the row of the bundle, in the caller's transaction.
[[nodiscard]] Result<void> noteDisputedErasures(Store& store, const BundleId& bundle,
                                                const std::vector<RecordId>& records);
/// Empty: it ordered none, or an earlier program put it aside.
[[nodiscard]] Result<std::vector<RecordId>> disputedErasuresOf(Store& store,
                                                               const BundleId& bundle);

} // namespace tongdang::sync
