// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/payload.h"

#include "base/cbor.h"
#include "record/digest.h"

#include <zstd.h>

#include <algorithm>

namespace tongdang::sync {
namespace {

constexpr int mostWindowLog = 21;
constexpr qsizetype readAhead = 4 << 20; // spares moving the rest of the buffer for every change

tl::unexpected<Error> damaged(const char* why)
{
    return failure(ErrorKind::Damaged, "sync.damaged", {}, QString::fromLatin1(why));
}

tl::unexpected<Error> inconsistent(const char* why)
{
    return failure(ErrorKind::Damaged, "sync.inconsistent", {}, QString::fromLatin1(why));
}

struct FreeDecompressor {
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

/// One zstd frame as a window of bytes that slides forward.
class Window {
public:
    explicit Window(const ByteSource& source)
        : m_source(source)
        , m_context(ZSTD_createDCtx())
    {
        ZSTD_DCtx_setParameter(m_context.get(), ZSTD_d_windowLogMax, mostWindowLog);
    }

    /// The unread bytes; at least `wanted` of them unless the frame ends before.
    Result<QByteArrayView> look(qsizetype wanted)
    {
        if (unread() < wanted && !m_ended) {
            m_buffer.remove(0, m_position);
            m_position = 0;
            while (unread() < wanted + readAhead && !m_ended)
                TONGDANG_CHECK(decompress());
        }
        return QByteArrayView(m_buffer).sliced(m_position);
    }
    void skip(qsizetype size)
    {
        m_position += size;
        m_total += quint64(size);
    }
    [[nodiscard]] quint64 total() const { return m_total; }

    /// The frame is over, and so is the source.
    Result<void> expectEnd()
    {
        TONGDANG_TRY(const QByteArrayView rest, look(1));
        if (!rest.isEmpty())
            return inconsistent("more than announced");
        if (m_input.pos < m_input.size)
            return damaged("bytes behind the frame");
        TONGDANG_TRY(const QByteArray next, m_source());
        if (!next.isEmpty())
            return damaged("bytes behind the frame");
        return {};
    }

private:
    [[nodiscard]] qsizetype unread() const { return m_buffer.size() - m_position; }

    Result<void> decompress()
    {
        if (m_input.pos == m_input.size)
            TONGDANG_CHECK(nextPiece());
        const qsizetype before = m_buffer.size();
        const auto room = qsizetype(ZSTD_DStreamOutSize());
        m_buffer.resize(before + room);
        ZSTD_outBuffer output{m_buffer.data() + before, std::size_t(room), 0};
        const std::size_t left = ZSTD_decompressStream(m_context.get(), &output, &m_input);
        m_buffer.resize(before + qsizetype(output.pos));
        if (ZSTD_isError(left))
            return failure(ErrorKind::Damaged, "sync.damaged", {},
                           QString::fromLatin1(ZSTD_getErrorName(left)));
        m_ended = left == 0;
        return {};
    }

    Result<void> nextPiece()
    {
        TONGDANG_TRY(m_piece, m_source());
        if (!std::exchange(m_started, true))
            TONGDANG_CHECK(expectFrame());
        if (m_piece.isEmpty())
            return damaged("the frame is cut off");
        m_input = {m_piece.constData(), std::size_t(m_piece.size()), 0};
        return {};
    }

    /// zstd would also take skippable frames, which hold what nobody looks at.
    Result<void> expectFrame()
    {
        constexpr QByteArrayView magic("\x28\xb5\x2f\xfd");
        while (!m_piece.isEmpty() && m_piece.size() < magic.size()) {
            TONGDANG_TRY(const QByteArray more, m_source());
            if (more.isEmpty())
                break;
            m_piece += more;
        }
        if (!m_piece.startsWith(magic))
            return damaged("no zstd frame");
        return {};
    }

    const ByteSource& m_source;
    std::unique_ptr<ZSTD_DCtx, FreeDecompressor> m_context;
    QByteArray m_piece;
    ZSTD_inBuffer m_input{nullptr, 0, 0};
    QByteArray m_buffer;
    qsizetype m_position = 0;
    quint64 m_total = 0;
    bool m_started = false;
    bool m_ended = false;
};

Result<BundleMeta> readMeta(Window& window)
{
    TONGDANG_TRY(const QByteArrayView bytes, window.look(mostMetaBytes));
    TONGDANG_TRY(ParsedMeta parsed, parseMeta(bytes));
    if (parsed.meta.rawBytes > mostRawBytes)
        return failure(ErrorKind::Damaged, "sync.too_large");
    window.skip(parsed.size);
    return std::move(parsed.meta);
}

/// Failing items are either cut off by the bound or wrong; the message differs.
tl::unexpected<Error> badItem(qsizetype available, qsizetype most)
{
    if (available > most)
        return failure(ErrorKind::Damaged, "sync.too_large");
    return inconsistent("not a CBOR sequence of changes");
}

Result<void> readChange(Window& window, const PayloadVisitor& visitor)
{
    TONGDANG_TRY(const QByteArrayView bytes, window.look(mostChangeBytes + 1));
    cbor::Reader reader(bytes.first(std::min(bytes.size(), mostChangeBytes)));
    const auto header = reader.readItem();
    if (!header)
        return badItem(bytes.size(), mostChangeBytes);
    const auto type = reader.peek();
    const auto body = reader.readItem();
    if (!type || !body)
        return badItem(bytes.size(), mostChangeBytes);
    if (*type != cbor::Type::Map && *type != cbor::Type::Null)
        return inconsistent("a body that is no map");
    TONGDANG_CHECK(visitor.change(*header, *type == cbor::Type::Null ? QByteArrayView() : *body));
    window.skip(reader.position());
    return {};
}

Result<void> readPhoto(Window& window, const PayloadVisitor& visitor)
{
    constexpr qsizetype most = mostPhotoBytes + 64;
    TONGDANG_TRY(const QByteArrayView bytes, window.look(most + 1));
    cbor::Reader reader(bytes.first(std::min(bytes.size(), most)));
    const auto length = reader.beginArray();
    const auto hash = reader.readBytes();
    const auto photo = reader.readBytes();
    if (!length || *length != 2 || !hash || !photo)
        return badItem(bytes.size(), most);
    const Digest digest = blake2b256(*photo);
    if (!std::equal(digest.begin(), digest.end(), hash->begin(), hash->end(),
                    [](quint8 a, char b) { return a == static_cast<quint8>(b); }))
        return inconsistent("a photo with another hash");
    TONGDANG_CHECK(visitor.photo(*photo));
    window.skip(reader.position());
    return {};
}

} // namespace

Result<void> readPayload(const ByteSource& source, const PayloadVisitor& visitor)
{
    Window window(source);
    TONGDANG_TRY(const BundleMeta meta, readMeta(window));
    TONGDANG_CHECK(visitor.meta(meta));
    const quint64 metaBytes = window.total();
    const auto withinAnnounced = [&]() -> Result<void> {
        if (window.total() - metaBytes > meta.rawBytes)
            return inconsistent("more bytes than announced");
        return {};
    };
    for (quint64 i = 0; i < meta.changes; ++i) {
        TONGDANG_CHECK(readChange(window, visitor));
        TONGDANG_CHECK(withinAnnounced());
    }
    for (quint64 i = 0; i < meta.photos; ++i) {
        TONGDANG_CHECK(readPhoto(window, visitor));
        TONGDANG_CHECK(withinAnnounced());
    }
    TONGDANG_CHECK(window.expectEnd());
    if (window.total() - metaBytes != meta.rawBytes)
        return inconsistent("fewer bytes than announced");
    return {};
}

} // namespace tongdang::sync
