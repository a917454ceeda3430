// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/value.h"

#include "base/randomness.h"
#include "support/catch.h"

using namespace tongdang;

namespace {

Value text(QStringView words)
{
    return Value(words.toString());
}

} // namespace

TEST_CASE("A value answers only as what it is")
{
    CHECK(Value(true).toBool() == true);
    CHECK(Value(7).toInteger() == 7);
    CHECK(text(u"张").toText() == QStringLiteral("张"));
    CHECK_FALSE(Value(1).toBool().has_value());
    CHECK_FALSE(Value(true).toInteger().has_value());
    CHECK(Value(7).toText().isEmpty());
    CHECK(Value(7).toBytes().isEmpty());
}

TEST_CASE("Null, an empty text, an empty list and no bytes are empty, zero and false are not")
{
    CHECK(Value().isEmpty());
    CHECK(Value(QString()).isEmpty());
    CHECK(Value(QStringList()).isEmpty());
    CHECK(Value::fromBytes({}).isEmpty());
    CHECK_FALSE(Value(0).isEmpty());
    CHECK_FALSE(Value(false).isEmpty());
    CHECK_FALSE(Value(Value::Opaque{QByteArray("\xa0", 1)}).isEmpty());
    CHECK(Value().isNull());
    CHECK_FALSE(Value(QString()).isNull());
}

TEST_CASE("A single text is a list of one code")
{
    CHECK(text(u"2").toCodes() == QStringList{QStringLiteral("2")});
    CHECK(Value(QStringList{QStringLiteral("1"), QStringLiteral("3")}).toCodes().size() == 2);
    CHECK(Value(QString()).toCodes().isEmpty());
    CHECK(Value().toCodes().isEmpty());
}

TEST_CASE("A date is read from its ISO spelling, a month is its first day")
{
    CHECK(Value(QDate(2026, 11, 24)).toText() == QStringLiteral("2026-11-24"));
    CHECK(Value(QDate(2026, 11, 24)).toDate() == QDate(2026, 11, 24));
    CHECK(text(u"2024-02-29").toDate() == QDate(2024, 2, 29));
    CHECK(text(u"2026-11").toDate() == QDate(2026, 11, 1));
}

TEST_CASE("What is no ISO date is no date")
{
    for (const QStringView words :
         {u"", u"2026", u"2026-2-30", u"2026-02-30", u"2026-13-01", u"2026-1-011", u"2026/11/24",
          u"20261124", u"2026-11-2x", u"-026-11-24", u"2026-11-24T08:00", u"２０２６-11-24",
          u"2026-1-", u"2026111", u"----------"}) {
        INFO(words.toString().toStdString());
        CHECK_FALSE(text(words).toDate().isValid());
    }
    CHECK_FALSE(Value(20261124).toDate().isValid());
}

TEST_CASE("A reference gives its record back, other bytes are none")
{
    SeededRandomness randomness(1);
    const RecordId record = RecordId::create(randomness);
    CHECK(Value(record).toRecordId() == record);
    CHECK_FALSE(Value::fromBytes("short").toRecordId().has_value());
    CHECK_FALSE(text(u"0123456789abcdef").toRecordId().has_value());
}

TEST_CASE("Values of different kinds are different, whatever they hold")
{
    CHECK(Value(1) != Value(true));
    CHECK(Value(0) != Value());
    CHECK(text(u"1") != Value(QStringList{QStringLiteral("1")}));
    CHECK(Value::fromBytes("a") != Value(Value::Opaque{"a"}));
    CHECK(Value(QString()) != Value());
}

TEST_CASE("A day is written as Qt writes it, whatever the year")
{
    CHECK(isoDay(QDate(2026, 11, 24)) == u"2026-11-24");
    for (QDate day(1995, 1, 1); day.year() < 2036; day = day.addDays(1))
        REQUIRE(isoDay(day) == day.toString(Qt::ISODate));
    for (const QDate day : {QDate(), QDate(1, 1, 1), QDate(999, 12, 31), QDate(1000, 1, 1),
                            QDate(9999, 12, 31), QDate(10000, 1, 1), QDate(-44, 3, 15)})
        CHECK(isoDay(day) == day.toString(Qt::ISODate));
}

TEST_CASE("A value tells whether it is a text without giving it away")
{
    CHECK(text(u"open").isText(u"open"));
    CHECK_FALSE(text(u"open").isText(u"ope"));
    CHECK_FALSE(Value().isText(u""));
    CHECK_FALSE(Value(QStringList{QStringLiteral("open")}).isText(u"open"));
}
