// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The items of outgoing streams: references to the log.
#include "archive/digest_column.h"
#include "archive/query.h"
#include "archive/stream_tables.h"

namespace tongdang::archive {

Result<std::optional<qint64>> StreamTables::number(const Id& stream) const
{
    TONGDANG_TRY(
        Query query,
        Query::prepare(m_connection, QStringLiteral("SELECT number FROM stream_out WHERE id = ?")));
    query.bind(stream.toBytes());
    TONGDANG_CHECK(query.run());
    TONGDANG_TRY(const bool row, query.next());
    return row ? std::optional(query.integer(0)) : std::nullopt;
}

Result<bool> StreamTables::holds(const Id& stream, qint64 ordinal) const
{
    TONGDANG_TRY(
        Query query,
        Query::prepare(m_connection,
                       QStringLiteral("SELECT 1 FROM stream_item WHERE change = ? AND stream"
                                      " = (SELECT number FROM stream_out WHERE id = ?)")));
    query.bind(ordinal).bind(stream.toBytes());
    TONGDANG_CHECK(query.run());
    return query.next();
}

Result<void> StreamTables::append(const Id& stream, const Position& position, qint64 ordinal)
{
    TONGDANG_TRY(const auto number, this->number(stream));
    if (!number)
        return failure(ErrorKind::Refused, "archive.unknown_stream");
    TONGDANG_TRY(
        Query query,
        Query::prepare(m_connection, QStringLiteral("INSERT INTO stream_item VALUES(?, ?, ?, ?)")));
    query.bind(*number).bind(position.count).bind(ordinal).bind(digestBytes(position.hash));
    return query.run();
}

Result<std::optional<Digest>> StreamTables::hashAt(const Id& stream, quint64 position) const
{
    TONGDANG_TRY(Query query,
                 Query::prepare(m_connection,
                                QStringLiteral("SELECT hash FROM stream_item WHERE position = ? AND"
                                               " stream ="
                                               " (SELECT number FROM stream_out WHERE id = ?)")));
    query.bind(position).bind(stream.toBytes());
    TONGDANG_CHECK(query.run());
    TONGDANG_TRY(const bool row, query.next());
    if (!row)
        return std::optional<Digest>();
    TONGDANG_TRY(const Digest hash, digestColumn(query, 0));
    return std::optional(hash);
}

Result<std::vector<qint64>> StreamTables::itemsAfter(const Id& stream, quint64 position) const
{
    TONGDANG_TRY(Query query,
                 Query::prepare(m_connection,
                                QStringLiteral("SELECT change FROM stream_item WHERE position > ?"
                                               " AND stream ="
                                               " (SELECT number FROM stream_out WHERE id = ?)"
                                               " ORDER BY position")));
    query.bind(position).bind(stream.toBytes());
    TONGDANG_CHECK(query.run());
    std::vector<qint64> ordinals;
    for (;;) {
        TONGDANG_TRY(const bool row, query.next());
        if (!row)
            return ordinals;
        ordinals.push_back(query.integer(0));
    }
}

Result<std::vector<StreamTables::ChildState>>
StreamTables::childStates(const std::optional<Outgoing>& stream) const
{
    // A child of which there is nothing to send is merged: what is here came from the receiver.
    TONGDANG_TRY(
        Query query,
        Query::prepare(
            m_connection,
            QStringLiteral(
                "WITH p(stream, acknowledged, exported, source) AS (VALUES(?, ?, ?, ?))"
                " SELECT k.id, (SELECT min(CASE WHEN i.position IS NULL THEN 0"
                "   WHEN i.position <= p.acknowledged THEN 2 WHEN i.position <= p.exported THEN 1"
                "   ELSE 0 END)"
                "  FROM record r JOIN change c ON c.record = r.number"
                "  LEFT JOIN stream_item i ON i.stream = p.stream AND i.change = c.ordinal"
                "  WHERE r.child = k.number AND c.source <> p.source)"
                " FROM record k, p WHERE k.child = k.number AND k.type IS NOT NULL AND k.purged = 0"
                " ORDER BY k.id")));
    qint64 number = 0;
    qint64 source = -1;
    if (stream) {
        TONGDANG_TRY(const auto known, this->number(stream->stream));
        number = known.value_or(0);
        TONGDANG_TRY(Query device,
                     Query::prepare(m_connection,
                                    QStringLiteral("SELECT number FROM source WHERE device = ?")));
        device.bind(stream->peer.toBytes());
        TONGDANG_CHECK(device.run());
        TONGDANG_TRY(const bool row, device.next());
        if (row)
            source = device.integer(0);
    }
    query.bind(number)
        .bind(stream ? stream->acknowledged.count : 0)
        .bind(stream ? stream->exported : 0)
        .bind(source);
    TONGDANG_CHECK(query.run());
    std::vector<ChildState> states;
    for (;;) {
        TONGDANG_TRY(const bool row, query.next());
        if (!row)
            return states;
        TONGDANG_TRY(const RecordId child, query.id<RecordId>(0));
        const auto state =
            query.isNull(1) ? SendState::Merged : static_cast<SendState>(query.integer(1));
        states.push_back({child, state});
    }
}

} // namespace tongdang::archive
