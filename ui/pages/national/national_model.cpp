// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/national/national_model.h"

#include "desk/excel_sheets.h"

namespace tongdang::pages {

void NationalModel::show(std::vector<desk::NationalLine> lines, bool isStation)
{
    beginResetModel();
    m_lines = std::move(lines);
    m_isStation = isStation;
    endResetModel();
}

const desk::NationalLine* NationalModel::line(int row) const
{
    return row >= 0 && row < static_cast<int>(m_lines.size())
               ? &m_lines[static_cast<std::size_t>(row)]
               : nullptr;
}

int NationalModel::rowOf(const RecordId& child) const
{
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (m_lines[i].head.child == child)
            return static_cast<int>(i);
    }
    return -1;
}

int NationalModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int NationalModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant NationalModel::data(const QModelIndex& index, int role) const
{
    const desk::NationalLine* const known = line(index.row());
    if (!known || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (index.column()) {
    case Name:
        return known->head.name;
    case Place:
        return m_isStation ? QString(known->villageName + QStringLiteral("　") + known->head.group)
                                 .trimmed()
                           : known->head.group;
    case Since:
        return known->state.since.isValid() ? known->state.since.toString(Qt::ISODate) : QString();
    case Reason:
        return desk::nationalReasonWords(known->state);
    default:
        return {};
    }
}

QVariant NationalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Place:
        return m_isStation ? tr("Village and group") : tr("Group");
    case Since:
        return tr("Since");
    case Reason:
        return tr("Why");
    default:
        return {};
    }
}

} // namespace tongdang::pages
