// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/secret_bytes.h"

#include <QByteArray>
#include <QByteArrayView>

#include <array>

/// The payload of age: chunks of 64 KiB under ChaCha20-Poly1305, numbered, the last one marked.
namespace tongdang::vault {

inline constexpr qsizetype chunkSize = 64 * 1024;
inline constexpr qsizetype chunkTagSize = 16;
inline constexpr qsizetype sealedChunkSize = chunkSize + chunkTagSize;
inline constexpr qsizetype payloadNonceSize = 16;

/// One direction through a payload; counts the chunks.
class AgeStream {
public:
    enum class Place { Within, Last };

    /// `nonce`: the 16 bytes before the chunks.
    AgeStream(const SecretBytes& fileKey, QByteArrayView nonce);

    /// Seals the next chunk into `sealed`.
    void seal(QByteArrayView chunk, Place place, QByteArray& sealed);
    /// Opens the next chunk and goes on. False: not genuine, and the stream stays where it is.
    [[nodiscard]] bool open(QByteArrayView sealed, Place place, QByteArray& chunk);
    /// Checks the next chunk without decrypting it and goes on. False as above.
    [[nodiscard]] bool verify(QByteArrayView sealed, Place place);

private:
    [[nodiscard]] std::array<quint8, 12> nonce(Place place) const;
    SecretBytes m_key;
    quint64 m_counter = 0;
};

} // namespace tongdang::vault
