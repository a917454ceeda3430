// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/duties.h"
#include "policy/rule_book.h"

#include <QDate>

#include <optional>
#include <vector>

/// The arithmetic of due days (facts.md §7.1-3), without records.
namespace tongdang::policy {

/// A cadence with its numbers. `settings` are needed for school years, terms and working days.
struct Beat {
    Rhythm rhythm = Rhythm::Rolling;
    FirstDue firstDue = FirstDue::Absolute;
    Interval every;
    Interval first;
    int minimumDaysLeft = 0;
    const Settings* settings = nullptr;
};

/// From when a rule applies: a day, and the moment where it is known.
struct Beginning {
    QDate day;
    std::optional<qint64> moment;
};
/// Of a date or datetime value; an invalid day if it is neither.
[[nodiscard]] Beginning beginningOf(const Value& value);

struct DueDay {
    QDate day;
    std::optional<qint64> moment;
    QString period; ///< facts.md §7.11
};

/// The day an interval after another. Hours of a day without its moment: to the end of the day, and
/// then whole days. `settings`: the county's holidays; null: there are none.
[[nodiscard]] QDate after(QDate day, const Interval& interval, const Settings* settings = nullptr);
/// The moment an interval of minutes or hours after another; nothing for longer units.
[[nodiscard]] std::optional<qint64> momentAfter(qint64 moment, const Interval& interval);
/// When the first turn of the duty falls due for which nothing was done since `from`; `last` is an
/// older day on which it was done, or invalid.
[[nodiscard]] DueDay firstDueDay(const Beat& beat, const Beginning& from, QDate last);
/// When the next turn falls due.
[[nodiscard]] DueDay dueDay(const Beat& beat, const Beginning& from, QDate last);

/// A month, quarter, year of the calendar; with its last day.
struct CalendarPeriod {
    QDate start;
    QDate end;
};
/// Of a beat that goes by the calendar the periods after the one with the due day, as far as they
/// end in [from, before); of a rolling one none.
[[nodiscard]] std::vector<CalendarPeriod> periodsAfter(const Beat& beat, QDate dueOn, QDate from,
                                                       QDate before);

} // namespace tongdang::policy
