// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/column_value.h"
#include "archive/reader.h"
#include "archive/row_reader.h"

namespace tongdang::archive {

/// A RecordQuery as SQL.
class RowSelect {
public:
    /// Both must outlive it.
    /// `children`: the dossiers of `query.child`; none without it.
    RowSelect(const TableLayout& layout, const RecordQuery& query, std::vector<RecordId> children);

    [[nodiscard]] const QByteArray& sql() const { return m_sql; }
    [[nodiscard]] RowReader& rows() { return m_rows; }
    /// What is bound stays here until this is destroyed.
    void bind(Statement& statement);

private:
    const RecordQuery& m_query;
    std::vector<RecordId> m_children;
    RowReader m_rows;
    std::vector<std::pair<const Field*, const Value*>> m_equals;
    ColumnBinder m_binder;
    QByteArray m_sql;
};

} // namespace tongdang::archive
