// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/authority.h"

#include "base/clock.h"
#include "catalogue/fields.h"
#include "record/change_codec.h"
#include "support/sync/two_villages.h"
#include "sync/adopt.h"
#include "sync/purge_order.h"

using namespace tongdang;
using namespace tongdang::test;
using namespace Qt::StringLiterals;
using sync::ImportStatus;

namespace {

/// As a program does that looks at nothing: a purge with what somebody signed, or with nothing.
void writePurge(Place& place, const RecordId& record, const Scope& scope, TypeNo type,
                const std::optional<QString>& signature, bool critical = false)
{
    std::vector<FieldWrite> writes;
    if (signature)
        writes.push_back({purgeOrderField, *signature, {}});
    auto operation = static_cast<quint8>(Operation::Purge);
    if (critical)
        operation = static_cast<quint8>(operation | criticalBit);
    place.store.write(
        {type, record, scope, place.person, writes, static_cast<Operation>(operation)},
        place.clock.nowMilliseconds());
}

void checkPutAside(VillageAndStation& both, const sync::ImportReport& report, const char* reason)
{
    CHECK(report.status == ImportStatus::Quarantined);
    CHECK(report.reason.code == reason);
    const auto aside = take(both.station.store.bundles(sync::BundleState::Quarantined));
    REQUIRE_FALSE(aside.empty());
    CHECK(aside.back().reason == reason);
    CHECK(QFile::exists(both.station.context().inbox() + u'/' + aside.back().file));
    CHECK(errorCode(sync::adoptFork(both.station.context(), aside.back().id))
          == "sync.not_put_aside");
}

} // namespace

TEST_CASE("A purge that a village's PC orders puts its bundle aside and nothing of it is taken")
{
    VillageAndStation both;
    const RecordId child = both.village.addChild(QStringLiteral("马小龙"));
    both.exchange();
    const auto log = both.station.store.state().log;
    both.village.addVisit(child, 1);
    SECTION("without a signature")
    {
        writePurge(both.village, child, child, fields::child::type, std::nullopt);
    }
    SECTION("critical")
    {
        writePurge(both.village, child, child, fields::child::type, std::nullopt, true);
    }
    SECTION("signed by itself")
    {
        writePurge(both.village, child, child, fields::child::type,
                   take(sync::signPurgeOrder(child, both.village.keys)));
    }
    SECTION("with the station's signature for another record")
    {
        const RecordId erased = RecordId::create(both.station.randomness);
        writePurge(both.village, child, child, fields::child::type,
                   take(sync::signPurgeOrder(erased, both.station.keys)));
    }
    SECTION("in the name of the station")
    {
        // An altered PC may write under any replica's name.
        auto state = both.village.store.state();
        state.replica = ReplicaId::create(both.village.randomness);
        both.village.store.restore(state);
        writePurge(both.village, child, child, fields::child::type, std::nullopt);
    }
    const auto report = take(both.station.import(both.village.exportTo(both.stick)));
    checkPutAside(both, report, "sync.purge_unauthorized");
    CHECK(report.disputedErasures == std::vector{child});
    CHECK(both.station.store.state().log == log);
}

TEST_CASE("A purge from above is taken, and comes back from the village as the station's own")
{
    VillageAndStation both;
    const RecordId child = both.village.addChild(QStringLiteral("马小龙"));
    both.exchange();
    const auto backup = both.station.store.state();
    eraseChild(both.station, child);
    both.exchange();
    CHECK(take(both.village.store.isPurged(child)));
    CHECK(take(both.station.import(both.village.exportTo(both.stick))).status
          != ImportStatus::Quarantined);

    // The station forgets that it erased the child and hears it from the village.
    both.station.store.restore(backup);
    take(both.station.store.beginReplica());
    both.exchange();
    both.exchange();
    const auto report = take(both.station.import(both.village.exportTo(both.stick)));
    CHECK(report.status != ImportStatus::Quarantined);
    CHECK(take(both.station.store.isPurged(child)));
    CHECK(take(both.station.store.bundles(sync::BundleState::Quarantined)).empty());
}

