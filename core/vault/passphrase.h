// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "vault/secret_bytes.h"

#include <QByteArrayView>
#include <QString>

#include <chrono>
#include <functional>

/// Passphrases and what it costs to try one (encryption.md §3.4).
namespace tongdang::vault {

/// Cost of Argon2id: passes over the memory, and bytes of memory.
struct KdfCost {
    quint32 operations = 0;
    quint64 memory = 0;
    friend bool operator==(const KdfCost&, const KdfCost&) = default;
};

/// What a file may claim; outside it was tampered with, and would hang the PC.
inline constexpr KdfCost leastCost{1, quint64(8) << 20};
inline constexpr KdfCost mostCost{64, quint64(2) << 30};
/// What a new archive gets at least and at most (of memory).
inline constexpr KdfCost leastNewCost{3, quint64(64) << 20};
inline constexpr quint64 mostNewMemory = quint64(256) << 20;

inline constexpr qsizetype saltSize = 16;
inline constexpr qsizetype stretchedSize = 32;
/// UTF-16 units, before normalisation.
inline constexpr qsizetype mostPassphraseLength = 1024;

/// NFKC: an input method's full-width digits are digits. Nothing is trimmed.
[[nodiscard]] QString normalizedPassphrase(const QString& passphrase);

/// What a new passphrase must be: 12 signs (blanks not counted), or 4 words of two signs or more.
/// Errors: Refused "vault.passphrase_too_short", "vault.passphrase_too_long".
[[nodiscard]] Result<void> checkNewPassphrase(const QString& passphrase);

/// 32 bytes: Argon2id of the normalised passphrase. Errors: Damaged "vault.kdf_cost" (cost or salt
/// outside the bounds); Refused "vault.passphrase_too_long", "vault.not_enough_memory" (argument:
/// MiB needed), which says nothing about the passphrase.
[[nodiscard]] Result<SecretBytes> stretchPassphrase(const QString& passphrase, QByteArrayView salt,
                                                    const KdfCost& cost);

/// How long stretching takes with a cost.
using MeasureCost = std::function<Result<std::chrono::milliseconds>(const KdfCost&)>;

/// The cost that takes 0.7 to 1 s: memory by the PC's (an eighth, 64 to 256 MiB), less if three
/// passes take longer than that, then passes. A PC slower than the least cost gets the least
/// cost. Errors: those of `measure`, unless less memory helps.
[[nodiscard]] Result<KdfCost> calibrateCost(quint64 memoryOfPc, const MeasureCost& measure);
/// The same by measuring here; takes one to two seconds. Not for tests: they take `leastCost`.
[[nodiscard]] Result<KdfCost> calibrateCost();

} // namespace tongdang::vault
