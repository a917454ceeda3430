// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/apply.h"

#include "record/change_codec.h"
#include "support/archive/plain_archive.h"

using namespace tongdang;
using namespace tongdang::test;
using archive::Applied;
namespace child = fields::child;
namespace visit = fields::visit;

namespace {

/// A change made by hand that follows on `before`.
Change following(const Change& before, const RecordId& record, TypeNo type,
                 std::vector<FieldWrite> writes, Operation operation = Operation::Set)
{
    ChangeHeader header = before.header;
    header.dot.sequence += 1;
    header.previous = before.chain;
    header.hlc += 1;
    header.type = type;
    header.record = record;
    header.operation = static_cast<quint8>(operation);
    return take(makeChange(std::move(header), std::move(writes)));
}

Result<Applied> applyAlone(PlainArchive& place, const Change& change,
                           const std::optional<Id>& from = std::nullopt)
{
    auto transaction = take(place.archive->begin());
    auto applied = place.archive->applier().apply(change, from);
    take(transaction.commit());
    return applied;
}

} // namespace

TEST_CASE("Outside of a transaction nothing is applied")
{
    PlainArchive village(1);
    village.child(u"曾雨桐");
    PlainArchive station(2);
    CHECK(errorCode(station.archive->applier().apply(village.changes().front()))
          == "archive.no_transaction");
    CHECK(errorCode(station.archive->applier().apply(village.changes()))
          == "archive.no_transaction");
}

TEST_CASE("A delivery is counted, and the same once more is already here")
{
    PlainArchive village(1);
    const RecordId zeng = village.child(u"曾雨桐");
    const RecordId record = village.visit(zeng, QDate(2026, 3, 1));
    village.set(visit::type, record, visit::companions, text(u"张会计"));
    PlainArchive station(2);
    const archive::ApplyCounts first = station.receive(village);
    CHECK(first.applied == 3);
    CHECK(first.newRecords == 2);
    CHECK(first.changedRecords == 0);
    CHECK(first.already == 0);
    village.set(visit::type, record, visit::companions, text(u"李文书"));
    const archive::ApplyCounts second = station.receive(village);
    CHECK(second.applied == 1);
    CHECK(second.already == 3);
    CHECK(second.newRecords == 0);
    CHECK(second.changedRecords == 1);
    CHECK(second.conflicts == 0);
    CHECK(station.value(record, visit::companions) == text(u"李文书"));
    CHECK(station.dump() == village.dump());
    CHECK(station.examine().healthy());
}

TEST_CASE("Two who did not see each other make a conflict, counted once, until somebody decides")
{
    PlainArchive village(1);
    const RecordId zeng = village.child(u"曾雨桐", {{child::siblings, 1, {}}});
    PlainArchive station(2);
    station.receive(village);
    station.clock.advance(1000);
    station.set(child::type, zeng, child::siblings, 2);
    village.set(child::type, zeng, child::siblings, 3);
    CHECK(station.receive(village).conflicts == 1);
    CHECK(station.receive(village).conflicts == 0);
    village.receive(station);
    CHECK(station.value(zeng, child::siblings) == Value(2)); // the later stamp is shown
    CHECK(village.value(zeng, child::siblings) == Value(2));
    CHECK(take(village.archive->reader().conflictsOf(zeng)) == 1);
    const auto folded = take(village.archive->reader().folded(zeng));
    CHECK(folded->field(child::siblings)->heads.size() == 2);

    take(station.archive->writer().write(
        station.change(child::type, zeng, {{child::siblings, 3, {}}}, Operation::Resolve)));
    CHECK(take(station.archive->reader().conflictCount()) == 0);
    CHECK(take(village.archive->reader().decidedRecords()).empty());
    village.receive(station);
    CHECK(take(village.archive->reader().conflictCount()) == 0);
    CHECK(village.value(zeng, child::siblings) == Value(3));
    for (const PlainArchive* const place : {&village, &station}) {
        CHECK(take(place->archive->reader().decidedRecords()) == std::vector{zeng});
        take(place->archive->rebuild());
        CHECK(take(place->archive->reader().decidedRecords()) == std::vector{zeng});
    }
    CHECK(village.examine().healthy());
    CHECK(station.examine().healthy());
}

