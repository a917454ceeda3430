// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/places_elsewhere.h"

#include "catalogue/fields.h"
#include "support/sync/metas.h"
#include "support/sync/two_villages.h"

using namespace tongdang;
using namespace tongdang::test;
using sync::Role;

namespace {

const QString thirdOrg = QStringLiteral("530426999203");

/// A station with a second PC, at which a village is enrolled that the first one never saw.
struct TwoStations : VillageAndStation {
    Place second{Role::Township, stationOrg, 5};
    Place third{Role::Village, thirdOrg, 6};
    RecordId child = village.addChild(QStringLiteral("马小龙"));

    TwoStations()
    {
        second.enrolAt(station, stick);
        third.enrolAt(second, stick);
        third.addChild(QStringLiteral("杨小凤"));
        round();
    }
    void round()
    {
        third.exchangeWith(second, stick);
        second.exchangeWith(station, stick);
        village.exchangeWith(station, stick);
        second.exchangeWith(station, stick);
        third.exchangeWith(second, stick);
    }
    [[nodiscard]] QString holderAtVillage() const
    {
        return village.shownText(child, fields::child::village);
    }
};

} // namespace

TEST_CASE("A station learns from its second PC which villages are enrolled there")
{
    TwoStations both;
    CHECK(take(sync::placesElsewhere(both.station.store)) == QStringList{thirdOrg});
    CHECK(take(sync::placesElsewhere(both.second.store)) == QStringList{villageOrg});
    CHECK(take(sync::placesElsewhere(both.village.store)).isEmpty());
    take(sync::enrolRevoke(both.second.context(), both.third.device()));
    both.second.exchangeWith(both.station, both.stick);
    CHECK(take(sync::placesElsewhere(both.station.store)).isEmpty());
}

TEST_CASE("A bundle of the second PC that is late turns nothing back")
{
    TwoStations both;
    const QString late = both.second.exportTo(both.stick);
    Place fourth(Role::Village, QStringLiteral("530426999204"), 8);
    fourth.enrolAt(both.second, both.stick);
    take(both.station.import(both.second.exportTo(both.stick)));
    take(both.station.import(late));
    CHECK(take(sync::placesElsewhere(both.station.store)).size() == 2);
}

TEST_CASE("A child that moves to a village of the second PC is kept until that village took it in")
{
    TwoStations both;
    both.station.move(both.child, thirdOrg);
    both.village.exchangeWith(both.station, both.stick);
    CHECK(both.holderAtVillage() == villageOrg);
    // The second PC's own word is no receipt.
    both.second.exchangeWith(both.station, both.stick);
    both.second.set(both.child, fields::child::status, QStringLiteral("moving"));
    both.second.exchangeWith(both.station, both.stick);
    both.village.exchangeWith(both.station, both.stick);
    CHECK(both.holderAtVillage() == villageOrg);

    both.third.exchangeWith(both.second, both.stick);
    both.third.set(both.child, fields::child::status, QStringLiteral("moving"));
    both.round();
    both.village.exchangeWith(both.station, both.stick);
    CHECK(both.holderAtVillage() == thirdOrg);
}

TEST_CASE("Places are written as ascending codes and nothing else is read")
{
    sync::BundleMeta meta = fullMeta(1);
    meta.places = {villageOrg, otherVillageOrg};
    CHECK(take(sync::parseMeta(sync::encodeMeta(meta))).meta.places == meta.places);
    meta.places = {otherVillageOrg, villageOrg};
    CHECK(errorCode(sync::parseMeta(sync::encodeMeta(meta))) == "sync.meta");
    meta.places = {QStringLiteral("53042699920x")};
    CHECK(errorCode(sync::parseMeta(sync::encodeMeta(meta))) == "sync.meta");
}
