// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/backup_rotation.h"

#include "base/clock.h"
#include "base/randomness.h"
#include "support/catch.h"

#include <algorithm>
#include <set>

using namespace tongdang;
using namespace tongdang::desk;

namespace {

constexpr qint64 hour = 3'600'000;
constexpr qint64 wholeDay = 24 * hour;

qint64 noonOf(QDate day)
{
    return Clock::startOf(day) + 12 * hour;
}

std::vector<QDate> keptDays(const std::vector<KeptCopy>& copies)
{
    const auto outdated = outdatedCopies(copies, noonOf(QDate(2030, 1, 1)));
    std::vector<QDate> days;
    for (std::size_t index = 0; index < copies.size(); ++index) {
        if (std::ranges::find(outdated, index) == outdated.end())
            days.push_back(Clock::dayOf(copies[index].madeAt));
    }
    std::ranges::sort(days);
    return days;
}

/// One a day for so many days until 26 November 2026, a Thursday.
std::vector<KeptCopy> daily(int days)
{
    std::vector<KeptCopy> copies;
    for (int back = days - 1; back >= 0; --back)
        copies.push_back({noonOf(QDate(2026, 11, 26).addDays(-back)), true});
    return copies;
}

} // namespace

TEST_CASE("Of backups made every day for two years the newest of 7 days, 5 weeks, 12 months stay")
{
    const std::vector<QDate> kept = keptDays(daily(730));
    const std::vector<QDate> expected{
        // The last of each month, then the last of each week, then the last days.
        QDate(2025, 12, 31), QDate(2026, 1, 31),  QDate(2026, 2, 28),  QDate(2026, 3, 31),
        QDate(2026, 4, 30),  QDate(2026, 5, 31),  QDate(2026, 6, 30),  QDate(2026, 7, 31),
        QDate(2026, 8, 31),  QDate(2026, 9, 30),  QDate(2026, 10, 31), QDate(2026, 11, 1),
        QDate(2026, 11, 8),  QDate(2026, 11, 15), QDate(2026, 11, 20), QDate(2026, 11, 21),
        QDate(2026, 11, 22), QDate(2026, 11, 23), QDate(2026, 11, 24), QDate(2026, 11, 25),
        QDate(2026, 11, 26)};
    CHECK(kept == expected);
}

TEST_CASE("Of several backups of one day the newest stays")
{
    const qint64 noon = noonOf(QDate(2026, 11, 26));
    const std::vector<KeptCopy> copies{{noon, true}, {noon + 2 * hour, true}, {noon + hour, true}};
    CHECK(outdatedCopies(copies, noon + 3 * hour) == std::vector<std::size_t>{0, 2});
}

TEST_CASE("A PC that was switched off for a year loses nothing by its next backup")
{
    std::vector<KeptCopy> copies = daily(7);
    copies.push_back({noonOf(QDate(2027, 11, 26)), true});
    const std::vector<QDate> kept = keptDays(copies);
    CHECK(kept.size() == 7);
    CHECK(kept.front() == QDate(2026, 11, 21));
}

TEST_CASE("The last sound backup stays whatever else is there and whatever the plan says")
{
    const qint64 noon = noonOf(QDate(2026, 11, 26));
    CHECK(outdatedCopies({{noon, true}}, noon, {0, 0, 0, 7}).empty());
    const std::vector<KeptCopy> damaged{
        {noon - 400 * wholeDay, true}, {noon - wholeDay, false}, {noon, false}};
    CHECK(outdatedCopies(damaged, noon) == std::vector<std::size_t>{1, 2});
    const std::vector<KeptCopy> none{{noon - wholeDay, false}, {noon, false}};
    CHECK(outdatedCopies(none, noon).empty());
    CHECK(outdatedCopies({}, noon).empty());
}

TEST_CASE("Backups of the future stay and take no place from those whose day is known")
{
    std::vector<KeptCopy> copies = daily(7);
    for (int day = 0; day < 400; ++day)
        copies.push_back({noonOf(QDate(2031, 1, 1).addDays(day)), day != 0});
    CHECK(outdatedCopies(copies, noonOf(QDate(2026, 11, 26))).empty());
}

TEST_CASE("Whatever backups there are, the newest sound one stays and each place is filled once")
{
    SeededRandomness random(11);
    for (int round = 0; round < 300; ++round) {
        std::vector<KeptCopy> copies(random.below(60));
        for (KeptCopy& copy : copies)
            copy = {noonOf(QDate(2025, 1, 1)) + qint64{random.below(700 * 24)} * hour,
                    random.below(4) != 0};
        const auto outdated = outdatedCopies(copies, noonOf(QDate(2030, 1, 1)));
        const std::set<std::size_t> gone(outdated.begin(), outdated.end());
        qint64 newest = 0;
        for (const KeptCopy& copy : copies)
            newest = copy.isSound ? std::max(newest, copy.madeAt) : newest;
        std::multiset<QDate> kept;
        bool isNewestKept = newest == 0;
        for (std::size_t index = 0; index < copies.size(); ++index) {
            if (gone.contains(index))
                continue;
            isNewestKept = isNewestKept || copies[index].madeAt == newest;
            kept.insert(Clock::dayOf(copies[index].madeAt));
        }
        CHECK(isNewestKept);
        if (newest == 0) {
            CHECK(gone.empty());
            continue;
        }
        CHECK(kept.size() <= 7 + 5 + 12);
        for (const QDate day : kept)
            CHECK(kept.count(day) == 1);
    }
}

TEST_CASE("A backup is due at the first opening of a day and at closing when one is over a day old")
{
    const qint64 evening = Clock::startOf(QDate(2026, 11, 25)) + 23 * hour;
    CHECK(isBackupDue(BackupMoment::Opening, 0, evening));
    CHECK(isBackupDue(BackupMoment::Closing, 0, evening));
    CHECK_FALSE(isBackupDue(BackupMoment::Opening, evening, evening + hour / 2));
    CHECK(isBackupDue(BackupMoment::Opening, evening, evening + 2 * hour)); // after midnight
    CHECK_FALSE(isBackupDue(BackupMoment::Closing, evening, evening + wholeDay));
    CHECK(isBackupDue(BackupMoment::Closing, evening, evening + wholeDay + 1));
    // Made while the clock was a year ahead: it says nothing.
    CHECK(isBackupDue(BackupMoment::Opening, evening + 365 * wholeDay, evening));
    CHECK(isBackupDue(BackupMoment::Closing, evening + 365 * wholeDay, evening));
}

TEST_CASE("Nobody is reminded for seven days after a sound backup")
{
    const qint64 now = noonOf(QDate(2026, 11, 26));
    CHECK(isBackupOverdue(0, now));
    CHECK(isBackupOverdue(now + 1, now));
    CHECK_FALSE(isBackupOverdue(now, now));
    CHECK_FALSE(isBackupOverdue(now - 7 * wholeDay, now));
    CHECK(isBackupOverdue(now - 7 * wholeDay - 1, now));
    CHECK_FALSE(isBackupOverdue(now - 7 * wholeDay - 1, now, {7, 5, 12, 8}));
}