TEST_CASE("The same value from two sides is no conflict")
{
    PlainArchive village(1);
    const RecordId zeng = village.child(u"曾雨桐");
    PlainArchive station(2);
    station.receive(village);
    station.set(child::type, zeng, child::siblings, 2);
    village.set(child::type, zeng, child::siblings, 2);
    CHECK(station.receive(village).conflicts == 0);
    CHECK(station.examine().healthy());
}

TEST_CASE("An edit that did not see the withdrawal is shown as edited after withdrawal")
{
    PlainArchive village(1);
    const RecordId zeng = village.child(u"曾雨桐");
    const RecordId record = village.visit(zeng, QDate(2026, 3, 1));
    PlainArchive station(2);
    station.receive(village);
    take(station.archive->writer().write(station.change(
        visit::type, record, {{withdrawnField, text(u"重复"), {}}}, Operation::Withdraw)));
    village.set(visit::type, record, visit::companions, text(u"张会计"));
    station.receive(village);
    const auto conflicts = take(station.archive->reader().conflicts());
    REQUIRE(conflicts.size() == 1);
    CHECK(conflicts.front().editedAfterWithdrawal);
    CHECK(conflicts.front().field == 0);
    CHECK(station.record(record).withdrawn);
    CHECK(station.value(record, visit::companions) == text(u"张会计"));
    CHECK(station.examine().healthy());
}

TEST_CASE("The same name with other bytes is a fork and writes nothing")
{
    PlainArchive village(1);
    const RecordId zeng = village.child(u"曾雨桐");
    village.set(child::type, zeng, child::siblings, 1);
    village.set(child::type, zeng, child::siblings, 2);
    const std::vector<Change> changes = village.changes();
    PlainArchive station(2);
    station.apply(changes, village.id);

    const Change other = following(changes[1], zeng, child::type, {{child::siblings, 7, {}}});
    CHECK(other.header.dot == changes[2].header.dot);
    CHECK(take(applyAlone(station, other)) == Applied::Forked);
    // One behind the end that does not follow on what is here.
    const Change stranger = following(other, zeng, child::type, {{child::siblings, 8, {}}});
    CHECK(take(applyAlone(station, stranger)) == Applied::Forked);
    CHECK(take(station.archive->log().count()) == 3);
    auto transaction = take(station.archive->begin());
    const auto several = station.archive->applier().apply(std::vector{other});
    CHECK(errorCode(several) == "archive.fork");
    CHECK(several.error().arguments == QStringList{other.header.dot.toString()});
}

TEST_CASE("A change that fills a gap must fit on both sides")
{
    PlainArchive village(1);
    const RecordId zeng = village.child(u"曾雨桐");
    for (int number = 0; number < 3; ++number)
        village.set(child::type, zeng, child::siblings, number);
    const std::vector<Change> changes = village.changes();
    PlainArchive station(2);
    station.apply({changes[0], changes[3]}, village.id); // class 1 in between was kept back, say

    const Change beforeOther = following(changes[0], zeng, child::type, {{child::siblings, 9, {}}});
    const Change third = following(beforeOther, zeng, child::type, {{child::siblings, 9, {}}});
    CHECK(take(applyAlone(station, third)) == Applied::Forked); // its successor says otherwise
    CHECK(take(applyAlone(station, changes[2])) == Applied::New);
    CHECK(take(applyAlone(station, beforeOther)) == Applied::Forked);
    CHECK(take(applyAlone(station, changes[1])) == Applied::New);
    CHECK(station.dump() == village.dump());
    CHECK(station.examine().healthy());
}

TEST_CASE("A chain begins with nothing before it")
{
    PlainArchive village(1);
    village.child(u"曾雨桐");
    Change first = village.changes().front();
    first.header.previous[0] = 1;
    const Change claimed = take(makeChange(first.header, first.writes));
    PlainArchive station(2);
    CHECK(take(applyAlone(station, claimed)) == Applied::Forked);
    CHECK(take(station.archive->log().newest()).empty());
}

