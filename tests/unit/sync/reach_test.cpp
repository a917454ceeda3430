// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/reach.h"

#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "support/sync/two_villages.h"

using namespace tongdang;
using namespace tongdang::test;
using namespace tongdang::sync;

namespace {

/// A record of an office, as `record put` without a child makes it.
RecordId put(Place& office, TypeNo type, std::vector<FieldWrite> writes,
             quint8 sensitivityClass = 0)
{
    const auto record = RecordId::create(office.randomness);
    office.store.write({type, record, Scope(office.org), office.person, std::move(writes),
                        Operation::Create, sensitivityClass},
                       office.clock.nowMilliseconds());
    return record;
}

/// Of any type, about a place: its first division says which.
RecordId putAbout(Place& office, const RecordType& type, const QString& place)
{
    std::vector<FieldWrite> writes;
    if (!place.isEmpty())
        writes.push_back({type.goesDown->place.front(), place, {}});
    for (const Field& field : type.fields) {
        if (field.kind == FieldKind::Text)
            writes.push_back({field.number, QStringLiteral("示范"), {}});
    }
    return put(office, type.number, std::move(writes));
}

bool has(const Place& place, const RecordId& record)
{
    return place.store.folded(record).has_value();
}

std::vector<const RecordType*> typesWithPlaces(const Place& place)
{
    std::vector<const RecordType*> types;
    for (const RecordType& type : place.store.catalogue().types()) {
        if (type.goesDown && !type.goesDown->place.empty())
            types.push_back(&type);
    }
    return types;
}

/// What an office had passed over before its catalogue said that it goes down.
void fillAsBefore(Place& station)
{
    auto state = station.store.state();
    for (OutStream& stream : state.outStreams)
        stream.scanned = qint64(state.log.size());
    std::erase_if(state.settings,
                  [](const auto& setting) { return setting.first.startsWith("reach:"); });
    station.store.restore(state);
}

const QString countyOrg = QStringLiteral("530426000000");
const QString farStationOrg = QStringLiteral("530426998000");

} // namespace

TEST_CASE("What the station keeps about a village goes down to it and to no other village")
{
    TwoVillages all;
    all.everybody();
    const auto types = typesWithPlaces(all.station);
    REQUIRE(types.size() >= 16);
    for (const RecordType* const type : types) {
        INFO(type->key.toStdString());
        const RecordId record = putAbout(all.station, *type, villageOrg);
        all.bring(all.village);
        all.bring(all.other);
        CHECK(has(all.village, record));
        // A child may go to school in the next village.
        CHECK(has(all.other, record) == type->goesDown->toTownship);
    }
}

TEST_CASE("What is about the whole township, or the county, or no place goes to all villages")
{
    TwoVillages all;
    all.everybody();
    for (const RecordType* const type : typesWithPlaces(all.station)) {
        for (const QString& place : {stationOrg, countyOrg, QString()}) {
            INFO(type->key.toStdString() << ' ' << place.toStdString());
            const RecordId record = putAbout(all.station, *type, place);
            all.bring(all.village);
            all.bring(all.other);
            CHECK(has(all.village, record));
            CHECK(has(all.other, record));
        }
    }
}

TEST_CASE("What is about another township goes to none of its villages")
{
    VillageAndStation both;
    both.exchange();
    for (const RecordType* const type : typesWithPlaces(both.station)) {
        INFO(type->key.toStdString());
        const RecordId record = putAbout(both.station, *type, farStationOrg);
        both.exchange();
        CHECK_FALSE(has(both.village, record));
    }
}

TEST_CASE("What the catalogue does not send down stays at the station")
{
    VillageAndStation both;
    both.exchange();
    std::vector<RecordId> kept;
    for (const RecordType& type : both.station.store.catalogue().types()) {
        const Field* const division = type.field(u"division");
        const bool isStaff = type.key.startsWith(u"staff");
        if (type.goesDown || type.isChild || !division || isStaff)
            continue;
        kept.push_back(put(both.station, type.number, {{division->number, villageOrg, {}}}));
    }
    REQUIRE(kept.size() >= 4); // meetings, spot checks, frozen tables, lost sticks
    both.exchange();
    for (const RecordId& record : kept)
        CHECK_FALSE(has(both.village, record));
}

TEST_CASE("A line of the census that the station enters goes where its village's list goes")
{
    TwoVillages all;
    all.everybody();
    namespace f = fields;
    const RecordId list =
        put(all.station, f::census_village::type, {{f::census_village::village, villageOrg, {}}});
    const RecordId line =
        put(all.station, f::census_line::type, {{f::census_line::census_village, list, {}}});
    const RecordId child =
        put(all.station, f::census_child::type, {{f::census_child::line, line, {}}});
    all.bring(all.village);
    all.bring(all.other);
    for (const RecordId& record : {list, line, child}) {
        CHECK(has(all.village, record));
        CHECK_FALSE(has(all.other, record));
    }
}

