// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/station/versions_panel.h"

namespace tongdang::pages {

/// What was decided about fields that two people changed differently: who, when, which value, and
/// which values were set aside. One key takes one of those instead; that is a decision too, and the
/// former one is set aside. Hidden while nothing was decided.
class DecidedPanel : public VersionsPanel {
    Q_OBJECT

public:
    explicit DecidedPanel(models::Desk& desk, QWidget* parent = nullptr);

    void refresh() override;

private:
    void showLines(std::vector<desk::DecidedLine> lines);
    void showVersions() override;
    void showLine(const desk::DecidedLine& line);
    /// With the values that the list has not.
    void open(const desk::DecidedLine& line);
    /// A value with who and when; with the button that takes it.
    [[nodiscard]] QWidget* makeVersion(const desk::DecidedLine& line,
                                       const desk::ConflictHead& head, bool isTaken);
    [[nodiscard]] QWidget* makeStay(const desk::DecidedLine& line);

    models::Answer<std::vector<desk::DecidedLine>> m_answer;
    models::Answer<desk::DecidedLine> m_opened;
    std::vector<desk::DecidedLine> m_lines; ///< in the order of the list
};

} // namespace tongdang::pages
