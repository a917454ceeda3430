// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/access_copies.h"

#include "archive/access_row.h"
#include "archive/digest_column.h"
#include "archive/query.h"

namespace tongdang::archive {

Result<std::optional<AccessCopies::Place>> AccessCopies::newest(const Id& device) const
{
    TONGDANG_TRY(
        Query query,
        Query::prepare(m_connection, QStringLiteral("SELECT life, number, hash FROM access_copy"
                                                    " WHERE device = ?"
                                                    " ORDER BY life DESC, number DESC LIMIT 1")));
    query.bind(device.toBytes());
    TONGDANG_CHECK(query.run());
    TONGDANG_TRY(const bool row, query.next());
    if (!row)
        return std::optional<Place>();
    Place place{query.integer(0), query.integer(1), {}};
    TONGDANG_TRY(place.hash, digestColumn(query, 2));
    return std::optional(place);
}

Result<std::optional<Digest>> AccessCopies::hashAt(const Id& device, qint64 life,
                                                   qint64 number) const
{
    TONGDANG_TRY(
        Query query,
        Query::prepare(m_connection, QStringLiteral("SELECT hash FROM access_copy WHERE device = ?"
                                                    " AND life = ? AND number = ?")));
    query.bind(device.toBytes()).bind(life).bind(number);
    TONGDANG_CHECK(query.run());
    TONGDANG_TRY(const bool row, query.next());
    if (!row)
        return std::optional<Digest>();
    TONGDANG_TRY(const Digest hash, digestColumn(query, 0));
    return std::optional(hash);
}

Result<void> AccessCopies::append(const Id& device, qint64 life, const AccessLog::Entry& entry)
{
    TONGDANG_TRY(Query query,
                 Query::prepare(
                     m_connection,
                     QStringLiteral("INSERT INTO access_copy VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)")));
    query.bind(device.toBytes()).bind(life);
    bindAccessEntry(query, entry);
    return query.run();
}

Result<void> AccessCopies::entries(const Id& device, const Visit& visit) const
{
    TONGDANG_TRY(Query query,
                 Query::prepare(m_connection,
                                QStringLiteral("SELECT number, at, person, action, subject, detail,"
                                               " hash, life FROM access_copy WHERE device = ?"
                                               " ORDER BY life, number")));
    query.bind(device.toBytes());
    TONGDANG_CHECK(query.run());
    for (;;) {
        TONGDANG_TRY(const bool row, query.next());
        if (!row)
            return {};
        TONGDANG_TRY(const AccessLog::Entry entry, accessEntryOf(query));
        TONGDANG_CHECK(visit(query.integer(7), entry));
    }
}

} // namespace tongdang::archive
