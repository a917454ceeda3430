// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/national.h"

#include <QAbstractTableModel>

#include <vector>

namespace tongdang::pages {

/// The children of one of the three lists: name, place, since when, why.
class NationalModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    enum Column { Name, Place, Since, Reason, ColumnCount };

    /// `isStation`: several villages stand in the list.
    void show(std::vector<desk::NationalLine> lines, bool isStation);
    /// Null beyond the last row.
    [[nodiscard]] const desk::NationalLine* line(int row) const;
    /// -1: not in this list.
    [[nodiscard]] int rowOf(const RecordId& child) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    std::vector<desk::NationalLine> m_lines;
    bool m_isStation = false;
};

} // namespace tongdang::pages
