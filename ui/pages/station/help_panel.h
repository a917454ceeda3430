// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/unlock_help.h"
#include "models/answer.h"

#include <QFrame>

class QPushButton;
class QVBoxLayout;

namespace tongdang::models {
class Desk;
}

namespace tongdang::pages {

/// Helping a village's PC whose passphrase and code are lost: its request is read, people compare
/// 20 digits, then the answer is written.
class HelpPanel : public QFrame {
    Q_OBJECT

public:
    explicit HelpPanel(models::Desk& desk, QWidget* parent = nullptr);

    /// Shows who asks and the digits to be compared.
    void read(const QString& file);

Q_SIGNALS:
    void failed(const tongdang::Error& error);
    /// A question stands there, with this button to answer it.
    void asks(QWidget* button);

private:
    void choose();
    void showQuestion(const desk::HelpQuestion& question);
    void help();
    void showAnswer(const QString& file);

    models::Desk& m_desk;
    models::Answer<desk::HelpQuestion> m_question;
    models::Answer<desk::HelpQuestion> m_answer;
    QString m_request;
    QPushButton* m_choose;
    QVBoxLayout* m_words;
    QPushButton* m_help;
};

} // namespace tongdang::pages
