// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/value_text.h"

#include "base/id.h"
#include "catalogue/validation.h"
#include "catalogues.h"
#include "support/catch.h"

using namespace tongdang;
using namespace Qt::StringLiterals;
using test::errorCode;
using test::shipped;
using test::shippedField;
using test::take;

namespace {

Result<Value> read(const char16_t* field, const char16_t* text)
{
    return readValueText(shipped(), shippedField(QStringView(field).toString()), text);
}

Value text(const char16_t* words)
{
    return Value(QStringView(words).toString());
}

QString shown(const char16_t* field, const Value& value)
{
    return shipped().display(shippedField(QStringView(field).toString()), value);
}

} // namespace

TEST_CASE("Nothing typed is the empty value")
{
    for (const RecordType& type : shipped().types()) {
        for (const Field& field : type.fields)
            CHECK(take(readValueText(shipped(), field, u" 　")).isNull());
    }
}

TEST_CASE("A code is typed as itself or by its label")
{
    CHECK(take(read(u"child.sex", u"2")) == text(u"2"));
    CHECK(take(read(u"child.sex", u" 女 ")) == text(u"2"));
    CHECK(take(read(u"child.sex", u"２")) == text(u"2"));
    CHECK(take(read(u"child.ethnic", u"彝族")) == text(u"07"));
    CHECK(take(read(u"child.status", u"在册")) == text(u"open"));
    CHECK(errorCode(read(u"child.sex", u"7")) == "catalogue.code_unknown");
    CHECK(errorCode(read(u"child.ethnic", u"火星族")) == "catalogue.code_unknown");
    CHECK(errorCode(read(u"category.cat", u"K03")) == "catalogue.code_elsewhere");
}

TEST_CASE("A text that is known by words is typed and shown by them, any other stays as it is")
{
    CHECK(take(read(u"setting.item", u"电话：县民政局")) == text(u"F25.phone.civil"));
    CHECK(take(read(u"setting.item", u"F25.phone.civil")) == text(u"F25.phone.civil"));
    CHECK(take(read(u"setting.item", u"F31.more")) == text(u"F31.more"));
    CHECK(shown(u"setting.item", text(u"F25.phone.civil")) == u"电话：县民政局"_s);
    CHECK(shown(u"setting.item", text(u"F31.more")) == u"F31.more"_s);
}

TEST_CASE("Several codes are joined by commas and the like, each kept once")
{
    const Value both(QStringList{u"1"_s, u"2"_s});
    for (const char16_t* typed :
         {u"1,2", u"1，2", u"1、2", u"汉语；彝语", u"汉语, 2", u"1,2,1,", u",1,,2"})
        CHECK(take(read(u"child.language", typed)) == both);
    CHECK(take(read(u"child.language", u"彝语")) == Value(QStringList{u"2"_s}));
    CHECK(errorCode(read(u"child.language", u"1,8")) == "catalogue.code_unknown");
    CHECK(errorCode(read(u"child.language", u"彝语 汉语")) == "catalogue.code_unknown");
}

TEST_CASE("A label that is an enumeration itself is one code")
{
    const QString label = shipped().codeList(u"BAD")->find(u"1")->zh;
    REQUIRE(label.contains(u'、'));
    const QString typed = u"赌博、封建迷信、邪教,"_s + label + u"、9"_s;
    CHECK(take(readValueText(shipped(), shippedField(u"visit.b3_items"_s), typed))
          == Value(QStringList{u"7"_s, u"1"_s, u"9"_s}));
}

TEST_CASE("Every label of every list is read back as its code")
{
    for (const RecordType& type : shipped().types()) {
        for (const Field& field : type.fields) {
            if (field.kind != FieldKind::Code && field.kind != FieldKind::Codes)
                continue;
            for (const Code& code : shipped().codeList(field.codeList)->items) {
                if (field.withoutCodes.contains(code.code) || !code.active)
                    continue;
                const Value value = take(readValueText(shipped(), field, code.zh));
                CHECK(value.toCodes() == QStringList{code.code});
                CHECK(shipped().display(field, value) == code.zh);
            }
        }
    }
}

