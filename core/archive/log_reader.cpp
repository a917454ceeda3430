// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/log_reader.h"

#include "archive/query.h"
#include "record/change_codec.h"

namespace tongdang::archive {
namespace {

QString selectChanges(const QString& condition)
{
    return QStringLiteral("SELECT c.ordinal, c.header, c.body, s.device FROM change c"
                          " LEFT JOIN source s ON s.number = c.source WHERE ")
           + condition;
}

Result<LoggedChange> loggedOf(const Query& query)
{
    LoggedChange change{query.integer(0), query.bytes(1), query.bytes(2), std::nullopt};
    if (!query.isNull(3)) {
        TONGDANG_TRY(const Id device, query.id<Id>(3));
        change.source = device;
    }
    return change;
}

Result<void> visitAll(Query& query, const LogReader::Visit& visit)
{
    TONGDANG_CHECK(query.run());
    for (;;) {
        TONGDANG_TRY(const bool row, query.next());
        if (!row)
            return {};
        TONGDANG_TRY(const LoggedChange change, loggedOf(query));
        TONGDANG_CHECK(visit(change));
    }
}

Result<std::optional<LoggedChange>> first(Query& query)
{
    TONGDANG_CHECK(query.run());
    TONGDANG_TRY(const bool row, query.next());
    if (!row)
        return std::optional<LoggedChange>();
    TONGDANG_TRY(LoggedChange change, loggedOf(query));
    return std::optional(std::move(change));
}

Result<std::vector<Dot>> dots(Query& query)
{
    TONGDANG_CHECK(query.run());
    std::vector<Dot> found;
    for (;;) {
        TONGDANG_TRY(const bool row, query.next());
        if (!row)
            return found;
        TONGDANG_TRY(const ReplicaId replica, query.id<ReplicaId>(0));
        if (!query.isNull(1))
            found.push_back({replica, query.count(1)});
    }
}

Result<qint64> number(Connection& connection, const QString& sql)
{
    TONGDANG_TRY(Query query, Query::prepare(connection, sql));
    TONGDANG_CHECK(query.run());
    TONGDANG_TRY(const bool row, query.next());
    return row ? query.integer(0) : 0;
}

} // namespace

Result<Change> LoggedChange::decode() const
{
    return decodeChange(header, body);
}

LogReader::LogReader(Connection& connection)
    : m_connection(connection)
{
}

Result<void> LogReader::changesAfter(qint64 ordinal, const Visit& visit) const
{
    TONGDANG_TRY(Query query, Query::prepare(m_connection,
                                             selectChanges(QStringLiteral("c.ordinal > ?"
                                                                          " ORDER BY c.ordinal"))));
    query.bind(ordinal);
    return visitAll(query, visit);
}

Result<void> LogReader::changesOfChild(const RecordId& child, const Visit& visit) const
{
    // Nearly all changes of a record have its scope. Of a stray one each is looked at.
    TONGDANG_TRY(
        Query query,
        Query::prepare(
            m_connection,
            QStringLiteral(
                "WITH k(number) AS (SELECT number FROM record WHERE id = ?)"
                " SELECT c.ordinal, c.header, c.body, s.device,"
                " EXISTS(SELECT 1 FROM stray t WHERE t.record = c.record)"
                " FROM change c LEFT JOIN source s ON s.number = c.source"
                " WHERE c.record IN (SELECT number FROM record WHERE child = (SELECT number FROM k)"
                " UNION SELECT record FROM stray WHERE child = (SELECT number FROM k))"
                " ORDER BY c.ordinal")));
    query.bind(child.toBytes());
    TONGDANG_CHECK(query.run());
    for (;;) {
        TONGDANG_TRY(const bool row, query.next());
        if (!row)
            return {};
        TONGDANG_TRY(const LoggedChange change, loggedOf(query));
        if (query.truth(4)) {
            TONGDANG_TRY(const Change decoded, change.decode());
            if (decoded.header.scope != Scope(child))
                continue;
        }
        TONGDANG_CHECK(visit(change));
    }
}

Result<void> LogReader::changesOfRecord(const RecordId& record, const Visit& visit) const
{
    TONGDANG_TRY(
        Query query,
        Query::prepare(m_connection, selectChanges(QStringLiteral(
                                         "c.record = (SELECT number FROM record WHERE id = ?)"
                                         " ORDER BY c.ordinal"))));
    query.bind(record.toBytes());
    return visitAll(query, visit);
}

Result<std::vector<Change>> LogReader::history(const RecordId& record) const
{
    std::vector<Change> changes;
    TONGDANG_CHECK(changesOfRecord(record, [&changes](const LoggedChange& logged) -> Result<void> {
        TONGDANG_TRY(Change change, logged.decode());
        changes.push_back(std::move(change));
        return {};
    }));
    return changes;
}

Result<void> LogReader::historiesOf(TypeNo type, const HistoryVisit& visit) const
{
    TONGDANG_TRY(Query query,
                 Query::prepare(m_connection,
                                QStringLiteral("SELECT r.id, c.header, c.body FROM record r"
                                               " JOIN change c ON c.record = r.number"
                                               " WHERE r.type = ? AND (SELECT count(*) FROM change"
                                               " WHERE record = r.number) > 1"
                                               " ORDER BY r.number, c.ordinal")));
    query.bind(static_cast<qint64>(type));
    TONGDANG_CHECK(query.run());
    std::optional<RecordId> record;
    std::vector<Change> changes;
    for (;;) {
        TONGDANG_TRY(const bool row, query.next());
        std::optional<RecordId> next;
        if (row) {
            TONGDANG_TRY(next, query.id<RecordId>(0));
        }
        if (record && next != record) {
            TONGDANG_CHECK(visit(*record, changes));
            changes.clear();
        }
        if (!row)
            return {};
        record = next;
        TONGDANG_TRY(Change change, decodeChange(query.bytes(1), query.bytes(2)));
        changes.push_back(std::move(change));
    }
}

Result<std::optional<LoggedChange>> LogReader::at(qint64 ordinal) const
{
    TONGDANG_TRY(Query query,
                 Query::prepare(m_connection, selectChanges(QStringLiteral("c.ordinal = ?"))));
    query.bind(ordinal);
    return first(query);
}

Result<std::optional<LoggedChange>> LogReader::find(const Dot& dot) const
{
    TONGDANG_TRY(Query query,
                 Query::prepare(m_connection, selectChanges(QStringLiteral(
                                                  "c.sequence = ? AND c.replica ="
                                                  " (SELECT number FROM replica WHERE id = ?)"))));
    query.bind(dot.sequence).bind(dot.replica.toBytes());
    return first(query);
}

Result<std::vector<Dot>> LogReader::newest() const
{
    TONGDANG_TRY(
        Query query,
        Query::prepare(m_connection,
                       QStringLiteral("SELECT id, (SELECT max(sequence) FROM change"
                                      " WHERE replica = number) FROM replica ORDER BY id")));
    return dots(query);
}

Result<std::vector<Dot>> LogReader::newestFrom(const Id& source) const
{
    TONGDANG_TRY(
        Query query,
        Query::prepare(m_connection,
                       QStringLiteral("SELECT r.id, d.sequence FROM delivered d"
                                      " JOIN replica r ON r.number = d.replica WHERE d.source ="
                                      " (SELECT number FROM source WHERE device = ?)"
                                      " ORDER BY r.number")));
    query.bind(source.toBytes());
    return dots(query);
}

Result<std::vector<LogReader::Delivery>> LogReader::deliveries() const
{
    TONGDANG_TRY(
        Query query,
        Query::prepare(m_connection, QStringLiteral("SELECT s.device, r.id FROM delivered d"
                                                    " JOIN source s ON s.number = d.source"
                                                    " JOIN replica r ON r.number = d.replica"
                                                    " ORDER BY s.device, r.id")));
    TONGDANG_CHECK(query.run());
    std::vector<Delivery> deliveries;
    while (true) {
        TONGDANG_TRY(const bool row, query.next());
        if (!row)
            return deliveries;
        const auto source = Id::fromBytes(query.bytes(0));
        const auto replica = ReplicaId::fromBytes(query.bytes(1));
        if (!source || !replica)
            return failure(ErrorKind::Damaged, "archive.damaged", {}, QStringLiteral("delivered"));
        deliveries.push_back({*source, *replica});
    }
}

Result<std::optional<LoggedChange>> LogReader::newestUndoubted(const ReplicaId& replica) const
{
    TONGDANG_TRY(
        Query query,
        Query::prepare(m_connection,
                       selectChanges(QStringLiteral(
                           "c.replica = (SELECT number FROM replica WHERE id = ?)"
                           " AND NOT EXISTS(SELECT 1 FROM clock_doubt WHERE change = c.ordinal)"
                           " ORDER BY c.sequence DESC LIMIT 1"))));
    query.bind(replica.toBytes());
    return first(query);
}

Result<qint64> LogReader::count() const
{
    return number(m_connection, QStringLiteral("SELECT count(*) FROM change"));
}

Result<qint64> LogReader::lastOrdinal() const
{
    return number(m_connection, QStringLiteral("SELECT max(ordinal) FROM change"));
}

} // namespace tongdang::archive