TEST_CASE("What the station erased itself, a bundle may say without a signature")
{
    VillageAndStation both;
    const RecordId child = both.village.addChild(QStringLiteral("马小龙"));
    both.exchange();
    writePurge(both.village, child, child, fields::child::type, std::nullopt);
    eraseChild(both.station, child);
    CHECK(take(both.station.import(both.village.exportTo(both.stick))).status
          == ImportStatus::Merged);
}

TEST_CASE("A county takes a purge that its township signed and none that a stranger signed")
{
    Place county(sync::Role::County, QStringLiteral("530426000000"), 9);
    VillageAndStation both;
    both.station.enrolAt(county, both.stick);
    const RecordId child = both.village.addChild(QStringLiteral("马小龙"));
    both.exchange();
    take(county.import(both.station.exportTo(both.stick)));
    SECTION("signed")
    {
        eraseChild(both.station, child);
        CHECK(take(county.import(both.station.exportTo(both.stick))).status
              == ImportStatus::Merged);
    }
    SECTION("by the village")
    {
        writePurge(both.station, child, child, fields::child::type,
                   take(sync::signPurgeOrder(child, both.village.keys)));
        const auto report = take(county.import(both.station.exportTo(both.stick)));
        CHECK(report.warnings.contains(QStringLiteral("unknown_erasure")));
        CHECK_FALSE(take(county.store.isPurged(child)));
    }
}

TEST_CASE("A purge goes down to every place that has what it erases and to no other")
{
    TwoVillages all;
    const RecordId child = all.village.addChild(QStringLiteral("马小龙"));
    all.exchange();
    all.handOver(all.other);
    all.bring(all.other);
    eraseChild(all.station, child);
    all.bring(all.village);
    all.bring(all.other);
    CHECK(take(all.village.store.isPurged(child)));
    CHECK_FALSE(take(all.other.store.knowsRecord(child)));
}

TEST_CASE("A purge goes to a former holder, and special records' purge to who was given them only")
{
    TwoVillages all;
    const RecordId child = all.village.addChild(QStringLiteral("马小龙"));
    all.exchange();
    all.station.set(child, fields::child::village, otherVillageOrg);
    const RecordId special = all.station.addVisit(child, 7, 1);
    all.bring(all.other);
    all.bring(all.village);
    REQUIRE(take(all.other.store.knowsRecord(child)));
    REQUIRE_FALSE(take(all.other.store.knowsRecord(special)));
    writePurge(all.station, special, child, fields::visit::type,
               take(sync::signPurgeOrder(special, all.station.keys)));
    eraseChild(all.station, child);
    all.bring(all.other);
    all.bring(all.village);
    CHECK_FALSE(take(all.other.store.knowsRecord(special)));
    CHECK(take(all.other.store.isPurged(child)));
    CHECK(take(all.village.store.isPurged(child)));
}

TEST_CASE("A village's PC that writes into the dossier of a child of another village is put aside")
{
    TwoVillages all;
    const RecordId child = all.village.addChild(QStringLiteral("马小龙"));
    const RecordId visit = all.village.addVisit(child, 1);
    const RecordId own = all.other.addChild(QStringLiteral("杨小凤"));
    all.exchange();
    all.handOver(all.other);
    all.bring(all.other);
    const auto log = all.station.store.state().log;
    const auto write = [&](TypeNo type, const RecordId& record, const Scope& scope, FieldNo field,
                           const Value& value) {
        all.other.store.write({type, record, scope, all.other.person, {{field, value, {}}}},
                              all.other.clock.nowMilliseconds());
    };
    SECTION("a new record")
    {
        write(fields::visit::type, RecordId::create(all.other.randomness), child, 1, 2);
    }
    SECTION("taking the child for itself")
    {
        write(fields::child::type, child, child, fields::child::village, otherVillageOrg);
    }
    SECTION("a record that it says is of its own child")
    {
        write(fields::visit::type, visit, own, 1, 2);
    }
    SECTION("the child's own record, said to be of its own child")
    {
        write(fields::child::type, child, own, fields::child::village, otherVillageOrg);
    }
    const auto report = all.handOver(all.other);
    checkPutAside(all, report, "sync.foreign_child");
    CHECK(all.station.store.state().log == log);
}

