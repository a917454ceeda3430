// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/cbor.h"
#include "record/change_codec.h"
#include "record/change_rules.h"
#include "record/digest.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace tongdang {

namespace {

constexpr quint64 headerLength = 14;
/// The encoded key -1, behind which the replicas stand.
constexpr char replicasKey = 0x20;

tl::unexpected<Error> bad(const char* what)
{
    return failure(ErrorKind::Damaged, "record.change_damaged", {}, QLatin1StringView(what));
}

template <class Number>
Result<Number> readNumber(cbor::Reader& reader)
{
    TONGDANG_TRY(const quint64 number, reader.readUnsigned());
    if (number > std::numeric_limits<Number>::max())
        return bad("number out of range");
    return static_cast<Number>(number);
}

template <class AnyId>
Result<AnyId> readId(cbor::Reader& reader)
{
    TONGDANG_TRY(const QByteArrayView bytes, reader.viewBytes());
    const auto id = AnyId::fromBytes(bytes);
    if (!id)
        return bad("id");
    return *id;
}

Result<Digest> readDigest(cbor::Reader& reader)
{
    TONGDANG_TRY(const QByteArrayView bytes, reader.viewBytes());
    Digest digest{};
    if (bytes.size() != static_cast<qsizetype>(digest.size()))
        return bad("hash");
    std::copy(bytes.begin(), bytes.end(), digest.begin());
    return digest;
}

Result<QDate> readDay(cbor::Reader& reader)
{
    TONGDANG_TRY(const auto day, readNumber<quint32>(reader));
    return QDate::fromJulianDay(rules::dayZero + day);
}

Result<Scope> readScope(cbor::Reader& reader)
{
    TONGDANG_TRY(const cbor::Type type, reader.peek());
    if (type == cbor::Type::Bytes) {
        TONGDANG_TRY(const auto child, readId<RecordId>(reader));
        return Scope(child);
    }
    TONGDANG_TRY(QString organisation, reader.readText());
    return Scope(std::move(organisation));
}

Result<ChangeHeader> readHeader(QByteArrayView bytes)
{
    cbor::Reader reader(bytes);
    TONGDANG_TRY(const quint64 length, reader.beginArray());
    if (length != headerLength)
        return bad("length of the header");
    TONGDANG_TRY(const auto version, readNumber<quint32>(reader));
    TONGDANG_TRY(const auto replica, readId<ReplicaId>(reader));
    TONGDANG_TRY(const quint64 sequence, reader.readUnsigned());
    TONGDANG_TRY(const Digest previous, readDigest(reader));
    TONGDANG_TRY(const quint64 hlc, reader.readUnsigned());
    TONGDANG_TRY(const QDate day, readDay(reader));
    TONGDANG_TRY(const auto type, readNumber<TypeNo>(reader));
    TONGDANG_TRY(const auto record, readId<RecordId>(reader));
    TONGDANG_TRY(Scope scope, readScope(reader));
    TONGDANG_TRY(const auto operation, readNumber<quint8>(reader));
    TONGDANG_TRY(const auto author, readId<RecordId>(reader));
    TONGDANG_TRY(const auto batch, readId<BatchId>(reader));
    TONGDANG_TRY(const auto sensitivityClass, readNumber<quint8>(reader));
    TONGDANG_TRY(const Digest bodyHash, readDigest(reader));
    if (!reader.atEnd())
        return bad("bytes behind the header");
    ChangeHeader header{version, Dot{replica, sequence}, previous,  hlc,    day,   type,
                        record,  std::move(scope),       operation, author, batch, sensitivityClass,
                        bodyHash};
    if (const char* fault = rules::fault(header))
        return bad(fault);
    return header;
}

/// Reads a body. The replicas stand behind the fields that name them by index, so the seen dots are
/// put in at the end.
class BodyReader {
public:
    explicit BodyReader(QByteArrayView bytes)
        : m_bytes(bytes)
        , m_reader(bytes)
    {
    }

