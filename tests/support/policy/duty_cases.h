// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/policy/situation.h"

#include <initializer_list>

/// Tables of days: what a rule asks the day before, on the day and the day after.
namespace tongdang::test {

/// "2026-11-20 due" of what a rule demands for an act, "2026-11-20 due 30" with its warning step or
/// alarm; "" if it demands nothing. `now`: a day, or a moment as "2026-11-20T10:00".
[[nodiscard]] QString demanded(const Situation& situation, const char* now, const char* rule,
                               const char* act);
/// The same of an organisation with these digits.
[[nodiscard]] QString demandedOf(const Situation& situation, const QString& division,
                                 const char* now, const char* rule, const char* act);

struct DayCase {
    const char* now;
    const char* expected;
};
/// Checks what a rule demands of one child on each of the days.
void checkDays(const char* facts, const char* rule, const char* act,
               std::initializer_list<DayCase> days);

/// Whether a rule finds something about the child on that day.
[[nodiscard]] bool finds(const Situation& situation, const char* today, const char* rule);
[[nodiscard]] bool findsOf(const Situation& situation, const QString& division, const char* today,
                           const char* rule);

/// Facts with other ones added: {"child":[..]} and {"visit":[..]} in one.
[[nodiscard]] Situation situationOf(std::initializer_list<const char*> members);

} // namespace tongdang::test
