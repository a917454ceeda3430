// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whose word counts about where a child is, and what those may still write who had it before.
#include "sync/holders.h"

#include "catalogue/fields.h"
#include "record/change_codec.h"
#include "support/sync/two_villages.h"
#include "sync/adopt.h"

using namespace tongdang;
using namespace tongdang::test;
using namespace tongdang::sync;

namespace {

std::optional<QString> holderAt(Place& place, const RecordId& child)
{
    Holders holders = take(Holders::of(place.store));
    return take(holders.standing(child)).holder();
}

/// The child has gone from one village to the other, and both have said that they know.
struct Gone : TwoVillages {
    RecordId child = village.addChild(QStringLiteral("马小龙"));
    Gone()
    {
        everybody();
        station.move(child, otherVillageOrg);
        everybody();
        other.set(child, fields::child::status, QStringLiteral("open"));
        everybody();
        everybody();
        REQUIRE(village.shownText(child, fields::child::village) == otherVillageOrg);
    }
    void checkPutAside(const ImportReport& report, const char* reason)
    {
        CHECK(report.status == ImportStatus::Quarantined);
        CHECK(report.reason.code == reason);
        const auto aside = take(station.store.bundles(BundleState::Quarantined));
        REQUIRE_FALSE(aside.empty());
        CHECK(QFile::exists(station.context().inbox() + u'/' + aside.back().file));
        CHECK(errorCode(adoptFork(station.context(), aside.back().id)) == "sync.not_put_aside");
    }
    /// The new village has the child and the former one hears of nothing.
    void checkStays()
    {
        CHECK(holderAt(station, child) == otherVillageOrg);
        const RecordId theirs = other.addVisit(child, 2);
        handOver(other);
        bring(village);
        CHECK_FALSE(village.store.folded(theirs));
        const RecordId note = station.addVisit(child, 3);
        bring(village);
        bring(other);
        CHECK_FALSE(village.store.folded(note));
        CHECK(other.store.folded(note));
        CHECK(other.shownText(child, fields::child::village) == otherVillageOrg);
    }
};

/// As a program does that looks at nothing: every value that is here is written over.
void withdraw(Place& place, const RecordId& record)
{
    std::vector<Dot> seen;
    const auto before = place.store.folded(record);
    for (const FieldState& field : before->fields)
        for (const Head& head : field.heads)
            seen.push_back(head.dot);
    std::ranges::sort(seen);
    seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
    place.store.write({before->type,
                       record,
                       before->scope,
                       place.person,
                       {{withdrawnField, QStringLiteral("写错了"), seen}},
                       Operation::Withdraw},
                      place.clock.nowMilliseconds());
}

} // namespace

TEST_CASE("A village that gave a child away and writes it down as its own again is put aside")
{
    Gone all;
    all.village.set(all.child, fields::child::village, villageOrg);
    all.checkPutAside(all.handOver(all.village), "sync.not_their_move");
    CHECK(all.station.shownText(all.child, fields::child::village) == otherVillageOrg);
    all.checkStays();
}

TEST_CASE("A village that has not heard of a move says nothing of whose the child is either")
{
    TwoVillages all;
    const RecordId child = all.village.addChild(QStringLiteral("马小龙"));
    all.everybody();
    all.station.move(child, otherVillageOrg);
    all.village.set(child, fields::child::village, villageOrg);
    CHECK(all.handOver(all.village).reason.code == "sync.not_their_move");
}

TEST_CASE("A village that knows that a child has gone writes nothing into its dossier any more")
{
    Gone all;
    const char* reason = "sync.foreign_child";
    SECTION("a new record")
    {
        all.village.addVisit(all.child, 1);
    }
    SECTION("a field")
    {
        all.village.set(all.child, fields::child::name_other, QStringLiteral("小龙"));
    }
    SECTION("its withdrawal")
    {
        withdraw(all.village, all.child);
        reason = "sync.not_their_move";
    }
    all.checkPutAside(all.handOver(all.village), reason);
    CHECK(all.station.store.folded(all.child)->field(withdrawnField) == nullptr);
    all.checkStays();
}

