// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/dossier/record_list_model.h"

#include "models/day_words.h"

#include <algorithm>

namespace tongdang::pages {

using widgets::RowContent;

QString spanWords(const Record& record, QDate today)
{
    const QDate from = RecordWords::day(record);
    const QDate to = RecordWords::end(record);
    const RecordKind* const kind = recordKind(record.type);
    if (to.isValid())
        return from.isValid() ? RecordListModel::tr("%1 to %2")
                                    .arg(models::dayWords(from, today), models::dayWords(to, today))
                              : RecordListModel::tr("until %1").arg(models::dayWords(to, today));
    if (!from.isValid())
        return {};
    return kind && kind->end ? RecordListModel::tr("since %1").arg(models::dayWords(from, today))
                             : models::dayWords(from, today);
}

void RecordListModel::show(const DossierData& data, Part part, const Catalogue& catalogue,
                           QDate today)
{
    beginResetModel();
    m_rows.clear();
    const RecordWords words(catalogue, data.all);
    if (part == Part::Basics)
        addGroups(data, words, today);
    else
        addAll(data, part, words, today);
    endResetModel();
}

void RecordListModel::addGroups(const DossierData& data, const RecordWords& words, QDate today)
{
    for (const RecordKind& kind : recordKinds()) {
        if (kind.part != Part::Basics)
            continue;
        const auto records = data.ofType(kind.type);
        if (records.empty())
            continue;
        RowContent heading;
        heading.isHeading = true;
        heading.first = words.typeName(*records.front());
        m_rows.push_back({std::nullopt, heading});
        for (const Record* const record : records) {
            RowContent content;
            content.first = words.title(*record);
            content.second = spanWords(*record, today);
            content.middle = words.detail(*record);
            m_rows.push_back({record->id, content});
        }
    }
}

void RecordListModel::addAll(const DossierData& data, Part part, const RecordWords& words,
                             QDate today)
{
    for (const Record* const record : data.part(part)) {
        RowContent content;
        content.first = spanWords(*record, today);
        content.second = words.typeName(*record);
        content.middle = words.title(*record);
        content.middleSecond = words.detail(*record);
        if (content.first.isEmpty())
            std::swap(content.first, content.second);
        m_rows.push_back({record->id, content});
    }
}

int RecordListModel::records() const
{
    return static_cast<int>(
        std::ranges::count_if(m_rows, [](const Row& row) { return row.record.has_value(); }));
}

std::optional<RecordId> RecordListModel::record(const QModelIndex& index) const
{
    return index.isValid() ? m_rows[static_cast<std::size_t>(index.row())].record : std::nullopt;
}

RowContent RecordListModel::content(const QModelIndex& index) const
{
    return index.isValid() ? m_rows[static_cast<std::size_t>(index.row())].content : RowContent();
}

QModelIndex RecordListModel::indexOf(const RecordId& record) const
{
    const auto row = std::ranges::find(m_rows, std::optional(record), &Row::record);
    return row == m_rows.end() ? QModelIndex() : index(static_cast<int>(row - m_rows.begin()));
}

int RecordListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RecordListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const RowContent& content = m_rows[static_cast<std::size_t>(index.row())].content;
    if (role == Qt::DisplayRole)
        return content.first;
    if (role == Qt::AccessibleTextRole) {
        QStringList parts{content.first, content.second, content.middle, content.middleSecond};
        parts.removeAll(QString());
        return parts.join(tr(", "));
    }
    return {};
}

Qt::ItemFlags RecordListModel::flags(const QModelIndex& index) const
{
    return record(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                         : Qt::ItemNeverHasChildren;
}

} // namespace tongdang::pages
