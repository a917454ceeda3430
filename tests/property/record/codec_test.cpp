// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/randomness.h"
#include "property/record/village.h"
#include "record/digest.h"
#include "support/record/changes.h"

#include <QtGlobal>

using namespace tongdang;
using test::Village;

namespace {

std::uint64_t runs()
{
    return qEnvironmentVariable("TONGDANG_DEPTH") == u"nightly" ? 2'000 : 20;
}

/// All changes of many villages.
template <class Look>
void forEachChange(Look look)
{
    for (std::uint64_t seed = 1; seed <= runs(); ++seed) {
        INFO("seed " << seed);
        Village village(seed);
        for (int step = 0; step < 30; ++step)
            village.step();
        for (const auto& [dot, written] : village.written())
            look(written.change, village.randomness());
    }
}

} // namespace

TEST_CASE("Whatever is written is read back as it was and written again as the same bytes")
{
    forEachChange([](const Change& change, SeededRandomness&) {
        const Change read = test::take(decodeChange(change.headerBytes, change.bodyBytes));
        REQUIRE(read.writes == change.writes);
        REQUIRE(read.header.dot == change.header.dot);
        const Change again = test::change(read.header, read.writes);
        REQUIRE(again.headerBytes == change.headerBytes);
        REQUIRE(again.bodyBytes == change.bodyBytes);
        REQUIRE(again.chain == change.chain);
    });
}

TEST_CASE("A body with altered bytes under its own hash is refused or has that one spelling")
{
    forEachChange([](const Change& change, SeededRandomness& randomness) {
        for (int time = 0; time < 20; ++time) {
            QByteArray body = change.bodyBytes;
            const auto place =
                static_cast<qsizetype>(randomness.below(static_cast<std::uint32_t>(body.size())));
            body[place] = static_cast<char>(randomness.below(256));
            const QByteArray head =
                change.headerBytes.chopped(32) + test::bytesOf(blake2b256(body));
            const auto read = decodeChange(head, body);
            if (!read)
                continue;
            const auto again = makeChange(read->header, read->writes);
            REQUIRE(again);
            REQUIRE(again->bodyBytes == body);
            REQUIRE(again->headerBytes == head);
        }
    });
}
