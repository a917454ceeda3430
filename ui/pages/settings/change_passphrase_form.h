// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/answer.h"

#include <QWidget>

#include <variant>

class QPushButton;

namespace tongdang::models {
class Desk;
}
namespace tongdang::widgets {
class PassphraseEdit;
class ProgressStrip;
} // namespace tongdang::widgets

namespace tongdang::pages {

class Labelled;
class PassphrasePair;

/// The present passphrase and a new one, twice.
class ChangePassphraseForm : public QWidget {
    Q_OBJECT

public:
    explicit ChangePassphraseForm(models::Desk& desk, QWidget* parent = nullptr);

    /// Empties the lines and puts the focus on the first.
    void begin();

Q_SIGNALS:
    void changed();
    void left();

private:
    void change();
    void refuse(const Error& error);

    models::Desk& m_desk;
    models::Answer<std::monostate> m_answer;
    widgets::PassphraseEdit* m_present;
    Labelled* m_presentLine;
    PassphrasePair* m_wanted;
    QPushButton* m_change;
    widgets::ProgressStrip* m_progress;
};

} // namespace tongdang::pages
