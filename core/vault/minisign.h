// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "vault/hash.h"
#include "vault/signing.h"

#include <QByteArray>
#include <QString>

/// Signature files that the program `minisign` reads and writes, prehashed ("ED") ones only.
namespace tongdang::vault {

/// Chosen at random with the key; only helps to say which key is meant.
using MinisignKeyId = std::array<quint8, 8>;

struct MinisignPublicKey {
    MinisignKeyId id{};
    VerifyingKey key{};

    /// The base64 line: 56 characters, "RW...". Damaged, "vault.minisign_key".
    [[nodiscard]] static Result<MinisignPublicKey> parse(QStringView text);
    /// A file of `minisign -G`: comment and line. Damaged, "vault.minisign_key".
    [[nodiscard]] static Result<MinisignPublicKey> parseFile(QByteArrayView file);
    [[nodiscard]] QString toString() const;
    /// For `minisign -V -p`.
    [[nodiscard]] QByteArray toFile() const;
    /// Always 16 upper-case hexadecimal digits.
    [[nodiscard]] QString idText() const;
    /// The 42 bytes behind the base64: "Ed", id, key.
    [[nodiscard]] QByteArray toBytes() const;

    friend bool operator==(const MinisignPublicKey&, const MinisignPublicKey&) = default;
};

/// The two comments of a signature file. One line of UTF-8 each, no control characters but tab.
struct MinisignComments {
    QByteArray untrusted; ///< protected by nothing; at most 1000 bytes
    QByteArray trusted;   ///< signed; at most 8000 bytes
    friend bool operator==(const MinisignComments&, const MinisignComments&) = default;
};

/// What a signature file says; whether it is true is asked with `verifies`.
struct MinisignSignature {
    MinisignComments comments;
    MinisignKeyId keyId{};
    Signature ofHash{};   ///< of the BLAKE2b-512 of the file
    Signature ofGlobal{}; ///< of (ofHash, trusted comment)

    /// Four lines, each closed by one line feed, and nothing else; strict base64: a file has
    /// exactly one spelling. Damaged: "vault.minisign_format", "vault.minisign_legacy" (not
    /// prehashed).
    [[nodiscard]] static Result<MinisignSignature> parse(QByteArrayView file);
    [[nodiscard]] QByteArray toFile() const;
};

/// Both signatures. Damaged: "vault.minisign_other_key" (another key id), "vault.minisign_forged".
[[nodiscard]] Result<void> verify(const MinisignSignature& signature, const MinisignPublicKey& key,
                                  const Hash512& hash);

/// Parses and verifies a signature file of which both comments are known beforehand, so that
/// every byte of it is. Errors: those above; another comment is "vault.minisign_comment".
[[nodiscard]] Result<void> verifySignatureFile(QByteArrayView file, const MinisignPublicKey& key,
                                               const Hash512& hash,
                                               const MinisignComments& comments);

/// A signing key with its id. Never on a disk as minisign's secret key file.
class MinisignKey {
public:
    [[nodiscard]] static MinisignKey create();
    [[nodiscard]] static MinisignKey fromParts(const MinisignKeyId& id, const SecretBytes& seed);

    [[nodiscard]] const MinisignKeyId& id() const { return m_id; }
    [[nodiscard]] SecretBytes seed() const { return m_key.seed(); }
    [[nodiscard]] MinisignPublicKey publicKey() const { return {m_id, m_key.publicKey()}; }

    /// The signature file for a file with this hash. Refused, "vault.minisign_comment".
    [[nodiscard]] Result<QByteArray> sign(const Hash512& hash,
                                          const MinisignComments& comments) const;

private:
    MinisignKey(const MinisignKeyId& id, SigningKey key);
    MinisignKeyId m_id;
    SigningKey m_key;
};

} // namespace tongdang::vault
