// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/log_reader.h"

#include "record/change_codec.h"
#include "support/archive/plain_archive.h"

using namespace tongdang;
using namespace tongdang::test;
namespace child = fields::child;
namespace visit = fields::visit;

TEST_CASE("The log is read in the order of arrival, whole, behind an ordinal, by child and record")
{
    PlainArchive place;
    const archive::LogReader& log = place.archive->log();
    const RecordId zeng = place.child(u"曾雨桐");
    const RecordId li = place.child(u"李小明");
    const RecordId record = place.visit(zeng, QDate(2026, 3, 1));
    place.set(visit::type, record, visit::companions, text(u"张会计"));
    CHECK(take(log.count()) == 4);
    CHECK(take(log.lastOrdinal()) == 4);

    std::vector<qint64> ordinals;
    const auto note = [&ordinals](const archive::LoggedChange& change) -> Result<void> {
        ordinals.push_back(change.ordinal);
        return {};
    };
    take(log.changesAfter(2, note));
    CHECK(ordinals == std::vector<qint64>{3, 4});
    ordinals.clear();
    take(log.changesOfChild(zeng, note));
    CHECK(ordinals == std::vector<qint64>{1, 3, 4});
    ordinals.clear();
    take(log.changesOfRecord(record, note));
    CHECK(ordinals == std::vector<qint64>{3, 4});
    CHECK(take(log.history(record)).size() == 2);
    CHECK(take(log.history(place.author)).empty());

    const auto second = take(log.at(2));
    REQUIRE(second);
    CHECK_FALSE(second->source);
    const Change change = take(second->decode());
    CHECK(change.header.record == li);
    CHECK(take(log.find(change.header.dot))->ordinal == 2);
    CHECK_FALSE(take(log.at(5)));
    CHECK_FALSE(take(log.find({change.header.dot.replica, 77})));
    CHECK(take(log.newest()) == std::vector{Dot{place.archive->replica(), 4}});
}

TEST_CASE("The newest change of a replica is found whose time is not in doubt")
{
    PlainArchive place;
    const archive::LogReader& log = place.archive->log();
    const ReplicaId own = place.archive->replica();
    CHECK_FALSE(take(log.newestUndoubted(own)));
    place.child(u"曾雨桐");
    place.child(u"李小明");
    place.child(u"马小龙");
    PlainArchive other(7);
    other.child(u"杨小凤");
    place.apply(other.changes(), other.id);
    CHECK(take(log.newestUndoubted(own))->ordinal == 3);
    CHECK(take(log.newestUndoubted(other.archive->replica()))->ordinal == 4);
    for (quint64 sequence = 3; sequence > 0; --sequence) {
        take(place.archive->clockDoubts().mark({own, sequence}));
        const auto found = take(log.newestUndoubted(own));
        CHECK((found ? found->ordinal : 0) == static_cast<qint64>(sequence) - 1);
    }
    CHECK_FALSE(take(log.newestUndoubted(ReplicaId::create(place.randomness))));
}

TEST_CASE("A change in the scope of another child than its record's is found with that child only")
{
    PlainArchive village(1);
    const RecordId zeng = village.child(u"曾雨桐");
    const RecordId li = village.child(u"李小明");
    const RecordId record = village.visit(zeng, QDate(2026, 3, 1));
    ChangeHeader header = village.changes().back().header;
    header.dot.sequence += 1;
    header.previous = village.changes().back().chain;
    header.scope = li;
    header.operation = static_cast<quint8>(Operation::Set);
    const Change astray = take(makeChange(header, {{visit::companions, text(u"x"), {}}}));
    village.apply({astray}, village.id);
    CHECK(village.record(record).child == zeng);
    std::vector<Dot> dots;
    const auto note = [&dots](const archive::LoggedChange& logged) -> Result<void> {
        dots.push_back(take(logged.decode()).header.dot);
        return {};
    };
    take(village.archive->log().changesOfChild(li, note));
    CHECK(dots == std::vector{village.changes()[1].header.dot, astray.header.dot});
    dots.clear();
    take(village.archive->log().changesOfChild(zeng, note));
    CHECK(dots.size() == 2);
    CHECK(village.examine().healthy());
}

TEST_CASE("Only records that were changed since they were made tell of a history")
{
    PlainArchive place;
    const archive::LogReader& log = place.archive->log();
    const RecordId zeng = place.child(u"曾雨桐");
    place.visit(zeng, QDate(2026, 3, 1));
    const RecordId first = place.visit(zeng, QDate(2026, 4, 1));
    const RecordId second = place.visit(zeng, QDate(2026, 5, 1));
    place.set(visit::type, second, visit::companions, text(u"张会计"));
    place.set(visit::type, first, visit::companions, text(u"李会计"));
    place.set(visit::type, first, visit::companions, text(u"王会计"));
    std::vector<std::pair<RecordId, std::size_t>> told;
    take(log.historiesOf(visit::type,
                         [&](const RecordId& record, const std::vector<Change>& changes) {
                             told.emplace_back(record, changes.size());
                             return Result<void>();
                         }));
    CHECK(told == std::vector<std::pair<RecordId, std::size_t>>{{first, 3}, {second, 2}});
    told.clear();
    take(log.historiesOf(child::type, [&](const RecordId& record, const auto& changes) {
        told.emplace_back(record, changes.size());
        return Result<void>();
    }));
    CHECK(told.empty());
}
