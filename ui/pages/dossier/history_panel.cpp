// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/dossier/history_panel.h"

#include "base/clock.h"
#include "models/day_words.h"
#include "models/desk.h"
#include "pages/record_kinds.h"
#include "widgets/pieces.h"
#include "widgets/row_delegate.h"

#include <QListView>

namespace tongdang::pages {

using namespace widgets;

namespace {

enum Role { PersonRole = Qt::UserRole + 1, NowRole, BeforeRole };

RowContent contentOf(const QModelIndex& index)
{
    RowContent content;
    content.first = index.data().toString();
    content.second = index.data(PersonRole).toString();
    content.middle = index.data(NowRole).toString();
    content.middleSecond = index.data(BeforeRole).toString();
    return content;
}

/// Other records are not spelled out here.
QString wordsOf(const Catalogue& catalogue, const Field& field, const Value& value)
{
    if (value.isEmpty())
        return HistoryPanel::tr("(empty)");
    if (field.kind == FieldKind::Reference)
        return HistoryPanel::tr("(another record)");
    return catalogue.display(field, value).simplified();
}

} // namespace

HistoryPanel::HistoryPanel(models::Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_list(new QListView)
{
    auto* const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    QFrame* const card = makeCard();
    cardLayout(*card)->setContentsMargins(2, 6, 2, 6);
    cardLayout(*card)->addWidget(m_list);
    whole->addWidget(card);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(
        new RowDelegate({.number = false, .middle = true, .right = false}, contentOf, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Changes"));
    setFocusProxy(m_list);
}

void HistoryPanel::showRecord(const RecordId& record, TypeNo type)
{
    m_model.clear();
    m_answer.await(m_desk.use([record](desk::Session& session) {
        return desk::recordHistory(session, record);
    }),
                   [this, type](const Result<std::vector<desk::HistoryEntry>>& answer) {
                       if (answer)
                           take(*answer, type);
                       else
                           Q_EMIT failed(answer.error());
                   });
}

void HistoryPanel::take(const std::vector<desk::HistoryEntry>& entries, TypeNo type)
{
    const auto catalogue = m_desk.catalogue();
    const RecordType* const known = catalogue->type(type);
    for (const desk::HistoryEntry& entry : entries) {
        const QTime at = Clock::wallTime(entry.at).time();
        const Field* const field = known ? known->field(entry.field) : nullptr;
        if (known && entry.field != 0 && entry.field == known->childField)
            continue; // whose dossier it is in never changes
        QString now;
        QString before;
        if (entry.withheld) {
            now = field ? tr("%1: %2").arg(field->zh, tr("(restricted)")) : tr("(restricted)");
        } else if (entry.field == 0) {
            now = tr("Withdrawn: %1").arg(entry.to.toText());
        } else if (field) {
            now = tr("%1: %2").arg(field->zh, wordsOf(*catalogue, *field, entry.to));
            if (!entry.from.isEmpty())
                before = tr("Before: %1").arg(wordsOf(*catalogue, *field, entry.from));
        } else {
            now = tr("A field that a newer program knows");
        }
        const QString when = QStringLiteral("%1 %2").arg(
            models::dayWords(entry.day, m_desk.today()), at.toString(QStringLiteral("HH:mm")));
        auto* const item =
            new QStandardItem(entry.clockDoubtful ? tr("%1 (time doubtful)").arg(when) : when);
        const QString who = entry.role.isEmpty()
                                ? entry.personName
                                : QStringLiteral("%1（%2）").arg(entry.personName, entry.role);
        item->setData(who, PersonRole);
        item->setData(now, NowRole);
        item->setData(before, BeforeRole);
        item->setData(QStringList{item->text(), who, now, before}.join(u' '),
                      Qt::AccessibleTextRole);
        m_model.appendRow(item);
    }
    m_list->setCurrentIndex(m_model.index(0, 0));
}

} // namespace tongdang::pages
