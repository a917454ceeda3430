// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>

namespace tongdang {

/// The time, injected. Moments are milliseconds since 1970 in UTC; days are calendar days at fixed
/// UTC+08:00 (sync.md §1).
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual qint64 nowMilliseconds() const = 0;

    [[nodiscard]] QDate today() const { return dayOf(nowMilliseconds()); }
    [[nodiscard]] static QDate dayOf(qint64 milliseconds);
    /// 00:00 of the day at UTC+08:00.
    [[nodiscard]] static qint64 startOf(QDate day);
    /// As the clocks on the wall show it, at UTC+08:00.
    [[nodiscard]] static QDateTime wallTime(qint64 milliseconds);
};

/// The PC's clock.
class SystemClock final : public Clock {
public:
    [[nodiscard]] qint64 nowMilliseconds() const override;
};

/// The PC's time of day on another date: `--today` of the command line.
class ShiftedClock final : public Clock {
public:
    ShiftedClock(const Clock& clock, QDate today);
    [[nodiscard]] qint64 nowMilliseconds() const override;

private:
    const Clock& m_clock;
    qint64 m_shift;
};

/// Stands still until it is set: for tests and the demo.
class ManualClock final : public Clock {
public:
    explicit ManualClock(qint64 milliseconds)
        : m_milliseconds(milliseconds)
    {
    }
    explicit ManualClock(QDate day)
        : m_milliseconds(startOf(day))
    {
    }
    [[nodiscard]] qint64 nowMilliseconds() const override { return m_milliseconds; }
    void set(qint64 milliseconds) { m_milliseconds = milliseconds; }
    void advance(qint64 milliseconds) { m_milliseconds += milliseconds; }

private:
    qint64 m_milliseconds;
};

} // namespace tongdang
