// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"
#include "catalogues.h"
#include "support/catch.h"

#include <QFile>

using namespace tongdang;
using namespace Qt::StringLiterals;
using test::SmallCatalogue;

namespace {

constexpr auto childFile = "catalogue/child.json";
constexpr auto awayFile = "catalogue/away.json";
constexpr auto householdFile = "catalogue/household.json";
constexpr auto sexFile = "codes/SEX.json";

/// One slip of the pen in a good catalogue, and what must be said about it.
struct Slip {
    const char* file;
    const char* from;
    const char* to;
    int line;
    const char* reason; ///< a part of it
};

const std::vector<Slip>& slips()
{
    static const std::vector<Slip> all{
        // JSON
        {childFile, R"("zh": "儿童",)", R"("zh": "儿童")", 5, "no valid JSON"},
        {childFile, R"("key": "child",)", R"("key": "child", "key": "child",)", 3, "second time"},
        {childFile, R"("group": "name"},)", R"("group": "name", "group": "name"},)", 8,
         "second time"},
        // the type
        {childFile, R"("no": 1,)", R"("no": 2,)", 2, "number 2 is taken by the type \"child\""},
        {childFile, R"("no": 1,)", R"("no": 0,)", 2, "whole number"},
        {childFile, R"("no": 1,)", R"("no": "1",)", 2, "whole number"},
        {childFile, R"("key": "child")", R"("key": "kid")", 3, "not the file's name"},
        {childFile, R"("key": "child")", R"("key": "Child")", 3, "cannot be the key"},
        {childFile, R"("key": "child")", R"("key": "unknown")", 3, "cannot be the key"},
        {childFile, R"("zh": "儿童")", R"("zh": "")", 4, "missing or empty"},
        {childFile, R"("isChild": true)", R"("isChild": 1)", 6, "true or false"},
        {childFile, R"("isChild")", R"("ischild")", 6, "\"ischild\" is not known"},
        {awayFile, R"("childField": "child")", R"("childField": "kid")", 6, "no reference field"},
        {awayFile, R"("childField": "child")", R"("childField": "reason")", 6,
         "no reference field"},
        {awayFile, R"("childField": "child",)",
         R"("childField": "child", "childThrough": "child",)", 1, "only one of"},
        {awayFile, R"("ref": "child")", R"("ref": "household")", 6, "does not refer to a child"},
        {childFile, R"("isChild": true)", R"("childThrough": "household")", 6,
         "does not lead to a child"},
        // its register
        {householdFile, R"("title": ["addr"])", R"("title": ["address"])", 6,
         "no field \"address\""},
        {householdFile, R"("title": ["addr"], )", "", 6, "no field names a record"},
        {householdFile, R"("from": "since_on")", R"("from": "addr")", 6, "\"addr\" is no date"},
        {householdFile, R"("from": "since_on")", R"("until": "since_on")", 6,
         "\"until\" is not known"},
        {householdFile, R"("group": "1")", R"("group": "2")", 6, "no code of list REGISTER"},
        {householdFile, R"("register": {"group": "1", "title": ["addr"], "from": "since_on"})",
         R"("register": "1")", 6, "\"register\" is no object"},
        {householdFile, R"("type": "text", "sensitivity": 3)",
         R"("type": "text", "sensitivity": 4)", 6, "special data"},
        {awayFile, R"("childField": "child",)",
         R"("childField": "child", "register": {"group": "1", "title": ["reason"]},)", 6,
         "stand in dossiers"},
        // what a child receives
        {awayFile, R"("childField": "child",)",
         R"("childField": "child", "received": {"day": "reason", "what": ["reason"]},)", 6,
         "\"reason\" is no date"},
        {awayFile, R"("childField": "child",)",
         R"("childField": "child", "received": {"what": ["reason"]},)", 6,
         "says when it was received"},
        {awayFile, R"("childField": "child",)",
         R"("childField": "child", "received": {"through": "reason"},)", 6, "no reference field"},
        {awayFile, R"("childField": "child",)",
         R"("childField": "child", "received": {"through": "child"},)", 6,
         "does not say what was received"},
        {awayFile, R"("childField": "child",)",
         R"("childField": "child", "received": {"through": "child", "day": "reason"},)", 6,
         "\"day\" is not known"},
        {householdFile, R"("from": "since_on"})",
         R"("from": "since_on"}, "received": {"day": "since_on"})", 6, "says what was received"},
        {householdFile, R"("from": "since_on"})",
         R"("from": "since_on"}, "received": {"day": "since_on", "what": ["addr"], "where": {"compare": {"op": "is_set", "left": {"field": "household.door"}}}})",
         6, "no field of this type"},
        // where it goes down to
        {householdFile, R"("register")", R"("goesDown": {"place": ["addr"]}, "register")", 6,
         "\"addr\" is no field of a division"},
        {householdFile, R"("register")", R"("goesDown": {"place": ["village"]}, "register")", 6,
         "\"village\" is no field of a division"},
        {householdFile, R"("register")", R"("goesDown": {"with": "addr"}, "register")", 6,
         "\"addr\" is no reference field"},
        {householdFile, R"("register")", R"("goesDown": {"township": true}, "register")", 6,
         "one of place and with"},
        {householdFile, R"("register")", R"("goesDown": {"place": []}, "register")", 6,
         "at least one text"},
        {householdFile, R"("register")", R"("goesDown": {"village": "addr"}, "register")", 6,
         "\"village\" is not known"},
        {awayFile, R"("childField": "child",)",
         R"("childField": "child", "goesDown": {"with": "child"},)", 6, "go where their child is"},
        // made by steps
        {awayFile, R"("childField": "child",)",
         R"("childField": "child", "madeBySteps": ["kind"],)", 6, "no field \"kind\""},
        // a field
        {childFile, R"("no": 2, "key": "name_other")", R"("no": 1, "key": "name_other")", 9,
         "number 1 is taken by the field \"name\""},
        {childFile, R"("key": "name_other")", R"("key": "name")", 9, "second time"},
        {childFile, R"("key": "sex")", R"("key": "sex\";drop")", 10, "is no key"},
        {childFile, R"("no": 3,)", R"("no": 3.5,)", 10, "whole number"},
        {childFile, R"("type": "code")", R"("type": "colour")", 10, "no field type \"colour\""},
        {childFile, R"("list": "SEX")", R"("list": "GENDER")", 10, "no code list \"GENDER\""},
        {childFile, R"("list": "SEX", )", "", 10, "\"list\" is missing"},
        {childFile, R"("ref": "household")", R"("ref": "house")", 11, "no record type \"house\""},
        {childFile, R"("type": "longtext")", R"("type": "longtext", "list": "SEX")", 12,
         "has no \"list\""},
        {childFile, R"("type": "longtext")", R"("type": "longtext", "maxLength": 0)", 12,
         "whole number from 1"},
        {childFile, R"("sensitivity": 3)", R"("sensitivity": 5)", 8, "from 1 to 4"},
        {childFile, R"("sensitivity": 3)", R"("sensitivity": 0)", 8, "from 1 to 4"},
        {childFile, R"("sensitivity": 3, )", "", 8, "from 1 to 4"},
        {childFile, R"("owner": "station")", R"("owner": "province")", 12, "\"province\" is none"},
        {childFile, R"("required": true)", R"("requierd": true)", 8, "\"requierd\" is not known"},
        {childFile, R"(, "group": "name"},
    {"no": 3)",
         R"(},
    {"no": 3)",
         8, "no other member"},
        {childFile, R"("paper": "F02:A1")", R"("paper": "top right")", 12, "no place on paper"},
        {awayFile, R"("without": ["9"])", R"("without": ["8"])", 9, "no code of list AWAYR"},
        {awayFile, R"("without": ["9"])", R"("without": [])", 9, "at least one text"},
        // a condition
        {childFile, R"("field": "child.sex")", R"("field": "child.gender")", 12,
         "no field of this type"},
        {childFile, R"("field": "child.sex")", R"("field": "away.reason")", 12,
         "no field of this type"},
        {childFile, R"("field": "child.sex")", R"("field": "away.sex")", 12,
         "no field of this type"},
        {childFile, R"({"compare": {"op": "=", "left": {"field": "child.sex"}, "right": "9"}})",
         R"({"all": [{"not": {"any": [{"compare": {"op": "=", "left": {"field": "child.seks"}, "right": "9"}}]}}]})",
         12, "no field of this type"},
        {childFile, R"("op": "=")", R"("op": "==")", 12, "\"==\" is no comparison"},
        {childFile, R"("op": "=")", R"("op": "is_set")", 12, "a comparison has"},
        {childFile, R"("right": "9")", R"("right": "7")", 12, "no code of list SEX"},
        {childFile, R"("right": "9")", R"("right": 1.5)", 12, "no text, whole number"},
        {childFile, R"("requiredWhen": {"compare")", R"("requiredWhen": {"campare")", 12,
         "no condition"},
        {childFile,
         R"("requiredWhen": {"compare": {"op": "=", "left": {"field": "child.sex"}, "right": "9"}})",
         R"("requiredWhen": {"any": {}})", 12, "a list of conditions"},
        {childFile, R"("requiredWhen": {)", R"("required": true, "requiredWhen": {)", 12,
         "required already"},
        // a code list
        {sexFile, R"("id": "SEX")", R"("id": "SEXES")", 2, "file's name"},
        {sexFile, R"({"code": "2")", R"({"code": "1")", 8, "second time"},
        {sexFile, R"("zh": "女")", R"("zh": "男")", 8, "two codes have the label"},
        {sexFile, R"({"code": "2")", R"({"code": "1,2")", 8, "other signs"},
        {sexFile, R"("code": "9", "zh": "未说明的性别")", R"("code": "9")", 9, "\"zh\" is missing"},
        {sexFile, R"({"code": "9", "zh": "未说明的性别"})", "9", 9, "no object"},
    };
    return all;
}

} // namespace

