// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/meta_access.h"

#include "sync/meta_items.h"

namespace tongdang::sync {
namespace {

constexpr quint64 accessKey = 20;
constexpr quint64 accessPositionKey = 21;

Result<std::optional<RecordId>> readRecord(cbor::Reader& reader)
{
    TONGDANG_TRY(const auto type, reader.peek());
    if (type == cbor::Type::Null) {
        TONGDANG_CHECK(reader.readNull());
        return std::optional<RecordId>();
    }
    TONGDANG_TRY(const RecordId record, readId<RecordId>(reader));
    return std::optional(record);
}

Result<QByteArray> readShort(cbor::Reader& reader, qsizetype most)
{
    TONGDANG_TRY(QByteArray bytes, reader.readBytes());
    if (bytes.size() > most)
        return bad("too long");
    return bytes;
}

void writeRecord(cbor::Writer& writer, const std::optional<RecordId>& record)
{
    if (record)
        writer.writeBytes(record->view());
    else
        writer.writeNull();
}

} // namespace

Result<AccessPart> readAccessPart(cbor::Reader& reader)
{
    AccessPart part;
    TONGDANG_CHECK(expectArray(reader, 3));
    TONGDANG_TRY(part.first, readMoment(reader));
    TONGDANG_TRY(part.before, readDigest(reader));
    TONGDANG_TRY(const quint64 length, reader.beginArray());
    if (part.first < 1 || length > quint64(mostAccessEntries))
        return bad("access");
    for (quint64 i = 0; i < length; ++i) {
        TONGDANG_CHECK(expectArray(reader, 5));
        archive::AccessLog::Entry entry;
        TONGDANG_TRY(entry.at, readMoment(reader));
        TONGDANG_TRY(entry.person, readRecord(reader));
        TONGDANG_TRY(entry.action, readShort(reader, archive::AccessLog::mostActionBytes));
        TONGDANG_TRY(entry.subject, readRecord(reader));
        // More than any PC writes now: an earlier version bounded no detail, and what stands in a
        // log there stays.
        TONGDANG_TRY(entry.detail, readShort(reader, mostAccessBytes));
        part.entries.push_back(std::move(entry));
    }
    return part;
}

Result<AccessPosition> readAccessPosition(cbor::Reader& reader)
{
    TONGDANG_CHECK(expectArray(reader, 2));
    AccessPosition position;
    TONGDANG_TRY(position.number, readMoment(reader));
    TONGDANG_TRY(position.hash, readDigest(reader));
    return position;
}

void writeAccessParts(cbor::Writer& writer, const BundleMeta& meta)
{
    if (!meta.access.entries.empty()) {
        writer.writeUnsigned(accessKey);
        writer.beginArray(3);
        writer.writeUnsigned(quint64(meta.access.first));
        writer.writeBytes(digestView(meta.access.before));
        writer.beginArray(meta.access.entries.size());
        for (const archive::AccessLog::Entry& entry : meta.access.entries) {
            writer.beginArray(5);
            writer.writeUnsigned(quint64(entry.at));
            writeRecord(writer, entry.person);
            writer.writeBytes(entry.action);
            writeRecord(writer, entry.subject);
            writer.writeBytes(entry.detail);
        }
    }
    if (meta.accessPosition) {
        writer.writeUnsigned(accessPositionKey);
        writer.beginArray(2);
        writer.writeUnsigned(quint64(meta.accessPosition->number));
        writer.writeBytes(digestView(meta.accessPosition->hash));
    }
}

} // namespace tongdang::sync
