// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/adopt.h"

#include "catalogue/fields.h"
#include "support/sync/village_and_station.h"
#include "sync/peers.h"
#include "sync/waiting.h"

#include <QDir>

using namespace tongdang;
using namespace tongdang::test;
using sync::BundleState;
using sync::ImportStatus;

namespace {

/// A village that went on from a copy without noticing, after its first life had handed over.
struct ForkedVillage : VillageAndStation {
    RecordId child = village.addChild(QStringLiteral("马小龙"));
    RecordId firstLifeVisit;
    RecordId secondLifeVisit;

    ForkedVillage()
        : firstLifeVisit(child)
        , secondLifeVisit(child)
    {
        exchange();
        const auto copy = village.store.state();
        firstLifeVisit = village.addVisit(child, 1);
        village.set(child, fields::child::name, QStringLiteral("马小隆"));
        take(station.import(village.exportTo(stick)));
        village.store.restore(copy);
        village.clock.advance(60'000);
        secondLifeVisit = village.addVisit(child, 2);
        village.set(child, fields::child::name, QStringLiteral("马晓龙"));
        village.set(child, fields::child::name, QStringLiteral("马笑龙"));
    }

    /// Hands over; the bundle is put aside. Its id.
    sync::BundleId putAside()
    {
        const auto report = take(station.import(village.exportTo(stick)));
        CHECK(report.status == ImportStatus::Quarantined);
        return take(station.store.bundles(BundleState::Quarantined)).back().id;
    }
};

/// A village that went on from one copy twice: three lives wrote under the same names.
struct TwiceForkedVillage : VillageAndStation {
    RecordId child = village.addChild(QStringLiteral("马小龙"));
    std::vector<MemoryStore::State> copies; ///< as they stood when they had handed over
    std::vector<sync::BundleId> bundles;    ///< of each, put aside
    std::vector<RecordId> visits;           ///< a new record of each
    std::vector<QString> files;

