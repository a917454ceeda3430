// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/clock_floor.h"

#include "archive/clock_doubts.h"

#include <algorithm>

namespace tongdang::archive {

qint64 ClockFloor::at(qint64 clock) const
{
    const bool saysSomething = clock >= certain - farFromClock;
    const bool isEntryFar = saysSomething && entry > std::max(clock, certain) + farFromClock;
    return isEntryFar ? certain : std::max(certain, entry);
}

bool ClockFloor::doubts(qint64 clock) const
{
    return std::max(certain, entry) > clock + clockTolerance;
}

} // namespace tongdang::archive