TEST_CASE("Late work of another PC of the village, which has not heard of the move, is taken")
{
    Gone all;
    Place second(Role::Village, villageOrg, 9);
    TwoVillages late;
    const RecordId child = late.village.addChild(QStringLiteral("马小龙"));
    late.everybody();
    second.enrolAt(late.station, late.stick);
    second.exchangeWith(late.station, late.stick);
    late.station.move(child, otherVillageOrg);
    late.everybody();
    late.other.set(child, fields::child::status, QStringLiteral("open"));
    late.everybody();
    late.everybody();
    REQUIRE(late.village.shownText(child, fields::child::village) == otherVillageOrg);
    const RecordId visit = second.addVisit(child, 4);
    SECTION("a visit") {}
    SECTION("and a withdrawal, which a person looks at")
    {
        withdraw(second, child);
    }
    CHECK(late.handOver(second).status == ImportStatus::Merged);
    CHECK(late.station.store.folded(visit));
    const auto dossier = late.station.store.folded(child);
    CHECK((dossier->field(withdrawnField) != nullptr) == dossier->editedAfterWithdrawal);
    // The bundle that brings the news back may bring what was written before as well.
    const RecordId before = second.addVisit(child, 5);
    late.bring(second);
    CHECK(late.handOver(second).status == ImportStatus::Merged);
    CHECK(late.station.store.folded(before));
    second.addVisit(child, 6);
    CHECK(late.handOver(second).reason.code == "sync.foreign_child");
}

TEST_CASE("A PC that was restored from a backup may write on until it has heard of the move again")
{
    TwoVillages all;
    const RecordId child = all.village.addChild(QStringLiteral("马小龙"));
    all.everybody();
    const auto backup = all.village.store.state();
    all.station.move(child, otherVillageOrg);
    all.everybody();
    all.other.set(child, fields::child::status, QStringLiteral("open"));
    all.everybody();
    all.everybody();
    all.village.store.restore(backup);
    SECTION("noticed")
    {
        take(all.village.store.beginReplica());
    }
    SECTION("not noticed") {}
    const RecordId visit = all.village.addVisit(child, 4);
    CHECK(all.handOver(all.village).status == ImportStatus::Merged);
    CHECK(all.station.store.folded(visit));
    all.everybody();
    all.everybody();
    CHECK(all.village.shownText(child, fields::child::village) == otherVillageOrg);
    all.village.addVisit(child, 5);
    CHECK(all.handOver(all.village).reason.code == "sync.foreign_child");
}

TEST_CASE("What an earlier version took of a former holder turns no dossier to it")
{
    Gone all;
    all.village.set(all.child, fields::child::village, villageOrg);
    const Change taken = *all.village.store.state().log.back().change;
    REQUIRE(take(all.station.store.apply(taken, all.village.device())) == Applied::New);
    REQUIRE(all.station.shownText(all.child, fields::child::village) == villageOrg);
    all.checkStays();
}

TEST_CASE("A former holder's fork, adopted by a person, brings no child back")
{
    Gone all;
    const auto before = all.village.store.state();
    all.village.addChild(QStringLiteral("李小虎"));
    all.handOver(all.village);
    all.village.store.restore(before);
    all.village.set(all.child, fields::child::village, villageOrg);
    const auto report = all.handOver(all.village);
    REQUIRE(report.reason.code == "sync.fork");
    const auto aside = take(all.station.store.bundles(BundleState::Quarantined));
    CHECK(errorCode(adoptFork(all.station.context(), aside.back().id)) == "sync.not_their_move");
    CHECK(all.station.shownText(all.child, fields::child::village) == otherVillageOrg);
}

