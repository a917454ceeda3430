// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/start/first_start_page.h"

#include "models/desk.h"
#include "pages/start/new_archive_form.h"
#include "pages/start/recovery_panel.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace tongdang::pages {

FirstStartPage::FirstStartPage(models::Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_steps(new QStackedWidget)
    , m_form(new NewArchiveForm)
    , m_recovery(new RecoveryPanel)
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_steps);
    m_steps->addWidget(m_form);
    m_steps->addWidget(m_recovery);
    connect(m_form, &NewArchiveForm::wanted, this, [this](desk::NewArchive archive) {
        archive.folder = m_desk.folder();
        m_desk.create(archive);
    });
    connect(&desk, &models::Desk::openFailed, m_form, &NewArchiveForm::refuse);
    connect(&desk, &models::Desk::created, this, [this](const QString& code) {
        m_form->forget();
        m_recovery->showCode(code, m_desk.environment().randomness);
        m_steps->setCurrentWidget(m_recovery);
    });
    connect(m_form, &NewArchiveForm::restoreWanted, this, &FirstStartPage::restoreWanted);
    connect(m_recovery, &RecoveryPanel::confirmed, &desk, &models::Desk::enter);
}

void FirstStartPage::begin()
{
    m_form->setFocus();
}

} // namespace tongdang::pages
