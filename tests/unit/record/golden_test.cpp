// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/change_codec.h"
#include "record/digest.h"
#include "support/record/changes.h"

#include <QFile>

using namespace tongdang;
using test::change;
using test::dot;
using test::header;
using test::stamp;
using test::text;

namespace {

/// A village registers a child, a station corrects it, both disagree, somebody decides, the record
/// is withdrawn, a later version writes what this one does not know, and two dossiers are joined
/// and taken apart again.
std::vector<Change> history()
{
    auto create = header(dot(0x11, 1), stamp(test::someMoment), Operation::Create);
    create.type = 1;
    create.scope = create.record;
    auto correction = header(dot(0x22, 1), stamp(test::someMoment, 1));
    auto special = header(dot(0x11, 2), stamp(test::someMoment + 86'400'000));
    special.sensitivityClass = 1;
    special.day = QDate(2026, 11, 25);
    auto decision = header(dot(0x22, 2), stamp(test::someMoment + 1, 2), Operation::Resolve);
    auto withdrawal = header(dot(0x22, 3), stamp(test::someMoment + 2), Operation::Withdraw);
    auto organisation = header(dot(0x22, 4), stamp(test::someMoment + 3), Operation::Set);
    organisation.scope = QStringLiteral("530426100000");
    auto later = header(dot(0x33, 1), stampBound - 1);
    later.operation = 200;
    later.type = 12'345;
    auto joining = header(dot(0x11, 3), stamp(test::someMoment + 172'800'000), Operation::Alias);
    joining.type = 1;
    joining.record = test::numberedId<RecordId>(0x55);
    auto parting = joining;
    parting.dot = dot(0x11, 4);
    parting.hlc = stamp(test::someMoment + 259'200'000);
    const QStringList codes{QStringLiteral("1"), QStringLiteral("12")};

    std::vector<Change> changes;
    const auto add = [&changes](ChangeHeader head, std::vector<FieldWrite> writes) {
        for (const Change& before : changes) {
            if (before.header.dot.replica == head.dot.replica)
                head.previous = before.chain;
        }
        changes.push_back(change(head, std::move(writes)));
    };
    add(create, {{1, text(u"王小花"), {}},
                 {2, Value(QDate(2015, 2, 28)), {}},
                 {7, Value(true), {}},
                 {9, Value(codes), {}},
                 {24, Value(120'000), {}},
                 {300, Value(test::numberedId<RecordId>(0x44)), {}}});
    add(correction, {{1, text(u"王晓花"), {dot(0x11, 1)}}, {24, Value(-1), {dot(0x11, 1)}}});
    add(special, {{1, text(u"王小华"), {dot(0x11, 1)}}, {11, Value(), {}}});
    add(decision, {{1, text(u"王晓花"), {dot(0x11, 2), dot(0x22, 1)}}});
    add(withdrawal,
        {{0, text(u"重复登记"), {dot(0x11, 1), dot(0x11, 2), dot(0x22, 1), dot(0x22, 2)}}});
    add(organisation, {{3, text(u""), {}}, {4, Value(QStringList()), {}}, {5, Value(false), {}}});
    add(later, {{70'000, Value(Value::Opaque{QByteArray::fromHex("a1016161")}), {dot(0x22, 1)}}});
    add(joining, {{sameAsReasonField, text(u"同一身份证号"), {}},
                  {sameAsField, Value(test::numberedId<RecordId>(0x66)), {}}});
    add(parting, {{sameAsReasonField, text(u"号码是抄错的"), {dot(0x11, 3)}},
                  {sameAsField, Value(), {dot(0x11, 3)}}});
    return changes;
}

QByteArray goldenLines(const std::vector<Change>& changes)
{
    QByteArray lines;
    for (const Change& change : changes) {
        lines += "header " + change.headerBytes.toHex() + "\nbody " + change.bodyBytes.toHex()
                 + "\nchain " + test::bytesOf(change.chain).toHex() + "\n\n";
    }
    return lines;
}

QByteArray goldenFile()
{
    QFile file(QStringLiteral(TONGDANG_SOURCE_DIR "/tests/golden/record/changes.txt"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("The bytes of a change never change (golden changes)")
{
    CHECK(goldenLines(history()) == goldenFile());
}

TEST_CASE("The golden changes are read as what they say")
{
    const std::vector<Change> expected = history();
    std::size_t next = 0;
    QByteArray head;
    for (const QByteArray& line : goldenFile().split('\n')) {
        if (line.startsWith("header "))
            head = QByteArray::fromHex(line.sliced(7));
        if (!line.startsWith("body "))
            continue;
        const Change read = test::take(decodeChange(head, QByteArray::fromHex(line.sliced(5))));
        REQUIRE(next < expected.size());
        CHECK(read.header.dot == expected[next].header.dot);
        CHECK(read.header.hlc == expected[next].header.hlc);
        CHECK(read.header.scope == expected[next].header.scope);
        CHECK(read.header.operation == expected[next].header.operation);
        CHECK(read.writes == expected[next].writes);
        CHECK(read.chain == expected[next].chain);
        ++next;
    }
    CHECK(next == expected.size());
}
