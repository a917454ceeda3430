// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/row_reader.h"

#include <algorithm>

namespace tongdang::archive {
namespace {

/// Those of `columns`, all if there are none, ascending by number.
std::vector<const Field*> chosen(const TableLayout& layout, std::span<const FieldNo> columns)
{
    std::vector<const Field*> fields;
    for (const Field* field : layout.fields) {
        if (columns.empty()
            || std::find(columns.begin(), columns.end(), field->number) != columns.end())
            fields.push_back(field);
    }
    std::sort(fields.begin(), fields.end(),
              [](const Field* left, const Field* right) { return left->number < right->number; });
    return fields;
}

} // namespace

RowReader::RowReader(const TableLayout& layout, std::span<const FieldNo> columns)
    : m_packer(layout.type, chosen(layout, columns))
    , m_select("SELECT t._number, t._id, t._child, t._created, t._withdrawn")
{
    for (const Field* field : m_packer.fields())
        m_select += ", t." + TableLayout::column(*field);
    m_select += " FROM \"" + layout.name + "\" t";
}

} // namespace tongdang::archive
