// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/age.h"

#include <QIODevice>

#include <sodium.h>

#include <algorithm>

namespace tongdang::vault {

namespace {

Result<void> writeAll(QIODevice& sink, const QByteArray& bytes)
{
    if (sink.write(bytes) != bytes.size())
        return failure(ErrorKind::Medium, "vault.write_failed", {}, sink.errorString());
    return {};
}

} // namespace

AgeWriter::AgeWriter(QIODevice& sink, AgeStream stream)
    : m_sink(&sink)
    , m_stream(std::move(stream))
{
    m_chunk.reserve(chunkSize);
}

Result<AgeWriter> AgeWriter::begin(QIODevice& sink, const std::vector<AgeRecipient>& recipients)
{
    if (recipients.empty() || recipients.size() > mostRecipients)
        return failure(ErrorKind::Refused, "vault.age_recipients",
                       {QString::number(recipients.size())});
    const SecretBytes fileKey = SecretBytes::random(fileKeySize);
    std::vector<AgeStanza> stanzas;
    for (const AgeRecipient& recipient : recipients) {
        TONGDANG_TRY(AgeStanza stanza, wrapFileKey(fileKey, recipient));
        stanzas.push_back(std::move(stanza));
    }
    QByteArray nonce(payloadNonceSize, Qt::Uninitialized);
    randombytes_buf(nonce.data(), static_cast<std::size_t>(nonce.size()));
    TONGDANG_CHECK(writeAll(sink, encodeAgeHeader(stanzas, fileKey) + nonce));
    return AgeWriter(sink, AgeStream(fileKey, nonce));
}

Result<void> AgeWriter::write(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        // A full chunk waits for the byte behind it: it may be the last one.
        if (m_chunk.size() == chunkSize)
            TONGDANG_CHECK(put(AgeStream::Place::Within));
        const qsizetype part = std::min(bytes.size(), chunkSize - m_chunk.size());
        m_chunk.append(bytes.first(part));
        bytes = bytes.sliced(part);
    }
    return {};
}

Result<void> AgeWriter::finish()
{
    return put(AgeStream::Place::Last);
}

Result<void> AgeWriter::put(AgeStream::Place place)
{
    m_stream.seal(m_chunk, place, m_sealed);
    m_chunk.resize(0); // keeps the memory
    return writeAll(*m_sink, m_sealed);
}

} // namespace tongdang::vault
