// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/reader.h"

#include "support/archive/plain_archive.h"

using namespace tongdang;
using namespace tongdang::test;
using archive::RecordQuery;
namespace child = fields::child;
namespace visit = fields::visit;

namespace {

std::vector<RecordId> ids(const std::vector<Record>& records)
{
    std::vector<RecordId> found;
    for (const Record& record : records)
        found.push_back(record.id);
    return found;
}

} // namespace

TEST_CASE("Records are found by type, child and values, in the order of entry")
{
    PlainArchive place;
    const archive::Reader& reader = place.archive->reader();
    const RecordId zeng = place.child(u"曾雨桐");
    const RecordId li = place.child(u"李小明", {{child::siblings, 2, {}}});
    place.clock.advance(1000);
    const RecordId first = place.visit(zeng, QDate(2026, 3, 9));
    place.clock.advance(1000);
    const RecordId second = place.visit(li, QDate(2026, 3, 1));
    place.clock.advance(1000);
    const RecordId third = place.visit(zeng, QDate(2026, 3, 1));

    RecordQuery query;
    query.type = visit::type;
    CHECK(ids(take(reader.records(query))) == std::vector{first, second, third});
    query.child = zeng;
    CHECK(ids(take(reader.records(query))) == std::vector{first, third});
    query.where = {{visit::date, QDate(2026, 3, 1)}};
    CHECK(ids(take(reader.records(query))) == std::vector{third});
    query.columns = {visit::date};
    const std::vector<Record> narrow = take(reader.records(query));
    REQUIRE(narrow.size() == 1);
    CHECK(narrow.front().values.size() == 1);
    query.where = {{visit::companions, Value()}};
    CHECK(take(reader.records(query)).size() == 2);
    query.where = {{10001, text(u"x")}};
    CHECK(take(reader.records(query)).empty());
    query.where = {{10001, Value()}};
    CHECK(take(reader.records(query)).size() == 2);
    query = {};
    query.type = child::type;
    query.where = {{child::siblings, 2}};
    CHECK(ids(take(reader.records(query))) == std::vector{li});
    query.type = 9999;
    CHECK(take(reader.records(query)).empty());

    CHECK(ids(take(reader.recordsOfChild(zeng))) == std::vector{zeng, first, third});
    const std::vector<TypeNo> visits{visit::type};
    CHECK(ids(take(reader.recordsOfChild(zeng, visits))) == std::vector{first, third});
    CHECK(take(reader.recordsOfChild(place.author)).empty());
    CHECK(take(reader.count(visit::type)) == 3);
    CHECK(take(reader.count(9999)) == 0);
}

TEST_CASE("What is not here is nothing, not an error")
{
    PlainArchive place;
    const archive::Reader& reader = place.archive->reader();
    CHECK_FALSE(take(reader.record(place.author)));
    CHECK_FALSE(take(reader.folded(place.author)));
    CHECK_FALSE(take(reader.knows(place.author)));
    CHECK_FALSE(take(reader.typeOf(place.author)));
    CHECK(take(reader.conflictsOf(place.author)) == 0);
}

TEST_CASE("An error of the visitor ends the visit and is handed on")
{
    PlainArchive place;
    place.child(u"曾雨桐");
    place.child(u"李小明");
    RecordQuery query;
    query.type = child::type;
    int seen = 0;
    const auto stop = [&seen](const Record&) -> Result<void> {
        ++seen;
        return failure(ErrorKind::Refused, "test.enough");
    };
    CHECK(errorCode(place.archive->reader().forEach(query, stop)) == "test.enough");
    CHECK(seen == 1);
    take(place.archive->rebuild()); // no statement was left open
}
