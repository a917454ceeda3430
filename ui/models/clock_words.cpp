// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clock_words.h"

#include "base/clock.h"
#include "models/day_words.h"

#include <QCoreApplication>
#include <QDateTime>

namespace tongdang::models {

namespace {

/// With the year, whichever it is: a clock may be years off.
QString minuteWords(qint64 moment)
{
    return dayWords(Clock::dayOf(moment), {}) + u' '
           + Clock::wallTime(moment).toString(QStringLiteral("HH:mm"));
}

QString sentence(desk::ClockProof proof)
{
    switch (proof) {
    case desk::ClockProof::BuildDate:
        return QCoreApplication::translate(
            "clock", "The clock of this computer is slow: it says %1, but this program was made on "
                     "%2. Set date and time of the computer. Until then entries are dated %2 and "
                     "marked.");
    case desk::ClockProof::StationTime:
        return QCoreApplication::translate(
            "clock", "The clock of this computer is slow: it says %1, but at the station it was %2 "
                     "already. Set date and time of the computer. Until then entries are dated %2 "
                     "and marked.");
    case desk::ClockProof::LastEntry:
        return QCoreApplication::translate(
            "clock", "The clock of this computer says %1, which is before the newest entries here. "
                     "If it is wrong, set date and time of the computer. If it is right, say so. "
                     "Until then entries are dated %2 and marked.");
    case desk::ClockProof::FarEntry:
        return QCoreApplication::translate(
            "clock", "The clock of this computer says %1, but something was entered here that is "
                     "dated after %2. If the clock is wrong, set date and time of the computer. If "
                     "it is right, say so: then that entry is marked. Until then new entries are "
                     "marked.");
    }
    return {};
}

} // namespace

QString clockWords(const desk::SlowClock& slow)
{
    return sentence(slow.proof).arg(minuteWords(slow.clock), minuteWords(slow.floor));
}

} // namespace tongdang::models
