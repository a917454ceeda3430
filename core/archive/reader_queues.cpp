// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader tells besides records: the conflict queue and the facts about children.
#include "archive/projection.h"
#include "archive/query.h"
#include "archive/reader.h"

namespace tongdang::archive {

Result<std::vector<ConflictEntry>> Reader::conflicts() const
{
    TONGDANG_TRY(
        Query query,
        Query::prepare(m_connection,
                       QStringLiteral("SELECT r.id, r.type, k.id, c.field, c.late"
                                      " FROM conflict c JOIN record r ON r.number = c.record"
                                      " LEFT JOIN record k ON k.number = r.child"
                                      " ORDER BY c.record, c.field, c.late")));
    TONGDANG_CHECK(query.run());
    std::vector<ConflictEntry> entries;
    for (;;) {
        TONGDANG_TRY(const bool row, query.next());
        if (!row)
            return entries;
        TONGDANG_TRY(const RecordId record, query.id<RecordId>(0));
        ConflictEntry entry{record, static_cast<TypeNo>(query.integer(1)), std::nullopt,
                            static_cast<FieldNo>(query.integer(3)), query.truth(4)};
        if (!query.isNull(2)) {
            TONGDANG_TRY(const RecordId child, query.id<RecordId>(2));
            entry.child = child;
        }
        entries.push_back(entry);
    }
}

Result<qint64> Reader::conflictCount() const
{
    TONGDANG_TRY(Query query,
                 Query::prepare(m_connection, QStringLiteral("SELECT count(*) FROM conflict")));
    TONGDANG_CHECK(query.run());
    TONGDANG_TRY(const bool row, query.next());
    return row ? query.integer(0) : 0;
}

Result<std::vector<RecordId>> Reader::decidedRecords() const
{
    TONGDANG_TRY(Query query,
                 Query::prepare(m_connection, QStringLiteral("SELECT r.id FROM decided d"
                                                             " JOIN record r ON r.number = d.record"
                                                             " ORDER BY d.record")));
    TONGDANG_CHECK(query.run());
    std::vector<RecordId> records;
    for (;;) {
        TONGDANG_TRY(const bool row, query.next());
        if (!row)
            return records;
        TONGDANG_TRY(const RecordId record, query.id<RecordId>(0));
        records.push_back(record);
    }
}

Result<int> Reader::conflictsOf(const RecordId& record) const
{
    TONGDANG_TRY(
        Query query,
        Query::prepare(m_connection, QStringLiteral("SELECT count(*) FROM conflict WHERE record ="
                                                    " (SELECT number FROM record WHERE id = ?)")));
    query.bind(record.toBytes());
    TONGDANG_CHECK(query.run());
    TONGDANG_TRY(const bool row, query.next());
    return row ? static_cast<int>(query.integer(0)) : 0;
}

Result<std::vector<ChildFact>> Reader::childFacts(TypeNo type) const
{
    TONGDANG_TRY(
        Query query,
        Query::prepare(m_connection,
                       QStringLiteral("SELECT r.id, f.records, f.last_day FROM child_fact f"
                                      " JOIN record r ON r.number = f.child"
                                      " WHERE f.type = ? AND f.records > 0 ORDER BY r.id")));
    query.bind(qint64{type});
    TONGDANG_CHECK(query.run());
    std::vector<ChildFact> facts;
    for (;;) {
        TONGDANG_TRY(const bool row, query.next());
        if (!row)
            return facts;
        TONGDANG_TRY(const RecordId child, query.id<RecordId>(0));
        facts.push_back(
            {child, type, query.integer(1), QDate::fromString(query.text(2), Qt::ISODate)});
    }
}

} // namespace tongdang::archive
