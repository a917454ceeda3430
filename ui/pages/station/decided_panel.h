// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/upkeep.h"
#include "models/answer.h"

#include <QFrame>

class QLabel;
class QListWidget;
class QVBoxLayout;

namespace tongdang::models {
class Desk;
}

namespace tongdang::pages {

/// What was decided about fields that two people changed differently: who, when, which value, and
/// which values were set aside. One key takes one of those instead; that is a decision too, and the
/// former one is set aside. Hidden while nothing was decided.
class DecidedPanel : public QFrame {
    Q_OBJECT

public:
    explicit DecidedPanel(models::Desk& desk, QWidget* parent = nullptr);

    void refresh();

Q_SIGNALS:
    void failed(const tongdang::Error& error);
    void decided();

private:
    void showLines(std::vector<desk::DecidedLine> lines);
    void showVersions();
    /// A value with who and when; with the button that takes it.
    [[nodiscard]] QWidget* makeVersion(const desk::DecidedLine& line,
                                       const desk::ConflictHead& head, bool isTaken);
    [[nodiscard]] QWidget* makeStay(const desk::DecidedLine& line);
    [[nodiscard]] const desk::DecidedLine* current() const;
    void decide(const desk::Resolution& wanted);

    models::Desk& m_desk;
    models::Answer<std::vector<desk::DecidedLine>> m_answer;
    models::Answer<Dot> m_decided;
    std::vector<desk::DecidedLine> m_lines; ///< in the order of m_list
    QListWidget* m_list;
    QVBoxLayout* m_versions;
};

} // namespace tongdang::pages
