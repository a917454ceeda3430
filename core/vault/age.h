// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "vault/age_stream.h"
#include "vault/age_x25519.h"

#include <QByteArray>

#include <functional>
#include <vector>

class QIODevice;

/// Files of age v1, binary, for X25519 recipients: what `age -r` writes and `age -d -i` reads.
/// Armor and passphrases (scrypt) are not read.
namespace tongdang::vault {

inline constexpr std::size_t mostRecipients = 8;

/// Called with the bytes done and all bytes; false cancels.
using Progress = std::function<bool(qint64 done, qint64 all)>;

/// Encrypts what is written to it. The device outlives it. A file without finish() is cut off, and
/// every reader notices.
class AgeWriter {
public:
    /// Writes the header. Errors: Refused "vault.age_recipients" (none, or more than 8),
    /// "vault.age_recipient"; Medium "vault.write_failed".
    [[nodiscard]] static Result<AgeWriter> begin(QIODevice& sink,
                                                 const std::vector<AgeRecipient>& recipients);
    /// Medium, "vault.write_failed".
    [[nodiscard]] Result<void> write(QByteArrayView bytes);
    /// Seals the last chunk. Nothing may be written after. Medium, "vault.write_failed".
    [[nodiscard]] Result<void> finish();

private:
    AgeWriter(QIODevice& sink, AgeStream stream);
    [[nodiscard]] Result<void> put(AgeStream::Place place);

    QIODevice* m_sink;
    AgeStream m_stream;
    QByteArray m_chunk;
    QByteArray m_sealed;
};

/// Opens a file in two steps: first `verify()`, which checks every chunk and decrypts none; then
/// readChunk() or decrypt(). Whatever comes out of it has been authenticated, chunk by chunk; only
/// after verify() is it certain that the whole file is there.
///
/// Errors of all steps: Medium "vault.read_failed"; Damaged "vault.age_truncated" when it is proven
/// that the end is missing; a cut within the last chunk looks like any damage.
class AgeReader {
public:
    /// Reads the header from the device's position; the file ends where the device ends. The device
    /// can seek and outlives the reader. Errors: Refused "vault.age_not_for_us" (no stanza that
    /// this identity opens); Damaged "vault.age_header", "vault.age_header_mac" (altered).
    [[nodiscard]] static Result<AgeReader> open(QIODevice& source, const AgeIdentity& identity);
    /// The same for a file that is `size` bytes from `offset` of the device.
    [[nodiscard]] static Result<AgeReader> open(QIODevice& source, qint64 offset, qint64 size,
                                                const AgeIdentity& identity);

    /// Bytes that decrypt() will give if the file is sound.
    [[nodiscard]] qint64 plaintextSize() const;

    /// Checks every chunk from the first to the last, and goes back to the first. Errors: Damaged
    /// "vault.age_payload"; Refused "vault.cancelled".
    [[nodiscard]] Result<void> verify(const Progress& progress = {});

    /// The next chunk; empty when all have been read. Damaged, "vault.age_payload".
    [[nodiscard]] Result<QByteArray> readChunk();
    /// All chunks that readChunk() has not given yet. Errors as above; Medium "vault.write_failed";
    /// Refused "vault.cancelled".
    [[nodiscard]] Result<void> decrypt(QIODevice& sink, const Progress& progress = {});

private:
    AgeReader(QIODevice& source, qint64 offset, qint64 size, SecretBytes fileKey, QByteArray nonce);
    [[nodiscard]] Result<AgeStream::Place> readSealed();
    [[nodiscard]] Error notGenuine(AgeStream::Place place);
    void rewind();

    QIODevice* m_source;
    qint64 m_offset; ///< of the first chunk
    qint64 m_size;   ///< of all chunks
    SecretBytes m_fileKey;
    QByteArray m_nonce;
    AgeStream m_stream;
    qint64 m_position = 0; ///< bytes of chunks read
    bool m_atEnd = false;
    QByteArray m_sealed;
};

} // namespace tongdang::vault
