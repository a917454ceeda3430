// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pieces.h"

#include "widgets/icons.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <QVariant>

namespace tongdang::widgets {

namespace {

constexpr QSize buttonIcon(20, 20);

const char* nameOf(LabelRole role)
{
    switch (role) {
    case LabelRole::Body:
        return "body";
    case LabelRole::Title:
        return "title";
    case LabelRole::Heading:
        return "heading";
    case LabelRole::Strong:
        return "strong";
    case LabelRole::Secondary:
        return "secondary";
    case LabelRole::Caption:
        return "caption";
    case LabelRole::Remark:
        return "remark";
    case LabelRole::Fault:
        return "fault";
    case LabelRole::Code:
        return "code";
    }
    return "body";
}

QPushButton* button(const QString& words, const char* icon, Ink ink, const char* role,
                    QWidget* parent)
{
    auto* const made = new QPushButton(parent);
    made->setProperty("role", QLatin1StringView(role));
    if (icon) {
        made->setIcon(lineIcon(icon, ink));
        made->setIconSize(buttonIcon);
    }
    setWords(*made, words);
    made->setAutoDefault(false);
    return made;
}

} // namespace

QLabel* makeLabel(const QString& words, LabelRole role, QWidget* parent)
{
    auto* const label = new QLabel(words, parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", QLatin1StringView(nameOf(role)));
    label->setWordWrap(role != LabelRole::Title && role != LabelRole::Heading);
    return label;
}

QLabel* makeTag(const QString& words, Tone tone, QWidget* parent)
{
    auto* const label = new QLabel(words, parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", QStringLiteral("tag"));
    label->setProperty("tone", static_cast<int>(tone));
    label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Maximum);
    return label;
}

QPushButton* makeButton(const QString& words, const char* icon, QWidget* parent)
{
    return button(words, icon, Ink::Text, "button", parent);
}

QPushButton* makePrimaryButton(const QString& words, const char* icon, QWidget* parent)
{
    return button(words, icon, Ink::OnPrimary, "primary", parent);
}

void setWords(QPushButton& button, const QString& words)
{
    // Fusion sets icon and words close together: a blank keeps them apart.
    button.setText(button.icon().isNull() ? words : u' ' + words);
    button.setAccessibleName(words);
}

QPushButton* makeLinkButton(const QString& words, QWidget* parent)
{
    return button(words, nullptr, Ink::Primary, "link", parent);
}

QFrame* makeCard(QWidget* parent)
{
    auto* const card = new QFrame(parent);
    card->setProperty("role", QStringLiteral("card"));
    auto* const column = new QVBoxLayout(card);
    column->setContentsMargins(18, 14, 18, 14);
    column->setSpacing(10);
    return card;
}

QVBoxLayout* cardLayout(QFrame& card)
{
    return qobject_cast<QVBoxLayout*>(card.layout());
}

QWidget* makeNote(const char* icon, Tone tone, const QString& words, const QString& more,
                  QWidget* parent)
{
    auto* const note = new QWidget(parent);
    auto* const row = new QHBoxLayout(note);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    const Ink ink = tone == Tone::Danger ? Ink::Danger
                    : tone == Tone::Soon ? Ink::Soon
                    : tone == Tone::Good ? Ink::Good
                                         : Ink::Secondary;
    auto* const picture = new QLabel(note);
    picture->setPixmap(lineIcon(icon, ink).pixmap(buttonIcon, note->devicePixelRatioF()));
    row->addWidget(picture, 0, Qt::AlignTop);
    auto* const column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(makeLabel(words, LabelRole::Body, note));
    if (!more.isEmpty())
        column->addWidget(makeLabel(more, LabelRole::Secondary, note));
    row->addLayout(column, 1);
    note->setAccessibleName(more.isEmpty() ? words : words + u' ' + more);
    return note;
}

void fitToRows(QListWidget& list, int most)
{
    // Else the card around it takes room that it has no use for.
    list.setSizePolicy(list.sizePolicy().horizontalPolicy(), QSizePolicy::Fixed);
    list.setFixedHeight(qMin(most, list.sizeHintForRow(0) * list.count() + 2 * list.frameWidth()));
}

QVBoxLayout* fillWithCard(QWidget& panel, const QString& heading)
{
    auto* const whole = new QVBoxLayout(&panel);
    whole->setContentsMargins(0, 0, 0, 0);
    QFrame* const card = makeCard();
    whole->addWidget(card);
    QVBoxLayout* const column = cardLayout(*card);
    column->setSpacing(10);
    column->addWidget(makeLabel(heading, LabelRole::Heading));
    return column;
}

void showAsRows(QTableView& table, const QString& name)
{
    table.setAccessibleName(name);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setTabKeyNavigation(false);
    table.setShowGrid(false);
    table.verticalHeader()->hide();
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
}

void clearLayout(QLayout& layout)
{
    while (QLayoutItem* const item = layout.takeAt(0)) {
        if (QWidget* const widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout* const inner = item->layout()) {
            clearLayout(*inner);
        }
        delete item;
    }
}

} // namespace tongdang::widgets
