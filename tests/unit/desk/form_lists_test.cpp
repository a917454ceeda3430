// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whom and what the lists on paper name: the registers of staff, helpers, pupils and contacts.
#include "catalogue/fields.h"
#include "desk/national.h"
#include "desk/printing.h"
#include "support/catch.h"
#include "support/desk/office.h"

using namespace tongdang;
using namespace tongdang::desk;
using namespace Qt::StringLiterals;
using tongdang::test::Office;
using tongdang::test::take;

namespace {

QString printed(Office& office, const QString& form, const std::optional<RecordId>& record = {})
{
    PrintQuestion question;
    question.form = form;
    question.record = record;
    const PrintJob job = take(printForm(office.session(), question));
    QString words;
    for (int i = 0; i < job.document.pageCount(); ++i) {
        for (const paper::TextRun& run : job.document.page(i).texts)
            words += run.text;
    }
    return words.remove(u' ');
}

} // namespace

TEST_CASE("Each contact of the month has a row of its own, and the child is counted once")
{
    Office office;
    const RecordId child = office.addChild(u"示一"_s);
    office.addChild(u"示二"_s);
    for (const char16_t* words : {u"给孩子打电话", u"给父亲打电话", u"给奶奶打电话"})
        office.put(fields::contact::type, child,
                   {{fields::contact::date, Value(office.today())},
                    {fields::contact::content, QStringView(words).toString()}});
    const QString words = printed(office, u"F04"_s);
    CHECK(words.contains(u"给孩子打电话"));
    CHECK(words.contains(u"给父亲打电话"));
    CHECK(words.contains(u"给奶奶打电话"));
    CHECK(words.count(u"示一") == 3);
    CHECK(words.count(u"示二") == 1);
    CHECK(words.contains(u"合计2人"));
}

TEST_CASE("The chain of five levels says who is linked to what")
{
    Office station(Role::Township, u"530426002000"_s, u"小街街道社工站"_s);
    using namespace fields;
    station.receive(village::type, std::nullopt,
                    {{village::code, u"530426002207"_s}, {village::name, u"示井村"_s}});
    const RecordId home = station.addHousehold(u"六组"_s);
    station.change(household::type, home, {{household::head, u"普户主"_s}});
    const auto link = [&](const QString& level, const QString& from,
                          std::vector<FieldInput> fields) {
        fields.push_back({chain_link::level, level});
        fields.push_back({chain_link::from_unit, from});
        fields.push_back({chain_link::from_person, u"示人"_s});
        station.put(chain_link::type, std::nullopt, fields);
    };
    link(u"5"_s, u"示党员"_s,
         {{chain_link::to_household, Value(home)}, {chain_link::village, u"530426002207"_s}});
    link(u"3"_s, u"示支部"_s,
         {{chain_link::to_area, u"河西片"_s}, {chain_link::village, u"530426002207"_s}});
    link(u"1"_s, u"示县局"_s, {{chain_link::to_div, u"530426002000"_s}});
    link(u"2"_s, u"示党委"_s, {{chain_link::to_div, u"530426002207"_s}});
    const QString words = printed(station, u"F14"_s);
    const qsizetype county = words.indexOf(u"示县局示人小街街道");
    const qsizetype township = words.indexOf(u"示党委示人小街街道示井村");
    const qsizetype area = words.indexOf(u"示支部示人小街街道示井村河西片");
    const qsizetype home5 = words.indexOf(u"示党员示人小街街道示井村六组户主普户主");
    INFO(words.toStdString());
    CHECK(county > 0); // also where nobody wrote since when
    CHECK(county < township);
    CHECK(township < area);
    CHECK(area < home5);
}

TEST_CASE("A helper's sheet names who went, once, or whose sheet it is")
{
    Office office;
    const RecordId child = office.addChild(u"示童"_s);
    const RecordId helper =
        office.put(fields::helper::type, std::nullopt, {{fields::helper::name, u"普帮扶"_s}});
    const RecordId pairing = office.put(fields::pairing::type, child,
                                        {{fields::pairing::helper, Value(helper)},
                                         {fields::pairing::state, u"active"_s},
                                         {fields::pairing::from_on, Value(office.today())}});
    const auto sheetOf = [&](const QString& actor) {
        return printed(office, u"F13"_s,
                       office.put(fields::care_record::type, child,
                                  {{fields::care_record::date, Value(office.today())},
                                   {fields::care_record::pairing, Value(pairing)},
                                   {fields::care_record::actor, actor}}));
    };
    CHECK(sheetOf(u"普帮扶"_s).count(u"普帮扶") == 1);
    const QString by = sheetOf(u"示同事"_s);
    CHECK(by.contains(u"示同事"));
    CHECK_FALSE(by.contains(u"普帮扶"));
    CHECK(sheetOf({}).count(u"普帮扶") == 1);
}

