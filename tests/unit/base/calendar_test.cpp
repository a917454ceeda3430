// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/calendar.h"

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

TEST_CASE("Months are counted from the original day and never from month to month")
{
    const QDate day(2026, 1, 31);
    CHECK(calendar::addMonths(day, 1) == QDate(2026, 2, 28));
    CHECK(calendar::addMonths(day, 2) == QDate(2026, 3, 31));
    CHECK(calendar::addMonths(day, 3) == QDate(2026, 4, 30));
    CHECK(calendar::addMonths(day, 12) == QDate(2027, 1, 31));
    CHECK(calendar::addMonths(day, -2) == QDate(2025, 11, 30));
    CHECK(calendar::addMonths(QDate(2024, 2, 29), 12) == QDate(2025, 2, 28));
    CHECK(calendar::addMonths(QDate(2024, 2, 29), 48) == QDate(2028, 2, 29));
    CHECK(calendar::addMonths(QDate(2000, 2, 29), 1200) == QDate(2100, 2, 28)); // no leap year
}

TEST_CASE(
    "Six months of absence are full on the corresponding day (Civil Code 1259: 以上 includes)")
{
    CHECK(calendar::monthsBetween(QDate(2026, 5, 24), QDate(2026, 11, 23)) == 5);
    CHECK(calendar::monthsBetween(QDate(2026, 5, 24), QDate(2026, 11, 24)) == 6);
    CHECK(calendar::monthsBetween(QDate(2025, 8, 31), QDate(2026, 2, 27)) == 5);
    CHECK(calendar::monthsBetween(QDate(2025, 8, 31), QDate(2026, 2, 28)) == 6);
    CHECK(calendar::monthsBetween(QDate(2023, 8, 31), QDate(2024, 2, 28)) == 5);
    CHECK(calendar::monthsBetween(QDate(2023, 8, 31), QDate(2024, 2, 29)) == 6);
    CHECK(calendar::monthsBetween(QDate(2024, 2, 29), QDate(2025, 2, 28)) == 12);
    CHECK(calendar::monthsBetween(QDate(2026, 3, 10), QDate(2026, 3, 10)) == 0);
    CHECK_FALSE(calendar::monthsBetween(QDate(), QDate(2026, 6, 9)).has_value());
}

TEST_CASE("Counting months is the inverse of adding them, for every day of four years")
{
    for (QDate start(2023, 1, 1); start < QDate(2027, 1, 1); start = start.addDays(1)) {
        for (const int months : {0, 1, 2, 3, 6, 11, 12, 25}) {
            const QDate end = calendar::addMonths(start, months);
            REQUIRE(calendar::monthsBetween(start, end) == months);
            if (months > 0)
                REQUIRE(calendar::monthsBetween(start, end.addDays(-1)) == months - 1);
        }
    }
}

TEST_CASE("A child of 29 February has a birthday every year")
{
    const QDate birth(2012, 2, 29);
    CHECK(calendar::birthday(birth, 4) == QDate(2016, 2, 29));
    CHECK(calendar::birthday(birth, 16) == QDate(2028, 2, 29));
    CHECK(calendar::birthday(birth, 17) == QDate(2029, 2, 28));
    CHECK(calendar::ageYears(birth, QDate(2026, 2, 27)) == 13);
    CHECK(calendar::ageYears(birth, QDate(2028, 2, 28)) == 15);
    CHECK(calendar::ageYears(birth, QDate(2028, 2, 29)) == 16);
    CHECK(calendar::ageYears(birth, birth) == 0);
    CHECK(calendar::ageYears(birth, birth, calendar::AgeTurns::DayAfter) == 0);
    CHECK(calendar::ageYears(birth, QDate(2026, 2, 28), calendar::AgeTurns::DayAfter) == 13);
    CHECK(calendar::ageYears(birth, QDate(2026, 3, 1), calendar::AgeTurns::DayAfter) == 14);
    CHECK_FALSE(calendar::ageYears(QDate(), birth).has_value());
    CHECK_FALSE(calendar::ageYears(birth, QDate()).has_value());
}

TEST_CASE("Months and quarters begin and end where the calendar says")
{
    CHECK(calendar::startOfMonth(QDate(2024, 2, 29)) == QDate(2024, 2, 1));
    CHECK(calendar::endOfMonth(QDate(2024, 2, 1)) == QDate(2024, 2, 29));
    CHECK(calendar::endOfMonth(QDate(2026, 12, 31)) == QDate(2026, 12, 31));
    CHECK(calendar::startOfQuarter(QDate(2026, 3, 31)) == QDate(2026, 1, 1));
    CHECK(calendar::startOfQuarter(QDate(2026, 11, 24)) == QDate(2026, 10, 1));
    CHECK(calendar::endOfQuarter(QDate(2026, 11, 24)) == QDate(2026, 12, 31));
    CHECK(calendar::endOfQuarter(QDate(2024, 1, 1)) == QDate(2024, 3, 31));
}
