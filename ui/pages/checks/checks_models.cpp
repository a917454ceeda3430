// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/checks/checks_models.h"

namespace tongdang::pages {

void VillageChecksModel::show(std::vector<desk::VillageChecks> villages, std::vector<QString> names)
{
    beginResetModel();
    m_villages = std::move(villages);
    m_names = std::move(names);
    endResetModel();
}

const desk::VillageChecks* VillageChecksModel::village(int row) const
{
    return row >= 0 && row < rowCount() ? &m_villages[static_cast<std::size_t>(row)] : nullptr;
}

QString VillageChecksModel::name(int row) const
{
    return village(row) ? m_names[static_cast<std::size_t>(row)] : QString();
}

int VillageChecksModel::rowOf(const QString& code) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (village(row)->village == code)
            return row;
    }
    return -1;
}

int VillageChecksModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_villages.size());
}

int VillageChecksModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant VillageChecksModel::data(const QModelIndex& index, int role) const
{
    const desk::VillageChecks* const one = village(index.row());
    if (!one)
        return {};
    if (role == Qt::TextAlignmentRole && index.column() != Village)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && !(role == Qt::ToolTipRole && index.column() == Village))
        return {};
    switch (index.column()) {
    case Village:
        return name(index.row());
    case Errors:
        return one->errors;
    case Warnings:
        return one->warnings;
    case Infos:
        return one->infos;
    case Children:
        return one->children;
    default:
        return {};
    }
}

QVariant VillageChecksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section != Village)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Village:
        return tr("Village");
    case Errors:
        return tr("Must be put right");
    case Warnings:
        return tr("Look at it");
    case Infos:
        return tr("For information");
    case Children:
        return tr("Children");
    default:
        return {};
    }
}

void CheckLinesModel::setCatalogue(std::shared_ptr<const Catalogue> catalogue)
{
    m_catalogue = std::move(catalogue);
}

void CheckLinesModel::show(std::vector<desk::CheckLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

const desk::CheckLine* CheckLinesModel::line(int row) const
{
    return row >= 0 && row < rowCount() ? &m_lines[static_cast<std::size_t>(row)] : nullptr;
}

int CheckLinesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int CheckLinesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CheckLinesModel::fieldWords(const desk::CheckLine& line) const
{
    const QualityFinding& finding = line.finding;
    const RecordType* const type = m_catalogue ? m_catalogue->type(finding.type) : nullptr;
    if (!type)
        return {};
    const QString record = line.about.isEmpty() ? type->zh : type->zh + u' ' + line.about;
    const Field* const field = type->field(finding.field);
    if (!field)
        return type->isChild ? QString() : record;
    return type->isChild ? field->zh : tr("%1: %2", "kind of record, field").arg(record, field->zh);
}

QVariant CheckLinesModel::data(const QModelIndex& index, int role) const
{
    const desk::CheckLine* const known = line(index.row());
    if (!known || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (index.column()) {
    case Name:
        return known->name;
    case Words:
        return known->finding.words;
    case Where:
        return fieldWords(*known);
    default:
        return {};
    }
}

QVariant CheckLinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Words:
        return tr("Finding");
    case Where:
        return tr("Place");
    default:
        return {};
    }
}

} // namespace tongdang::pages
