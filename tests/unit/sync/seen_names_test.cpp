// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/seen_names.h"

#include "catalogue/fields.h"
#include "support/sync/village_and_station.h"
#include "sync/adopt.h"

using namespace tongdang;
using namespace tongdang::test;
using sync::BundleState;
using sync::ImportStatus;

namespace {

const QString early = QStringLiteral("13800000001");
const QString forked = QStringLiteral("13800000002");
const QString third = QStringLiteral("13800000003");

/// A village and a station with a child, whose name stands for any field that both may write.
struct Pair : VillageAndStation {
    RecordId child = village.addChild(QStringLiteral("马小龙"));

    Pair() { exchange(); }
    void put(Place& place, const QString& value)
    {
        place.clock.advance(60'000);
        place.set(child, fields::child::name, value);
    }
    sync::ImportReport up() { return take(station.import(village.exportTo(stick))); }
    sync::ImportReport down()
    {
        return take(village.import(station.exportTo(stick, village.device())));
    }
    void adoptAll(Place& place)
    {
        for (const auto& row : take(place.store.bundles(BundleState::Quarantined)))
            take(sync::adoptFork(place.context(), row.id));
    }
};

std::vector<QString> values(Place& place, const RecordId& child)
{
    std::set<QString> all;
    const auto folded = place.store.folded(child);
    for (const Head& head : folded->field(fields::child::name)->heads)
        all.insert(head.value.toText());
    return {all.begin(), all.end()};
}

} // namespace

TEST_CASE("A station put back from an image keeps what it wrote then beside what nobody saw of it")
{
    Pair both;
    const auto image = both.station.store.state();
    both.put(both.station, early);
    both.down();
    both.station.store.restore(image);
    both.put(both.station, forked); // under the same name
    both.put(both.village, third);  // in place of what it got
    CHECK(both.up().restoredCopy);
    // The village's director has not seen the second one.
    CHECK(values(both.station, both.child) == std::vector{forked, third});
    // What the first life wrote comes back without anybody having been asked, and had been seen.
    both.down();
    both.adoptAll(both.village); // the station's copy wrote under a name that is taken there
    CHECK(both.up().status == ImportStatus::Merged);
    CHECK(values(both.station, both.child) == std::vector{forked, third});
    for (int round = 0; round < 2; ++round) {
        both.down();
        both.adoptAll(both.village);
        both.up();
    }
    CHECK(take(both.station.store.bundles(BundleState::Quarantined)).empty());
    CHECK(values(both.station, both.child) == std::vector{forked, third});
    CHECK(values(both.village, both.child) == std::vector{forked, third});
}

TEST_CASE(
    "An edit of what was said once more replaces it, also where its bundle does not explain it")
{
    Pair both;
    const auto image = both.station.store.state();
    both.put(both.station, early);
    both.down();
    both.station.store.restore(image);
    both.put(both.station, forked);
    both.put(both.village, third);
    both.up();
    // What comes down waits for a person at the village; its receipts and wishes count.
    both.down();
    both.up();
    both.down();
    const QString fourth = QStringLiteral("13800000004");
    both.put(both.village, fourth);
    both.up();
    CHECK(values(both.station, both.child) == std::vector{forked, fourth});
}

TEST_CASE("A later bundle of another village finds the station in doubt of its names as well")
{
    Pair both;
    Place other(sync::Role::Village, villageOrg, 3);
    other.enrolAt(both.station, both.stick);
    const auto image = both.station.store.state();
    both.put(both.station, early);
    both.down();
    take(other.import(both.station.exportTo(both.stick, other.device())));
    both.station.store.restore(image);
    both.put(both.station, forked);
    CHECK(both.up().restoredCopy); // by now it writes as another replica
    both.put(other, third);
    take(both.station.import(other.exportTo(both.stick)));
    CHECK(values(both.station, both.child) == std::vector{forked, third});
}

TEST_CASE("Where an image had lost nothing the doubt is over with the snapshot")
{
    Pair both;
    both.put(both.station, early);
    const auto image = both.station.store.state();
    both.down();
    both.put(both.village, third);
    const QString late = both.village.exportTo(both.stick);
    both.station.store.restore(image);
    CHECK(take(both.station.import(late)).restoredCopy);
    CHECK(values(both.station, both.child) == std::vector{early, third});
    both.down();
    both.up();
    CHECK(values(both.station, both.child) == std::vector{third});
    both.down();
    CHECK(values(both.village, both.child) == std::vector{third});
}

TEST_CASE("What a village's copy writes on what was adopted leaves its first life in the queue")
{
    Pair both;
    const auto copy = both.village.store.state();
    both.put(both.village, early);
    both.up();
    both.village.store.restore(copy);
    both.put(both.village, forked);
    REQUIRE(both.up().status == ImportStatus::Quarantined);
    both.adoptAll(both.station);
    REQUIRE(values(both.station, both.child) == std::vector{early, forked});
    SECTION("in the bundle that says what it saw")
    {
        both.down();
        both.put(both.village, third);
        both.up();
    }
    SECTION("in a later one")
    {
        both.down();
        both.village.addVisit(both.child, 1);
        both.up();
        take(both.village.import(both.station.exportTo(both.stick, both.village.device())));
        // As a form that had been open since before the news came.
        const auto before = both.village.store.folded(both.child);
        std::vector<Dot> seen;
        for (const Head& head : before->field(fields::child::name)->heads) {
            if (head.value.toText() == forked)
                seen.push_back(head.dot);
        }
        std::ranges::sort(seen);
        both.village.clock.advance(60'000);
        both.village.store.write({before->type,
                                  both.child,
                                  before->scope,
                                  both.village.person,
                                  {{fields::child::name, third, seen}},
                                  Operation::Set},
                                 both.village.clock.nowMilliseconds());
        both.up();
    }
    CHECK(take(both.station.store.conflictsOf(both.child)) == 1);
    CHECK(values(both.station, both.child) == std::vector{early, third});
    both.down();
    both.up();
    both.down();
    CHECK(take(both.village.store.bundles(BundleState::Quarantined)).empty());
    CHECK(values(both.village, both.child) == std::vector{early, third});
}

TEST_CASE("What a decision has seen under its own names it decides")
{
    Pair both;
    const auto copy = both.village.store.state();
    both.put(both.village, early);
    both.up();
    both.village.store.restore(copy);
    both.put(both.village, forked);
    both.up();
    both.adoptAll(both.station);
    for (int round = 0; round < 2; ++round) {
        both.down();
        both.up();
    }
    both.put(both.village, third); // Place::set names all that stands there
    both.up();
    CHECK(values(both.station, both.child) == std::vector{third});
    both.down();
    CHECK(values(both.village, both.child) == std::vector{third});
}

TEST_CASE("What was adopted of a PC and what that PC has under the first name are decided together")
{
    Pair both;
    const auto copy = both.village.store.state();
    both.village.addChild(QStringLiteral("杨小凤")); // the first life, under the same name
    both.up();
    both.village.store.restore(copy);
    both.village.clock.advance(60'000);
    const RecordId child = both.village.addChild(early);
    const auto image = both.village.store.state();
    const auto set = [&](Place& place, const QString& value) {
        place.clock.advance(60'000);
        place.set(child, fields::child::name, value);
    };
    set(both.village, forked);
    REQUIRE(both.up().status == ImportStatus::Quarantined);
    both.village.store.restore(image); // it has the child, and not what it wrote last
    both.adoptAll(both.station);
    const auto exchange = [&both](int rounds) {
        for (int round = 0; round < rounds; ++round) {
            both.down();
            both.up();
            both.adoptAll(both.station);
        }
    };
    SECTION("when the edit comes with it")
    {
        exchange(4);
        CHECK(values(both.station, child) == std::vector{forked});
        CHECK(values(both.village, child) == std::vector{forked});
    }
    SECTION("when an edit of it comes later")
    {
        exchange(4);
        set(both.station, third);
        exchange(3);
        CHECK(values(both.station, child) == std::vector{third});
        CHECK(values(both.village, child) == std::vector{third});
    }
    // Nobody goes on to say it once more.
    const auto written = both.village.store.state().log.size();
    exchange(3);
    CHECK(both.village.store.state().log.size() == written);
}
