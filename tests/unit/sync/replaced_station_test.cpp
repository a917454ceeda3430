// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A station's PC is lost, and another one takes its place (FORMAT.md §11).
#include "sync/adopt.h"
#include "sync/authority.h"

#include "catalogue/fields.h"
#include "record/change_codec.h"
#include "support/sync/two_villages.h"

using namespace tongdang;
using namespace tongdang::test;
using sync::ImportStatus;

namespace {

/// The station's PC is lost with everything on it; another one takes its place.
struct NextStation : TwoVillages {
    Place next{sync::Role::Township, stationOrg, 11};
    void moveOver()
    {
        village.enrolAt(next, stick);
        other.enrolAt(next, stick);
    }
};

} // namespace

TEST_CASE("A station without any memory takes everything that its villages have")
{
    NextStation all;
    const RecordId one = all.station.addChild(QStringLiteral("马小龙"), villageOrg);
    const RecordId two = all.station.addChild(QStringLiteral("杨小凤"), otherVillageOrg);
    all.bring(all.village);
    all.bring(all.other);
    all.moveOver();
    CHECK(take(all.next.import(all.village.exportTo(all.stick))).status == ImportStatus::Merged);
    CHECK(take(all.next.import(all.other.exportTo(all.stick))).status == ImportStatus::Merged);
    CHECK(take(all.next.store.knowsRecord(one)));
    CHECK(take(all.next.store.knowsRecord(two)));
}

TEST_CASE("An erasure that a lost station ordered is passed over and shuts no village out")
{
    NextStation all;
    const RecordId erased = all.village.addChild(QStringLiteral("马小龙"));
    all.exchange();
    eraseChild(all.station, erased);
    all.bring(all.village);
    REQUIRE(take(all.village.store.isPurged(erased)));
    const RecordId kept = all.village.addChild(QStringLiteral("李小虎"));
    all.moveOver();
    const auto report = take(all.next.import(all.village.exportTo(all.stick)));
    CHECK(report.status == ImportStatus::Merged);
    CHECK(report.warnings.contains(QStringLiteral("unknown_erasure")));
    CHECK(report.disputedErasures == std::vector{erased});
    CHECK(take(all.next.store.knowsRecord(kept)));
    CHECK_FALSE(take(all.next.store.isPurged(erased)));
    CHECK_FALSE(take(all.next.store.knowsRecord(erased)));
    // What comes later follows on it.
    const RecordId later = all.village.addChild(QStringLiteral("普小花"));
    CHECK(take(all.next.import(all.village.exportTo(all.stick))).status == ImportStatus::Merged);
    CHECK(take(all.next.store.knowsRecord(later)));
}

TEST_CASE("After the first bundle a village writes about its own children only")
{
    NextStation all;
    const RecordId child = all.village.addChild(QStringLiteral("马小龙"));
    all.exchange();
    all.moveOver();
    take(all.next.import(all.village.exportTo(all.stick)));
    take(all.next.import(all.other.exportTo(all.stick)));
    all.other.store.write({fields::visit::type,
                           RecordId::create(all.other.randomness),
                           child,
                           all.other.person,
                           {{1, 2, {}}}},
                          all.other.clock.nowMilliseconds());
    const auto report = take(all.next.import(all.other.exportTo(all.stick)));
    CHECK(report.reason.code == "sync.foreign_child");
}

namespace {

/// The archive goes on on another PC, with new keys and as a new replica.
sync::DeviceId goOnElsewhere(Place& place)
{
    const sync::DeviceId before = place.device();
    place.keys = sync::DeviceKeys::create(place.randomness);
    take(place.store.beginReplica());
    take(sync::renewDevice(place.context()));
    return before;
}

} // namespace

