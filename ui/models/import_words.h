// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/exchange.h"

#include <QString>

#include <vector>

namespace tongdang::models {

/// What a person has to know or to do besides about a file that was taken in: window and command
/// line say the same, in the same order.
struct ImportWarning {
    QString words;
    QString more; ///< about what it is; empty: nothing
};
[[nodiscard]] std::vector<ImportWarning> importWarnings(const desk::ImportReport& report);

} // namespace tongdang::models
