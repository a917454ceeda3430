// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/row_reader.h"

#include "archive/column_value.h"

#include <algorithm>

namespace tongdang::archive {
namespace {

constexpr int systemColumns = 5;

} // namespace

RowReader::RowReader(const TableLayout& layout, std::span<const FieldNo> columns)
    : m_type(layout.type)
{
    for (const Field* field : layout.fields) {
        if (columns.empty()
            || std::find(columns.begin(), columns.end(), field->number) != columns.end())
            m_fields.push_back(field);
    }
    std::sort(m_fields.begin(), m_fields.end(),
              [](const Field* left, const Field* right) { return left->number < right->number; });
    m_select = "SELECT t._number, t._id, t._child, t._created, t._withdrawn";
    for (const Field* field : m_fields)
        m_select += ", t." + TableLayout::column(*field);
    m_select += " FROM \"" + layout.name + "\" t";
}

Result<Record> RowReader::read(const Statement& row)
{
    TONGDANG_TRY(const RecordId id, row.id<RecordId>(1));
    Record record{id, m_type, std::nullopt, row.integer(3), row.integer(4) != 0, {}};
    if (!row.isNull(2)) {
        TONGDANG_TRY(const RecordId child, row.id<RecordId>(2));
        record.child = child;
    }
    record.values.reserve(m_fields.size());
    for (std::size_t index = 0; index < m_fields.size(); ++index) {
        const int column = systemColumns + static_cast<int>(index);
        if (row.isNull(column))
            continue;
        TONGDANG_TRY(Value value, columnValue(row, column, *m_fields[index], &m_texts));
        record.values.push_back({m_fields[index]->number, std::move(value)});
    }
    return record;
}

} // namespace tongdang::archive
