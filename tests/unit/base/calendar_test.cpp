// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/calendar.h"
#include "base/clock.h"
#include "support/catch.h"

using namespace tongdang;

TEST_CASE("A period of months ends on the corresponding day, or on the month's last day (Civil "
          "Code 202)")
{
    CHECK(calendar::addMonths(QDate(2025, 11, 30), 3) == QDate(2026, 2, 28));
    CHECK(calendar::addMonths(QDate(2023, 11, 30), 3) == QDate(2024, 2, 29));
    CHECK(calendar::addMonths(QDate(2026, 1, 31), 2) == QDate(2026, 3, 31));
    CHECK_FALSE(calendar::addMonths(QDate(), 1).isValid());
}

TEST_CASE("Months between two days count only when the corresponding day is reached")
{
    CHECK(calendar::monthsBetween(QDate(2026, 3, 10), QDate(2026, 6, 9)) == 2);
    CHECK(calendar::monthsBetween(QDate(2026, 3, 10), QDate(2026, 6, 10)) == 3);
    CHECK(calendar::monthsBetween(QDate(2025, 11, 30), QDate(2026, 2, 28)) == 3);
    CHECK_FALSE(calendar::monthsBetween(QDate(2026, 6, 10), QDate(2026, 6, 9)).has_value());
}

TEST_CASE(
    "A child is a year older on the birthday, one of 29 February on the 28th in a common year")
{
    CHECK(calendar::ageYears(QDate(2010, 11, 25), QDate(2026, 11, 24)) == 15);
    CHECK(calendar::ageYears(QDate(2010, 11, 25), QDate(2026, 11, 25)) == 16);
    CHECK(calendar::ageYears(QDate(2012, 2, 29), QDate(2026, 2, 28)) == 14);
    CHECK(calendar::ageYears(QDate(2010, 11, 25), QDate(2026, 11, 25), calendar::AgeTurns::DayAfter)
          == 15);
    CHECK_FALSE(calendar::ageYears(QDate(2026, 11, 25), QDate(2026, 11, 24)).has_value());
}

TEST_CASE("A day begins at midnight of UTC+08:00, whatever zone the PC is set to")
{
    const qint64 midnight = Clock::startOf(QDate(2026, 11, 24));
    CHECK(Clock::dayOf(midnight) == QDate(2026, 11, 24));
    CHECK(Clock::dayOf(midnight - 1) == QDate(2026, 11, 23));
    CHECK(Clock::dayOf(-1) == QDate(1970, 1, 1));
    CHECK(Clock::dayOf(-8 * 3'600'000 - 1) == QDate(1969, 12, 31));
}