TEST_CASE("A station without any memory believes what its villages bring of a child's moves")
{
    TwoVillages all;
    const RecordId child = all.village.addChild(QStringLiteral("马小龙"));
    all.everybody();
    all.station.move(child, otherVillageOrg);
    all.bring(all.other);
    REQUIRE(all.other.store.folded(child));
    Place next{Role::Township, stationOrg, 11};
    all.village.enrolAt(next, all.stick);
    all.other.enrolAt(next, all.stick);
    const bool isFormerFirst = GENERATE(true, false);
    INFO(isFormerFirst);
    for (Place* place :
         {isFormerFirst ? &all.village : &all.other, isFormerFirst ? &all.other : &all.village})
        CHECK(take(next.import(place->exportTo(all.stick))).status != ImportStatus::Quarantined);
    CHECK(holderAt(next, child) == otherVillageOrg);
    // The first bundle of a further PC turns nothing that this station says itself.
    next.move(child, QStringLiteral("530426999203"));
    Place further(Role::Village, villageOrg, 12);
    further.enrolAt(next, all.stick);
    further.store.write({fields::child::type,
                         child,
                         Scope(child),
                         further.person,
                         {{fields::child::village, villageOrg, {}}}},
                        further.clock.nowMilliseconds());
    CHECK(take(next.import(further.exportTo(all.stick))).reason.code == "sync.not_their_move");
}

namespace {

const QString farOrg = QStringLiteral("530426998201");

/// A county with two townships; the child is the first one's.
struct TwoTownships : TwoVillages {
    Place county{Role::County, QStringLiteral("530426000000"), 10};
    Place farStation{Role::Township, QStringLiteral("530426998000"), 13};
    Place farVillage{Role::Village, farOrg, 14};
    RecordId child = village.addChild(QStringLiteral("马小龙"));
    TwoTownships()
    {
        station.enrolAt(county, stick);
        farStation.enrolAt(county, stick);
        farVillage.enrolAt(farStation, stick);
        farVillage.addChild(QStringLiteral("杨小凤"));
        all();
    }
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
    ImportReport handUp() { return take(county.import(station.exportTo(stick))); }
    void moveAway()
    {
        county.move(child, farOrg);
        all();
        farVillage.set(child, fields::child::status, QStringLiteral("open"));
        all();
        REQUIRE(station.shownText(child, fields::child::village) == farOrg);
    }
};

} // namespace

TEST_CASE("A township that gave a child away neither takes it back nor withdraws it")
{
    TwoTownships five;
    five.moveAway();
    SECTION("takes it back")
    {
        five.station.set(five.child, fields::child::village, villageOrg);
    }
    SECTION("withdraws it")
    {
        withdraw(five.station, five.child);
    }
    CHECK(five.handUp().reason.code == "sync.not_their_move");
    five.all();
    for (Place* place : {&five.county, &five.farStation, &five.farVillage}) {
        CHECK(place->shownText(five.child, fields::child::village) == farOrg);
        CHECK(place->store.folded(five.child)->field(withdrawnField) == nullptr);
    }
    const RecordId visit = five.farVillage.addVisit(five.child, 2);
    five.all();
    CHECK_FALSE(five.station.store.folded(visit));
    CHECK(five.county.store.folded(visit));
    // It is taken once the county says so itself.
    five.county.move(five.child, villageOrg);
    CHECK(five.handUp().status == ImportStatus::Merged);
}

TEST_CASE("A township's move from before it heard of the county's is kept, and the county's stands")
{
    TwoTownships five;
    five.county.move(five.child, farOrg);
    five.station.clock.advance(1000);
    five.station.set(five.child, fields::child::village, otherVillageOrg);
    CHECK(five.handUp().status == ImportStatus::Merged);
    five.all();
    five.farVillage.set(five.child, fields::child::status, QStringLiteral("open"));
    five.all();
    // The county is to decide; until then all go by its word.
    CHECK(five.county.store.folded(five.child)->field(fields::child::village)->inConflict());
    for (Place* place : {&five.county, &five.station, &five.farStation})
        CHECK(holderAt(*place, five.child) == farOrg);
    CHECK(five.farVillage.shownText(five.child, fields::child::village) == farOrg);
    const RecordId note = five.county.addVisit(five.child, 2);
    five.all();
    CHECK(five.farVillage.store.folded(note));
    CHECK_FALSE(five.other.store.folded(note));
    five.county.set(five.child, fields::child::village, otherVillageOrg);
    five.all();
    CHECK(five.other.store.folded(note));
    five.other.set(five.child, fields::child::name_other, QStringLiteral("小龙")); // takes it in
    five.all();
    for (Place* place : {&five.county, &five.station, &five.farStation})
        CHECK(holderAt(*place, five.child) == otherVillageOrg);
}
