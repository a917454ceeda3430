// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/received.h"
#include "models/answer.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace tongdang::models {
class Desk;
}

namespace tongdang::pages {

/// What a child received so far, the newest first, and when it was taught each safety topic
/// (policy, clause 12): above the list of care and help, which keeps its room until somebody asks
/// for all of it.
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
    void showAll(bool isOpen);

    models::Desk& m_desk;
    models::Answer<std::vector<desk::ChildReceived>> m_answer;
    QLabel* m_lessons;
    QPushButton* m_open; ///< shows the list, or hides it
    QScrollArea* m_list;
    QVBoxLayout* m_lines;
    int m_count = 0; ///< of the lines
};

} // namespace tongdang::pages
