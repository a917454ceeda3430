// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/reports.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace tongdang::models {

/// A statistics table: a row per line, a head before the kinds; a column per shown column, the
/// places at the left.
class ReportModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(desk::Report report);
    void clear();
    /// Null while there is none.
    [[nodiscard]] const desk::Report* report() const { return m_report ? &*m_report : nullptr; }
    /// Who stands behind a cell; empty where nobody does, or it is hidden.
    [[nodiscard]] std::vector<RecordId> childrenBehind(const QModelIndex& index) const;
    /// "示范村，留守儿童，双方外出：3"
    [[nodiscard]] QString cellWords(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Row {
        std::optional<std::size_t> line; ///< nothing: the head of a block
        std::size_t block = 0;
    };
    void layRows();
    [[nodiscard]] const report::Line* lineAt(const QModelIndex& index) const;
    [[nodiscard]] QString numberAt(const report::Line& line, int section) const;
    [[nodiscard]] QString columnWords(int section, QChar between) const;

    std::optional<desk::Report> m_report;
    std::vector<std::size_t> m_columns;
    std::vector<Row> m_rows;
};

} // namespace tongdang::models
