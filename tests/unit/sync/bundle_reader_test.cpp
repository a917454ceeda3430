// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/bundle_reader.h"

#include "support/sync/forgery.h"
#include "support/sync/village_and_station.h"
#include "sync/bundle_layout.h"
#include "sync/seal.h"

using namespace tongdang;
using namespace tongdang::test;
using namespace tongdang::sync;

namespace {

/// Imports bytes as a file of the stick.
Result<ImportReport> importBytes(Place& place, const QString& stick, const QByteArray& bytes)
{
    const QString file = stick + QStringLiteral("/altered.tdb");
    writeFile(file, bytes);
    return place.import(file);
}

} // namespace

TEST_CASE("Every single byte of a bundle altered: refused, and nothing changes")
{
    VillageAndStation both;
    both.village.addChild(QStringLiteral("马小龙"));
    const QByteArray bytes = readFile(both.village.exportTo(both.stick));
    REQUIRE(bytes.size() < 10'000);
    const QByteArray before = both.station.store.fingerprint();
    const Trust trust = take(readTrust(both.station.store));
    const QString file = both.stick + QStringLiteral("/altered.tdb");
    int accepted = 0;
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        QByteArray altered = bytes;
        altered[at] = char(altered[at] ^ (1 << (at % 8)));
        writeFile(file, altered);
        const auto genuine =
            authenticate(file, trust, both.station.keys, both.station.clock.today());
        accepted += genuine ? 1 : 0;
        if (at % 64 == 0)
            CHECK(!both.station.import(file));
    }
    CHECK(accepted == 0);
    CHECK(both.station.store.fingerprint() == before);
    CHECK(QDir(both.station.context().inbox()).entryList(QDir::Files).isEmpty());
    CHECK(take(importBytes(both.station, both.stick, bytes)).status == ImportStatus::Merged);
}

TEST_CASE("A bundle cut off anywhere is refused, and nothing changes")
{
    VillageAndStation both;
    both.village.addChild(QStringLiteral("马小龙"));
    const QByteArray bytes = readFile(both.village.exportTo(both.stick));
    const QByteArray before = both.station.store.fingerprint();
    for (qsizetype size = 512; size < bytes.size(); size += 100) {
        const auto refused = importBytes(both.station, both.stick, bytes.first(size));
        REQUIRE(!refused);
        CHECK(refused.error().code == "sync.truncated");
        CHECK(refused.error().kind == ErrorKind::Damaged);
    }
    CHECK(both.station.store.fingerprint() == before);
}

TEST_CASE("Rot of the payload is told apart from a forgery")
{
    VillageAndStation both;
    QByteArray bytes = readFile(both.village.exportTo(both.stick));
    const qsizetype payload = bytes.indexOf("age-encryption.org/v1");
    REQUIRE(payload > 0);
    bytes[payload + 300] = char(bytes[payload + 300] ^ 1);
    CHECK(errorCode(importBytes(both.station, both.stick, bytes)) == "sync.damaged");
}

TEST_CASE("A bundle signed with another key than the certified one is forged")
{
    VillageAndStation both;
    const QByteArray genuine = readFile(both.village.exportTo(both.stick));
    SeededRandomness randomness(9);
    const DeviceKeys thief = DeviceKeys::create(randomness);
    CHECK(errorCode(
              importBytes(both.station, both.stick, rebuilt(genuine, thief, [](BundleParts&) {})))
          == "sync.forged");
    // The same by the right key is good: the forging above is all that is wrong.
    CHECK(importBytes(both.station, both.stick,
                      rebuilt(genuine, both.village.keys, [](BundleParts&) {})));
}

TEST_CASE("A certificate that nobody trusted gave is forged, whatever it says")
{
    VillageAndStation both;
    const QByteArray genuine = readFile(both.village.exportTo(both.stick));
    SeededRandomness randomness(9);
    const DeviceKeys thief = DeviceKeys::create(randomness);
    const auto forged = rebuilt(genuine, thief, [&](BundleParts& parts) {
        Certificate certificate = take(parseChain(parts.chain)).front().certificate;
        certificate.issuer = thief.id();
        certificate.minisign = thief.minisign();
        parts.chain = encodeChain({take(signCertificate(certificate, thief))});
    });
    CHECK(errorCode(importBytes(both.station, both.stick, forged)) == "sync.forged");
}

TEST_CASE("A village cannot speak as the station to another village")
{
    VillageAndStation both;
    Place other(Role::Village, otherVillageOrg, 3);
    other.enrolAt(both.station, both.stick);
    const QByteArray genuine = readFile(both.station.exportTo(both.stick, other.device()));
    const auto own =
        take(parseChain(take(partsOf(readFile(both.village.exportTo(both.stick)))).chain));
    const auto forged = rebuilt(genuine, both.village.keys, [&](BundleParts& parts) {
        const Certificate& certificate = own.front().certificate;
        parts.chain = encodeChain(own);
        parts.manifest.from = {certificate.device, certificate.org, keyIdOf(certificate.minisign),
                               certificate.age};
    });
    CHECK(errorCode(importBytes(other, both.stick, forged)) == "sync.forged");
}

