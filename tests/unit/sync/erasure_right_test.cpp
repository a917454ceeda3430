// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/erasure_right.h"

#include "catalogue/fields.h"
#include "support/sync/two_villages.h"
#include "sync/adopt.h"
#include "sync/disputed_erasures.h"
#include "sync/holders.h"
#include "sync/purge_order.h"

using namespace tongdang;
using namespace tongdang::test;
using sync::ImportStatus;
using sync::Role;

namespace {

const QString farOrg = QStringLiteral("530426998201");

/// A county with two townships and a village under each; everybody knows one child, of the first.
struct TwoTownships : TwoVillages {
    Place county{Role::County, QStringLiteral("530426000000"), 10};
    Place farStation{Role::Township, QStringLiteral("530426998000"), 11};
    Place farVillage{Role::Village, farOrg, 12};
    RecordId child = village.addChild(QStringLiteral("马小龙"));

    TwoTownships()
    {
        station.enrolAt(county, stick);
        farStation.enrolAt(county, stick);
        farVillage.enrolAt(farStation, stick);
        farVillage.addChild(QStringLiteral("杨小凤"));
        all();
    }
    /// Every stick goes round; what is put aside is no failure here.
    void all()
    {
        for (int round = 0; round < 3; ++round) {
            everybody();
            farVillage.exchangeWith(farStation, stick);
            station.exchangeWith(county, stick);
            farStation.exchangeWith(county, stick);
        }
        everybody();
        farVillage.exchangeWith(farStation, stick);
    }
    /// The child goes to the other township and everybody has heard of it.
    void moveAway()
    {
        county.move(child, farOrg);
        all();
        farVillage.set(child, fields::child::status, QStringLiteral("open"));
        all();
        REQUIRE(station.shownText(child, fields::child::village) == farOrg);
    }
    sync::ImportReport handUp(Place& below) { return take(county.import(below.exportTo(stick))); }

    void checkPutAside(const sync::ImportReport& report, const RecordId& ordered)
    {
        CHECK(report.disputedErasures == std::vector{ordered});
        CHECK(report.status == ImportStatus::Quarantined);
        CHECK(report.reason.code == "sync.purge_not_theirs");
        const auto aside = take(county.store.bundles(sync::BundleState::Quarantined));
        REQUIRE_FALSE(aside.empty());
        CHECK(take(sync::disputedErasuresOf(county.store, aside.back().id))
              == std::vector{ordered});
        CHECK(QFile::exists(county.context().inbox() + u'/' + aside.back().file));
        CHECK(errorCode(sync::adoptFork(county.context(), aside.back().id))
              == "sync.not_put_aside");
        all();
    }
    void checkStands(const std::vector<Place*>& places)
    {
        for (Place* place : places) {
            CHECK_FALSE(take(place->store.isPurged(child)));
            CHECK(place->shownText(child, fields::child::name) == QStringLiteral("马小龙"));
        }
    }
    void checkErased()
    {
        for (Place* place : {&county, &station, &village, &farStation, &farVillage})
            CHECK((!take(place->store.knowsRecord(child)) || take(place->store.isPurged(child))));
        CHECK(take(county.store.bundles(sync::BundleState::Quarantined)).empty());
    }
};

} // namespace

