// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalogue/catalogue.h"

/// Values as people type them.
namespace tongdang {

/// Reads a value as it would be typed: a code or its Chinese label, several of them joined by
/// commas or 、; dates in the usual spellings; 是/否; money in yuan; full-width digits. Empty text
/// is the empty value. Refused: "catalogue.*" with what is wrong; a code that was switched off is
/// refused here, since somebody is choosing it now.
[[nodiscard]] Result<Value> readValueText(const Catalogue& catalogue, const Field& field,
                                          QStringView text);

} // namespace tongdang
