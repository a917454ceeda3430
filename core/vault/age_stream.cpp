// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/age_stream.h"

#include "vault/hkdf.h"
#include "vault/raw.h"

#include <QtEndian>

#include <sodium.h>

namespace tongdang::vault {

static_assert(chunkTagSize == crypto_aead_chacha20poly1305_ietf_ABYTES);

AgeStream::AgeStream(const SecretBytes& fileKey, QByteArrayView nonce)
    : m_key(hkdfSha256(fileKey.view(), nonce, "payload"))
{
    Q_ASSERT(nonce.size() == payloadNonceSize);
}

std::array<quint8, 12> AgeStream::nonce(Place place) const
{
    // 11 bytes of counter, big-endian; 64 bits of it are more than any disk holds.
    std::array<quint8, 12> bytes{};
    qToBigEndian(m_counter, bytes.data() + 3);
    bytes[11] = place == Place::Last ? 1 : 0;
    return bytes;
}

void AgeStream::seal(QByteArrayView chunk, Place place, QByteArray& sealed)
{
    Q_ASSERT(chunk.size() <= chunkSize);
    sealed.resize(chunk.size() + chunkTagSize);
    crypto_aead_chacha20poly1305_ietf_encrypt(raw(sealed), nullptr, raw(chunk), rawSize(chunk),
                                              nullptr, 0, nullptr, nonce(place).data(),
                                              m_key.data());
    ++m_counter;
}

bool AgeStream::open(QByteArrayView sealed, Place place, QByteArray& chunk)
{
    if (sealed.size() < chunkTagSize || sealed.size() > sealedChunkSize)
        return false;
    chunk.resize(sealed.size() - chunkTagSize);
    if (crypto_aead_chacha20poly1305_ietf_decrypt(raw(chunk), nullptr, nullptr, raw(sealed),
                                                  rawSize(sealed), nullptr, 0, nonce(place).data(),
                                                  m_key.data())
        != 0) {
        chunk.clear();
        return false;
    }
    ++m_counter;
    return true;
}

bool AgeStream::verify(QByteArrayView sealed, Place place)
{
    if (sealed.size() < chunkTagSize || sealed.size() > sealedChunkSize)
        return false;
    const QByteArrayView text = sealed.chopped(chunkTagSize);
    // Without a buffer for the plaintext libsodium checks the tag and stops.
    if (crypto_aead_chacha20poly1305_ietf_decrypt_detached(
            nullptr, nullptr, raw(text), rawSize(text), raw(sealed.last(chunkTagSize)), nullptr, 0,
            nonce(place).data(), m_key.data())
        != 0)
        return false;
    ++m_counter;
    return true;
}

} // namespace tongdang::vault
