// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/start/person_choice.h"

#include "widgets/combo_box.h"

namespace tongdang::pages {

PersonChoice::PersonChoice(QWidget* parent)
    : PersonChoice(new widgets::ComboBox, parent)
{
}

PersonChoice::PersonChoice(widgets::ComboBox* people, QWidget* parent)
    : Labelled(tr("Whose passphrase was forgotten"), people, parent)
    , m_people(people)
{
    hide();
    connect(m_people, &QComboBox::currentIndexChanged, this, [this] { setFault({}); });
}

void PersonChoice::clear()
{
    m_people->clear();
    hide();
}

void PersonChoice::ask(const QStringList& people)
{
    m_people->clear();
    for (qsizetype i = 0; i + 1 < people.size(); i += 2)
        m_people->addItem(people[i + 1].isEmpty() ? people[i] : people[i + 1], people[i]);
    m_people->setCurrentIndex(-1);
    show();
    (void)check();
}

bool PersonChoice::check()
{
    if (m_people->count() == 0 || m_people->currentIndex() >= 0)
        return true;
    setFault(tr("Several people open these dossiers. Choose whose passphrase is to be set anew."));
    m_people->setFocus();
    return false;
}

std::optional<RecordId> PersonChoice::chosen() const
{
    return RecordId::parse(m_people->currentData().toString());
}

} // namespace tongdang::pages
