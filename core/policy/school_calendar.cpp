// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/school_calendar.h"

#include <algorithm>

namespace tongdang::policy {

namespace {

QDate lastYearly(QDate day, int month, int dayOfMonth)
{
    const QDate thisYear(day.year(), month, dayOfMonth);
    return thisYear <= day ? thisYear : QDate(day.year() - 1, month, dayOfMonth);
}

QDate nextYearly(QDate day, int month, int dayOfMonth)
{
    const QDate last = lastYearly(day, month, dayOfMonth);
    return QDate(last.year() + 1, month, dayOfMonth);
}

} // namespace

QDate SchoolCalendar::yearStart(QDate day) const
{
    return lastYearly(day, yearMonth, yearDay);
}

QDate SchoolCalendar::yearEnd(QDate day) const
{
    return nextYearly(day, yearMonth, yearDay).addDays(-1);
}

SchoolCalendar::Term SchoolCalendar::term(QDate day) const
{
    Term latest;
    for (const TermStart& start : terms) {
        const QDate begun = lastYearly(day, start.month, start.day);
        if (!latest.start.isValid() || begun > latest.start)
            latest = {begun, start.code};
    }
    return latest;
}

QDate SchoolCalendar::termEnd(QDate day) const
{
    QDate next;
    for (const TermStart& start : terms) {
        const QDate begins = nextYearly(day, start.month, start.day);
        if (!next.isValid() || begins < next)
            next = begins;
    }
    return next.addDays(-1);
}

QDate addWorkdays(QDate day, int count, const std::vector<QDate>& holidays,
                  const std::vector<QDate>& extra)
{
    const auto includes = [](const std::vector<QDate>& days, QDate one) {
        return std::find(days.begin(), days.end(), one) != days.end();
    };
    const auto isWorked = [&](QDate one) {
        return includes(extra, one) || (one.dayOfWeek() <= Qt::Friday && !includes(holidays, one));
    };
    while (count > 0) {
        day = day.addDays(1);
        count -= isWorked(day) ? 1 : 0;
    }
    return day;
}

} // namespace tongdang::policy