TEST_CASE("A code that was switched off cannot be chosen any more")
{
    test::SmallCatalogue small;
    const Catalogue catalogue = take(Catalogue::load(small.folder()));
    const Field& reason = *catalogue.type(u"away")->field(u"reason");
    CHECK(errorCode(readValueText(catalogue, reason, u"经商")) == "catalogue.code_inactive");
    CHECK(take(readValueText(catalogue, reason, u"务工")) == text(u"1"));
}

TEST_CASE("Dates are read in the usual spellings")
{
    for (const char16_t* typed : {u"2015-8-17", u"2015/8/17", u"2015.8.17", u"20150817",
                                  u"2015年8月17日", u"２０１５－０８－１７"})
        CHECK(take(read(u"child.birth", typed)) == text(u"2015-08-17"));
    CHECK(errorCode(read(u"child.birth", u"2016-02-30")) == "catalogue.date_impossible");
    CHECK(errorCode(read(u"child.birth", u"去年")) == "catalogue.date_unreadable");
}

TEST_CASE("A day that was not written is not made up")
{
    const auto refused = read(u"child.birth", u"2015年8月");
    CHECK(errorCode(refused) == "catalogue.date_without_day");
    CHECK(refused.error().arguments == QStringList{u"2015-08-01"_s});
    CHECK(errorCode(read(u"child.birth", u"2015")) == "catalogue.date_without_day");
}

TEST_CASE("Times and moments are read as they are written")
{
    for (const char16_t* typed : {u"9:30", u"09：30", u"9点30分", u"9点半", u"9时30"})
        CHECK(take(read(u"visit.time_from", typed)) == text(u"09:30"));
    CHECK(take(read(u"visit.time_from", u"14点")) == text(u"14:00"));
    for (const char16_t* wrong : {u"25:00", u"9:75", u"早上", u"930"})
        CHECK(errorCode(read(u"visit.time_from", wrong)) == "catalogue.time_unreadable");
    for (const char16_t* typed :
         {u"2026-11-24 9:30", u"2026-11-24T09:30", u"2026年11月24日 9点半", u"2026年11月24日9:30"})
        CHECK(take(read(u"problem.reported_on", typed)) == text(u"2026-11-24T09:30"));
    CHECK(errorCode(read(u"problem.reported_on", u"2026-11-24")) == "catalogue.moment_unreadable");
    CHECK(errorCode(read(u"problem.reported_on", u"2026-11-31 9:30"))
          == "catalogue.date_impossible");
}

TEST_CASE("Yes and no are read in several words")
{
    for (const char16_t* typed : {u"是", u"true", u"TRUE", u"1", u"有", u"√"})
        CHECK(take(read(u"child.live_same", typed)) == Value(true));
    for (const char16_t* typed : {u"否", u"false", u"0", u"无", u"×"})
        CHECK(take(read(u"child.live_same", typed)) == Value(false));
    CHECK(errorCode(read(u"child.live_same", u"也许")) == "catalogue.bool_unreadable");
}

TEST_CASE("Money is typed in yuan and kept in fen, exactly")
{
    CHECK(take(read(u"benefit.amount", u"1260")) == Value(126000));
    CHECK(take(read(u"benefit.amount", u"1,260.5元")) == Value(126050));
    CHECK(take(read(u"benefit.amount", u"￥0.07")) == Value(7));
    CHECK(take(read(u"benefit.amount", u"1.15")) == Value(115));
    for (const char16_t* wrong : {u"1.234", u"一百", u"1e3", u"."})
        CHECK(errorCode(read(u"benefit.amount", wrong)) == "catalogue.money_unreadable");
    CHECK(errorCode(read(u"benefit.amount", u"-5")) == "catalogue.money_range");
}

TEST_CASE("Numbers of all sorts lose their blanks and hyphens")
{
    CHECK(take(read(u"child.siblings", u"２")) == Value(2));
    CHECK(errorCode(read(u"child.siblings", u"两个")) == "catalogue.number_unreadable");
    CHECK(errorCode(read(u"child.siblings", u"99")) == "catalogue.number_range");
    CHECK(take(read(u"child.phone_child", u"138 0000 0000")) == text(u"13800000000"));
    CHECK(take(read(u"child.phone_child", u"0877-4012345")) == text(u"08774012345"));
    CHECK(take(read(u"child.idno", u"110105 19491231 002x")) == text(u"11010519491231002X"));
    CHECK(errorCode(read(u"child.idno", u"530426201405011244")) == "catalogue.id_check_digit");
    CHECK(take(read(u"child.village", u"530426 001 001")) == text(u"530426001001"));
    CHECK(take(read(u"visit.sheet_no", u"7k2m-9qx4")) == text(u"7K2M9QX4"));
}

