// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QFrame>

class QLabel;
class QTimer;
class QToolButton;

namespace tongdang::widgets {

/// One line above the page instead of a box that has to be clicked away. Good news goes by itself
/// after some seconds; a remark goes when the work goes on; what failed stays until it is closed or
/// the next message comes.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    void say(Tone tone, const QString& words);
    /// The person works on: a remark on the step before is out of date.
    void passOn();
    [[nodiscard]] QString words() const;
    [[nodiscard]] Tone tone() const { return m_tone; }

private:
    Tone m_tone = Tone::Plain;
    QLabel* m_icon;
    QLabel* m_words;
    QToolButton* m_close;
    QTimer* m_timer;
};

} // namespace tongdang::widgets