TEST_CASE("The small catalogue of these tests is good")
{
    CHECK(Catalogue::load(SmallCatalogue().folder()));
}

TEST_CASE("Every slip is refused with file, line and reason")
{
    for (const Slip& slip : slips()) {
        SmallCatalogue small;
        small.change(QString::fromUtf8(slip.file), QString::fromUtf8(slip.from),
                     QString::fromUtf8(slip.to));
        INFO(slip.file << ": " << slip.from << " -> " << slip.to);
        const auto loaded = Catalogue::load(small.folder());
        REQUIRE_FALSE(loaded);
        const Error& error = loaded.error();
        CHECK(error.kind == ErrorKind::Damaged);
        CHECK(error.code == "catalogue.broken");
        REQUIRE(error.arguments.size() == 3);
        const QString told = QString::fromUtf8(slip.file).section(u'/', 1);
        const bool otherFileTold =
            std::string(slip.reason).find("is taken by the type") != std::string::npos;
        CHECK(error.arguments[0] == (otherFileTold ? u"household.json"_s : told));
        CHECK(error.arguments[1] == QString::number(slip.line));
        INFO(error.arguments[2].toStdString());
        CHECK(error.arguments[2].contains(QString::fromUtf8(slip.reason)));
    }
}

TEST_CASE("A catalogue that is not there, or empty, is refused")
{
    const auto refusal = [](const QString& folder) {
        const auto loaded = Catalogue::load(folder);
        REQUIRE_FALSE(loaded);
        CHECK(loaded.error().code == "catalogue.broken");
        return loaded.error().arguments;
    };
    CHECK(refusal(u"/nowhere at all"_s).at(0) == u"codes");
    SmallCatalogue noTypes;
    for (const QString& name : {u"child"_s, u"household"_s, u"away"_s})
        REQUIRE(QFile::remove(noTypes.folder() + u"/catalogue/"_s + name + u".json"_s));
    CHECK(refusal(noTypes.folder()).at(0) == u"catalogue");
    CHECK(refusal(SmallCatalogue().write(u"codes/SEX.json"_s, "").folder()).at(0) == u"SEX.json");
    CHECK(refusal(SmallCatalogue().write(u"codes/SEX.json"_s, "[]").folder())
              .at(2)
              .contains(u"no JSON object"));
}

