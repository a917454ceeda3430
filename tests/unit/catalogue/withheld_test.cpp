// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/withheld.h"

#include "catalogue/value_text.h"
#include "catalogues.h"
#include "support/catch.h"

using namespace tongdang;
using namespace Qt::StringLiterals;
using test::shipped;
using test::shippedField;
using test::take;

namespace {

constexpr QStringView canary = u"CANARY";

bool tells(const QStringList& arguments)
{
    return arguments.join(u'\n').contains(canary, Qt::CaseInsensitive)
           || arguments.join(u'\n').contains(u"2026-13-77");
}

} // namespace

TEST_CASE("What is said about a value of a special field never repeats it")
{
    const QStringList typed{canary.toString(), u"2026-13-77"_s, u"2026-13-77T09:30"_s,
                            u"1,CANARY"_s, u"2026-11-24 CANARY:30"_s};
    const std::vector<Value> values{Value(canary.toString()), Value(u"2026-13-77"_s),
                                    Value(u"2026-13-77T09:30"_s),
                                    Value(QStringList{canary.toString(), canary.toString()})};
    int refused = 0;
    for (const RecordType& type : shipped().types()) {
        for (const Field& field : type.fields) {
            if (field.sensitivity < 4)
                continue;
            CAPTURE(type.key, field.key);
            for (const QString& text : typed) {
                const auto read = readValueText(shipped(), field, text);
                refused += read ? 0 : 1;
                CHECK((read || !tells(read.error().arguments)));
                CHECK((read || !tells({read.error().detail})));
            }
            for (const Value& value : values) {
                const auto finding = checkValue(shipped(), field, value);
                CHECK_FALSE((finding && tells(finding->arguments)));
                const auto found = validateRecord(
                    shipped(), type,
                    [&](FieldNo number) { return number == field.number ? value : Value(); },
                    {QDate(2026, 11, 24), {}});
                for (const Finding& one : found)
                    CHECK_FALSE(tells(one.arguments));
            }
        }
    }
    CHECK(refused > 50); // the canary was offered to fields that refuse it
}

TEST_CASE("Days, states and codes of a special field are withheld, its bounds are told")
{
    Field field = shippedField(u"child.status"_s);
    REQUIRE(field.followsSteps);
    const Value open(u"open"_s);
    const Value unknown(u"CANARY"_s);
    CHECK(checkValue(shipped(), field, unknown)->arguments == QStringList{u"CANARY"_s});
    field.sensitivity = 4;
    CHECK(checkValue(shipped(), field, unknown)->arguments == QStringList{u"***"_s});
    const auto step = checkStep(shipped(), field, open, Value(u"candidate"_s));
    REQUIRE(step);
    CHECK_FALSE(step->arguments.isEmpty());
    for (const QString& argument : step->arguments)
        CHECK(argument == u"***");
    Field day = shippedField(u"visit.date"_s);
    day.sensitivity = 4;
    const RecordType* const visit = shipped().type(u"visit"_s);
    const auto values = [](FieldNo) { return Value(QDate(2027, 1, 1)); };
    const auto ahead = checkAgreement(*visit, day, values, {QDate(2026, 11, 24), {}});
    REQUIRE(ahead);
    CHECK(ahead->arguments == QStringList{u"***"_s});
    CHECK(withheld(day, "catalogue.text_too_long", {u"40"_s}) == QStringList{u"40"_s});
    CHECK(Field().sensitivity == 4); // as of one that nobody knows
}
