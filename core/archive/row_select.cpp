// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/row_select.h"

#include <QByteArrayList>

namespace tongdang::archive {

RowSelect::RowSelect(const TableLayout& layout, const RecordQuery& query,
                     std::vector<RecordId> children)
    : m_query(query)
    , m_children(std::move(children))
    , m_rows(layout, query.columns)
{
    QByteArrayList conditions;
    m_sql = m_rows.select();
    if (!m_children.empty()) {
        // By the index of table `record`: the record tables have none on the child.
        m_sql += " JOIN record r ON r.number = t._number";
        const auto others = static_cast<qsizetype>(m_children.size()) - 1;
        conditions.append("r.child IN (SELECT number FROM record WHERE id IN (?"
                          + QByteArray(",?").repeated(others) + "))");
        conditions.append("r.type = ?");
    }
    if (!query.withdrawnToo)
        conditions.append("t._withdrawn = 0");
    for (const RecordQuery::Equals& equals : query.where) {
        const auto place = layout.place(equals.field);
        if (place) {
            m_equals.emplace_back(layout.fields[*place], &equals.value);
            conditions.append("t." + TableLayout::column(*layout.fields[*place]) + " IS ?");
        } else if (!equals.value.isNull()) {
            conditions.append("0"); // a field that the catalogue does not know is empty here
        }
    }
    if (!conditions.isEmpty())
        m_sql += " WHERE " + conditions.join(" AND ");
}

void RowSelect::bind(Statement& statement)
{
    m_binder.clear();
    int place = 1;
    for (const RecordId& child : m_children)
        statement.bind(place++, child.view());
    if (!m_children.empty())
        statement.bind(place++, qint64{m_query.type});
    for (const auto& [field, value] : m_equals)
        m_binder.bind(statement, place++, *field, *value);
}

} // namespace tongdang::archive
