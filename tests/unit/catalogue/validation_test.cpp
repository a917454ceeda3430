// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/validation.h"

#include "base/id.h"
#include "catalogue/fields.h"
#include "catalogues.h"
#include "support/catch.h"

#include <map>

using namespace tongdang;
using namespace Qt::StringLiterals;
using test::shipped;
using test::shippedField;

namespace {

/// The code of the finding about a value, empty if there is none.
QByteArray fault(const QString& field, const Value& value)
{
    const auto finding = checkValue(shipped(), shippedField(field), value);
    if (!finding)
        return {};
    CHECK(finding->field == shippedField(field).number);
    return finding->code;
}

std::vector<Finding> findings(const QString& type, const std::map<FieldNo, Value>& values)
{
    const auto lookup = [&](FieldNo field) {
        const auto found = values.find(field);
        return found == values.end() ? Value() : found->second;
    };
    return validateRecord(shipped(), *shipped().type(type), lookup, {QDate(2026, 11, 24), {}});
}

const RecordId someRecord = *RecordId::parse(u"000102030405060708090a0b0c0d0e0f");

} // namespace

TEST_CASE("An empty value is never wrong, only missing")
{
    for (const RecordType& type : shipped().types()) {
        for (const Field& field : type.fields) {
            CHECK_FALSE(checkValue(shipped(), field, Value()));
            CHECK_FALSE(checkValue(shipped(), field, Value(QString())));
        }
    }
}

TEST_CASE("A value of another kind than the field's is refused")
{
    for (const char16_t* field :
         {u"child.name", u"child.birth", u"child.sex", u"child.idno", u"child.village",
          u"child.phone_child", u"visit.time_from", u"problem.reported_on", u"sheet.no"}) {
        CHECK(fault(QStringView(field).toString(), Value(7)) == "catalogue.wrong_kind");
        CHECK(fault(QStringView(field).toString(), Value(QStringList{u"1"_s}))
              == "catalogue.wrong_kind");
    }
    CHECK(fault(u"child.live_same"_s, Value(u"是"_s)) == "catalogue.wrong_kind");
    CHECK(fault(u"child.siblings"_s, Value(u"2"_s)) == "catalogue.wrong_kind");
    CHECK(fault(u"benefit.amount"_s, Value(true)) == "catalogue.wrong_kind");
    CHECK(fault(u"child.language"_s, Value(u"1"_s)) == "catalogue.wrong_kind");
    CHECK(fault(u"child.household"_s, Value(u"abc"_s)) == "catalogue.wrong_kind");
    CHECK(fault(u"child.household"_s, Value::fromBytes("short")) == "catalogue.wrong_kind");
    CHECK(fault(u"child.household"_s, Value(someRecord)).isEmpty());
}

TEST_CASE("What a newer version wrote is left alone, with a warning")
{
    const auto finding =
        checkValue(shipped(), shippedField(u"child.name"_s), Value(Value::Opaque{"\x80"}));
    REQUIRE(finding);
    CHECK(finding->severity == Finding::Severity::Warning);
    CHECK(finding->code == "catalogue.value_unknown");
}

TEST_CASE("A text is whole, without control signs, and not too long")
{
    CHECK(fault(u"child.name"_s, Value(u"䶮㛃𬀩·阿依古丽"_s)).isEmpty());
    // 50 signs of the supplementary planes are 100 code units and still 50 signs.
    CHECK(fault(u"child.name"_s, Value(u"𬀩"_s.repeated(50))).isEmpty());
    CHECK(fault(u"child.name"_s, Value(u"𬀩"_s.repeated(51))) == "catalogue.text_too_long");
    CHECK(fault(u"child.name"_s, Value(u"王\n明"_s)) == "catalogue.text_broken");
    CHECK(fault(u"child.name"_s, Value(u"王\x0001明"_s)) == "catalogue.text_broken");
    CHECK(fault(u"child.name"_s, Value(QString(QChar(0xD800)))) == "catalogue.text_broken");
    CHECK(fault(u"child.remark"_s, Value(u"第一行\n\t第二行"_s)).isEmpty());
    CHECK(fault(u"child.remark"_s, Value(u"a\x0000z"_s)) == "catalogue.text_broken");
    CHECK(fault(u"child.remark"_s, Value(u"长"_s.repeated(4000))).isEmpty());
    CHECK(fault(u"child.remark"_s, Value(u"长"_s.repeated(4001))) == "catalogue.text_too_long");
}

