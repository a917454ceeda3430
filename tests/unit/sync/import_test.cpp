// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/import.h"

#include "catalogue/fields.h"
#include "support/sync/forgery.h"
#include "support/sync/village_and_station.h"
#include "sync/peers.h"
#include "sync/stream.h"

using namespace tongdang;
using namespace tongdang::test;
using sync::ImportStatus;

namespace {

/// What a person sees of an import, by errors too.
QByteArray codeOf(const Result<sync::ImportReport>& report)
{
    return errorCode(report);
}

} // namespace

TEST_CASE("The station merges what the village hands over and counts it")
{
    VillageAndStation both;
    const RecordId child = both.village.addChild(QStringLiteral("马小龙"));
    both.village.addVisit(child, 1);
    const auto report = take(both.station.import(both.village.exportTo(both.stick)));
    CHECK(report.status == ImportStatus::Merged);
    CHECK(report.fromOrg == villageOrg);
    CHECK(report.newChildren == 1);
    CHECK(report.newRecords == 3); // child, visit, the director's staff record
    CHECK(report.changedRecords == 0);
    CHECK(report.applied == 3);
    CHECK(both.station.shownText(child, fields::child::name) == QStringLiteral("马小龙"));
}

TEST_CASE("Importing the same file twice says already and changes nothing")
{
    VillageAndStation both;
    both.village.addChild(QStringLiteral("马小龙"));
    const QString file = both.village.exportTo(both.stick);
    take(both.station.import(file));
    const QByteArray before = both.station.store.fingerprint();
    const auto again = take(both.station.import(file));
    CHECK(again.status == ImportStatus::Already);
    CHECK(again.applied == 0);
    CHECK(again.already == 2);
    CHECK(both.station.store.fingerprint() == before);
}

TEST_CASE("Changes that came in another bundle before are already here")
{
    VillageAndStation both;
    both.village.addChild(QStringLiteral("马小龙"));
    const QString first = both.village.exportTo(both.stick);
    const QString second = both.village.exportTo(both.stick);
    take(both.station.import(second));
    const auto report = take(both.station.import(first));
    CHECK(report.status == ImportStatus::Already);
    CHECK(report.already == 2);
}

TEST_CASE("An edit of a record counts as changed, a disagreement as a conflict")
{
    VillageAndStation both;
    const RecordId child = both.village.addChild(QStringLiteral("马小龙"));
    both.exchange();
    both.station.set(child, fields::child::name, QStringLiteral("马晓龙"));
    both.village.set(child, fields::child::name, QStringLiteral("马小隆"));
    const auto report = take(both.station.import(both.village.exportTo(both.stick)));
    CHECK(report.newRecords == 0);
    CHECK(report.changedRecords == 1);
    CHECK(report.conflicts == 1);
}

TEST_CASE("A new child that may stand here already is named")
{
    VillageAndStation both;
    both.station.addChild(QStringLiteral("马小龙"), villageOrg);
    both.village.addChild(QStringLiteral("马小龙"));
    const auto report = take(both.station.import(both.village.exportTo(both.stick)));
    CHECK(report.possibleDuplicates == QStringList{QStringLiteral("马小龙")});
}

TEST_CASE("A plan tells what an import would do and changes nothing")
{
    VillageAndStation both;
    both.village.addChild(QStringLiteral("马小龙"));
    const QString file = both.village.exportTo(both.stick);
    const QByteArray before = both.station.store.fingerprint();
    const auto plan = take(sync::planImport(both.station.context(), file));
    CHECK(plan.status == ImportStatus::Merged);
    CHECK(plan.newChildren == 1);
    CHECK(both.station.store.fingerprint() == before);
    CHECK(QDir(both.station.context().inbox()).entryList(QDir::Files).isEmpty());
}

TEST_CASE("After a gap the sender goes back to what the receiver really has")
{
    VillageAndStation both;
    both.village.addChild(QStringLiteral("马小龙"));
    const auto backup = both.station.store.state();
    both.exchange();
    both.station.store.restore(backup);
    both.village.addChild(QStringLiteral("杨小凤"));
    CHECK(take(both.station.import(both.village.exportTo(both.stick))).status
          == ImportStatus::Held);
    take(both.village.import(both.station.exportTo(both.stick, both.village.device())));
    CHECK(take(both.station.import(both.village.exportTo(both.stick))).status
          == ImportStatus::Merged);
    CHECK(both.station.store.state().log.size() == both.village.store.state().log.size() + 1);
}

