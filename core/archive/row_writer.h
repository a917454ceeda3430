// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/body_items.h"
#include "archive/column_value.h"
#include "archive/connection.h"
#include "archive/projected.h"
#include "archive/table_layout.h"

#include <QHash>

#include <map>
#include <span>

namespace tongdang::archive {

/// What one row has beside its fields.
struct RowFacts {
    qint64 number = 0;
    RecordId id;
    std::optional<RecordId> child;
    TypeNo type = 0;
    qint64 created = 0;
    bool withdrawn = false;
    bool late = false;
};

/// Writes rows of record tables, with prepared statements on Qt Sql's own handle. Needs the Apply
/// level.
class RowWriter {
public:
    RowWriter(Connection& connection, const Layouts& layouts);

    /// `encoded`: of the same values; null if they come from more than one change.
    [[nodiscard]] Result<void> insert(const RowFacts& facts, const Versions& versions,
                                      std::span<const FieldWrite> values,
                                      const BodyItems* encoded = nullptr);
    /// Fields that the catalogue does not know live in the log only.
    [[nodiscard]] Result<void> update(qint64 number, TypeNo type, const Versions& versions,
                                      const Change& change);
    [[nodiscard]] Result<void> remove(qint64 number, TypeNo type);

    struct Present {
        qint64 created = 0;
        bool withdrawn = false;
        Versions versions;
    };
    /// Nothing if there is no such row.
    [[nodiscard]] Result<std::optional<Present>> present(qint64 number, TypeNo type);

    /// Drops the prepared statements, e.g. because the tables are made anew.
    void reset();

private:
    struct Prepared {
        Statement insert;
        Statement present;
        Statement remove;
        std::map<std::vector<std::size_t>, Statement> updates; ///< by the columns they set
    };
    [[nodiscard]] Result<Prepared*> prepared(const TableLayout& layout);
    [[nodiscard]] Result<Statement*> updateOf(const TableLayout& layout,
                                              std::vector<std::size_t> places);

    Connection& m_connection;
    const Layouts& m_layouts;
    std::map<QByteArray, Prepared> m_prepared; ///< by table
    ColumnBinder m_binder;
};

} // namespace tongdang::archive