TEST_CASE("A date is spelled right, is a day, and lies in this age")
{
    CHECK(fault(u"child.birth"_s, Value(u"2016-02-29"_s)).isEmpty());
    for (const char16_t* wrong : {u"2015-02-29", u"2016-2-9", u"2016-02", u"2016/02/09",
                                  u"16-02-09", u"2016-02-09T10:00", u"昨天"})
        CHECK(fault(u"child.birth"_s, Value(QStringView(wrong).toString()))
              == "catalogue.date_unreadable");
    CHECK(fault(u"child.birth"_s, Value(u"1016-02-09"_s)) == "catalogue.date_range");
    CHECK(fault(u"child.birth"_s, Value(u"2916-02-09"_s)) == "catalogue.date_range");
}

TEST_CASE("Times and moments are spelled right")
{
    CHECK(fault(u"visit.time_from"_s, Value(u"09:30"_s)).isEmpty());
    for (const char16_t* wrong : {u"9:30", u"24:00", u"09:60", u"0930", u"09:30:00"})
        CHECK(fault(u"visit.time_from"_s, Value(QStringView(wrong).toString()))
              == "catalogue.time_unreadable");
    CHECK(fault(u"problem.reported_on"_s, Value(u"2026-11-24T09:30"_s)).isEmpty());
    CHECK(fault(u"problem.reported_on"_s, Value(u"2026-11-24"_s)) == "catalogue.moment_unreadable");
    CHECK(fault(u"problem.reported_on"_s, Value(u"2026-11-24 09:30"_s))
          == "catalogue.moment_unreadable");
    CHECK(fault(u"problem.reported_on"_s, Value(u"2026-11-31T09:30"_s))
          == "catalogue.date_unreadable");
}

TEST_CASE("Numbers stay in their range")
{
    CHECK(fault(u"work_log.hours"_s, Value(24)).isEmpty());
    CHECK(fault(u"work_log.hours"_s, Value(25)) == "catalogue.number_range");
    CHECK(fault(u"child.siblings"_s, Value(-1)) == "catalogue.number_range");
    CHECK(fault(u"benefit.amount"_s, Value(-1)) == "catalogue.money_range");
    CHECK(fault(u"benefit.amount"_s, Value(qint64{1} << 60)) == "catalogue.money_range");
    CHECK(fault(u"benefit.amount"_s, Value(0)).isEmpty());
}

TEST_CASE("A code is one of its list")
{
    CHECK(fault(u"child.ethnic"_s, Value(u"07"_s)).isEmpty());
    CHECK(fault(u"child.ethnic"_s, Value(u"7"_s)) == "catalogue.code_unknown");
    CHECK(fault(u"child.ethnic"_s, Value(u"彝族"_s)) == "catalogue.code_unknown");
    CHECK(fault(u"child.language"_s, Value(QStringList{u"1"_s, u"2"_s})).isEmpty());
    CHECK(fault(u"child.language"_s, Value(QStringList{u"1"_s, u"8"_s}))
          == "catalogue.code_unknown");
    CHECK(fault(u"child.language"_s, Value(QStringList{u"1"_s, u"1"_s}))
          == "catalogue.code_repeated");
}

TEST_CASE("A code of a special category is refused where everybody can read")
{
    CHECK(fault(u"category.cat"_s, Value(u"K03"_s)) == "catalogue.code_elsewhere");
    CHECK(fault(u"restricted_category.cat"_s, Value(u"K03"_s)).isEmpty());
    CHECK(fault(u"visit.i1"_s, Value(QStringList{u"06"_s, u"04"_s})) == "catalogue.code_elsewhere");
    CHECK(fault(u"visit.i1_s4"_s, Value(QStringList{u"04"_s})).isEmpty());
    CHECK(fault(u"person_state.state"_s, Value(u"P31"_s)) == "catalogue.code_elsewhere");
    CHECK(fault(u"health.illness"_s, Value(u"01"_s)) == "catalogue.code_elsewhere");
}

