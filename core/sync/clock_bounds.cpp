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

archive::ClockFloor clockFloor(qint64 buildDate, qint64 newestStationTime, qint64 lastStamp)
{
    return {std::max(buildDate, newestStationTime), std::max(lastStamp - missedDay, qint64(0))};
}

} // namespace tongdang::sync
