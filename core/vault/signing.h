// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/secret_bytes.h"

#include <QByteArrayView>

#include <array>

/// Ed25519.
namespace tongdang::vault {

using VerifyingKey = std::array<quint8, 32>;
using Signature = std::array<quint8, 64>;

/// A key pair.
class SigningKey {
public:
    static constexpr qsizetype seedSize = 32;

    [[nodiscard]] static SigningKey create();
    /// The pair that belongs to 32 bytes; keep them to have the pair again.
    [[nodiscard]] static SigningKey fromSeed(const SecretBytes& seed);

    [[nodiscard]] SecretBytes seed() const;
    [[nodiscard]] const VerifyingKey& publicKey() const { return m_public; }
    [[nodiscard]] Signature sign(QByteArrayView message) const;

private:
    SigningKey(SecretBytes secret, const VerifyingKey& publicKey);
    SecretBytes m_secret;
    VerifyingKey m_public;
};

/// Strict: no small-order keys, no second spelling of a signature.
[[nodiscard]] bool verifies(const VerifyingKey& key, QByteArrayView message,
                            const Signature& signature);

} // namespace tongdang::vault
