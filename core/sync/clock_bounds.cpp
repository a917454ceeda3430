// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/clock_bounds.h"

#include "archive/clock_doubts.h"

#include <algorithm>

namespace tongdang::sync {

ClockFinding judgeClock(qint64 claimed, qint64 notBefore, qint64 received)
{
    ClockFinding finding;
    if (notBefore > 0 && claimed < notBefore - archive::clockTolerance)
        finding.behind = notBefore - claimed;
    if (isAhead(claimed, received))
        finding.ahead = claimed - received;
    return finding;
}

bool isAhead(qint64 stamp, qint64 latest)
{
    return stamp > latest + archive::clockTolerance;
}

qint64 clockFloor(qint64 buildDate, qint64 newestStationTime, qint64 lastStamp)
{
    constexpr qint64 day = 24 * 60 * 60 * 1000LL;
    return std::max({buildDate, newestStationTime, lastStamp - day});
}

} // namespace tongdang::sync
