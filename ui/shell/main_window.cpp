// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/main_window.h"

#include "models/desk.h"
#include "models/preferences.h"
#include "pages/start/first_start_page.h"
#include "pages/start/help_page.h"
#include "pages/start/notice_page.h"
#include "pages/start/recover_page.h"
#include "pages/start/restore_page.h"
#include "pages/start/unlock_page.h"
#include "shell/workspace.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QCloseEvent>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QVariant>

namespace tongdang::shell {

namespace {

widgets::ThemeChoice themeOf(models::Preferences::Look look)
{
    switch (look) {
    case models::Preferences::Look::System:
        return widgets::ThemeChoice::System;
    case models::Preferences::Look::Light:
        return widgets::ThemeChoice::Light;
    case models::Preferences::Look::Dark:
        return widgets::ThemeChoice::Dark;
    }
    return widgets::ThemeChoice::System;
}

} // namespace

MainWindow::MainWindow(models::Desk& desk, models::Preferences& preferences, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_preferences(preferences)
    , m_stack(new QStackedWidget)
{
    setProperty("role", QStringLiteral("window"));
    setAttribute(Qt::WA_StyledBackground);
    setWindowTitle(tr("Tongdang"));
    // The layouts could do with more: at 125 % on 1366 x 768 there is no more.
    setMinimumSize(920, 540);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSizeConstraint(QLayout::SetNoConstraint);
    column->addWidget(m_stack);
    connect(&desk, &models::Desk::stateChanged, this, &MainWindow::follow);
    connect(&preferences, &models::Preferences::changed, this, &MainWindow::applyPreferences);
    connect(&m_idle, &IdleLock::idle, &desk, &models::Desk::lock);
    applyPreferences();
    follow();
}

MainWindow::~MainWindow() = default;

void MainWindow::applyPreferences()
{
    widgets::applyTheme(*qApp, themeOf(m_preferences.look()));
    m_idle.setMinutes(m_preferences.lockAfterMinutes());
}

void MainWindow::dropWorkspace()
{
    m_idle.stop();
    if (m_notice) {
        m_notice->deleteLater();
        m_notice = nullptr;
    }
    if (!m_workspace)
        return;
    m_workspace->leave();
    m_stack->removeWidget(m_workspace);
    m_workspace->hide();
    m_workspace->deleteLater();
    m_workspace = nullptr;
    setWindowTitle(tr("Tongdang"));
}

void MainWindow::follow()
{
    dropWorkspace();
    switch (m_desk.state()) {
    case models::Desk::State::New:
        m_firstStart = new pages::FirstStartPage(m_desk);
        m_stack->addWidget(m_firstStart);
        connect(m_firstStart, &pages::FirstStartPage::restoreWanted, this,
                &MainWindow::showRestore);
        showFirstStart();
        break;
    case models::Desk::State::Locked:
        showUnlock();
        break;
    case models::Desk::State::Unlocked:
        if (m_recover)
            m_recover->begin(); // no secret stays in a line
        if (m_help)
            m_help->begin();
        if (m_desk.notices().isEmpty())
            showWorkspace();
        else
            showNotice();
        m_idle.start();
        break;
    }
}

void MainWindow::showUnlock()
{
    if (!m_unlock) {
        m_unlock = new pages::UnlockPage(m_desk);
        m_stack->addWidget(m_unlock);
        connect(m_unlock, &pages::UnlockPage::forgotten, this, &MainWindow::showRecover);
        connect(m_unlock, &pages::UnlockPage::restoreWanted, this, &MainWindow::showRestore);
    }
    m_stack->setCurrentWidget(m_unlock);
    m_unlock->begin();
}

void MainWindow::showRecover()
{
    if (!m_recover) {
        m_recover = new pages::RecoverPage(m_desk);
        m_stack->addWidget(m_recover);
        connect(m_recover, &pages::RecoverPage::left, this, &MainWindow::showUnlock);
        connect(m_recover, &pages::RecoverPage::helpWanted, this, &MainWindow::showHelp);
    }
    m_stack->setCurrentWidget(m_recover);
    m_recover->begin();
}

void MainWindow::showHelp()
{
    if (!m_help) {
        m_help = new pages::HelpPage(m_desk);
        m_stack->addWidget(m_help);
        connect(m_help, &pages::HelpPage::left, this, &MainWindow::showRecover);
    }
    m_stack->setCurrentWidget(m_help);
    m_help->begin();
}

void MainWindow::showFirstStart()
{
    m_stack->setCurrentWidget(m_firstStart);
    m_firstStart->begin();
}

void MainWindow::showRestore()
{
    if (!m_restore) {
        m_restore = new pages::RestorePage(m_desk);
        m_stack->addWidget(m_restore);
        connect(m_restore, &pages::RestorePage::needsPassphrase, this, &MainWindow::showRecover);
        connect(m_restore, &pages::RestorePage::left, this, [this] {
            if (m_desk.state() == models::Desk::State::New)
                showFirstStart();
            else
                showUnlock();
        });
    }
    m_stack->setCurrentWidget(m_restore);
    m_restore->begin();
}

void MainWindow::showNotice()
{
    m_notice = new pages::NoticePage(m_desk.notices());
    m_stack->addWidget(m_notice);
    m_stack->setCurrentWidget(m_notice);
    m_notice->begin();
    connect(m_notice, &pages::NoticePage::wasRead, this, [this] {
        m_notice->deleteLater();
        m_notice = nullptr;
        m_desk.noteNoticesRead();
        showWorkspace();
    });
}

void MainWindow::showWorkspace()
{
    m_workspace = new Workspace(m_desk, m_preferences);
    m_stack->addWidget(m_workspace);
    m_stack->setCurrentWidget(m_workspace);
    connect(m_workspace, &Workspace::lockWanted, &m_desk, &models::Desk::lock);
    //: %1 is the place, never a child
    setWindowTitle(tr("Tongdang - %1").arg(m_desk.profile().orgName));
    if (m_firstStart) {
        m_firstStart->deleteLater();
        m_firstStart = nullptr;
    }
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    // Drafts are posted before the desk closes the archive behind them.
    if (m_workspace)
        m_workspace->leave();
    m_desk.backUpAtEnd();
    event->accept();
}

} // namespace tongdang::shell
