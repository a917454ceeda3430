// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/doctor_tables.h"

#include "archive/doctor_log.h"
#include "archive/projection.h"
#include "archive/query.h"
#include "archive/rebuild.h"
#include "archive/walk_records.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <set>

namespace tongdang::archive {
namespace {

/// Compares record by record.
class TableWalk {
public:
    TableWalk(Connection& connection, const Projection& projection, QStringList& faults)
        : m_connection(connection)
        , m_layouts(projection.layouts())
        , m_replicas(connection)
        , m_faults(faults)
        , m_childType(projection.joined().childType())
    {
    }

    [[nodiscard]] Result<void> look(const RecordId& id, const RecordEntry& entry,
                                    const std::vector<Change>& changes)
    {
        if (changes.empty()) // purged; a row that is left shows in `countRows`
            return {};
        ++m_expectedRows[m_layouts.table(*entry.type).name];
        TONGDANG_TRY(const ProjectedRecord wanted, project(changes, m_replicas));
        noteChild(id, wanted);
        if (wanted.type != entry.type) {
            report(QStringLiteral("record %1: listed under another type").arg(entry.number));
            return {};
        }
        TONGDANG_TRY(const auto present, rowOf(entry, wanted));
        if (!present)
            report(QStringLiteral("record %1: has no row").arg(entry.number));
        else if (*present != comparable(id, wanted))
            report(QStringLiteral("record %1: its row differs from its changes").arg(entry.number));
        TONGDANG_CHECK(checkConflicts(entry, wanted));
        TONGDANG_CHECK(checkDecided(entry, changes));
        return checkChild(entry, wanted);
    }

    /// Rows that no record has.
    [[nodiscard]] Result<void> countRows()
    {
        for (const TableLayout& layout : m_layouts.all()) {
            TONGDANG_TRY(Query query,
                         Query::prepare(m_connection, QStringLiteral("SELECT count(*) FROM \"%1\"")
                                                          .arg(QString::fromLatin1(layout.name))));
            TONGDANG_CHECK(query.run());
            TONGDANG_TRY(const bool row, query.next());
            if (row && query.integer(0) != m_expectedRows.value(layout.name))
                report(QStringLiteral("table %1: %2 rows instead of %3")
                           .arg(QString::fromLatin1(layout.name))
                           .arg(query.integer(0))
                           .arg(m_expectedRows.value(layout.name)));
        }
        TONGDANG_TRY(Query query,
                     Query::prepare(m_connection, QStringLiteral("SELECT count(*) FROM conflict")));
        TONGDANG_CHECK(query.run());
        TONGDANG_TRY(const bool row, query.next());
        if (row && query.integer(0) != m_expectedConflicts)
            report(QStringLiteral("conflicts: %1 rows instead of %2")
                       .arg(query.integer(0))
                       .arg(m_expectedConflicts));
        TONGDANG_TRY(Query decided,
                     Query::prepare(m_connection, QStringLiteral("SELECT count(*) FROM decided")));
        TONGDANG_CHECK(decided.run());
        TONGDANG_TRY(const bool found, decided.next());
        if (found && decided.integer(0) != m_expectedDecided)
            report(QStringLiteral("decided records: %1 rows instead of %2")
                       .arg(decided.integer(0))
                       .arg(m_expectedDecided));
        return {};
    }

    /// Who stands for whom, by the words of the records as they were folded here.
    [[nodiscard]] Result<void> checkJoined()
    {
        JoinedRows expected;
        const auto groups = representatives(m_words);
        for (auto one = groups.cbegin(); one != groups.cend(); ++one)
            expected.insert({one.key().toBytes(), QByteArray(), one->toBytes()});
        for (const SameChildWord& word : m_words) {
            const auto group = groups.constFind(word.child);
            if (!word.sameAs || *word.sameAs == word.child || group == groups.cend())
                continue;
            expected.erase({word.child.toBytes(), QByteArray(), group->toBytes()});
            expected.insert({word.child.toBytes(), word.sameAs->toBytes(), group->toBytes()});
        }
        TONGDANG_TRY(
            Query query,
            Query::prepare(m_connection, QStringLiteral("SELECT child, same_as, representative"
                                                        " FROM joined_child")));
        TONGDANG_CHECK(query.run());
        JoinedRows present;
        for (;;) {
            TONGDANG_TRY(const bool row, query.next());
            if (!row)
                break;
            present.insert({query.bytes(0), query.bytes(1), query.bytes(2)});
        }
        if (present != expected)
            report(QStringLiteral("joined dossiers differ from what their records say"));
        return {};
    }

