// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/received.h"
#include "models/answer.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace tongdang::models {
class Desk;
}

namespace tongdang::pages {

/// What a child received so far, the newest first, and when it was taught each safety topic
/// (policy, clause 12): above the list of care and help.
class ReceivedCard : public QFrame {
    Q_OBJECT

public:
    explicit ReceivedCard(models::Desk& desk, QWidget* parent = nullptr);

    void look(const RecordId& child);
    /// Shows nothing any more.
    void close();

Q_SIGNALS:
    void failed(const tongdang::Error& error);

private:
    void take(const desk::ChildReceived& received);

    models::Desk& m_desk;
    models::Answer<std::vector<desk::ChildReceived>> m_answer;
    QLabel* m_lessons;
    QVBoxLayout* m_lines;
};

} // namespace tongdang::pages
