// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "vault/secret_bytes.h"

#include <QByteArray>
#include <QByteArrayView>

/// Small secrets at rest (device.keys, a draft): XChaCha20-Poly1305.
namespace tongdang::vault {

inline constexpr qsizetype boxKeySize = 32;
/// By how much a box is larger than its content: nonce (24) before, tag (16) behind.
inline constexpr qsizetype boxOverhead = 40;
inline constexpr qsizetype mostBoxedBytes = 64 << 20;

/// nonce, ciphertext, tag; another nonce each time. `associated` is authenticated, not stored. The
/// content has at most `mostBoxedBytes`.
[[nodiscard]] QByteArray seal(const SecretBytes& key, QByteArrayView content,
                              QByteArrayView associated);

/// Damaged, "vault.sealed_box": altered, cut off, another key or other associated data.
[[nodiscard]] Result<SecretBytes> unseal(const SecretBytes& key, QByteArrayView box,
                                         QByteArrayView associated);

} // namespace tongdang::vault
