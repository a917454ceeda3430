// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/page_header.h"

#include "widgets/pieces.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace tongdang::widgets {

PageHeader::PageHeader(QWidget* parent)
    : QWidget(parent)
    , m_title(makeLabel({}, LabelRole::Title, this))
    , m_subtitle(makeLabel({}, LabelRole::Secondary, this))
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(12);
    auto* const column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    m_subtitle->hide();
    m_row->addLayout(column, 1);
}

void PageHeader::setTitle(const QString& title)
{
    m_title->setText(title);
}

void PageHeader::setSubtitle(const QString& words)
{
    m_subtitle->setText(words);
    m_subtitle->setVisible(!words.isEmpty());
}

void PageHeader::addRight(QWidget* widget, int stretch)
{
    m_row->addWidget(widget, stretch, Qt::AlignVCenter);
}

QString PageHeader::title() const
{
    return m_title->text();
}

QString PageHeader::subtitle() const
{
    return m_subtitle->text();
}

} // namespace tongdang::widgets
