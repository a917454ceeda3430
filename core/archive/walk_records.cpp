// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/walk_records.h"

#include "archive/statement.h"
#include "record/change_codec.h"

namespace tongdang::archive {
namespace {

constexpr qint64 changesPerReport = 500;

Result<qint64> countChanges(Connection& connection)
{
    TONGDANG_TRY(Statement count,
                 Statement::prepare(connection, "SELECT max(ordinal) FROM change"));
    TONGDANG_CHECK(count.next());
    return count.integer(0);
}

/// Gathers the changes of one record and hands them on when the next record begins.
class Gatherer {
public:
    explicit Gatherer(const RecordVisit& visit)
        : m_visit(visit)
    {
    }
    [[nodiscard]] Result<void> begin(const Statement& row)
    {
        TONGDANG_CHECK(end());
        TONGDANG_TRY(m_id, row.id<RecordId>(1));
        m_entry.number = row.integer(0);
        m_entry.type = static_cast<TypeNo>(row.integer(2));
        m_entry.child = row.integer(3);
        m_entry.purged = static_cast<RecordEntry::Purged>(row.integer(4));
        m_dossierPurged = row.integer(7) == static_cast<int>(RecordEntry::Purged::Dossier);
        return {};
    }
    [[nodiscard]] bool isOf(const Statement& row) const { return m_entry.number == row.integer(0); }
    [[nodiscard]] Result<void> add(const Statement& row)
    {
        if (m_entry.purged != RecordEntry::Purged::No || m_dossierPurged)
            return {};
        TONGDANG_TRY(Change change, decodeChange(row.bytes(5), row.bytes(6)));
        m_changes.push_back(std::move(change));
        return {};
    }
    [[nodiscard]] Result<void> end()
    {
        if (!m_id)
            return {};
        TONGDANG_CHECK(m_visit(*m_id, m_entry, m_changes));
        m_changes.clear();
        return {};
    }

private:
    const RecordVisit& m_visit;
    std::optional<RecordId> m_id;
    RecordEntry m_entry;
    bool m_dossierPurged = false;
    std::vector<Change> m_changes;
};

} // namespace

Result<void> walkRecords(Connection& connection, const Progress& progress, const RecordVisit& visit)
{
    TONGDANG_TRY(const qint64 total, countChanges(connection));
    // The index change_record gives this order; CROSS keeps SQLite from choosing another way.
    TONGDANG_TRY(Statement rows,
                 Statement::prepare(connection,
                                    "SELECT r.number, r.id, r.type, r.child, r.purged,"
                                    " c.header, c.body, k.purged"
                                    " FROM record r CROSS JOIN change c ON c.record = r.number"
                                    " LEFT JOIN record k ON k.number = r.child"
                                    " WHERE r.type IS NOT NULL ORDER BY r.number, c.ordinal"));
    Gatherer gatherer(visit);
    for (qint64 done = 0;; ++done) {
        TONGDANG_TRY(const bool row, rows.next());
        if (!row)
            break;
        if (!gatherer.isOf(rows))
            TONGDANG_CHECK(gatherer.begin(rows));
        TONGDANG_CHECK(gatherer.add(rows));
        if (progress && done % changesPerReport == 0
            && !progress(static_cast<int>(100 * done / std::max<qint64>(total, 1))))
            return failure(ErrorKind::Refused, "archive.stopped");
    }
    return gatherer.end();
}

} // namespace tongdang::archive
