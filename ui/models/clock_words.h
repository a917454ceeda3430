// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/clock_check.h"

#include <QString>

namespace tongdang::models {

/// That this PC's clock is slow, how that is known, and what to do.
[[nodiscard]] QString clockWords(const desk::SlowClock& slow);

} // namespace tongdang::models
