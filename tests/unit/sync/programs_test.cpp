// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// With the programs of the system: what they write is read here, what is written here they open.

#include "support/sync/forgery.h"
#include "support/sync/village_and_station.h"
#include "sync/bundle_layout.h"
#include "sync/bundle_reader.h"
#include "sync/seal.h"
#include "unit/vault/program.h"
#include "vault/age.h"

#include <QBuffer>

using namespace tongdang;
using namespace tongdang::test;
using namespace tongdang::sync;

namespace {

void writeIdentity(const Workshop& workshop, const DeviceKeys& keys)
{
    workshop.write("identity", keys.identity().toText().view());
}

} // namespace

TEST_CASE("tar, minisign, age and zstd open a bundle")
{
    VillageAndStation both;
    both.village.addChild(QStringLiteral("马小龙"));
    const QString bundle = both.village.exportTo(both.stick);
    const Workshop workshop;
    const QString folder = workshop.folder.path();

    const auto listing = run(QStringLiteral("tar"), {QStringLiteral("tvf"), bundle});
    CHECK(listing.status == 0);
    CHECK(listing.errors.isEmpty());
    CHECK(run(QStringLiteral("tar"), {QStringLiteral("xf"), bundle}, folder).status == 0);
    CHECK(run(QStringLiteral("minisign"),
              {QStringLiteral("-Vm"), QStringLiteral("manifest.json"), QStringLiteral("-P"),
               both.village.keys.minisign()},
              folder)
              .status
          == 0);
    CHECK(run(QStringLiteral("minisign"),
              {QStringLiteral("-Vm"), QStringLiteral("manifest.json"), QStringLiteral("-P"),
               both.station.keys.minisign()},
              folder)
              .status
          != 0);
    const auto sum = run(QStringLiteral("b2sum"), {QStringLiteral("payload.age")}, folder);
    CHECK(workshop.read("manifest.json").contains(sum.output.first(128)));
    for (const Place* place : {&both.station, &both.village}) {
        writeIdentity(workshop, place->keys);
        CHECK(run(QStringLiteral("age"),
                  {QStringLiteral("-d"), QStringLiteral("-i"), QStringLiteral("identity"),
                   QStringLiteral("-o"), QStringLiteral("payload.zst"),
                   QStringLiteral("payload.age")},
                  folder)
                  .status
              == 0);
        const auto raw = run(QStringLiteral("zstd"),
                             {QStringLiteral("-dc"), QStringLiteral("payload.zst")}, folder);
        CHECK(raw.status == 0);
        CHECK(raw.output.contains(QStringLiteral("马小龙").toUtf8()));
    }
}

TEST_CASE("Request and answer of an enrolment open with tar and minisign")
{
    VillageAndStation both;
    Place other(Role::Village, otherVillageOrg, 3);
    const Workshop workshop;
    const QString folder = workshop.folder.path();
    take(enrolRequest(other.context(), workshop.path("r.tdr")));
    take(enrolApprove(both.station.context(), workshop.path("r.tdr"), workshop.path("a.tda")));
    const auto verified = [&](const QString& file, const DeviceKeys& keys) {
        return run(QStringLiteral("minisign"),
                   {QStringLiteral("-Vm"), file, QStringLiteral("-P"), keys.minisign()}, folder)
                   .status
               == 0;
    };
    CHECK(run(QStringLiteral("tar"), {QStringLiteral("xf"), QStringLiteral("r.tdr")}, folder).status
          == 0);
    CHECK(verified(QStringLiteral("request.json"), other.keys));
    CHECK(run(QStringLiteral("tar"), {QStringLiteral("xf"), QStringLiteral("a.tda")}, folder).status
          == 0);
    CHECK(verified(QStringLiteral("answer.json"), both.station.keys));
    CHECK(verified(QStringLiteral("epoch.json"), both.station.keys));
    CHECK(run(QStringLiteral("tar"), {QStringLiteral("xf"), QStringLiteral("snapshot.tdb")}, folder)
              .status
          == 0);
    CHECK(verified(QStringLiteral("manifest.json"), both.station.keys));
}

