// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/dossier/side_switch.h"

#include "widgets/pieces.h"

#include <QLayout>

namespace tongdang::pages {

SideSwitch::SideSwitch(QWidget& main, QWidget& side, const QString& words, QObject* parent)
    : QObject(parent)
    , m_main(main)
    , m_side(side)
    , m_button(widgets::makeButton(words))
    , m_sideWidth(side.maximumWidth())
{
    m_button->setCheckable(true);
    connect(m_button, &QPushButton::toggled, this, &SideSwitch::refresh);
}

void SideSwitch::setNarrow(bool narrow)
{
    m_narrow = narrow;
    refresh();
}

void SideSwitch::setOffered(bool offered)
{
    m_offered = offered;
    refresh();
}

void SideSwitch::close()
{
    m_button->setChecked(false);
}

void SideSwitch::refresh()
{
    const bool isInstead = m_narrow && m_offered && m_button->isChecked();
    m_button->setVisible(m_narrow && m_offered);
    m_side.setVisible(m_offered && (!m_narrow || isInstead));
    m_side.setMaximumWidth(isInstead ? QWIDGETSIZE_MAX : m_sideWidth);
    m_main.setVisible(!isInstead);
    // A page that was not shown yet would go on asking for the room.
    if (QWidget* const page = m_main.parentWidget(); page && page->layout())
        page->layout()->activate();
}

} // namespace tongdang::pages
