// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/dossier/dossier_data.h"
#include "widgets/row_delegate.h"

#include <QAbstractListModel>

#include <memory>
#include <optional>

namespace tongdang::pages {

/// The records of one part of a dossier: those of the first part under headings by their type, the
/// others all together, newest first.
class RecordListModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit RecordListModel(QObject* parent = nullptr)
        : QAbstractListModel(parent)
    {
    }

    void show(const DossierData& data, Part part, const Catalogue& catalogue, QDate today);

    [[nodiscard]] std::optional<RecordId> record(const QModelIndex& index) const;
    [[nodiscard]] widgets::RowContent content(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const RecordId& record) const;
    /// Without headings.
    [[nodiscard]] int records() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        std::optional<RecordId> record; ///< absent: a heading
        widgets::RowContent content;
    };
    void addGroups(const DossierData& data, const RecordWords& words, QDate today);
    void addAll(const DossierData& data, Part part, const RecordWords& words, QDate today);

    std::vector<Row> m_rows;
};

/// "2024年3月1日起", "2024年3月1日至10月18日", "10月18日".
[[nodiscard]] QString spanWords(const Record& record, QDate today);

} // namespace tongdang::pages
