// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/ids.h"

namespace tongdang::sync {

/// The hash of a stream before its first change.
[[nodiscard]] Position streamStart(const StreamId& stream);

/// The position after one more change. `chain`: the change's chain value.
[[nodiscard]] Position advanced(const Position& position, const Digest& chain);

} // namespace tongdang::sync
