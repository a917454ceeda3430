// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <QTimeZone>

namespace tongdang {

namespace {

constexpr qint64 millisecondsADay = 86'400'000;
constexpr qint64 beijingOffset = 8 * 3'600'000;
const qint64 epochJulianDay = QDate(1970, 1, 1).toJulianDay();

} // namespace

QDate Clock::dayOf(qint64 milliseconds)
{
    const qint64 local = milliseconds + beijingOffset;
    const qint64 days = local >= 0 ? local / millisecondsADay
                                   : -((-local + millisecondsADay - 1) / millisecondsADay);
    return QDate::fromJulianDay(epochJulianDay + days);
}

qint64 Clock::startOf(QDate day)
{
    return (day.toJulianDay() - epochJulianDay) * millisecondsADay - beijingOffset;
}

QDateTime Clock::wallTime(qint64 milliseconds)
{
    const QTimeZone beijing(static_cast<int>(beijingOffset / 1000));
    return QDateTime::fromMSecsSinceEpoch(milliseconds, beijing);
}

qint64 SystemClock::nowMilliseconds() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

ShiftedClock::ShiftedClock(const Clock& clock, QDate today)
    : m_clock(clock)
    , m_shift(startOf(today) - startOf(clock.today()))
{
}

qint64 ShiftedClock::nowMilliseconds() const
{
    return m_clock.nowMilliseconds() + m_shift;
}

} // namespace tongdang