TEST_CASE("A code that was switched off stays readable and gives a warning")
{
    test::SmallCatalogue small;
    const Catalogue catalogue = test::take(Catalogue::load(small.folder()));
    const Field& reason = *catalogue.type(u"away")->field(u"reason");
    const auto finding = checkValue(catalogue, reason, Value(u"2"_s));
    REQUIRE(finding);
    CHECK(finding->severity == Finding::Severity::Warning);
    CHECK(finding->code == "catalogue.code_inactive");
    CHECK(finding->arguments == QStringList{u"经商"_s});
}

TEST_CASE("An identity number is checked by GB 11643 and kept in one spelling")
{
    CHECK(fault(u"child.idno"_s, Value(u"11010519491231002X"_s)).isEmpty());
    CHECK(fault(u"child.idno"_s, Value(u"110105194912310021"_s)) == "catalogue.id_check_digit");
    CHECK(fault(u"child.idno"_s, Value(u"11010519491331002X"_s)) == "catalogue.id_birth");
    CHECK(fault(u"child.idno"_s, Value(u"1101051949123100"_s)) == "catalogue.id_length");
    CHECK(fault(u"child.idno"_s, Value(u"1101051949123100AX"_s)) == "catalogue.id_sign");
    CHECK(fault(u"child.idno"_s, Value(u"11010519491231002x"_s)) == "catalogue.id_sign");
}

TEST_CASE("A telephone number has digits, an unusual one gives a warning")
{
    for (const char16_t* right : {u"13800000000", u"08774012345", u"4012345", u"+959123456789"})
        CHECK(fault(u"child.phone_child"_s, Value(QStringView(right).toString())).isEmpty());
    for (const char16_t* odd : {u"1380000000", u"23800000000", u"110"})
        CHECK(fault(u"child.phone_child"_s, Value(QStringView(odd).toString()))
              == "catalogue.phone_odd");
    for (const char16_t* wrong : {u"138-0000-0000", u"没有", u"1", u"138000000001380000000013800"})
        CHECK(fault(u"child.phone_child"_s, Value(QStringView(wrong).toString()))
              == "catalogue.phone_sign");
}

TEST_CASE("A place has its 12 digits, or a county's 6 where that will do")
{
    CHECK(fault(u"child.village"_s, Value(u"530426001001"_s)).isEmpty());
    CHECK(fault(u"child.village"_s, Value(u"530426"_s)) == "catalogue.division");
    CHECK(fault(u"child.village"_s, Value(u"53042600100A"_s)) == "catalogue.division");
    CHECK(fault(u"away.dest_div"_s, Value(u"441900"_s)).isEmpty());
    CHECK(fault(u"away.dest_div"_s, Value(u"4419"_s)) == "catalogue.division_partial");
}

TEST_CASE("A sheet number has 8 signs of its alphabet")
{
    CHECK(fault(u"visit.sheet_no"_s, Value(u"7K2M9QX4"_s)).isEmpty());
    CHECK(fault(u"visit.sheet_no"_s, Value(u"7K2M9QX"_s)) == "catalogue.sheet_number");
    CHECK(fault(u"visit.sheet_no"_s, Value(u"7K2M9QXO"_s)) == "catalogue.sheet_number");
}

TEST_CASE("A record tells what is missing and what is wrong, in the order of the form")
{
    using namespace fields::away;
    const auto missing = [](FieldNo field) {
        return Finding{Finding::Severity::Missing, field, "catalogue.required", {}};
    };
    CHECK(findings(u"away"_s, {{person, someRecord},
                               {dest, u"广东东莞"_s},
                               {from_on, u"2025-02-30"_s},
                               {employer_phone, u"12345"_s}})
          == std::vector<Finding>{
              {Finding::Severity::Error, from_on, "catalogue.date_unreadable", {u"2025-02-30"_s}},
              missing(from_precision),
              missing(cross_county),
              missing(reason),
              {Finding::Severity::Warning, employer_phone, "catalogue.phone_odd", {u"12345"_s}}});
    CHECK(findings(u"away"_s, {{person, someRecord},
                               {dest, u"广东东莞"_s},
                               {from_on, u"2025-02-28"_s},
                               {from_precision, u"1"_s},
                               {cross_county, true},
                               {reason, u"1"_s}})
              .empty());
}

