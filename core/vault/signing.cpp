// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/signing.h"

#include "vault/raw.h"

#include <sodium.h>

namespace tongdang::vault {

static_assert(SigningKey::seedSize == crypto_sign_SEEDBYTES);
static_assert(std::tuple_size_v<VerifyingKey> == crypto_sign_PUBLICKEYBYTES);
static_assert(std::tuple_size_v<Signature> == crypto_sign_BYTES);

SigningKey::SigningKey(SecretBytes secret, const VerifyingKey& publicKey)
    : m_secret(std::move(secret))
    , m_public(publicKey)
{
}

SigningKey SigningKey::create()
{
    return fromSeed(SecretBytes::random(seedSize));
}

SigningKey SigningKey::fromSeed(const SecretBytes& seed)
{
    Q_ASSERT(seed.size() == seedSize);
    SecretBytes secret(crypto_sign_SECRETKEYBYTES);
    VerifyingKey publicKey;
    crypto_sign_seed_keypair(publicKey.data(), secret.data(), seed.data());
    return {std::move(secret), publicKey};
}

SecretBytes SigningKey::seed() const
{
    SecretBytes seed(seedSize);
    crypto_sign_ed25519_sk_to_seed(seed.data(), m_secret.data());
    return seed;
}

Signature SigningKey::sign(QByteArrayView message) const
{
    Signature signature;
    crypto_sign_detached(signature.data(), nullptr, raw(message), rawSize(message),
                         m_secret.data());
    return signature;
}

bool verifies(const VerifyingKey& key, QByteArrayView message, const Signature& signature)
{
    return crypto_sign_verify_detached(signature.data(), raw(message), rawSize(message), key.data())
           == 0;
}

} // namespace tongdang::vault
