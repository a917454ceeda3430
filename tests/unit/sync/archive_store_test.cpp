// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/archive_store.h"

#include "record/change_codec.h"
#include "support/archive/plain_archive.h"
#include "support/sync/village_and_station.h"
#include "sync/peers.h"
#include "sync/receipts.h"

using namespace tongdang;
using namespace tongdang::test;
using namespace tongdang::sync;

namespace {

/// A PC with a real archive.
struct Office {
    Office(Role role, const QString& org, quint64 seed)
        : plain(seed)
        , keys(DeviceKeys::create(plain.randomness))
        , store(*plain.archive, productCatalogue())
    {
        take(store.begin());
        take(createDevice(context(), {role, org, QStringLiteral("示范")}));
        take(store.commit());
    }
    Context context()
    {
        return {store,
                keys,
                plain.clock,
                plain.randomness,
                plain.folder.path(),
                QStringLiteral("0.1.0")};
    }
    QString exportTo(const QString& stick, const std::optional<DeviceId>& receiver = std::nullopt)
    {
        const auto name = receiver ? std::optional(receiver->toString()) : std::nullopt;
        return take(exportBundle(context(), {name, {}}, stick)).file;
    }
    Result<ImportReport> import(const QString& file) { return importBundle(context(), file); }

    PlainArchive plain;
    DeviceKeys keys;
    ArchiveStore store;
};

struct Offices {
    QTemporaryDir folder{folderInMemory()};
    QString stick = folder.path();
    Office station{Role::Township, stationOrg, 1};
    Office village{Role::Village, villageOrg, 2};

    Offices()
    {
        const QString request = folder.filePath(QStringLiteral("r.tdr"));
        const QString answer = folder.filePath(QStringLiteral("a.tda"));
        take(enrolRequest(village.context(), request));
        take(enrolApprove(station.context(), request, answer));
        take(acceptShown(village.context(), answer));
    }
    RecordId child(const QString& name)
    {
        return village.plain.child(name, {{fields::child::village, villageOrg, std::nullopt}});
    }
    void exchange()
    {
        take(station.import(village.exportTo(stick)));
        take(village.import(station.exportTo(stick, village.keys.id())));
    }
};

} // namespace

TEST_CASE("Two real archives become equal by stick, and both examine themselves as sound")
{
    Offices both;
    const RecordId child = both.child(QStringLiteral("马小龙"));
    both.village.plain.visit(child, QDate(2026, 3, 1));
    const auto report = take(both.station.import(both.village.exportTo(both.stick)));
    CHECK(report.status == ImportStatus::Merged);
    CHECK(report.newChildren == 1);
    CHECK(report.newRecords == 2);
    CHECK(both.station.plain.dump() == both.village.plain.dump());
    both.station.plain.set(fields::child::type, child, fields::child::name,
                           QStringLiteral("马晓龙"));
    take(both.village.import(both.station.exportTo(both.stick, both.village.keys.id())));
    CHECK(both.village.plain.value(child, fields::child::name).toText()
          == QStringLiteral("马晓龙"));
    both.exchange();
    CHECK(both.station.plain.dump() == both.village.plain.dump());
    CHECK(both.station.plain.examine().healthy());
    CHECK(both.village.plain.examine().healthy());
}

TEST_CASE("What a real archive says of its dossiers: not sent, sent, merged")
{
    Offices both;
    const RecordId child = both.child(QStringLiteral("马小龙"));
    const auto state = [&] {
        const auto children = take(receiptStates(both.village.context())).children;
        REQUIRE(children.size() == 1);
        CHECK(children.front().child == child);
        return children.front().state;
    };
    CHECK(state() == SendState::NotSent);
    const QString file = both.village.exportTo(both.stick);
    CHECK(state() == SendState::Sent);
    take(both.station.import(file));
    take(both.village.import(both.station.exportTo(both.stick, both.village.keys.id())));
    CHECK(state() == SendState::Merged);
}

TEST_CASE("A plan leaves a real archive as it was, doubles and disagreements are counted")
{
    Offices both;
    const RecordId child = both.child(QStringLiteral("马小龙"));
    both.exchange();
    both.station.plain.set(fields::child::type, child, fields::child::name, text(u"马晓龙"));
    both.village.plain.set(fields::child::type, child, fields::child::name, text(u"马小隆"));
    const QString file = both.village.exportTo(both.stick);
    const auto before = both.station.plain.dump();
    const auto plan = take(planImport(both.station.context(), file));
    CHECK(plan.changedRecords == 1);
    CHECK(plan.conflicts == 1);
    CHECK(both.station.plain.dump() == before);
    const auto report = take(both.station.import(file));
    CHECK(report.conflicts == 1);
    CHECK(take(both.station.import(file)).status == ImportStatus::Already);
    CHECK(take(both.station.plain.archive->reader().conflictsOf(child)) == 1);
}

TEST_CASE("A fork leaves a real archive as it was")
{
    Offices both;
    const RecordId child = both.child(QStringLiteral("马小龙"));
    const auto changes = both.village.plain.changes();
    both.exchange();
    // The same dot with another content, as a copy of the archive would write it.
    ChangeHeader header = changes.back().header;
    header.hlc += 1;
    const Change other = take(makeChange(header, changes.back().writes));
    take(both.station.store.begin());
    CHECK(take(both.station.store.apply(other, both.village.keys.id())) == Applied::Forked);
    both.station.store.rollback();
    CHECK(both.station.plain.examine().healthy());
    CHECK(take(both.station.store.knowsRecord(child)));
    const Dot dot = header.dot;
    CHECK(take(both.station.store.holds(dot, changes.back().chain)));
    CHECK_FALSE(take(both.station.store.holds(dot, other.chain)));
    CHECK_FALSE(take(both.station.store.holds({dot.replica, dot.sequence + 1}, other.chain)));
    const auto found = take(both.station.store.find(dot));
    REQUIRE(found);
    CHECK(found->chain == changes.back().chain);
    CHECK(found->record == child);
    CHECK_FALSE(take(both.station.store.find({dot.replica, dot.sequence + 1})));
}

