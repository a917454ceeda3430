// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/secret_bytes.h"

#include <QByteArray>
#include <QByteArrayView>

/// RFC 5869 with SHA-256, by libsodium's HMAC (its own HKDF came after 1.0.18).
namespace tongdang::vault {

inline constexpr qsizetype hmacSize = 32;

/// 32 bytes: extract, then the first block of expand.
[[nodiscard]] SecretBytes hkdfSha256(QByteArrayView secret, QByteArrayView salt,
                                     QByteArrayView info);
[[nodiscard]] QByteArray hmacSha256(const SecretBytes& key, QByteArrayView message);

} // namespace tongdang::vault
