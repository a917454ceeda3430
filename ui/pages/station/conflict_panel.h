// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/upkeep.h"
#include "models/answer.h"

#include <QFrame>

class QLabel;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace tongdang::models {
class Desk;
}

namespace tongdang::pages {

/// Fields that two people changed differently: both values with who and when; one key decides: the
/// digit that stands before a value keeps it. What was decided is in DecidedPanel.
class ConflictPanel : public QFrame {
    Q_OBJECT

public:
    explicit ConflictPanel(models::Desk& desk, QWidget* parent = nullptr);

    void refresh();

Q_SIGNALS:
    void failed(const tongdang::Error& error);
    void decided();

private:
    void showLines(std::vector<desk::ConflictLine> lines);
    void showHeads();
    /// One of the values with who and when, and the button that keeps it.
    [[nodiscard]] QWidget* makeHead(const desk::ConflictLine& line, std::size_t index);
    [[nodiscard]] QWidget* makeStay();
    /// With its digit before it; the button is the last of m_choices.
    [[nodiscard]] QWidget* makeChoice(const QString& value, QVBoxLayout& more);
    void addDigits();
    void keep(std::size_t head);
    void decide(const desk::Resolution& wanted);
    [[nodiscard]] const desk::ConflictLine* current() const;

    models::Desk& m_desk;
    models::Answer<std::vector<desk::ConflictLine>> m_answer;
    models::Answer<Dot> m_decided;
    std::vector<desk::ConflictLine> m_lines; ///< in the order of m_list
    QLabel* m_nothing;
    QListWidget* m_list;
    QVBoxLayout* m_heads;
    std::vector<QPushButton*> m_choices; ///< in the order of their digits
};

} // namespace tongdang::pages
