// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "vault/secret_bytes.h"

#include <QByteArray>
#include <QByteArrayList>

#include <vector>

/// The text header of a file of age v1 (age-encryption.org/v1).
namespace tongdang::vault {

inline constexpr qsizetype fileKeySize = 16;
inline constexpr qsizetype mostHeaderBytes = 64 * 1024;

/// The file key, wrapped for somebody.
struct AgeStanza {
    QByteArray type;
    QByteArrayList arguments;
    QByteArray body;
    friend bool operator==(const AgeStanza&, const AgeStanza&) = default;
};

struct AgeHeader {
    std::vector<AgeStanza> stanzas;
    QByteArray mac;     ///< 32 bytes
    qsizetype size = 0; ///< bytes of the header, with its last line feed
};

/// Parses the header at the beginning of `bytes`, which holds up to `mostHeaderBytes` of the file;
/// strict, so that a header has one spelling only (encodeAgeHeader gives it). Its MAC stays
/// unchecked. Damaged: "vault.age_header" (not age v1, malformed, too large),
/// "vault.age_truncated".
[[nodiscard]] Result<AgeHeader> parseAgeHeader(QByteArrayView bytes);

/// The header's bytes with the MAC that belongs to the file key.
[[nodiscard]] QByteArray encodeAgeHeader(const std::vector<AgeStanza>& stanzas,
                                         const SecretBytes& fileKey);

/// Damaged, "vault.age_header_mac": something in the header was altered.
[[nodiscard]] Result<void> verifyAgeHeader(const AgeHeader& header, const SecretBytes& fileKey);

} // namespace tongdang::vault