TEST_CASE("A reference is typed as an id")
{
    const QString id = u"000102030405060708090a0b0c0d0e0f"_s;
    CHECK(take(readValueText(shipped(), shippedField(u"child.household"_s), id))
          == Value(*RecordId::parse(id)));
    CHECK(errorCode(read(u"child.household", u"王家")) == "catalogue.reference_unreadable");
}

TEST_CASE("A name keeps its inner spaces")
{
    CHECK(take(read(u"child.name", u"  阿依 古丽·买买提 ")) == text(u"阿依 古丽·买买提"));
    CHECK(errorCode(read(u"child.name", u"王\n明")) == "catalogue.text_broken");
}

TEST_CASE("A month is read from a month or a day")
{
    test::SmallCatalogue small;
    small.change(u"catalogue/household.json"_s, u"\"text\""_s, u"\"month\""_s);
    const Catalogue catalogue = take(Catalogue::load(small.folder()));
    const Field& field = *catalogue.type(u"household")->field(u"addr");
    CHECK(take(readValueText(catalogue, field, u"2026年3月")) == text(u"2026-03"));
    CHECK(take(readValueText(catalogue, field, u"2026-03-17")) == text(u"2026-03"));
    CHECK(errorCode(readValueText(catalogue, field, u"2026")) == "catalogue.month_unreadable");
    CHECK_FALSE(checkValue(catalogue, field, text(u"2026-03")));
    CHECK(checkValue(catalogue, field, text(u"2026-13"))->code == "catalogue.month_unreadable");
    CHECK(catalogue.display(field, text(u"2026-03")) == u"2026年3月");
}

TEST_CASE("A list has one entry a line")
{
    test::SmallCatalogue small;
    small.change(u"catalogue/household.json"_s, u"\"text\""_s, u"\"list\""_s);
    const Catalogue catalogue = take(Catalogue::load(small.folder()));
    const Field& field = *catalogue.type(u"household")->field(u"addr");
    const Value groups = take(readValueText(catalogue, field, u"一组\n二组\n"));
    CHECK(groups == Value(QStringList{u"一组"_s, u"二组"_s}));
    CHECK(catalogue.display(field, groups) == u"一组；二组");
}

TEST_CASE("Values show in the words of people")
{
    CHECK(shown(u"child.sex", text(u"2")) == u"女");
    CHECK(shown(u"child.language", Value(QStringList{u"1"_s, u"2"_s})) == u"汉语、彝语");
    CHECK(shown(u"visit.b3_items", Value(QStringList{u"7"_s, u"9"_s}))
          == u"赌博、封建迷信、邪教；其他不良行为");
    CHECK(shown(u"child.birth", text(u"2015-08-07")) == u"2015年8月7日");
    CHECK(shown(u"problem.reported_on", text(u"2026-11-24T09:05")) == u"2026年11月24日 09:05");
    CHECK(shown(u"child.live_same", Value(true)) == u"是");
    CHECK(shown(u"child.live_same", Value(false)) == u"否");
    CHECK(shown(u"benefit.amount", Value(126050)) == u"1260.50");
    CHECK(shown(u"benefit.amount", Value(1205)) == u"12.05");
    CHECK(shown(u"benefit.amount", Value(-5)) == u"-0.05");
    CHECK(shown(u"benefit.amount", Value(126000)) == u"1260");
    CHECK(shown(u"child.siblings", Value(2)) == u"2");
    CHECK(shown(u"child.name", text(u"王小明")) == u"王小明");
    CHECK(shown(u"child.name", Value()).isEmpty());
}

TEST_CASE("What this version does not know shows as it is")
{
    CHECK(shown(u"child.sex", text(u"3")) == u"3");
    CHECK(shown(u"child.birth", text(u"2015-8")) == u"2015-8");
    CHECK(shown(u"problem.reported_on", text(u"soon")) == u"soon");
    CHECK(shown(u"problem.reported_on", text(u"2026-11-24")) == u"2026-11-24");
    CHECK(shown(u"child.household", Value(*RecordId::parse(u"000102030405060708090a0b0c0d0e0f")))
              .isEmpty());
}
