// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/stream.h"

#include "base/randomness.h"
#include "record/digest.h"
#include "support/catch.h"

using namespace tongdang;
using namespace tongdang::sync;

TEST_CASE("A stream's hash is that of the format page")
{
    const auto stream = StreamId::fromBytes(QByteArray(16, '\x11'));
    REQUIRE(stream);
    const QByteArray first =
        QByteArray("tongdang stream") + QByteArray(1, '\0') + QByteArray(16, '\x11');
    const Position start = streamStart(*stream);
    CHECK(start.count == 0);
    CHECK(start.hash == blake2b256(first));
    const Digest chain = blake2b256("a change");
    const auto text = [](const Digest& digest) {
        return QByteArray(reinterpret_cast<const char*>(digest.data()), 32);
    };
    const Position next = advanced(start, chain);
    CHECK(next.count == 1);
    CHECK(next.hash == blake2b256(text(start.hash) + text(chain)));
}

TEST_CASE("Streams of other names and other changes have other hashes")
{
    SeededRandomness randomness(1);
    const auto one = streamStart(StreamId::create(randomness));
    const auto other = streamStart(StreamId::create(randomness));
    CHECK(one.hash != other.hash);
    CHECK(advanced(one, blake2b256("a")).hash != advanced(one, blake2b256("b")).hash);
}
