// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/clock_check.h"
#include "models/answer.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace tongdang::models {
class Desk;
}

namespace tongdang::shell {

/// Asks to set the PC's clock as long as it is known to be slow (sync.md §9), on every page. It
/// cannot be closed: what is entered meanwhile bears a wrong time, and what is due is missed. Where
/// that cannot be found out it says so, likewise until it can.
class ClockBanner : public QFrame {
    Q_OBJECT

public:
    /// `desk` outlives it. Hidden until there is something to say.
    explicit ClockBanner(models::Desk& desk, QWidget* parent = nullptr);

    /// Looks at the clock again.
    void check();
    [[nodiscard]] QString words() const;

private:
    /// Empty: there is nothing to say.
    void say(const QString& words, bool canConfirm);
    void confirm();

    models::Desk& m_desk;
    models::Answer<std::optional<desk::SlowClock>> m_answer;
    bool m_isAskedAgain = false;
    models::Answer<int> m_confirming;
    QLabel* m_words;
    QPushButton* m_isRight; ///< of a clock that only an entry speaks against
};

} // namespace tongdang::shell
