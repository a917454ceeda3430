// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/connection.h"
#include "archive/statement.h"
#include "base/id.h"
#include "catalogue/field.h"

#include <QHash>

#include <optional>

namespace tongdang::archive {

/// A row of table `record`.
struct RecordEntry {
    enum class Purged { No = 0, Record = 1, Dossier = 2 };

    qint64 number = 0;
    std::optional<TypeNo> type; ///< nothing: named by others, no change of its own is here
    qint64 child = 0;           ///< number of the child it belongs to; 0: of an organisation
    Purged purged = Purged::No;
};

/// The small numbers by which the tables name records. What was asked lately is remembered.
/// Writing needs the Apply level.
class RecordIndex final : public TransactionObserver {
public:
    explicit RecordIndex(Connection& connection);
    ~RecordIndex() override;

    [[nodiscard]] Result<std::optional<RecordEntry>> find(const RecordId& id);
    /// Makes a row without type if there is none.
    [[nodiscard]] Result<RecordEntry> intern(const RecordId& id);

    struct Arrival {
        RecordEntry entry;
        bool isNew = false;    ///< no change of it was here
        bool isPurged = false; ///< it, or the dossier that the change names
        bool isStray = false;  ///< it belongs to another child than the change says
    };
    /// For a change that is about to be applied. A new record gets its type and child here; one
    /// that is here keeps its own. `isProbablyNew` decides only what is tried first.
    [[nodiscard]] Result<Arrival> arrive(const RecordId& id, TypeNo type,
                                         const std::optional<RecordId>& child, bool isProbablyNew);
    /// Type and child as the changes of the record say. `entry` is brought up to date.
    [[nodiscard]] Result<void> describe(const RecordId& id, RecordEntry& entry, TypeNo type,
                                        qint64 child);
    /// It, or the dossier that it belongs to.
    [[nodiscard]] Result<bool> isErased(const RecordEntry& entry);
    [[nodiscard]] Result<void> markPurged(const RecordId& id, RecordEntry& entry,
                                          RecordEntry::Purged purged);

    void committed() override {}
    void rolledBack() override { m_known.clear(); }

private:
    void remember(const RecordId& id, const RecordEntry& entry);
    /// Nothing if there is one.
    [[nodiscard]] Result<std::optional<RecordEntry>>
    insert(const RecordId& id, std::optional<TypeNo> type, qint64 child);

    Connection& m_connection;
    QHash<RecordId, RecordEntry> m_known;
    Statement m_select;
    Statement m_insert;
    Statement m_describe;
};

} // namespace tongdang::archive
