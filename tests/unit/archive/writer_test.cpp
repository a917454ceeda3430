// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/writer.h"

#include "record/fold.h"
#include "support/archive/plain_archive.h"

#include <algorithm>
#include <set>

using namespace tongdang;
using namespace tongdang::test;
namespace child = fields::child;
namespace visit = fields::visit;

namespace {

QStringList codes(const char* first, const char* second)
{
    return {QString::fromLatin1(first), QString::fromLatin1(second)};
}

} // namespace

TEST_CASE("What was written is read back as it was")
{
    PlainArchive place;
    const RecordId zeng = place.child(u"曾雨桐", {{child::siblings, 2, {}}});
    const RecordId record = place.visit(zeng, QDate(2026, 3, 1),
                                        {{visit::purpose, codes("1", "4"), {}},
                                         {visit::d4_unsafe, false, {}},
                                         {visit::by, place.author, {}},
                                         {visit::companions, text(u""), {}}});
    const Record read = place.record(record);
    CHECK(read.type == visit::type);
    CHECK(read.child == zeng);
    CHECK(read.createdAt == place.clock.nowMilliseconds());
    CHECK_FALSE(read.withdrawn);
    CHECK(read.value(visit::date) == Value(QDate(2026, 3, 1)));
    CHECK(read.value(visit::purpose) == Value(codes("1", "4")));
    CHECK(read.value(visit::d4_unsafe) == Value(false));
    CHECK(read.value(visit::by) == Value(place.author));
    CHECK(read.value(visit::companions) == text(u""));
    CHECK(place.value(zeng, child::siblings) == Value(2));
    CHECK(place.record(zeng).child == zeng);
    CHECK(place.examine().healthy());
}

