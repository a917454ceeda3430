// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/store.h"

namespace tongdang::sync {

/// Whether a change was brought by a PC of the organisations that are asked about.
using IsTheirs = std::function<Result<bool>(const ListedChange&)>;

/// Whether organisations without the scope `special` may hold this class 1 change (FORMAT.md §11,
/// what goes down): of a record in which they wrote class 1 before anybody else did every one; of
/// any other what they wrote, and what was written over that and says nothing of other fields. Who
/// writes one field of a record must not be told by it what stands in the others.
[[nodiscard]] Result<bool> mayHold(Store& store, const ListedChange& change,
                                   const IsTheirs& isTheirs);

} // namespace tongdang::sync
