// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/roster_model.h"

#include "models/error_words.h"

namespace tongdang::models {

void RosterModel::show(const desk::RosterReport& report)
{
    beginResetModel();
    m_notes.clear();
    for (const desk::RosterNote& note : report.rejected)
        m_notes.push_back(
            {Kind::Rejected, note.row, note.field, wordsFor(note.code, note.arguments)});
    for (const desk::RosterDuplicate& duplicate : report.duplicates)
        m_notes.push_back({Kind::Duplicate,
                           duplicate.row,
                           {},
                           tr("This child has a dossier already; the row is left out.")});
    for (const desk::RosterNote& note : report.warnings)
        m_notes.push_back(
            {Kind::Warning, note.row, note.field, wordsFor(note.code, note.arguments)});
    endResetModel();
}

QString RosterModel::kindWords(Kind kind)
{
    switch (kind) {
    case Kind::Rejected:
        return tr("Left out");
    case Kind::Duplicate:
        return tr("Already there");
    case Kind::Warning:
        break;
    }
    return tr("To look at");
}

int RosterModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_notes.size());
}

int RosterModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RosterModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Note& note = m_notes[static_cast<std::size_t>(index.row())];
    if (role == KindRole)
        return static_cast<int>(note.kind);
    if (role == Qt::AccessibleTextRole)
        return tr("Row %1, %2, %3: %4")
            .arg(note.row)
            .arg(kindWords(note.kind), note.field, note.reason);
    if (role == Qt::ToolTipRole)
        return note.reason;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case RowColumn:
        return note.row;
    case KindColumn:
        return kindWords(note.kind);
    case FieldColumn:
        return note.field;
    default:
        return note.reason;
    }
}

QVariant RosterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case RowColumn:
        return tr("Row in the sheet");
    case KindColumn:
        return tr("Result");
    case FieldColumn:
        return tr("Field");
    default:
        return tr("What is wrong");
    }
}

} // namespace tongdang::models
