// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/day_words.h"

#include <QCoreApplication>

#include <array>

namespace tongdang::models {

namespace {

constexpr std::array weekdays{
    QT_TRANSLATE_NOOP("day", "Monday"),    QT_TRANSLATE_NOOP("day", "Tuesday"),
    QT_TRANSLATE_NOOP("day", "Wednesday"), QT_TRANSLATE_NOOP("day", "Thursday"),
    QT_TRANSLATE_NOOP("day", "Friday"),    QT_TRANSLATE_NOOP("day", "Saturday"),
    QT_TRANSLATE_NOOP("day", "Sunday"),
};

} // namespace

QString dayWords(QDate day, QDate today)
{
    if (!day.isValid())
        return {};
    //: %1 month, %2 day of the month
    QString words = QCoreApplication::translate("day", "%2/%1").arg(day.month()).arg(day.day());
    if (day.year() != today.year()) {
        //: %1 year, %2 month, %3 day of the month
        words = QCoreApplication::translate("day", "%3/%2/%1")
                    .arg(day.year())
                    .arg(day.month())
                    .arg(day.day());
    }
    return words;
}

QString weekdayWords(QDate day)
{
    return day.isValid() ? QCoreApplication::translate(
               "day", weekdays[static_cast<std::size_t>(day.dayOfWeek() - 1)])
                         : QString();
}

} // namespace tongdang::models
