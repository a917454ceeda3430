// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/registers/register_choice_model.h"

#include "desk/office.h"
#include "desk/records.h"
#include "pages/registers/register_data.h"

#include <algorithm>

namespace tongdang::pages {

Result<std::map<TypeNo, qint64>> countRegisters(desk::Session& session)
{
    std::map<TypeNo, qint64> counts;
    for (const RecordType& type : session.catalogue().types()) {
        if (!type.registered)
            continue;
        if (!type.belongsToChild()) {
            TONGDANG_TRY(counts[type.number], desk::countRecords(session, type.number));
            continue;
        }
        TONGDANG_TRY(const auto records, desk::listRecords(session, {type.number, {}, {}}));
        counts[type.number] = std::ranges::count_if(
            records, [](const Record& record) { return !record.child.has_value(); });
    }
    return counts;
}

void RegisterChoiceModel::show(const std::map<TypeNo, qint64>& counts, const Catalogue& catalogue,
                               desk::Role role)
{
    beginResetModel();
    m_rows.clear();
    const CodeList* const groups = catalogue.codeList(u"REGISTER");
    for (const Code& group : groups ? groups->items : std::vector<Code>()) {
        Row heading;
        heading.content.isHeading = true;
        heading.content.first = group.zh;
        bool isEmpty = true;
        for (const RecordType& type : catalogue.types()) {
            const auto counted = counts.find(type.number);
            const qint64 count = counted == counts.end() ? 0 : counted->second;
            if (!type.registered || type.registered->group != group.code
                || (count == 0 && !desk::keepsRecords(role, type)))
                continue;
            if (std::exchange(isEmpty, false))
                m_rows.push_back(heading);
            Row row;
            row.type = type.number;
            row.content.first = type.zh;
            row.content.second = count == 0 ? tr("nothing yet")
                                            : tr("%n record(s)", nullptr, static_cast<int>(count));
            m_rows.push_back(std::move(row));
        }
    }
    endResetModel();
}

TypeNo RegisterChoiceModel::type(const QModelIndex& index) const
{
    return index.isValid() ? m_rows[static_cast<std::size_t>(index.row())].type : 0;
}

QModelIndex RegisterChoiceModel::indexOf(TypeNo type) const
{
    const auto row = std::ranges::find(m_rows, type, &Row::type);
    return type == 0 || row == m_rows.end() ? QModelIndex()
                                            : index(static_cast<int>(row - m_rows.begin()));
}

widgets::RowContent RegisterChoiceModel::content(const QModelIndex& index) const
{
    return index.isValid() ? m_rows[static_cast<std::size_t>(index.row())].content
                           : widgets::RowContent();
}

int RegisterChoiceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RegisterChoiceModel::data(const QModelIndex& index, int role) const
{
    const widgets::RowContent row = content(index);
    if (role == Qt::DisplayRole)
        return row.first;
    if (role == Qt::AccessibleTextRole)
        return row.isHeading ? row.first : row.first + tr(", ") + row.second;
    return {};
}

Qt::ItemFlags RegisterChoiceModel::flags(const QModelIndex& index) const
{
    return type(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                       : Qt::ItemNeverHasChildren;
}

} // namespace tongdang::pages
