// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/change.h"

namespace tongdang {

/// BLAKE2b-256 without key.
[[nodiscard]] Digest blake2b256(QByteArrayView bytes);

} // namespace tongdang
