// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/progress_strip.h"

#include "widgets/pieces.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace tongdang::widgets {

ProgressStrip::ProgressStrip(QWidget* parent)
    : QWidget(parent)
    , m_words(makeLabel({}, LabelRole::Secondary, this))
    , m_bar(new QProgressBar(this))
    , m_stop(makeButton(tr("Stop"), nullptr, this))
{
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    auto* const column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(m_words);
    m_bar->setTextVisible(false);
    column->addWidget(m_bar);
    row->addLayout(column, 1);
    row->addWidget(m_stop);
    connect(m_stop, &QPushButton::clicked, this, &ProgressStrip::stopWanted);
    hide();
}

void ProgressStrip::begin(const QString& words, Stop stop)
{
    m_words->setText(words);
    m_bar->setAccessibleName(words);
    m_bar->setRange(0, 0);
    m_stop->setVisible(stop == Stop::Possible);
    show();
}

void ProgressStrip::setPercent(int percent)
{
    m_bar->setRange(0, 100);
    m_bar->setValue(percent);
}

void ProgressStrip::end()
{
    hide();
}

} // namespace tongdang::widgets
