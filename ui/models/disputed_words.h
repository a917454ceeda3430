// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/disputed_erasures.h"

#include <QString>

namespace tongdang::models {

/// About whom the erasures are that were not followed, for the person who imports; empty: there are
/// none.
[[nodiscard]] QString disputedWords(const std::vector<desk::DisputedErasure>& all);

} // namespace tongdang::models
