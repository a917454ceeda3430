// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/packed_rows.h"
#include "archive/statement.h"
#include "archive/table_layout.h"

#include <span>

namespace tongdang::archive {

/// Reads rows of one record table as records.
class RowReader {
public:
    /// Columns and table of a SELECT: `_number, _id, _child, _created, _withdrawn`, then the
    /// fields `columns`; all of the type if there are none. The table's name in it is `t`.
    RowReader(const TableLayout& layout, std::span<const FieldNo> columns);

    /// "SELECT ... FROM r_visit t"
    [[nodiscard]] const QByteArray& select() const { return m_select; }
    /// Of the row on which a statement with that SELECT stands; valid until the next one.
    [[nodiscard]] Result<PackedRow> pack(const Statement& row) { return m_packer.pack(row); }

private:
    RowPacker m_packer;
    QByteArray m_select;
};

} // namespace tongdang::archive