    [[nodiscard]] Result<void> checkFacts()
    {
        for (const TableLayout& layout : m_layouts.all()) {
            if (layout.type == 0)
                continue;
            // A fact of no record says nothing.
            const QString kept = QStringLiteral("SELECT child, type, records, last_day FROM"
                                                " child_fact WHERE type = %1 AND records > 0")
                                     .arg(layout.type);
            const QString fresh = ChildFacts::select(layout);
            TONGDANG_TRY(
                Query query,
                Query::prepare(m_connection,
                               QStringLiteral("SELECT count(*) FROM"
                                              " (SELECT * FROM (%1) EXCEPT SELECT * FROM (%2)"
                                              " UNION ALL SELECT * FROM"
                                              " (SELECT * FROM (%2) EXCEPT SELECT * FROM (%1)))")
                                   .arg(kept, fresh)));
            TONGDANG_CHECK(query.run());
            TONGDANG_TRY(const bool row, query.next());
            if (row && query.integer(0) != 0)
                report(QStringLiteral("facts about children of table %1 differ")
                           .arg(QString::fromLatin1(layout.name)));
        }
        return {};
    }

private:
    using JoinedRows = std::set<std::array<QByteArray, 3>>; ///< child, same_as, representative

    void noteChild(const RecordId& id, const ProjectedRecord& record)
    {
        if (record.type != m_childType)
            return;
        const auto sameAs = std::ranges::find(record.values, sameAsField, &FieldWrite::field);
        m_words.push_back(
            {id, sameAs != record.values.end() ? sameAs->value.toRecordId() : std::nullopt,
             !record.withdrawn, record.created});
    }

    /// What a row can tell: the fields of the catalogue.
    struct Row {
        std::optional<RecordId> id;
        std::optional<RecordId> child;
        qint64 created = 0;
        bool withdrawn = false;
        bool late = false;
        QByteArray versions;
        std::vector<Value> values; ///< in the order of the layout
        friend bool operator==(const Row&, const Row&) = default;
    };

    [[nodiscard]] Row comparable(const RecordId& id, const ProjectedRecord& record) const
    {
        const TableLayout& layout = m_layouts.table(record.type);
        Row row{id,
                record.child,
                record.created,
                record.withdrawn,
                record.late,
                record.versions.encode(),
                std::vector<Value>(layout.fields.size())};
        for (const FieldWrite& write : record.values) {
            if (const auto place = layout.place(write.field))
                row.values[*place] = write.value;
        }
        return row;
    }

    [[nodiscard]] Result<std::optional<Row>> rowOf(const RecordEntry& entry,
                                                   const ProjectedRecord& record)
    {
        const TableLayout& layout = m_layouts.table(record.type);
        Statement& statement = m_selects[layout.name];
        if (!statement.isPrepared()) {
            TONGDANG_TRY(statement,
                         Statement::prepare(m_connection, "SELECT * FROM \"" + layout.name
                                                              + "\" WHERE _number = ?"));
        }
        statement.bind(1, entry.number);
        TONGDANG_TRY(const bool found, statement.next());
        if (!found)
            return std::optional<Row>();
        Row row{RecordId::fromBytes(statement.bytes(1)),
                RecordId::fromBytes(statement.bytes(2)),
                statement.integer(3),
                statement.integer(4) != 0,
                statement.integer(5) != 0,
                statement.bytes(6).toByteArray(),
                {}};
        for (std::size_t index = 0; index < layout.fields.size(); ++index) {
            const auto value =
                columnValue(statement, TableLayout::systemColumns + static_cast<int>(index),
                            *layout.fields[index]);
            // What cannot be read differs from everything that was written.
            row.values.push_back(value ? *value : Value(Value::Opaque{}));
        }
        statement.reset();
        return std::optional(std::move(row));
    }

