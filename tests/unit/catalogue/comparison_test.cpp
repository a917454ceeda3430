// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/comparison.h"

#include "support/catch.h"

#include <QJsonArray>

using namespace tongdang;
using namespace Qt::StringLiterals;

namespace {

bool holds(const Value& left, QStringView spelling, const Value& right)
{
    const auto comparison = parseComparison(spelling);
    REQUIRE(comparison);
    return compareValues(*comparison, left, right);
}

const Value text(const char16_t* words)
{
    return Value(QStringView(words).toString());
}

} // namespace

TEST_CASE("An empty value makes every comparison false except is_empty")
{
    for (const Value& empty : {Value(), text(u""), Value(QStringList())}) {
        for (const QStringView op : {u"=", u"!=", u"<", u"<=", u">", u">="}) {
            CHECK_FALSE(holds(empty, op, Value(1)));
            CHECK_FALSE(holds(Value(1), op, empty));
            CHECK_FALSE(holds(empty, op, empty));
        }
        CHECK_FALSE(holds(empty, u"in", Value(QStringList{u"1"_s})));
        CHECK_FALSE(holds(empty, u"intersects", empty));
        CHECK_FALSE(holds(empty, u"is_set", Value()));
        CHECK(holds(empty, u"is_empty", Value()));
    }
    CHECK(holds(Value(false), u"is_set", Value()));
    CHECK_FALSE(holds(Value(0), u"is_empty", Value()));
}

TEST_CASE("Days compare as days, moments as moments, and a day against a moment is its midnight")
{
    CHECK(holds(Value(QDate(2026, 2, 28)), u"<", Value(QDate(2026, 3, 1))));
    CHECK(holds(text(u"2026-11-24T09:30"), u">", text(u"2026-11-24T09:05")));
    CHECK(holds(text(u"2026-11-24"), u"=", text(u"2026-11-24T00:00")));
    CHECK(holds(text(u"2026-11-24"), u"<", text(u"2026-11-24T00:01")));
    CHECK(holds(text(u"2026-11-24"), u">", text(u"2026-11-23T23:59")));
    CHECK(holds(text(u"2026-11"), u"=", text(u"2026-11-01")));
    CHECK(holds(text(u"2026-11"), u"<=", text(u"2026-11-24T09:30")));
}

TEST_CASE("A code of digits compares as a number with a number, and as a text with a text")
{
    CHECK(holds(text(u"2"), u"<=", Value(3)));
    CHECK(holds(text(u"10"), u">", Value(9)));
    CHECK(holds(Value(2), u"=", text(u"02")));
    CHECK_FALSE(holds(text(u"2"), u"=", text(u"02")));
    CHECK(holds(text(u"K05"), u"!=", Value(5)));
    CHECK_FALSE(holds(text(u"K05"), u"<", Value(9)));
    CHECK_FALSE(holds(text(u"99999999999999999999"), u">", Value(1)));
    CHECK_FALSE(holds(text(u"99999999999999999999"), u"<", Value(1)));
    CHECK(holds(Value(3), u"<=", text(u"3")));
    CHECK(holds(Value(3), u">=", text(u"3")));
    CHECK_FALSE(holds(Value(3), u"<", text(u"3")));
    CHECK_FALSE(holds(Value(3), u">", text(u"3")));
}

TEST_CASE("in finds the left value in the right list, intersects a common one")
{
    const Value fathers(QStringList{u"51"_s, u"57"_s});
    CHECK(holds(text(u"57"), u"in", fathers));
    CHECK_FALSE(holds(text(u"52"), u"in", fathers));
    CHECK(holds(text(u"51"), u"in", text(u"51")));
    CHECK(holds(Value(2), u"in", Value(QStringList{u"1"_s, u"2"_s})));
    CHECK(holds(Value(QStringList{u"57"_s}), u"in", fathers));
    CHECK_FALSE(holds(Value(QStringList{u"57"_s, u"58"_s}), u"in", fathers));
    CHECK(holds(Value(QStringList{u"58"_s, u"57"_s}), u"intersects", fathers));
    CHECK_FALSE(holds(Value(QStringList{u"58"_s}), u"intersects", fathers));
    CHECK(holds(text(u"51"), u"intersects", fathers));
}

TEST_CASE("Lists are equal if they hold the same codes")
{
    CHECK(holds(Value(QStringList{u"1"_s, u"2"_s}), u"=", Value(QStringList{u"2"_s, u"1"_s})));
    CHECK(holds(Value(QStringList{u"1"_s}), u"=", text(u"1")));
    CHECK(holds(Value(QStringList{u"1"_s, u"2"_s}), u"!=", text(u"1")));
}

TEST_CASE("Truths are equal or not, and values of unlike kinds are different")
{
    CHECK(holds(Value(true), u"=", Value(true)));
    CHECK(holds(Value(true), u"!=", Value(false)));
    CHECK_FALSE(holds(Value(true), u"<", Value(false)));
    CHECK(holds(Value(true), u"!=", Value(1)));
    CHECK_FALSE(holds(Value(true), u"=", text(u"true")));
    CHECK_FALSE(holds(Value(true), u">=", Value(1)));
}

TEST_CASE("Only the comparisons of the grammar are known")
{
    CHECK_FALSE(parseComparison(u"=="));
    CHECK_FALSE(parseComparison(u"IN"));
    CHECK_FALSE(parseComparison(u""));
    CHECK(hasRightSide(Comparison::Intersects));
    CHECK_FALSE(hasRightSide(Comparison::IsEmpty));
}

TEST_CASE("Literals are texts, whole numbers, truths and lists of the first two")
{
    CHECK(literalValue(QJsonValue(u"K01"_s)) == text(u"K01"));
    CHECK(literalValue(QJsonValue(3)) == Value(3));
    CHECK(literalValue(QJsonValue(true)) == Value(true));
    CHECK(literalValue(QJsonArray{u"a"_s, 7}) == Value(QStringList{u"a"_s, u"7"_s}));
    CHECK_FALSE(literalValue(QJsonValue(1.5)));
    CHECK_FALSE(literalValue(QJsonValue(1e16)));
    CHECK_FALSE(literalValue(QJsonValue()));
    CHECK_FALSE(literalValue(QJsonArray{true}));
}
