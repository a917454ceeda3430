// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/child_facts.h"
#include "archive/conflict_table.h"
#include "archive/joined_children.h"
#include "archive/projected.h"
#include "archive/record_changes.h"
#include "archive/record_index.h"
#include "archive/replicas.h"
#include "archive/row_writer.h"
#include "archive/table_layout.h"

#include <memory>

namespace tongdang::archive {

/// Told which records the tables show differently now; the transaction may still be rolled back.
class RecordObserver {
public:
    virtual ~RecordObserver() = default;
    virtual void recordChanged(TypeNo type, const RecordId& record,
                               const std::optional<RecordId>& child) = 0;
};

/// The record tables with conflicts and facts: what the log amounts to, made of the catalogue, and
/// nothing that could not be made anew (sync.md §4). Writing needs the Apply level.
class Projection {
public:
    /// Looks at nothing yet; the tables may be missing. `catalogue` must outlive it. Damaged,
    /// "catalogue.broken".
    [[nodiscard]] static Result<std::unique_ptr<Projection>> create(Connection& connection,
                                                                    const Catalogue& catalogue);

    [[nodiscard]] const Catalogue& catalogue() const { return m_catalogue; }
    [[nodiscard]] const Layouts& layouts() const { return m_layouts; }
    [[nodiscard]] Replicas& replicas() { return m_replicas; }
    [[nodiscard]] RecordIndex& records() { return m_records; }
    [[nodiscard]] ConflictTable& conflicts() { return m_conflicts; }
    [[nodiscard]] ChildFacts& facts() { return m_facts; }
    [[nodiscard]] const JoinedChildren& joined() const { return m_joined; }
    /// Null: nobody. The observer must outlive this or be taken away.
    void setObserver(RecordObserver* observer) { m_observer = observer; }

    /// A change of a record came into the log. `entry` is brought up to date.
    [[nodiscard]] Result<void> arrived(const Change& change, RecordEntry& entry, bool isNew);
    /// What is put off to the end of a call of the apply function, or of a rebuild.
    [[nodiscard]] Result<void> flush();
    /// Makes a record's row, conflicts and facts of all of its changes.
    [[nodiscard]] Result<void> refold(const RecordId& id, RecordEntry& entry);
    /// Takes a record out of the tables (a purge).
    [[nodiscard]] Result<void> erase(const RecordId& id, const RecordEntry& entry);

    /// Into empty tables, all changes of a record (at least one): a rebuild.
    [[nodiscard]] Result<void> replay(const RecordId& id, RecordEntry entry,
                                      const std::vector<Change>& changes);
    /// Forgets what it remembers of the tables: they are about to be made anew.
    void reset();

private:
    Projection(Connection& connection, const Catalogue& catalogue, Layouts layouts);
    /// Whether a first change alone says what the record is.
    [[nodiscard]] static bool standsAlone(const Change& change);
    [[nodiscard]] Result<void> insertFirst(const Change& change, const RecordEntry& entry);
    /// The definition. Pre: there is no row.
    [[nodiscard]] Result<void> insertFolded(const RecordId& id, RecordEntry& entry,
                                            const std::vector<Change>& changes);
    /// The short way; false: it does not lead there.
    [[nodiscard]] Result<bool> advance(const Change& change, const RecordEntry& entry);
    [[nodiscard]] Result<bool> supersedesAllHeads(const Change& change, const Versions& versions);
    [[nodiscard]] Result<void> noteStrays(const RecordEntry& entry,
                                          const std::vector<Change>& changes);
    void tell(const RecordId& id, TypeNo type, const std::optional<RecordId>& child);

    Connection& m_connection;
    const Catalogue& m_catalogue;
    Layouts m_layouts;
    Replicas m_replicas;
    RecordIndex m_records;
    RecordChanges m_changes;
    RowWriter m_rows;
    ConflictTable m_conflicts;
    ChildFacts m_facts;
    JoinedChildren m_joined;
    RecordObserver* m_observer = nullptr;
};

} // namespace tongdang::archive
