// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/visits/child_choice.h"

#include "models/place_words.h"
#include "pages/search_line.h"
#include "widgets/pieces.h"
#include "widgets/row_delegate.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>

namespace tongdang::pages {

using namespace widgets;

namespace {

RowContent contentOf(const desk::ChildLine& child)
{
    RowContent content;
    content.first = child.name;
    content.second = personWords(child);
    content.middle = models::placeWords(child);
    content.middleSecond = child.caregiver;
    return content;
}

} // namespace

ChildChoice::ChildChoice(models::Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_model(desk)
    , m_title(makeLabel({}, LabelRole::Heading))
    , m_search(makeSearchLine())
    , m_list(new QListView)
{
    auto* const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    QFrame* const card = makeCard();
    whole->addWidget(card);
    QVBoxLayout* const column = cardLayout(*card);
    column->addWidget(m_title);
    column->addWidget(m_search);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new RowDelegate(
        {.number = false, .middle = true, .right = false},
        [this](const QModelIndex& index) {
            const auto* const child = m_model.line(index);
            return child ? contentOf(*child) : RowContent();
        },
        m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Children"));
    column->addWidget(m_list, 1);
    auto* const bar = new QHBoxLayout;
    QPushButton* const cancel = makeButton(tr("Another sheet (Esc)"), "back");
    bar->addWidget(cancel);
    bar->addStretch();
    QLabel* const hint = makeLabel(tr("↑↓ choose, Enter takes this child"), LabelRole::Secondary);
    hint->setWordWrap(false);
    bar->addWidget(hint);
    column->addLayout(bar);

    m_search->installEventFilter(this);
    connect(cancel, &QPushButton::clicked, this, &ChildChoice::cancelled);
    connect(m_search, &QLineEdit::textEdited, &m_model, &models::ChildListModel::search);
    connect(m_search, &QLineEdit::returnPressed, this, &ChildChoice::choose);
    connect(m_list, &QListView::activated, this, &ChildChoice::choose);
    connect(&m_model, &models::ChildListModel::failed, this, &ChildChoice::failed);
    connect(&m_model, &models::ChildListModel::found, this,
            [this] { m_list->setCurrentIndex(m_model.index(0)); });
}

void ChildChoice::begin(const QString& sheetNumber)
{
    m_title->setText(tr("Sheet %1 is a blank one. Whose visit is written on it?").arg(sheetNumber));
    m_search->clear();
    m_model.search({});
    m_search->setFocus();
}

void ChildChoice::choose()
{
    const auto* const child =
        m_model.isSearching() ? nullptr : m_model.line(m_list->currentIndex());
    if (child)
        Q_EMIT chosen(child->child);
}

bool ChildChoice::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto* const press = static_cast<QKeyEvent*>(event);
        if (press->key() == Qt::Key_Up || press->key() == Qt::Key_Down) {
            // The list moves while the focus stays in the search line.
            QKeyEvent moved(QEvent::KeyPress, press->key(), Qt::NoModifier);
            QCoreApplication::sendEvent(m_list, &moved);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tongdang::pages
