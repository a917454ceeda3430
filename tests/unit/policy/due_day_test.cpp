// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/due_day.h"
#include "support/catch.h"
#include "support/policy/situation.h"

namespace tongdang::policy {

using namespace Qt::StringLiterals;
using test::day;
using test::moment;

TEST_CASE("Hours count from the moment, and from the end of a day whose moment is not known")
{
    Beat beat;
    beat.every = {7, IntervalUnit::Day};
    beat.first = {24, IntervalUnit::Hour};
    const DueDay exact = dueDay(beat, beginningOf(Value(u"2026-11-20T15:00"_s)), {});
    CHECK(exact.day == day("2026-11-21"));
    CHECK(exact.moment == moment(u"2026-11-21T15:00"_s));
    const DueDay vague = dueDay(beat, beginningOf(Value(u"2026-11-20"_s)), {});
    CHECK(vague.day == day("2026-11-21"));
    CHECK_FALSE(vague.moment);
    CHECK(after(day("2026-11-20"), {25, IntervalUnit::Hour}) == day("2026-11-22"));
}

TEST_CASE("An older act puts off a first turn only where the rule says so")
{
    Beat beat;
    beat.every = {3, IntervalUnit::Month};
    beat.first = {30, IntervalUnit::Day};
    const Beginning opened{day("2026-11-10"), {}};
    CHECK(dueDay(beat, opened, day("2026-11-05")).day == day("2026-12-10"));
    beat.firstDue = FirstDue::NotBeforeInterval;
    CHECK(dueDay(beat, opened, day("2026-11-05")).day == day("2027-02-05"));
    CHECK(dueDay(beat, opened, day("2026-06-05")).day == day("2026-12-10"));
    CHECK(dueDay(beat, opened, day("2026-11-10")).day == day("2027-02-10"));
}

TEST_CASE("A turn is named by its day, its month or its quarter")
{
    Beat beat;
    beat.every = {1, IntervalUnit::Month};
    const Beginning opened{day("2026-01-05"), {}};
    CHECK(dueDay(beat, opened, {}).period == u"2026-01-05"_s);
    CHECK(dueDay(beat, opened, day("2026-08-10")).period == u"2026-08-10"_s);
    beat.rhythm = Rhythm::CalendarMonth;
    beat.firstDue = FirstDue::PeriodEnd;
    CHECK(dueDay(beat, opened, day("2026-12-10")).period == u"2027-01"_s);
    beat.rhythm = Rhythm::CalendarQuarter;
    CHECK(dueDay(beat, opened, day("2026-12-10")).period == u"2027-Q1"_s);
}

} // namespace tongdang::policy
