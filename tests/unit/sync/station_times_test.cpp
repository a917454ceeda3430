// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/station_times.h"

#include "support/sync/village_and_station.h"
#include "sync/peers.h"

using namespace tongdang;
using namespace tongdang::test;
using namespace tongdang::sync;

namespace {

constexpr qint64 years = 10 * 366 * 86'400'000LL;

struct Above : VillageAndStation {
    QString down() { return station.exportTo(stick, village.device()); }
    [[nodiscard]] qint64 newest() { return take(newestStationTime(village.store)); }
    [[nodiscard]] qint64 stationClock() const { return station.clock.nowMilliseconds(); }
    /// Of the station, known already or not.
    void note(quint64 number, qint64 moment, const ReplicaId& replica)
    {
        take(noteStationTime(village.store, station.device(), {replica, number, moment}));
    }
};

} // namespace

TEST_CASE("The station's time is that of its last bundle")
{
    Above both;
    both.station.clock.advance(5000);
    const qint64 moment = both.stationClock();
    take(both.village.import(both.down()));
    CHECK(both.newest() == moment);
}

TEST_CASE("A station's clock that was years ahead counts until its next bundle and no longer")
{
    Above both;
    both.station.clock.advance(years);
    take(both.village.import(both.down()));
    CHECK(both.newest() > both.village.clock.nowMilliseconds() + years / 2);
    both.station.clock.advance(-years);
    const qint64 moment = both.stationClock();
    take(both.village.import(both.down()));
    CHECK(both.newest() == moment);
}

TEST_CASE("A late stick from when the station's clock was years ahead brings that time not back")
{
    Above both;
    both.station.clock.advance(years);
    const QString late = both.down();
    both.station.clock.advance(-years);
    const qint64 moment = both.stationClock();
    take(both.village.import(both.down()));
    take(both.village.import(late));
    CHECK(both.newest() == moment);
}

TEST_CASE("A restored station counts its bundles anew, and its time counts at once")
{
    Above both;
    const ReplicaId before = ReplicaId::create(both.village.randomness);
    const ReplicaId after = ReplicaId::create(both.village.randomness);
    both.note(7, 7000, before);
    both.note(6, 9000, before);
    CHECK(both.newest() == 7000);
    both.note(2, 5000, after);
    CHECK(both.newest() == 5000);
}

TEST_CASE("Of several PCs above the latest time counts, and of one that was replaced none")
{
    Above both;
    Place second(Role::Township, stationOrg, 78);
    second.enrolAt(both.station, both.stick);
    const ReplicaId replica = ReplicaId::create(both.village.randomness);
    const qint64 far = both.newest() + years;
    KnownDevice known = take(findPeer(both.station.store, second.device()))->known;
    for (const Relation relation : {Relation::Station, Relation::Former, Relation::Child}) {
        known.relation = relation;
        take(both.village.store.putDevice(known));
        take(noteStationTime(both.village.store, second.device(), {replica, 1, far}));
        CHECK((both.newest() == far) == (relation == Relation::Station));
    }
    known.relation = Relation::Station;
    known.revoked = true;
    take(both.village.store.putDevice(known));
    CHECK(both.newest() < far);
}

TEST_CASE("What an earlier version kept counts until the next bundle")
{
    VillageAndStation both;
    Place& village = both.village;
    Place older(Role::Village, otherVillageOrg, 79);
    take(older.store.putSetting("newest_station_time", "123456"));
    CHECK(take(newestStationTime(older.store)) == 123456);
    const auto replica = ReplicaId::create(village.randomness);
    take(village.store.putSetting("newest_station_time", QByteArray::number(years * 100)));
    take(noteStationTime(village.store, both.station.device(), {replica, 1, 654321}));
    CHECK(take(newestStationTime(village.store)) == 654321);
}
