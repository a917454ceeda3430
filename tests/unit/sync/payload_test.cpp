// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/payload.h"

#include "base/cbor.h"
#include "support/catch.h"
#include "support/sync/metas.h"

#include <zstd.h>

using namespace tongdang;
using namespace tongdang::test;
using namespace tongdang::sync;

namespace {

struct Item {
    QByteArray header;
    QByteArray body;
    friend bool operator==(const Item&, const Item&) = default;
};

QByteArray header(const QByteArray& text)
{
    cbor::Writer writer;
    writer.beginArray(1);
    writer.writeBytes(text);
    return writer.take();
}

QByteArray body(const QByteArray& text)
{
    cbor::Writer writer;
    writer.beginMap(1);
    writer.writeUnsigned(1);
    writer.writeBytes(text);
    return writer.take();
}

BundleMeta metaFor(const std::vector<Item>& items, const QByteArrayList& photos)
{
    BundleMeta meta = fullMeta(items.size());
    meta.photos = quint64(photos.size());
    meta.rawBytes = 0;
    for (const Item& item : items)
        meta.rawBytes += changeSize(item.header, item.body);
    for (const QByteArray& photo : photos)
        meta.rawBytes += quint64(encodePhoto(photo).size());
    return meta;
}

QByteArray packed(const BundleMeta& meta, const std::vector<Item>& items,
                  const QByteArrayList& photos = {})
{
    QByteArray bytes;
    PayloadWriter writer([&](QByteArrayView piece) {
        bytes.append(piece);
        return Result<void>();
    });
    take(writer.meta(meta));
    for (const Item& item : items)
        take(writer.change(item.header, item.body));
    for (const QByteArray& photo : photos)
        take(writer.photo(photo));
    take(writer.finish());
    return bytes;
}

struct Found {
    std::vector<Item> items;
    QByteArrayList photos;
};

/// Reads in pieces of this size.
Result<Found> unpack(const QByteArray& bytes, qsizetype pieceSize = 1000)
{
    qsizetype at = 0;
    const ByteSource source = [&]() -> Result<QByteArray> {
        const QByteArray piece = bytes.mid(at, pieceSize);
        at += piece.size();
        return piece;
    };
    Found found;
    const PayloadVisitor visitor{
        [](const BundleMeta&) { return Result<void>(); },
        [&](QByteArrayView one, QByteArrayView other) {
            found.items.push_back({one.toByteArray(), other.toByteArray()});
            return Result<void>();
        },
        [&](const QByteArray& photo) {
            found.photos.append(photo);
            return Result<void>();
        }};
    TONGDANG_CHECK(readPayload(source, visitor));
    return found;
}

QByteArray compressed(const QByteArray& raw, int windowLog = 0)
{
    QByteArray bytes(qsizetype(ZSTD_compressBound(std::size_t(raw.size()))), '\0');
    ZSTD_CCtx* context = ZSTD_createCCtx();
    if (windowLog > 0) {
        ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, windowLog);
        ZSTD_CCtx_setParameter(context, ZSTD_c_contentSizeFlag, 0);
    }
    ZSTD_inBuffer input{raw.constData(), std::size_t(raw.size()), 0};
    ZSTD_outBuffer output{bytes.data(), std::size_t(bytes.size()), 0};
    while (ZSTD_compressStream2(context, &output, &input, ZSTD_e_end) != 0) {
    }
    ZSTD_freeCCtx(context);
    return bytes.first(qsizetype(output.pos));
}