TEST_CASE("Who brought a change is remembered, and up to where")
{
    PlainArchive village(1);
    const RecordId zeng = village.child(u"曾雨桐");
    village.set(child::type, zeng, child::siblings, 1);
    PlainArchive station(2);
    const std::vector<Change> changes = village.changes();
    const Id other = Id::create(station.randomness);
    station.apply({changes[0]}, village.id);
    station.apply(changes, other);
    CHECK(take(station.archive->log().find(changes[0].header.dot))->source == village.id);
    CHECK(take(station.archive->log().find(changes[1].header.dot))->source == other);
    CHECK(take(station.archive->log().newestFrom(village.id))
          == std::vector{changes[0].header.dot});
    CHECK(take(station.archive->log().newestFrom(other)) == std::vector{changes[1].header.dot});
    CHECK(take(village.archive->log().newestFrom(other)).empty());
}

TEST_CASE("A visit that comes before its child waits for nothing")
{
    PlainArchive village(1);
    const RecordId zeng = village.child(u"曾雨桐");
    const RecordId record = village.visit(zeng, QDate(2026, 3, 1));
    const std::vector<Change> changes = village.changes();
    PlainArchive station(2);
    station.apply({changes[1]}, village.id);
    CHECK(station.record(record).child == zeng);
    CHECK_FALSE(take(station.archive->reader().knows(zeng)));
    CHECK_FALSE(take(station.archive->reader().record(zeng)));
    CHECK(take(station.archive->reader().recordsOfChild(zeng)).size() == 1);
    station.apply({changes[0]}, village.id);
    CHECK(take(station.archive->reader().recordsOfChild(zeng)).front().id == zeng);
    CHECK(station.examine().healthy());
}

TEST_CASE("Facts about a child follow every change")
{
    PlainArchive place;
    const RecordId zeng = place.child(u"曾雨桐");
    const auto fact = [&]() -> archive::ChildFact {
        const auto facts = take(place.archive->reader().childFacts(visit::type));
        return facts.empty() ? archive::ChildFact{zeng, visit::type, 0, {}} : facts.front();
    };
    CHECK(fact().records == 0);
    place.visit(zeng, QDate(2026, 3, 1));
    const RecordId last = place.visit(zeng, QDate(2026, 3, 9));
    CHECK(fact().records == 2);
    CHECK(fact().lastDay == QDate(2026, 3, 9));
    place.set(visit::type, last, visit::date, QDate(2026, 2, 1));
    CHECK(fact().lastDay == QDate(2026, 3, 1));
    place.set(visit::type, last, visit::date, text(u"忘了"));
    CHECK(fact().records == 2);
    CHECK(fact().lastDay == QDate(2026, 3, 1));
    CHECK(place.examine().healthy());
}

TEST_CASE("Changes that are applied together amount to what they amount to one by one")
{
    PlainArchive village(1);
    const RecordId zeng = village.child(u"曾雨桐");
    const RecordId twin = village.child(u"曾雨彤");
    village.visit(zeng, QDate(2026, 3, 1));
    const RecordId last = village.visit(zeng, QDate(2026, 3, 9));
    village.set(visit::type, last, visit::date, QDate(2026, 2, 1));
    take(village.archive->writer().write(village.change(
        child::type, twin,
        {{sameAsField, zeng, std::nullopt}, {sameAsReasonField, text(u"同一人"), std::nullopt}},
        Operation::Alias)));
    const std::vector<Change> changes = village.changes();

    PlainArchive station(2);
    const auto facts = [&] { return take(station.archive->reader().childFacts(visit::type)); };
    {
        auto transaction = take(station.archive->begin());
        archive::Applier& applier = station.archive->applier();
        archive::Applier::Together together(applier);
        for (const Change& change : changes) {
            archive::Applier::Together inner(applier);
            CHECK(take(applier.apply(change, village.id)) == Applied::New);
            take(inner.settle()); // the outermost counts
        }
        CHECK(facts().empty());
        CHECK(take(station.archive->log().newestFrom(village.id)).empty());
        take(applier.settle());
        CHECK(facts().size() == 1);
        take(together.settle());
        take(transaction.commit());
    }
    REQUIRE(facts().size() == 1);
    CHECK(facts().front().records == 2);
    CHECK(facts().front().lastDay == QDate(2026, 3, 1));
    CHECK(take(station.archive->log().newestFrom(village.id))
          == std::vector{changes.back().header.dot});
    CHECK(station.dump() == village.dump());
    CHECK(station.examine().healthy());
}

