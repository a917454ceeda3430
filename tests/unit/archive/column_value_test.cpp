// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/column_value.h"

#include "archive/connection.h"
#include "support/catch.h"

#include <QTemporaryDir>

using namespace tongdang;
using namespace tongdang::test;

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
    const QByteArray sixteen(16, 'r');
    const std::vector<Value> values{
        Value(),
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
    for (const FieldKind kind :
         {FieldKind::Text, FieldKind::LongText, FieldKind::Date, FieldKind::Integer,
          FieldKind::Money, FieldKind::Bool, FieldKind::Code, FieldKind::Codes, FieldKind::IdNumber,
          FieldKind::Phone, FieldKind::Reference, FieldKind::SheetNumber, FieldKind::List}) {
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