TEST_CASE("What was ordered by the PC that a station had before waits for a person")
{
    VillageAndStation both;
    const RecordId child = both.village.addChild(QStringLiteral("马小龙"));
    both.exchange();
    const auto backup = both.station.store.state();
    eraseChild(both.station, child);
    both.exchange();
    both.station.store.restore(backup);
    goOnElsewhere(both.station);
    both.village.enrolAt(both.station, both.stick);
    const RecordId kept = both.village.addChild(QStringLiteral("李小虎"));
    const auto report = take(both.station.import(both.village.exportTo(both.stick)));
    CHECK(report.status == ImportStatus::Merged);
    CHECK(report.warnings == QStringList{QStringLiteral("former_erasure")});
    CHECK(report.disputedErasures == std::vector<RecordId>{child});
    CHECK_FALSE(take(both.station.store.isPurged(child)));
    CHECK(both.station.shownText(child, fields::child::name) == QStringLiteral("马小龙"));
    CHECK(take(both.station.store.knowsRecord(kept)));
    // It was right: a person orders it again, and the village's own copy says no more about it.
    eraseChild(both.station, child);
    both.exchange();
    CHECK(take(both.station.store.isPurged(child)));
    const auto later = take(both.station.import(both.village.exportTo(both.stick)));
    CHECK(later.warnings.isEmpty());
}

TEST_CASE("What the former PC wanted erased and is not here is told by its record alone")
{
    VillageAndStation both;
    const auto backup = both.station.store.state();
    const RecordId child = both.village.addChild(QStringLiteral("马小龙"));
    both.exchange();
    eraseChild(both.station, child);
    both.exchange();
    both.station.store.restore(backup);
    goOnElsewhere(both.station);
    both.village.enrolAt(both.station, both.stick);
    const auto report = take(both.station.import(both.village.exportTo(both.stick)));
    CHECK(report.warnings == QStringList{QStringLiteral("former_erasure")});
    CHECK(report.disputedErasures == std::vector<RecordId>{child});
    CHECK_FALSE(take(both.station.store.knowsRecord(child)));
}

TEST_CASE("A station bars the PC that was stolen from it, and the villages hear of it")
{
    TwoVillages all;
    const RecordId child = all.village.addChild(QStringLiteral("马小龙"));
    all.everybody();
    const auto backup = all.station.store.state();
    eraseChild(all.station, child); // by the thief
    all.bring(all.village);
    REQUIRE(take(all.village.store.isPurged(child)));
    all.station.store.restore(backup);
    const sync::DeviceId before = goOnElsewhere(all.station);
    take(sync::enrolRevoke(all.station.context(), before));
    CHECK(take(sync::isDeviceRevoked(all.station.store, before)));
    const auto listed = take(sync::enrolList(all.station.context()));
    const auto old = std::ranges::find(
        listed, before, [](const sync::ListedDevice& device) { return device.known.device; });
    REQUIRE(old != listed.end());
    CHECK(old->known.revoked);
    CHECK_FALSE(old->mayBeRevoked);
    all.village.enrolAt(all.station, all.stick);
    CHECK(take(sync::isDeviceRevoked(all.village.store, before)));
    const auto report = take(all.station.import(all.village.exportTo(all.stick)));
    CHECK(report.status == ImportStatus::Already);
    CHECK(report.warnings == QStringList{QStringLiteral("unknown_erasure")});
    CHECK_FALSE(take(all.station.store.isPurged(child)));
}

TEST_CASE("Only what a station enrolled or used itself before can be barred by it")
{
    Place county(sync::Role::County, QStringLiteral("530426000000"), 9);
    VillageAndStation both;
    both.station.enrolAt(county, both.stick);
    const sync::DeviceId before = goOnElsewhere(county);
    both.station.enrolAt(county, both.stick);
    // A former PC of the office above is that office's to bar.
    CHECK(errorCode(sync::enrolRevoke(both.station.context(), before)) == "sync.unknown_device");
    take(sync::enrolRevoke(county.context(), before));
    // A village bars nobody, not even what it used before.
    const sync::DeviceId own = goOnElsewhere(both.village);
    CHECK_FALSE(sync::enrolRevoke(both.village.context(), own));
    CHECK_FALSE(
        sync::enrolRevoke(both.station.context(), sync::DeviceId::create(both.station.randomness)));
}