TEST_CASE("Putting off ends with what began it, also if that failed")
{
    PlainArchive village(1);
    const RecordId zeng = village.child(u"曾雨桐");
    village.visit(zeng, QDate(2026, 3, 1));
    const std::vector<Change> changes = village.changes();
    PlainArchive station(2);
    {
        auto transaction = take(station.archive->begin());
        const archive::Applier::Together together(station.archive->applier());
        take(station.archive->applier().apply(changes[0], village.id));
        take(station.archive->applier().apply(changes[1], village.id));
    } // rolled back
    CHECK(applyAlone(station, changes[0], village.id) == Applied::New);
    CHECK(applyAlone(station, changes[1], village.id) == Applied::New);
    CHECK(take(station.archive->reader().childFacts(visit::type)).size() == 1);
    CHECK(station.examine().healthy());
}

TEST_CASE("A save of a child and its visits at once counts them all")
{
    PlainArchive place;
    const RecordId zeng = RecordId::create(place.randomness);
    auto first = place.create(child::type, std::nullopt, {{child::name, text(u"曾雨桐"), {}}});
    first.record = zeng;
    std::vector<archive::WriteRequest> requests{first};
    for (const int day : {1, 2, 3}) {
        requests.push_back(place.create(
            visit::type, zeng, {{visit::child, zeng, {}}, {visit::date, QDate(2026, 3, day), {}}}));
    }
    take(place.archive->writer().write(requests));
    const auto facts = take(place.archive->reader().childFacts(visit::type));
    REQUIRE(facts.size() == 1);
    CHECK(facts.front().records == 3);
    CHECK(facts.front().lastDay == QDate(2026, 3, 3));
    CHECK(place.examine().healthy());
}

TEST_CASE("The generation grows with commits that change records, and with no other")
{
    PlainArchive place;
    const quint64 before = place.archive->generation();
    const RecordId zeng = place.child(u"曾雨桐");
    const quint64 after = place.archive->generation();
    CHECK(after > before);
    take(place.archive->settings().put("a", "b"));
    {
        auto transaction = take(place.archive->begin());
        place.set(child::type, zeng, child::siblings, 1);
    }
    { // the next commit without records
        auto transaction = take(place.archive->begin());
        take(transaction.commit());
    }
    CHECK(place.archive->generation() == after);
}

TEST_CASE("The archive says which records changed since a generation, and of which child they are")
{
    PlainArchive place;
    const RecordId zeng = place.child(u"曾雨桐");
    const quint64 before = place.archive->generation();
    CHECK(place.archive->changedSince(before)->empty());
    const RecordId visited = place.visit(zeng, QDate(2026, 3, 1));
    const quint64 between = place.archive->generation();
    place.set(child::type, zeng, child::siblings, 1);
    {
        auto transaction = take(place.archive->begin());
        place.child(u"没有写下的");
    } // rolled back

    const auto changed = place.archive->changedSince(before);
    REQUIRE(changed);
    REQUIRE(changed->size() == 2);
    CHECK(changed->front().record == visited);
    CHECK(changed->front().type == visit::type);
    CHECK(changed->front().child == zeng);
    CHECK(changed->back().record == zeng);
    CHECK(place.archive->changedSince(between)->size() == 1);
}

TEST_CASE("After more changes than it remembers the archive says so instead of naming some")
{
    PlainArchive place;
    const RecordId zeng = place.child(u"曾雨桐");
    const quint64 before = place.archive->generation();
    for (int day = 0; day < 600; ++day)
        place.visit(zeng, QDate(2024, 1, 1).addDays(day));
    CHECK(place.archive->changedSince(before)->size() == 600);
    const quint64 between = place.archive->generation();
    for (int day = 0; day < 600; ++day)
        place.visit(zeng, QDate(2022, 1, 1).addDays(day));
    CHECK_FALSE(place.archive->changedSince(before));
    CHECK(place.archive->changedSince(between)->size() == 600);
    { // one commit that is too much alone
        auto transaction = take(place.archive->begin());
        for (int day = 0; day < 1001; ++day)
            place.visit(zeng, QDate(2018, 1, 1).addDays(day));
        take(transaction.commit());
    }
    CHECK_FALSE(place.archive->changedSince(between));
    CHECK(place.archive->changedSince(place.archive->generation())->empty());
}
