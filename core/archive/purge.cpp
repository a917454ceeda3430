// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/purge.h"

#include "archive/projection.h"
#include "archive/query.h"

namespace tongdang::archive {
namespace {

Result<void> dropBodies(Connection& connection, qint64 record)
{
    TONGDANG_TRY(Query query,
                 Query::prepare(connection, QStringLiteral("UPDATE change SET body = NULL"
                                                           " WHERE record = ?")));
    query.bind(record);
    return query.run();
}

Result<void> purgeOne(Connection& connection, Projection& projection, const RecordId& id,
                      const RecordEntry& entry)
{
    TONGDANG_CHECK(dropBodies(connection, entry.number));
    return projection.erase(id, entry);
}

Result<std::vector<RecordId>> recordsOf(Connection& connection, qint64 child)
{
    TONGDANG_TRY(Query query,
                 Query::prepare(connection, QStringLiteral("SELECT id FROM record WHERE child = ?"
                                                           " AND number <> ?")));
    query.bind(child).bind(child);
    TONGDANG_CHECK(query.run());
    std::vector<RecordId> ids;
    for (;;) {
        TONGDANG_TRY(const bool row, query.next());
        if (!row)
            return ids;
        TONGDANG_TRY(const RecordId id, query.id<RecordId>(0));
        ids.push_back(id);
    }
}

} // namespace

Result<void> purge(Connection& connection, Projection& projection, const RecordId& id,
                   RecordEntry& entry)
{
    const bool isDossier = entry.child == entry.number;
    const auto purged = isDossier ? RecordEntry::Purged::Dossier : RecordEntry::Purged::Record;
    TONGDANG_CHECK(projection.records().markPurged(id, entry, purged));
    TONGDANG_CHECK(purgeOne(connection, projection, id, entry));
    if (!isDossier)
        return {};
    TONGDANG_TRY(const auto records, recordsOf(connection, entry.number));
    for (const RecordId& record : records) {
        TONGDANG_TRY(const RecordEntry other, projection.records().intern(record));
        TONGDANG_CHECK(purgeOne(connection, projection, record, other));
    }
    return projection.facts().removeChild(entry.number);
}

} // namespace tongdang::archive
