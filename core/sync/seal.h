// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sync/manifest.h"
#include "sync/meta.h"

#include <QIODevice>
#include <QString>

/// Hashes and signatures of files, in the words of FORMAT.md §3-5.
namespace tongdang::sync {

/// Checks a minisign signature: key, trusted comment, and that the four lines are spelled as this
/// program (and minisign) spells them. Damaged, "sync.forged".
[[nodiscard]] Result<void> verifySignature(const SignedDocument& document, const QString& minisign,
                                           const QString& comment);

/// The trusted comment of a signature that holds. Damaged, "sync.forged".
[[nodiscard]] Result<QString> verifiedComment(const SignedDocument& document,
                                              const QString& minisign);

/// Refuses public keys that are no keys: Damaged with this code.
[[nodiscard]] Result<void> checkPublicKeys(const QString& minisign, const QString& age,
                                           QByteArrayView code);
/// The 42 bytes of a minisign public key; empty if it is none.
[[nodiscard]] QByteArray publicKeyBytes(const QString& minisign);
/// The id of a minisign public key: 16 upper-case hexadecimal digits.
[[nodiscard]] QString keyIdOf(const QString& minisign);

[[nodiscard]] PartDigest digestOf(QByteArrayView bytes);
/// Of `size` bytes of an open file from `offset`. Medium, "sync.read_failed".
[[nodiscard]] Result<PartDigest> digestOf(QIODevice& file, qint64 offset, qint64 size);

/// The constant line that stands first in every minisig.
inline constexpr QLatin1StringView untrustedComment{"tongdang"};

} // namespace tongdang::sync
