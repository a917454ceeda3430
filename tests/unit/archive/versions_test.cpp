// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/versions.h"

#include "support/catch.h"

using namespace tongdang;
using namespace tongdang::test;
using archive::LocalDot;
using archive::Versions;

TEST_CASE("Versions come back from their bytes")
{
    Versions versions;
    versions.hasCreate = true;
    versions.setHead({1, 2, 3, 10001}, {1, 300});
    versions.setHead({2}, {7, 1});
    versions.add(20, {{9, 1}, {1, 5}});
    CHECK(versions.heads(1) == std::vector{LocalDot{1, 300}});
    CHECK(versions.heads(2) == std::vector{LocalDot{7, 1}});
    CHECK(versions.heads(10001) == std::vector{LocalDot{1, 300}});
    CHECK(versions.heads(20) == std::vector{LocalDot{1, 5}, LocalDot{9, 1}});
    CHECK(versions.heads(99).empty());
    const Versions read = take(Versions::decode(versions.encode()));
    CHECK(read == versions);
    CHECK(read.hasCreate);
    CHECK(read.complete);
}

TEST_CASE("A new record of 60 fields takes few bytes")
{
    Versions versions;
    std::vector<FieldNo> fields;
    for (FieldNo field = 1; field <= 60; ++field)
        fields.push_back(field);
    versions.setHead(fields, {1, 12345});
    CHECK(versions.encode().size() < 70);
}

TEST_CASE("Bytes that no version writes are refused")
{
    Versions versions;
    versions.setHead({1, 2}, {1, 300});
    versions.setHead({5}, {2, 1});
    const QByteArray good = versions.encode();
    for (qsizetype length = 0; length < good.size(); ++length) {
        const auto read = Versions::decode(good.first(length));
        if (read) // cut between two groups
            CHECK(read->encode() == good.first(length));
        else
            CHECK(errorCode(read) == "archive.damaged");
    }
    for (const char* hex : {"01ffffffffffffffffffff", "010000", "0101", "01010105020500",
                            "0102020101010101", "01ff7f0101", "010101010200"})
        CHECK(errorCode(Versions::decode(QByteArray::fromHex(hex))) == "archive.damaged");
}
