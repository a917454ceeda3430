// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/upkeep.h"

namespace tongdang {
class Catalogue;
}

/// How people speak of the versions of a field that is or was to be decided.
namespace tongdang::pages {

/// "性别", or what the question is where it is about the record as a whole.
[[nodiscard]] QString fieldWords(const Catalogue& catalogue, TypeNo type, FieldNo field);
[[nodiscard]] QString valueWords(const Catalogue& catalogue, TypeNo type, FieldNo field,
                                 const desk::ConflictHead& head);
/// "王玉梅, 大湾村, today 09:30"
[[nodiscard]] QString originWords(const desk::ConflictHead& head, QDate today);
/// What is said of a time that cannot be right.
[[nodiscard]] QString doubtWords();

} // namespace tongdang::pages
