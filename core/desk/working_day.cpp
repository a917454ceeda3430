// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/working_day.h"

#include "base/clock.h"
#include "desk/session_parts.h"
#include "sync/clock_bounds.h"

namespace tongdang::desk {

qint64 workingMoment(Session& session)
{
    const SessionParts& parts = session.parts();
    const qint64 clock = parts.environment.clock.nowMilliseconds();
    const bool isTrial = parts.environment.buildDate == 0;
    const qint64 floor = parts.clockFloor.at(clock);
    return !isTrial && sync::isAhead(floor, clock) ? floor : clock;
}

QDate workingDay(Session& session)
{
    return Clock::dayOf(workingMoment(session));
}

} // namespace tongdang::desk
