// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/payload.h"

#include "base/cbor.h"
#include "record/digest.h"

#include <zstd.h>

namespace tongdang::sync {
namespace {

constexpr int level = 3;
constexpr int windowLog = 21; // what the reader allows
const char cborNull = '\xf6';

struct FreeCompressor {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};

} // namespace

struct PayloadWriter::Parts {
    ByteSink sink;
    std::unique_ptr<ZSTD_CCtx, FreeCompressor> context;
    QByteArray out;

    Result<void> put(QByteArrayView bytes, ZSTD_EndDirective directive);
};

Result<void> PayloadWriter::Parts::put(QByteArrayView bytes, ZSTD_EndDirective directive)
{
    ZSTD_inBuffer input{bytes.data(), static_cast<std::size_t>(bytes.size()), 0};
    for (bool finished = false; !finished;) {
        ZSTD_outBuffer output{out.data(), static_cast<std::size_t>(out.size()), 0};
        const std::size_t left = ZSTD_compressStream2(context.get(), &output, &input, directive);
        if (ZSTD_isError(left))
            return failure(ErrorKind::Refused, "sync.compression", {},
                           QString::fromLatin1(ZSTD_getErrorName(left)));
        if (output.pos > 0)
            TONGDANG_CHECK(sink(QByteArrayView(out.constData(), qsizetype(output.pos))));
        finished = directive == ZSTD_e_end ? left == 0 : input.pos == input.size;
    }
    return {};
}

PayloadWriter::PayloadWriter(ByteSink sink)
    : m_parts(std::make_unique<Parts>(
        Parts{std::move(sink), std::unique_ptr<ZSTD_CCtx, FreeCompressor>(ZSTD_createCCtx()),
              QByteArray(qsizetype(ZSTD_CStreamOutSize()), '\0')}))
{
    ZSTD_CCtx_setParameter(m_parts->context.get(), ZSTD_c_compressionLevel, level);
    ZSTD_CCtx_setParameter(m_parts->context.get(), ZSTD_c_windowLog, windowLog);
    ZSTD_CCtx_setParameter(m_parts->context.get(), ZSTD_c_checksumFlag, 1);
}

PayloadWriter::~PayloadWriter() = default;

Result<void> PayloadWriter::meta(const BundleMeta& meta)
{
    const QByteArray bytes = encodeMeta(meta);
    if (bytes.size() > mostMetaBytes || meta.rawBytes > mostRawBytes)
        return failure(ErrorKind::Refused, "sync.too_large");
    return m_parts->put(bytes, ZSTD_e_continue);
}

Result<void> PayloadWriter::change(QByteArrayView header, QByteArrayView body)
{
    if (header.size() + body.size() > mostChangeBytes)
        return failure(ErrorKind::Refused, "sync.too_large");
    TONGDANG_CHECK(m_parts->put(header, ZSTD_e_continue));
    return m_parts->put(body.isEmpty() ? QByteArrayView(&cborNull, 1) : body, ZSTD_e_continue);
}

Result<void> PayloadWriter::photo(QByteArrayView bytes)
{
    if (bytes.size() > mostPhotoBytes)
        return failure(ErrorKind::Refused, "sync.too_large");
    return m_parts->put(encodePhoto(bytes), ZSTD_e_continue);
}

Result<void> PayloadWriter::finish()
{
    return m_parts->put({}, ZSTD_e_end);
}

quint64 changeSize(QByteArrayView header, QByteArrayView body)
{
    return quint64(header.size()) + quint64(body.isEmpty() ? 1 : body.size());
}

QByteArray encodePhoto(QByteArrayView bytes)
{
    const Digest hash = blake2b256(bytes);
    cbor::Writer writer;
    writer.beginArray(2);
    writer.writeBytes({reinterpret_cast<const char*>(hash.data()), qsizetype(hash.size())});
    writer.writeBytes(bytes);
    return writer.take();
}

} // namespace tongdang::sync