TEST_CASE("A file that is larger than any catalogue needs is not read")
{
    SmallCatalogue small;
    small.write(u"codes/SEX.json"_s, QByteArray((1 << 20) + 1, ' '));
    const auto loaded = Catalogue::load(small.folder());
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().arguments.at(2).contains(u"larger than 1 MiB"));
}

TEST_CASE("A way to the child that goes round in a circle is refused")
{
    SmallCatalogue small;
    small.write(u"catalogue/step.json"_s, R"({"no": 5, "key": "step", "zh": "步骤", "en": "step",
 "childThrough": "before",
 "fields": [{"no": 1, "key": "before", "zh": "前一步", "en": "before", "type": "ref", "ref": "step", "sensitivity": 1, "owner": "village"}]})");
    const auto loaded = Catalogue::load(small.folder());
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().arguments
          == QStringList{u"step.json"_s, u"2"_s, u"the reference does not lead to a child"_s});
}

TEST_CASE("Numbers of a county stand beside the product's")
{
    SmallCatalogue small;
    small.change(u"catalogue/household.json"_s, u"\"no\": 1,"_s, u"\"no\": 10001,"_s);
    const Catalogue catalogue = test::take(Catalogue::load(small.folder()));
    CHECK(catalogue.type(u"household")->field(FieldNo{10001})->key == u"addr");
    CHECK(catalogue.type(u"household")->field(FieldNo{1}) == nullptr);
}

