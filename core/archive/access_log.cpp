// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/access_log.h"

#include "archive/access_row.h"
#include "archive/digest_column.h"
#include "archive/query.h"
#include "base/cbor.h"
#include "record/digest.h"

namespace tongdang::archive {
namespace {

QString selectEntries(const QString& rest)
{
    return QStringLiteral(
               "SELECT number, at, person, action, subject, detail, hash FROM access_log ")
           + rest;
}

void writeRecord(cbor::Writer& writer, const std::optional<RecordId>& record)
{
    if (record)
        writer.writeBytes(record->view());
    else
        writer.writeNull();
}

Result<std::optional<RecordId>> recordColumn(const Query& query, int column)
{
    if (query.isNull(column))
        return std::optional<RecordId>();
    TONGDANG_TRY(const RecordId record, query.id<RecordId>(column));
    return std::optional(record);
}

void bindRecord(Query& query, const std::optional<RecordId>& record)
{
    if (record)
        query.bind(record->toBytes());
    else
        query.bindNull();
}

Result<std::vector<AccessLog::Entry>> all(Query& query)
{
    std::vector<AccessLog::Entry> entries;
    for (;;) {
        TONGDANG_TRY(const bool row, query.next());
        if (!row)
            return entries;
        TONGDANG_TRY(AccessLog::Entry entry, accessEntryOf(query));
        entries.push_back(std::move(entry));
    }
}

} // namespace

Result<AccessLog::Entry> accessEntryOf(const Query& query)
{
    AccessLog::Entry entry;
    entry.number = query.integer(0);
    entry.at = query.integer(1);
    TONGDANG_TRY(entry.person, recordColumn(query, 2));
    entry.action = query.bytes(3);
    TONGDANG_TRY(entry.subject, recordColumn(query, 4));
    entry.detail = query.bytes(5);
    TONGDANG_TRY(entry.hash, digestColumn(query, 6));
    return entry;
}

void bindAccessEntry(Query& query, const AccessLog::Entry& entry)
{
    query.bind(entry.number).bind(entry.at);
    bindRecord(query, entry.person);
    query.bind(entry.action);
    bindRecord(query, entry.subject);
    query.bind(entry.detail).bind(digestBytes(entry.hash));
}

Digest AccessLog::hashOf(const Entry& entry, const Digest& before)
{
    cbor::Writer writer;
    writer.beginArray(7);
    writer.writeBytes(digestBytes(before));
    writer.writeInteger(entry.number);
    writer.writeInteger(entry.at);
    writeRecord(writer, entry.person);
    writer.writeBytes(entry.action);
    writeRecord(writer, entry.subject);
    writer.writeBytes(entry.detail);
    return blake2b256(writer.bytes());
}

Result<void> AccessLog::append(Entry entry)
{
    if (entry.action.size() > mostActionBytes || entry.detail.size() > mostDetailBytes)
        return failure(ErrorKind::Refused, "archive.access_entry_long");
    TONGDANG_TRY(const std::vector<Entry> before, latest(1));
    entry.number = before.empty() ? 1 : before.front().number + 1;
    entry.hash = hashOf(entry, before.empty() ? Digest{} : before.front().hash);
    TONGDANG_TRY(
        Query query,
        Query::prepare(m_connection,
                       QStringLiteral("INSERT INTO access_log VALUES(?, ?, ?, ?, ?, ?, ?)")));
    bindAccessEntry(query, entry);
    return query.run();
}

Result<void> AccessLog::entriesAfter(qint64 number, const Visit& visit) const
{
    TONGDANG_TRY(Query query,
                 Query::prepare(m_connection,
                                selectEntries(QStringLiteral("WHERE number > ? ORDER BY number"))));
    query.bind(number);
    TONGDANG_CHECK(query.run());
    for (;;) {
        TONGDANG_TRY(const bool row, query.next());
        if (!row)
            return {};
        TONGDANG_TRY(const Entry entry, accessEntryOf(query));
        TONGDANG_CHECK(visit(entry));
    }
}

Result<std::vector<AccessLog::Entry>> AccessLog::following(qint64 number, int limit) const
{
    TONGDANG_TRY(Query query,
                 Query::prepare(m_connection, selectEntries(QStringLiteral(
                                                  "WHERE number > ? ORDER BY number LIMIT ?"))));
    query.bind(number).bind(limit);
    TONGDANG_CHECK(query.run());
    return all(query);
}

Result<std::vector<AccessLog::Entry>> AccessLog::latest(int limit) const
{
    TONGDANG_TRY(Query query,
                 Query::prepare(m_connection,
                                selectEntries(QStringLiteral("ORDER BY number DESC LIMIT ?"))));
    query.bind(limit);
    TONGDANG_CHECK(query.run());
    return all(query);
}

Result<std::optional<AccessLog::Entry>> AccessLog::latestOf(const QByteArray& action) const
{
    TONGDANG_TRY(
        Query query,
        Query::prepare(m_connection, selectEntries(QStringLiteral(
                                         "WHERE action = ? ORDER BY number DESC LIMIT 1"))));
    query.bind(action);
    TONGDANG_CHECK(query.run());
    TONGDANG_TRY(std::vector<Entry> found, all(query));
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::optional<qint64>> AccessLog::firstFault() const
{
    Digest before{};
    qint64 expected = 1;
    std::optional<qint64> fault;
    TONGDANG_CHECK(entriesAfter(0, [&](const Entry& entry) -> Result<void> {
        if (!fault && (entry.number != expected || entry.hash != hashOf(entry, before)))
            fault = expected;
        before = entry.hash;
        ++expected;
        return {};
    }));
    return fault;
}

} // namespace tongdang::archive
