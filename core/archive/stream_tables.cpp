// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/stream_tables.h"

#include "archive/digest_column.h"
#include "archive/query.h"

namespace tongdang::archive {

Result<std::vector<StreamTables::Outgoing>> StreamTables::outgoing() const
{
    TONGDANG_TRY(
        Query query,
        Query::prepare(m_connection,
                       QStringLiteral("SELECT id, peer, replica, snapshot, retired, scanned,"
                                      " last_count, last_hash, acknowledged_count,"
                                      " acknowledged_hash, exported"
                                      " FROM stream_out ORDER BY number")));
    TONGDANG_CHECK(query.run());
    std::vector<Outgoing> streams;
    for (;;) {
        TONGDANG_TRY(const bool row, query.next());
        if (!row)
            return streams;
        TONGDANG_TRY(const Id stream, query.id<Id>(0));
        TONGDANG_TRY(const Id peer, query.id<Id>(1));
        TONGDANG_TRY(const ReplicaId replica, query.id<ReplicaId>(2));
        TONGDANG_TRY(const Digest last, digestColumn(query, 7));
        TONGDANG_TRY(const Digest acknowledged, digestColumn(query, 9));
        streams.push_back({stream,
                           peer,
                           replica,
                           query.truth(3),
                           query.truth(4),
                           query.integer(5),
                           {query.count(6), last},
                           {query.count(8), acknowledged},
                           query.count(10)});
    }
}

Result<void> StreamTables::put(const Outgoing& stream)
{
    TONGDANG_TRY(
        Query query,
        Query::prepare(
            m_connection,
            QStringLiteral(
                "INSERT INTO stream_out(id, peer, replica, snapshot, retired, scanned, last_count,"
                " last_hash, acknowledged_count, acknowledged_hash, exported)"
                " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET"
                " peer = excluded.peer, replica = excluded.replica, snapshot = excluded.snapshot,"
                " retired = excluded.retired, scanned = excluded.scanned,"
                " last_count = excluded.last_count, last_hash = excluded.last_hash,"
                " acknowledged_count = excluded.acknowledged_count,"
                " acknowledged_hash = excluded.acknowledged_hash, exported = excluded.exported")));
    query.bind(stream.stream.toBytes())
        .bind(stream.peer.toBytes())
        .bind(stream.replica.toBytes())
        .bind(stream.snapshot)
        .bind(stream.retired)
        .bind(stream.scanned)
        .bind(stream.last.count)
        .bind(digestBytes(stream.last.hash))
        .bind(stream.acknowledged.count)
        .bind(digestBytes(stream.acknowledged.hash))
        .bind(stream.exported);
    return query.run();
}

Result<std::vector<StreamTables::Incoming>> StreamTables::incoming() const
{
    TONGDANG_TRY(Query query,
                 Query::prepare(m_connection, QStringLiteral("SELECT id, peer, count, hash"
                                                             " FROM stream_in ORDER BY number")));
    TONGDANG_CHECK(query.run());
    std::vector<Incoming> streams;
    for (;;) {
        TONGDANG_TRY(const bool row, query.next());
        if (!row)
            return streams;
        TONGDANG_TRY(const Id stream, query.id<Id>(0));
        TONGDANG_TRY(const Id peer, query.id<Id>(1));
        TONGDANG_TRY(const Digest hash, digestColumn(query, 3));
        streams.push_back({stream, peer, {query.count(2), hash}});
    }
}

Result<void> StreamTables::put(const Incoming& stream)
{
    TONGDANG_TRY(Query query,
                 Query::prepare(m_connection,
                                QStringLiteral("INSERT INTO stream_in(id, peer, count, hash)"
                                               " VALUES(?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET"
                                               " peer = excluded.peer, count = excluded.count,"
                                               " hash = excluded.hash")));
    query.bind(stream.stream.toBytes())
        .bind(stream.peer.toBytes())
        .bind(stream.position.count)
        .bind(digestBytes(stream.position.hash));
    return query.run();
}

} // namespace tongdang::archive
