// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who looks after a child that goes from one organisation to another, and who hears of it when.
#include "sync/custody.h"

#include "catalogue/fields.h"
#include "support/sync/two_villages.h"
#include "sync/export.h"
#include "sync/peers.h"

using namespace tongdang;
using namespace tongdang::test;
using namespace tongdang::sync;

TEST_CASE("A child that moves takes its whole history along, the former village hears of it")
{
    TwoVillages all;
    const RecordId child = all.village.addChild(QStringLiteral("马小龙"));
    const RecordId visit = all.village.addVisit(child, 1);
    all.everybody();
    all.station.move(child, otherVillageOrg);
    all.everybody();
    CHECK(all.other.store.folded(visit));
    CHECK(all.other.shownText(child, fields::child::name) == QStringLiteral("马小龙"));
    // Until the new village has taken it in, the former one goes on with it.
    CHECK(all.village.shownText(child, fields::child::village) == villageOrg);
    const RecordId late = all.village.addVisit(child, 3);
    // What the former one writes into the dossier is no receipt.
    all.village.set(child, fields::child::name_other, QStringLiteral("小龙"));
    all.everybody();
    all.everybody();
    CHECK(all.village.shownText(child, fields::child::village) == villageOrg);
    all.other.set(child, fields::child::status, QStringLiteral("open"));
    all.everybody();
    all.everybody();
    CHECK(all.other.store.folded(late));
    CHECK(all.village.shownText(child, fields::child::village) == otherVillageOrg);
    // From now on only the new village gets what is written about it.
    const RecordId next = all.station.addVisit(child, 2);
    all.everybody();
    CHECK(all.other.store.folded(next));
    CHECK(!all.village.store.folded(next));
}

TEST_CASE("A move to a place without a PC is told at once")
{
    TwoVillages all;
    const RecordId child = all.village.addChild(QStringLiteral("马小龙"));
    all.everybody();
    const QString nobody = QStringLiteral("530426999299");
    all.station.set(child, fields::child::village, nobody);
    all.everybody();
    CHECK(all.village.shownText(child, fields::child::village) == nobody);
}

TEST_CASE("A dossier that comes back before it was taken in was never away")
{
    TwoVillages all;
    const RecordId child = all.village.addChild(QStringLiteral("马小龙"));
    all.everybody();
    all.station.set(child, fields::child::village, otherVillageOrg);
    all.everybody();
    all.station.set(child, fields::child::village, villageOrg);
    const RecordId visit = all.station.addVisit(child, 2);
    all.everybody();
    CHECK(all.village.shownText(child, fields::child::village) == villageOrg);
    CHECK(all.village.store.folded(visit));
}

namespace {

struct ThreeVillages : TwoVillages {
    Place third{Role::Village, QStringLiteral("530426999203"), 4};
    RecordId child = village.addChild(QStringLiteral("马小龙"));
    ThreeVillages()
    {
        third.enrolAt(station, stick);
        all();
    }
    void all()
    {
        everybody();
        third.exchangeWith(station, stick);
        everybody();
        third.exchangeWith(station, stick);
    }
    void move(const QString& org) { station.move(child, org); }
    QString holderAt(const Place& place) const
    {
        return place.shownText(child, fields::child::village);
    }
    static void takeIn(Place& place, const RecordId& taken)
    {
        place.set(taken, fields::child::status, QStringLiteral("open"));
    }
};

} // namespace

TEST_CASE(
    "A village that was to have a child hears at once that it goes on to a third, and the first "
    "keeps it until that one has it")
{
    ThreeVillages places;
    places.move(otherVillageOrg);
    places.all();
    CHECK(places.holderAt(places.other) == otherVillageOrg);
    places.move(places.third.org);
    places.all();
    CHECK(places.holderAt(places.other) == places.third.org);
    CHECK(places.holderAt(places.third) == places.third.org);
    CHECK(places.holderAt(places.village) == villageOrg);
    // What is written about it goes to the third alone, and to the first nothing of the move.
    const RecordId note = places.station.addVisit(places.child, 2);
    places.all();
    CHECK(places.third.store.folded(note));
    CHECK(!places.other.store.folded(note));
    // The second takes it in all the same, because its stick was late: that is no receipt.
    ThreeVillages::takeIn(places.other, places.child);
    places.all();
    CHECK(places.holderAt(places.village) == villageOrg);
    ThreeVillages::takeIn(places.third, places.child);
    places.all();
    for (const Place* place : {&places.village, &places.other, &places.third})
        CHECK(places.holderAt(*place) == places.third.org);
}

TEST_CASE("A village that has taken a child in keeps it until the next one has")
{
    ThreeVillages places;
    places.move(otherVillageOrg);
    places.all();
    ThreeVillages::takeIn(places.other, places.child);
    places.all();
    CHECK(places.holderAt(places.village) == otherVillageOrg);
    places.move(places.third.org);
    places.all();
    CHECK(places.holderAt(places.other) == otherVillageOrg);
    CHECK(places.holderAt(places.village) == places.third.org); // it has nothing to do with it
    ThreeVillages::takeIn(places.third, places.child);
    places.all();
    CHECK(places.holderAt(places.other) == places.third.org);
}