TEST_CASE("A state names no other day than one beside it, and asks by a condition of its type")
{
    const auto refusal = [](const QString& part) {
        SmallCatalogue small;
        small.write(u"codes/GO.json"_s,
                    R"({"id": "GO", "zh": "去", "en": "go", "codes": [
 {"code": "1", "zh": "一", "next": ["2"]}, {"code": "2", "zh": "二"}]})");
        small.write(u"catalogue/go.json"_s,
                    R"({"no": 6, "key": "go", "zh": "去", "en": "go", "fields": [
 {"no": 1, "key": "state", "zh": "态", "en": "state", "type": "code", "list": "GO", "steps": true, STEPS "sensitivity": 1, "owner": "village", "group": "g"},
 {"no": 2, "key": "day", "zh": "日", "en": "day", "type": "date", "sensitivity": 1, "owner": "village", "group": "g"},
 {"no": 3, "key": "far", "zh": "远", "en": "far", "type": "date", ASKED "sensitivity": 1, "owner": "village"}]})");
        const bool isDay = part.startsWith(u"\"stepsOn"_s);
        small.change(u"catalogue/go.json"_s, u"STEPS"_s, isDay ? part + u","_s : QString());
        small.change(u"catalogue/go.json"_s, u"ASKED"_s, isDay ? QString() : part + u","_s);
        const auto loaded = Catalogue::load(small.folder());
        return loaded ? QString() : loaded.error().arguments.at(2);
    };
    CHECK(refusal(u"\"stepsOn\": \"day\""_s).isEmpty());
    CHECK(refusal(u"\"stepsOn\": \"far\""_s).contains(u"\"far\""));
    CHECK(refusal(u"\"stepsOn\": \"none\""_s).contains(u"\"none\""));
    CHECK(
        refusal(
            uR"("askedWhen": {"compare": {"op": "=", "left": {"field": "go.state"}, "right": "2"}})"_s)
            .isEmpty());
    CHECK(
        refusal(
            uR"("askedWhen": {"compare": {"op": "=", "left": {"field": "go.state"}, "right": "7"}})"_s)
            .contains(u"askedWhen"));
    const auto reference = [&](const QString& where) {
        return refusal(u"\"refWhere\": {\"compare\": {\"op\": \"=\", "
                       u"\"left\": {\"field\": \"go.%1\"}, \"right\": \"2\"}}"_s.arg(where));
    };
    CHECK(reference(u"state"_s).contains(u"refWhere")); // of no reference
    CHECK(refusal(uR"("beforeOpening": true)"_s).isEmpty());
}

TEST_CASE("A second person differs from fields for the same kind of person")
{
    const auto refusal = [](const QString& key) {
        SmallCatalogue small;
        small.write(u"catalogue/go.json"_s,
                    uR"({"no": 6, "key": "go", "zh": "去", "en": "go", "fields": [
 {"no": 1, "key": "day", "zh": "日", "en": "day", "type": "date", "sensitivity": 1, "owner": "village"},
 {"no": 2, "key": "one", "zh": "甲", "en": "one", "type": "ref", "ref": "child", "sensitivity": 1, "owner": "village"},
 {"no": 3, "key": "two", "zh": "乙", "en": "two", "type": "ref", "ref": "child", "otherThan": ["%1"], "sensitivity": 1, "owner": "village"}]})"_s
                        .arg(key)
                        .toUtf8());
        const auto loaded = Catalogue::load(small.folder());
        return loaded ? QString() : loaded.error().arguments.at(2);
    };
    CHECK(refusal(u"one"_s).isEmpty());
    CHECK(refusal(u"day"_s).contains(u"\"day\""));
    CHECK(refusal(u"none"_s).contains(u"\"none\""));
}

TEST_CASE("An office of a state is one there is")
{
    SmallCatalogue small;
    small.write(u"codes/GO.json"_s, R"({"id": "GO", "zh": "去", "en": "go", "codes": [
 {"code": "1", "zh": "一", "next": ["2"]}, {"code": "2", "zh": "二", "by": "province"}]})");
    const auto loaded = Catalogue::load(small.folder());
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().arguments.at(2).contains(u"province"));
}

TEST_CASE("A state was another one of its list before, and follows only states of its list")
{
    const auto refusal = [](const QString& part) {
        SmallCatalogue small;
        small.write(u"codes/GO.json"_s,
                    (u"{\"id\": \"GO\", \"zh\": \"去\", \"en\": \"go\", \"codes\": ["
                     "{\"code\": \"1\", \"zh\": \"一\"}, {\"code\": \"2\", \"zh\": \"二\", "_s
                     + part + u"}]}"_s)
                        .toUtf8());
        const auto loaded = Catalogue::load(small.folder());
        return loaded ? QString() : loaded.error().arguments.at(2);
    };
    CHECK(refusal(u"\"before\": \"1\""_s).isEmpty());
    CHECK(refusal(u"\"before\": \"3\""_s).contains(u"\"3\""));
    CHECK(refusal(u"\"before\": \"2\""_s).contains(u"\"2\""));
    CHECK(refusal(u"\"next\": [\"3\"]"_s).contains(u"\"3\""));
}
