// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/rebuild.h"

#include "support/archive/plain_archive.h"
#include "support/archive/reduced_catalogue.h"

using namespace tongdang;
using namespace tongdang::test;
namespace child = fields::child;
namespace guidance = fields::guardianship_guidance;

TEST_CASE(
    "Types, fields and operations of a newer version are kept and come alive after an upgrade")
{
    PlainArchive newer(1);
    const RecordId zeng = newer.child(u"曾雨桐", {{child::siblings, 2, {}}});
    const RecordId record =
        take(newer.archive->writer().write(newer.create(
                 guidance::type, zeng,
                 {{guidance::child, zeng, {}}, {guidance::date, QDate(2026, 3, 1), {}}})))
            .record;
    newer.set(guidance::type, record, guidance::to_name, text(u"奶奶"));
    newer.set(child::type, zeng, child::siblings, 3);

    // An older version, to which guidance and siblings mean nothing.
    const ReducedCatalogue older(QStringLiteral("guardianship_guidance"), QStringLiteral("child"),
                                 QStringLiteral("siblings"));
    PlainArchive place(2);
    place.open(older.catalogue());
    place.receive(newer);
    CHECK(place.value(zeng, child::siblings).isNull());
    CHECK(take(place.archive->reader().folded(zeng))->field(child::siblings)->shown() == Value(3));
    CHECK_FALSE(take(place.archive->reader().record(record)));
    CHECK(take(place.archive->reader().knows(record)));
    CHECK(take(place.archive->reader().typeOf(record)) == guidance::type);
    CHECK(take(place.archive->reader().folded(record))->field(guidance::to_name)->shown()
          == text(u"奶奶"));
    CHECK(place.examine().healthy());
    CHECK(place.changes().size() == newer.changes().size());

    int asked = 0;
    place.beforeRebuild = [&asked](const auto&) -> Result<void> {
        ++asked;
        return {};
    };
    place.open(); // the newer version
    CHECK(asked == 1);
    CHECK(place.value(zeng, child::siblings) == Value(3));
    CHECK(place.value(record, guidance::to_name) == text(u"奶奶"));
    CHECK(take(place.archive->reader().childFacts(guidance::type)).size() == 1);
    CHECK(place.dump() == newer.dump());
    CHECK(place.examine().healthy());
    place.open();
    CHECK(asked == 1); // nothing to rebuild
}

TEST_CASE("Without the backup before it nothing is rebuilt")
{
    const ReducedCatalogue older(QStringLiteral("guardianship_guidance"), QStringLiteral("child"),
                                 QStringLiteral("siblings"));
    PlainArchive place;
    place.child(u"曾雨桐");
    place.archive.reset();
    place.beforeRebuild = [](const auto&) {
        return failure(ErrorKind::Medium, "storage.disk_full");
    };
    CHECK(errorCode(place.tryOpen(older.catalogue())) == "storage.disk_full");
    place.open(); // still of the first catalogue: the backup is not asked for
    CHECK(place.examine().healthy());
}

TEST_CASE("A rebuild that is stopped changes nothing, and goes on working")
{
    PlainArchive place;
    const RecordId zeng = place.child(u"曾雨桐");
    const auto stop = [](int) { return false; };
    CHECK(errorCode(place.archive->rebuild(stop)) == "archive.stopped");
    CHECK(errorCode(place.archive->examine(stop)) == "archive.stopped");
    place.visit(zeng, QDate(2026, 3, 1));
    CHECK(place.examine().healthy());
    std::vector<int> told;
    take(place.archive->rebuild([&told](int percent) {
        told.push_back(percent);
        return true;
    }));
    CHECK(std::is_sorted(told.begin(), told.end()));
    CHECK(place.examine().healthy());
    place.set(child::type, zeng, child::siblings, 1);
    CHECK(place.examine().healthy());
}
