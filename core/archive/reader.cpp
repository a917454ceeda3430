// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/reader.h"

#include "archive/log_reader.h"
#include "archive/projection.h"
#include "archive/query.h"
#include "archive/row_reader.h"
#include "archive/row_select.h"
#include "record/fold.h"

#include <algorithm>
#include <set>

namespace tongdang::archive {
namespace {

void sortByEntry(std::vector<Record>& records)
{
    std::sort(records.begin(), records.end(), [](const Record& left, const Record& right) {
        return std::tie(left.createdAt, left.id) < std::tie(right.createdAt, right.id);
    });
}

/// Type and purge of a record.
struct Place {
    qint64 number = 0;
    TypeNo type = 0;
    bool isPurged = false;
};

Result<std::optional<Place>> placeOf(Connection& connection, const RecordId& id)
{
    TONGDANG_TRY(
        Query query,
        Query::prepare(connection, QStringLiteral("SELECT r.number, r.type, r.purged <> 0"
                                                  " OR coalesce(k.purged, 0) = 2 FROM record r"
                                                  " LEFT JOIN record k ON k.number = r.child"
                                                  " WHERE r.id = ? AND r.type IS NOT NULL")));
    query.bind(id.toBytes());
    TONGDANG_CHECK(query.run());
    TONGDANG_TRY(const bool row, query.next());
    if (!row)
        return std::optional<Place>();
    return std::optional(
        Place{query.integer(0), static_cast<TypeNo>(query.integer(1)), query.truth(2)});
}

} // namespace

Reader::Reader(Connection& connection, const Projection& projection, const LogReader& log)
    : m_connection(connection)
    , m_projection(projection)
    , m_log(log)
{
}

Result<std::optional<Record>> Reader::record(const RecordId& id) const
{
    TONGDANG_TRY(const auto place, placeOf(m_connection, id));
    if (!place || place->isPurged)
        return std::optional<Record>();
    const TableLayout& layout = m_projection.layouts().table(place->type);
    if (layout.type == 0)
        return std::optional<Record>();
    RowReader rows(layout, {});
    TONGDANG_TRY(Statement statement,
                 Statement::prepare(m_connection, rows.select() + " WHERE t._number = ?"));
    statement.bind(1, place->number);
    TONGDANG_TRY(const bool row, statement.next());
    if (!row)
        return failure(ErrorKind::Damaged, "archive.damaged", {}, QStringLiteral("row"));
    TONGDANG_TRY(const PackedRow packed, rows.pack(statement));
    TextPool texts;
    TONGDANG_TRY(Record record, packed.record(texts));
    return std::optional(std::move(record));
}

Result<std::optional<FoldedRecord>> Reader::folded(const RecordId& id) const
{
    TONGDANG_TRY(const auto place, placeOf(m_connection, id));
    if (!place || place->isPurged)
        return std::optional<FoldedRecord>();
    TONGDANG_TRY(const std::vector<Change> changes, m_log.history(id));
    if (changes.empty())
        return failure(ErrorKind::Damaged, "archive.damaged", {}, QStringLiteral("record"));
    return std::optional(fold(changes));
}

Result<bool> Reader::knows(const RecordId& id) const
{
    TONGDANG_TRY(const auto place, placeOf(m_connection, id));
    return place.has_value();
}

Result<std::optional<RecordId>> Reader::childOf(const RecordId& id) const
{
    TONGDANG_TRY(Query query,
                 Query::prepare(m_connection, QStringLiteral("SELECT k.id FROM record r JOIN record"
                                                             " k ON k.number = r.child"
                                                             " WHERE r.id = ?")));
    query.bind(id.toBytes());
    TONGDANG_CHECK(query.run());
    TONGDANG_TRY(const bool row, query.next());
    if (!row)
        return std::optional<RecordId>();
    TONGDANG_TRY(const RecordId child, query.id<RecordId>(0));
    return std::optional(child);
}

Result<bool> Reader::isPurged(const RecordId& id) const
{
    TONGDANG_TRY(const auto place, placeOf(m_connection, id));
    return place && place->isPurged;
}

Result<bool> Reader::hasPurgedDossier() const
{
    TONGDANG_TRY(Query query,
                 Query::prepare(m_connection, QStringLiteral("SELECT EXISTS (SELECT 1 FROM record"
                                                             " WHERE purged = 2)")));
    TONGDANG_CHECK(query.run());
    TONGDANG_TRY(const bool row, query.next());
    return row && query.truth(0);
}

Result<std::optional<TypeNo>> Reader::typeOf(const RecordId& id) const
{
    TONGDANG_TRY(const auto place, placeOf(m_connection, id));
    return place ? std::optional(place->type) : std::nullopt;
}

Result<void> Reader::forEachPacked(const RecordQuery& query, const PackedVisit& visit) const
{
    const TableLayout& layout = m_projection.layouts().table(query.type);
    if (layout.type == 0)
        return {};
    std::vector<RecordId> dossiers;
    if (query.child) {
        TONGDANG_TRY(dossiers, this->dossiers(*query.child));
    }
    RowSelect select(layout, query, std::move(dossiers));
    TONGDANG_TRY(Statement statement, Statement::prepare(m_connection, select.sql()));
    select.bind(statement);
    for (;;) {
        TONGDANG_TRY(const bool row, statement.next());
        if (!row)
            return {};
        TONGDANG_TRY(const PackedRow packed, select.rows().pack(statement));
        TONGDANG_CHECK(visit(packed));
    }
}

Result<void> Reader::forEach(const RecordQuery& query, const Visit& visit) const
{
    TextPool texts;
    return forEachPacked(query, [&](const PackedRow& packed) -> Result<void> {
        TONGDANG_TRY(Record record, packed.record(texts));
        return visit(std::move(record));
    });
}

Result<std::vector<Record>> Reader::records(const RecordQuery& query) const
{
    std::vector<Record> found;
    TONGDANG_CHECK(forEach(query, [&found](Record record) -> Result<void> {
        found.push_back(std::move(record));
        return {};
    }));
    sortByEntry(found);
    return found;
}

Result<std::vector<Record>> Reader::recordsOfChild(const RecordId& child,
                                                   std::span<const TypeNo> types,
                                                   bool withdrawnToo) const
{
    TONGDANG_TRY(const std::vector<RecordId> dossiers, this->dossiers(child));
    TONGDANG_TRY(const RecordId kept, representative(child));
    std::set<TypeNo> present;
    for (const RecordId& dossier : dossiers) {
        TONGDANG_TRY(Query query,
                     Query::prepare(m_connection,
                                    QStringLiteral("SELECT DISTINCT type FROM record WHERE child ="
                                                   " (SELECT number FROM record WHERE id = ?)"
                                                   " AND type IS NOT NULL")));
        query.bind(dossier.toBytes());
        TONGDANG_CHECK(query.run());
        for (;;) {
            TONGDANG_TRY(const bool row, query.next());
            if (!row)
                break;
            present.insert(static_cast<TypeNo>(query.integer(0)));
        }
    }
    std::vector<Record> found;
    for (const TypeNo type : present) {
        if (!types.empty() && std::find(types.begin(), types.end(), type) == types.end())
            continue;
        RecordQuery query;
        query.type = type;
        query.child = child;
        query.withdrawnToo = withdrawnToo;
        TONGDANG_CHECK(forEach(query, [&](Record record) -> Result<void> {
            const bool isOwn = std::ranges::binary_search(dossiers, record.id);
            if (!isOwn || record.id == kept)
                found.push_back(std::move(record));
            return {};
        }));
    }
    sortByEntry(found);
    std::stable_partition(found.begin(), found.end(),
                          [&kept](const Record& record) { return record.id == kept; });
    return found;
}

Result<QHash<RecordId, RecordId>> Reader::joined() const
{
    return m_projection.joined().groups();
}

Result<RecordId> Reader::representative(const RecordId& child) const
{
    return m_projection.joined().representative(child);
}

Result<std::vector<RecordId>> Reader::dossiers(const RecordId& child) const
{
    return m_projection.joined().members(child);
}

Result<qint64> Reader::count(TypeNo type) const
{
    const TableLayout& layout = m_projection.layouts().table(type);
    if (layout.type == 0)
        return 0;
    TONGDANG_TRY(Query query,
                 Query::prepare(m_connection,
                                QStringLiteral("SELECT count(*) FROM \"%1\" WHERE _withdrawn = 0")
                                    .arg(QString::fromLatin1(layout.name))));
    TONGDANG_CHECK(query.run());
    TONGDANG_TRY(const bool row, query.next());
    return row ? query.integer(0) : 0;
}

} // namespace tongdang::archive
