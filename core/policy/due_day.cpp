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

constexpr qint64 millisecondsAMinute = 60'000;
constexpr qint64 millisecondsAnHour = 3'600'000;
constexpr int minutesADay = 1440;
constexpr int hoursADay = 24;

struct Period {
    QDate start;
    QDate end;
    QString name; ///< facts.md §7.11
};

Period schoolYearWith(const SchoolCalendar& school, QDate day)
{
    const QDate start = school.yearStart(day);
    return {start, school.yearEnd(day), u"%1-%2"_s.arg(start.year()).arg(start.year() + 1)};
}

Period periodWith(const Beat& beat, QDate day)
{
    static const SchoolCalendar usual;
    const SchoolCalendar& school = beat.settings ? beat.settings->school : usual;
    switch (beat.rhythm) {
    case Rhythm::Rolling:
    case Rhythm::CalendarMonth:
        break;
    case Rhythm::CalendarQuarter:
        return {calendar::startOfQuarter(day), calendar::endOfQuarter(day),
                u"%1-Q%2"_s.arg(day.year()).arg((day.month() - 1) / 3 + 1)};
    case Rhythm::CalendarYear:
        return {QDate(day.year(), 1, 1), QDate(day.year(), 12, 31), QString::number(day.year())};
    case Rhythm::SchoolYear:
        return schoolYearWith(school, day);
    case Rhythm::Term: {
        const auto term = school.term(day);
        return {term.start, school.termEnd(day),
                schoolYearWith(school, day).name + u'-' + term.code};
    }
    }
    return {calendar::startOfMonth(day), calendar::endOfMonth(day), day.toString(u"yyyy-MM"_s)};
}

DueDay endOf(const Beat& beat, QDate day)
{
    const Period period = periodWith(beat, day);
    return {period.end, {}, period.name};
}

DueDay endOfNext(const Beat& beat, QDate day)
{
    return endOf(beat, periodWith(beat, day).end.addDays(1));
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

QDate after(QDate day, const Interval& interval, const Settings* settings)
{
    static const Settings none;
    const Settings& county = settings ? *settings : none;
    switch (interval.unit) {
    case IntervalUnit::Minute:
        return day.addDays((interval.number + minutesADay - 1) / minutesADay);
    case IntervalUnit::Hour:
        return day.addDays((interval.number + hoursADay - 1) / hoursADay);
    case IntervalUnit::Day:
        return day.addDays(interval.number);
    case IntervalUnit::Workday:
        return addWorkdays(day, interval.number, county.holidays, county.extraWorkdays);
    case IntervalUnit::Month:
        break;
    }
    return calendar::addMonths(day, interval.number);
}

std::optional<qint64> momentAfter(qint64 moment, const Interval& interval)
{
    if (interval.unit == IntervalUnit::Minute)
        return moment + interval.number * millisecondsAMinute;
    if (interval.unit == IntervalUnit::Hour)
        return moment + interval.number * millisecondsAnHour;
    return std::nullopt;
}

DueDay firstDueDay(const Beat& beat, const Beginning& from, QDate last)
{
    if (beat.firstDue == FirstDue::PeriodEnd) {
        const auto left = from.day.daysTo(periodWith(beat, from.day).end);
        return left < beat.minimumDaysLeft ? endOfNext(beat, from.day) : endOf(beat, from.day);
    }
    DueDay due{after(from.day, beat.first, beat.settings), {}, periodOf(from.day)};
    if (from.moment)
        due.moment = momentAfter(*from.moment, beat.first);
    if (due.moment)
        due.day = Clock::dayOf(*due.moment);
    if (beat.firstDue == FirstDue::NotBeforeInterval && last.isValid())
        due.day = std::max(due.day, after(last, beat.every, beat.settings));
    return due;
}

DueDay dueDay(const Beat& beat, const Beginning& from, QDate last)
{
    if (beat.rhythm != Rhythm::Rolling)
        return last.isValid() && last >= periodWith(beat, from.day).start
                   ? endOfNext(beat, last)
                   : firstDueDay(beat, from, last);
    // Always from the day it was done: months are never chained (article 202).
    if (last.isValid() && last >= from.day)
        return {after(last, beat.every, beat.settings), {}, periodOf(last)};
    return firstDueDay(beat, from, last);
}

std::vector<CalendarPeriod> periodsAfter(const Beat& beat, QDate dueOn, QDate from, QDate before)
{
    std::vector<CalendarPeriod> periods;
    if (beat.rhythm == Rhythm::Rolling || !dueOn.isValid())
        return periods;
    const QDate first = std::max(periodWith(beat, dueOn).end.addDays(1),
                                 from.isValid() ? periodWith(beat, from).start : QDate());
    for (Period period = periodWith(beat, first); period.end < before;
         period = periodWith(beat, period.end.addDays(1))) {
        if (period.end >= from)
            periods.push_back({period.start, period.end});
    }
    return periods;
}

} // namespace tongdang::policy
