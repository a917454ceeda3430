// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/duplicate_pairs.h"

#include <QString>

namespace tongdang::pages {

/// Why two dossiers may be one child's: "身份证号相同".
[[nodiscard]] QString duplicateReasonWords(desk::DuplicateReason reason);

} // namespace tongdang::pages