    TwiceForkedVillage()
    {
        exchange();
        const auto copy = village.store.state();
        village.set(child, fields::child::name, QStringLiteral("马一龙"));
        take(station.import(village.exportTo(stick)));
        goOn(copy, {QStringLiteral("马二乙"), QStringLiteral("马二龙")});
        // So that it reaches further than the first one.
        goOn(copy, {QStringLiteral("马三乙"), QStringLiteral("马三丙"), QStringLiteral("马三龙")});
    }
    void goOn(const MemoryStore::State& copy, const std::vector<QString>& corrections)
    {
        village.store.restore(copy);
        village.clock.advance(60'000);
        for (const QString& name : corrections)
            village.set(child, fields::child::name, name);
        visits.push_back(village.addVisit(child, 1));
        files.push_back(village.exportTo(stick));
        REQUIRE(take(station.import(files.back())).status == ImportStatus::Quarantined);
        bundles.push_back(take(station.store.bundles(BundleState::Quarantined)).back().id);
        copies.push_back(village.store.state());
    }
    sync::ImportReport adopt(std::size_t copy)
    {
        return take(sync::adoptFork(station.context(), bundles[copy]));
    }
};

std::vector<QString> names(Place& place, const RecordId& child)
{
    std::vector<QString> values;
    const auto folded = place.store.folded(child);
    for (const Head& head : folded->field(fields::child::name)->heads) {
        if (std::find(values.begin(), values.end(), head.value.toText()) == values.end())
            values.push_back(head.value.toText());
    }
    std::sort(values.begin(), values.end());
    return values;
}

} // namespace

TEST_CASE("An adopted fork stands beside what the first life wrote")
{
    ForkedVillage both;
    const auto bundle = both.putAside();
    CHECK_FALSE(both.station.store.folded(both.secondLifeVisit));
    const QByteArray firstLife =
        both.station.store.folded(both.firstLifeVisit) ? QByteArray("here") : QByteArray();
    CHECK(firstLife == "here");

    const auto report = take(sync::adoptFork(both.station.context(), bundle));
    CHECK(report.status == ImportStatus::Merged);
    CHECK(report.newRecords == 1);
    CHECK(report.conflicts == 1); // the name
    const auto adopted = both.station.store.folded(both.secondLifeVisit);
    REQUIRE(adopted);
    CHECK(both.station.store.folded(both.firstLifeVisit));
    // Of the second life only its last word stands; it had seen its own first correction.
    CHECK(names(both.station, both.child)
          == std::vector{QStringLiteral("马小隆"), QStringLiteral("马笑龙")});
    CHECK(take(both.station.store.bundles(BundleState::Quarantined)).empty());
    CHECK(QDir(both.station.context().inbox()).entryList(QDir::Files).isEmpty());
}

TEST_CASE("What is adopted keeps its author, its day and its stamp, under a name of the adopter")
{
    ForkedVillage both;
    take(sync::adoptFork(both.station.context(), both.putAside()));
    const auto& log = both.station.store.state().log;
    const auto& state = both.village.store.state();
    const auto written = std::find_if(state.log.begin(), state.log.end(), [&](const auto& entry) {
        return entry.change->header.record == both.secondLifeVisit;
    });
    const auto adopted = std::find_if(log.begin(), log.end(), [&](const auto& entry) {
        return entry.change->header.record == both.secondLifeVisit;
    });
    REQUIRE(adopted != log.end());
    const ChangeHeader& before = written->change->header;
    const ChangeHeader& after = adopted->change->header;
    CHECK(after.dot.replica == *both.station.store.state().replica);
    CHECK(after.dot != before.dot);
    CHECK(after.author == before.author);
    CHECK(after.day == before.day);
    CHECK(after.hlc == before.hlc);
    CHECK(after.batch == before.batch);
    CHECK_FALSE(adopted->origin);
}

TEST_CASE("After the adoption the copy begins a new replica and both sides go on without help")
{
    ForkedVillage both;
    take(sync::adoptFork(both.station.context(), both.putAside()));
    // The receipt tells the copy what it is; what its first life wrote it takes without asking.
    const QString down = both.station.exportTo(both.stick, both.village.device());
    const auto received = take(both.village.import(down));
    CHECK(received.restoredCopy);
    for (int round = 0; round < 2; ++round) {
        const auto up = take(both.station.import(both.village.exportTo(both.stick)));
        CHECK(up.status != ImportStatus::Quarantined);
        const auto back =
            take(both.village.import(both.station.exportTo(both.stick, both.village.device())));
        CHECK(back.status != ImportStatus::Quarantined);
    }
    CHECK(take(both.village.store.bundles(BundleState::Quarantined)).empty());
    CHECK(both.village.store.folded(both.firstLifeVisit));
    const RecordId later = both.village.addVisit(both.child, 3);
    both.exchange();
    CHECK(both.station.store.folded(later));
    CHECK(names(both.village, both.child) == names(both.station, both.child));
    CHECK(names(both.village, both.child).size() == 2);
}

TEST_CASE("Of several bundles put aside the newest holds all, and the others go with it")
{
    ForkedVillage both;
    (void)both.putAside();
    both.village.addVisit(both.child, 4);
    const auto newest = both.putAside();
    CHECK(take(both.station.store.bundles(BundleState::Quarantined)).size() == 2);
    take(sync::adoptFork(both.station.context(), newest));
    CHECK(take(both.station.store.bundles(BundleState::Quarantined)).empty());
}

TEST_CASE("Of two copies of one archive each waits until it is adopted itself")
{
    TwiceForkedVillage all;
    const std::size_t first = GENERATE(0U, 1U);
    all.adopt(first);
    CHECK(all.station.store.folded(all.visits[first]));
    CHECK_FALSE(all.station.store.folded(all.visits[1 - first]));
    const auto waiting = take(all.station.store.bundles(BundleState::Quarantined));
    REQUIRE(waiting.size() == 1);
    CHECK(waiting.front().id == all.bundles[1 - first]);
    CHECK(QDir(all.station.context().inbox()).entryList(QDir::Files).size() == 1);
    all.adopt(1 - first);
    CHECK(all.station.store.folded(all.visits[1 - first]));
    CHECK(take(all.station.store.bundles(BundleState::Quarantined)).empty());
    // Of each life its last word stands: what each had seen is its own, though the names are equal.
    CHECK(names(all.station, all.child)
          == std::vector{QStringLiteral("马一龙"), QStringLiteral("马三龙"),
                         QStringLiteral("马二龙")});
}

TEST_CASE("What was adopted of two copies counts as here when either brings it again")
{
    TwiceForkedVillage all;
    all.adopt(0);
    all.adopt(1);
    const std::size_t changes = all.station.store.state().log.size();
    const QString down = all.station.exportTo(all.stick, all.village.device());
    for (const auto& copy : all.copies) {
        all.village.store.restore(copy);
        CHECK(take(all.village.import(down)).restoredCopy);
        // A new replica and a new stream, with nothing new in it.
        const auto up = take(all.station.import(all.village.exportTo(all.stick)));
        CHECK(up.status == ImportStatus::Already);
    }
    CHECK(all.station.store.state().log.size() == changes);
}

TEST_CASE("An older bundle may be adopted first: the newer one then adds only what is new")
{
    ForkedVillage both;
    const auto older = both.putAside();
    both.village.addVisit(both.child, 4);
    const auto newer = both.putAside();
    take(sync::adoptFork(both.station.context(), older));
    const std::size_t changes = both.station.store.state().log.size();
    const auto report = take(sync::adoptFork(both.station.context(), newer));
    CHECK(report.applied == 1);
    const auto& log = both.station.store.state().log;
    REQUIRE(log.size() == changes + 1);
    // Under its own name the first life may have written something else in the meantime.
    CHECK(log.back().change->header.dot.replica == *both.station.store.state().replica);
}

TEST_CASE("What a copy goes on to write before it knows what it is is put aside again")
{
    ForkedVillage both;
    take(sync::adoptFork(both.station.context(), both.putAside()));
    const RecordId later = both.village.addVisit(both.child, 4);
    const auto report = take(both.station.import(both.village.exportTo(both.stick)));
    CHECK(report.status == ImportStatus::Quarantined);
    CHECK_FALSE(both.station.store.folded(later));
}

TEST_CASE("Only a fork that waits can be adopted")
{
    ForkedVillage both;
    const auto bundle = both.putAside();
    const auto adopt = [&](const sync::BundleId& id) {
        return errorCode(sync::adoptFork(both.station.context(), id));
    };
    CHECK(adopt(sync::BundleId::create(both.station.randomness)) == "sync.not_put_aside");
    take(sync::adoptFork(both.station.context(), bundle));
    CHECK(adopt(bundle) == "sync.not_put_aside");
}

TEST_CASE("A failure while adopting changes nothing, and the bundle still waits")
{
    ForkedVillage both;
    const auto bundle = both.putAside();
    const QByteArray before = both.station.store.fingerprint();
    both.station.store.beforeCommit = [] {
        return Result<void>(failure(ErrorKind::Medium, "test.full"));
    };
    CHECK(errorCode(sync::adoptFork(both.station.context(), bundle)) == "test.full");
    both.station.store.beforeCommit = {};
    CHECK(both.station.store.fingerprint() == before);
    CHECK(take(sync::adoptFork(both.station.context(), bundle)).applied > 0);
}

TEST_CASE(
    "What a PC wrote before it was barred can be taken over by somebody who knows it is genuine")
{
    VillageAndStation both;
    const RecordId child = both.village.addChild(QStringLiteral("马小龙"));
    const QString late = both.village.exportTo(both.stick);
    take(sync::enrolRevoke(both.station.context(), both.village.device()));
    REQUIRE(take(both.station.import(late)).status == ImportStatus::Quarantined);
    const auto waiting = take(both.station.store.bundles(BundleState::Quarantined));
    REQUIRE(waiting.size() == 1);
    const auto report = take(sync::adoptFork(both.station.context(), waiting.front().id));
    CHECK(report.newChildren == 1);
    CHECK(both.station.store.folded(child));
    CHECK(take(both.station.store.bundles(BundleState::Quarantined)).empty());
    // Its next one is put aside as ever.
    both.village.addVisit(child, 1);
    CHECK(take(both.station.import(both.village.exportTo(both.stick))).status
          == ImportStatus::Quarantined);
}

TEST_CASE("Rules and forms that came with a fork count when it is put aside and when it is adopted")
{
    ForkedVillage both;
    const sync::ExportWish wish{std::nullopt,
                                {{QStringLiteral("codes/SEX.json"), {"content", "minisig"}}}};
    const QString file = take(sync::exportBundle(both.village.context(), wish, both.stick)).file;
    const auto aside = take(both.station.import(file));
    REQUIRE(aside.status == ImportStatus::Quarantined);
    REQUIRE(aside.documents.size() == 1);
    CHECK(aside.documents.front().front().document.content == "content");
    const auto id = take(both.station.store.bundles(BundleState::Quarantined)).back().id;
    CHECK(take(sync::adoptFork(both.station.context(), id)).documents == aside.documents);
}

TEST_CASE("A bundle that was put aside is given up, and comes in anew if it is brought once more")
{
    ForkedVillage both;
    const QString file = both.village.exportTo(both.stick);
    REQUIRE(take(both.station.import(file)).status == ImportStatus::Quarantined);
    const auto id = take(both.station.store.bundles(BundleState::Quarantined)).back().id;
    CHECK(sync::discardWaiting(both.station.context(), id));
    CHECK(take(both.station.store.bundles(BundleState::Quarantined)).empty());
    CHECK(QDir(both.station.context().inbox()).entryList(QDir::Files).isEmpty());
    CHECK(errorCode(sync::discardWaiting(both.station.context(), id)) == "sync.not_waiting");
    CHECK(both.station.store.folded(both.firstLifeVisit)); // what was taken in before stays
    CHECK(take(both.station.import(file)).status == ImportStatus::Quarantined);
    CHECK(take(both.station.store.bundles(BundleState::Quarantined)).size() == 1);
}

TEST_CASE("A bundle that was merged cannot be given up")
{
    VillageAndStation both;
    both.village.addChild(QStringLiteral("马小龙"));
    both.exchange();
    const auto merged = take(both.station.store.bundles(BundleState::Merged));
    REQUIRE_FALSE(merged.empty());
    CHECK(errorCode(sync::discardWaiting(both.station.context(), merged.back().id))
          == "sync.not_waiting");
}
