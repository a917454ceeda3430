// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/peer_tables.h"

#include "archive/query.h"

namespace tongdang::archive {

Result<std::vector<PeerTables::Device>> PeerTables::devices() const
{
    TONGDANG_TRY(
        Query query,
        Query::prepare(m_connection,
                       QStringLiteral("SELECT id, relation, certificate, signature, revoked,"
                                      " wants_snapshot, ask_for_snapshot, last_bundle,"
                                      " last_export, last_receipt"
                                      " FROM device ORDER BY number")));
    TONGDANG_CHECK(query.run());
    std::vector<Device> devices;
    for (;;) {
        TONGDANG_TRY(const bool row, query.next());
        if (!row)
            return devices;
        TONGDANG_TRY(const Id id, query.id<Id>(0));
        devices.push_back({id, static_cast<int>(query.integer(1)), query.bytes(2), query.bytes(3),
                           query.truth(4), query.truth(5), query.truth(6), query.integer(7),
                           query.integer(8), query.integer(9)});
    }
}

Result<void> PeerTables::putDevice(const Device& device)
{
    TONGDANG_TRY(
        Query query,
        Query::prepare(
            m_connection,
            QStringLiteral(
                "INSERT INTO device(id, relation, certificate, signature, revoked, wants_snapshot,"
                " ask_for_snapshot, last_bundle, last_export, last_receipt)"
                " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET"
                " relation = excluded.relation, certificate = excluded.certificate,"
                " signature = excluded.signature, revoked = excluded.revoked,"
                " wants_snapshot = excluded.wants_snapshot,"
                " ask_for_snapshot = excluded.ask_for_snapshot,"
                " last_bundle = excluded.last_bundle, last_export = excluded.last_export,"
                " last_receipt = excluded.last_receipt")));
    query.bind(device.device.toBytes())
        .bind(device.relation)
        .bind(device.certificate)
        .bind(device.certificateSignature)
        .bind(device.revoked)
        .bind(device.wantsSnapshot)
        .bind(device.askForSnapshot)
        .bind(device.lastBundle)
        .bind(device.lastExport)
        .bind(device.lastReceipt);
    return query.run();
}

Result<std::optional<PeerTables::Document>> PeerTables::epochOf(const Id& issuer) const
{
    TONGDANG_TRY(Query query,
                 Query::prepare(m_connection, QStringLiteral("SELECT content, signature FROM epoch"
                                                             " WHERE issuer = ?")));
    query.bind(issuer.toBytes());
    TONGDANG_CHECK(query.run());
    TONGDANG_TRY(const bool row, query.next());
    return row ? std::optional(Document{query.bytes(0), query.bytes(1)}) : std::nullopt;
}

Result<std::vector<PeerTables::Document>> PeerTables::epochs() const
{
    TONGDANG_TRY(Query query,
                 Query::prepare(m_connection, QStringLiteral("SELECT content, signature FROM epoch"
                                                             " ORDER BY issuer")));
    TONGDANG_CHECK(query.run());
    std::vector<Document> statements;
    for (;;) {
        TONGDANG_TRY(const bool row, query.next());
        if (!row)
            return statements;
        statements.push_back({query.bytes(0), query.bytes(1)});
    }
}

Result<void> PeerTables::putEpoch(const Id& issuer, const Document& statement)
{
    TONGDANG_TRY(Query query,
                 Query::prepare(m_connection,
                                QStringLiteral("INSERT OR REPLACE INTO epoch VALUES(?, ?, ?)")));
    query.bind(issuer.toBytes()).bind(statement.content).bind(statement.signature);
    return query.run();
}

} // namespace tongdang::archive
