// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The labels of the catalogue's code lists behind the words that rosters use for them. Words that
/// are not known come back as they are.
namespace tongdang::exchange {

/// What tells of an HIV infection: it belongs into records of restricted access, which are entered
/// by hand (fields.tsv: category.cat is without K03).
[[nodiscard]] bool tellsOfInfection(const QString& words);

/// Of SEX: 女性, 女童, 女孩, ... and the codes 1 and 2 of GB/T 2261.1.
[[nodiscard]] QString sexLabel(const QString& written);

/// Of ETH: with 族.
[[nodiscard]] QString ethnicLabel(const QString& written);

/// Of REL: 奶奶 is 祖母, 爸爸 is 父亲, ...
[[nodiscard]] QString relationLabel(const QString& written);

} // namespace tongdang::exchange