TEST_CASE("A village that never heard of a child that was to come hears nothing of its going on")
{
    ThreeVillages places;
    places.move(otherVillageOrg);
    places.move(places.third.org);
    places.all();
    CHECK(!places.other.store.folded(places.child));
    CHECK(places.holderAt(places.third) == places.third.org);
    CHECK(places.holderAt(places.village) == villageOrg);
}

TEST_CASE("Taken in by a village that the dossier no longer names is not taken in")
{
    ThreeVillages places;
    places.move(otherVillageOrg);
    places.other.exchangeWith(places.station, places.stick);
    ThreeVillages::takeIn(places.other, places.child);
    places.move(places.third.org);
    places.other.exchangeWith(places.station, places.stick); // before the first hears of anything
    places.village.exchangeWith(places.station, places.stick);
    CHECK(places.holderAt(places.village) == villageOrg);
    CHECK(places.holderAt(places.other) == places.third.org);
}

TEST_CASE("A stream that begins anew tells of a move that the former village has not heard of")
{
    TwoVillages all;
    const RecordId child = all.village.addChild(QStringLiteral("马小龙"));
    all.everybody();
    const QString nobody = QStringLiteral("530426999299");
    all.station.set(child, fields::child::village, nobody);
    const auto written = take(exportBundle(all.station.context(),
                                           {all.village.device().toString(), {}, true}, all.stick));
    take(all.village.import(written.file));
    CHECK(all.village.shownText(child, fields::child::village) == nobody);
}

TEST_CASE(
    "Until the dossier is taken in, who keeps the child gets what is written about it, on a new "
    "PC as well")
{
    TwoVillages all;
    const RecordId child = all.village.addChild(QStringLiteral("马小龙"));
    all.everybody();
    all.station.move(child, otherVillageOrg);
    const RecordId visit = all.station.addVisit(child, 2);
    Place second(Role::Village, villageOrg, 4);
    second.enrolAt(all.station, all.stick);
    all.everybody();
    CHECK(all.village.store.folded(visit));
    CHECK(all.other.store.folded(visit));
    REQUIRE(second.store.folded(visit));
    CHECK(second.shownText(child, fields::child::name) == QStringLiteral("马小龙"));
    CHECK(second.shownText(child, fields::child::village) == villageOrg);

    all.other.set(child, fields::child::status, QStringLiteral("open"));
    all.everybody();
    second.exchangeWith(all.station, all.stick);
    const RecordId next = all.station.addVisit(child, 3);
    all.everybody();
    second.exchangeWith(all.station, all.stick);
    for (Place* const former : {&all.village, &second}) {
        CHECK(former->shownText(child, fields::child::village) == otherVillageOrg);
        CHECK_FALSE(former->store.folded(next));
    }
    CHECK(all.other.store.folded(next));
}

TEST_CASE("A newer PC of the former village learns nothing of a child that has moved on")
{
    TwoVillages all;
    const RecordId child = all.village.addChild(QStringLiteral("马小龙"));
    all.everybody();
    all.station.move(child, otherVillageOrg);
    all.everybody();
    all.other.set(child, fields::child::status, QStringLiteral("open"));
    all.everybody();
    Place second(Role::Village, villageOrg, 4);
    second.enrolAt(all.station, all.stick);
    second.exchangeWith(all.station, all.stick);
    CHECK_FALSE(second.store.folded(child));
    CHECK(all.village.shownText(child, fields::child::village) == otherVillageOrg);
}

TEST_CASE("An edit from before the move, on a stick that comes late, takes no returning child in")
{
    ThreeVillages places;
    Place second(Role::Village, villageOrg, 5);
    second.enrolAt(places.station, places.stick);
    REQUIRE(second.store.folded(places.child));
    // It stays at home until the child has been away and is to come back.
    second.set(places.child, fields::child::status, QStringLiteral("suspended"));
    second.set(places.child, fields::child::name_other, QStringLiteral("小龙"));
    const QString late = second.exportTo(places.stick);
    places.move(otherVillageOrg);
    places.all();
    ThreeVillages::takeIn(places.other, places.child);
    places.all();
    REQUIRE(places.holderAt(places.village) == otherVillageOrg);
    places.move(villageOrg);
    take(places.station.import(late));
    places.all();
    CHECK(places.holderAt(places.village) == villageOrg); // it is on its way
    CHECK(places.holderAt(places.other) == otherVillageOrg);
    ThreeVillages::takeIn(places.village, places.child);
    places.all();
    CHECK(places.holderAt(places.other) == villageOrg);
}

TEST_CASE("A receipt may lie on what others wrote since the move")
{
    ThreeVillages places;
    places.move(otherVillageOrg);
    places.station.set(places.child, fields::child::status, QStringLiteral("moving")); // once more
    places.all();
    CHECK(places.holderAt(places.village) == villageOrg);
    ThreeVillages::takeIn(places.other, places.child);
    places.all();
    CHECK(places.holderAt(places.village) == otherVillageOrg);
}

