// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cbor.h"
#include "base/result.h"
#include "record/change.h"
#include "sync/meta.h"

#include <algorithm>

/// What the members of meta are made of (FORMAT.md §7).
namespace tongdang::sync {

[[nodiscard]] inline tl::unexpected<Error> bad(const char* what)
{
    return failure(ErrorKind::Damaged, "sync.meta", {}, QString::fromLatin1(what));
}

[[nodiscard]] inline QByteArrayView digestView(const Digest& digest)
{
    return {reinterpret_cast<const char*>(digest.data()), qsizetype(digest.size())};
}

[[nodiscard]] inline Result<Digest> readDigest(cbor::Reader& reader)
{
    TONGDANG_TRY(const QByteArray bytes, reader.readBytes());
    Digest digest{};
    if (bytes.size() != qsizetype(digest.size()))
        return bad("hash");
    std::copy(bytes.begin(), bytes.end(), digest.begin());
    return digest;
}

template <class AnyId>
[[nodiscard]] Result<AnyId> readId(cbor::Reader& reader)
{
    TONGDANG_TRY(const QByteArray bytes, reader.readBytes());
    const auto id = AnyId::fromBytes(bytes);
    if (!id)
        return bad("id");
    return *id;
}

[[nodiscard]] inline Result<void> expectArray(cbor::Reader& reader, quint64 length)
{
    TONGDANG_TRY(const quint64 found, reader.beginArray());
    if (found != length)
        return bad("list");
    return {};
}

inline void writeDocument(cbor::Writer& writer, const SignedDocument& document)
{
    writer.writeBytes(document.content);
    writer.writeBytes(document.minisig);
}

[[nodiscard]] inline Result<SignedDocument> readDocument(cbor::Reader& reader)
{
    TONGDANG_TRY(QByteArray content, reader.readBytes());
    TONGDANG_TRY(QByteArray minisig, reader.readBytes());
    return SignedDocument{std::move(content), std::move(minisig)};
}

inline void writePlaces(cbor::Writer& writer, const QStringList& places)
{
    writer.beginArray(quint64(places.size()));
    for (const QString& place : places)
        writer.writeText(place);
}

/// Codes of organisations, ascending, each once.
[[nodiscard]] inline Result<QStringList> readPlaces(cbor::Reader& reader)
{
    constexpr qsizetype digits = 12;
    TONGDANG_TRY(const quint64 length, reader.beginArray());
    if (length > quint64(mostPlaces))
        return bad("list too long");
    QStringList places;
    for (quint64 i = 0; i < length; ++i) {
        TONGDANG_TRY(const QString place, reader.readText());
        const bool isCode = place.size() == digits && std::ranges::all_of(place, [](QChar sign) {
                                return sign >= u'0' && sign <= u'9';
                            });
        if (!isCode || (!places.isEmpty() && place <= places.back()))
            return bad("places");
        places.append(place);
    }
    return places;
}

[[nodiscard]] inline Result<qint64> readMoment(cbor::Reader& reader)
{
    TONGDANG_TRY(const quint64 moment, reader.readUnsigned());
    if (moment >= quint64(1) << 53)
        return bad("moment");
    return qint64(moment);
}

} // namespace tongdang::sync
