// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/acknowledge.h"

#include "support/sync/village_and_station.h"
#include "sync/stream.h"

using namespace tongdang;
using namespace tongdang::test;
using namespace tongdang::sync;

namespace {

/// A village with a stream of three changes, all of them acknowledged.
struct Acknowledged : VillageAndStation {
    OutStream stream = prepared();

    OutStream prepared()
    {
        village.addChild(QStringLiteral("马小龙"));
        village.addChild(QStringLiteral("杨小凤"));
        exchange();
        const auto streams = take(village.store.outStreams());
        REQUIRE(streams.size() == 1);
        REQUIRE(streams.front().acknowledged.count == 3);
        return streams.front();
    }
    Receipt receive(quint64 count, const Digest& hash, bool isProven = true)
    {
        return take(takeAcknowledgement(village.store, station.device(), {stream.id, {count, hash}},
                                        isProven));
    }
    quint64 acknowledged() { return take(village.store.outStreams()).front().acknowledged.count; }
};

} // namespace

TEST_CASE("An acknowledgement moves forwards and backwards")
{
    Acknowledged a;
    CHECK(a.receive(1, *take(a.village.store.hashAt(a.stream.id, 1))) == Receipt::Taken);
    CHECK(a.acknowledged() == 1);
    CHECK(a.receive(3, a.stream.last.hash) == Receipt::Taken);
    CHECK(a.acknowledged() == 3);
    CHECK(a.receive(0, streamStart(a.stream.id).hash) == Receipt::Taken);
    CHECK(a.acknowledged() == 0);
}

TEST_CASE("A position beyond the end, or with another hash, proves that this is a restored copy")
{
    Acknowledged a;
    CHECK(a.receive(4, a.stream.last.hash) == Receipt::RestoredCopy);
    CHECK(a.receive(2, a.stream.last.hash) == Receipt::RestoredCopy);
    CHECK(a.receive(0, a.stream.last.hash) == Receipt::RestoredCopy);
    CHECK(a.acknowledged() == 3);
}

TEST_CASE("Also about a stream that a newer one took the place of, where nothing moves any more")
{
    Acknowledged a;
    a.stream.retired = true;
    take(a.village.store.putOutStream(a.stream));
    CHECK(a.receive(1, *take(a.village.store.hashAt(a.stream.id, 1))) == Receipt::None);
    CHECK(a.acknowledged() == 3);
    CHECK(a.receive(4, a.stream.last.hash) == Receipt::RestoredCopy);
    CHECK(a.receive(2, a.stream.last.hash) == Receipt::RestoredCopy);
    CHECK(a.receive(2, a.stream.last.hash, false) == Receipt::Unproven);
}

TEST_CASE("Without a proof nothing is taken of what was never written")
{
    Acknowledged a;
    CHECK(a.receive(4, a.stream.last.hash, false) == Receipt::Unproven);
    CHECK(a.receive(2, a.stream.last.hash, false) == Receipt::Unproven);
    CHECK(a.acknowledged() == 3);
    const auto unknown = StreamId::create(a.village.randomness);
    const Acknowledgement about{unknown, {2, a.stream.last.hash}};
    CHECK(take(takeAcknowledgement(a.village.store, a.station.device(), about, false))
          == Receipt::Unproven);
    CHECK(take(a.village.store.outStreams()).size() == 1);
    CHECK(a.receive(1, *take(a.village.store.hashAt(a.stream.id, 1)), false) == Receipt::Taken);
}

TEST_CASE("A stream that was forgotten proves it once")
{
    Acknowledged a;
    const auto forgotten = StreamId::create(a.village.randomness);
    const Acknowledgement about{forgotten, {2, a.stream.last.hash}};
    CHECK(take(takeAcknowledgement(a.village.store, a.station.device(), about, true))
          == Receipt::RestoredCopy);
    take(a.village.store.beginReplica()); // as whoever learns it does
    CHECK(take(takeAcknowledgement(a.village.store, a.station.device(), about, true))
          == Receipt::None);
}

TEST_CASE("Nobody acknowledges a stream that is not for it, nor one of a former life")
{
    Acknowledged a;
    const auto stranger = DeviceId::create(a.village.randomness);
    CHECK(take(takeAcknowledgement(a.village.store, stranger,
                                   {a.stream.id, {9, a.stream.last.hash}}, true))
          == Receipt::None);
    take(a.village.store.beginReplica());
    CHECK(a.receive(9, a.stream.last.hash) == Receipt::None);
}