TEST_CASE("A bundle for somebody else is refused and changes nothing")
{
    VillageAndStation both;
    Place other(sync::Role::Village, otherVillageOrg, 3);
    other.enrolAt(both.station, both.stick);
    both.village.addChild(QStringLiteral("马小龙"));
    const QString up = both.village.exportTo(both.stick);
    const QByteArray before = other.store.fingerprint();
    CHECK(codeOf(other.import(up)) == "sync.not_for_us");
    CHECK(codeOf(other.import(both.station.exportTo(both.stick, both.village.device())))
          == "sync.not_for_us");
    CHECK(other.store.fingerprint() == before);
    // Nor is one's own bundle for oneself.
    CHECK(codeOf(both.village.import(up)) == "sync.not_for_us");
    CHECK(QDir(other.context().inbox()).entryList(QDir::Files).isEmpty());
}

TEST_CASE("A stranger's bundle is for somebody else, whoever made it")
{
    VillageAndStation both;
    VillageAndStation strangers;
    const QString file = strangers.village.exportTo(strangers.stick);
    CHECK(codeOf(both.station.import(file)) == "sync.not_for_us");
}

TEST_CASE("Something that is no bundle is refused")
{
    VillageAndStation both;
    const QString file = both.stick + QStringLiteral("/letter.tdb");
    writeFile(file, "not a bundle at all");
    CHECK(codeOf(both.station.import(file)) == "sync.not_a_bundle");
    writeFile(file, QByteArray(4096, 'x'));
    CHECK(codeOf(both.station.import(file)) == "sync.not_a_bundle");
    writeFile(file, "");
    CHECK(codeOf(both.station.import(file)) == "sync.not_a_bundle");
    CHECK(codeOf(both.station.import(both.stick + QStringLiteral("/none.tdb")))
          == "sync.read_failed");
}

TEST_CASE("A revoked device's later bundles are put aside, not thrown away")
{
    VillageAndStation both;
    both.village.addChild(QStringLiteral("马小龙"));
    both.exchange();
    take(sync::enrolRevoke(both.station.context(), both.village.device()));
    const RecordId child = both.village.addChild(QStringLiteral("杨小凤"));
    const auto report = take(both.station.import(both.village.exportTo(both.stick)));
    CHECK(report.status == ImportStatus::Quarantined);
    CHECK(report.reason.code == "sync.revoked");
    CHECK(!both.station.store.folded(child));
    const auto aside = take(both.station.store.bundles(sync::BundleState::Quarantined));
    REQUIRE(aside.size() == 1);
    CHECK(QFile::exists(both.station.context().inbox() + u'/' + aside.front().file));
    CHECK(errorCode(sync::exportBundle(both.station.context(),
                                       {both.village.device().toString(), {}}, both.stick))
          == "sync.receiver_revoked");
}

TEST_CASE("Two changes of one name are a fork: the bundle is put aside and nothing of it taken")
{
    VillageAndStation both;
    both.village.addChild(QStringLiteral("马小龙"));
    const auto backup = both.village.store.state();
    both.village.addChild(QStringLiteral("杨小凤"));
    take(both.station.import(both.village.exportTo(both.stick)));
    both.village.store.restore(backup); // a copy of the disk, with everything beside the archive
    both.village.addChild(QStringLiteral("李小虎"));
    const RecordId later = both.village.addChild(QStringLiteral("张小燕"));
    const auto log = both.station.store.state().log;
    const auto report = take(both.station.import(both.village.exportTo(both.stick)));
    CHECK(report.status == ImportStatus::Quarantined);
    CHECK(report.reason.code == "sync.fork");
    CHECK(both.station.store.state().log == log);
    CHECK(!both.station.store.folded(later));
}

TEST_CASE("A bundle that continues another past than the one received is a fork")
{
    VillageAndStation both;
    both.village.addChild(QStringLiteral("马小龙"));
    both.exchange();
    const RecordId child = both.village.addChild(QStringLiteral("杨小凤"));
    const Digest chain = both.village.store.state().log.back().change->chain;
    const QString file = both.village.exportTo(both.stick);
    const auto continuing = [&](quint8 difference) {
        writeFile(file, rebuilt(readFile(file), both.village.keys, [&](BundleParts& parts) {
                      parts.payload = resealedPayload(
                          parts.payload, both.village.keys,
                          {both.station.keys.recipient(), both.village.keys.recipient()},
                          [&](sync::BundleMeta& meta) {
                              meta.start.hash[0] ^= difference;
                              meta.end = sync::advanced(meta.start, chain);
                          });
                  }));
        return take(both.station.import(file)).status;
    };
    CHECK(continuing(1) == ImportStatus::Quarantined);
    CHECK(!both.station.store.folded(child));
    CHECK(continuing(1) == ImportStatus::Merged); // put right again
}

