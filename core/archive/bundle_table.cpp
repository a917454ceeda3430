// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/bundle_table.h"

#include "archive/query.h"

namespace tongdang::archive {
namespace {

QString selectBundles(const QString& condition)
{
    return QStringLiteral("SELECT id, peer, state, stream, bundle_number, start_position,"
                          " end_position, at, reason, file, first_change, last_change"
                          " FROM bundle WHERE ")
           + condition;
}

} // namespace

Result<std::vector<BundleTable::Row>> BundleTable::select(Query& query) const
{
    TONGDANG_CHECK(query.run());
    std::vector<Row> rows;
    for (;;) {
        TONGDANG_TRY(const bool more, query.next());
        if (!more)
            return rows;
        TONGDANG_TRY(const Id bundle, query.id<Id>(0));
        TONGDANG_TRY(const Id peer, query.id<Id>(1));
        TONGDANG_TRY(const Id stream, query.id<Id>(3));
        rows.push_back({bundle, peer, static_cast<int>(query.integer(2)), stream, query.count(4),
                        query.count(5), query.count(6), query.integer(7), query.bytes(8),
                        query.text(9), query.integer(10), query.integer(11)});
    }
}

Result<std::optional<BundleTable::Row>> BundleTable::find(const Id& bundle) const
{
    TONGDANG_TRY(Query query,
                 Query::prepare(m_connection, selectBundles(QStringLiteral("id = ?"))));
    query.bind(bundle.toBytes());
    TONGDANG_TRY(const std::vector<Row> rows, select(query));
    return rows.empty() ? std::nullopt : std::optional(rows.front());
}

Result<std::vector<BundleTable::Row>> BundleTable::inState(int state) const
{
    TONGDANG_TRY(
        Query query,
        Query::prepare(m_connection, selectBundles(QStringLiteral("state = ? ORDER BY number"))));
    query.bind(state);
    return select(query);
}

Result<quint64> BundleTable::greatestNumber(const Id& peer, int state) const
{
    TONGDANG_TRY(Query query,
                 Query::prepare(m_connection, QStringLiteral("SELECT max(bundle_number) FROM bundle"
                                                             " WHERE peer = ? AND state = ?")));
    query.bind(peer.toBytes()).bind(state);
    TONGDANG_CHECK(query.run());
    TONGDANG_TRY(const bool row, query.next());
    return row ? query.count(0) : 0;
}

Result<void> BundleTable::put(const Row& row)
{
    TONGDANG_TRY(Query query,
                 Query::prepare(
                     m_connection,
                     QStringLiteral(
                         "INSERT INTO bundle(id, peer, state, stream, bundle_number,"
                         " start_position, end_position, at, reason, file, first_change,"
                         " last_change) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(id) "
                         "DO UPDATE SET"
                         " peer = excluded.peer, state = excluded.state, stream = excluded.stream,"
                         " bundle_number = excluded.bundle_number,"
                         " start_position = excluded.start_position,"
                         " end_position = excluded.end_position, at = excluded.at,"
                         " reason = excluded.reason, file = excluded.file,"
                         " first_change = excluded.first_change,"
                         " last_change = excluded.last_change")));
    query.bind(row.bundle.toBytes())
        .bind(row.peer.toBytes())
        .bind(row.state)
        .bind(row.stream.toBytes())
        .bind(row.number)
        .bind(row.start)
        .bind(row.end)
        .bind(row.at)
        .bind(row.reason)
        .bind(row.file)
        .bind(row.firstChange)
        .bind(row.lastChange);
    return query.run();
}

Result<void> BundleTable::remove(const Id& bundle)
{
    TONGDANG_TRY(Query query,
                 Query::prepare(m_connection, QStringLiteral("DELETE FROM bundle WHERE id = ?")));
    query.bind(bundle.toBytes());
    return query.run();
}

} // namespace tongdang::archive
