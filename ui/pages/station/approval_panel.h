// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/exchange.h"
#include "models/answer.h"

#include <QFrame>

#include <variant>

class QCheckBox;
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

    /// Shows what a request says and the digits to be compared.
    void read(const QString& file);

Q_SIGNALS:
    void approved();
    void failed(const tongdang::Error& error);
    /// A question stands there, with this button to answer it.
    void asks(QWidget* button);

private:
    void choose();
    void showQuestion(const desk::EnrolmentQuestion& question);
    void approve();
    void offerBarring();
    void showAnswer(const desk::EnrolmentAnswer& answer);

    models::Desk& m_desk;
    models::Answer<desk::EnrolmentQuestion> m_question;
    models::Answer<desk::EnrolmentAnswer> m_answer;
    models::Answer<std::monostate> m_barred;
    QString m_request;
    QString m_number;   ///< of the request that is shown
    QString m_replaced; ///< id of the PC whose place the request's one takes; or empty
    QPushButton* m_choose;
    QVBoxLayout* m_words;
    QCheckBox* m_special;
    QCheckBox* m_compared;
    QPushButton* m_approve;
};

} // namespace tongdang::pages