TEST_CASE("Who was trained is told to the village where the person works, now and later")
{
    TwoVillages all;
    namespace f = fields;
    const RecordId person =
        put(all.station, f::staff::type, {{f::staff::name, QStringLiteral("王小兰"), {}}});
    const RecordId attended = put(all.station, f::training_attendance::type,
                                  {{f::training_attendance::staff, person, {}}});
    const RecordId stationPost = put(all.station, f::staff_post::type,
                                     {{f::staff_post::staff, all.station.person, {}},
                                      {f::staff_post::division, stationOrg, {}}});
    const RecordId ofStation = put(all.station, f::training_attendance::type,
                                   {{f::training_attendance::staff, all.station.person, {}}});
    all.everybody();
    CHECK_FALSE(has(all.village, attended));
    put(all.station, f::staff_post::type,
        {{f::staff_post::staff, person, {}}, {f::staff_post::division, villageOrg, {}}});
    all.everybody();
    CHECK(has(all.village, attended));
    CHECK_FALSE(has(all.other, attended));
    // The station's own people are not the villages' business.
    CHECK_FALSE(has(all.village, ofStation));
    CHECK(has(all.station, stationPost));
}

TEST_CASE(
    "A record whose place is put right goes to the right place whole and leaves the wrong one")
{
    TwoVillages all;
    namespace f = fields::station_note;
    all.everybody();
    const RecordId note =
        put(all.station, f::type,
            {{f::to_village, villageOrg, {}}, {f::text, QStringLiteral("请补走访"), {}}});
    all.everybody();
    REQUIRE(has(all.village, note));
    all.station.set(note, f::to_village, otherVillageOrg);
    all.everybody();
    all.station.set(note, f::text, QStringLiteral("请补两次走访"));
    all.everybody();
    CHECK(all.other.shownText(note, f::text) == QStringLiteral("请补两次走访"));
    CHECK(all.village.shownText(note, f::to_village) == otherVillageOrg);
    CHECK(all.village.shownText(note, f::text) == QStringLiteral("请补走访"));
}

TEST_CASE("A list of the census that is put right takes its lines along")
{
    TwoVillages all;
    namespace f = fields;
    all.everybody();
    const RecordId list =
        put(all.station, f::census_village::type, {{f::census_village::village, villageOrg, {}}});
    const RecordId line =
        put(all.station, f::census_line::type, {{f::census_line::census_village, list, {}}});
    const RecordId child =
        put(all.station, f::census_child::type, {{f::census_child::line, line, {}}});
    all.everybody();
    REQUIRE_FALSE(has(all.other, child));
    all.station.set(list, f::census_village::village, otherVillageOrg);
    all.everybody();
    for (const RecordId& record : {list, line, child})
        CHECK(has(all.other, record));
}

TEST_CASE("What an older program passed over goes down after the upgrade, once")
{
    VillageAndStation both;
    both.exchange();
    const RecordId school =
        put(both.station, fields::school::type, {{fields::school::division, villageOrg, {}}});
    fillAsBefore(both.station);
    both.exchange();
    CHECK(has(both.village, school));
    both.exchange();
    const QString device = both.village.device().toString();
    CHECK(take(exportBundle(both.station.context(), {device, {}}, both.stick)).changes == 0);
}

TEST_CASE("The station's word about its record goes to all villages and a village's to the station")
{
    TwoVillages all;
    namespace f = fields::unit;
    const RecordId unit = put(all.station, f::type,
                              {{f::division, stationOrg, {}}, {f::phone, QStringLiteral("1"), {}}});
    all.everybody();
    // An altered program at a village: its own does not let it.
    all.village.set(unit, f::phone, QStringLiteral("2"));
    all.everybody();
    CHECK(all.station.shownText(unit, f::phone) == QStringLiteral("2"));
    CHECK(all.other.shownText(unit, f::phone) == QStringLiteral("1"));
    all.station.set(unit, f::phone, QStringLiteral("3"));
    all.everybody();
    for (const Place* const place : {&all.village, &all.other, &all.station})
        CHECK(place->shownText(unit, f::phone) == QStringLiteral("3"));
}

TEST_CASE("Special fields of an office's record stay at the office")
{
    VillageAndStation both;
    both.exchange();
    const RecordId note = put(both.station, fields::station_note::type,
                              {{fields::station_note::to_village, villageOrg, {}}}, 1);
    both.exchange();
    CHECK_FALSE(has(both.village, note));
}

TEST_CASE("What a county keeps reaches the villages that it is about over their township alone")
{
    Place county(Role::County, countyOrg, 9);
    Place farStation(Role::Township, farStationOrg, 8);
    VillageAndStation both;
    Place other(Role::Village, otherVillageOrg, 7);
    both.station.enrolAt(county, both.stick);
    farStation.enrolAt(county, both.stick);
    other.enrolAt(both.station, both.stick);
    namespace f = fields;
    const RecordId batch =
        put(county, f::census_batch::type, {{f::census_batch::division, countyOrg, {}}});
    const RecordId nearBatch =
        put(county, f::census_batch::type, {{f::census_batch::division, stationOrg, {}}});
    const RecordId list =
        put(county, f::census_village::type, {{f::census_village::village, villageOrg, {}}});
    for (int round = 0; round < 2; ++round) {
        both.exchange();
        other.exchangeWith(both.station, both.stick);
        both.station.exchangeWith(county, both.stick);
        farStation.exchangeWith(county, both.stick);
    }
    both.exchange();
    other.exchangeWith(both.station, both.stick);
    for (const Place* const place : {&both.station, &both.village}) {
        CHECK(has(*place, batch));
        CHECK(has(*place, nearBatch));
        CHECK(has(*place, list));
    }
    CHECK(has(other, nearBatch));
    CHECK_FALSE(has(other, list));
    CHECK(has(farStation, batch));
    CHECK_FALSE(has(farStation, nearBatch));
    CHECK_FALSE(has(farStation, list));
}
