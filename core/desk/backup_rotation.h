// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <vector>

/// When a backup is due and which ones are kept (encryption.md §4). Pure.
namespace tongdang::desk {

struct BackupPlan {
    int daily = 7;
    int weekly = 5;
    int monthly = 12;
    /// A person is told when no sound backup is younger.
    int warnAfterDays = 7;
};

/// A backup as the rotation sees it.
struct KeptCopy {
    qint64 madeAt = 0;    ///< milliseconds UTC
    bool isSound = false; ///< passed its last check
};

/// Indices of those that may go, ascending. Kept is the newest sound one of each of the last 7
/// days, 5 weeks and 12 months that have any: a PC that stood unused for a year loses nothing by
/// its first backup. One that failed its check fills no place; while no other is sound, nothing
/// goes. One that claims to be of the future was made under a wrong clock: it stays and fills no
/// place either.
[[nodiscard]] std::vector<std::size_t> outdatedCopies(const std::vector<KeptCopy>& copies,
                                                      qint64 now, const BackupPlan& plan = {});

enum class BackupMoment {
    Opening, ///< due once a day
    Closing, ///< due if the last one is over a day old
};
/// `last`: when the last one was made, milliseconds UTC; 0: never. One that claims to be of the
/// future was made under a wrong clock and counts for nothing.
[[nodiscard]] bool isBackupDue(BackupMoment moment, qint64 last, qint64 now);

/// Whether a person has to be told that there is no sound backup of late; of the future: none.
[[nodiscard]] bool isBackupOverdue(qint64 lastSound, qint64 now, const BackupPlan& plan = {});

} // namespace tongdang::desk
