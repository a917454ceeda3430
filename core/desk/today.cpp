// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/duties.h"
#include "desk/duty_words.h"
#include "desk/overview.h"
#include "desk/pressing.h"
#include "desk/working_day.h"

#include <QHash>

#include <algorithm>

namespace tongdang::desk {

namespace {

/// Nobody walks through all villages of a station: there each has its own way, one after the other.
std::vector<Pressing> villageByVillage(std::vector<Pressing> pressing, Role role)
{
    pressing = inWalkingOrder(pressing);
    if (role != Role::Village)
        std::ranges::stable_sort(pressing, {},
                                 [](const Pressing& one) { return one.child->village; });
    return pressing;
}

/// One way through the village, whatever is overdue on it: the numbers of the route list, which has
/// the home visits only.
QHash<RecordId, int> routeNumbers(const std::vector<Pressing>& everybody, Role role)
{
    QHash<RecordId, int> numbers;
    QHash<qint64, int> last; // of each village
    for (const Pressing& one : villageByVillage(everybody, role)) {
        const qint64 village = role == Role::Village ? 0 : one.child->village;
        numbers.insert(one.child->line.child, ++last[village]);
    }
    return numbers;
}

std::vector<TodayLine> linesOf(const std::vector<Pressing>& pressing,
                               const QHash<RecordId, int>& numbers, Role role, QDate today)
{
    std::vector<TodayLine> lines;
    for (const Pressing& one : villageByVillage(pressing, role)) {
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
    const Role role = session.profile().role;
    const auto numbers = routeNumbers(visitsUntil(*overview, sundayOf(week.today)), role);
    week.overdue = linesOf(overdue, numbers, role, week.today);
    week.dueToday = linesOf(dueToday, numbers, role, week.today);
    week.thisWeek = linesOf(thisWeek, numbers, role, week.today);
    return week;
}

} // namespace tongdang::desk
