// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/digest.h"

#include "support/record/changes.h"

using namespace tongdang;

TEST_CASE("The digest is BLAKE2b with 32 bytes of output, as b2sum -l 256 prints it")
{
    CHECK(test::bytesOf(blake2b256("")).toHex()
          == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
    CHECK(test::bytesOf(blake2b256("abc")).toHex()
          == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
    CHECK(test::bytesOf(blake2b256("The quick brown fox jumps over the lazy dog")).toHex()
          == "01718cec35cd3d796dd00020e0bfecb473ad23457d063b75eff29c0ffa2e58a9");
}

TEST_CASE("The digest of more than one block depends on every byte")
{
    QByteArray bytes(1000, 'a');
    const Digest before = blake2b256(bytes);
    for (qsizetype place = 0; place < bytes.size(); ++place) {
        bytes[place] = 'b';
        REQUIRE(blake2b256(bytes) != before);
        bytes[place] = 'a';
    }
}
