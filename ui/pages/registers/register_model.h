// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "pages/registers/register_data.h"
#include "widgets/row_delegate.h"

#include <QAbstractListModel>
#include <QDate>

#include <optional>

namespace tongdang::pages {

/// The records of one register, and of these the ones that hold some words.
class RegisterModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit RegisterModel(QObject* parent = nullptr)
        : QAbstractListModel(parent)
    {
    }

    void show(const RegisterData& data, const Catalogue& catalogue, QDate today);
    /// Every word must stand somewhere in a row; none: all rows.
    void filter(const QString& words);

    [[nodiscard]] std::optional<RecordId> record(const QModelIndex& index) const;
    [[nodiscard]] QString title(const QModelIndex& index) const;
    [[nodiscard]] widgets::RowContent content(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const RecordId& record) const;
    /// With those that the filter hides.
    [[nodiscard]] int total() const { return static_cast<int>(m_rows.size()); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row {
        RecordId record;
        widgets::RowContent content;
        QString searched; ///< all its words, in small letters
    };
    [[nodiscard]] const Row& row(const QModelIndex& index) const;
    void choose();

    std::vector<Row> m_rows;
    std::vector<std::size_t> m_shown; ///< places in m_rows
    QStringList m_words;
};

} // namespace tongdang::pages
