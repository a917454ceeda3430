// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/fold.h"

#include "support/record/changes.h"

#include <limits>

using namespace tongdang;
using test::change;
using test::dot;
using test::header;
using test::stamp;
using test::text;

namespace {

const Value& shown(const FoldedRecord& record, FieldNo field)
{
    const FieldState* state = record.field(field);
    REQUIRE(state != nullptr);
    return state->shown();
}

std::vector<Dot> heads(const FoldedRecord& record, FieldNo field)
{
    std::vector<Dot> dots;
    if (const FieldState* state = record.field(field)) {
        for (const Head& head : state->heads)
            dots.push_back(head.dot);
    }
    return dots;
}

Change create(const Dot& dot, quint64 hlc, std::vector<FieldWrite> writes)
{
    return change(header(dot, hlc, Operation::Create), std::move(writes));
}

const Change first = create(dot(1, 1), stamp(1000), {{1, text(u"甲"), {}}, {2, Value(2), {}}});

} // namespace

TEST_CASE("An edit supersedes what its author saw, whatever its clock says")
{
    const std::vector changes{first, change(dot(2, 1), stamp(5), {{1, text(u"乙"), {dot(1, 1)}}})};
    const FoldedRecord record = fold(changes);
    CHECK(shown(record, 1) == text(u"乙"));
    CHECK(heads(record, 1) == std::vector{dot(2, 1)});
    CHECK(shown(record, 2) == Value(2)); // field by field
    CHECK_FALSE(record.field(1)->inConflict());
}

TEST_CASE("Two edits that did not see each other are a conflict, the later stamp is shown")
{
    const std::vector changes{first,
                              change(dot(2, 1), stamp(3000), {{1, text(u"乙"), {dot(1, 1)}}}),
                              change(dot(3, 1), stamp(2000), {{1, text(u"丙"), {dot(1, 1)}}})};
    const FoldedRecord record = fold(changes);
    CHECK(heads(record, 1) == std::vector{dot(2, 1), dot(3, 1)});
    CHECK(shown(record, 1) == text(u"乙"));
    CHECK(record.field(1)->inConflict());
    CHECK_FALSE(record.field(2)->inConflict());
    const Head& other = record.field(1)->heads[1];
    CHECK(other.value == text(u"丙"));
    CHECK(other.hlc == stamp(2000));
    CHECK(other.author == test::numberedId<RecordId>(0x99));
    CHECK(other.day == QDate(2026, 11, 24));
}

TEST_CASE("Equal stamps are decided by replica, then by sequence, never by arrival")
{
    const Change low = change(dot(2, 9), stamp(2000), {{1, text(u"乙"), {}}});
    const Change high = change(dot(3, 1), stamp(2000), {{1, text(u"丙"), {}}});
    const Change higher = change(dot(3, 2), stamp(2000), {{1, text(u"丁"), {}}});
    const std::vector arrivals{low, high, higher};
    const std::vector otherwise{higher, low, high};
    CHECK(heads(fold(arrivals), 1) == std::vector{dot(3, 2), dot(3, 1), dot(2, 9)});
    CHECK(heads(fold(otherwise), 1) == std::vector{dot(3, 2), dot(3, 1), dot(2, 9)});
}

TEST_CASE("Two people who enter the same value do not disagree")
{
    const std::vector changes{change(dot(1, 1), stamp(1), {{1, text(u"甲"), {}}}),
                              change(dot(2, 1), stamp(2), {{1, text(u"甲"), {}}})};
    const FoldedRecord record = fold(changes);
    CHECK(heads(record, 1).size() == 2);
    CHECK_FALSE(record.field(1)->inConflict());
}

TEST_CASE("A value that was cleared beside one that was kept is a conflict")
{
    const std::vector changes{first, change(dot(2, 1), stamp(3000), {{1, Value(), {dot(1, 1)}}}),
                              change(dot(3, 1), stamp(2000), {{1, text(u"丙"), {dot(1, 1)}}})};
    const FoldedRecord record = fold(changes);
    CHECK(shown(record, 1).isNull());
    CHECK(record.field(1)->inConflict());
}

TEST_CASE("What was seen in one field does not count in another")
{
    const std::vector changes{
        first, change(dot(2, 1), stamp(2000), {{1, text(u"乙"), {dot(1, 1)}}, {2, Value(3), {}}})};
    CHECK(heads(fold(changes), 1) == std::vector{dot(2, 1)});
    CHECK(heads(fold(changes), 2) == std::vector{dot(2, 1), dot(1, 1)});
}

TEST_CASE("A predecessor that comes late arrives superseded")
{
    const Change later = change(dot(2, 1), stamp(500), {{1, text(u"乙"), {dot(1, 1)}}});
    CHECK(shown(fold(std::vector{later}), 1) == text(u"乙"));
    CHECK(shown(fold(std::vector{later, first}), 1) == text(u"乙"));
}

TEST_CASE("Resolving names all heads and ends the conflict")
{
    const std::vector changes{change(dot(1, 1), stamp(1), {{1, text(u"甲"), {}}}),
                              change(dot(2, 1), stamp(2), {{1, text(u"乙"), {}}}),
                              change(header(dot(3, 1), stamp(3), Operation::Resolve),
                                     {{1, text(u"甲"), {dot(1, 1), dot(2, 1)}}})};
    const FoldedRecord record = fold(changes);
    CHECK(heads(record, 1) == std::vector{dot(3, 1)});
    CHECK(shown(record, 1) == text(u"甲"));
}

