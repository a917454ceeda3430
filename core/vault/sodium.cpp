// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/sodium.h"

#include "vault/hash.h"
#include "vault/hkdf.h"

#include <sodium.h>

namespace tongdang::vault {

namespace {

// Known answers of RFC 7693 (appendix A) and RFC 4231 (case 2).
bool computesRight()
{
    const auto hex = [](QByteArrayView bytes) { return bytes.toByteArray().toHex(); };
    return hex(blake2b512("abc")).startsWith("ba80a53f981c4d0d6a2797b69f12f6e9")
           && hex(hmacSha256(SecretBytes::copyOf("Jefe"), "what do ya want for nothing?"))
                  .startsWith("5bdcc146bf60754e6a042426089575c7")
           && crypto_aead_xchacha20poly1305_ietf_keybytes() == 32U
           && crypto_pwhash_alg_argon2id13() == crypto_pwhash_ALG_ARGON2ID13;
}

} // namespace

Result<void> initSodium()
{
    if (sodium_init() < 0)
        return failure(ErrorKind::Refused, "vault.no_crypto", {}, QStringLiteral("sodium_init"));
    if (!computesRight())
        return failure(ErrorKind::Refused, "vault.no_crypto", {}, QStringLiteral("known answers"));
    return {};
}

} // namespace tongdang::vault
