// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/packed_rows.h"

#include "archive/column_value.h"
#include "archive/connection.h"
#include "support/catch.h"

#include <QTemporaryDir>

#include <limits>

using namespace tongdang;
using namespace tongdang::test;
using archive::PackedRow;
using archive::PackedRows;
using archive::RowPacker;
using archive::TextPool;

namespace {

const QByteArray anId(16, 'i');
const QByteArray aChild(16, 'c');

Field field(FieldNo number, FieldKind kind)
{
    Field made;
    made.number = number;
    made.kind = kind;
    return made;
}

/// A table of the shape that RowReader selects, with three fields.
class Table {
public:
    Table()
    {
        const archive::Authorizer::Permit permit(m_connection->authorizer(),
                                                 archive::Authorizer::Level::Schema);
        take(m_connection->execute(QStringLiteral("CREATE TABLE t(n, i, c, d, w, a, b, e)")));
    }
    void add(qint64 created, const QByteArray& child, const std::vector<Value>& values)
    {
        auto insert = take(archive::Statement::prepare(
            *m_connection, "INSERT INTO t VALUES(1, ?, ?, ?, ?, ?, ?, ?)"));
        insert.bind(1, anId);
        if (!child.isEmpty())
            insert.bind(2, child);
        insert.bind(3, created);
        insert.bind(4, qint64{child.isEmpty() ? 1 : 0});
        archive::ColumnBinder binder;
        for (std::size_t i = 0; i < values.size(); ++i)
            binder.bind(insert, static_cast<int>(5 + i), fields[i], values[i]);
        take(insert.run());
    }
    [[nodiscard]] archive::Connection& connection() { return *m_connection; }
    [[nodiscard]] RowPacker packer() const { return {7, {&fields[0], &fields[1], &fields[2]}}; }

    const std::vector<Field> fields{field(1, FieldKind::Text), field(200, FieldKind::Integer),
                                    field(10001, FieldKind::Reference)};

private:
    QTemporaryDir m_folder;
    std::unique_ptr<archive::Connection> m_connection = take(
        archive::Connection::open({m_folder.filePath(QStringLiteral("a.db")), false, false, {}}));
};

} // namespace

TEST_CASE("A packed row gives back the record that lies in the table")
{
    Table table;
    const QString longText(100'000, u'长');
    table.add(1'700'000'000'000, aChild,
              {Value(longText), Value(std::numeric_limits<qint64>::min()),
               Value::fromBytes(QByteArray(16, 'r'))});
    table.add(-1, {}, {Value(), Value(std::numeric_limits<qint64>::max()), Value()});
    table.add(0, aChild, {Value(true), Value(QStringLiteral("short")), Value(QStringList())});

    PackedRows kept;
    std::vector<PackedRow> rows;
    RowPacker packer = table.packer();
    {
        auto select =
            take(archive::Statement::prepare(table.connection(), "SELECT * FROM t ORDER BY rowid"));
        while (take(select.next()))
            rows.push_back(kept.keep(take(packer.pack(select))));
    }
    REQUIRE(rows.size() == 3);
    TextPool texts;
    const auto child = RecordId::fromBytes(aChild);
    CHECK(rows[0].id() == *RecordId::fromBytes(anId));
    CHECK(rows[0].child() == child);
    CHECK_FALSE(rows[1].child());

    const Record first = take(rows[0].record(texts));
    CHECK(first.id == rows[0].id());
    CHECK(first.type == 7);
    CHECK(first.child == child);
    CHECK(first.createdAt == 1'700'000'000'000);
    CHECK_FALSE(first.withdrawn);
    CHECK(first.values
          == std::vector<Record::FieldValue>{{1, Value(longText)},
                                             {200, Value(std::numeric_limits<qint64>::min())},
                                             {10001, Value::fromBytes(QByteArray(16, 'r'))}});
    const Record second = take(rows[1].record(texts));
    CHECK_FALSE(second.child);
    CHECK(second.createdAt == -1);
    CHECK(second.withdrawn);
    CHECK(second.values
          == std::vector<Record::FieldValue>{{200, Value(std::numeric_limits<qint64>::max())}});
    CHECK(take(rows[2].record(texts)).values
          == std::vector<Record::FieldValue>{{1, Value(true)},
                                             {200, Value(QStringLiteral("short"))},
                                             {10001, Value(QStringList())}});
}

TEST_CASE("Kept rows stay where they are, however many follow")
{
    Table table;
    table.add(5, aChild, {Value(QStringLiteral("曾雨桐")), Value(3), Value()});
    RowPacker packer = table.packer();
    auto select = take(archive::Statement::prepare(table.connection(), "SELECT * FROM t"));
    REQUIRE(take(select.next()));
    const PackedRow row = take(packer.pack(select));
    PackedRows kept;
    std::vector<PackedRow> rows;
    for (int i = 0; i < 50'000; ++i) // several blocks
        rows.push_back(kept.keep(row));
    const QByteArray huge(3 << 20, 'x'); // more than a block
    const PackedRow hugeRow = kept.keep(PackedRow(huge));
    rows.push_back(kept.keep(row));
    for (const PackedRow& one : rows)
        REQUIRE(one.bytes() == row.bytes());
    CHECK(hugeRow.bytes() == huge);
}

TEST_CASE("A column that no version writes is told as damage when its record is made")
{
    Table table;
    {
        auto insert = take(archive::Statement::prepare(
            table.connection(), "INSERT INTO t VALUES(1, ?, NULL, 1, 0, ?, NULL, NULL)"));
        insert.bind(1, anId);
        insert.bind(2, QByteArrayView("nothing known"));
        take(insert.run());
    }
    auto select = take(archive::Statement::prepare(table.connection(), "SELECT * FROM t"));
    REQUIRE(take(select.next()));
    RowPacker packer = table.packer();
    const PackedRow row = take(packer.pack(select));
    TextPool texts;
    CHECK(errorCode(row.record(texts)) == "archive.damaged");
}
