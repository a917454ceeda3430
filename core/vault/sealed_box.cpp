// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/sealed_box.h"

#include "vault/raw.h"

#include <sodium.h>

namespace tongdang::vault {

namespace {

constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
static_assert(boxKeySize == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(boxOverhead == nonceSize + crypto_aead_xchacha20poly1305_ietf_ABYTES);

} // namespace

QByteArray seal(const SecretBytes& key, QByteArrayView content, QByteArrayView associated)
{
    Q_ASSERT(key.size() == boxKeySize && content.size() <= mostBoxedBytes);
    QByteArray box(content.size() + boxOverhead, Qt::Uninitialized);
    quint8* const nonce = raw(box);
    randombytes_buf(nonce, nonceSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + nonceSize, nullptr, raw(content),
                                               rawSize(content), raw(associated),
                                               rawSize(associated), nullptr, nonce, key.data());
    return box;
}

Result<SecretBytes> unseal(const SecretBytes& key, QByteArrayView box, QByteArrayView associated)
{
    Q_ASSERT(key.size() == boxKeySize);
    const auto damaged = [] { return failure(ErrorKind::Damaged, "vault.sealed_box"); };
    if (box.size() < boxOverhead || box.size() > boxOverhead + mostBoxedBytes)
        return damaged();
    SecretBytes content(box.size() - boxOverhead);
    const QByteArrayView sealed = box.sliced(nonceSize);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(content.data(), nullptr, nullptr, raw(sealed),
                                                   rawSize(sealed), raw(associated),
                                                   rawSize(associated), raw(box), key.data())
        != 0)
        return damaged();
    return content;
}

} // namespace tongdang::vault
