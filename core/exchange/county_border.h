// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace tongdang {
class Catalogue;
}

namespace tongdang::exchange {

/// Whether a place in somebody's own words ("广东东莞", "塔甸镇街上") lies outside the county with
/// this code of GB/T 2260 (6 digits). Nothing where the words do not tell: a child counts as left
/// behind by this (domain.md, E-LB-A), so nobody guesses. The names are those of the code lists
/// REGION and DIV.
[[nodiscard]] std::optional<bool> isOutsideCounty(const QString& place, const QString& county,
                                                  const Catalogue& catalogue);

} // namespace tongdang::exchange
