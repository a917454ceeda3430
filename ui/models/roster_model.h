// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/roster.h"

#include <QAbstractTableModel>

#include <vector>

namespace tongdang::models {

/// What a roster import says about single rows: row of the sheet, field, reason. Rejected rows
/// first, then dossiers that exist already, then what is to be looked at.
class RosterModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Kind { Rejected, Duplicate, Warning };
    enum Column { RowColumn, KindColumn, FieldColumn, ReasonColumn, ColumnCount };
    enum Role { KindRole = Qt::UserRole + 1 };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const desk::RosterReport& report);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Note {
        Kind kind;
        int row;
        QString field;
        QString reason;
    };
    [[nodiscard]] static QString kindWords(Kind kind);

    std::vector<Note> m_notes;
};

} // namespace tongdang::models
