// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/duties.h"
#include "desk/duty_words.h"
#include "desk/overview.h"
#include "desk/pressing.h"
#include "desk/working_day.h"

#include <QHash>

namespace tongdang::desk {

namespace {

/// One way through the village, whatever is overdue on it: the numbers of the route list, which has
/// the home visits only.
QHash<RecordId, int> routeNumbers(const std::vector<Pressing>& everybody)
{
    QHash<RecordId, int> numbers;
    for (const Pressing& one : inWalkingOrder(everybody))
        numbers.insert(one.child->line.child, static_cast<int>(numbers.size()) + 1);
    return numbers;
}

std::vector<TodayLine> linesOf(const std::vector<Pressing>& pressing,
                               const QHash<RecordId, int>& numbers, QDate today)
{
    std::vector<TodayLine> lines;
    for (const Pressing& one : inWalkingOrder(pressing)) {
        const bool isOverdue = one.duty->state == DutyState::Overdue;
        lines.push_back({numbers.value(one.child->line.child),
                         {one.child, &one.child->line},
                         {one.child, one.duty},
                         whyWords(*one.duty, today),
                         isOverdue ? static_cast<int>(one.duty->dueOn.daysTo(today)) : 0});
    }
    return lines;
}

} // namespace

Result<TodayWeek> todayWeek(Session& session)
{
    TONGDANG_TRY(const auto overview, Overview::ofWeek(session));
    TodayWeek week;
    week.today = workingDay(session);
    week.children = static_cast<int>(overview->children().size());
    std::vector<Pressing> overdue;
    std::vector<Pressing> dueToday;
    std::vector<Pressing> thisWeek;
    for (const auto& child : overview->children()) {
        const auto pressing = mostPressing(child, sundayOf(week.today));
        if (!pressing)
            continue;
        if (pressing->duty->state == DutyState::Overdue)
            overdue.push_back(*pressing);
        else if (pressing->duty->dueOn == week.today)
            dueToday.push_back(*pressing);
        else
            thisWeek.push_back(*pressing);
    }
    const auto numbers = routeNumbers(visitsUntil(*overview, sundayOf(week.today)));
    week.overdue = linesOf(overdue, numbers, week.today);
    week.dueToday = linesOf(dueToday, numbers, week.today);
    week.thisWeek = linesOf(thisWeek, numbers, week.today);
    return week;
}

} // namespace tongdang::desk
