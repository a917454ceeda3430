// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "desk/quality.h"

#include <QAbstractTableModel>

#include <array>
#include <memory>
#include <vector>

namespace tongdang::pages {

/// What was found, with the villages by name.
struct ChecksFound {
    desk::CheckReport report;
    std::vector<QString> villageNames; ///< of `report.villages`
};

/// How much was found in each village.
class VillageChecksModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    enum Column { Village, Errors, Warnings, Infos, Children, ColumnCount };

    void show(std::vector<desk::VillageChecks> villages, std::vector<QString> names);
    /// Null beyond the last row.
    [[nodiscard]] const desk::VillageChecks* village(int row) const;
    [[nodiscard]] QString name(int row) const;
    /// -1: nothing was found there.
    [[nodiscard]] int rowOf(const QString& code) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    std::vector<desk::VillageChecks> m_villages;
    std::vector<QString> m_names;
};

/// What was found in one village, of one severity or of all.
class CheckLinesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    enum Column { Name, Words, Where, ColumnCount };

    void setCatalogue(std::shared_ptr<const Catalogue> catalogue);
    void show(std::vector<desk::CheckLine> lines);
    /// Null beyond the last row.
    [[nodiscard]] const desk::CheckLine* line(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString fieldWords(const desk::CheckLine& line) const;

    std::shared_ptr<const Catalogue> m_catalogue;
    std::vector<desk::CheckLine> m_lines;
};

} // namespace tongdang::pages