TEST_CASE("The same change twice is the same change")
{
    const Change edit = change(dot(2, 1), stamp(2000), {{1, text(u"乙"), {dot(1, 1)}}});
    const std::vector changes{edit, first, edit, first, edit};
    CHECK(heads(fold(changes), 1) == std::vector{dot(2, 1)});
    CHECK(heads(fold(changes), 2) == std::vector{dot(1, 1)});
}

TEST_CASE("A purged change touches nothing and still tells where the record came from")
{
    const Change purged = test::take(decodeChange(first.headerBytes, {}));
    const FoldedRecord record = fold(std::vector{purged});
    CHECK(record.fields.empty());
    CHECK(record.createdAt == 1000);
    CHECK(record.type == 3);
}

TEST_CASE("The moment of entry is that of the earliest create, else of the earliest change")
{
    const Change edit = change(dot(2, 1), stamp(10), {{1, Value(1), {}}});
    const Change late = change(dot(2, 2), stamp(20), {{1, Value(1), {}}});
    const Change second = create(dot(3, 1), stamp(900), {});
    CHECK(fold(std::vector{late, edit}).createdAt == 10);
    CHECK(fold(std::vector{late, edit, first}).createdAt == 1000);
    CHECK(fold(std::vector{first, late, second, edit}).createdAt == 900);
    auto critical = header(dot(4, 1), stamp(800), Operation::Create);
    critical.operation |= criticalBit;
    CHECK(fold(std::vector{first, change(critical, {})}).createdAt == 800);
}

TEST_CASE("Type and scope are those of the change that made the record")
{
    auto foreign = header(dot(2, 1), stamp(1));
    foreign.type = 9;
    foreign.scope = QStringLiteral("530426100000");
    const FoldedRecord record = fold(std::vector{change(foreign, {}), first});
    CHECK(record.type == 3);
    CHECK(record.scope == Scope(test::numberedId<RecordId>(0x55)));
}

TEST_CASE("Unknown operations and fields fold like any other")
{
    auto head = header(dot(2, 1), stamp(2000));
    head.operation = 100;
    const Value foreign(Value::Opaque{QByteArray::fromHex("a10102")});
    const FoldedRecord record = fold(
        std::vector{first, change(head, {{1, text(u"乙"), {dot(1, 1)}}, {60'000, foreign, {}}})});
    CHECK(shown(record, 1) == text(u"乙"));
    CHECK(shown(record, 60'000) == foreign);
}

TEST_CASE("Forged changes that name each other in a circle leave the field untouched")
{
    const std::vector changes{change(dot(1, 1), stamp(1), {{1, Value(1), {dot(2, 1)}}}),
                              change(dot(2, 1), stamp(2), {{1, Value(2), {dot(1, 1)}}}),
                              change(dot(1, 2), stamp(3), {{2, Value(3), {}}})};
    const FoldedRecord record = fold(changes);
    CHECK(record.field(1) == nullptr);
    CHECK(shown(record, 2) == Value(3));
}

TEST_CASE(
    "Of a record that is not there yet nobody has seen anything, and the stamp is the clock's")
{
    CHECK(seenDots(nullptr, 1).empty());
    CHECK(nextStamp(1000, nullptr, std::vector<FieldNo>{1}) == stamp(1000));
    CHECK(nextStamp(-5, nullptr, {}) == 0);
}

TEST_CASE("The stamp is the clock's or one more than that of the edited heads")
{
    const FoldedRecord record =
        fold(std::vector{first, change(dot(2, 1), stamp(9000, 7), {{1, text(u"乙"), {}}})});
    CHECK(nextStamp(5000, &record, std::vector<FieldNo>{1}) == stamp(9000, 8));
    CHECK(nextStamp(9001, &record, std::vector<FieldNo>{1}) == stamp(9001));
    CHECK(nextStamp(5000, &record, std::vector<FieldNo>{2}) == stamp(5000));
    CHECK(nextStamp(1000, &record, std::vector<FieldNo>{2}) == stamp(1000, 1));
    CHECK(nextStamp(1, &record, std::vector<FieldNo>{2, 1}) == stamp(9000, 8));
    CHECK(nextStamp(1, &record, std::vector<FieldNo>{3}) == stamp(1));
    CHECK(nextStamp(1, &record, std::vector<FieldNo>{withdrawnField}) == stamp(9000, 8));
}

TEST_CASE("A clock beyond all bounds gives a stamp that no change may have")
{
    const quint64 beyond = nextStamp(std::numeric_limits<qint64>::max(), nullptr, {});
    CHECK(test::errorCode(makeChange(header(dot(1, 1), beyond), {}))
          == "record.clock_out_of_range");
}

TEST_CASE("Withdrawing is seen as following all heads of the record")
{
    const FoldedRecord record =
        fold(std::vector{first, change(dot(2, 1), stamp(2000), {{1, text(u"乙"), {dot(1, 1)}}})});
    CHECK(seenDots(&record, 1) == std::vector{dot(2, 1)});
    CHECK(seenDots(&record, 7).empty());
    CHECK(seenDots(&record, withdrawnField) == std::vector{dot(1, 1), dot(2, 1)});
}