TEST_CASE("A former station's order to erase is put aside and obeyed by nobody who has the child")
{
    TwoTownships five;
    five.moveAway();
    SECTION("the dossier")
    {
        eraseChild(five.station, five.child);
        five.checkPutAside(five.handUp(five.station), five.child);
    }
    SECTION("one record of it")
    {
        const RecordId visit = five.farVillage.addVisit(five.child, 1);
        five.all();
        erase(five.station, visit, five.child, fields::visit::type);
        five.checkPutAside(five.handUp(five.station), visit);
        CHECK_FALSE(take(five.farVillage.store.isPurged(visit)));
    }
    SECTION("one record of it, said to be an own child's")
    {
        const RecordId visit = five.farVillage.addVisit(five.child, 1);
        const RecordId own = five.village.addChild(QStringLiteral("李小虎"));
        five.all();
        erase(five.station, visit, own, fields::visit::type);
        five.checkPutAside(five.handUp(five.station), visit);
    }
    SECTION("in one bundle with having written itself down as the child's station")
    {
        five.station.set(five.child, fields::child::village, villageOrg);
        eraseChild(five.station, five.child);
        five.checkPutAside(five.handUp(five.station), five.child);
    }
    SECTION("after that, which an earlier version took")
    {
        five.station.set(five.child, fields::child::village, villageOrg);
        take(five.county.store.apply(*five.station.store.state().log.back().change,
                                     five.station.device()));
        eraseChild(five.station, five.child);
        CHECK(five.handUp(five.station).reason.code == "sync.purge_not_theirs");
        five.county.set(five.child, fields::child::village, farOrg);
        five.all();
    }
    five.checkStands({&five.county, &five.farStation, &five.farVillage});
}

TEST_CASE("A station that never had a child cannot order it to be erased")
{
    TwoTownships five;
    eraseChild(five.farStation, five.child);
    five.checkPutAside(five.handUp(five.farStation), five.child);
    five.checkStands({&five.county, &five.station, &five.village});
}

