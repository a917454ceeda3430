// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/national/typing_view.h"

#include "widgets/pieces.h"

#include <QGridLayout>

namespace tongdang::pages {

using namespace widgets;

namespace {

constexpr int itemCaptionWidth = 116;

QLabel* makeTypedSide(const QString& words, LabelRole role)
{
    QLabel* const label = makeLabel(words.isEmpty() ? TypingView::tr("(nothing)") : words,
                                    words.isEmpty() ? LabelRole::Secondary : role);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

} // namespace

TypingView::TypingView(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnMinimumWidth(0, itemCaptionWidth);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 1);
}

void TypingView::clear()
{
    clearLayout(*m_grid);
}

void TypingView::showChild(const desk::NationalLine& line)
{
    const int before = m_grid->rowCount();
    clear();
    m_grid->setRowStretch(before - 1, 0);
    int row = 0;
    m_grid->addWidget(makeLabel(tr("Stands in the national system"), LabelRole::Caption), row, 1);
    m_grid->addWidget(makeLabel(tr("In the dossier now"), LabelRole::Caption), row, 2);
    const bool wasTyped = line.state.isIn && !line.state.isUnknown;
    for (const NationalItem& item : line.state.items)
        addRow(item, wasTyped, ++row);
    m_grid->addWidget(new QWidget, ++row, 0);
    m_grid->setRowStretch(m_grid->rowCount() - 1, 1);
}

void TypingView::addRow(const NationalItem& item, bool wasTyped, int row)
{
    QLabel* const caption = makeLabel(item.label, LabelRole::Caption);
    caption->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_grid->addWidget(caption, row, 0);
    m_grid->addWidget(makeTypedSide(item.entered, LabelRole::Body), row, 1);
    // Bold is what has to be typed.
    const bool isToType = !wasTyped || item.differs();
    m_grid->addWidget(makeTypedSide(item.present, isToType ? LabelRole::Strong : LabelRole::Body),
                      row, 2);
}

} // namespace tongdang::pages
