// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/session.h"

#include <optional>

namespace tongdang::desk {

/// What makes it certain that a PC's clock is slow (sync.md §9).
enum class ClockProof {
    BuildDate,   ///< the program is younger than what the clock says
    StationTime, ///< at the station it was later already
    LastEntry,   ///< more than a day before the newest entry; one of both is wrong
};

struct SlowClock {
    qint64 clock = 0; ///< what the PC says, milliseconds UTC
    qint64 floor = 0; ///< it is later than this; new entries are dated so and marked
    ClockProof proof = ClockProof::BuildDate;
};

/// Nothing: there is nothing to say against this PC's clock. Reads anew what is known, so that what
/// is entered from here on uses it.
[[nodiscard]] Result<std::optional<SlowClock>> checkClock(Session& session);

/// Reads below what this PC's clock cannot be right, for stamps and for bundles: after opening and
/// whenever a bundle may have brought a newer station time.
[[nodiscard]] Result<void> readClockFloor(SessionParts& parts);

/// The same behind work that is done: its answer counts whatever this reading says. If it fails,
/// what was known before stays in use, and `checkClock` tells it, which reads the same anew and is
/// asked after everything that was done.
void refreshClockFloor(SessionParts& parts);

} // namespace tongdang::desk
