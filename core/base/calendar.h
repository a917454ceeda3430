// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include <optional>

/// Calendar arithmetic of the Civil Code, articles 200-204 (facts.md §3): the opening day is not
/// counted, a period of months ends on the corresponding day or, where there is none, on that
/// month's last day.
namespace tongdang::calendar {

/// 30 Nov + 3 months = 28 Feb (29 in a leap year). Months may be negative. Invalid in, invalid out.
[[nodiscard]] QDate addMonths(QDate day, int months);
/// Greatest n >= 0 with addMonths(start, n) <= end; nothing if either is invalid or start is after
/// end.
[[nodiscard]] std::optional<int> monthsBetween(QDate start, QDate end);
/// The n-th birthday. A child of 29 Feb turns on 28 Feb in a common year.
[[nodiscard]] QDate birthday(QDate birth, int years);

/// On which day a year of age is completed (parameter `age_turns_on`).
enum class AgeTurns { OnBirthday, DayAfter };
/// Full years on that day; nothing if birth is invalid or after day.
[[nodiscard]] std::optional<int> ageYears(QDate birth, QDate day,
                                          AgeTurns turns = AgeTurns::OnBirthday);

[[nodiscard]] QDate startOfMonth(QDate day);
[[nodiscard]] QDate endOfMonth(QDate day);
[[nodiscard]] QDate startOfQuarter(QDate day);
[[nodiscard]] QDate endOfQuarter(QDate day);

} // namespace tongdang::calendar
