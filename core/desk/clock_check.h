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
    FarEntry,    ///< so far before the newest entry that rather that one is wrong
};

/// Whether a person may say that the clock is right all the same.
[[nodiscard]] constexpr bool isOnlyByEntry(ClockProof proof)
{
    return proof == ClockProof::LastEntry || proof == ClockProof::FarEntry;
}

struct SlowClock {
    qint64 clock = 0; ///< what the PC says, milliseconds UTC
    /// It is later than this; new entries are dated so and marked. Of FarEntry: what the newest
    /// entry says, less a day; new entries are dated by the clock and marked.
    qint64 floor = 0;
    ClockProof proof = ClockProof::BuildDate;
};

/// Nothing: there is nothing to say against this PC's clock. Reads anew what is known, so that what
/// is entered from here on uses it.
[[nodiscard]] Result<std::optional<SlowClock>> checkClock(Session& session);

/// A person says that this PC's clock is right now: of what was entered here, that which is dated
/// more than a day later is marked, and counts no more against the clock. The answer is how many
/// changes were marked now. Refused: "desk.clock_refuted" if the clock cannot be right.
[[nodiscard]] Result<int> confirmClock(Session& session);

/// Reads below what this PC's clock cannot be right, for stamps and for bundles: after opening and
/// whenever a bundle may have brought a newer station time.
[[nodiscard]] Result<void> readClockFloor(SessionParts& parts);

/// The same behind work that is done: its answer counts whatever this reading says. If it fails,
/// what was known before stays in use, and `checkClock` tells it, which reads the same anew and is
/// asked after everything that was done.
void refreshClockFloor(SessionParts& parts);

} // namespace tongdang::desk
