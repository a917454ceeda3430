// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/child_list_model.h"

#include "models/desk.h"

#include <algorithm>

namespace tongdang::models {

ChildListModel::ChildListModel(Desk& desk, QObject* parent)
    : QAbstractListModel(parent)
    , m_desk(desk)
{
}

void ChildListModel::search(const QString& words)
{
    m_words = words.simplified();
    refresh();
}

void ChildListModel::refresh()
{
    if (m_answer.isWaiting())
        m_askAgain = true;
    else
        ask();
}

void ChildListModel::ask()
{
    m_askAgain = false;
    m_answer.await(m_desk.use([words = m_words](desk::Session& session) {
        return words.isEmpty() ? desk::listChildren(session) : desk::findChildren(session, words);
    }),
                   [this](Result<std::vector<desk::ChildLine>> answer) {
                       take(std::move(answer));
                   });
}

void ChildListModel::take(Result<std::vector<desk::ChildLine>> answer)
{
    if (m_askAgain) {
        ask();
        return;
    }
    if (!answer) {
        Q_EMIT failed(answer.error());
        return;
    }
    beginResetModel();
    m_lines = std::move(*answer);
    endResetModel();
    Q_EMIT found();
}

const desk::ChildLine* ChildListModel::line(const QModelIndex& index) const
{
    return index.isValid() && index.row() < rowCount()
               ? &m_lines[static_cast<std::size_t>(index.row())]
               : nullptr;
}

QModelIndex ChildListModel::indexOf(const RecordId& child) const
{
    const auto found = std::ranges::find(m_lines, child, &desk::ChildLine::child);
    return found == m_lines.end() ? QModelIndex()
                                  : index(static_cast<int>(found - m_lines.begin()));
}

int ChildListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant ChildListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const desk::ChildLine& at = m_lines[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return at.name;
    if (role != Qt::AccessibleTextRole)
        return {};
    QStringList parts{
        at.name,  at.sex,   at.age ? tr("%n year(s) old", nullptr, *at.age) : QString(),
        at.kinds, at.place, at.caregiver,
        at.phone};
    parts.removeAll(QString());
    return parts.join(tr(", "));
}

} // namespace tongdang::models
