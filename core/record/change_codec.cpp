// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/change_codec.h"

#include "base/cbor.h"
#include "record/change_rules.h"
#include "record/digest.h"

#include <algorithm>

namespace tongdang {

namespace {

tl::unexpected<Error> invalid(const char* what)
{
    return failure(ErrorKind::Refused, "record.invalid", {QLatin1StringView(what)});
}

QByteArrayView viewOf(const Digest& digest)
{
    return QByteArrayView(digest.data(), static_cast<qsizetype>(digest.size()));
}

Result<void> checkValue(const Value& value)
{
    const Value::Storage& storage = value.storage();
    const auto isUnicode = [](const QString& text) { return text.isValidUtf16(); };
    const auto* text = std::get_if<QString>(&storage);
    const auto* codes = std::get_if<QStringList>(&storage);
    if ((text && !isUnicode(*text)) || (codes && !std::ranges::all_of(*codes, isUnicode)))
        return failure(ErrorKind::Refused, "record.text_not_unicode");
    if (const auto* opaque = std::get_if<Value::Opaque>(&storage)) {
        cbor::Reader reader(opaque->cbor);
        const auto read = reader.readValue();
        if (!read || !reader.atEnd() || *read != value)
            return invalid("value");
    }
    return {};
}

/// The replicas that the seen dots name: ascending, once each.
std::vector<ReplicaId> namedReplicas(const std::vector<FieldWrite>& writes)
{
    std::vector<ReplicaId> replicas;
    for (const FieldWrite& write : writes) {
        for (const Dot& seen : write.seen) {
            const auto place = std::ranges::lower_bound(replicas, seen.replica);
            if (place == replicas.end() || *place != seen.replica)
                replicas.insert(place, seen.replica);
        }
    }
    return replicas;
}

void writeField(cbor::Writer& writer, const FieldWrite& write,
                const std::vector<ReplicaId>& replicas)
{
    writer.writeUnsigned(write.field);
    writer.beginArray(1 + write.seen.size());
    writer.writeValue(write.value);
    for (const Dot& seen : write.seen) {
        const auto place = std::ranges::lower_bound(replicas, seen.replica);
        writer.beginArray(2);
        writer.writeUnsigned(static_cast<quint64>(place - replicas.begin()));
        writer.writeUnsigned(seen.sequence);
    }
}

QByteArray encodeBody(const std::vector<FieldWrite>& writes, const std::vector<ReplicaId>& replicas)
{
    cbor::Writer writer;
    writer.beginMap(writes.size() + (replicas.empty() ? 0 : 1));
    for (const FieldWrite& write : writes)
        writeField(writer, write, replicas);
    if (!replicas.empty()) {
        writer.writeInteger(-1);
        writer.beginArray(replicas.size());
        for (const ReplicaId& replica : replicas)
            writer.writeBytes(replica.view());
    }
    return writer.take();
}

QByteArray encodeHeader(const ChangeHeader& header)
{
    cbor::Writer writer;
    writer.beginArray(14);
    writer.writeUnsigned(header.version);
    writer.writeBytes(header.dot.replica.view());
    writer.writeUnsigned(header.dot.sequence);
    writer.writeBytes(viewOf(header.previous));
    writer.writeUnsigned(header.hlc);
    writer.writeInteger(header.day.toJulianDay() - rules::dayZero);
    writer.writeUnsigned(header.type);
    writer.writeBytes(header.record.view());
    if (const auto* child = std::get_if<RecordId>(&header.scope))
        writer.writeBytes(child->view());
    else
        writer.writeText(std::get<QString>(header.scope));
    writer.writeUnsigned(header.operation);
    writer.writeBytes(header.author.view());
    writer.writeBytes(header.batch.view());
    writer.writeUnsigned(header.sensitivityClass);
    writer.writeBytes(viewOf(header.bodyHash));
    return writer.take();
}

} // namespace

Result<Change> makeChange(ChangeHeader header, std::vector<FieldWrite> writes)
{
    std::ranges::sort(writes, {}, &FieldWrite::field);
    for (FieldWrite& write : writes) {
        std::ranges::sort(write.seen);
        write.seen.erase(std::unique(write.seen.begin(), write.seen.end()), write.seen.end());
        TONGDANG_CHECK(checkValue(write.value));
    }
    if (header.hlc >= stampBound)
        return failure(ErrorKind::Refused, "record.clock_out_of_range");
    if (const char* fault = rules::fault(header))
        return invalid(fault);
    if (const char* fault = rules::fault(header.dot, writes))
        return invalid(fault);
    const std::vector<ReplicaId> replicas = namedReplicas(writes);
    if (replicas.size() > mostSeenReplicas)
        return failure(ErrorKind::Refused, "record.too_many_versions");

    QByteArray body = encodeBody(writes, replicas);
    header.bodyHash = blake2b256(body);
    QByteArray head = encodeHeader(header);
    if (head.size() + body.size() > mostChangeBytes)
        return failure(ErrorKind::Refused, "record.too_large");
    const Digest chain = blake2b256(head);
    return Change{std::move(header), std::move(head), std::move(body), std::move(writes), chain};
}

} // namespace tongdang
