// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/receiving_key.h"
#include "models/answer.h"

#include <QWidget>

namespace tongdang::models {
class Desk;
}
namespace tongdang::widgets {
class PassphraseEdit;
class ProgressStrip;
} // namespace tongdang::widgets

namespace tongdang::pages {

class Labelled;

/// Gives this PC a new key for what others write to it.
class ReceivingKeyPanel : public QWidget {
    Q_OBJECT

public:
    explicit ReceivingKeyPanel(models::Desk& desk, QWidget* parent = nullptr);

    /// Empties the line and puts the focus on it.
    void begin();

Q_SIGNALS:
    void changed();
    void left();

private:
    void rotate();
    void refuse(const Error& error);

    models::Desk& m_desk;
    models::Answer<desk::RotatedKey> m_answer;
    widgets::PassphraseEdit* m_passphrase;
    Labelled* m_line;
    widgets::ProgressStrip* m_progress;
};

} // namespace tongdang::pages
