// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/joined_children.h"

#include "support/archive/plain_archive.h"
#include "support/archive/raw_database.h"

using namespace tongdang;
using namespace tongdang::test;
namespace child = fields::child;
namespace visit = fields::visit;

namespace {

void join(PlainArchive& place, const RecordId& given, const Value& kept)
{
    take(place.archive->writer().write(place.change(
        child::type, given, {{sameAsField, kept, {}}, {sameAsReasonField, text(u"同一人"), {}}},
        Operation::Alias)));
}

RecordId shownFor(const PlainArchive& place, const RecordId& of)
{
    return take(place.archive->reader().representative(of));
}

std::vector<RecordId> idsOf(const std::vector<Record>& records)
{
    std::vector<RecordId> ids;
    for (const Record& record : records)
        ids.push_back(record.id);
    return ids;
}

/// Both have all of the other's.
void exchange(PlainArchive& one, PlainArchive& other)
{
    one.receive(other);
    other.receive(one);
}

void checkSound(PlainArchive& place)
{
    const auto before = take(place.archive->reader().joined());
    CHECK(place.examine().projections.isEmpty());
    take(place.archive->rebuild());
    CHECK(take(place.archive->reader().joined()) == before);
    CHECK(place.examine().projections.isEmpty());
}

} // namespace

TEST_CASE(
    "The records of a dossier that was given up are read under the one that is kept, and back")
{
    PlainArchive place;
    const RecordId given = place.child(u"马小龙");
    const RecordId kept = place.child(u"马晓龙");
    const RecordId first = place.visit(given, QDate(2026, 2, 1));
    place.clock.advance(1000);
    const RecordId second = place.visit(kept, QDate(2026, 2, 2));
    const auto& reader = place.archive->reader();
    join(place, given, kept);
    for (const RecordId& asked : {given, kept}) {
        CHECK(shownFor(place, asked) == kept);
        CHECK(idsOf(take(reader.recordsOfChild(asked))) == std::vector{kept, first, second});
        archive::RecordQuery query;
        query.type = visit::type;
        query.child = asked;
        CHECK(idsOf(take(reader.records(query))) == std::vector{first, second});
        CHECK(take(place.archive->findChildren(QStringLiteral("马小龙"))) == std::vector{kept});
    }
    CHECK(place.record(first).child == given); // nothing is rewritten
    checkSound(place);

    join(place, given, Value());
    CHECK(take(reader.joined()).isEmpty());
    CHECK(idsOf(take(reader.recordsOfChild(given))) == std::vector{given, first});
    CHECK(idsOf(take(reader.recordsOfChild(kept))) == std::vector{kept, second});
    CHECK(take(place.archive->findChildren(QStringLiteral("马小龙"))) == std::vector{given});
    checkSound(place);
}

TEST_CASE("Two PCs that join each other's way at the same time show the same dossier")
{
    PlainArchive village(1);
    const RecordId older = village.child(u"马小龙");
    village.clock.advance(5000);
    const RecordId younger = village.child(u"马晓龙");
    PlainArchive station(2);
    station.receive(village);
    join(village, older, younger);
    join(station, younger, older);
    CHECK(shownFor(village, older) == younger);
    CHECK(shownFor(station, younger) == older);
    exchange(village, station);
    for (PlainArchive* place : {&village, &station}) {
        CHECK(shownFor(*place, older) == older);
        CHECK(shownFor(*place, younger) == older);
        checkSound(*place);
    }
    CHECK(village.dump() == station.dump());
}

TEST_CASE("Where the kept dossier is not here, was withdrawn or purged, the other shows itself")
{
    PlainArchive village(1);
    const RecordId given = village.child(u"马小龙");
    PlainArchive station(2);
    station.receive(village);
    const RecordId kept = station.child(u"马晓龙");
    join(station, given, kept);
    std::vector<Change> ofGiven = station.changes();
    std::erase_if(ofGiven, [&](const Change& one) { return one.header.record != given; });
    village.apply(ofGiven, station.id);
    CHECK(shownFor(village, given) == given);
    checkSound(village);
    village.receive(station); // the kept one arrives
    CHECK(shownFor(village, given) == kept);
    checkSound(village);
    SECTION("withdrawn")
    {
        take(station.archive->writer().write(station.change(
            child::type, kept, {{withdrawnField, text(u"误录"), {}}}, Operation::Withdraw)));
    }
    SECTION("purged")
    {
        take(station.archive->writer().write(
            station.change(child::type, kept, {}, Operation::Purge)));
    }
    CHECK(shownFor(station, given) == given);
    village.receive(station);
    CHECK(shownFor(village, given) == given);
    checkSound(village);
    checkSound(station);
}

TEST_CASE("A joining that is rolled back leaves nothing behind")
{
    PlainArchive place;
    const RecordId given = place.child(u"马小龙");
    const RecordId kept = place.child(u"马晓龙");
    {
        auto transaction = take(place.archive->begin());
        join(place, given, kept);
        CHECK(shownFor(place, given) == kept);
    }
    CHECK(shownFor(place, given) == given);
    CHECK(place.examine().healthy());
}

TEST_CASE("The doctor finds a dossier that is listed under another one without its word")
{
    PlainArchive place;
    const RecordId given = place.child(u"马小龙");
    const RecordId kept = place.child(u"马晓龙");
    place.child(u"马龙");
    join(place, given, kept);
    REQUIRE(place.examine().healthy());
    for (const char* sql :
         {"DELETE FROM joined_child", "UPDATE joined_child SET same_as = NULL",
          "UPDATE joined_child SET representative = child",
          "INSERT INTO joined_child SELECT _id, NULL, _id FROM r_child WHERE name = '马龙'"}) {
        INFO(sql);
        place.archive.reset();
        REQUIRE(RawDatabase(place.path()).run(sql));
        place.open();
        CHECK_FALSE(place.examine().projections.isEmpty());
        take(place.archive->rebuild());
        CHECK(place.examine().healthy());
        CHECK(shownFor(place, given) == kept);
    }
}

TEST_CASE("Joining tells lists of every dossier that is shown elsewhere now")
{
    PlainArchive place;
    const RecordId given = place.child(u"马小龙");
    const RecordId kept = place.child(u"马晓龙");
    const quint64 before = place.archive->generation();
    join(place, given, kept);
    const auto changed = place.archive->changedSince(before);
    REQUIRE(changed);
    for (const RecordId& id : {given, kept})
        CHECK(std::ranges::any_of(*changed, [&id](const auto& one) { return one.record == id; }));
}