TEST_CASE("Where a receipt shows a real archive to be a copy its person is to be told")
{
    Offices both;
    Archive& archive = *both.village.plain.archive;
    CHECK_FALSE(take(archive.hasUntoldReplica()));
    const ReplicaId before = archive.replica();
    take(both.village.store.begin());
    take(becomeNewReplica(both.village.store));
    take(both.village.store.commit());
    CHECK(archive.replica() != before);
    CHECK(take(archive.hasUntoldReplica()));
    take(archive.noteReplicaTold());
    CHECK_FALSE(take(archive.hasUntoldReplica()));
}

TEST_CASE("A real archive names the replicas that a device brought as it came to know them")
{
    PlainArchive village(1);
    std::vector<ReplicaId> written;
    for (int i = 0; i < 6; ++i) {
        if (i > 0)
            take(village.archive->beginReplica());
        written.push_back(village.archive->replica());
        (void)village.child(u"曾雨桐");
    }
    Office station(Role::Township, stationOrg, 2);
    const DeviceId sender = *DeviceId::fromBytes(village.id.view());
    take(station.store.begin());
    for (const Change& change : village.changes())
        CHECK(take(station.store.apply(change, sender)) == sync::Applied::New);
    take(station.store.commit());
    std::vector<ReplicaId> named;
    for (const Dot& dot : take(station.store.newestFrom(sender)))
        named.push_back(dot.replica);
    CHECK(named == written);
}

TEST_CASE("In the middle of a bundle a real archive knows what came until then")
{
    PlainArchive village(1);
    const RecordId zeng = village.child(u"曾雨桐", {{fields::child::birth, QDate(2015, 3, 2), {}}});
    const RecordId twin = village.child(u"曾雨桐", {{fields::child::birth, QDate(2015, 3, 2), {}}});
    take(village.archive->writer().write(village.change(
        fields::child::type, twin,
        {{sameAsField, zeng, std::nullopt}, {sameAsReasonField, text(u"同一人"), std::nullopt}},
        Operation::Alias)));
    village.visit(zeng, QDate(2026, 3, 1));
    const std::vector<Change> changes = village.changes();
    REQUIRE(changes.size() == 4);
    Office station(Role::Township, stationOrg, 2);
    const DeviceId sender = *DeviceId::fromBytes(village.id.view());
    const auto apply = [&](const Change& change) {
        CHECK(take(station.store.apply(change, sender)) == sync::Applied::New);
    };
    const auto doubles = [&] { return take(station.store.possibleDuplicatesOf(zeng)).size(); };
    take(station.store.begin());
    apply(changes[0]);
    CHECK(take(station.store.newestFrom(sender)) == std::vector{changes[0].header.dot});
    apply(changes[1]);
    CHECK(doubles() == 1);
    apply(changes[2]); // they are joined, and no doubles any more
    CHECK(doubles() == 0);
    apply(changes[3]);
    take(station.store.commit());
    CHECK(take(station.store.newestFrom(sender)) == std::vector{changes[3].header.dot});
    CHECK(take(station.plain.archive->reader().childFacts(fields::visit::type)).size() == 1);
    CHECK(station.plain.examine().healthy());
}

TEST_CASE("A copy made before a bundle or an answer left does not go on as the same replica")
{
    Offices both;
    Office& leaver = GENERATE(true, false) ? both.village : both.station;
    const bool isVillage = &leaver == &both.village;
    const QString database = leaver.plain.folder.filePath(QStringLiteral("copy"));
    take(leaver.plain.archive->checkpoint());
    REQUIRE(QFile::copy(leaver.plain.path(), database));
    if (isVillage) {
        (void)leaver.exportTo(both.stick);
    } else {
        Office other(Role::Village, otherVillageOrg, 3);
        const QString request = both.folder.filePath(QStringLiteral("r2.tdr"));
        take(enrolRequest(other.context(), request));
        take(enrolApprove(leaver.context(), request, both.folder.filePath(QStringLiteral("a2"))));
    }
    const ReplicaId before = leaver.plain.archive->replica();
    leaver.plain.archive.reset();
    REQUIRE(QFile::remove(leaver.plain.path()));
    REQUIRE(QFile::copy(database, leaver.plain.path()));
    leaver.plain.open();
    CHECK(leaver.plain.archive->beganNewReplica());
    CHECK(leaver.plain.archive->replica() != before);
}

TEST_CASE("A real archive that began as a new replica asks for a snapshot and gets its work back")
{
    Offices both;
    const RecordId child = both.child(QStringLiteral("马小龙"));
    both.exchange();
    take(both.village.plain.archive->beginReplica());
    const QString up = both.village.exportTo(both.stick);
    CHECK(take(findPeer(both.village.store, both.station.keys.id()))->known.askForSnapshot);
    take(both.station.import(up));
    const QString down = both.station.exportTo(both.stick, both.village.keys.id());
    CHECK(take(both.village.import(down)).status == ImportStatus::Already);
    CHECK(!take(findPeer(both.village.store, both.station.keys.id()))->known.askForSnapshot);
    CHECK(both.village.plain.value(child, fields::child::name).toText()
          == QStringLiteral("马小龙"));
}