TEST_CASE("A payload that age and zstd made is merged")
{
    VillageAndStation both;
    const RecordId child = both.village.addChild(QStringLiteral("马小龙"));
    const QString bundle = both.village.exportTo(both.stick);
    const Workshop workshop;
    const QString folder = workshop.folder.path();
    REQUIRE(run(QStringLiteral("tar"), {QStringLiteral("xf"), bundle}, folder).status == 0);
    writeIdentity(workshop, both.village.keys);
    const QString script =
        QStringLiteral("age -d -i identity payload.age | zstd -dc | zstd -c --long=21 --check "
                       "| age -r %1 -r %2 > again.age");
    REQUIRE(run(QStringLiteral("sh"),
                {QStringLiteral("-c"),
                 script.arg(both.station.keys.recipient(), both.village.keys.recipient())},
                folder)
                .status
            == 0);
    const QByteArray bytes = rebuilt(readFile(bundle), both.village.keys, [&](BundleParts& parts) {
        parts.payload = workshop.read("again.age");
    });
    workshop.write("again.tdb", bytes);
    CHECK(take(both.station.import(workshop.path("again.tdb"))).status == ImportStatus::Merged);
    CHECK(both.station.store.folded(child));
}

TEST_CASE("A signature that minisign made is read here")
{
    const Workshop workshop;
    const QString folder = workshop.folder.path();
    REQUIRE(run(QStringLiteral("minisign"),
                {QStringLiteral("-G"), QStringLiteral("-W"), QStringLiteral("-p"),
                 QStringLiteral("k.pub"), QStringLiteral("-s"), QStringLiteral("k.key")},
                folder)
                .status
            == 0);
    workshop.write("document.json", "{}");
    REQUIRE(
        run(QStringLiteral("minisign"),
            {QStringLiteral("-S"), QStringLiteral("-s"), QStringLiteral("k.key"),
             QStringLiteral("-m"), QStringLiteral("document.json"), QStringLiteral("-c"),
             QStringLiteral("tongdang"), QStringLiteral("-t"), QStringLiteral("tongdang epoch 1")},
            folder)
            .status
        == 0);
    const QString key = QString::fromLatin1(workshop.read("k.pub").split('\n').at(1));
    const SignedDocument document{"{}", workshop.read("document.json.minisig")};
    CHECK(verifySignature(document, key, QStringLiteral("tongdang epoch 1")));
    CHECK(!verifySignature(document, key, QStringLiteral("tongdang epoch 2")));
    CHECK(take(verifiedComment(document, key)) == QStringLiteral("tongdang epoch 1"));
}

TEST_CASE("A container has one spelling: that of tar, which differs in unused fields, is refused")
{
    VillageAndStation both;
    const QString bundle = both.village.exportTo(both.stick);
    const Workshop workshop;
    const QString folder = workshop.folder.path();
    REQUIRE(run(QStringLiteral("tar"), {QStringLiteral("xf"), bundle}, folder).status == 0);
    REQUIRE(run(QStringLiteral("tar"),
                {QStringLiteral("--format=ustar"), QStringLiteral("--blocking-factor=1"),
                 QStringLiteral("--mode=0644"), QStringLiteral("--owner=:0"),
                 QStringLiteral("--group=:0"), QStringLiteral("--mtime=@0"), QStringLiteral("-cf"),
                 QStringLiteral("again.tdb"), QStringLiteral("manifest.json"),
                 QStringLiteral("manifest.json.minisig"), QStringLiteral("chain.json"),
                 QStringLiteral("payload.age")},
                folder)
                .status
            == 0);
    CHECK(errorCode(both.station.import(workshop.path("again.tdb"))) == "sync.damaged");
}
