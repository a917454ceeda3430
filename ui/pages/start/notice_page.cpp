// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/start/notice_page.h"

#include "pages/start/centred_card.h"
#include "widgets/pieces.h"

namespace tongdang::pages {

using namespace widgets;

NoticePage::NoticePage(const QStringList& paragraphs, QWidget* parent)
    : QWidget(parent)
    , m_read(makePrimaryButton(tr("I have read this: open the dossiers")))
{
    QVBoxLayout* const column = makeCentredCard(*this, 560);
    column->addWidget(makeLabel(tr("Before you go on"), LabelRole::Title));
    for (const QString& words : paragraphs)
        column->addWidget(makeLabel(words));
    column->addWidget(m_read);
    m_read->setAccessibleDescription(paragraphs.join(u' '));
    connect(m_read, &QPushButton::clicked, this, &NoticePage::wasRead);
}

void NoticePage::begin()
{
    m_read->setFocus();
}

} // namespace tongdang::pages
