// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QStackedWidget;

namespace tongdang::models {
class Desk;
}

namespace tongdang::pages {

class NewArchiveForm;
class RecoveryPanel;

/// First start: who and where, a passphrase, then the recovery code, shown once and checked.
class FirstStartPage : public QWidget {
    Q_OBJECT

public:
    explicit FirstStartPage(models::Desk& desk, QWidget* parent = nullptr);
    /// Puts the focus where work begins.
    void begin();

Q_SIGNALS:
    void restoreWanted();

private:
    models::Desk& m_desk;
    QStackedWidget* m_steps;
    NewArchiveForm* m_form;
    RecoveryPanel* m_recovery;
};

} // namespace tongdang::pages
