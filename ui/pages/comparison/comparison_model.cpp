// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/comparison/comparison_model.h"

#include "models/error_words.h"

#include <QStringList>

namespace tongdang::pages {

namespace {

QString whatOf(const desk::ComparisonRow& row)
{
    if (!row.refusal.isEmpty())
        return row.refusal;
    if (!row.fault.code.isEmpty())
        return ComparisonModel::tr("%1: %2").arg(
            row.fault.field, models::wordsFor(row.fault.code, row.fault.arguments));
    if (row.by == desk::FoundBy::Nothing)
        return row.idNumber; // what tells who it is
    if (!row.child)
        return ComparisonModel::tr("More than one dossier fits.");
    QStringList words{row.childName, row.childPlace};
    if (row.by == desk::FoundBy::Name)
        words.append(ComparisonModel::tr("only the name is the same"));
    if (!row.differs.isEmpty())
        words.append(ComparisonModel::tr("differs: %1").arg(row.differs.join(u'、')));
    words.removeAll(QString());
    return words.join(QStringLiteral("　"));
}

} // namespace

std::vector<ComparisonModel::Line>
ComparisonModel::linesOf(const desk::ComparisonReport& report,
                         std::optional<desk::ComparisonGroup> group, const Catalogue& catalogue)
{
    std::vector<Line> lines;
    if (!group) {
        for (const desk::OwnOnly& child : report.onlyOurs) {
            QStringList what{child.place, child.kinds};
            what.removeAll(QString());
            lines.push_back({{}, child.name, what.join(QStringLiteral("　")), {}, {}, child.child});
        }
        return lines;
    }
    const CodeList* const decisions = catalogue.codeList(u"CMPD");
    for (const desk::ComparisonRow& row : report.rows) {
        if (desk::groupOf(row) != *group)
            continue;
        const Code* const decision = decisions ? decisions->find(row.decision) : nullptr;
        lines.push_back({QString::number(row.row), row.name, whatOf(row),
                         decision ? decision->zh : QString(), row.record, row.child});
    }
    return lines;
}

void ComparisonModel::show(std::vector<Line> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

const ComparisonModel::Line* ComparisonModel::line(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_lines[static_cast<std::size_t>(row)];
}

int ComparisonModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ComparisonModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const
{
    const Line* const at = line(index.row());
    if (!at || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (index.column()) {
    case Row:
        return at->row;
    case Name:
        return at->name;
    case What:
        return at->what;
    case Decision:
        return at->decision;
    default:
        return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Row:
        return tr("Row");
    case Name:
        return tr("Name");
    case What:
        return tr("What was found");
    case Decision:
        return tr("Decided");
    default:
        return {};
    }
}

} // namespace tongdang::pages
