// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/json_places.h"

#include "support/catch.h"

using namespace tongdang;

TEST_CASE("The line of a value is that of its key, or of its start in a list")
{
    const QByteArray json = "{\n \"a\": 1,\n \"b\": [\n  {\"c\": \"}]\\\"\\\\\"},\n  {\n   \"c\": "
                            "true }\n ],\n \"d\":\n null\n}\n";
    CHECK(lineOf(json, "/a") == 2);
    CHECK(lineOf(json, "/b") == 3);
    CHECK(lineOf(json, "/b/0") == 4);
    CHECK(lineOf(json, "/b/0/c") == 4);
    CHECK(lineOf(json, "/b/1") == 5);
    CHECK(lineOf(json, "/b/1/c") == 6);
    CHECK(lineOf(json, "/d") == 8);
}

TEST_CASE("What is not there has the line of what encloses it")
{
    const QByteArray json = "{\n \"list\": [\n  {\"a\": 1},\n  {\"a\": 2}\n ]\n}";
    CHECK(lineOf(json, "/list/1/b") == 4);
    CHECK(lineOf(json, "/list/7") == 2);
    CHECK(lineOf(json, "/lis") == 1);
    CHECK(lineOf(json, "") == 1);
    CHECK(lineOf("\xEF\xBB\xBF{\n\"a\": 1}", "/a") == 2);
}

TEST_CASE("Only a key that an object has twice is a repeated one")
{
    CHECK_FALSE(findRepeatedKey(R"({"a": {"a": 1}, "b": [{"a": 1}, {"a": 2}]})"));
    const auto repeated = findRepeatedKey("{\"b\": {\"a\": [],\n \"c\": {},\n \"a\": 2}}");
    REQUIRE(repeated);
    CHECK(repeated->key == "a");
    CHECK(repeated->line == 3);
}

TEST_CASE("Lines are counted from 1")
{
    CHECK(lineAt("", 0) == 1);
    CHECK(lineAt("a\nb\nc", 2) == 2);
    CHECK(lineAt("a\nb\nc", 100) == 3);
}
