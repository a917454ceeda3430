// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/station/versions_panel.h"

class QLabel;
class QPushButton;

namespace tongdang::pages {

/// Fields that two people changed differently: both values with who and when; one key decides: the
/// digit that stands before a value keeps it. What was decided is in DecidedPanel.
class ConflictPanel : public VersionsPanel {
    Q_OBJECT

public:
    explicit ConflictPanel(models::Desk& desk, QWidget* parent = nullptr);

    void refresh() override;

private:
    ConflictPanel(models::Desk& desk, QLabel* nothing, QWidget* parent);
    void showLines(std::vector<desk::ConflictLine> lines);
    void showVersions() override;
    /// One of the values with who and when, and the button that keeps it.
    [[nodiscard]] QWidget* makeHead(const desk::ConflictLine& line, std::size_t index);
    [[nodiscard]] QWidget* makeStay();
    /// With its digit before it; the button is the last of m_choices.
    [[nodiscard]] QWidget* makeChoice(const QString& value, QVBoxLayout& more);
    void addDigits();
    void showLine(const desk::ConflictLine& line);
    /// With the values that the list has not.
    void open(const desk::ConflictLine& line);

    models::Answer<std::vector<desk::ConflictLine>> m_answer;
    std::vector<desk::ConflictLine> m_lines; ///< in the order of the list
    models::Answer<desk::ConflictLine> m_opened;
    QLabel* m_nothing;
    std::vector<QPushButton*> m_choices; ///< in the order of their digits
};

} // namespace tongdang::pages
