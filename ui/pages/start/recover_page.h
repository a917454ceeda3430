// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QWidget>

class QPushButton;

namespace tongdang::models {
class Desk;
}
namespace tongdang::widgets {
class LatinEdit;
class ProgressStrip;
} // namespace tongdang::widgets

namespace tongdang::pages {

class Labelled;
class PassphrasePair;
class PersonChoice;

/// The passphrase was forgotten: the recovery code of the envelope sets a new one. A mistyped group
/// is named as soon as the line is left, before anything is tried. Where several people open the
/// archive, it is asked whose passphrase was forgotten; that is known only once the code opened it.
class RecoverPage : public QWidget {
    Q_OBJECT

public:
    explicit RecoverPage(models::Desk& desk, QWidget* parent = nullptr);

    /// Empties the lines and puts the focus on the code.
    void begin();

Q_SIGNALS:
    /// The passphrase came to mind after all.
    void left();
    /// The code is lost, too.
    void helpWanted();

private:
    void group(const QString& typed);
    [[nodiscard]] bool checkCode();
    void recover();
    void refused(const Error& error);

    models::Desk& m_desk;
    widgets::LatinEdit* m_code;
    Labelled* m_codeLine;
    PersonChoice* m_person;
    PassphrasePair* m_passphrase;
    QPushButton* m_recover;
    widgets::ProgressStrip* m_progress;
};

} // namespace tongdang::pages
