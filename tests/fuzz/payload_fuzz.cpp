// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as the inside of a payload: with an odd first byte they are a zstd frame, with an even
// one they are packed first, so that the sequence in it is reached. Bounds hold whatever it claims.
#include "fuzz/fuzz.h"
#include "sync/payload.h"

#include <zstd.h>

using namespace tongdang;
using fuzz::require;

namespace {

QByteArray packed(QByteArrayView raw)
{
    QByteArray bytes(static_cast<qsizetype>(ZSTD_compressBound(std::size_t(raw.size()))), '\0');
    const std::size_t size = ZSTD_compress(bytes.data(), std::size_t(bytes.size()), raw.data(),
                                           std::size_t(raw.size()), 1);
    return bytes.first(static_cast<qsizetype>(size));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const quint8* data, std::size_t size)
{
    const QByteArrayView input(data, static_cast<qsizetype>(size));
    if (input.isEmpty())
        return 0;
    const bool asFrame = input.front() % 2 != 0;
    const QByteArray bytes = asFrame ? input.sliced(1).toByteArray() : packed(input.sliced(1));
    qsizetype at = 0;
    const auto source = [&]() -> Result<QByteArray> {
        const QByteArray piece = bytes.mid(at, 777);
        at += piece.size();
        return piece;
    };
    quint64 announced = 0;
    quint64 found = 0;
    const auto read = sync::readPayload(
        source, {[&](const sync::BundleMeta& meta) {
                     announced = meta.rawBytes;
                     return Result<void>();
                 },
                 [&](QByteArrayView header, QByteArrayView body) {
                     require(header.size() + body.size() <= sync::mostChangeBytes);
                     found += sync::changeSize(header, body);
                     return Result<void>();
                 },
                 [&](const QByteArray& photo) {
                     require(photo.size() <= sync::mostPhotoBytes);
                     found += quint64(sync::encodePhoto(photo).size());
                     return Result<void>();
                 }});
    require(announced <= sync::mostRawBytes);
    if (read)
        require(found == announced);
    return 0;
}