TEST_CASE("An edit shows what was written last, and an explicit null clears")
{
    PlainArchive place;
    const RecordId zeng = place.child(u"曾雨桐");
    place.clock.advance(
        -60'000); // the clock went back: the stamp rule keeps the order all the same
    place.set(child::type, zeng, child::siblings, 1);
    CHECK(place.value(zeng, child::siblings) == Value(1));
    place.set(child::type, zeng, child::siblings, Value());
    CHECK(place.value(zeng, child::siblings).isNull());
    CHECK(take(place.archive->reader().conflictCount()) == 0);
}

TEST_CASE("Special fields go into a change of class 1 of their own, behind the create")
{
    PlainArchive place;
    const RecordId zeng = place.child(u"曾雨桐");
    archive::WriteRequest request =
        place.create(visit::type, zeng,
                     {{visit::date, QDate(2026, 3, 1), {}}, {visit::b2_note, text(u"低落"), {}}});
    const archive::Written written = take(place.archive->writer().write(request));
    REQUIRE(written.changes.size() == 2);
    const auto history = take(place.archive->log().history(written.record));
    REQUIRE(history.size() == 2);
    CHECK(history[0].header.sensitivityClass == 0);
    CHECK(history[0].header.operation == static_cast<quint8>(Operation::Create));
    CHECK(history[0].header.dot == written.changes[0]);
    CHECK(history[1].header.sensitivityClass == 1);
    CHECK(history[1].header.operation == static_cast<quint8>(Operation::Set));
    CHECK(history[0].header.batch == history[1].header.batch);
    for (const FieldWrite& write : history[0].writes)
        CHECK(write.field != visit::b2_note);
    // One special field alone is the create itself.
    request.fields = {{visit::b2_note, text(u"低落"), {}}};
    CHECK(take(place.archive->writer().write(request)).changes.size() == 1);
    CHECK(place.examine().healthy());
}

TEST_CASE("What finds a person of the staff out is kept apart from the name and the phone")
{
    PlainArchive place;
    namespace staff = fields::staff;
    const archive::Written written = take(place.archive->writer().write(
        place.create(staff::type, std::nullopt,
                     {{staff::name, text(u"示主任"), {}},
                      {staff::phone, text(u"13800000000"), {}},
                      {staff::birth, QDate(1980, 5, 6), {}},
                      {staff::idno, text(u"530426198005060017"), {}}})));
    const auto history = take(place.archive->log().history(written.record));
    REQUIRE(history.size() == 2);
    for (const auto& [change, fields] :
         {std::pair{history[0], std::vector{staff::name, staff::phone}},
          {history[1], std::vector{staff::birth, staff::idno}}}) {
        std::vector<FieldNo> found;
        for (const FieldWrite& write : change.writes)
            found.push_back(write.field);
        CHECK(found == fields);
    }
    CHECK(history[0].header.sensitivityClass == 0);
    CHECK(history[1].header.sensitivityClass == 1);
}

TEST_CASE("Why a record is withdrawn is as special as the record if all of it is")
{
    PlainArchive place;
    const RecordId zeng = place.child(u"曾雨桐");
    for (const auto& [type, field, wanted] :
         {std::tuple{fields::psych_record::type, fields::psych_record::conclusion, 1},
          {visit::type, visit::b2_note, 0}}) {
        const archive::Written written = take(
            place.archive->writer().write(place.create(type, zeng, {{field, text(u"低落"), {}}})));
        archive::WriteRequest withdrawal =
            place.create(type, zeng, {{withdrawnField, text(u"写错了"), {}}});
        withdrawal.record = written.record;
        withdrawal.operation = Operation::Withdraw;
        REQUIRE(take(place.archive->writer().write(withdrawal)).changes.size() == 1);
        const auto history = take(place.archive->log().history(written.record));
        CHECK(history.back().header.sensitivityClass == wanted);
    }
}

TEST_CASE("A field that the catalogue does not know counts as special")
{
    PlainArchive place;
    const RecordId zeng = place.child(u"曾雨桐");
    const auto written = place.set(child::type, zeng, 10001, text(u"县里加的"));
    const auto history = take(place.archive->log().history(zeng));
    CHECK(history.back().header.dot == written.changes.front());
    CHECK(history.back().header.sensitivityClass == 1);
}

TEST_CASE("A field group is written whole with the same seen dots")
{
    PlainArchive place;
    const RecordId zeng = place.child(u"曾雨桐", {{child::name_other, text(u"小桐"), {}}});
    place.set(child::type, zeng, child::name, text(u"曾雨彤"));
    const Change last = take(place.archive->log().history(zeng)).back();
    REQUIRE(last.writes.size() == 2);
    CHECK(last.writes[0].field == child::name);
    CHECK(last.writes[1].field == child::name_other);
    CHECK(last.writes[1].value == text(u"小桐"));
    CHECK(last.writes[0].seen == last.writes[1].seen);
    CHECK(last.writes[0].seen.size() == 1);
    CHECK(place.value(zeng, child::name_other) == text(u"小桐"));
}

TEST_CASE("Withdrawing keeps the record and names everything it saw")
{
    PlainArchive place;
    const RecordId zeng = place.child(u"曾雨桐");
    const RecordId record = place.visit(zeng, QDate(2026, 3, 1));
    take(place.archive->writer().write(place.change(
        visit::type, record, {{withdrawnField, text(u"录错了孩子"), {}}}, Operation::Withdraw)));
    CHECK(place.record(record).withdrawn);
    CHECK(take(place.archive->reader().count(visit::type)) == 0);
    CHECK(take(place.archive->reader().recordsOfChild(zeng)).size() == 1);
    CHECK(take(place.archive->reader().recordsOfChild(zeng, {}, true)).size() == 2);
    CHECK(take(place.archive->reader().conflicts()).empty());
    CHECK(take(place.archive->reader().childFacts(visit::type)).empty());
    // Taken back.
    place.set(visit::type, record, withdrawnField, Value());
    CHECK_FALSE(place.record(record).withdrawn);
    CHECK(take(place.archive->reader().childFacts(visit::type)).size() == 1);
    CHECK(place.examine().healthy());
}

TEST_CASE("What cannot be written is refused, and nothing of the call stays")
{
    PlainArchive place;
    const RecordId zeng = place.child(u"曾雨桐");
    archive::Writer& writer = place.archive->writer();
    archive::WriteRequest again = place.create(child::type, std::nullopt, {});
    again.record = zeng;
    CHECK(errorCode(writer.write(again)) == "archive.record_exists");
    CHECK(errorCode(writer.write(place.change(visit::type, place.author, {})))
          == "archive.unknown_record");
    CHECK(errorCode(writer.write(place.change(visit::type, zeng, {}))) == "archive.type_differs");
    archive::WriteRequest homeless = place.create(visit::type, zeng, {});
    homeless.scope.reset();
    CHECK(errorCode(writer.write(homeless)) == "archive.scope_missing");

    const qint64 before = take(place.archive->log().count());
    const std::vector<archive::WriteRequest> requests{
        place.create(visit::type, zeng, {{visit::date, QDate(2026, 3, 1), {}}}), again};
    CHECK(errorCode(writer.write(requests)) == "archive.record_exists");
    CHECK(take(place.archive->log().count()) == before);
    CHECK(take(place.archive->reader().count(visit::type)) == 0);
    // The chain goes on without a gap.
    place.visit(zeng, QDate(2026, 3, 1));
    CHECK(place.examine().healthy());
}

TEST_CASE("In a caller's transaction writing becomes durable with the caller's commit only")
{
    PlainArchive place;
    const RecordId zeng = place.child(u"曾雨桐");
    {
        auto transaction = take(place.archive->begin());
        place.visit(zeng, QDate(2026, 3, 1));
        CHECK(take(place.archive->reader().count(visit::type)) == 1);
    }
    CHECK(take(place.archive->reader().count(visit::type)) == 0);
    auto transaction = take(place.archive->begin());
    CHECK(errorCode(place.archive->begin()) == "archive.in_transaction");
    place.visit(zeng, QDate(2026, 3, 1));
    take(transaction.commit());
    CHECK(errorCode(transaction.commit()) == "archive.no_transaction");
    CHECK(take(place.archive->reader().count(visit::type)) == 1);
    CHECK(place.examine().healthy());
}

TEST_CASE("Nothing to write makes no change, an operation that says something by itself does")
{
    PlainArchive place;
    const RecordId zeng = place.child(u"曾雨桐");
    CHECK(take(place.archive->writer().write(place.change(child::type, zeng, {}))).changes.empty());
    CHECK(take(place.archive->writer().write(
                   place.change(child::type, zeng, {}, Operation::Instruction)))
              .changes.size()
          == 1);
}

TEST_CASE("A clock below the floor does not move stamps and days below it")
{
    PlainArchive place;
    const QDate built(2026, 4, 1);
    place.archive->writer().setClockFloor({Clock::startOf(built), 0});
    const RecordId zeng = place.child(u"曾雨桐");
    const Change change = take(place.archive->log().history(zeng)).front();
    CHECK(change.header.day == built);
    CHECK(static_cast<qint64>(change.header.hlc >> 16) == Clock::startOf(built));
}

TEST_CASE("What is written while the clock lies below the floor is marked, and nothing else is")
{
    PlainArchive place;
    place.archive->writer().setClockFloor({Clock::startOf(QDate(2026, 4, 1)), 0});
    const RecordId zeng = place.child(u"曾雨桐");
    place.clock.set(Clock::startOf(QDate(2026, 4, 1)));
    place.set(child::type, zeng, child::siblings, 2);
    place.open(); // the mark is kept
    archive::ClockDoubts& doubts = place.archive->clockDoubts();
    const auto changes = place.changes();
    REQUIRE(changes.size() == 2);
    CHECK(take(doubts.isMarked(changes[0].header.dot)));
    CHECK_FALSE(take(doubts.isMarked(changes[1].header.dot)));
    CHECK(take(doubts.all()) == std::vector<qint64>{1});
    take(doubts.mark(changes[0].header.dot));
    take(doubts.mark({ReplicaId::create(place.randomness), 1})); // of a change that is not here
    CHECK(place.examine().healthy());
}

TEST_CASE("A clock that lies below the floor within the tolerance is no reason for a mark")
{
    PlainArchive place;
    const RecordId zeng = place.child(u"曾雨桐");
    const qint64 floor = place.clock.nowMilliseconds() + 1'000'000;
    place.archive->writer().setClockFloor({floor, 0});
    for (const qint64 below : {archive::clockTolerance, archive::clockTolerance + 1}) {
        place.clock.set(floor - below);
        place.set(child::type, zeng, child::siblings, 2);
        const Change last = place.changes().back();
        CHECK(static_cast<qint64>(last.header.hlc >> 16) == floor); // never below it
        CHECK(take(place.archive->clockDoubts().isMarked(last.header.dot))
              == (below > archive::clockTolerance));
    }
}

TEST_CASE("A mark about a clock shows nowhere in what archives compare")
{
    PlainArchive place;
    place.child(u"曾雨桐");
    const QByteArrayList before = place.dump();
    take(place.archive->clockDoubts().mark(place.changes().front().header.dot));
    CHECK(place.dump() == before);
}

TEST_CASE("What a form saw counts for its group and no other, in whatever order the fields come")
{
    PlainArchive place;
    const RecordId zeng = place.child(u"曾雨桐", {{child::siblings, 1, {}}});
    const Dot first = take(place.archive->log().history(zeng)).back().header.dot;
    place.set(child::type, zeng, child::name, text(u"曾雨彤"));
    place.set(child::type, zeng, child::siblings, 2);
    const Dot second = take(place.archive->log().history(zeng)).back().header.dot;
    take(place.archive->writer().write(
        place.change(child::type, zeng,
                     {{child::name, text(u"曾雨"), std::nullopt},
                      {child::siblings, 3, std::nullopt},
                      {child::name_other, text(u"小桐"), std::vector{first}}})));
    const Change last = take(place.archive->log().history(zeng)).back();
    REQUIRE(last.writes.size() == 3);
    for (const FieldWrite& write : last.writes) {
        INFO(write.field);
        CHECK(write.seen == std::vector{write.field == child::siblings ? second : first});
    }
}

TEST_CASE("What a form did not see becomes a conflict and is not overwritten")
{
    PlainArchive place;
    const RecordId zeng = place.child(u"曾雨桐", {{child::siblings, 1, {}}});
    const auto seen = take(place.archive->reader().folded(zeng))->field(child::siblings)->heads;
    place.set(child::type, zeng, child::siblings, 2); // came in while the form was open
    take(place.archive->writer().write(
        place.change(child::type, zeng, {{child::siblings, 3, std::vector{seen.front().dot}}})));
    CHECK(place.value(zeng, child::siblings) == Value(3));
    const auto conflicts = take(place.archive->reader().conflicts());
    REQUIRE(conflicts.size() == 1);
    CHECK(conflicts.front().field == child::siblings);
    CHECK(conflicts.front().child == zeng);
}

TEST_CASE("Of one save each special field is a change of its own, so that one may go where another "
          "may not")
{
    PlainArchive place;
    const RecordId zeng = place.child(u"曾雨桐");
    archive::WriteRequest request = place.create(visit::type, zeng,
                                                 {{visit::date, QDate(2026, 3, 1), {}},
                                                  {visit::b2_note, text(u"低落"), {}},
                                                  {visit::b3_note, text(u"无"), {}}});
    const archive::Written created = take(place.archive->writer().write(request));
    CHECK(created.changes.size() == 2); // nobody wrote any special field of it before
    for (const Operation operation : {Operation::Set, Operation::Resolve}) {
        request.record = created.record;
        request.operation = operation;
        place.clock.advance(1000);
        const archive::Written saved = take(place.archive->writer().write(request));
        REQUIRE(saved.changes.size() == 3);
        const auto history = take(place.archive->log().history(created.record));
        std::set<FieldNo> special;
        for (const Change& change : history) {
            if (std::ranges::find(saved.changes, change.header.dot) == saved.changes.end())
                continue;
            CHECK(change.header.batch == history.back().header.batch);
            if (change.header.sensitivityClass != 0 && change.writes.size() == 1)
                special.insert(change.writes.front().field);
        }
        CHECK(special == std::set<FieldNo>{visit::b2_note, visit::b3_note});
    }
    CHECK(place.examine().healthy());
}
