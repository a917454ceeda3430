// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include "support/catch.h"

using namespace tongdang;

namespace {

constexpr qint64 hour = 3'600'000;

} // namespace

TEST_CASE("A day begins at midnight of UTC+08:00, whatever zone the PC is set to")
{
    const qint64 midnight = Clock::startOf(QDate(2026, 11, 24));
    CHECK(midnight == 1'795'449'600'000); // 2026-11-23T16:00Z
    CHECK(Clock::dayOf(midnight) == QDate(2026, 11, 24));
    CHECK(Clock::dayOf(midnight - 1) == QDate(2026, 11, 23));
    CHECK(Clock::dayOf(midnight + 24 * hour - 1) == QDate(2026, 11, 24));
}

TEST_CASE("Days before 1970 are days, too")
{
    CHECK(Clock::dayOf(0) == QDate(1970, 1, 1));
    CHECK(Clock::dayOf(-1) == QDate(1970, 1, 1));
    CHECK(Clock::dayOf(-8 * hour) == QDate(1970, 1, 1));
    CHECK(Clock::dayOf(-8 * hour - 1) == QDate(1969, 12, 31));
    CHECK(Clock::startOf(QDate(1960, 2, 29)) == -310'550'400'000);
}

TEST_CASE("The time on the wall is that of UTC+08:00")
{
    const QDateTime shown = Clock::wallTime(Clock::startOf(QDate(2026, 11, 24)) + 90'000);
    CHECK(shown.date() == QDate(2026, 11, 24));
    CHECK(shown.time() == QTime(0, 1, 30));
    CHECK(shown.offsetFromUtc() == 8 * 3600);
}

TEST_CASE("Each day is a day long, where summer time changes the clocks as well")
{
    for (QDate day(2026, 1, 1); day.year() == 2026; day = day.addDays(1))
        REQUIRE(Clock::startOf(day.addDays(1)) - Clock::startOf(day) == 24 * hour);
}

TEST_CASE("A clock on another date keeps the time of day")
{
    ManualClock wall(Clock::startOf(QDate(2026, 11, 24)) + 15 * hour);
    const ShiftedClock shifted(wall, QDate(2024, 2, 29));
    CHECK(shifted.today() == QDate(2024, 2, 29));
    CHECK(shifted.nowMilliseconds() == Clock::startOf(QDate(2024, 2, 29)) + 15 * hour);
    wall.advance(9 * hour);
    CHECK(shifted.today() == QDate(2024, 3, 1));
}

TEST_CASE("A clock set by hand stands still")
{
    ManualClock clock(QDate(2026, 11, 24));
    CHECK(clock.today() == QDate(2026, 11, 24));
    CHECK(clock.nowMilliseconds() == Clock::startOf(QDate(2026, 11, 24)));
    clock.set(0);
    CHECK(clock.today() == QDate(1970, 1, 1));
}

TEST_CASE("The PC's clock runs forward")
{
    const SystemClock clock;
    const qint64 before = clock.nowMilliseconds();
    CHECK(before > Clock::startOf(QDate(2024, 1, 1)));
    CHECK(clock.nowMilliseconds() >= before);
}
