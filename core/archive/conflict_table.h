// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/connection.h"
#include "catalogue/field.h"

#include <QSet>

#include <vector>

namespace tongdang::archive {

/// Tables `conflict`: what waits for a decision, and `decided`: records about which something was
/// decided. Counts what a call of the apply function adds.
/// Writing needs the Apply level.
class ConflictTable final : public TransactionObserver {
public:
    explicit ConflictTable(Connection& connection);
    ~ConflictTable() override;

    /// Gives a record exactly these entries. `late`: it was edited after it was withdrawn.
    [[nodiscard]] Result<void> set(qint64 record, const std::vector<FieldNo>& fields, bool late);
    /// These fields have one head again.
    [[nodiscard]] Result<void> settle(qint64 record, const std::vector<FieldNo>& fields);

    /// A `resolve` of this record is in the log.
    [[nodiscard]] Result<void> noteDecided(qint64 record);
    /// Nothing of it is left (a purge).
    [[nodiscard]] Result<void> forgetDecided(qint64 record);

    /// Entries that are there and were not when counting began.
    void beginCount();
    [[nodiscard]] qint64 added() const { return m_added.size(); }

    void committed() override {}
    void rolledBack() override { beginCount(); }

private:
    /// A field, or one behind all fields for "edited after withdrawal".
    using Key = std::pair<qint64, qint64>;
    static constexpr qint64 lateKey = -1;
    [[nodiscard]] Result<QSet<qint64>> present(qint64 record);
    [[nodiscard]] Result<void> insert(const Key& key);
    [[nodiscard]] Result<void> remove(const Key& key);

    Connection& m_connection;
    QSet<Key> m_added;
    QSet<Key> m_removed;
};

} // namespace tongdang::archive
