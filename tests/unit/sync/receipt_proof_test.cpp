// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/receipt_proof.h"

#include "catalogue/fields.h"
#include "support/sync/forgery.h"
#include "support/sync/two_villages.h"
#include "sync/inspect.h"

using namespace tongdang;
using namespace tongdang::test;
using namespace tongdang::sync;

namespace {

SignedDocument manifestOf(const QString& bundle, const DeviceKeys& signer)
{
    const Inspection seen = take(inspectBundle(bundle, nullptr));
    return take(signer.sign(seen.manifestBytes, manifestComment(seen.manifest)));
}

/// An altered PC: what it says about itself, its bundles sealed and signed as they should be.
struct AlteredVillage : TwoVillages {
    RecordId child = village.addChild(QStringLiteral("马小龙"));

    AlteredVillage() { everybody(); }

    ImportReport handOver(const std::function<void(BundleMeta&)>& alter)
    {
        const QString file = village.exportTo(stick);
        writeFile(file, rebuilt(readFile(file), village.keys, [&](BundleParts& parts) {
                      parts.payload = resealedPayload(
                          parts.payload, village.keys,
                          {station.keys.recipient(), village.keys.recipient()}, alter);
                  }));
        return take(station.import(file));
    }
    /// What it was sent last, really signed by the station.
    SignedDocument newestProof()
    {
        return manifestOf(station.exportTo(stick, village.device()), station.keys);
    }
    ReplicaId life() { return take(station.store.replica()); }
};

void addPosition(BundleMeta& meta)
{
    meta.acknowledgements.front().position.count += 5;
}

void addUnknownStream(BundleMeta& meta)
{
    SeededRandomness randomness(99);
    meta.acknowledgements.push_back({StreamId::create(randomness), {3, meta.end.hash}});
}

void breakHash(BundleMeta& meta)
{
    meta.acknowledgements.front().position.hash[0] ^= 1;
}

} // namespace

TEST_CASE("Receipts for what the station never wrote make it begin no new life")
{
    AlteredVillage both;
    const auto forge = GENERATE(addPosition, addUnknownStream, breakHash);
    const ReplicaId life = both.life();
    const auto before = take(both.station.store.outStreams());
    for (int round = 0; round < 3; ++round) {
        const ImportReport report = both.handOver(forge);
        CHECK_FALSE(report.restoredCopy);
        CHECK(report.warnings.contains(QStringLiteral("false_receipt")));
    }
    CHECK(both.life() == life);
    CHECK(take(both.station.store.outStreams()).size() == before.size());
    // The true work of that PC came all the same, and the station's goes on to it.
    const RecordId visit = both.station.addVisit(both.child, 2);
    both.exchange();
    CHECK(both.village.store.folded(visit));
}

TEST_CASE("No bundle that the station knows, did not sign, or sent to another proves anything")
{
    AlteredVillage both;
    const ReplicaId life = both.life();
    std::vector<SignedDocument> proofs;
    SECTION("one that it knows")
    {
        proofs = {both.newestProof()};
    }
    SECTION("one that the village signed")
    {
        proofs = {manifestOf(both.station.exportTo(both.stick, both.village.device()),
                             both.village.keys)};
    }
    SECTION("one to another village, forgotten")
    {
        const auto backup = both.station.store.state();
        proofs = {
            manifestOf(both.station.exportTo(both.stick, both.other.device()), both.station.keys)};
        both.station.store.restore(backup);
    }
    SECTION("something else with the station's signature")
    {
        proofs = {take(both.station.keys.sign("{}", QStringLiteral("tongdang epoch 1")))};
    }
    SECTION("one with another content")
    {
        const auto backup = both.station.store.state();
        proofs = {both.newestProof()};
        both.station.store.restore(backup);
        proofs.front().content.replace("\"number\":", "\"number\":9");
    }
    const ImportReport report = both.handOver([&](BundleMeta& meta) {
        addPosition(meta);
        meta.receiptProofs = proofs;
    });
    CHECK_FALSE(report.restoredCopy);
    CHECK(both.life() == life);
}

TEST_CASE("A village's bundle with the id of one of the station's makes it forget nothing")
{
    AlteredVillage both;
    const ReplicaId life = both.life();
    const SignedDocument proof = both.newestProof();
    const BundleId id = take(parseManifest(proof.content)).id;
    both.village.addVisit(both.child, 3);
    const QString file = both.village.exportTo(both.stick);
    writeFile(file, rebuilt(readFile(file), both.village.keys,
                            [&](BundleParts& parts) { parts.manifest.id = id; }));
    CHECK(take(both.station.import(file)).status == ImportStatus::Merged);
    const auto written = take(both.station.store.findBundle(id));
    REQUIRE(written);
    CHECK(written->state == BundleState::Written);
    CHECK(take(both.station.import(file)).status == ImportStatus::Already); // by an id of its own
    const ImportReport report = both.handOver([&](BundleMeta& meta) {
        addPosition(meta);
        meta.receiptProofs = {proof};
    });
    CHECK_FALSE(report.restoredCopy);
    CHECK(both.life() == life);
}

TEST_CASE("One proof makes a station begin one new life, whatever is acknowledged with it later")
{
    AlteredVillage both;
    const auto backup = both.station.store.state();
    const SignedDocument older = both.newestProof();
    const SignedDocument newer = both.newestProof();
    both.station.store.restore(backup);
    const ReplicaId life = both.life();
    const auto cheat = [&](const SignedDocument& proof) {
        return both.handOver([&](BundleMeta& meta) {
            addPosition(meta);
            meta.receiptProofs = {proof};
        });
    };
    CHECK(cheat(newer).restoredCopy);
    const ReplicaId next = both.life();
    CHECK(next != life);
    for (const SignedDocument& proof : {newer, older}) {
        take(both.village.import(both.station.exportTo(both.stick, both.village.device())));
        CHECK_FALSE(cheat(proof).restoredCopy);
    }
    CHECK(both.life() == next);
    // No number is used a second time.
    const auto number =
        take(inspectBundle(both.station.exportTo(both.stick, both.village.device()), nullptr))
            .manifest.number;
    CHECK(number > take(parseManifest(newer.content)).number);
}

TEST_CASE("A village shows of each stream the bundle that brought it to where it is")
{
    AlteredVillage both;
    const auto backup = both.station.store.state();
    const RecordId lost = both.station.addVisit(both.child, 7);
    take(both.village.import(both.station.exportTo(both.stick, both.village.device())));
    both.station.store.restore(backup);
    // Before it hears that it forgot something, it writes a bundle that brings nothing new.
    take(both.village.import(both.station.exportTo(both.stick, both.village.device())));
    const ImportReport report = take(both.station.import(both.village.exportTo(both.stick)));
    CHECK(report.restoredCopy);
    CHECK_FALSE(report.warnings.contains(QStringLiteral("false_receipt")));
    both.exchange();
    both.exchange();
    CHECK(both.station.store.folded(lost));
}

TEST_CASE("A station that forgot that it had enrolled a village notices it by its answer")
{
    VillageAndStation both;
    both.exchange();
    const auto backup = both.station.store.state();
    Place late(Role::Village, otherVillageOrg, 7);
    late.enrolAt(both.station, both.stick);
    both.station.store.restore(backup);
    late.addChild(QStringLiteral("杨小凤"));
    CHECK(take(both.station.import(late.exportTo(both.stick))).restoredCopy);
}
