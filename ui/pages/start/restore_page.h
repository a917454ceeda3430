// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/restore.h"
#include "models/answer.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace tongdang::models {
class Desk;
}
namespace tongdang::widgets {
class PassphraseEdit;
class ProgressStrip;
} // namespace tongdang::widgets

namespace tongdang::pages {

class Labelled;

/// Putting an archive back from a backup, before anything is unlocked: which file, and what opened
/// the archive on that day. Says what it put back before work begins with it.
class RestorePage : public QWidget {
    Q_OBJECT

public:
    explicit RestorePage(models::Desk& desk, QWidget* parent = nullptr);

    /// Empties the lines, proposes the newest backup that lies where backups lie, and puts the
    /// focus where it goes on.
    void begin();

Q_SIGNALS:
    void left();
    /// It was restored with the recovery code: a new passphrase has to be set with it.
    void needsPassphrase();

private:
    void choose();
    void showFile(const QString& file);
    void restore();
    void showRestored(const desk::RestoreReport& report);
    void refused(const Error& error);
    void goOn();

    models::Desk& m_desk;
    models::Answer<desk::RestoreReport> m_answer;
    QString m_file;
    bool m_isRestored = false;
    bool m_isCode = false; ///< what was typed is a recovery code
    QLabel* m_chosen;
    QPushButton* m_choose;
    widgets::PassphraseEdit* m_secret;
    Labelled* m_line;
    QPushButton* m_restore;
    widgets::ProgressStrip* m_progress;
    QVBoxLayout* m_outcome;
    QPushButton* m_back;
};

} // namespace tongdang::pages
