// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/clock_floor.h"

/// Claimed times that are provably wrong (sync.md §9). Marks only; nothing is refused for a clock.
namespace tongdang::sync {

/// By so much a clock may be set back without anybody asking, in milliseconds.
constexpr qint64 missedDay = 24LL * 60 * 60 * 1000;

/// `claimed`: the sender's clock; `notBefore`: newest station time it had seen (0: none);
/// `received`: this PC's clock. All milliseconds UTC. A minute of tolerance.
struct ClockFinding {
    qint64 behind = 0; ///< the sender's clock is slow by at least this; 0: not provable
    qint64 ahead = 0;  ///< it is fast by at least this
    [[nodiscard]] bool isWrong() const { return behind > 0 || ahead > 0; }
    friend bool operator==(const ClockFinding&, const ClockFinding&) = default;
};
[[nodiscard]] ClockFinding judgeClock(qint64 claimed, qint64 notBefore, qint64 received);

/// Whether a change that was stamped at this moment (milliseconds UTC) cannot have been written by
/// `latest`, which is certainly past. The same tolerance.
[[nodiscard]] bool isAhead(qint64 stamp, qint64 latest);

/// What this PC's clock must not be below: build date, newest station time, own last stamp - 1 day.
[[nodiscard]] archive::ClockFloor clockFloor(qint64 buildDate, qint64 newestStationTime,
                                             qint64 lastStamp);

} // namespace tongdang::sync
