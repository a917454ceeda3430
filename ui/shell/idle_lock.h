// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace tongdang::shell {

/// Tells when nobody touched keyboard or mouse for a while.
class IdleLock : public QObject {
    Q_OBJECT

public:
    explicit IdleLock(QObject* parent = nullptr);

    void setMinutes(int minutes);
    /// Watches the whole program from now on, or no more.
    void start();
    void stop();
    [[nodiscard]] bool isWatching() const { return m_timer.isActive(); }
    [[nodiscard]] int remainingMilliseconds() const { return m_timer.remainingTime(); }

Q_SIGNALS:
    void idle();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTimer m_timer;
};

} // namespace tongdang::shell
