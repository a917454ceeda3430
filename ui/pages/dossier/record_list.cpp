// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/dossier/record_list.h"

#include "desk/office.h"
#include "widgets/pieces.h"

#include <QListView>
#include <QMenu>

namespace tongdang::pages {

using namespace widgets;

RecordList::RecordList(std::shared_ptr<const Catalogue> catalogue, desk::Role writer,
                       QWidget* parent)
    : QWidget(parent)
    , m_catalogue(std::move(catalogue))
    , m_writer(writer)
    , m_list(new QListView)
    , m_nothing(makeLabel(tr("Nothing is written here yet."), LabelRole::Secondary))
    , m_hint(makeLabel(tr("↑↓ choose, Enter opens"), LabelRole::Secondary))
    , m_open(makeButton(tr("Open")))
    , m_new(makeButton(tr("New record"), "add"))
    , m_newSingle(makeButton({}, "add"))
    , m_menu(new QMenu(this))
{
    auto* const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    QFrame* const card = makeCard();
    whole->addWidget(card);
    QVBoxLayout* const column = cardLayout(*card);
    column->setContentsMargins(2, 6, 2, 10);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new RowDelegate(
        {.number = false, .middle = true, .right = false},
        [this](const QModelIndex& index) { return m_model.content(index); }, m_list));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    column->addWidget(m_list, 1);
    m_nothing->setAlignment(Qt::AlignCenter);
    column->addWidget(m_nothing, 1);
    auto* const bar = new QHBoxLayout;
    bar->setContentsMargins(14, 0, 14, 0);
    bar->setSpacing(8);
    bar->addWidget(m_open);
    bar->addWidget(m_new);
    bar->addWidget(m_newSingle);
    bar->addStretch();
    m_hint->setWordWrap(false);
    bar->addWidget(m_hint);
    column->addLayout(bar);
    m_new->setMenu(m_menu);
    m_new->setText(m_new->text() + QStringLiteral("    ")); // room for the arrow

    connect(m_list, &QListView::activated, this, &RecordList::openSelected);
    connect(m_open, &QPushButton::clicked, this, &RecordList::openSelected);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RecordList::showSelected);
    connect(m_newSingle, &QPushButton::clicked, this, [this] { Q_EMIT newWanted(m_single); });
}

void RecordList::showPart(const DossierData& content, Part part, QDate today)
{
    const auto before = m_model.record(m_list->currentIndex());
    m_model.show(content, part, *m_catalogue, today);
    const bool isEmpty = m_model.records() == 0;
    m_list->setVisible(!isEmpty);
    m_nothing->setVisible(isEmpty);
    m_hint->setVisible(!isEmpty);
    QModelIndex current = before ? m_model.indexOf(*before) : QModelIndex();
    for (int row = 0; !current.isValid() && row < m_model.rowCount(); ++row) {
        if (m_model.record(m_model.index(row)))
            current = m_model.index(row);
    }
    m_list->setCurrentIndex(current);
    offerNew(part);
    showSelected();
}

void RecordList::offerNew(Part part)
{
    m_menu->clear();
    m_single = 0;
    for (const RecordKind& kind : recordKinds()) {
        const bool isMine =
            kind.made == RecordKind::Made::Here
            || (kind.made == RecordKind::Made::ByStation && m_writer != desk::Role::Village);
        const RecordType* const type = m_catalogue->type(kind.type);
        if (kind.part != part || !isMine || !type || !type->madeBySteps.empty()
            || !desk::keepsRecords(m_writer, *type))
            continue;
        m_single = type->number;
        m_menu->addAction(type->zh, this,
                          [this, number = type->number] { Q_EMIT newWanted(number); });
    }
    const auto count = m_menu->actions().size();
    m_new->setVisible(count > 1);
    m_newSingle->setVisible(count == 1);
    if (count == 1) {
        const QString words = tr("New: %1").arg(m_catalogue->type(m_single)->zh);
        setWords(*m_newSingle, words);
    }
}

void RecordList::focusList()
{
    if (m_model.records() > 0)
        m_list->setFocus(Qt::OtherFocusReason);
    else if (!m_new->isHidden())
        m_new->setFocus(Qt::OtherFocusReason);
    else
        m_newSingle->setFocus(Qt::OtherFocusReason);
}

void RecordList::select(const RecordId& record)
{
    const QModelIndex index = m_model.indexOf(record);
    if (!index.isValid())
        return;
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

void RecordList::showSelected()
{
    m_open->setVisible(m_model.record(m_list->currentIndex()).has_value());
}

void RecordList::openSelected()
{
    if (const auto record = m_model.record(m_list->currentIndex()))
        Q_EMIT opened(*record);
}

} // namespace tongdang::pages
