// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who is barred, when a station is put back from a backup (FORMAT.md §9).
#include "sync/epoch_book.h"

#include "support/sync/two_villages.h"

using namespace tongdang;
using namespace tongdang::test;
using sync::ImportStatus;

namespace {

/// A station whose backup is older than a barring, and what it knew until then.
struct PutBack : TwoVillages {
    MemoryStore::State backup;
    PutBack()
    {
        everybody();
        backup = station.store.state();
        station.clock.set(station.clock.nowMilliseconds() + 1000);
    }
    void bar(Place& place) { take(sync::enrolRevoke(station.context(), place.device())); }
    /// As it lies beside the backup.
    sync::ReplacedBook book()
    {
        sync::ReplacedBook known;
        for (const sync::KnownDevice& device : take(station.store.devices())) {
            if (const auto statement = take(station.store.epochOf(device.device)))
                known.statements.push_back(*statement);
            if (device.revoked)
                known.revoked.push_back(device.device);
        }
        return known;
    }
    void putBack()
    {
        station.store.restore(backup);
        station.clock.set(station.clock.nowMilliseconds() + 1000);
    }
    int carryOver(const sync::ReplacedBook& book, const sync::DeviceKeys* keys)
    {
        return take(
            sync::carryBookOver(station.store, keys, book, station.clock.nowMilliseconds()));
    }
    bool isBarred(Place& place)
    {
        return take(sync::isDeviceRevoked(station.store, place.device()));
    }
    quint64 number() { return take(sync::ownEpoch(station.store))->number; }
};

} // namespace

TEST_CASE("Who was barred after the backup stays barred when the archive beside it knows that")
{
    PutBack c;
    c.bar(c.other);
    const quint64 number = c.number();
    const auto book = c.book();
    c.putBack();
    REQUIRE_FALSE(c.isBarred(c.other));
    CHECK(c.carryOver(book, &c.station.keys) == 1);
    CHECK(c.isBarred(c.other));
    CHECK(c.number() == number);
    c.other.addChild(QStringLiteral("马小龙"));
    CHECK(c.handOver(c.other).status == ImportStatus::Quarantined);
    // The same once more says nothing new.
    CHECK(c.carryOver(book, &c.station.keys) == 0);
    CHECK(c.number() == number);
}

TEST_CASE("A PC that the backup does not know at all stays barred, too")
{
    PutBack c;
    Place late(sync::Role::Village, QStringLiteral("530426999203"), 21);
    late.enrolAt(c.station, c.stick);
    c.bar(late);
    const auto book = c.book();
    c.putBack();
    CHECK(c.carryOver(book, &c.station.keys) == 1);
    CHECK(c.handOver(late).reason.code == "sync.revoked");
}

TEST_CASE("What the backup and the archive beside it say of who is barred is made one statement")
{
    PutBack c;
    c.bar(c.other);
    const auto book = c.book();
    c.putBack();
    c.bar(c.village);
    c.backup = c.station.store.state();
    const quint64 number = c.number();
    SECTION("with the keys of the PC")
    {
        CHECK(c.carryOver(book, &c.station.keys) == 1);
        CHECK(c.number() == number + 1);
        CHECK(take(sync::ownEpoch(c.station.store))->revoked.size() == 2);
    }
    SECTION("without them the PCs are barred all the same")
    {
        CHECK(c.carryOver(book, nullptr) == 1);
        CHECK(c.number() == number);
    }
    CHECK(c.isBarred(c.other));
    CHECK(c.isBarred(c.village));
}

TEST_CASE("Of the archive beside a backup no statement counts but its own and its parent's")
{
    PutBack c;
    const auto forged = take(
        sync::signEpoch({c.other.device(), 7, 1, {{c.village.device(), {}}}, {}}, c.other.keys));
    CHECK(c.carryOver({{forged}, {}}, &c.station.keys) == 0);
    CHECK_FALSE(c.isBarred(c.village));
    CHECK_FALSE(take(c.station.store.epochOf(c.other.device())));
}

TEST_CASE("When a forgotten barring comes back the bundles that were merged meanwhile are named")
{
    PutBack c;
    c.bar(c.other);
    c.bring(c.village);
    c.putBack();
    c.other.addChild(QStringLiteral("马小龙"));
    CHECK(c.handOver(c.other).status == ImportStatus::Merged);
    c.village.addChild(QStringLiteral("杨小凤"));
    const auto report = c.handOver(c.village);
    CHECK(report.status == ImportStatus::Merged);
    CHECK(c.isBarred(c.other));
    // Not those of before it was barred, and of nobody else.
    REQUIRE(report.mergedOfBarred.size() == 1);
    const sync::MergedOfBarred& merged = report.mergedOfBarred.front();
    CHECK(merged.device == c.other.device());
    CHECK(merged.org == otherVillageOrg);
    CHECK(merged.at == c.station.clock.nowMilliseconds());
    const auto row = take(c.station.store.findBundle(merged.bundle));
    REQUIRE(row);
    CHECK(row->number == merged.number);
    c.village.addChild(QStringLiteral("李小虎"));
    CHECK(c.handOver(c.village).mergedOfBarred.empty()); // told once
}

TEST_CASE("A station on another PC goes on barring whom its former PC barred")
{
    PutBack c;
    Place late(sync::Role::Village, QStringLiteral("530426999203"), 21);
    late.enrolAt(c.station, c.stick);
    c.bar(late);
    const auto book = c.book();
    c.putBack(); // it does not know the barred PC, only the statement
    (void)c.carryOver(book, nullptr);
    c.station.keys = sync::DeviceKeys::create(c.station.randomness);
    take(c.station.store.beginReplica());
    take(sync::renewDevice(c.station.context()));
    CHECK(c.isBarred(late));
    REQUIRE(take(sync::ownEpoch(c.station.store))->revoked.size() == 1);
    CHECK(take(sync::ownEpoch(c.station.store))->stations.size() == 1);
}