TEST_CASE("A restored copy notices by the receipt, writes as a new replica and gets its work back")
{
    VillageAndStation both;
    both.village.addChild(QStringLiteral("马小龙"));
    const auto backup = both.village.store.state();
    const RecordId lost = both.village.addChild(QStringLiteral("杨小凤"));
    take(both.station.import(both.village.exportTo(both.stick)));
    both.village.store.restore(backup);
    const ReplicaId former = *both.village.store.state().replica;

    const auto report =
        take(both.village.import(both.station.exportTo(both.stick, both.village.device())));
    CHECK(report.restoredCopy);
    CHECK(*both.village.store.state().replica != former);
    CHECK(!both.village.store.folded(lost));

    const RecordId next = both.village.addChild(QStringLiteral("李小虎"));
    both.exchange(); // asks for a snapshot and gets it
    CHECK(both.village.store.folded(lost));
    CHECK(both.station.store.folded(next));
    CHECK(take(both.station.store.bundles(sync::BundleState::Quarantined)).empty());
}

TEST_CASE("What a PC wrote before it was restored comes back to it from a stick that is late")
{
    VillageAndStation both;
    const RecordId child = both.village.addChild(QStringLiteral("马小龙"));
    both.exchange();
    const auto backup = both.village.store.state();
    const RecordId lost = both.village.addVisit(child, 1);
    const QString late = both.village.exportTo(both.stick);
    both.village.store.restore(backup);
    take(both.village.store.beginReplica());
    both.exchange(); // asks for a snapshot and gets it
    both.exchange();
    REQUIRE(take(both.station.import(late)).status == ImportStatus::Merged);
    both.exchange();
    both.exchange();
    CHECK(both.village.store.folded(lost));
}

TEST_CASE("A station that was restored notices it by the village's receipt")
{
    VillageAndStation both;
    const RecordId child = both.village.addChild(QStringLiteral("马小龙"));
    both.exchange();
    const auto backup = both.station.store.state();
    const RecordId lost = both.station.addVisit(child, 7);
    both.exchange();
    REQUIRE(both.village.store.folded(lost));
    both.station.store.restore(backup);
    const ReplicaId former = *both.station.store.state().replica;
    const auto report = take(both.station.import(both.village.exportTo(both.stick)));
    CHECK(report.restoredCopy);
    CHECK(*both.station.store.state().replica != former);
    take(both.village.import(both.station.exportTo(both.stick, both.village.device())));
    take(both.station.import(both.village.exportTo(both.stick))); // the snapshot
    CHECK(both.station.store.folded(lost));
}

TEST_CASE("A bundle that another sender gave the same id is neither taken for it nor lost")
{
    VillageAndStation both;
    Place other(sync::Role::Village, otherVillageOrg, 3);
    other.enrolAt(both.station, both.stick);
    const RecordId child = both.village.addChild(QStringLiteral("马小龙"));
    const QString genuine = both.village.exportTo(both.stick);
    const auto id = take(partsOf(readFile(genuine))).manifest.id;
    const RecordId theirs = other.addChild(QStringLiteral("杨小凤"));
    const QString file = other.exportTo(both.stick);
    const QString namesake = file + QStringLiteral(".namesake.tdb");
    writeFile(namesake, rebuilt(readFile(file), other.keys,
                                [&](BundleParts& parts) { parts.manifest.id = id; }));
    CHECK(take(both.station.import(namesake)).status == ImportStatus::Merged);
    CHECK(take(both.station.import(genuine)).status == ImportStatus::Merged);
    CHECK(both.station.store.folded(child));
    CHECK(both.station.store.folded(theirs));
    for (const QString& again : {namesake, genuine})
        CHECK(take(both.station.import(again)).status == ImportStatus::Already);
    CHECK(take(both.station.store.bundles(sync::BundleState::Merged)).size() == 2);
}
