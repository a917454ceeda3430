// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report_model.h"

#include "desk/report_words.h"

#include <QFont>

namespace tongdang::models {

void ReportModel::show(desk::Report report)
{
    beginResetModel();
    m_report = std::move(report);
    m_columns = desk::shownColumns(m_report->statistics);
    layRows();
    endResetModel();
}

void ReportModel::clear()
{
    beginResetModel();
    m_report.reset();
    m_columns.clear();
    m_rows.clear();
    endResetModel();
}

void ReportModel::layRows()
{
    m_rows.clear();
    std::size_t block = 0;
    const auto& lines = m_report->statistics.lines;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].block != block) {
            block = lines[i].block;
            m_rows.push_back({std::nullopt, block});
        }
        m_rows.push_back({i, block});
    }
}

const report::Line* ReportModel::lineAt(const QModelIndex& index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return nullptr;
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    return row.line ? &m_report->statistics.lines[*row.line] : nullptr;
}

std::vector<RecordId> ReportModel::childrenBehind(const QModelIndex& index) const
{
    const report::Line* const line = lineAt(index);
    if (!line || index.column() == 0)
        return {};
    const std::size_t column = m_columns[static_cast<std::size_t>(index.column() - 1)];
    return m_report->statistics.childrenBehind(line->cells[column]);
}

QString ReportModel::columnWords(int section, QChar between) const
{
    const report::Column& column =
        m_report->statistics.columns[m_columns[static_cast<std::size_t>(section - 1)]];
    const QString title = column.unit == u"%" ? column.title + QStringLiteral(" %") : column.title;
    return column.group.isEmpty() ? title : column.group + between + title;
}

QString ReportModel::numberAt(const report::Line& line, int section) const
{
    const std::size_t place = m_columns[static_cast<std::size_t>(section - 1)];
    const report::Column& column = m_report->statistics.columns[place];
    const report::Cell& cell = line.cells[place];
    QString words = cellText(column, cell);
    if (cell.before)
        words += QStringLiteral(" (%1)").arg(numberText(column, *cell.before));
    return words;
}

QString ReportModel::cellWords(const QModelIndex& index) const
{
    const report::Line* const line = lineAt(index);
    if (!line || index.column() == 0)
        return {};
    return QStringLiteral("%1，%2：%3")
        .arg(line->title, columnWords(index.column(), u'，'), numberAt(*line, index.column()));
}

int ReportModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ReportModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_report ? 0 : static_cast<int>(m_columns.size()) + 1;
}

QVariant ReportModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const report::Line* const line = lineAt(index);
    const bool isFirst = index.column() == 0;
    if (role == Qt::TextAlignmentRole && !isFirst)
        return static_cast<int>(Qt::AlignCenter);
    if (role == Qt::FontRole && (!line || line->kind != report::LineKind::Place)
        && (!line || line->kind != report::LineKind::Kind)) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role == Qt::AccessibleTextRole && line && !isFirst)
        return cellWords(index);
    if (role != Qt::DisplayRole)
        return {};
    if (!line) {
        const std::size_t block = m_rows[static_cast<std::size_t>(index.row())].block;
        return isFirst ? m_report->statistics.blockTitles[block] : QString();
    }
    return isFirst ? line->title : numberAt(*line, index.column());
}

QVariant ReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || !m_report)
        return {};
    return section == 0 ? tr("Place") : columnWords(section, u'\n');
}

} // namespace tongdang::models
