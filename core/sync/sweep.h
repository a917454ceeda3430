// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/bundle_reader.h"
#include "sync/context.h"

/// What carried files still have of a record after it was erased (FORMAT.md §11).
namespace tongdang::sync {

/// Whether a bundle brings the body of a change that is erased here, a purge's own aside.
[[nodiscard]] Result<bool> holdsErased(Store& store, const OpenedBundle& bundle);

/// Leaves no erased body in `inbox/` and `outbox/`: of the inbox goes what holds one, and what
/// cannot be read and so might; of the outbox everything, as it can be written anew. The bundles
/// are as if they had never come: their sender brings them again, because no receipt went out for
/// them. Answers how many bundles that waited went. Medium: "sync.write_failed" (argument: the
/// file) if one cannot be removed.
[[nodiscard]] Result<int> sweepCarried(const Context& context);

} // namespace tongdang::sync
