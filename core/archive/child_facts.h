// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/connection.h"
#include "archive/statement.h"
#include "archive/table_layout.h"
#include "base/value.h"

#include <QHash>
#include <QSet>

#include <map>

namespace tongdang::archive {

/// Keeps `child_fact`: per child and record type how many records stand and the latest day among
/// them. Additions are collected and written by `flush`, at the end of each call of the apply
/// function.
class ChildFacts final : public TransactionObserver {
public:
    ChildFacts(Connection& connection, const Layouts& layouts);
    ~ChildFacts() override;

    /// A new record that stands. `day`: its field `date`, if the type has one.
    void added(qint64 child, TypeNo type, const Value& day);
    /// Something else happened: count anew.
    void changed(qint64 child, TypeNo type);
    [[nodiscard]] Result<void> flush();
    [[nodiscard]] Result<void> removeChild(qint64 child);
    /// All of them from the record tables, into an empty table.
    [[nodiscard]] Result<void> fill();
    /// What `fill` would insert for a type: rows (child, type, records, last_day).
    [[nodiscard]] static QString select(const TableLayout& layout);

    void committed() override {}
    void rolledBack() override { clear(); }
    void reset();

private:
    struct Added {
        qint64 records = 0;
        QByteArray lastDay; ///< empty: none
    };
    using Key = std::pair<qint64, TypeNo>; ///< child, type
    [[nodiscard]] Result<void> writeAdded(const Key& key, const Added& added);
    [[nodiscard]] Result<void> recount(const Key& key);
    void clear();

    Connection& m_connection;
    const Layouts& m_layouts;
    QHash<Key, Added> m_added;
    QSet<Key> m_changed;
    Statement m_upsert;
    std::map<TypeNo, Statement> m_recounts;
};

} // namespace tongdang::archive
