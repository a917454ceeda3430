// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/clock_check.h"

#include "desk/session_parts.h"
#include "sync/clock_bounds.h"
#include "sync/peers.h"

namespace tongdang::desk {

namespace {

/// The stamp of the newest change written here whose time is not in doubt, milliseconds UTC; 0:
/// none. Doubtful ones say nothing of the clock: they bear the floor, or a time of another PC.
Result<qint64> lastOwnStamp(Archive& archive)
{
    TONGDANG_TRY(const auto logged, archive.log().newestUndoubted(archive.replica()));
    if (!logged)
        return 0;
    TONGDANG_TRY(const Change change, logged->decode());
    return static_cast<qint64>(change.header.hlc >> 16);
}

struct Known {
    qint64 stationTime = 0;
    qint64 floor = 0;
};

Result<Known> readKnown(SessionParts& parts)
{
    TONGDANG_TRY(const qint64 stationTime, sync::newestStationTime(*parts.store));
    TONGDANG_TRY(const qint64 stamp, lastOwnStamp(*parts.archive));
    return Known{stationTime, sync::clockFloor(parts.environment.buildDate, stationTime, stamp)};
}

void use(SessionParts& parts, qint64 floor)
{
    parts.clockFloor = floor;
    parts.archive->writer().setClockFloor(floor);
}

} // namespace

Result<void> readClockFloor(SessionParts& parts)
{
    TONGDANG_TRY(const Known known, readKnown(parts));
    use(parts, known.floor);
    return {};
}

void refreshClockFloor(SessionParts& parts)
{
    if (const auto known = readKnown(parts))
        use(parts, known->floor);
}

Result<std::optional<SlowClock>> checkClock(Session& session)
{
    SessionParts& parts = session.parts();
    TONGDANG_TRY(const Known known, readKnown(parts));
    use(parts, known.floor);
    const qint64 clock = parts.clock.nowMilliseconds();
    if (!sync::isAhead(known.floor, clock))
        return std::optional<SlowClock>();
    const ClockProof proof = known.floor == parts.environment.buildDate ? ClockProof::BuildDate
                             : known.floor == known.stationTime         ? ClockProof::StationTime
                                                                        : ClockProof::LastEntry;
    return SlowClock{clock, known.floor, proof};
}

} // namespace tongdang::desk
