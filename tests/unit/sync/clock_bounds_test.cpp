// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/clock_bounds.h"

#include "support/catch.h"

using namespace tongdang::sync;

TEST_CASE("A claimed time between what was seen and now is not provably wrong")
{
    const ClockFinding finding = judgeClock(5'000'000, 4'000'000, 6'000'000);
    CHECK(finding.behind == 0);
    CHECK(finding.ahead == 0);
    CHECK(judgeClock(4'000'000 - 60'000, 4'000'000, 6'000'000).behind == 0); // tolerance
    CHECK(judgeClock(6'000'000 + 60'000, 4'000'000, 6'000'000).ahead == 0);
}

TEST_CASE("A clock is wrong by at least the difference")
{
    CHECK(judgeClock(3'000'000, 4'000'000, 6'000'000).behind == 1'000'000);
    CHECK(judgeClock(7'000'000, 4'000'000, 6'000'000).ahead == 1'000'000);
    CHECK(judgeClock(3'000'000, 0, 6'000'000).behind == 0); // no station time seen
}

TEST_CASE("A stamp is ahead only beyond the tolerance")
{
    CHECK_FALSE(isAhead(6'000'000 + 60'000, 6'000'000));
    CHECK(isAhead(6'000'000 + 60'001, 6'000'000));
}

TEST_CASE("The floor of a clock is the latest of what is certain")
{
    constexpr qint64 day = 86'400'000;
    CHECK(clockFloor(10, 0, 0).at(0) == 10);
    CHECK(clockFloor(10, 20, 0).at(0) == 20);
    CHECK(clockFloor(10, 20, 5 * day).at(0) == 4 * day);
    CHECK_FALSE(clockFloor(10, 20, 5 * day).doubts(4 * day));
    CHECK(clockFloor(10, 20, 5 * day).doubts(4 * day - 60'001));
}

TEST_CASE("An entry far beyond the clock and beyond what is certain is no floor, but it is doubted")
{
    constexpr qint64 day = 86'400'000;
    constexpr qint64 now = 20'000 * day;
    const auto near = clockFloor(now - 90 * day, now - 20 * day, now + 32 * day);
    CHECK(near.at(now) == now + 31 * day);
    const auto far = clockFloor(now - 90 * day, now - 20 * day, now + 32 * day + 1);
    CHECK(far.at(now) == now - 20 * day);
    CHECK(far.doubts(now));
    CHECK_FALSE(far.doubts(now + 40 * day));
    CHECK(far.at(now - 30 * day) == now - 20 * day); // a clock that is somewhat slow
}

TEST_CASE("Beside a clock that is far below what is certain the newest entry is the floor")
{
    constexpr qint64 day = 86'400'000;
    constexpr qint64 made = 20'000 * day;
    const auto floor = clockFloor(made, 0, made + 701 * day);
    CHECK(floor.at(0) == made + 700 * day);
    CHECK(floor.at(made - 31 * day) == made);
    CHECK(floor.at(made - 31 * day - 1) == made + 700 * day);
}
