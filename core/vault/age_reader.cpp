// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/age.h"

#include <QIODevice>

#include <algorithm>

namespace tongdang::vault {

namespace {

tl::unexpected<Error> truncated(const char* where)
{
    return failure(ErrorKind::Damaged, "vault.age_truncated", {}, QString::fromLatin1(where));
}

/// Up to `size` bytes; fewer only at the end of the device.
Result<void> readUpTo(QIODevice& source, qint64 size, QByteArray& bytes)
{
    bytes.resize(size);
    qint64 got = 0;
    while (got < size) {
        const qint64 part = source.read(bytes.data() + got, size - got);
        if (part < 0)
            return failure(ErrorKind::Medium, "vault.read_failed", {}, source.errorString());
        if (part == 0)
            break;
        got += part;
    }
    bytes.resize(got);
    return {};
}

Result<void> seekTo(QIODevice& source, qint64 offset)
{
    if (!source.seek(offset))
        return failure(ErrorKind::Medium, "vault.read_failed", {}, source.errorString());
    return {};
}

/// The file key of the first stanza that opens. All X25519 stanzas before it have to be sound.
Result<SecretBytes> findFileKey(const AgeHeader& header, const AgeIdentity& identity)
{
    for (const AgeStanza& stanza : header.stanzas) {
        TONGDANG_TRY(auto fileKey, unwrapFileKey(stanza, identity));
        if (fileKey)
            return std::move(*fileKey);
    }
    return failure(ErrorKind::Refused, "vault.age_not_for_us");
}

Result<void> report(const Progress& progress, qint64 done, qint64 all)
{
    if (progress && !progress(done, all))
        return failure(ErrorKind::Refused, "vault.cancelled");
    return {};
}

} // namespace

AgeReader::AgeReader(QIODevice& source, qint64 offset, qint64 size, SecretBytes fileKey,
                     QByteArray nonce)
    : m_source(&source)
    , m_offset(offset)
    , m_size(size)
    , m_fileKey(std::move(fileKey))
    , m_nonce(std::move(nonce))
    , m_stream(m_fileKey, m_nonce)
{
}

Result<AgeReader> AgeReader::open(QIODevice& source, const AgeIdentity& identity)
{
    return open(source, source.pos(), source.size() - source.pos(), identity);
}

Result<AgeReader> AgeReader::open(QIODevice& source, qint64 offset, qint64 size,
                                  const AgeIdentity& identity)
{
    TONGDANG_CHECK(seekTo(source, offset));
    QByteArray bytes;
    TONGDANG_CHECK(
        readUpTo(source, std::min<qint64>(size, mostHeaderBytes + payloadNonceSize), bytes));
    TONGDANG_TRY(const AgeHeader header, parseAgeHeader(bytes));
    TONGDANG_TRY(SecretBytes fileKey, findFileKey(header, identity));
    TONGDANG_CHECK(verifyAgeHeader(header, fileKey));
    const QByteArray nonce = bytes.mid(header.size, payloadNonceSize);
    if (nonce.size() < payloadNonceSize)
        return truncated("before the payload");
    const qint64 before = header.size + payloadNonceSize;
    return AgeReader(source, offset + before, size - before, std::move(fileKey), nonce);
}

qint64 AgeReader::plaintextSize() const
{
    const qint64 chunks = std::max<qint64>(1, (m_size + sealedChunkSize - 1) / sealedChunkSize);
    return std::max<qint64>(0, m_size - chunks * chunkTagSize);
}

void AgeReader::rewind()
{
    m_stream = AgeStream(m_fileKey, m_nonce);
    m_position = 0;
    m_atEnd = false;
}

Result<AgeStream::Place> AgeReader::readSealed()
{
    const qint64 left = m_size - m_position;
    const qint64 size = std::min<qint64>(left, sealedChunkSize);
    // An empty last chunk stands only alone; otherwise it would be a second spelling.
    if (size < chunkTagSize || (size == chunkTagSize && m_position > 0))
        return size < chunkTagSize ? truncated("no whole chunk")
                                   : failure(ErrorKind::Damaged, "vault.age_payload", {},
                                             QStringLiteral("empty chunk at the end"));
    TONGDANG_CHECK(seekTo(*m_source, m_offset + m_position));
    TONGDANG_CHECK(readUpTo(*m_source, size, m_sealed));
    if (m_sealed.size() < size)
        return truncated("within a chunk");
    m_position += size;
    return left == size ? AgeStream::Place::Last : AgeStream::Place::Within;
}

Error AgeReader::notGenuine(AgeStream::Place place)
{
    // The end is missing if what comes last here was written to stand within.
    const bool isCut = place == AgeStream::Place::Last && m_sealed.size() == sealedChunkSize
                       && m_stream.verify(m_sealed, AgeStream::Place::Within);
    if (isCut)
        return truncated("between two chunks").value();
    return failure(ErrorKind::Damaged, "vault.age_payload", {},
                   QStringLiteral("chunk that ends at %1").arg(m_position))
        .value();
}

Result<void> AgeReader::verify(const Progress& progress)
{
    rewind();
    for (auto place = AgeStream::Place::Within; place != AgeStream::Place::Last;) {
        TONGDANG_TRY(place, readSealed());
        if (!m_stream.verify(m_sealed, place))
            return failure(notGenuine(place));
        TONGDANG_CHECK(report(progress, m_position, m_size));
    }
    rewind();
    return {};
}

Result<QByteArray> AgeReader::readChunk()
{
    QByteArray chunk;
    if (m_atEnd)
        return chunk;
    TONGDANG_TRY(const AgeStream::Place place, readSealed());
    if (!m_stream.open(m_sealed, place, chunk))
        return failure(notGenuine(place));
    m_atEnd = place == AgeStream::Place::Last;
    return chunk;
}

Result<void> AgeReader::decrypt(QIODevice& sink, const Progress& progress)
{
    while (!m_atEnd) {
        TONGDANG_TRY(const QByteArray chunk, readChunk());
        if (sink.write(chunk) != chunk.size())
            return failure(ErrorKind::Medium, "vault.write_failed", {}, sink.errorString());
        TONGDANG_CHECK(report(progress, m_position, m_size));
    }
    return {};
}

} // namespace tongdang::vault
