// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/export.h"

#include "support/file_size_limit.h"
#include "support/sync/forgery.h"
#include "support/sync/village_and_station.h"
#include "sync/peers.h"

#include <QDir>
#include <QFileInfo>

using namespace tongdang;
using namespace tongdang::test;
using namespace tongdang::sync;

TEST_CASE("A bundle is named by direction, both devices and its number")
{
    VillageAndStation both;
    const QString up = QFileInfo(both.village.exportTo(both.stick)).fileName();
    const QString tag = both.village.device().toString().first(8) + u'-'
                        + both.station.device().toString().first(8);
    CHECK(up == QStringLiteral("TDU-%1-000001.tdb").arg(tag));
    CHECK(QFileInfo(both.village.exportTo(both.stick)).fileName()
          == QStringLiteral("TDU-%1-000002.tdb").arg(tag));
    const QString down =
        QFileInfo(both.station.exportTo(both.stick, both.village.device())).fileName();
    CHECK(down.startsWith(QStringLiteral("TDD-")));
}

TEST_CASE("A file on the stick is never overwritten")
{
    VillageAndStation both;
    const PreparedBundle bundle = take(prepareExport(both.village.context(), {}));
    const QString taken = both.stick + u'/' + bundle.name;
    writeFile(taken, "of somebody else");
    const QString file = take(copyToMedium(bundle, both.stick));
    CHECK(file != taken);
    CHECK(file.endsWith(QStringLiteral("-2.tdb")));
    CHECK(readFile(taken) == "of somebody else");
    CHECK(take(both.station.import(file)).status == ImportStatus::Merged);
}

TEST_CASE("An export without news is written: it carries receipts")
{
    VillageAndStation both;
    both.exchange();
    both.exchange();
    const auto exported = take(exportBundle(both.village.context(), {}, both.stick));
    CHECK(exported.changes == 0);
    CHECK(take(both.station.import(exported.file)).status == ImportStatus::Merged);
}

TEST_CASE("A bundle carries everything behind the last receipt: losing a stick costs only time")
{
    VillageAndStation both;
    both.village.addChild(QStringLiteral("马小龙"));
    (void)both.village.exportTo(both.stick); // lost
    both.village.addChild(QStringLiteral("杨小凤"));
    const auto second = take(exportBundle(both.village.context(), {}, both.stick));
    CHECK(second.changes == 3);
    take(both.station.import(second.file));
    take(both.village.import(both.station.exportTo(both.stick, both.village.device())));
    CHECK(take(exportBundle(both.village.context(), {}, both.stick)).changes == 0);
}

TEST_CASE("Until it is confirmed a bundle does not count as handed over")
{
    VillageAndStation both;
    const PreparedBundle first = take(prepareExport(both.village.context(), {}));
    CHECK(take(findPeer(both.village.store, both.station.device()))->known.lastExport == 0);
    const PreparedBundle second = take(prepareExport(both.village.context(), {}));
    CHECK(second.number == first.number);
    CHECK(!(second.id == first.id));
    CHECK(QDir(both.village.context().outbox()).entryList(QDir::Files).size() == 1);
    take(confirmExport(both.village.context(), second));
    CHECK(take(findPeer(both.village.store, both.station.device()))->known.lastExport > 0);
    CHECK(QDir(both.village.context().outbox()).entryList(QDir::Files).isEmpty());
}

TEST_CASE("A stick that is not there or full is the medium's fault")
{
    VillageAndStation both;
    const auto missing =
        exportBundle(both.village.context(), {}, both.stick + QStringLiteral("/none"));
    REQUIRE(!missing);
    CHECK(missing.error().code == "sync.medium");
    CHECK(missing.error().kind == ErrorKind::Medium);
    CHECK(take(both.village.store.bundles(BundleState::Written)).empty());
}

