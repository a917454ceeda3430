// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/answer.h"

#include <QStackedWidget>

#include <variant>

namespace tongdang::models {
class Desk;
}

namespace tongdang::pages {

class PassphraseForm;
class RecoveryPanel;

/// A new recovery code: the passphrase is asked, the code shown and typed back in part from the
/// paper, and only then takes the place of the old one, alone or with new keys of everything. Who
/// leaves before keeps the old one.
class NewCodePanel : public QStackedWidget {
    Q_OBJECT

public:
    enum class Purpose {
        Code, ///< only the code changes
        Keys, ///< with it the keys of the whole archive (desk/sealing.h)
    };
    NewCodePanel(models::Desk& desk, Purpose purpose, QWidget* parent = nullptr);

    void begin();
    /// Nothing of a code or passphrase stays in the window.
    void forget();

Q_SIGNALS:
    void changed();
    /// Both papers are to be kept: nobody knows which code the disk holds.
    void unsure(const tongdang::Error& error);
    void left();

private:
    [[nodiscard]] PassphraseForm* makeQuestion();
    void confirm();
    void showCode();
    void putInPlace();

    models::Desk& m_desk;
    const Purpose m_purpose;
    models::Answer<std::monostate> m_answer;
    QString m_code;
    PassphraseForm* m_question;
    RecoveryPanel* m_recovery;
};

} // namespace tongdang::pages
