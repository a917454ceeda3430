// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/backup_rotation.h"

#include "base/clock.h"

#include <algorithm>
#include <set>
#include <utility>

namespace tongdang::desk {

namespace {

constexpr qint64 millisecondsPerDay = 86'400'000;

using PeriodKey = std::pair<int, int>;

PeriodKey dayKey(QDate day)
{
    return {0, static_cast<int>(day.toJulianDay())};
}

PeriodKey weekKey(QDate day)
{
    int year = 0;
    const int week = day.weekNumber(&year);
    return {year, week};
}

PeriodKey monthKey(QDate day)
{
    return {day.year(), day.month()};
}

/// Marks the first of each period in an order from new to old, up to `most` periods.
void keepFirstOfEach(const std::vector<KeptCopy>& copies, const std::vector<std::size_t>& newest,
                     PeriodKey (*periodOf)(QDate), int most, std::vector<bool>& isKept)
{
    std::set<PeriodKey> seen;
    for (const std::size_t index : newest) {
        if (static_cast<int>(seen.size()) == most)
            return;
        if (seen.insert(periodOf(Clock::dayOf(copies[index].madeAt))).second)
            isKept[index] = true;
    }
}

} // namespace

std::vector<std::size_t> outdatedCopies(const std::vector<KeptCopy>& copies, qint64 now,
                                        const BackupPlan& plan)
{
    std::vector<std::size_t> newest;
    for (std::size_t index = 0; index < copies.size(); ++index) {
        if (copies[index].isSound && copies[index].madeAt <= now)
            newest.push_back(index);
    }
    if (newest.empty())
        return {};
    std::ranges::stable_sort(newest, [&](std::size_t one, std::size_t other) {
        return copies[one].madeAt > copies[other].madeAt;
    });
    std::vector<bool> isKept(copies.size(), false);
    isKept[newest.front()] = true; // whatever the plan says
    keepFirstOfEach(copies, newest, dayKey, plan.daily, isKept);
    keepFirstOfEach(copies, newest, weekKey, plan.weekly, isKept);
    keepFirstOfEach(copies, newest, monthKey, plan.monthly, isKept);
    std::vector<std::size_t> outdated;
    for (std::size_t index = 0; index < copies.size(); ++index) {
        if (!isKept[index] && copies[index].madeAt <= now)
            outdated.push_back(index);
    }
    return outdated;
}

bool isBackupDue(BackupMoment moment, qint64 last, qint64 now)
{
    if (last == 0 || last > now)
        return true;
    if (moment == BackupMoment::Opening)
        return Clock::dayOf(last) != Clock::dayOf(now);
    return now - last > millisecondsPerDay;
}

bool isBackupOverdue(qint64 lastSound, qint64 now, const BackupPlan& plan)
{
    return lastSound == 0 || lastSound > now
           || now - lastSound > plan.warnAfterDays * millisecondsPerDay;
}

} // namespace tongdang::desk
