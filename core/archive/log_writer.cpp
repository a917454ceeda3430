// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/log_writer.h"

#include "archive/query.h"
#include "record/change_codec.h"
#include "record/digest.h"

#include <limits>

namespace tongdang::archive {
namespace {

constexpr auto greatestSequence = static_cast<quint64>(std::numeric_limits<qint64>::max());

} // namespace

LogWriter::LogWriter(Connection& connection, Replicas& replicas)
    : m_connection(connection)
    , m_replicas(replicas)
{
    m_connection.addObserver(*this);
}

LogWriter::~LogWriter()
{
    m_connection.removeObserver(*this);
}

void LogWriter::rolledBack()
{
    m_sources.clear();
    m_delivered.clear();
}

Result<std::optional<QByteArray>> LogWriter::headerOf(qint64 replica, quint64 sequence)
{
    if (!m_header.isPrepared()) {
        TONGDANG_TRY(m_header,
                     Statement::prepare(m_connection, "SELECT header FROM change"
                                                      " WHERE replica = ? AND sequence = ?"));
    }
    m_header.bind(1, replica);
    m_header.bind(2, static_cast<qint64>(sequence));
    TONGDANG_TRY(const bool row, m_header.next());
    std::optional<QByteArray> header;
    if (row)
        header = m_header.bytes(0).toByteArray();
    m_header.reset();
    return header;
}

Result<LogWriter::Place> LogWriter::place(const Change& change)
{
    const Dot& dot = change.header.dot;
    if (dot.sequence == 0 || dot.sequence >= greatestSequence)
        return failure(ErrorKind::Damaged, "record.change_damaged", {}, QStringLiteral("sequence"));
    TONGDANG_TRY(const auto known, m_replicas.find(dot.replica));
    Replicas::Newest newest; // of a replica without a change here: none, with a chain of zeros
    if (known) {
        TONGDANG_TRY(newest, m_replicas.newest(*known));
    }
    if (dot.sequence <= newest.sequence)
        return placeBetween(change, *known);
    // Behind everything that is here of its replica: only the one right before it can object.
    if (dot.sequence == newest.sequence + 1 && change.header.previous != newest.chain)
        return Place{Applied::Forked, 0};
    TONGDANG_TRY(const qint64 replica, m_replicas.intern(dot.replica));
    return Place{Applied::New, replica};
}

Result<LogWriter::Place> LogWriter::placeBetween(const Change& change, qint64 replica)
{
    const quint64 sequence = change.header.dot.sequence;
    TONGDANG_TRY(const auto same, headerOf(replica, sequence));
    if (same) // the header holds the hash of the body
        return Place{*same == change.headerBytes ? Applied::Already : Applied::Forked, replica};
    if (sequence == 1) {
        if (change.header.previous != Digest{})
            return Place{Applied::Forked, replica};
    } else {
        TONGDANG_TRY(const auto before, headerOf(replica, sequence - 1));
        if (before && blake2b256(*before) != change.header.previous)
            return Place{Applied::Forked, replica};
    }
    TONGDANG_TRY(const auto after, headerOf(replica, sequence + 1));
    if (after) {
        TONGDANG_TRY(const Change next, decodeChange(*after, {}));
        if (next.header.previous != change.chain)
            return Place{Applied::Forked, replica};
    }
    return Place{Applied::New, replica};
}

Result<void> LogWriter::append(const Change& change, qint64 replica, qint64 record, qint64 source,
                               bool body)
{
    if (!m_append.isPrepared()) {
        TONGDANG_TRY(m_append,
                     Statement::prepare(m_connection,
                                        "INSERT INTO change(replica, sequence, record, source,"
                                        " header, body) VALUES(?, ?, ?, ?, ?, ?)"));
    }
    const Dot& dot = change.header.dot;
    m_append.bind(1, replica);
    m_append.bind(2, static_cast<qint64>(dot.sequence));
    m_append.bind(3, record);
    m_append.bind(4, source);
    m_append.bind(5, change.headerBytes);
    if (body && !change.bodyBytes.isEmpty())
        m_append.bind(6, change.bodyBytes);
    else
        m_append.bindNull(6);
    TONGDANG_CHECK(m_append.run());
    TONGDANG_TRY(const Replicas::Newest newest, m_replicas.newest(replica));
    if (dot.sequence > newest.sequence)
        m_replicas.setNewest(replica, {dot.sequence, change.chain});
    return {};
}

Result<qint64> LogWriter::sourceNumber(const std::optional<Id>& device)
{
    if (!device)
        return 0;
    if (const auto known = m_sources.constFind(*device); known != m_sources.cend())
        return *known;
    TONGDANG_TRY(Query insert,
                 Query::prepare(m_connection, QStringLiteral("INSERT INTO source(device) VALUES(?)"
                                                             " ON CONFLICT(device) DO NOTHING")));
    insert.bind(device->toBytes());
    TONGDANG_CHECK(insert.run());
    TONGDANG_TRY(
        Query select,
        Query::prepare(m_connection, QStringLiteral("SELECT number FROM source WHERE device = ?")));
    select.bind(device->toBytes());
    TONGDANG_CHECK(select.run());
    TONGDANG_TRY(const bool row, select.next());
    if (!row)
        return failure(ErrorKind::Damaged, "archive.damaged", {}, QStringLiteral("source"));
    m_sources.insert(*device, select.integer(0));
    return select.integer(0);
}

void LogWriter::delivered(qint64 source, const Dot& dot)
{
    if (source == 0)
        return;
    quint64& greatest = m_delivered[{source, dot.replica}];
    greatest = std::max(greatest, dot.sequence);
}

Result<void> LogWriter::flushDelivered()
{
    for (auto entry = m_delivered.cbegin(); entry != m_delivered.cend(); ++entry) {
        TONGDANG_TRY(const auto replica, m_replicas.find(entry.key().second));
        if (!replica)
            continue; // its only change was refused
        TONGDANG_TRY(
            Query query,
            Query::prepare(m_connection,
                           QStringLiteral("INSERT INTO delivered VALUES(?, ?, ?)"
                                          " ON CONFLICT(source, replica) DO UPDATE SET"
                                          " sequence = max(sequence, excluded.sequence)")));
        query.bind(entry.key().first).bind(*replica).bind(entry.value());
        TONGDANG_CHECK(query.run());
    }
    m_delivered.clear();
    return {};
}

} // namespace tongdang::archive
