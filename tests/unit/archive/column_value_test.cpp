// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/column_value.h"

#include "archive/body_items.h"
#include "archive/connection.h"
#include "base/cbor.h"
#include "base/randomness.h"
#include "record/change_codec.h"
#include "support/catch.h"

#include <QTemporaryDir>

using namespace tongdang;
using namespace tongdang::test;

namespace {

/// Some of every kind of value.
std::vector<Value> manyValues()
{
    const QByteArray sixteen(16, 'r');
    return {Value(),
            Value(true),
            Value(false),
            Value(0),
            Value(-1),
            Value(std::numeric_limits<qint64>::min()),
            Value(std::numeric_limits<qint64>::max()),
            Value(QStringLiteral("")),
            Value(QStringLiteral("曾雨桐")),
            Value(QStringLiteral("a\x1f") + QStringLiteral("b")),
            Value(QString(QChar(0xfeff)) + QStringLiteral("mark")),
            Value(QString(QChar(0)) + QStringLiteral("zero")),
            Value(QString(30, u'a')),
            Value(QString(300, u'\u4e2d')),
            Value(QString(70000, u'a')),
            Value(QStringLiteral("\U00020000")),
            Value(QStringList()),
            Value(QStringList{QStringLiteral("1"), QStringLiteral("12")}),
            Value(QStringList{QStringLiteral("")}),
            Value(QStringList{QStringLiteral("a\x1f")}),
            Value::fromBytes(sixteen),
            Value::fromBytes(QByteArray(15, 'r')),
            Value::fromBytes(QByteArray(13, 'V')),
            Value(Value::Opaque{QByteArray("\xa1\x01\x02")}),
            Value(Value::Opaque{
                QByteArray("\x8e\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e")})};
}

constexpr FieldKind kinds[] = {FieldKind::Text,    FieldKind::LongText,  FieldKind::Date,
                               FieldKind::Integer, FieldKind::Money,     FieldKind::Bool,
                               FieldKind::Code,    FieldKind::Codes,     FieldKind::IdNumber,
                               FieldKind::Phone,   FieldKind::Reference, FieldKind::SheetNumber,
                               FieldKind::List};

} // namespace

TEST_CASE("Every value comes back from a column of every kind as it was")
{
    const QTemporaryDir folder;
    const auto connection = take(
        archive::Connection::open({folder.filePath(QStringLiteral("a.db")), false, false, {}}));
    {
        const archive::Authorizer::Permit permit(connection->authorizer(),
                                                 archive::Authorizer::Level::Schema);
        take(connection->execute(QStringLiteral("CREATE TABLE t(x)")));
    }
    const std::vector<Value> values = manyValues();
    for (const FieldKind kind : kinds) {
        Field field;
        field.kind = kind;
        auto insert = take(archive::Statement::prepare(*connection, "INSERT INTO t VALUES(?)"));
        auto select = take(archive::Statement::prepare(
            *connection, "SELECT x FROM t WHERE x IS ? ORDER BY rowid DESC LIMIT 1"));
        archive::ColumnBinder binder;
        for (std::size_t index = 0; index < values.size(); ++index) {
            INFO("kind " << static_cast<int>(kind) << ", value " << index);
            binder.bind(insert, 1, field, values[index]);
            take(insert.run());
            binder.bind(select, 1, field, values[index]);
            REQUIRE(take(select.next()));
            CHECK(take(archive::columnValue(select, 0, field)) == values[index]);
            select.reset();
            binder.clear();
        }
    }
}

TEST_CASE("A column takes the same from a value and from its bytes in a change")
{
    const QTemporaryDir folder;
    const auto connection = take(
        archive::Connection::open({folder.filePath(QStringLiteral("a.db")), false, false, {}}));
    auto both = take(archive::Statement::prepare(
        *connection, "SELECT typeof(?1) = typeof(?2), ?1 IS ?2, length(?1) IS length(?2)"));
    for (const FieldKind kind : kinds) {
        Field field;
        field.kind = kind;
        archive::ColumnBinder binder;
        const std::vector<Value> values = manyValues();
        for (std::size_t index = 0; index < values.size(); ++index) {
            INFO("kind " << static_cast<int>(kind) << ", value " << index);
            cbor::Writer writer;
            writer.writeValue(values[index]);
            const QByteArray encoded = writer.take();
            binder.bind(both, 1, field, values[index]);
            binder.bind(both, 2, field, values[index], encoded);
            REQUIRE(take(both.next()));
            CHECK(both.integer(0) == 1);
            CHECK(both.integer(1) == 1);
            CHECK(both.integer(2) == 1);
            both.reset();
            binder.clear();
        }
    }
}

TEST_CASE("The bytes of a change's values are found among what its author saw")
{
    SeededRandomness randomness(3);
    const RecordId record = RecordId::create(randomness);
    const Dot one{ReplicaId::create(randomness), 1};
    const Dot other{ReplicaId::create(randomness), 70000};
    ChangeHeader header{.dot = {one.replica, 2},
                        .hlc = 1,
                        .day = QDate(2026, 3, 1),
                        .type = 1,
                        .record = record,
                        .scope = record,
                        .operation = static_cast<quint8>(Operation::Set),
                        .author = record,
                        .batch = BatchId::create(randomness)};
    std::vector<FieldWrite> writes;
    FieldNo field = 1;
    for (const Value& value : manyValues()) {
        std::vector<Dot> seen;
        if (field % 3 > 0)
            seen.push_back(one);
        if (field % 3 > 1)
            seen.push_back(other);
        writes.push_back({field, value, seen});
        field = field < 20 ? field + 1 : field * 9; // heads of every length
    }
    Change change = take(makeChange(header, writes));
    const archive::BodyItems items(change);
    for (std::size_t index = 0; index < change.writes.size(); ++index) {
        INFO(index);
        cbor::Writer writer;
        writer.writeValue(change.writes[index].value);
        CHECK(items[index] == writer.bytes());
    }
    CHECK(items[change.writes.size()].isNull());

    // Of bytes that end early there is less, and nothing beyond their end is looked at.
    const QByteArray whole = change.bodyBytes;
    for (qsizetype size = 0; size < std::min<qsizetype>(whole.size(), 2000); ++size) {
        change.bodyBytes = whole.first(size);
        const archive::BodyItems some(change);
        for (std::size_t index = 0; index < change.writes.size(); ++index)
            REQUIRE((some[index].isNull() || some[index] == items[index]));
    }
    change.bodyBytes.clear();
    CHECK(archive::BodyItems(change)[0].isNull());
}
