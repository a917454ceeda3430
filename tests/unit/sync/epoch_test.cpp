// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/epoch.h"

#include "support/sync/village_and_station.h"
#include "sync/epoch_book.h"
#include "sync/peers.h"
#include "sync/trust.h"

using namespace tongdang;
using namespace tongdang::test;
using namespace tongdang::sync;

namespace {

EpochStatement statementOf(const DeviceKeys& station, quint64 number)
{
    return {
        station.id(), number, 1000, {}, {{station.id(), station.minisign(), station.recipient()}}};
}

std::vector<Anchor> trusting(const DeviceKeys& device)
{
    return {{device.id(), device.minisign()}};
}

quint64 numberAt(Place& place, const DeviceId& issuer)
{
    const auto stored = take(place.store.epochOf(issuer));
    return stored ? take(parseEpoch(stored->content)).number : 0;
}

} // namespace

TEST_CASE("An epoch statement says what was signed")
{
    SeededRandomness randomness(6);
    const DeviceKeys station = DeviceKeys::create(randomness);
    const Revocation revocation{DeviceId::create(randomness), {{ReplicaId::create(randomness), 7}}};
    const auto statement = withRevoked(statementOf(station, 1), revocation, 2000);
    CHECK(statement.number == 2);
    const auto document = take(signEpoch(statement, station));
    const auto read = take(verifyEpoch(document, trusting(station)));
    CHECK(read.number == 2);
    CHECK(read.created == 2000);
    CHECK(read.revoked == statement.revoked);
    CHECK(read.stations == statement.stations);
}

TEST_CASE("Revoking a device twice names it once")
{
    SeededRandomness randomness(6);
    const DeviceKeys station = DeviceKeys::create(randomness);
    const Revocation revocation{DeviceId::create(randomness), {}};
    auto statement = withRevoked(statementOf(station, 1), revocation, 2000);
    statement = withRevoked(statement, revocation, 3000);
    CHECK(statement.revoked.size() == 1);
    CHECK(statement.number == 3);
}

TEST_CASE("A statement that somebody else signed or altered is refused")
{
    SeededRandomness randomness(6);
    const DeviceKeys station = DeviceKeys::create(randomness);
    const DeviceKeys thief = DeviceKeys::create(randomness);
    SignedDocument document = take(signEpoch(statementOf(station, 1), station));
    CHECK(errorCode(verifyEpoch(document, trusting(thief))) == "sync.forged");
    for (qsizetype at = 0; at < document.content.size(); ++at) {
        SignedDocument altered = document;
        altered.content[at] = char(altered.content[at] ^ 1);
        CHECK(!verifyEpoch(altered, trusting(station)));
    }
}

TEST_CASE("Epochs only grow, and come with the bundles down")
{
    VillageAndStation both;
    Place lost(Role::Village, otherVillageOrg, 3);
    lost.enrolAt(both.station, both.stick);
    const DeviceId& issuer = both.station.device();
    both.exchange();
    CHECK(numberAt(both.village, issuer) == 1);
    const QString older = both.station.exportTo(both.stick, both.village.device());
    take(enrolRevoke(both.station.context(), lost.device()));
    take(both.village.import(both.station.exportTo(both.stick, both.village.device())));
    CHECK(numberAt(both.village, issuer) == 2);
    const auto revoked = take(readTrust(both.village.store)).revoked;
    CHECK(std::find(revoked.begin(), revoked.end(), lost.device()) != revoked.end());
    take(both.village.import(older));
    CHECK(numberAt(both.village, issuer) == 2);
}

TEST_CASE("A station that was restored gets its own revocations back")
{
    VillageAndStation both;
    Place lost(Role::Village, otherVillageOrg, 3);
    lost.enrolAt(both.station, both.stick);
    both.exchange();
    const auto backup = both.station.store.state();
    take(enrolRevoke(both.station.context(), lost.device()));
    both.exchange();
    both.station.store.restore(backup);
    CHECK(!take(findPeer(both.station.store, lost.device()))->known.revoked);
    take(both.station.import(both.village.exportTo(both.stick)));
    CHECK(numberAt(both.station, both.station.device()) == 2);
    CHECK(take(findPeer(both.station.store, lost.device()))->known.revoked);
}

TEST_CASE("What happens to an import's epoch happens with its transaction")
{
    VillageAndStation both;
    Place lost(Role::Village, otherVillageOrg, 3);
    lost.enrolAt(both.station, both.stick);
    both.exchange();
    take(enrolRevoke(both.station.context(), lost.device()));
    const QString file = both.station.exportTo(both.stick, both.village.device());
    take(planImport(both.village.context(), file));
    CHECK(numberAt(both.village, both.station.device()) == 1);
}

TEST_CASE("What a station revoked before it was restored and what it revokes since both count")
{
    VillageAndStation both;
    Place stolen(Role::Village, otherVillageOrg, 3);
    stolen.enrolAt(both.station, both.stick);
    Place broken(Role::Village, QStringLiteral("530426999203"), 4);
    broken.enrolAt(both.station, both.stick);
    const auto backup = both.station.store.state();
    take(enrolRevoke(both.station.context(), stolen.device()));
    both.exchange();
    both.station.store.restore(backup);
    take(enrolRevoke(both.station.context(), broken.device()));
    const auto isRevoked = [](Place& place, const Place& other) {
        return take(findPeer(place.store, other.device()))->known.revoked;
    };
    REQUIRE_FALSE(isRevoked(both.station, stolen));
    both.exchange();
    CHECK(isRevoked(both.station, stolen));
    CHECK(isRevoked(both.station, broken));
    const auto own = take(ownEpoch(both.station.store));
    CHECK(own->revoked.size() == 2);
    // The village's next bundle from it names both, too.
    both.exchange();
    CHECK(take(parseEpoch(take(both.village.store.epochOf(both.station.device()))->content))
              .revoked.size()
          == 2);
    stolen.addChild(QStringLiteral("马小龙"));
    CHECK(take(both.station.import(stolen.exportTo(both.stick))).status
          == ImportStatus::Quarantined);
}
