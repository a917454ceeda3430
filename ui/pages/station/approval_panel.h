// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/exchange.h"
#include "models/answer.h"

#include <QFrame>

class QPushButton;
class QVBoxLayout;

namespace tongdang::models {
class Desk;
}

namespace tongdang::pages {

/// Letting a village's PC in: its request is read, people compare 20 digits, then the answer is
/// written. There is no way round the comparison.
class ApprovalPanel : public QFrame {
    Q_OBJECT

public:
    explicit ApprovalPanel(models::Desk& desk, QWidget* parent = nullptr);

Q_SIGNALS:
    void approved();
    void failed(const tongdang::Error& error);

private:
    void choose();
    void showQuestion(const desk::EnrolmentQuestion& question);
    void approve();
    void showAnswer(const desk::EnrolmentAnswer& answer);

    models::Desk& m_desk;
    models::Answer<desk::EnrolmentQuestion> m_question;
    models::Answer<desk::EnrolmentAnswer> m_answer;
    QString m_request;
    QPushButton* m_choose;
    QVBoxLayout* m_words;
    QPushButton* m_approve;
};

} // namespace tongdang::pages
