// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/record_cipher.h"

#include <QtEndian>

#include <sodium.h>

#include <array>

namespace tongdang::storage {

static_assert(nonceSize == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(tagSize == crypto_aead_xchacha20poly1305_ietf_ABYTES);

namespace {

using Associated = std::array<quint8, 1 + sizeof(quint64)>;

Associated associated(FileKind kind, const SealedRecord& record)
{
    Associated bytes{static_cast<quint8>(kind)};
    qToLittleEndian(record.number, bytes.data() + 1);
    return bytes;
}

} // namespace

RecordCipher::RecordCipher(FileKind kind, vault::SecretBytes key)
    : m_kind(kind)
    , m_key(std::move(key))
{
    Q_ASSERT(m_key.size() == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
}

RecordCipher RecordCipher::throwAway(FileKind kind)
{
    return RecordCipher(kind,
                        vault::SecretBytes::random(crypto_aead_xchacha20poly1305_ietf_KEYBYTES));
}

void RecordCipher::seal(const SealedRecord& record, const quint8* clear, quint8* sealed) const
{
    const Associated with = associated(m_kind, record);
    quint8* const nonce = sealed + record.length;
    randombytes_buf(nonce, nonceSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt_detached(
        sealed, nonce + nonceSize, nullptr, clear, static_cast<unsigned long long>(record.length),
        with.data(), with.size(), nullptr, nonce, m_key.data());
}

bool RecordCipher::open(const SealedRecord& record, const quint8* sealed, quint8* clear) const
{
    const Associated with = associated(m_kind, record);
    const quint8* const nonce = sealed + record.length;
    return crypto_aead_xchacha20poly1305_ietf_decrypt_detached(
               clear, nullptr, sealed, static_cast<unsigned long long>(record.length),
               nonce + nonceSize, with.data(), with.size(), nonce, m_key.data())
           == 0;
}

} // namespace tongdang::storage
