// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/inspect.h"

#include "support/sync/forgery.h"
#include "support/sync/village_and_station.h"

using namespace tongdang;
using namespace tongdang::test;
using namespace tongdang::sync;

TEST_CASE("A bundle says what it is to anybody, whether it is genuine, only to who knows the keys")
{
    VillageAndStation both;
    Place stranger(Role::Village, otherVillageOrg, 3);
    const QString file = both.village.exportTo(both.stick);
    const auto seen = [&](Place* place) {
        const auto trust =
            place ? std::optional(take(readTrust(place->store))) : std::optional<Trust>();
        return take(inspectBundle(file, trust ? &*trust : nullptr));
    };
    CHECK(seen(nullptr).signature == Inspection::Signature::Unknown);
    CHECK(seen(&stranger).signature == Inspection::Signature::Unknown);
    CHECK(seen(&both.station).signature == Inspection::Signature::Good);
    CHECK(seen(&both.village).signature == Inspection::Signature::Good);
    const Inspection inspection = seen(nullptr);
    CHECK(inspection.manifest.from.org == villageOrg);
    CHECK(inspection.manifest.to.org == stationOrg);
    CHECK(inspection.manifest.direction == Direction::Up);
    CHECK(inspection.manifest.number == 1);
    CHECK(inspection.bytes == QFile(file).size());
    CHECK(readFile(file).contains(inspection.manifestBytes));
}

TEST_CASE("A bundle whose parts do not fit has a bad signature, whoever looks")
{
    VillageAndStation both;
    const QByteArray genuine = readFile(both.village.exportTo(both.stick));
    const QString file = both.stick + QStringLiteral("/bad.tdb");
    const auto signatureOf = [&](const QByteArray& bytes) {
        writeFile(file, bytes);
        return take(inspectBundle(file, nullptr)).signature;
    };
    QByteArray rotten = genuine;
    const qsizetype payload = rotten.indexOf("age-encryption.org/v1") + 300;
    rotten[payload] = char(rotten[payload] ^ 1);
    CHECK(signatureOf(rotten) == Inspection::Signature::Bad);
    CHECK(signatureOf(rebuilt(genuine, both.station.keys, [](BundleParts&) {}))
          == Inspection::Signature::Bad);
    writeFile(file, "no bundle");
    CHECK(errorCode(inspectBundle(file, nullptr)) == "sync.not_a_bundle");
}
