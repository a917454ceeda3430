// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/purge.h"

#include "support/archive/plain_archive.h"

using namespace tongdang;
using namespace tongdang::test;
namespace child = fields::child;
namespace visit = fields::visit;

namespace {

void purge(PlainArchive& place, TypeNo type, const RecordId& record)
{
    take(place.archive->writer().write(place.change(type, record, {}, Operation::Purge)));
}

} // namespace

TEST_CASE("A purged record is gone but for its headers, wherever its purge arrives")
{
    PlainArchive village(1);
    const RecordId zeng = village.child(u"曾雨桐");
    const RecordId record = village.visit(zeng, QDate(2026, 3, 1));
    PlainArchive station(2);
    station.receive(village);
    purge(station, visit::type, record);
    village.set(visit::type, record, visit::companions, text(u"张会计")); // did not know
    station.receive(village);
    village.receive(station);
    for (PlainArchive* place : {&village, &station}) {
        CHECK_FALSE(take(place->archive->reader().record(record)));
        CHECK_FALSE(take(place->archive->reader().folded(record)));
        CHECK(take(place->archive->reader().knows(record)));
        CHECK(take(place->archive->reader().childFacts(visit::type)).empty());
        CHECK(take(place->archive->reader().recordsOfChild(zeng)).size() == 1);
        for (const Change& change : place->changes()) {
            // The purge itself keeps who ordered it.
            if (change.header.record == record)
                CHECK(change.bodyBytes.isEmpty() != isPurge(change.header));
        }
        CHECK(place->examine().healthy());
        take(place->archive->rebuild());
        CHECK(place->examine().healthy());
        CHECK(errorCode(place->archive->writer().write(
                  place->change(visit::type, record, {{visit::date, QDate(2026, 3, 1), {}}})))
              == "archive.unknown_record");
    }
    CHECK(village.dump() == station.dump());
}

TEST_CASE("With a child's own record its whole dossier is purged, and what comes late, too")
{
    PlainArchive village(1);
    const RecordId zeng = village.child(u"曾雨桐");
    village.visit(zeng, QDate(2026, 3, 1));
    const RecordId other = village.child(u"李小明");
    PlainArchive station(2);
    station.receive(village);
    purge(station, child::type, zeng);
    const RecordId late = village.visit(zeng, QDate(2026, 3, 2));
    const archive::ApplyCounts counts = station.receive(village);
    CHECK(counts.applied == 1);
    CHECK(take(station.archive->reader().recordsOfChild(zeng)).empty());
    CHECK_FALSE(take(station.archive->reader().record(late)));
    CHECK(take(station.archive->reader().count(child::type)) == 1);
    CHECK(take(station.archive->findChildren(QStringLiteral("曾雨桐"))).empty());
    CHECK(take(station.archive->findChildren(QStringLiteral("李小明"))) == std::vector{other});
    CHECK(station.examine().healthy());
    village.receive(station);
    CHECK(village.dump() == station.dump());
    CHECK(village.examine().healthy());
    take(station.archive->rebuild());
    CHECK(station.examine().healthy());
    CHECK(take(station.archive->streams().childStates(std::nullopt)).size() == 1);
}
