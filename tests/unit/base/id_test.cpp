// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"

#include "base/randomness.h"
#include "support/catch.h"

#include <QHash>

#include <algorithm>

using namespace tongdang;

namespace {

const QString spelling = QStringLiteral("00ff7f80000102030405060708090a0b");

} // namespace

TEST_CASE("An id is read from what it prints")
{
    const auto id = Id::parse(spelling);
    REQUIRE(id.has_value());
    CHECK(id->toString() == spelling);
    CHECK(id->toBytes().toHex() == spelling.toLatin1());
    CHECK(Id::fromBytes(id->toBytes()) == id);
    CHECK(id->view() == id->toBytes());
}

TEST_CASE("Only 32 small hexadecimal digits are an id")
{
    CHECK_FALSE(Id::parse(u"").has_value());
    CHECK_FALSE(Id::parse(spelling.chopped(1)).has_value());
    CHECK_FALSE(Id::parse(spelling + u'0').has_value());
    CHECK_FALSE(Id::parse(spelling.toUpper()).has_value());
    CHECK_FALSE(Id::parse(u"00ff7f80-00102030405060708090a0b").has_value());
    CHECK_FALSE(Id::parse(u"00ff7f8000010203040506070809０a0b").has_value());
    CHECK_FALSE(Id::fromBytes(QByteArray(15, 'x')).has_value());
    CHECK_FALSE(Id::fromBytes(QByteArray(17, 'x')).has_value());
}

TEST_CASE("Ids are drawn from the randomness and ordered by their bytes")
{
    SeededRandomness first(5);
    SeededRandomness same(5);
    const Id id = Id::create(first);
    CHECK(id == Id::create(same));
    CHECK(id != Id::create(same));
    CHECK(*Id::parse(u"00ff0000000000000000000000000000")
          < *Id::parse(u"80000000000000000000000000000000"));
}

TEST_CASE("Ids of one kind find each other in a table")
{
    SeededRandomness randomness(9);
    QHash<RecordId, int> table;
    std::vector<RecordId> records;
    for (int i = 0; i < 100; ++i) {
        records.push_back(RecordId::create(randomness));
        table.insert(records.back(), i);
    }
    CHECK(table.size() == 100);
    CHECK(table.value(*RecordId::fromBytes(records[42].view())) == 42);
    STATIC_REQUIRE_FALSE(std::is_convertible_v<RecordId, ReplicaId>);
}
