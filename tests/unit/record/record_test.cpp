// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/record.h"

#include "record/fold.h"
#include "support/record/changes.h"

using namespace tongdang;
using test::dot;
using test::text;

namespace {

Record emptyRecord()
{
    return {test::numberedId<RecordId>(1), 3, std::nullopt, 0, false, {}};
}

} // namespace

TEST_CASE("A record answers null for what it does not hold")
{
    Record record = emptyRecord();
    CHECK(record.value(1).isNull());
    record.set(5, Value(5));
    record.set(1, Value(1));
    record.set(3, Value(3));
    CHECK(record.value(3) == Value(3));
    CHECK(record.value(4).isNull());
    CHECK(record.values
          == std::vector<Record::FieldValue>{{1, Value(1)}, {3, Value(3)}, {5, Value(5)}});
}

TEST_CASE("Setting replaces a value, setting null takes it away")
{
    Record record = emptyRecord();
    record.set(1, Value(1));
    record.set(1, Value(2));
    CHECK(record.value(1) == Value(2));
    record.set(1, Value());
    record.set(2, Value());
    CHECK(record.values.empty());
}

TEST_CASE("The shown record has the shown values, without nulls and without its state")
{
    const std::vector changes{
        test::change(dot(1, 1), test::stamp(100), {{1, text(u"旧"), {}}, {2, Value(2), {}}}),
        test::change(dot(1, 2), test::stamp(200),
                     {{1, text(u"新"), {dot(1, 1)}}, {2, Value(), {dot(1, 1)}}}),
        test::change(dot(1, 3), test::stamp(300), {{withdrawnField, text(u"重复登记"), {}}})};
    const Record record = shownRecord(fold(changes));
    CHECK(record.id == test::numberedId<RecordId>(0x77));
    CHECK(record.type == 3);
    CHECK(record.child == test::numberedId<RecordId>(0x55));
    CHECK(record.createdAt == 100);
    CHECK(record.withdrawn);
    CHECK(record.values == std::vector<Record::FieldValue>{{1, text(u"新")}});
    CHECK_FALSE(shownRecord(fold(std::span(changes).first(2))).withdrawn);
}

TEST_CASE("A record of an organisation belongs to no child")
{
    auto head = test::header(dot(1, 1));
    head.scope = QStringLiteral("530426100000");
    const std::vector changes{test::change(head, {{1, Value(1), {}}})};
    CHECK_FALSE(shownRecord(fold(changes)).child.has_value());
}
