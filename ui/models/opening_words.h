// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QStringList>

#include <vector>

namespace tongdang::models {

/// What belonged to an opening and was not done (desk::Session::openingFaults), a sentence each.
[[nodiscard]] QStringList openingWords(const std::vector<Error>& faults);

/// That kept files are taken in now. Pre: files > 0.
[[nodiscard]] QString keptWords(int files);
/// How that ended.
[[nodiscard]] QString keptTakenWords(int files);
/// That a kept file could not be read or taken in.
[[nodiscard]] QString keptFaultWords(const Error& fault);

} // namespace tongdang::models