TEST_CASE("What a barred PC of a township had ordered counts if the next one hands it up")
{
    Place county(sync::Role::County, QStringLiteral("530426000000"), 9);
    VillageAndStation both;
    both.station.enrolAt(county, both.stick);
    const RecordId child = both.village.addChild(QStringLiteral("马小龙"));
    both.exchange();
    take(county.import(both.station.exportTo(both.stick)));
    eraseChild(both.station, child);
    take(sync::enrolRevoke(county.context(), goOnElsewhere(both.station)));
    both.station.enrolAt(county, both.stick);
    const auto report = take(county.import(both.station.exportTo(both.stick)));
    CHECK(report.status == ImportStatus::Merged);
    CHECK(take(county.store.isPurged(child)));
}

TEST_CASE("What a village erased for a lost station keeps out nothing that another one still has")
{
    NextStation all;
    const RecordId child = all.village.addChild(QStringLiteral("马小龙"));
    all.exchange();
    all.station.set(child, fields::child::village, otherVillageOrg);
    all.bring(all.other);
    REQUIRE(take(all.other.store.knowsRecord(child)));
    eraseChild(all.station, child);
    all.bring(all.village);
    REQUIRE(take(all.village.store.isPurged(child)));
    all.moveOver();
    take(all.next.import(all.village.exportTo(all.stick)));
    CHECK_FALSE(take(all.next.store.knowsRecord(child)));
    // It bears the name of the other village's PC, which has nothing of it any more: a person says
    // that it is right.
    CHECK(take(all.next.import(all.other.exportTo(all.stick))).reason.code == "sync.first_foreign");
    const auto aside = take(all.next.store.bundles(sync::BundleState::Quarantined));
    REQUIRE(aside.size() == 1);
    CHECK(take(sync::adoptFork(all.next.context(), aside.front().id)).newChildren == 1);
    CHECK(all.next.shownText(child, fields::child::name) == QStringLiteral("马小龙"));
}

TEST_CASE("The first bundle of a PC says nothing in the name of the station's present replica")
{
    VillageAndStation both;
    Place second(sync::Role::Village, villageOrg, 5);
    second.enrolAt(both.station, both.stick);
    const auto record = RecordId::create(second.randomness);
    ChangeHeader header{.dot = {take(both.station.store.replica()), 900},
                        .hlc = static_cast<quint64>(second.clock.nowMilliseconds()) << 16,
                        .day = second.clock.today(),
                        .type = fields::child::type,
                        .record = record,
                        .scope = record,
                        .operation = static_cast<quint8>(Operation::Create),
                        .author = second.person,
                        .batch = BatchId::create(second.randomness)};
    const Change change =
        take(makeChange(std::move(header), {{fields::child::name, QStringLiteral("马小龙"), {}}}));
    take(second.store.apply(change, sync::DeviceId::create(second.randomness)));
    const auto report = take(both.station.import(second.exportTo(both.stick)));
    CHECK(report.status == ImportStatus::Quarantined);
    CHECK(report.reason.code == "sync.foreign_writer");
}

TEST_CASE("What a barred PC of this office had ordered is passed over, too")
{
    VillageAndStation both;
    const RecordId child = both.village.addChild(QStringLiteral("马小龙"));
    both.exchange();
    Place second(sync::Role::Township, stationOrg, 7);
    second.enrolAt(both.station, both.stick);
    // Its order came to the village by a way that the station has forgotten.
    take(both.village.store.apply(
        [&] {
            ChangeHeader header{.dot = {take(second.store.replica()), 1},
                                .hlc = static_cast<quint64>(second.clock.nowMilliseconds()) << 16,
                                .day = second.clock.today(),
                                .type = fields::child::type,
                                .record = child,
                                .scope = child,
                                .operation = static_cast<quint8>(Operation::Purge),
                                .author = second.person,
                                .batch = BatchId::create(second.randomness)};
            return take(makeChange(
                std::move(header),
                {{purgeOrderField, take(sync::signPurgeOrder(child, second.keys)), {}}}));
        }(),
        sync::DeviceId::create(second.randomness)));
    take(sync::enrolRevoke(both.station.context(), second.device()));
    const auto report = take(both.station.import(both.village.exportTo(both.stick)));
    CHECK(report.status == ImportStatus::Merged);
    CHECK(report.applied == 0);
    CHECK(report.warnings.contains(QStringLiteral("unknown_erasure")));
    CHECK_FALSE(take(both.station.store.isPurged(child)));
}
