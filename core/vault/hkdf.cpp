// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/hkdf.h"

#include "vault/raw.h"

#include <sodium.h>

#include <initializer_list>

namespace tongdang::vault {

namespace {

static_assert(hmacSize == crypto_auth_hmacsha256_BYTES);

void hmac(QByteArrayView key, std::initializer_list<QByteArrayView> message, quint8* out)
{
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, raw(key), rawSize(key));
    for (const QByteArrayView part : message)
        crypto_auth_hmacsha256_update(&state, raw(part), rawSize(part));
    crypto_auth_hmacsha256_final(&state, out);
    sodium_memzero(&state, sizeof state);
}

} // namespace

SecretBytes hkdfSha256(QByteArrayView secret, QByteArrayView salt, QByteArrayView info)
{
    SecretBytes pseudorandom(hmacSize);
    hmac(salt, {secret}, pseudorandom.data());
    SecretBytes key(hmacSize);
    hmac(pseudorandom.view(), {info, QByteArrayView("\x01", 1)}, key.data());
    return key;
}

QByteArray hmacSha256(const SecretBytes& key, QByteArrayView message)
{
    QByteArray code(hmacSize, Qt::Uninitialized);
    hmac(key.view(), {message}, raw(code));
    return code;
}

} // namespace tongdang::vault
