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

/// Whether some `create` of the record says that it is that child's. Others than the smallest one
/// count too: whether the record goes must not depend on which of them came first.
Result<bool> isCreatedFor(Connection& connection, qint64 record, const RecordId& child)
{
    TONGDANG_TRY(Query query, Query::prepare(connection, QStringLiteral("SELECT header FROM change"
                                                                        " WHERE record = ?")));
    query.bind(record);
    TONGDANG_CHECK(query.run());
    for (;;) {
        TONGDANG_TRY(const bool row, query.next());
        if (!row)
            return false;
        TONGDANG_TRY(const Change change, decodeChange(query.bytes(0), {}));
        if (plainOperation(change.header) == Operation::Create
            && childOf(change.header.scope) == child)
            return true;
    }
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

/// What was said of the erased child in a record, and all of it if it was created as the child's.
Result<void> purgeOf(Connection& connection, Projection& projection, const RecordId& child,
                     const RecordId& id)
{
    TONGDANG_TRY(RecordEntry entry, projection.records().intern(id));
    TONGDANG_TRY(const bool isTheirs, isCreatedFor(connection, entry.number, child));
    if (isTheirs)
        return purgeRecord(connection, projection, id, entry);
    TONGDANG_CHECK(dropBodies(connection, entry.number, child));
    TONGDANG_TRY(const bool isErased, projection.records().isErased(entry));
    return isErased ? projection.erase(id, entry) : projection.refold(id, entry);
}

} // namespace

Result<void> purgeRecord(Connection& connection, Projection& projection, const RecordId& id,
                         RecordEntry& entry)
{
    if (entry.purged == RecordEntry::Purged::No)
        TONGDANG_CHECK(projection.records().markPurged(id, entry, RecordEntry::Purged::Record));
    TONGDANG_CHECK(SettingsTable(connection).put(tracesSetting, "1"));
    return purgeOne(connection, projection, id, entry);
}

Result<void> settleStray(Projection& projection, const RecordId& id, RecordEntry& entry)
{
    TONGDANG_CHECK(projection.refold(id, entry)); // whose it is, its headers say
    TONGDANG_TRY(const bool isErased, projection.records().isErased(entry));
    return isErased ? projection.erase(id, entry) : Result<void>();
}

Result<void> purge(Connection& connection, Projection& projection, const RecordId& id,
                   RecordEntry& entry, bool isDossier)
{
    const auto purged = isDossier ? RecordEntry::Purged::Dossier : RecordEntry::Purged::Record;
    TONGDANG_CHECK(projection.records().markPurged(id, entry, purged));
    TONGDANG_CHECK(purgeOne(connection, projection, id, entry));
    TONGDANG_CHECK(SettingsTable(connection).put(tracesSetting, "1"));
    if (!isDossier)
        return DraftTable(connection).removeErased();
    TONGDANG_TRY(auto records, recordsOf(connection, entry.number));
    TONGDANG_TRY(const auto strays, straysOf(connection, entry.number));
    records.insert(records.end(), strays.begin(), strays.end());
    for (const RecordId& record : records)
        TONGDANG_CHECK(purgeOf(connection, projection, id, record));
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
