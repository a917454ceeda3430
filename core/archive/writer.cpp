// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/writer.h"

#include "archive/apply.h"
#include "archive/clock_doubts.h"
#include "archive/connection.h"
#include "archive/reader.h"
#include "archive/replica_identity.h"
#include "archive/replicas.h"
#include "archive/transaction.h"
#include "archive/write_parts.h"
#include "base/clock.h"
#include "catalogue/catalogue.h"
#include "record/change_codec.h"
#include "record/fold.h"

#include <algorithm>

namespace tongdang::archive {

/// The record that a request is about.
struct Writer::Target {
    RecordId record;
    Scope scope;
    std::optional<FoldedRecord> present; ///< nothing: it is new
};

Writer::Writer(const Parts& parts)
    : m_parts(parts)
{
}

Writer::~Writer() = default;

void Writer::setClockFloor(const ClockFloor& floor)
{
    m_floor = floor;
}

Result<std::vector<Written>> Writer::write(std::span<const WriteRequest> requests)
{
    std::optional<Transaction> own;
    if (!m_parts.connection.inTransaction()) {
        TONGDANG_TRY(Transaction transaction, Transaction::begin(m_parts.connection));
        own.emplace(std::move(transaction));
    }
    const BatchId batch = BatchId::create(m_parts.randomness);
    std::vector<Written> written;
    written.reserve(requests.size());
    Applier::Together together(m_parts.applier);
    for (const WriteRequest& request : requests) {
        TONGDANG_TRY(Written one, writeOne(request, request.batch.value_or(batch)));
        written.push_back(std::move(one));
    }
    TONGDANG_CHECK(together.settle());
    if (own)
        TONGDANG_CHECK(own->commit());
    return written;
}

Result<Written> Writer::write(const WriteRequest& request)
{
    TONGDANG_TRY(auto written, write(std::span(&request, 1)));
    return std::move(written.front());
}

Result<Writer::Target> Writer::targetOf(const WriteRequest& request)
{
    const bool isCreate = request.operation == Operation::Create;
    if (request.record) {
        TONGDANG_TRY(const bool known, m_parts.reader.knows(*request.record));
        if (known && isCreate)
            return failure(ErrorKind::Refused, "archive.record_exists");
        if (known) {
            TONGDANG_TRY(auto present, m_parts.reader.folded(*request.record));
            if (!present) // purged
                return failure(ErrorKind::Refused, "archive.unknown_record");
            if (present->type != request.type)
                return failure(ErrorKind::Refused, "archive.type_differs");
            const Scope scope = present->scope;
            return Target{*request.record, scope, std::move(present)};
        }
    }
    if (!isCreate)
        return failure(ErrorKind::Refused, "archive.unknown_record");
    const RecordId record = request.record ? *request.record : RecordId::create(m_parts.randomness);
    const RecordType* type = m_parts.catalogue.type(request.type);
    if (type != nullptr && type->isChild)
        return Target{record, record, std::nullopt};
    if (!request.scope)
        return failure(ErrorKind::Refused, "archive.scope_missing");
    return Target{record, *request.scope, std::nullopt};
}

Result<Written> Writer::writeOne(const WriteRequest& request, const BatchId& batch)
{
    TONGDANG_TRY(const Target target, targetOf(request));
    std::vector<WritePart> parts =
        writeParts(request, target.present ? &*target.present : nullptr, m_parts.catalogue);
    // Other operations say something by themselves.
    const bool needsField =
        request.operation == Operation::Set || request.operation == Operation::Resolve;
    if (parts.empty() && !needsField)
        parts.emplace_back();
    Written written{target.record, {}};
    Operation operation = request.operation;
    for (WritePart& part : parts) {
        TONGDANG_TRY(const Dot dot, writePart(request, operation, target, std::move(part), batch));
        written.changes.push_back(dot);
        // The special fields of a new record follow on its `create`, which says what it is.
        if (operation == Operation::Create)
            operation = Operation::Set;
    }
    return written;
}

Result<Dot> Writer::writePart(const WriteRequest& request, Operation operation,
                              const Target& target, WritePart part, const BatchId& batch)
{
    const qint64 clock = m_parts.clock.nowMilliseconds();
    const qint64 now = std::max(clock, m_floor.at(clock));
    std::vector<FieldNo> touched;
    for (const FieldWrite& write : part.writes)
        touched.push_back(write.field);
    const quint64 stamp = nextStamp(now, target.present ? &*target.present : nullptr, touched);
    ChangeHeader header{.dot = {m_parts.identity.replica(), 0},
                        .hlc = stamp,
                        .day = Clock::dayOf(now),
                        .type = request.type,
                        .record = target.record,
                        .scope = target.scope,
                        .operation =
                            static_cast<quint8>(static_cast<quint8>(operation)
                                                | (request.critical ? criticalBit : quint8{0})),
                        .author = request.author,
                        .batch = batch,
                        .sensitivityClass = part.sensitivityClass};
    TONGDANG_TRY(const Dot dot, append(std::move(header), std::move(part.writes)));
    // Over a head of another PC's future the stamp is not this PC's time either.
    const auto stamped = static_cast<qint64>(stamp >> 16);
    if (m_floor.doubts(clock) || stamped > now + clockTolerance)
        TONGDANG_CHECK(m_parts.clockDoubts.mark(dot));
    return dot;
}

Result<Dot> Writer::append(ChangeHeader header, std::vector<FieldWrite> writes)
{
    const ReplicaId replica = m_parts.identity.replica();
    Replicas::Newest newest;
    TONGDANG_TRY(const auto number, m_parts.replicas.find(replica));
    if (number) {
        TONGDANG_TRY(newest, m_parts.replicas.newest(*number));
    }
    header.dot = {replica, newest.sequence + 1};
    header.previous = newest.chain;
    const Dot dot = header.dot;
    TONGDANG_TRY(const Change change, makeChange(std::move(header), std::move(writes)));
    TONGDANG_TRY(const Applied applied, m_parts.applier.apply(change));
    if (applied != Applied::New) // the sequence was free a moment ago
        return failure(ErrorKind::Damaged, "archive.damaged", {}, QStringLiteral("sequence"));
    return dot;
}

Result<Dot> Writer::reissue(const ChangeHeader& header, std::vector<FieldWrite> writes)
{
    return append(header, std::move(writes));
}

} // namespace tongdang::archive
