// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/packed_rows.h"
#include "base/result.h"
#include "record/record.h"

#include <QDate>
#include <QHash>

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace tongdang {
class Catalogue;
}

namespace tongdang::archive {

class Connection;
class LogReader;
class Projection;

/// Which records, and how much of them.
struct RecordQuery {
    TypeNo type = 0;
    /// Those that belong to this child, whichever of its joined dossiers they were entered in.
    std::optional<RecordId> child;
    struct Equals {
        FieldNo field = 0;
        Value value; ///< null: empty
    };
    std::vector<Equals> where; ///< all of them
    bool withdrawnToo = false;
    /// Only these fields are filled in; empty: all. Bulk loads of 100,000 records want it.
    std::vector<FieldNo> columns;
};

/// An entry of the conflict queue (sync.md §3). Its values are in `Reader::folded`.
struct ConflictEntry {
    RecordId record;
    TypeNo type = 0;
    std::optional<RecordId> child;
    FieldNo field = 0;
    bool editedAfterWithdrawal = false; ///< a record-level entry; `field` is 0 then
};

/// Facts about a child's records of one type, kept up to date with every change.
struct ChildFact {
    RecordId child;
    TypeNo type = 0;
    qint64 records = 0; ///< that stand (are not withdrawn)
    /// Latest day in the type's field `date` among them; invalid if there is none. May lie in the
    /// future where somebody mistyped: compare with today.
    QDate lastDay;
};

/// Reads records. Never writes. Records of types that this program does not know are found by
/// `folded` only.
class Reader {
public:
    Reader(Connection& connection, const Projection& projection, const LogReader& log);

    /// The shown values; nothing if it is not here (or was purged).
    [[nodiscard]] Result<std::optional<Record>> record(const RecordId& id) const;
    /// With every head of every field, by the definition of merging; nothing if it is not here.
    [[nodiscard]] Result<std::optional<FoldedRecord>> folded(const RecordId& id) const;
    /// Whether any change of it is here.
    [[nodiscard]] Result<bool> knows(const RecordId& id) const;
    [[nodiscard]] Result<std::optional<TypeNo>> typeOf(const RecordId& id) const;
    /// The dossier in which it was entered, of a purged one, too; nothing: an organisation's, or it
    /// is not here.
    [[nodiscard]] Result<std::optional<RecordId>> childOf(const RecordId& id) const;
    [[nodiscard]] Result<bool> isPurged(const RecordId& id) const;
    /// Whether a child's whole dossier was ever erased here.
    [[nodiscard]] Result<bool> hasPurgedDossier() const;

    /// In the order of entry.
    [[nodiscard]] Result<std::vector<Record>> records(const RecordQuery& query) const;
    /// The same without holding them all; in no particular order. `visit` must not write.
    using Visit = std::function<Result<void>(Record)>;
    [[nodiscard]] Result<void> forEach(const RecordQuery& query, const Visit& visit) const;
    /// The same before the records are made.
    using PackedVisit = std::function<Result<void>(const PackedRow&)>;
    [[nodiscard]] Result<void> forEachPacked(const RecordQuery& query,
                                             const PackedVisit& visit) const;
    /// Everything that belongs to a child, its own record first, then in the order of entry. Of
    /// joined dossiers the records of all, with the own record of the one that stands for them.
    /// `types`: only these; empty: all.
    [[nodiscard]] Result<std::vector<Record>> recordsOfChild(const RecordId& child,
                                                             std::span<const TypeNo> types = {},
                                                             bool withdrawnToo = false) const;
    /// From each dossier that is joined with others to the one that stands for all
    /// (core/record/FORMAT.md §7), which is among them.
    [[nodiscard]] Result<QHash<RecordId, RecordId>> joined() const;
    /// The dossier under which a child is shown: itself unless it was given up for another one.
    [[nodiscard]] Result<RecordId> representative(const RecordId& child) const;
    /// All dossiers of the child; ascending.
    [[nodiscard]] Result<std::vector<RecordId>> dossiers(const RecordId& child) const;
    /// How many of a type stand.
    [[nodiscard]] Result<qint64> count(TypeNo type) const;

    [[nodiscard]] Result<std::vector<ConflictEntry>> conflicts() const;
    [[nodiscard]] Result<qint64> conflictCount() const;
    /// Records about which somebody decided something, in the order in which they came.
    [[nodiscard]] Result<std::vector<RecordId>> decidedRecords() const;
    /// Entries of one record.
    [[nodiscard]] Result<int> conflictsOf(const RecordId& record) const;

    [[nodiscard]] Result<std::vector<ChildFact>> childFacts(TypeNo type) const;

private:
    Connection& m_connection;
    const Projection& m_projection;
    const LogReader& m_log;
};

} // namespace tongdang::archive
