// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Of the records that belong to no child.
#include "sync/authority.h"

#include "catalogue/fields.h"
#include "support/sync/two_villages.h"
#include "sync/adopt.h"

using namespace tongdang;
using namespace tongdang::test;
using namespace Qt::StringLiterals;
using sync::ImportStatus;

namespace {

void checkPutAside(VillageAndStation& both, const sync::ImportReport& report, const char* reason)
{
    CHECK(report.status == ImportStatus::Quarantined);
    CHECK(report.reason.code == reason);
    const auto aside = take(both.station.store.bundles(sync::BundleState::Quarantined));
    REQUIRE_FALSE(aside.empty());
    CHECK(errorCode(sync::adoptFork(both.station.context(), aside.back().id))
          == "sync.not_put_aside");
}

} // namespace

TEST_CASE(
    "A village writes into its own organisation's records and those that it was sent, and into "
    "no other office's")
{
    TwoVillages all;
    namespace f = fields;
    const auto put = [](Place& writer, TypeNo type, const RecordId& record, const QString& scope,
                        std::vector<FieldWrite> writes, Operation operation = Operation::Create) {
        writer.store.write(
            {type, record, Scope(scope), writer.person, std::move(writes), operation},
            writer.clock.nowMilliseconds());
    };
    const auto id = [&all] { return RecordId::create(all.village.randomness); };
    const RecordId note = id();
    const RecordId meeting = id();
    const RecordId theirs = id();
    put(all.station, f::station_note::type, note, stationOrg,
        {{f::station_note::to_village, villageOrg, {}}});
    put(all.station, f::meeting::type, meeting, stationOrg, {{f::meeting::place, u"镇"_s, {}}});
    put(all.other, f::water_hazard::type, theirs, otherVillageOrg,
        {{f::water_hazard::place, u"水塘"_s, {}}});
    all.everybody();
    const auto log = all.station.store.state().log;
    SECTION("what it was sent")
    {
        all.village.set(note, f::station_note::reply, u"已补"_s);
        CHECK(all.handOver(all.village).status == ImportStatus::Merged);
    }
    SECTION("its own")
    {
        put(all.village, f::water_hazard::type, id(), villageOrg,
            {{f::water_hazard::place, u"水库"_s, {}}});
        CHECK(all.handOver(all.village).status == ImportStatus::Merged);
    }
    SECTION("the station's")
    {
        put(all.village, f::meeting::type, meeting, stationOrg, {{f::meeting::place, u"村"_s, {}}},
            Operation::Set);
        checkPutAside(all, all.handOver(all.village), "sync.foreign_office");
        CHECK(all.station.store.state().log == log);
    }
    SECTION("the station's, as if it were its own")
    {
        put(all.village, f::meeting::type, meeting, villageOrg, {{f::meeting::place, u"村"_s, {}}},
            Operation::Set);
        checkPutAside(all, all.handOver(all.village), "sync.foreign_office");
    }
    SECTION("a new one for the station")
    {
        put(all.village, f::unit::type, id(), stationOrg, {{f::unit::name, u"派出所"_s, {}}});
        checkPutAside(all, all.handOver(all.village), "sync.foreign_office");
    }
    SECTION("another village's")
    {
        put(all.village, f::water_hazard::type, theirs, otherVillageOrg,
            {{f::water_hazard::place, u"河"_s, {}}}, Operation::Set);
        checkPutAside(all, all.handOver(all.village), "sync.foreign_office");
    }
}

TEST_CASE("What a station wrote itself comes back to it twice, and the bundle is merged twice")
{
    VillageAndStation both;
    const RecordId child = both.village.addChild(u"马小龙"_s);
    take(both.station.import(both.village.exportTo(both.stick)));
    const auto image = both.station.store.state();
    both.station.addVisit(child, 1); // and who its author is
    take(both.village.import(both.station.exportTo(both.stick, both.village.device())));
    both.station.store.restore(image);
    take(both.station.import(both.village.exportTo(both.stick)));
    take(both.village.import(both.station.exportTo(both.stick, both.village.device())));
    CHECK(take(both.station.import(both.village.exportTo(both.stick))).status
          == ImportStatus::Merged);
    // Without news from the station the village brings all of it once more.
    both.village.addVisit(child, 2);
    const auto again = take(both.station.import(both.village.exportTo(both.stick)));
    CHECK(again.status == ImportStatus::Merged);
    CHECK(again.applied == 1);
}
