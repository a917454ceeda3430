// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/dossier/basics_bar.h"

#include "widgets/pieces.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVariant>

namespace tongdang::pages {

using namespace widgets;

BasicsBar::BasicsBar(QWidget* parent)
    : QWidget(parent)
    , m_itself(makeButton(tr("The child itself")))
    , m_around(makeButton({}))
    , m_changes(makeButton(tr("Changes")))
{
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* const group = new QButtonGroup(this);
    for (QPushButton* const button : {m_itself, m_around}) {
        button->setProperty("role", QStringLiteral("segment"));
        button->setCheckable(true);
        group->addButton(button);
        row->addWidget(button);
    }
    row->addStretch();
    row->addWidget(m_changes);
    m_changes->setCheckable(true);
    m_itself->setChecked(true);
    connect(m_itself, &QPushButton::toggled, this, &BasicsBar::switched);
    connect(m_changes, &QPushButton::toggled, this, [this](bool shown) {
        const QString words = shown ? tr("Back to the form") : tr("Changes");
        m_changes->setText(words);
        m_changes->setAccessibleName(words);
        Q_EMIT changesWanted(shown);
    });
}

bool BasicsBar::isAtChild() const
{
    return m_itself->isChecked();
}

void BasicsBar::goToChild()
{
    const QSignalBlocker still(m_itself);
    m_itself->setChecked(true);
}

bool BasicsBar::hasFocusAround() const
{
    return m_around->hasFocus();
}

void BasicsBar::showAround(int records)
{
    const QString words = tr("Family, care, school (%n)", nullptr, records);
    m_around->setText(words);
    m_around->setAccessibleName(words);
}

void BasicsBar::offerChanges(bool offered)
{
    if (offered)
        m_changes->setChecked(false);
    m_changes->setVisible(offered);
}

} // namespace tongdang::pages