TEST_CASE("The worst of several codes is told")
{
    test::SmallCatalogue small;
    small.change(u"catalogue/away.json"_s, u"\"type\": \"code\""_s, u"\"type\": \"codes\""_s);
    const Catalogue catalogue = test::take(Catalogue::load(small.folder()));
    const Field& reason = *catalogue.type(u"away")->field(u"reason");
    const auto finding = checkValue(catalogue, reason, Value(QStringList{u"2"_s, u"9"_s}));
    REQUIRE(finding);
    CHECK(finding->code == "catalogue.code_elsewhere");
}

TEST_CASE("A visit on a day that is still to come is told, one of today is not")
{
    const auto told = [](QDate day) {
        for (const Finding& finding : findings(u"visit"_s, {{fields::visit::date, Value(day)}}))
            if (finding.code == "catalogue.date_to_come")
                return finding.field == fields::visit::date
                       && finding.severity == Finding::Severity::Warning;
        return false;
    };
    CHECK(told(QDate(2026, 11, 25)));
    CHECK(told(QDate(2027, 11, 20)));
    CHECK_FALSE(told(QDate(2026, 11, 24)));
}

TEST_CASE("A moment that is still to come is told, to the minute where the minute is known")
{
    using namespace fields::incident;
    const Field& of = shippedField(u"incident.found_at"_s);
    const auto code = [&of](const char16_t* moment, const QString& now) {
        const auto lookup = [&](FieldNo) { return Value(QStringView(moment).toString()); };
        const auto finding =
            checkAgreement(*shipped().type(type), of, lookup, {QDate(2026, 11, 24), {}, {}, now});
        CHECK((!finding || finding->severity == Finding::Severity::Warning));
        return finding ? finding->code : QByteArray();
    };
    const QString now = u"2026-11-24T10:30"_s;
    CHECK(code(u"2026-11-24T10:30", now).isEmpty());
    CHECK(code(u"2026-11-24T10:31", now) == "catalogue.moment_to_come");
    CHECK(code(u"2026-11-24T23:59", {}).isEmpty());
    CHECK(code(u"2026-11-25T00:00", {}) == "catalogue.moment_to_come");
}

TEST_CASE("What happens to a dossier before it is opened is no slip, a visit before it is one")
{
    const auto codeOf = [](const QString& field) {
        const RecordType& type = *shipped().type(field.section(u'.', 0, 0));
        const auto lookup = [](FieldNo) { return Value(QDate(2026, 11, 1)); };
        const auto finding = checkAgreement(type, shippedField(field), lookup,
                                            {QDate(2026, 11, 24), {}, QDate(2026, 11, 10)});
        return finding ? finding->code : QByteArray();
    };
    CHECK(codeOf(u"visit.date"_s) == "catalogue.before_opening");
    CHECK(codeOf(u"dossier_event.date"_s).isEmpty());
}

TEST_CASE("A sex that disagrees with the number may stand, a birth that does may not")
{
    using namespace fields::child;
    const auto found = findings(
        u"child"_s,
        {{idno, u"530426201405011243"_s}, {sex, u"1"_s}, {birth, Value(QDate(2014, 5, 2))}});
    const auto severityOf = [&found](const QByteArray& code) {
        const auto one = std::ranges::find(found, code, &Finding::code);
        REQUIRE(one != found.end());
        return one->severity;
    };
    CHECK(severityOf("catalogue.sex_disagrees") == Finding::Severity::Warning);
    CHECK(severityOf("catalogue.birth_disagrees") == Finding::Severity::Error);
}

TEST_CASE("A state that follows from the days is not chosen, and the words say so")
{
    CHECK(fault(u"agreement.state"_s, u"expired"_s) == "catalogue.code_computed");
    CHECK(fault(u"category.cat"_s, u"K03"_s) == "catalogue.code_elsewhere");
}
