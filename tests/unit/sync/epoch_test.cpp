// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/epoch.h"

#include "base/canonical_json.h"
#include "support/sync/two_villages.h"
#include "sync/epoch_book.h"
#include "sync/peers.h"
#include "sync/trust.h"

#include <QJsonArray>

#include <algorithm>

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

/// Its PC is restored so often that a new replica writes nearly everything.
void writeAsManyReplicas(Place& village, int count)
{
    for (int i = 0; i < count; ++i) {
        take(village.store.beginReplica());
        village.addChild(QString::number(i));
    }
}

std::vector<LastGood> lastGoods(Randomness& randomness, int count)
{
    std::vector<LastGood> all;
    for (int i = 0; i < count; ++i)
        all.push_back({ReplicaId::create(randomness), 1});
    std::ranges::sort(all, {}, &LastGood::replica);
    return all;
}

/// A revocation as a program wrote it that knew of no bound.
SignedDocument unbounded(const EpochStatement& statement, const std::vector<LastGood>& all,
                         const DeviceKeys& station)
{
    const SignedDocument within = take(signEpoch(statement, station));
    QJsonObject object = take(parseCanonicalJson(within.content));
    QJsonArray lastGood;
    for (const LastGood& last : all)
        lastGood.append(QJsonObject{{QStringLiteral("replica"), last.replica.toString()},
                                    {QStringLiteral("sequence"), qint64(last.sequence)}});
    object[QStringLiteral("revoked")] =
        QJsonArray{QJsonObject{{QStringLiteral("device"), statement.revoked[0].device.toString()},
                               {QStringLiteral("lastGood"), lastGood}}};
    return take(station.sign(canonicalJson(object),
                             QStringLiteral("tongdang epoch %1").arg(statement.number)));
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

TEST_CASE("A PC that brought very many replicas is barred, and everybody else goes on")
{
    TwoVillages all;
    writeAsManyReplicas(all.village, 70);
    all.everybody();
    const ReplicaId newest = *all.village.store.state().replica;
    take(enrolRevoke(all.station.context(), all.village.device()));
    all.other.exchangeWith(all.station, all.stick);
    CHECK(numberAt(all.other, all.station.device()) == 2);
    const auto own = take(ownEpoch(all.station.store));
    REQUIRE(own);
    const auto& lastGood = own->revoked.front().lastGood;
    CHECK(lastGood.size() == 64);
    CHECK(std::ranges::count(lastGood, newest, &LastGood::replica) == 1);
    // The next one can be barred, and a new PC joins.
    take(enrolRevoke(all.station.context(), all.other.device()));
    Place third(Role::Village, QStringLiteral("530426999203"), 4);
    third.enrolAt(all.station, all.stick);
    CHECK(numberAt(third, all.station.device()) == 3);
}

TEST_CASE("A statement that an older program wrote without bounds is read and written anew")
{
    VillageAndStation both;
    SeededRandomness randomness(6);
    const EpochStatement statement =
        withRevoked(statementOf(both.station.keys, 1), {DeviceId::create(randomness), {}}, 2000);
    const auto stored = unbounded(statement, lastGoods(randomness, 67), both.station.keys);
    take(both.station.store.putEpoch(both.station.device(), stored));
    both.exchange();
    const auto read = take(both.village.store.epochOf(both.station.device()));
    CHECK(take(parseEpoch(read->content)).number == 3);
    CHECK(take(parseEpoch(read->content)).revoked.front().lastGood.size() == 64);
    both.exchange(); // once is enough
    CHECK(numberAt(both.village, both.station.device()) == 3);
}

TEST_CASE("However many PCs are barred the statement fits into every file that carries it")
{
    SeededRandomness randomness(6);
    const DeviceKeys station = DeviceKeys::create(randomness);
    EpochStatement statement = statementOf(station, 1);
    for (int i = 0; i < 100; ++i)
        statement =
            withRevoked(statement, {DeviceId::create(randomness), lastGoods(randomness, 64)}, 2000);
    const auto document = take(signEpoch(statement, station));
    CHECK(document.content.size() <= 256 * 1024);
    CHECK(take(verifyEpoch(document, trusting(station))).revoked.size() == 100);
}

TEST_CASE("A statement that nobody could read is not published")
{
    VillageAndStation both;
    SeededRandomness randomness(6);
    EpochStatement statement = statementOf(both.station.keys, 2);
    for (int i = 0; i < 2001; ++i)
        statement = withRevoked(statement, {DeviceId::create(randomness), {}}, 2000);
    CHECK(errorCode(publishEpoch(both.station.context(), statement)) == "sync.epoch");
    CHECK(numberAt(both.station, both.station.device()) == 1);
}

TEST_CASE("A PC that a restored station forgot altogether stays barred once the statement is back")
{
    VillageAndStation both;
    both.exchange();
    const auto backup = both.station.store.state();
    Place lost(Role::Village, otherVillageOrg, 3);
    lost.enrolAt(both.station, both.stick);
    const QString request = both.stickFolder.filePath(QStringLiteral("again.tde"));
    take(enrolRequest(lost.context(), request));
    take(enrolRevoke(both.station.context(), lost.device()));
    take(both.village.import(both.station.exportTo(both.stick, both.village.device())));
    both.station.store.restore(backup);
    take(both.station.import(both.village.exportTo(both.stick)));
    CHECK(errorCode(mayApprove(both.station.context(), take(readRequest(request))))
          == "sync.request_revoked");
    const RecordId child = lost.addChild(QStringLiteral("马小龙"));
    const auto report = take(both.station.import(lost.exportTo(both.stick)));
    CHECK(report.status == ImportStatus::Quarantined);
    CHECK(report.reason.code == "sync.revoked");
    CHECK_FALSE(both.station.store.folded(child));
    CHECK(take(findPeer(both.station.store, lost.device()))->known.revoked);
    CHECK(
        errorCode(exportBundle(both.station.context(), {lost.device().toString(), {}}, both.stick))
        == "sync.receiver_revoked");
}