const std::vector<Item> three{{header("one"), body("eins")},
                              {header("two"), {}}, // purged
                              {header("three"), body(QByteArray(300'000, 'x'))}};

} // namespace

TEST_CASE("Changes and photos of a payload come out as they went in, in whatever pieces")
{
    const QByteArrayList photos{"a photo", QByteArray(100'000, 'p')};
    const QByteArray bytes = packed(metaFor(three, photos), three, photos);
    for (const qsizetype size : {1, 7, 1000, 1'000'000}) {
        const Found found = take(unpack(bytes, size));
        CHECK(found.items == three);
        CHECK(found.photos == photos);
    }
}

TEST_CASE("A payload is one zstd frame with a checksum and a window of 2 MiB at most")
{
    const QByteArray bytes = packed(metaFor(three, {}), three);
    // RFC 8878 §3.1.1: descriptor and, as the size is not known beforehand, the window.
    const auto descriptor = quint8(bytes[4]);
    CHECK((descriptor & 0x04) != 0);
    REQUIRE((descriptor & 0x20) == 0);
    CHECK(10 + (quint8(bytes[5]) >> 3) == 21);
}

TEST_CASE("A payload with a larger window than ours is refused before any of it is unpacked")
{
    const QByteArray raw = encodeMeta(metaFor({}, {})) + QByteArray(6 << 20, 'x');
    CHECK(errorCode(unpack(compressed(raw, 24))) == "sync.damaged");
}

TEST_CASE("A payload cut off anywhere, or with something behind it, is refused")
{
    const std::vector<Item> two{{header("one"), body("eins")}, {header("two"), body("zwei")}};
    const QByteArray bytes = packed(metaFor(two, {}), two);
    for (qsizetype size = 0; size < bytes.size(); ++size)
        CHECK(errorCode(unpack(bytes.first(size))) == "sync.damaged");
    CHECK(errorCode(unpack(bytes + 'x')) == "sync.damaged");
    CHECK(errorCode(unpack(bytes + bytes)) == "sync.damaged");
    CHECK(errorCode(unpack(bytes + bytes, 1 << 20)) == "sync.damaged");
    const QByteArray skippable("\x50\x2a\x4d\x18\x00\x00\x00\x00", 8);
    CHECK(errorCode(unpack(skippable + bytes)) == "sync.damaged");
}

TEST_CASE("A frame without a checksum is taken, one that names a dictionary is refused")
{
    const std::vector<Item> one{three.front()};
    const BundleMeta meta = metaFor(one, {});
    const QByteArray plain = compressed(encodeMeta(meta) + one.front().header + one.front().body);
    REQUIRE((quint8(plain[4]) & 0x04) == 0);
    CHECK(take(unpack(plain)).items == one);
    QByteArray named = packed(meta, one);
    REQUIRE((quint8(named[4]) & 0x23) == 0); // neither a size nor a dictionary: the window follows
    named[4] = char(named[4] | 0x01);
    named.insert(6, char(7));
    CHECK(errorCode(unpack(named)) == "sync.damaged");
}

TEST_CASE("Counts and sizes must be those that were announced")
{
    BundleMeta meta = metaFor(three, {});
    ++meta.rawBytes;
    CHECK(errorCode(unpack(packed(meta, three))) == "sync.inconsistent");
    meta.rawBytes -= 2;
    CHECK(errorCode(unpack(packed(meta, three))) == "sync.inconsistent");
    const std::vector<Item> two(three.begin(), three.begin() + 2);
    CHECK(errorCode(unpack(packed(metaFor(three, {}), two))) == "sync.inconsistent");
    CHECK(errorCode(unpack(packed(metaFor(two, {}), three))) == "sync.inconsistent");
}

TEST_CASE("What is larger than the bounds is refused while it is read, not afterwards")
{
    BundleMeta meta = fullMeta(1);
    meta.rawBytes = mostRawBytes + 1;
    CHECK(errorCode(unpack(compressed(encodeMeta(meta)))) == "sync.too_large");
    meta.rawBytes = mostRawBytes;
    const QByteArray raw =
        encodeMeta(meta) + header("one") + body(QByteArray(mostChangeBytes, 'x'));
    CHECK(errorCode(unpack(compressed(raw))) == "sync.too_large");
    PayloadWriter writer([](QByteArrayView) { return Result<void>(); });
    CHECK(errorCode(writer.change(header("one"), QByteArray(mostChangeBytes, 'x')))
          == "sync.too_large");
}

TEST_CASE("A small file that unpacks to much more than announced is stopped early")
{
    BundleMeta meta = fullMeta(1);
    meta.rawBytes = 100;
    const QByteArray bomb = compressed(encodeMeta(meta) + QByteArray(64 << 20, '\0'));
    CHECK(bomb.size() < 100'000);
    CHECK(errorCode(unpack(bomb)) == "sync.inconsistent");
}

TEST_CASE("A photo with another hash is refused")
{
    const QByteArrayList photos{"a photo"};
    const BundleMeta meta = metaFor({}, photos);
    QByteArray photo = encodePhoto(photos.front());
    photo[photo.size() - 1] ^= 1;
    CHECK(errorCode(unpack(compressed(encodeMeta(meta) + photo))) == "sync.inconsistent");
}