    Result<std::vector<FieldWrite>> read()
    {
        TONGDANG_TRY(const quint64 length, m_reader.beginMap());
        for (quint64 i = 0; i < length; ++i) {
            const bool isLast = i + 1 == length;
            if (isLast && m_bytes.sliced(m_reader.position()).startsWith(replicasKey))
                TONGDANG_CHECK(readReplicas());
            else
                TONGDANG_CHECK(readField());
        }
        if (!m_reader.atEnd())
            return bad("bytes behind the body");
        TONGDANG_CHECK(placeSeen());
        return std::move(m_writes);
    }

private:
    struct Seen {
        std::size_t write; ///< place in m_writes
        quint64 replica;   ///< place in m_replicas
        quint64 sequence;
    };

    Result<void> readField()
    {
        TONGDANG_TRY(const auto field, readNumber<FieldNo>(m_reader));
        TONGDANG_TRY(const quint64 length, m_reader.beginArray());
        if (length == 0)
            return bad("a field without a value");
        TONGDANG_TRY(Value value, m_reader.readValue());
        for (quint64 i = 1; i < length; ++i) {
            TONGDANG_TRY(const quint64 parts, m_reader.beginArray());
            TONGDANG_TRY(const quint64 replica, m_reader.readUnsigned());
            TONGDANG_TRY(const quint64 sequence, m_reader.readUnsigned());
            if (parts != 2)
                return bad("a seen change");
            m_seen.push_back({m_writes.size(), replica, sequence});
        }
        m_writes.push_back({field, std::move(value), {}});
        return {};
    }

    Result<void> readReplicas()
    {
        TONGDANG_CHECK(m_reader.readInteger());
        TONGDANG_TRY(const quint64 length, m_reader.beginArray());
        if (length == 0 || length > mostSeenReplicas)
            return bad("number of replicas");
        for (quint64 i = 0; i < length; ++i) {
            TONGDANG_TRY(const auto replica, readId<ReplicaId>(m_reader));
            if (!m_replicas.empty() && m_replicas.back() >= replica)
                return bad("order of the replicas");
            m_replicas.push_back(replica);
        }
        return {};
    }

    Result<void> placeSeen()
    {
        quint64 named = 0; // one bit a replica
        for (const Seen& seen : m_seen) {
            if (seen.replica >= m_replicas.size())
                return bad("replica of a seen change");
            named |= quint64(1) << seen.replica;
            m_writes[seen.write].seen.push_back({m_replicas[seen.replica], seen.sequence});
        }
        static_assert(mostSeenReplicas == 64, "as many as there are bits");
        if (std::popcount(named) != static_cast<int>(m_replicas.size()))
            return bad("a replica that nothing names");
        return {};
    }

    QByteArrayView m_bytes;
    cbor::Reader m_reader;
    std::vector<FieldWrite> m_writes;
    std::vector<ReplicaId> m_replicas;
    std::vector<Seen> m_seen;
};

Result<Change> decode(QByteArrayView headerBytes, QByteArrayView bodyBytes)
{
    if (headerBytes.size() > mostChangeBytes || bodyBytes.size() > mostChangeBytes
        || headerBytes.size() + bodyBytes.size() > mostChangeBytes)
        return bad("too large");
    TONGDANG_TRY(ChangeHeader header, readHeader(headerBytes));
    std::vector<FieldWrite> writes;
    if (!bodyBytes.isEmpty()) {
        if (blake2b256(bodyBytes) != header.bodyHash)
            return bad("hash of the body");
        TONGDANG_TRY(writes, BodyReader(bodyBytes).read());
        if (const char* fault = rules::fault(header.dot, writes))
            return bad(fault);
    }
    const Digest chain = blake2b256(headerBytes);
    return Change{std::move(header), headerBytes.toByteArray(), bodyBytes.toByteArray(),
                  std::move(writes), chain};
}

} // namespace

Result<Change> decodeChange(QByteArrayView headerBytes, QByteArrayView bodyBytes)
{
    auto change = decode(headerBytes, bodyBytes);
    if (!change) // the CBOR reader has a code of its own
        return failure(ErrorKind::Damaged, "record.change_damaged", {}, change.error().detail);
    return change;
}

} // namespace tongdang
