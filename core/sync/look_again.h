// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/store.h"

namespace tongdang::sync {

/// The streams to the PCs of an organisation look through the whole log once more with their next
/// bundle: it turned out that something in it, which was passed over, concerns them.
[[nodiscard]] Result<void> lookAgainFor(Store& store, const QString& organisation);

} // namespace tongdang::sync
