// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/change.h"

#include <QString>

namespace tongdang::sync {

/// 66 bits of a hash as 20 digits in five groups, to be compared by voice (FORMAT.md §5).
[[nodiscard]] QString checkNumber(const Digest& digest);

} // namespace tongdang::sync