TEST_CASE("Late work of the village that held the child before is taken")
{
    TwoVillages all;
    const RecordId child = all.village.addChild(QStringLiteral("马小龙"));
    all.exchange();
    all.station.set(child, fields::child::village, otherVillageOrg);
    all.village.addVisit(child, 1); // has not heard of it
    CHECK(all.handOver(all.village).status == ImportStatus::Merged);
    all.handOver(all.other);
    all.bring(all.other);
    all.other.addVisit(child, 2);
    CHECK(all.handOver(all.other).status == ImportStatus::Merged);
}

TEST_CASE("A second PC of a village may write about a child that only the first one knows of")
{
    VillageAndStation both;
    const RecordId child = both.village.addChild(QStringLiteral("马小龙"));
    both.exchange();
    Place second(sync::Role::Village, villageOrg, 5);
    second.enrolAt(both.station, both.stick);
    second.addVisit(child, 3);
    CHECK(take(both.station.import(second.exportTo(both.stick))).status == ImportStatus::Merged);
}

TEST_CASE("A station that forgot a transfer takes the new village's work all the same")
{
    TwoVillages all;
    const RecordId child = all.village.addChild(QStringLiteral("马小龙"));
    all.exchange();
    all.handOver(all.other);
    all.bring(all.other);
    const auto backup = all.station.store.state();
    all.station.set(child, fields::child::village, otherVillageOrg);
    all.bring(all.other);
    REQUIRE(take(all.other.store.knowsRecord(child)));
    all.station.store.restore(backup);
    take(all.station.store.beginReplica());
    const RecordId visit = all.other.addVisit(child, 2);
    CHECK(all.handOver(all.other).status != ImportStatus::Quarantined);
    all.bring(all.other);
    all.handOver(all.other);
    CHECK(take(all.station.store.knowsRecord(visit)));
    CHECK(take(all.station.store.holderOf(child)) == otherVillageOrg);
}

namespace {

/// As an altered program does: a change of that name, written here, by anybody.
void writeAs(Place& place, const Dot& dot, quint64 stamp)
{
    const auto record = RecordId::create(place.randomness);
    ChangeHeader header{.dot = dot,
                        .hlc = stamp,
                        .day = place.clock.today(),
                        .type = fields::child::type,
                        .record = record,
                        .scope = record,
                        .operation = static_cast<quint8>(Operation::Create),
                        .author = place.person,
                        .batch = BatchId::create(place.randomness)};
    const Change change =
        take(makeChange(std::move(header), {{fields::child::name, QStringLiteral("马小龙"), {}},
                                            {fields::child::village, place.org, {}}}));
    const auto nobody = sync::DeviceId::create(place.randomness);
    CHECK(take(place.store.apply(change, nobody)) == sync::Applied::New);
}

quint64 stampOf(const Place& place, int yearsAhead = 0)
{
    const QDate day = place.clock.today().addYears(yearsAhead);
    return static_cast<quint64>(Clock::startOf(day)) << 16;
}

} // namespace

TEST_CASE("A village's PC does not write in the name of the station or of another village")
{
    TwoVillages three;
    three.other.addChild(QStringLiteral("杨小凤"));
    take(three.station.import(three.other.exportTo(three.stick)));
    const ReplicaId name = GENERATE(true, false) ? take(three.station.store.replica())
                                                 : take(three.other.store.replica());
    three.village.addChild(QStringLiteral("李小虎"));
    take(three.station.import(three.village.exportTo(three.stick))); // the first one brings it all
    writeAs(three.village, {name, 900}, stampOf(three.village));
    const QByteArray before = three.station.store.fingerprint();
    const auto report = take(three.station.import(three.village.exportTo(three.stick)));
    CHECK(report.status == ImportStatus::Quarantined);
    CHECK(report.reason.code == "sync.foreign_writer");
    CHECK(report.applied == 0);
    CHECK(three.station.store.fingerprint() != before); // it is listed
}

