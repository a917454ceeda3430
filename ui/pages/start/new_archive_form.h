// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "desk/session.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace tongdang::widgets {
class CodeChoice;
class DateEdit;
class LatinEdit;
class PassphraseEdit;
class ProgressStrip;
} // namespace tongdang::widgets

namespace tongdang::pages {

class Labelled;

/// Asks for what a new archive needs. Faults show on leaving a line and on pressing the button.
class NewArchiveForm : public QWidget {
    Q_OBJECT

public:
    explicit NewArchiveForm(QWidget* parent = nullptr);

    /// It did not work: the words stand below the line they belong to, or above the button.
    void refuse(const Error& error);
    /// Empties the passphrases.
    void forget();

Q_SIGNALS:
    /// Everything is filled in; the folder is left to the receiver.
    void wanted(const tongdang::desk::NewArchive& archive);
    /// There was an archive once, and there is a backup of it.
    void restoreWanted();

private:
    void layOut();
    void connectLines();
    void submit();
    bool checkOrgCode();
    bool checkFilled(QLineEdit& edit, Labelled& line);
    bool checkSince();
    bool checkPassphrase();
    bool checkAgain();

    widgets::CodeChoice* m_role;
    widgets::LatinEdit* m_orgCode;
    QLineEdit* m_orgName;
    QLineEdit* m_person;
    widgets::DateEdit* m_since;
    widgets::PassphraseEdit* m_passphrase;
    widgets::PassphraseEdit* m_again;
    Labelled* m_roleLine;
    Labelled* m_orgCodeLine;
    Labelled* m_orgNameLine;
    Labelled* m_personLine;
    Labelled* m_sinceLine;
    Labelled* m_passphraseLine;
    Labelled* m_againLine;
    QPushButton* m_make;
    widgets::ProgressStrip* m_progress;
};

} // namespace tongdang::pages
