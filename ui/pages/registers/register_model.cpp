// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/registers/register_model.h"

#include "models/day_words.h"
#include "pages/record_kinds.h"

#include <algorithm>

namespace tongdang::pages {

namespace {

QString daysOf(const Record& record, const RegisterEntry& entry, QDate today)
{
    const QDate from = entry.from ? record.value(entry.from).toDate() : QDate();
    const QDate to = entry.to ? record.value(entry.to).toDate() : QDate();
    if (from.isValid() && to.isValid())
        return RegisterModel::tr("%1 to %2")
            .arg(models::dayWords(from, today), models::dayWords(to, today));
    if (to.isValid())
        return RegisterModel::tr("until %1").arg(models::dayWords(to, today));
    if (!from.isValid())
        return {};
    return entry.to ? RegisterModel::tr("since %1").arg(models::dayWords(from, today))
                    : models::dayWords(from, today);
}

} // namespace

void RegisterModel::show(const RegisterData& data, const Catalogue& catalogue, QDate today)
{
    beginResetModel();
    m_rows.clear();
    const RegisterEntry& entry = *catalogue.type(data.type)->registered;
    RecordWords words(catalogue, data.named);
    words.setPlaces(data.places);
    for (const Record& record : data.records) {
        Row row{record.id, {}, {}};
        row.content.first = words.title(record);
        row.content.second = daysOf(record, entry, today);
        row.content.middle = words.detail(record);
        row.searched = (row.content.first + u' ' + row.content.second + u' ' + row.content.middle)
                           .toCaseFolded();
        m_rows.push_back(std::move(row));
    }
    choose();
    endResetModel();
}

void RegisterModel::filter(const QString& words)
{
    beginResetModel();
    m_words = words.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    choose();
    endResetModel();
}

void RegisterModel::choose()
{
    m_shown.clear();
    for (std::size_t at = 0; at < m_rows.size(); ++at) {
        const QString& searched = m_rows[at].searched;
        if (std::ranges::all_of(m_words,
                                [&](const QString& word) { return searched.contains(word); }))
            m_shown.push_back(at);
    }
}

const RegisterModel::Row& RegisterModel::row(const QModelIndex& index) const
{
    return m_rows[m_shown[static_cast<std::size_t>(index.row())]];
}

std::optional<RecordId> RegisterModel::record(const QModelIndex& index) const
{
    return index.isValid() ? std::optional(row(index).record) : std::nullopt;
}

QString RegisterModel::title(const QModelIndex& index) const
{
    return index.isValid() ? row(index).content.first : QString();
}

widgets::RowContent RegisterModel::content(const QModelIndex& index) const
{
    return index.isValid() ? row(index).content : widgets::RowContent();
}

QModelIndex RegisterModel::indexOf(const RecordId& record) const
{
    const auto at = std::ranges::find_if(
        m_shown, [&](std::size_t place) { return m_rows[place].record == record; });
    return at == m_shown.end() ? QModelIndex() : index(static_cast<int>(at - m_shown.begin()));
}

int RegisterModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant RegisterModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const widgets::RowContent& content = row(index).content;
    if (role == Qt::DisplayRole)
        return content.first;
    if (role == Qt::AccessibleTextRole) {
        QStringList parts{content.first, content.second, content.middle};
        parts.removeAll(QString());
        return parts.join(tr(", "));
    }
    return {};
}

} // namespace tongdang::pages