TEST_CASE("A station that has the child in another state than on its way ends the move")
{
    ThreeVillages places;
    places.move(otherVillageOrg);
    places.all();
    places.station.set(places.child, fields::child::name_other, QStringLiteral("小龙"));
    places.all();
    CHECK(places.holderAt(places.village) == villageOrg);
    places.station.set(places.child, fields::child::status, QStringLiteral("closed"));
    places.all();
    CHECK(places.holderAt(places.village) == otherVillageOrg);
}

TEST_CASE("A village that was not announced by the state has the child with what it writes next")
{
    ThreeVillages places;
    places.station.set(places.child, fields::child::village, otherVillageOrg);
    places.all();
    CHECK(places.holderAt(places.village) == villageOrg);
    places.station.set(places.child, fields::child::status, QStringLiteral("candidate"));
    places.all();
    CHECK(places.holderAt(places.village) == villageOrg);
    places.other.set(places.child, fields::child::name_other, QStringLiteral("小龙"));
    places.all();
    CHECK(places.holderAt(places.village) == otherVillageOrg);
}

TEST_CASE("What a township writes of a child on its way to another township says nothing of that "
          "one's villages")
{
    TwoVillages near;
    Place county(Role::County, QStringLiteral("530426000000"), 10);
    near.station.enrolAt(county, near.stick);
    Place farStation(Role::Township, QStringLiteral("530426998000"), 11);
    farStation.enrolAt(county, near.stick);
    const QString farOrg = QStringLiteral("530426998201");
    Place farVillage(Role::Village, farOrg, 12);
    farVillage.enrolAt(farStation, near.stick);
    const auto all = [&] {
        for (int round = 0; round < 2; ++round) {
            near.everybody();
            farVillage.exchangeWith(farStation, near.stick);
            near.station.exchangeWith(county, near.stick);
            farStation.exchangeWith(county, near.stick);
        }
        near.everybody();
        farVillage.exchangeWith(farStation, near.stick);
    };
    const RecordId child = near.village.addChild(QStringLiteral("马小龙"));
    farVillage.addChild(QStringLiteral("杨小凤"));
    all();
    county.move(child, farOrg);
    all();
    near.village.addVisit(child, 1); // it goes on visiting
    all();
    const RecordId theirs = farVillage.addChild(QStringLiteral("李小虎"));
    all();
    CHECK(county.store.folded(theirs));
    CHECK_FALSE(near.station.store.folded(theirs));
    CHECK(near.village.shownText(child, fields::child::village) == villageOrg);
    farVillage.set(child, fields::child::status, QStringLiteral("open"));
    all();
    for (const Place* place : {&county, &near.station, &near.village, &farStation, &farVillage})
        CHECK(place->shownText(child, fields::child::village) == farOrg);
    CHECK_FALSE(near.station.store.folded(theirs));
}

TEST_CASE("What a second PC of the township writes takes no child in for a village")
{
    TwoVillages all;
    Place second(Role::Township, stationOrg, 13);
    second.enrolAt(all.station, all.stick);
    const RecordId child = all.village.addChild(QStringLiteral("马小龙"));
    all.other.addChild(QStringLiteral("杨小凤"));
    all.everybody();
    all.station.move(child, otherVillageOrg);
    second.exchangeWith(all.station, all.stick);
    second.exchangeWith(all.station, all.stick);
    second.set(child, fields::child::name_other, QStringLiteral("小龙"));
    second.exchangeWith(all.station, all.stick);
    CHECK(take(organisationsUnder(all.station.store, second.device())).isEmpty());
    // Before the other village has handed over: the dossier waits for it on its stick.
    all.village.exchangeWith(all.station, all.stick);
    CHECK(all.village.shownText(child, fields::child::village) == villageOrg);
    all.everybody();
    all.other.set(child, fields::child::status, QStringLiteral("open"));
    all.everybody();
    CHECK(all.village.shownText(child, fields::child::village) == otherVillageOrg);
}

TEST_CASE("A second PC of the township makes no PC of a village that has none")
{
    TwoVillages all;
    Place second(Role::Township, stationOrg, 13);
    second.enrolAt(all.station, all.stick);
    const QString nobody = QStringLiteral("530426999299");
    const RecordId child = all.village.addChild(QStringLiteral("马小龙"));
    second.addChild(QStringLiteral("杨小凤"), nobody);
    take(all.station.import(second.exportTo(all.stick)));
    for (const OutStream& stream : take(all.station.store.outStreams()))
        CHECK(stream.scanned != OutStream::lookAgain); // nothing was learned from it
    // An earlier version learnt it.
    take(putOrganisationsUnder(all.station.store, second.device(), {nobody}));
    all.everybody();
    all.station.set(child, fields::child::village, nobody);
    all.everybody();
    CHECK(all.village.shownText(child, fields::child::village) == nobody);
}