TEST_CASE("Who can be a receiver")
{
    VillageAndStation both;
    Place second(Role::Village, villageOrg, 3);
    second.enrolAt(both.station, both.stick);
    const auto to = [&](const QString& name) {
        return errorCode(exportBundle(both.station.context(), {name, {}}, both.stick));
    };
    CHECK(to(villageOrg) == "sync.several_devices");
    const auto several = exportBundle(both.station.context(), {villageOrg, {}}, both.stick);
    REQUIRE_FALSE(several);
    REQUIRE(several.error().arguments.size() == 1); // all of them in the one place of the words
    CHECK(several.error().arguments.front().contains(second.device().toString()));
    CHECK(several.error().arguments.front().contains(both.village.device().toString()));
    CHECK(to(second.device().toString()) == "");
    CHECK(to(otherVillageOrg) == "sync.unknown_device");
    CHECK(errorCode(exportBundle(both.station.context(), {}, both.stick)) == "sync.no_parent");
    take(enrolRevoke(both.station.context(), second.device()));
    CHECK(to(villageOrg) == ""); // one is left
    CHECK(to(second.device().toString()) == "sync.receiver_revoked");
}

TEST_CASE("Everything is sent anew when a person wants it, and only once")
{
    VillageAndStation both;
    const RecordId child = both.village.addChild(QStringLiteral("马小龙"));
    both.exchange();
    both.exchange();
    const QString device = both.village.device().toString();
    for (Place* const from : {&both.village, &both.station}) {
        Place& to = from == &both.village ? both.station : both.village;
        const std::optional<QString> receiver =
            from == &both.village ? std::nullopt : std::optional(device);
        CHECK(take(exportBundle(from->context(), {receiver, {}}, both.stick)).changes == 0);
        const auto whole = take(exportBundle(from->context(), {receiver, {}, true}, both.stick));
        CHECK(whole.changes >= 2);                       // the child and who wrote it
        CHECK(take(to.import(whole.file)).applied == 0); // all of it is there
        both.exchange();
        CHECK(take(exportBundle(from->context(), {receiver, {}}, both.stick)).changes == 0);
    }
    CHECK(both.station.store.folded(child));
}

TEST_CASE("What does not go into one file follows when that is confirmed, and the sender is told")
{
    VillageAndStation both;
    std::vector<RecordId> children;
    for (int i = 0; i < 30; ++i)
        children.push_back(both.village.addChild(QStringLiteral("马小龙") + QString::number(i)));
    Context small = both.village.context();
    small.mostCarried = 2'500;
    const auto first = take(exportBundle(small, {}, both.stick));
    CHECK(first.changes > 0);
    CHECK(first.changes + first.left == 31); // with the director's own record
    // As long as nothing is confirmed the same goes out again: no gap can come of it.
    const auto again = take(exportBundle(small, {}, both.stick));
    CHECK(again.changes == first.changes);
    CHECK(again.left == first.left);
    quint64 before = first.left + 1;
    int files = 0;
    for (quint64 left = 1; left > 0; ++files) {
        const auto next = take(exportBundle(small, {}, both.stick));
        REQUIRE(next.left < before); // each file is a step
        before = left = next.left;
        CHECK(take(both.station.import(next.file)).status == ImportStatus::Merged);
        take(both.village.import(both.station.exportTo(both.stick, both.village.device())));
    }
    CHECK(files > 2);
    for (const RecordId& child : children)
        CHECK(both.station.store.folded(child));
    CHECK(take(exportBundle(both.village.context(), {}, both.stick)).left == 0);
}

TEST_CASE("A stick that cannot hold so large a file says so, gets none, and nothing counts as sent")
{
    VillageAndStation both;
    both.village.addChild(QStringLiteral("马小龙"));
    const auto sent = [&] { return take(both.village.store.outStreams()).front().exported; };
    const PreparedBundle bundle = take(prepareExport(both.village.context(), {}));
    const quint64 before = sent();
    {
        const FileSizeLimit limit(1'000);
        CHECK(errorCode(copyToMedium(bundle, both.stick)) == "sync.file_too_large");
    }
    CHECK(QDir(both.stick).entryList(QDir::Files).isEmpty());
    CHECK(sent() == before);
    const QString file = take(copyToMedium(bundle, both.stick)); // on another stick
    CHECK(take(both.station.import(file)).status == ImportStatus::Merged);
}
