// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/clock_check.h"

#include "desk/access.h"
#include "desk/session_parts.h"
#include "sync/clock_bounds.h"
#include "sync/station_times.h"

namespace tongdang::desk {

namespace {

qint64 momentOf(const Change& change)
{
    return static_cast<qint64>(change.header.hlc >> 16);
}

/// The stamp of the newest change written here whose time is not in doubt, milliseconds UTC; 0:
/// none. Doubtful ones say nothing of the clock: they bear the floor, or a time of another PC.
Result<qint64> lastOwnStamp(Archive& archive)
{
    TONGDANG_TRY(const auto logged, archive.log().newestUndoubted(archive.replica()));
    if (!logged)
        return 0;
    TONGDANG_TRY(const Change change, logged->decode());
    return momentOf(change);
}

/// Own changes that are dated after this moment.
Result<std::vector<Dot>> datedAfter(const Archive& archive, qint64 moment)
{
    std::vector<Dot> found;
    TONGDANG_CHECK(
        archive.log().changesAfter(0, [&](const archive::LoggedChange& logged) -> Result<void> {
            if (logged.source)
                return {};
            TONGDANG_TRY(const Change change, logged.decode());
            if (change.header.dot.replica == archive.replica() && momentOf(change) > moment)
                found.push_back(change.header.dot);
            return {};
        }));
    return found;
}

struct Known {
    qint64 stationTime = 0;
    archive::ClockFloor floor;
};

Result<Known> readKnown(SessionParts& parts)
{
    TONGDANG_TRY(const qint64 stationTime, sync::newestStationTime(*parts.store));
    TONGDANG_TRY(const qint64 stamp, lastOwnStamp(*parts.archive));
    return Known{stationTime, sync::clockFloor(parts.environment.buildDate, stationTime, stamp)};
}

void use(SessionParts& parts, const archive::ClockFloor& floor)
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
    if (!known.floor.doubts(clock))
        return std::optional<SlowClock>();
    const qint64 floor = known.floor.at(clock);
    if (!sync::isAhead(floor, clock))
        return SlowClock{clock, known.floor.entry, ClockProof::FarEntry};
    const ClockProof proof = floor == parts.environment.buildDate ? ClockProof::BuildDate
                             : floor == known.stationTime         ? ClockProof::StationTime
                                                                  : ClockProof::LastEntry;
    return SlowClock{clock, floor, proof};
}

Result<int> confirmClock(Session& session)
{
    SessionParts& parts = session.parts();
    TONGDANG_TRY(const Known known, readKnown(parts));
    const qint64 clock = parts.clock.nowMilliseconds();
    if (sync::isAhead(known.floor.certain, clock))
        return failure(ErrorKind::Refused, "desk.clock_refuted");
    TONGDANG_TRY(const auto wrong, datedAfter(*parts.archive, clock + sync::missedDay));
    TONGDANG_TRY(archive::Transaction transaction, parts.archive->begin());
    int count = 0;
    for (const Dot& dot : wrong) {
        TONGDANG_TRY(const bool isKnown, parts.archive->clockDoubts().isMarked(dot));
        if (isKnown)
            continue;
        TONGDANG_CHECK(parts.archive->clockDoubts().mark(dot));
        ++count;
    }
    TONGDANG_CHECK(noteAccess(session, "clock.confirm", std::nullopt, QByteArray::number(count)));
    TONGDANG_CHECK(transaction.commit());
    refreshClockFloor(parts);
    return count;
}

} // namespace tongdang::desk