TEST_CASE("A PC that takes the place of a village's old one brings what that one had written")
{
    VillageAndStation both;
    both.village.addChild(QStringLiteral("马小龙"));
    take(both.station.import(both.village.exportTo(both.stick)));
    const ReplicaId former = take(both.village.store.replica());
    Place next(sync::Role::Village, villageOrg, 9);
    next.enrolAt(both.station, both.stick);
    writeAs(next, {former, 900}, stampOf(next));
    CHECK(take(both.station.import(next.exportTo(both.stick))).status == ImportStatus::Merged);
}

TEST_CASE("A time that no clock can show is put aside, one that is only wrong is taken")
{
    VillageAndStation both;
    const ReplicaId own = take(both.village.store.replica());
    SECTION("as far as a clock goes")
    {
        writeAs(both.village, {own, 900}, stampOf(both.village, 73));
        CHECK(take(both.station.import(both.village.exportTo(both.stick))).status
              == ImportStatus::Merged);
    }
    SECTION("the greatest one")
    {
        writeAs(both.village, {own, 900}, stampBound - 1);
        const auto report = take(both.station.import(both.village.exportTo(both.stick)));
        CHECK(report.status == ImportStatus::Quarantined);
        CHECK(report.reason.code == "sync.impossible_time");
    }
}

namespace {

/// A PC of a third village that has just joined, and a child of the first one.
struct Newcomer : TwoVillages {
    Place third{sync::Role::Village, QStringLiteral("530426999203"), 7};
    RecordId child = village.addChild(QStringLiteral("马小龙"));

    Newcomer()
    {
        everybody();
        third.addChild(QStringLiteral("普小花"));
    }
    void join() { third.enrolAt(station, stick); }
    RecordId writeForeignVisit()
    {
        const auto visit = RecordId::create(third.randomness);
        third.store.write(
            {fields::visit::type, visit, child, third.person, {{1, 2, {}}}, Operation::Create},
            third.clock.nowMilliseconds());
        return visit;
    }
};

} // namespace

TEST_CASE("The first bundle of a PC that writes under another village's name waits for a person")
{
    Newcomer all;
    all.join();
    const ReplicaId theirs = take(all.other.store.replica());
    writeAs(all.third, {theirs, 900}, stampOf(all.third));
    const auto log = all.station.store.state().log;
    CHECK(all.handOver(all.third).reason.code == "sync.first_foreign");
    CHECK(all.station.store.state().log == log);
    const auto aside = take(all.station.store.bundles(sync::BundleState::Quarantined));
    REQUIRE(aside.size() == 1);
    CHECK(take(sync::adoptFork(all.station.context(), aside[0].id)).applied > 0);
    all.third.addChild(QStringLiteral("李小凤"));
    CHECK(all.handOver(all.third).status == ImportStatus::Merged);
}

TEST_CASE("The first bundle of a PC does not write in the name of the station, whoever wants it")
{
    Newcomer all;
    all.join();
    writeAs(all.third, {take(all.station.store.replica()), 900}, stampOf(all.third));
    checkPutAside(all, all.handOver(all.third), "sync.foreign_writer");
}

TEST_CASE("The first bundle of a PC may bring late work about a child that its village once had")
{
    Newcomer all;
    all.station.set(all.child, fields::child::village, all.third.org);
    all.station.set(all.child, fields::child::village, villageOrg);
    all.join();
    const RecordId visit = all.writeForeignVisit();
    CHECK(all.handOver(all.third).status == ImportStatus::Merged);
    CHECK(take(all.station.store.knowsRecord(visit)));
}