TEST_CASE("Who has a child by the word of a first bundle alone may keep it and not erase it")
{
    TwoTownships five;
    Place second(Role::Township, QStringLiteral("530426998000"), 20);
    second.enrolAt(five.county, five.stick);
    second.clock.advance(60'000);
    second.store.write({fields::child::type,
                        five.child,
                        Scope(five.child),
                        second.person,
                        {{fields::child::village, farOrg, {}}},
                        Operation::Set},
                       second.clock.nowMilliseconds());
    CHECK(five.handUp(second).status == ImportStatus::Merged);
    sync::Holders holders = take(sync::Holders::of(five.county.store));
    CHECK(take(holders.standing(five.child)).holder() == farOrg);
    eraseChild(second, five.child);
    five.checkPutAside(five.handUp(second), five.child);
    five.checkStands({&five.county, &five.station, &five.village});
}

TEST_CASE("Every erasure that a file orders and that is not followed is named")
{
    TwoTownships five;
    const RecordId next = five.village.addChild(QStringLiteral("李小虎"));
    const RecordId own = five.farVillage.addChild(QStringLiteral("普小花"));
    five.all();
    eraseChild(five.farStation, five.child);
    eraseChild(five.farStation, own);
    eraseChild(five.farStation, next);
    CHECK(five.handUp(five.farStation).disputedErasures == std::vector{five.child, next});
}

TEST_CASE("A station cannot erase the list of another one")
{
    TwoTownships five;
    const auto line = RecordId::create(five.farStation.randomness);
    five.farStation.store.write({fields::comparison_line::type,
                                 line,
                                 Scope(five.farStation.org),
                                 five.farStation.person,
                                 {{fields::comparison_line::name, QStringLiteral("杨小凤"), {}}},
                                 Operation::Create},
                                five.farStation.clock.nowMilliseconds());
    five.all();
    erase(five.station, line, Scope(five.station.org), fields::comparison_line::type);
    five.checkPutAside(five.handUp(five.station), line);
    CHECK_FALSE(take(five.farStation.store.isPurged(line)));
    erase(five.farStation, line, Scope(five.farStation.org), fields::comparison_line::type);
    CHECK(five.handUp(five.farStation).status == ImportStatus::Merged);
    CHECK(take(five.county.store.isPurged(line)));
}

TEST_CASE("An order of the station that has the child is obeyed at every place")
{
    TwoTownships five;
    SECTION("the first one")
    {
        eraseChild(five.station, five.child);
    }
    SECTION("the new one, at the former one, too")
    {
        five.moveAway();
        eraseChild(five.farStation, five.child);
    }
    SECTION("the one from which it is on its way and which still looks after it")
    {
        five.county.move(five.child, farOrg);
        five.all();
        eraseChild(five.station, five.child);
    }
    SECTION("the first one, to which it came back")
    {
        five.moveAway();
        five.county.move(five.child, villageOrg);
        five.all();
        five.village.set(five.child, fields::child::status, QStringLiteral("open"));
        five.all();
        eraseChild(five.station, five.child);
    }
    five.all();
    five.checkErased();
}

TEST_CASE("An order that was right when it was written holds though the child moved meanwhile")
{
    TwoTownships five;
    five.county.move(five.child, farOrg);
    five.farStation.exchangeWith(five.county, five.stick);
    five.farVillage.exchangeWith(five.farStation, five.stick);
    five.farVillage.set(five.child, fields::child::status, QStringLiteral("open"));
    five.farVillage.exchangeWith(five.farStation, five.stick);
    eraseChild(five.station, five.child); // has heard of nothing
    const bool moveFirst = GENERATE(true, false);
    if (moveFirst) {
        five.handUp(five.farStation);
        // The news lies on a stick that nobody has read.
        CHECK(QFile::exists(five.county.exportTo(five.stick, five.station.device())));
    }
    CHECK(five.handUp(five.station).status == ImportStatus::Merged);
    five.all();
    five.checkErased();
}

TEST_CASE("What a bundle that was put aside acknowledges makes no right order wrong")
{
    TwoTownships five;
    const RecordId theirs = five.farVillage.addChild(QStringLiteral("李小凤"));
    five.all();
    five.county.move(five.child, farOrg);
    five.farStation.exchangeWith(five.county, five.stick);
    five.farVillage.exchangeWith(five.farStation, five.stick);
    five.farVillage.set(five.child, fields::child::status, QStringLiteral("open"));
    five.farVillage.exchangeWith(five.farStation, five.stick);
    five.handUp(five.farStation);
    eraseChild(five.station, five.child); // has heard of nothing
    eraseChild(five.station, theirs);
    take(five.station.import(five.county.exportTo(five.stick, five.station.device())));
    CHECK(five.handUp(five.station).reason.code == "sync.purge_not_theirs");
    CHECK(five.handUp(five.station).reason.code == "sync.purge_not_theirs");
    eraseChild(five.county, theirs);
    CHECK(five.handUp(five.station).status == ImportStatus::Merged);
    CHECK(take(five.county.store.isPurged(five.child)));
    five.all();
    for (Place* place : {&five.farStation, &five.farVillage})
        CHECK(take(place->store.isPurged(five.child)));
}

TEST_CASE("A further PC of the county makes no place somebody's that is nobody's")
{
    TwoTownships five;
    const RecordId stray =
        five.station.addChild(QStringLiteral("李小虎"), QStringLiteral("530426997201"));
    Place second(Role::County, five.county.org, 13);
    second.enrolAt(five.county, five.stick);
    five.all();
    eraseChild(five.station, stray);
    CHECK(five.handUp(five.station).status == ImportStatus::Merged);
    CHECK(take(five.county.store.isPurged(stray)));
}

TEST_CASE("A county orders itself what a former station asked for, and takes its bundles again")
{
    TwoTownships five;
    five.moveAway();
    eraseChild(five.station, five.child);
    CHECK(five.handUp(five.station).status == ImportStatus::Quarantined);
    eraseChild(five.county, five.child);
    const RecordId next = five.village.addChild(QStringLiteral("李小虎"));
    five.all();
    CHECK(five.county.store.folded(next));
    CHECK(take(five.farVillage.store.isPurged(five.child)));
}

TEST_CASE("A county that forgot a move takes the new station's orders from its snapshot")
{
    TwoTownships five;
    const auto backup = five.county.store.state();
    five.moveAway();
    eraseChild(five.farStation, five.child);
    five.all();
    five.checkErased();
    five.county.store.restore(backup);
    take(five.county.store.beginReplica());
    for (int round = 0; round < 3; ++round)
        five.all();
    five.checkErased();
}