TEST_CASE("A village hands nothing up past its station")
{
    VillageAndStation both;
    Place county(Role::County, QStringLiteral("530426000000"), 3);
    both.station.enrolAt(county, both.stick);
    const QByteArray genuine = readFile(both.village.exportTo(both.stick));
    const auto toCounty = take(partsOf(readFile(both.station.exportTo(both.stick))));
    const auto above = take(parseChain(toCounty.chain));
    const auto forged = rebuilt(genuine, both.village.keys, [&](BundleParts& parts) {
        auto chain = take(parseChain(parts.chain));
        chain.resize(1, above.front());
        chain.push_back(above.front());
        parts.chain = encodeChain(chain);
        parts.manifest.to = toCounty.manifest.to;
        parts.payload = resealedPayload(parts.payload, both.village.keys,
                                        {both.village.keys.recipient(), county.keys.recipient()},
                                        [](BundleMeta&) {});
    });
    const auto refused = importBytes(county, both.stick, forged);
    CHECK(errorCode(refused) == "sync.forged");
    CHECK(refused.error().detail == QStringLiteral("up, but not certified here"));
}

TEST_CASE("A bundle that needs a newer program is refused, kept, and says what is needed")
{
    VillageAndStation both;
    const QByteArray genuine = readFile(both.village.exportTo(both.stick));
    const std::size_t before = both.station.store.state().log.size();
    const auto newer = rebuilt(genuine, both.village.keys, [](BundleParts& parts) {
        parts.manifest.requirements = {QStringLiteral("sm4")};
    });
    const auto refused = importBytes(both.station, both.stick, newer);
    REQUIRE(!refused);
    CHECK(refused.error().code == "sync.newer_format");
    CHECK(refused.error().arguments == QStringList{QStringLiteral("sm4")});
    CHECK(both.station.store.state().log.size() == before);
    CHECK(take(both.station.store.inStreams()).empty());
    CHECK(QDir(both.station.context().inbox()).entryList(QDir::Files).size() == 1);
}

TEST_CASE("A critical operation that this version does not know keeps the bundle unapplied")
{
    const int unknown = GENERATE(0, 99);
    CAPTURE(unknown);
    VillageAndStation both;
    const RecordId child = both.village.addChild(QStringLiteral("马小龙"));
    both.village.store.write({1,
                              child,
                              Scope(child),
                              both.village.person,
                              {{2, QStringLiteral("马晓龙"), {}}},
                              Operation(criticalBit | unknown)},
                             both.village.clock.nowMilliseconds());
    const auto refused = both.station.import(both.village.exportTo(both.stick));
    CHECK(errorCode(refused) == "sync.newer_format");
    CHECK(!both.station.store.folded(child));
}

TEST_CASE("An operation that is unknown but not critical is kept and handed on")
{
    VillageAndStation both;
    const RecordId child = both.village.addChild(QStringLiteral("马小龙"));
    const Dot dot = both.village.store.write({1,
                                              child,
                                              Scope(child),
                                              both.village.person,
                                              {{60000, QStringLiteral("new"), {}}},
                                              Operation(99)},
                                             both.village.clock.nowMilliseconds());
    both.exchange();
    CHECK(both.station.store.state().dots.contains(dot));
}

TEST_CASE("A signed bundle whose payload holds something else than announced is refused")
{
    VillageAndStation both;
    both.village.addChild(QStringLiteral("马小龙"));
    const QString file = both.village.exportTo(both.stick);
    const QByteArray genuine = readFile(file);
    const auto resealed = [&](const std::function<void(BundleMeta&)>& alter) {
        return rebuilt(genuine, both.village.keys, [&](BundleParts& parts) {
            parts.payload = resealedPayload(parts.payload, both.village.keys,
                                            {both.station.keys.recipient()}, alter);
        });
    };
    CHECK(errorCode(importBytes(both.station, both.stick,
                                resealed([](BundleMeta& meta) { meta.end.hash[0] ^= 1; })))
          == "sync.inconsistent");
    CHECK(errorCode(importBytes(both.station, both.stick,
                                resealed([](BundleMeta& meta) { meta.start.hash[0] ^= 1; })))
          == "sync.inconsistent");
    CHECK(errorCode(importBytes(both.station, both.stick,
                                resealed([](BundleMeta& meta) { meta.rawBytes += 1; })))
          == "sync.inconsistent");
    CHECK(take(importBytes(both.station, both.stick, resealed([](BundleMeta&) {}))).status
          == ImportStatus::Merged);
}

TEST_CASE("A payload that is signed but not sealed for the receiver is altered")
{
    VillageAndStation both;
    const QByteArray genuine = readFile(both.village.exportTo(both.stick));
    const auto other = rebuilt(genuine, both.village.keys, [&](BundleParts& parts) {
        parts.payload = resealedPayload(parts.payload, both.village.keys,
                                        {both.village.keys.recipient()}, [](BundleMeta&) {});
    });
    CHECK(errorCode(importBytes(both.station, both.stick, other)) == "sync.altered");
}

TEST_CASE("A file larger than any bundle is not even copied")
{
    VillageAndStation both;
    const QString path = both.stick + QStringLiteral("/huge.tdb");
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.resize(mostBundleBytes + 1)); // sparse
    file.close();
    CHECK(errorCode(both.station.import(path)) == "sync.not_a_bundle");
    CHECK(QDir(both.station.context().inbox()).entryList(QDir::Files).isEmpty());
}
