// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/lives.h"

#include "support/sync/village_and_station.h"
#include "sync/import.h"

using namespace tongdang;
using namespace tongdang::test;
using namespace tongdang::sync;

namespace {

constexpr qint64 day = 86'400'000;

/// As a restored archive does at its first opening.
void beginAnew(Place& place)
{
    take(place.store.begin());
    take(place.store.beginReplica());
    take(place.store.commit());
}

bool isNamed(VillageAndStation& both)
{
    const auto report = take(both.station.import(both.village.exportTo(both.stick)));
    CHECK(report.status != ImportStatus::Quarantined);
    take(both.village.import(both.station.exportTo(both.stick, both.village.device())));
    return report.warnings.contains(QStringLiteral("begins_anew"));
}

} // namespace

TEST_CASE("A PC that is restored twice in a year is not spoken of, the third time it is")
{
    VillageAndStation both;
    both.village.addChild(QStringLiteral("马小龙"));
    CHECK_FALSE(isNamed(both));
    for (const bool isMany : {false, false, true, true}) {
        beginAnew(both.village);
        CHECK(isNamed(both) == isMany);
        CHECK_FALSE(isNamed(both)); // not with each bundle of that life
    }
}

TEST_CASE("What a PC began anew more than a year ago counts no more")
{
    VillageAndStation both;
    for (int time = 0; time < 6; ++time) {
        CHECK_FALSE(isNamed(both));
        both.village.clock.advance(190 * day);
        both.station.clock.advance(190 * day);
        beginAnew(both.village);
    }
}

TEST_CASE("A copied folder in use on two PCs is named at the station, and nothing is lost")
{
    VillageAndStation both;
    both.village.addChild(QStringLiteral("马小龙"));
    both.exchange();
    const auto copy = both.village.store.state();
    auto here = copy;
    auto there = copy;
    // At the copy's first opening its token is missing.
    bool isFirst = true;
    std::vector<RecordId> children;
    bool isTold = false;
    for (int round = 0; round < 12; ++round) {
        for (auto* const pc : {&here, &there}) {
            both.village.store.restore(*pc);
            if (pc == &there && isFirst)
                beginAnew(both.village);
            isFirst = isFirst && pc != &there;
            children.push_back(both.village.addChild(QStringLiteral("示%1").arg(children.size())));
            isTold = isNamed(both) || isTold;
            *pc = both.village.store.state();
        }
    }
    CHECK(isTold);
    for (const RecordId& child : children)
        CHECK(both.station.store.folded(child));
}

TEST_CASE("Devices are counted apart")
{
    VillageAndStation both;
    Randomness& randomness = both.station.randomness;
    const auto one = DeviceId::create(randomness);
    const auto other = DeviceId::create(randomness);
    for (int life = 0; life < 3; ++life) {
        for (const DeviceId& device : {one, other})
            CHECK_FALSE(
                take(noteLife(both.station.store, device, ReplicaId::create(randomness), 1000)));
    }
    CHECK(take(noteLife(both.station.store, one, ReplicaId::create(randomness), 1000)));
}
