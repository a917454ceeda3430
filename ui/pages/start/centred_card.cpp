// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/start/centred_card.h"

#include "widgets/pieces.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVariant>

namespace tongdang::pages {

QVBoxLayout* makeCentredCard(QWidget& page, int width)
{
    auto* const whole = new QVBoxLayout(&page);
    whole->setContentsMargins(0, 0, 0, 0);
    auto* const scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    whole->addWidget(scroll);
    auto* const inner = new QWidget;
    auto* const centre = new QVBoxLayout(inner);
    centre->setContentsMargins(24, 24, 24, 24);
    centre->addStretch(1);
    auto* const brand = new QLabel(QCoreApplication::translate("window", "Tongdang"));
    brand->setProperty("role", QStringLiteral("brand"));
    centre->addWidget(brand, 0, Qt::AlignHCenter);
    centre->addSpacing(8);
    QFrame* const card = widgets::makeCard();
    card->setFixedWidth(width);
    // Between stretches, not aligned: an aligned card would get the height that its wrapped lines
    // need in the whole width of the window.
    auto* const row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(card);
    row->addStretch();
    centre->addLayout(row);
    centre->addStretch(2);
    scroll->setWidget(inner);
    QVBoxLayout* const column = widgets::cardLayout(*card);
    column->setContentsMargins(28, 24, 28, 24);
    column->setSpacing(14);
    return column;
}

} // namespace tongdang::pages
