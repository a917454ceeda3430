// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/calendar.h"

namespace tongdang::calendar {

QDate addMonths(QDate day, int months)
{
    // QDate clips to the month's last day, as article 202 asks.
    return day.isValid() ? day.addMonths(months) : QDate();
}

std::optional<int> monthsBetween(QDate start, QDate end)
{
    if (!start.isValid() || !end.isValid() || start > end)
        return std::nullopt;
    int months = (end.year() - start.year()) * 12 + end.month() - start.month();
    if (addMonths(start, months) > end)
        --months;
    return months;
}

QDate birthday(QDate birth, int years)
{
    return addMonths(birth, 12 * years);
}

std::optional<int> ageYears(QDate birth, QDate day, AgeTurns turns)
{
    if (!birth.isValid() || !day.isValid() || birth > day)
        return std::nullopt;
    const QDate counted = turns == AgeTurns::OnBirthday ? day : day.addDays(-1);
    int years = day.year() - birth.year();
    while (years > 0 && birthday(birth, years) > counted)
        --years;
    return years;
}

QDate startOfMonth(QDate day)
{
    return QDate(day.year(), day.month(), 1);
}

QDate endOfMonth(QDate day)
{
    return QDate(day.year(), day.month(), day.daysInMonth());
}

QDate startOfQuarter(QDate day)
{
    return QDate(day.year(), (day.month() - 1) / 3 * 3 + 1, 1);
}

QDate endOfQuarter(QDate day)
{
    return startOfQuarter(day).addMonths(3).addDays(-1);
}

} // namespace tongdang::calendar