    [[nodiscard]] Result<void> checkConflicts(const RecordEntry& entry,
                                              const ProjectedRecord& wanted)
    {
        QSet<std::pair<qint64, bool>> expected;
        for (const FieldNo field : wanted.conflicts)
            expected.insert({field, false});
        if (wanted.late)
            expected.insert({0, true});
        m_expectedConflicts += expected.size();
        TONGDANG_TRY(Query query,
                     Query::prepare(m_connection, QStringLiteral("SELECT field, late FROM conflict"
                                                                 " WHERE record = ?")));
        query.bind(entry.number);
        TONGDANG_CHECK(query.run());
        QSet<std::pair<qint64, bool>> present;
        for (;;) {
            TONGDANG_TRY(const bool row, query.next());
            if (!row)
                break;
            present.insert({query.integer(0), query.truth(1)});
        }
        if (present != expected)
            report(QStringLiteral("record %1: its conflicts differ").arg(entry.number));
        return {};
    }

    [[nodiscard]] Result<void> checkDecided(const RecordEntry& entry,
                                            const std::vector<Change>& changes)
    {
        const bool expected = std::ranges::any_of(changes, isResolve);
        m_expectedDecided += expected ? 1 : 0;
        TONGDANG_TRY(
            Query query,
            Query::prepare(m_connection, QStringLiteral("SELECT 1 FROM decided WHERE record = ?")));
        query.bind(entry.number);
        TONGDANG_CHECK(query.run());
        TONGDANG_TRY(const bool present, query.next());
        if (present != expected)
            report(QStringLiteral("record %1: listed wrongly as decided").arg(entry.number));
        return {};
    }

    [[nodiscard]] Result<void> checkChild(const RecordEntry& entry, const ProjectedRecord& wanted)
    {
        TONGDANG_TRY(
            Query query,
            Query::prepare(m_connection, QStringLiteral("SELECT id FROM record WHERE number = ?")));
        query.bind(entry.child);
        TONGDANG_CHECK(query.run());
        TONGDANG_TRY(const bool row, query.next());
        const auto child = row ? RecordId::fromBytes(query.bytes(0)) : std::nullopt;
        if (child != wanted.child)
            report(QStringLiteral("record %1: listed under another child").arg(entry.number));
        return {};
    }

    void report(const QString& fault)
    {
        if (m_faults.size() < mostFindings)
            m_faults.append(fault);
    }

    Connection& m_connection;
    const Layouts& m_layouts;
    Replicas m_replicas;
    QStringList& m_faults;
    TypeNo m_childType;
    std::vector<SameChildWord> m_words; ///< of all children
    std::map<QByteArray, Statement> m_selects;
    QHash<QByteArray, qint64> m_expectedRows;
    qint64 m_expectedConflicts = 0;
    qint64 m_expectedDecided = 0;
};

} // namespace

Result<QStringList> examineTables(Connection& connection, const Projection& projection,
                                  const Progress& progress)
{
    QStringList faults;
    TONGDANG_TRY(const ProjectionState state, projectionState(connection, projection));
    if (state != ProjectionState::Current)
        faults.append(QStringLiteral("tables were made of another catalogue"));
    TableWalk walk(connection, projection, faults);
    const auto walked = walkRecords(
        connection, progress,
        [&](const RecordId& id, const RecordEntry& entry, const std::vector<Change>& changes) {
            return walk.look(id, entry, changes);
        });
    if (!walked && walked.error().kind != ErrorKind::Damaged)
        return failure(walked.error());
    if (!walked) { // the log's own examination names the change
        faults.append(QStringLiteral("not compared to the end: the log is damaged"));
        return faults;
    }
    TONGDANG_CHECK(walk.countRows());
    TONGDANG_CHECK(walk.checkFacts());
    TONGDANG_CHECK(walk.checkJoined());
    return faults;
}

} // namespace tongdang::archive
