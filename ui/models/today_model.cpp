// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/today_model.h"

#include "models/day_words.h"
#include "models/place_words.h"

#include <QStringList>

#include <algorithm>

namespace tongdang::models {

void TodayModel::show(desk::TodayWeek week)
{
    beginResetModel();
    m_week = std::move(week);
    m_rows.clear();
    for (const Group group : {Group::Overdue, Group::Today, Group::Week}) {
        const int count = static_cast<int>(linesOf(group).size());
        if (count > 0)
            m_rows.push_back({group, -1});
        for (int line = 0; line < count; ++line)
            m_rows.push_back({group, line});
    }
    endResetModel();
}

const std::vector<desk::TodayLine>& TodayModel::linesOf(Group group) const
{
    switch (group) {
    case Group::Overdue:
        return m_week->overdue;
    case Group::Today:
        return m_week->dueToday;
    case Group::Week:
        break;
    }
    return m_week->thisWeek;
}

const desk::TodayLine* TodayModel::line(const QModelIndex& index) const
{
    if (!index.isValid() || !m_week)
        return nullptr;
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    return row.line < 0 ? nullptr : &linesOf(row.group)[static_cast<std::size_t>(row.line)];
}

QModelIndex TodayModel::indexOf(const std::optional<RecordId>& child) const
{
    QModelIndex first;
    for (int row = 0; row < rowCount(); ++row) {
        const desk::TodayLine* const at = line(index(row));
        if (at && child && at->child->child == *child)
            return index(row);
        if (at && !first.isValid())
            first = index(row);
    }
    return first;
}

int TodayModel::lines() const
{
    return static_cast<int>(
        std::ranges::count_if(m_rows, [](const Row& row) { return row.line >= 0; }));
}

QString TodayModel::whenWords(const desk::TodayLine& line, QDate today)
{
    if (line.overdueDays > 0)
        return tr("%n day(s) overdue", nullptr, line.overdueDays);
    if (line.duty->dueOn == today)
        return tr("Today");
    if (line.duty->dueOn <= today.addDays(7 - today.dayOfWeek()))
        return weekdayWords(line.duty->dueOn);
    return tr("by %1", "the last day in time").arg(dayWords(line.duty->dueOn, today));
}

QString TodayModel::heading(Group group) const
{
    const int count = static_cast<int>(linesOf(group).size());
    switch (group) {
    case Group::Overdue:
        return tr("Overdue: %n child(ren)", nullptr, count);
    case Group::Today:
        return tr("Today: %n child(ren)", nullptr, count);
    case Group::Week:
        break;
    }
    return tr("This week: %n child(ren)", nullptr, count);
}

QString TodayModel::sentence(const desk::TodayLine& line) const
{
    QStringList parts{line.child->name,
                      line.child->kinds,
                      placeWords(*line.child),
                      line.why,
                      whenWords(line, m_week->today),
                      line.child->phone};
    parts.removeAll(QString());
    //: between the parts of a row that is read aloud
    const QString words = parts.join(tr(", "));
    return line.route > 0 ? tr("Route %1: %2").arg(line.route).arg(words) : words;
}

int TodayModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TodayModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const desk::TodayLine* const at = line(index);
    switch (role) {
    case Qt::DisplayRole:
        return at ? at->child->name : heading(row.group);
    case Qt::AccessibleTextRole:
        return at ? sentence(*at) : heading(row.group);
    case GroupRole:
        return static_cast<int>(row.group);
    case IsHeadingRole:
        return at == nullptr;
    default:
        return {};
    }
}

Qt::ItemFlags TodayModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    // A heading cannot be chosen: the arrow keys go over it.
    return line(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                       : Qt::ItemFlags(Qt::ItemNeverHasChildren);
}

} // namespace tongdang::models
