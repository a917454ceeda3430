// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "desk/session.h"
#include "widgets/row_delegate.h"

#include <QAbstractListModel>

#include <map>
#include <vector>

namespace tongdang::pages {

/// How many records each register has. On the storage thread.
[[nodiscard]] Result<std::map<TypeNo, qint64>> countRegisters(desk::Session& session);

/// The registers under their headings, as the catalogue groups them. An organisation sees those
/// that it keeps, and of the others the ones that something came for.
class RegisterChoiceModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit RegisterChoiceModel(QObject* parent = nullptr)
        : QAbstractListModel(parent)
    {
    }

    void show(const std::map<TypeNo, qint64>& counts, const Catalogue& catalogue, desk::Role role);

    /// 0 for a heading.
    [[nodiscard]] TypeNo type(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(TypeNo type) const;
    [[nodiscard]] widgets::RowContent content(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        TypeNo type = 0;
        widgets::RowContent content;
    };
    std::vector<Row> m_rows;
};

} // namespace tongdang::pages
