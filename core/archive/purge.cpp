// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/purge.h"

#include "archive/connection.h"
#include "archive/draft_table.h"
#include "archive/projection.h"
#include "archive/query.h"
#include "archive/settings_table.h"
#include "record/change_codec.h"

namespace tongdang::archive {
namespace {

const QByteArray tracesSetting = QByteArrayLiteral("purge.traces");

/// Those that say something, `of` this child alone if it is given; a purge keeps the station's
/// signature (FORMAT.md §8).
Result<std::vector<qint64>> changesToEmpty(Connection& connection, qint64 record,
                                           const std::optional<RecordId>& of)
{
    TONGDANG_TRY(Query query,
                 Query::prepare(connection, QStringLiteral("SELECT ordinal, header FROM change"
                                                           " WHERE record = ?"
                                                           " AND body IS NOT NULL")));
    query.bind(record);
    TONGDANG_CHECK(query.run());
    std::vector<qint64> ordinals;
    for (;;) {
        TONGDANG_TRY(const bool row, query.next());
        if (!row)
            return ordinals;
        TONGDANG_TRY(const Change change, decodeChange(query.bytes(1), {}));
        if (!isPurge(change.header) && (!of || childOf(change.header.scope) == of))
            ordinals.push_back(query.integer(0));
    }
}

Result<void> dropBodies(Connection& connection, qint64 record,
                        const std::optional<RecordId>& of = std::nullopt)
{
    TONGDANG_TRY(const auto ordinals, changesToEmpty(connection, record, of));
    for (const qint64 ordinal : ordinals) {
        TONGDANG_TRY(Query query,
                     Query::prepare(connection, QStringLiteral("UPDATE change SET body = NULL"
                                                               " WHERE ordinal = ?")));
        query.bind(ordinal);
        TONGDANG_CHECK(query.run());
    }
    return {};
}

Result<void> purgeOne(Connection& connection, Projection& projection, const RecordId& id,
                      const RecordEntry& entry)
{
    TONGDANG_CHECK(dropBodies(connection, entry.number));
    return projection.erase(id, entry);
}

Result<std::vector<RecordId>> selectIds(Query query)
{
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

Result<std::vector<RecordId>> recordsOf(Connection& connection, qint64 child)
{
    TONGDANG_TRY(Query query,
                 Query::prepare(connection, QStringLiteral("SELECT id FROM record WHERE child = ?"
                                                           " AND number <> ?")));
    query.bind(child).bind(child);
    return selectIds(std::move(query));
}

/// Of other children, with a change that a faulty program wrote in the scope of this one.
Result<std::vector<RecordId>> straysOf(Connection& connection, qint64 child)
{
    TONGDANG_TRY(
        Query query,
        Query::prepare(connection, QStringLiteral("SELECT r.id FROM stray s JOIN record r"
                                                  " ON r.number = s.record WHERE s.child = ?")));
    query.bind(child);
    return selectIds(std::move(query));
}

/// What was said of the erased child goes, also where the record is another's.
Result<void> purgeStrays(Connection& connection, Projection& projection, const RecordId& id,
                         const RecordEntry& entry)
{
    TONGDANG_TRY(const auto strays, straysOf(connection, entry.number));
    for (const RecordId& stray : strays) {
        TONGDANG_TRY(RecordEntry other, projection.records().intern(stray));
        TONGDANG_CHECK(dropBodies(connection, other.number, id));
        TONGDANG_TRY(const bool isErased, projection.records().isErased(other));
        if (!isErased)
            TONGDANG_CHECK(projection.refold(stray, other));
    }
    return {};
}

} // namespace

Result<void> settleStray(Connection& connection, Projection& projection, const RecordId& id,
                         RecordEntry& entry)
{
    TONGDANG_CHECK(projection.refold(id, entry)); // whose it is, its headers say
    TONGDANG_TRY(const bool isErased, projection.records().isErased(entry));
    if (!isErased)
        return {};
    TONGDANG_CHECK(purgeOne(connection, projection, id, entry));
    return SettingsTable(connection).put(tracesSetting, "1"); // its words came in a moment ago
}

Result<void> purge(Connection& connection, Projection& projection, const RecordId& id,
                   RecordEntry& entry)
{
    const bool isDossier = entry.child == entry.number;
    const auto purged = isDossier ? RecordEntry::Purged::Dossier : RecordEntry::Purged::Record;
    TONGDANG_CHECK(projection.records().markPurged(id, entry, purged));
    TONGDANG_CHECK(purgeOne(connection, projection, id, entry));
    TONGDANG_CHECK(SettingsTable(connection).put(tracesSetting, "1"));
    if (!isDossier)
        return DraftTable(connection).removeErased();
    TONGDANG_TRY(const auto records, recordsOf(connection, entry.number));
    for (const RecordId& record : records) {
        TONGDANG_TRY(const RecordEntry other, projection.records().intern(record));
        TONGDANG_CHECK(purgeOne(connection, projection, record, other));
    }
    TONGDANG_CHECK(purgeStrays(connection, projection, id, entry));
    TONGDANG_CHECK(DraftTable(connection).removeErased());
    return projection.facts().removeChild(entry.number);
}

Result<bool> hasTraces(Connection& connection)
{
    TONGDANG_TRY(const auto mark, SettingsTable(connection).value(tracesSetting));
    return mark.has_value();
}

Result<void> noteTracesGone(Connection& connection)
{
    return SettingsTable(connection).remove(tracesSetting);
}

Result<void> rewriteFile(Connection& connection)
{
    const Authorizer::Permit permit(connection.authorizer(), Authorizer::Level::Schema);
    return connection.execute(QStringLiteral("VACUUM"));
}

} // namespace tongdang::archive
