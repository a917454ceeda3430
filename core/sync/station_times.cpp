// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/station_times.h"

#include "sync/peers.h"

#include <algorithm>
#include <map>

namespace tongdang::sync {
namespace {

/// Of the settings: a line for each device above, "<device> <replica> <number> <moment>".
constexpr QByteArrayView timesName("station_times");
/// An earlier version kept the greatest of all times alone. It counts until the first bundle that
/// comes after it.
constexpr QByteArrayView greatestName("newest_station_time");

using StationTimes = std::map<DeviceId, StationTime>;

Result<std::optional<StationTimes>> readStationTimes(Store& store)
{
    TONGDANG_TRY(const auto stored, store.setting(timesName.toByteArray()));
    if (!stored)
        return std::optional<StationTimes>();
    StationTimes times;
    for (const QByteArray& line : stored->split('\n')) {
        const QList<QByteArray> parts = line.split(' ');
        if (parts.size() != 4)
            continue;
        const auto device = DeviceId::parse(QString::fromLatin1(parts[0]));
        const auto replica = ReplicaId::parse(QString::fromLatin1(parts[1]));
        if (device && replica)
            times.insert_or_assign(
                *device, StationTime{*replica, parts[2].toULongLong(), parts[3].toLongLong()});
    }
    return std::optional(std::move(times));
}

} // namespace

Result<qint64> newestStationTime(Store& store)
{
    TONGDANG_TRY(const auto times, readStationTimes(store));
    if (!times) {
        TONGDANG_TRY(const auto greatest, store.setting(greatestName.toByteArray()));
        return greatest ? greatest->toLongLong() : 0;
    }
    qint64 newest = 0;
    TONGDANG_TRY(const auto peers, otherPeers(store));
    for (const Peer& peer : peers) {
        const auto time = times->find(peer.known.device);
        // A station that another one replaced, or that was revoked, vouches for nothing any more.
        if (time != times->end() && isAbove(peer) && !peer.known.revoked)
            newest = std::max(newest, time->second.moment);
    }
    return newest;
}

Result<void> noteStationTime(Store& store, const DeviceId& device, const StationTime& time)
{
    TONGDANG_TRY(const auto known, readStationTimes(store));
    StationTimes times = known.value_or(StationTimes());
    const auto before = times.find(device);
    if (before != times.end() && before->second.replica == time.replica
        && before->second.number >= time.number)
        return {};
    times.insert_or_assign(device, time);
    QByteArray lines;
    for (const auto& [station, said] : times)
        lines += station.toString().toLatin1() + ' ' + said.replica.toString().toLatin1() + ' '
                 + QByteArray::number(said.number) + ' ' + QByteArray::number(said.moment) + '\n';
    return store.putSetting(timesName.toByteArray(), lines);
}

} // namespace tongdang::sync
