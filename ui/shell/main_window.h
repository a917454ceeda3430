// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/idle_lock.h"

#include <QWidget>

class QStackedWidget;

namespace tongdang::models {
class Desk;
class Preferences;
} // namespace tongdang::models
namespace tongdang::pages {
class FirstStartPage;
class NoticePage;
class HelpPage;
class RecoverPage;
class RestorePage;
class UnlockPage;
} // namespace tongdang::pages

namespace tongdang::shell {

class Workspace;

/// The one window: first start, the locked screen, or the workspace.
class MainWindow : public QWidget {
    Q_OBJECT

public:
    /// Both outlive the window.
    MainWindow(models::Desk& desk, models::Preferences& preferences, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Null while locked.
    [[nodiscard]] Workspace* workspace() const { return m_workspace; }

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void follow();
    void showUnlock();
    void showFirstStart();
    void showRecover();
    void showHelp();
    void showRestore();
    void showNotice();
    void showWorkspace();
    void dropWorkspace();
    void applyPreferences();

    models::Desk& m_desk;
    models::Preferences& m_preferences;
    IdleLock m_idle;
    QStackedWidget* m_stack;
    pages::FirstStartPage* m_firstStart = nullptr;
    pages::UnlockPage* m_unlock = nullptr;
    pages::RecoverPage* m_recover = nullptr;
    pages::HelpPage* m_help = nullptr;
    pages::RestorePage* m_restore = nullptr;
    pages::NoticePage* m_notice = nullptr;
    Workspace* m_workspace = nullptr;
};

} // namespace tongdang::shell
