// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/due_day.h"

#include "base/calendar.h"
#include "base/clock.h"
#include "policy/dossier.h"

#include <QTime>

#include <algorithm>

namespace tongdang::policy {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 millisecondsAnHour = 3'600'000;
constexpr int hoursADay = 24;

QDate startOfPeriod(Rhythm rhythm, QDate day)
{
    return rhythm == Rhythm::CalendarQuarter ? calendar::startOfQuarter(day)
                                             : calendar::startOfMonth(day);
}

QDate endOfPeriod(Rhythm rhythm, QDate day)
{
    return rhythm == Rhythm::CalendarQuarter ? calendar::endOfQuarter(day)
                                             : calendar::endOfMonth(day);
}

DueDay endOf(Rhythm rhythm, QDate day)
{
    const QDate end = endOfPeriod(rhythm, day);
    const QString period = rhythm == Rhythm::CalendarQuarter
                               ? u"%1-Q%2"_s.arg(end.year()).arg((end.month() - 1) / 3 + 1)
                               : end.toString(u"yyyy-MM"_s);
    return {end, {}, period};
}

DueDay endOfNext(Rhythm rhythm, QDate day)
{
    return endOf(rhythm, endOfPeriod(rhythm, day).addDays(1));
}

QString periodOf(QDate day)
{
    return isoDay(day);
}

} // namespace

Beginning beginningOf(const Value& value)
{
    constexpr qsizetype momentLength = 16;
    Beginning result{dayOf(value), {}};
    const QString text = value.toText();
    if (result.day.isValid() && text.size() == momentLength) {
        const QTime time = QTime::fromString(text.mid(11), u"HH:mm"_s);
        result.moment = Clock::startOf(result.day) + time.msecsSinceStartOfDay();
    }
    return result;
}

QDate after(QDate day, const Interval& interval)
{
    switch (interval.unit) {
    case IntervalUnit::Hour:
        return day.addDays((interval.number + hoursADay - 1) / hoursADay);
    case IntervalUnit::Day:
        return day.addDays(interval.number);
    case IntervalUnit::Month:
        break;
    }
    return calendar::addMonths(day, interval.number);
}

DueDay firstDueDay(const Beat& beat, const Beginning& from, QDate last)
{
    if (beat.firstDue == FirstDue::PeriodEnd) {
        const auto left = from.day.daysTo(endOfPeriod(beat.rhythm, from.day));
        return left < beat.minimumDaysLeft ? endOfNext(beat.rhythm, from.day)
                                           : endOf(beat.rhythm, from.day);
    }
    DueDay due{after(from.day, beat.first), {}, periodOf(from.day)};
    if (beat.first.unit == IntervalUnit::Hour && from.moment) {
        due.moment = *from.moment + beat.first.number * millisecondsAnHour;
        due.day = Clock::dayOf(*due.moment);
    }
    if (beat.firstDue == FirstDue::NotBeforeInterval && last.isValid())
        due.day = std::max(due.day, after(last, beat.every));
    return due;
}

DueDay dueDay(const Beat& beat, const Beginning& from, QDate last)
{
    if (beat.rhythm != Rhythm::Rolling)
        return last.isValid() && last >= startOfPeriod(beat.rhythm, from.day)
                   ? endOfNext(beat.rhythm, last)
                   : firstDueDay(beat, from, last);
    // Always from the day it was done: months are never chained (article 202).
    if (last.isValid() && last >= from.day)
        return {after(last, beat.every), {}, periodOf(last)};
    return firstDueDay(beat, from, last);
}

} // namespace tongdang::policy