TEST_CASE("The ledger of staff has a row for each post, with those who left and those without one")
{
    Office station(Role::Township, u"530426002000"_s, u"小街街道社工站"_s);
    using namespace fields;
    station.receive(village::type, std::nullopt,
                    {{village::code, u"530426002207"_s}, {village::name, u"示井村"_s}});
    const RecordId director =
        station.put(staff::type, std::nullopt,
                    {{staff::name, u"示主任"_s}, {staff::certificate, u"初级社工证"_s}});
    const auto post = [&](const QString& village, QDate from, QDate to) {
        station.put(staff_post::type, std::nullopt,
                    {{staff_post::staff, Value(director)},
                     {staff_post::role, u"1"_s},
                     {staff_post::division, village},
                     {staff_post::village_post, u"2"_s},
                     {staff_post::fulltime, Value(false)},
                     {staff_post::subsidy, Value(qint64{80000})},
                     {staff_post::from_on, Value(from)},
                     {staff_post::to_on, to.isValid() ? Value(to) : Value()},
                     {staff_post::end_reason, to.isValid() ? Value(u"换届"_s) : Value()}});
    };
    post(u"530426002207"_s, QDate(2024, 1, 1), QDate(2026, 3, 5));
    post(u"530426002208"_s, QDate(2026, 3, 6), {});
    station.put(staff::type, std::nullopt, {{staff::name, u"示无岗"_s}});
    station.put(team_member::type, std::nullopt,
                {{team_member::village, u"530426002207"_s},
                 {team_member::role, u"00"_s},
                 {team_member::name, u"示书记"_s},
                 {team_member::from_on, Value(QDate(2024, 1, 1))}});
    const QString words = printed(station, u"F19"_s);
    INFO(words.toStdString());
    CHECK(words.count(u"示主任") == 2);
    for (const char16_t* expected :
         {u"初级社工证", u"儿童主任", u"小街街道示井村", u"800", u"2024-01-01",
          u"离任2026-03-05换届", u"2026-03-06", u"专职：否", u"示无岗"}) {
        INFO(QStringView(expected).toString().toStdString());
        CHECK(words.contains(QStringView(expected)));
    }
    // At a station the team says of which village it is.
    CHECK(words.contains(u"小街街道示井村队长(党总支书记)示书记"));
}

TEST_CASE("A school's list of proxy parents has the left-behind children who are there, each once")
{
    Office office;
    using namespace fields;
    const auto school = [&](const QString& name) {
        return office.receive(fields::school::type, std::nullopt, {{fields::school::name, name}});
    };
    const RecordId here = school(u"示完小"_s);
    const RecordId other = school(u"示中学"_s);
    const auto term = [&](const RecordId& child, const RecordId& at, QDate day, int year,
                          const QString& half) {
        office.put(education::type, child,
                   {{education::school, Value(at)},
                    {education::status, u"03"_s},
                    {education::status_on, Value(day)},
                    {education::year, Value(qint64{year})},
                    {education::term, half},
                    {education::grade, u"15"_s},
                    {education::head_teacher, u"示老师"_s + half}});
    };
    const auto pupil = [&](const QString& name, bool isLeftBehind) {
        const RecordId child = office.addChild(name);
        if (isLeftBehind)
            office.sendParentsAway(child, office.today().addMonths(-8));
        term(child, here, office.today().addMonths(-8), 2025, u"2"_s);
        return child;
    };
    const RecordId stays = pupil(u"示留"_s, true);
    term(stays, here, office.today().addMonths(-2), 2026, u"1"_s);
    const RecordId left = pupil(u"示走"_s, true);
    term(left, other, office.today().addMonths(-2), 2026, u"1"_s);
    pupil(u"示陪"_s, false);
    pupil(u"示旧"_s, true); // nobody has written the new term yet: it says of which one it is
    const RecordId moved = pupil(u"示迁"_s, true);
    office.moveTo(u"530426999202"_s, moved);
    const QString words = printed(office, u"F18"_s, here);
    INFO(words.toStdString());
    CHECK(words.count(u"示留") == 1);
    CHECK(words.contains(u"示老师1示留2026学年秋季学期"));
    CHECK(words.contains(u"示老师2示旧2025学年春季学期"));
    for (const char16_t* name : {u"示走", u"示陪", u"示迁"})
        CHECK_FALSE(words.contains(QStringView(name)));
}

TEST_CASE("What is typed into the national system names the kind of being left behind, the village "
          "of the home and the school")
{
    Office office(Role::Village, u"530426002207"_s, u"示井村"_s);
    const RecordId home = office.addHousehold(u"三组"_s);
    office.change(fields::household::type, home, {{fields::household::div, u"530426002207"_s}});
    const RecordId child = office.addChild(u"示童"_s, home);
    office.sendParentsAway(child, office.today().addMonths(-8));
    const RecordId school =
        office.receive(fields::school::type, std::nullopt, {{fields::school::name, u"示完小"_s}});
    office.put(fields::education::type, child,
               {{fields::education::school, Value(school)},
                {fields::education::status, u"03"_s},
                {fields::education::status_on, Value(office.today().addMonths(-2))},
                {fields::education::grade, u"15"_s}});
    const QString computed = printed(office, u"F27"_s, child);
    CHECK(computed.contains(u"父母双方外出"));
    CHECK(computed.contains(u"现居住地小街街道示井村三组"));
    CHECK(computed.contains(u"小学示完小五年级"));
    const RecordId entry = take(noteNational(office.session(), child)).id;
    const Record noted = shownRecord(take(getRecord(office.session(), entry)));
    const QString typed = noted.value(fields::national_entry::snapshot).toText();
    for (const char16_t* expected :
         {u"父母双方外出", u"小街街道示井村 三组", u"小学 示完小 五年级"})
        CHECK(typed.contains(QStringView(expected)));
    // What somebody noted goes before.
    office.put(fields::left_behind::type, child,
               {{fields::left_behind::type_, u"4"_s},
                {fields::left_behind::from_on, Value(office.today())}});
    const QString changed = printed(office, u"F27"_s, child);
    CHECK(changed.contains(u"单亲外出"));
    CHECK_FALSE(changed.contains(u"父母双方外出"));
}
