// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/sweep.h"

#include "catalogue/fields.h"
#include "support/sync/village_and_station.h"
#include "sync/purge_order.h"

#include <QDir>

using namespace tongdang;
using namespace tongdang::test;
using sync::ImportStatus;

namespace {

void erase(Place& station, const RecordId& child)
{
    station.store.write({fields::child::type,
                         child,
                         child,
                         station.person,
                         {{purgeOrderField, take(sync::signPurgeOrder(child, station.keys)), {}}},
                         Operation::Purge},
                        station.clock.nowMilliseconds());
}

QStringList waitingFiles(Place& place)
{
    return QDir(place.context().inbox()).entryList(QDir::Files);
}

/// A station that was restored and waits for what it forgot; the village's next bundle, about two
/// children, is held. A second village's is held, too.
struct Waiting : VillageAndStation {
    Place other{sync::Role::Village, otherVillageOrg, 3};
    RecordId child = village.addChild(QStringLiteral("马小龙"));
    RecordId sibling = village.addChild(QStringLiteral("马小凤"));
    RecordId stranger = other.addChild(QStringLiteral("杨小凤"));
    QString missing;
    QString waiting;

    Waiting()
    {
        other.enrolAt(station, stick);
        exchange();
        other.exchangeWith(station, stick);
        const auto backup = station.store.state();
        village.addVisit(sibling, 1);
        missing = village.exportTo(stick);
        take(station.import(missing));
        take(village.import(station.exportTo(stick, village.device())));
        other.addVisit(stranger, 1);
        other.exchangeWith(station, stick);
        station.store.restore(backup);
        village.addVisit(child, 2);
        waiting = village.exportTo(stick);
        REQUIRE(waitingFiles(station).isEmpty());
    }
    void holdStrangers()
    {
        other.addVisit(stranger, 2);
        CHECK(take(station.import(other.exportTo(stick))).status == ImportStatus::Held);
    }
};

} // namespace

TEST_CASE("A waiting bundle goes if something in it was erased, and one without it stays")
{
    Waiting all;
    CHECK(take(all.station.import(all.waiting)).status == ImportStatus::Held);
    all.holdStrangers();
    REQUIRE(waitingFiles(all.station).size() == 2);
    SECTION("nothing was erased")
    {
        CHECK(take(sync::sweepCarried(all.station.context())) == 0);
        CHECK(waitingFiles(all.station).size() == 2);
    }
    SECTION("a child in one of them was")
    {
        erase(all.station, all.child);
        CHECK(take(sync::sweepCarried(all.station.context())) == 1);
        CHECK(waitingFiles(all.station).size() == 1);
        const auto held = take(all.station.store.bundles(sync::BundleState::Held));
        REQUIRE(held.size() == 1);
        CHECK(held.front().peer == all.other.device());
        // The rest of it is not lost.
        CHECK(take(all.station.import(all.missing)).status == ImportStatus::Merged);
        CHECK(take(all.station.import(all.waiting)).status == ImportStatus::Merged);
        CHECK(take(all.station.store.newestFrom(all.village.device())).front().sequence == 5);
    }
}

TEST_CASE("A bundle that would wait is not kept if something in it was erased before it came")
{
    Waiting all;
    erase(all.station, all.child);
    const auto plan = take(sync::planImport(all.station.context(), all.waiting));
    CHECK(plan.dropped);
    const auto report = take(all.station.import(all.waiting));
    CHECK(report.status == ImportStatus::Held);
    CHECK(report.dropped);
    CHECK(waitingFiles(all.station).isEmpty());
    CHECK(take(all.station.store.bundles(sync::BundleState::Held)).empty());
    all.holdStrangers();
    CHECK(waitingFiles(all.station).size() == 1);
    take(all.station.import(all.missing));
    CHECK(take(all.station.import(all.waiting)).status == ImportStatus::Merged);
}

TEST_CASE("What cannot be read in the inbox and whatever lies in the outbox goes")
{
    Waiting all;
    CHECK(take(all.station.import(all.waiting)).status == ImportStatus::Held);
    const QString held = all.station.context().inbox() + u'/' + waitingFiles(all.station).front();
    writeFile(all.station.context().inbox() + QStringLiteral("/cut-off.tdb.part"), "half");
    QByteArray altered = readFile(held);
    altered[altered.size() / 2] = static_cast<char>(altered[altered.size() / 2] ^ 1);
    writeFile(held, altered);
    REQUIRE(QDir().mkpath(all.station.context().outbox()));
    writeFile(all.station.context().outbox() + QStringLiteral("/left.tdb"), "sealed");
    CHECK(take(sync::sweepCarried(all.station.context())) == 1);
    CHECK(waitingFiles(all.station).isEmpty());
    CHECK(QDir(all.station.context().outbox()).isEmpty());
    CHECK(take(all.station.store.bundles(sync::BundleState::Held)).empty());
}

TEST_CASE("A sweep that was cut off behind the files forgets what was listed under them")
{
    Waiting all;
    CHECK(take(all.station.import(all.waiting)).status == ImportStatus::Held);
    QFile::remove(all.station.context().inbox() + u'/' + waitingFiles(all.station).front());
    CHECK(take(sync::sweepCarried(all.station.context())) == 1);
    CHECK(take(all.station.store.bundles(sync::BundleState::Held)).empty());
}
