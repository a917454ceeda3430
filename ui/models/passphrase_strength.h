// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tongdang::models {

/// How good a new passphrase is, for the line below it. Refused are the same ones that the archive
/// refuses (core/vault).
enum class PassphraseStrength { Empty, Refused, Fair, Good };

[[nodiscard]] PassphraseStrength passphraseStrength(const QString& passphrase);
[[nodiscard]] QString strengthWords(PassphraseStrength strength);

} // namespace tongdang::models
