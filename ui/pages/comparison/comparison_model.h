// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "desk/comparison.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace tongdang::pages {

/// One answer of a comparison: rows of their list, or children of ours that stand in none.
class ComparisonModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    enum Column { Row, Name, What, Decision, ColumnCount };

    struct Line {
        QString row;
        QString name;
        QString what;
        QString decision;
        std::optional<RecordId> record; ///< of the kept row
        std::optional<RecordId> child;
    };
    /// Those of one group; nothing: only ours.
    [[nodiscard]] static std::vector<Line> linesOf(const desk::ComparisonReport& report,
                                                   std::optional<desk::ComparisonGroup> group,
                                                   const Catalogue& catalogue);

    void show(std::vector<Line> lines);
    /// Null beyond the last row.
    [[nodiscard]] const Line* line(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    std::vector<Line> m_lines;
};

} // namespace tongdang::pages
