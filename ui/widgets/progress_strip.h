// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace tongdang::widgets {

/// A thin bar with words for work that takes longer than a moment; it can be stopped where the work
/// allows it.
class ProgressStrip : public QWidget {
    Q_OBJECT

public:
    explicit ProgressStrip(QWidget* parent = nullptr);

    enum class Stop { Possible, Impossible };
    /// Shows itself without a share: the bar runs to and fro.
    void begin(const QString& words, Stop stop = Stop::Impossible);
    void setPercent(int percent);
    void end();

Q_SIGNALS:
    void stopWanted();

private:
    QLabel* m_words;
    QProgressBar* m_bar;
    QPushButton* m_stop;
};

} // namespace tongdang::widgets
