// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/received.h"

#include "catalogue/fields.h"
#include "desk/excel.h"
#include "desk/excel_sheets.h"
#include "exchange/table.h"
#include "support/catch.h"
#include "support/desk/office.h"

#include <algorithm>

using namespace tongdang;
using namespace tongdang::desk;
using namespace Qt::StringLiterals;
using tongdang::test::errorCode;
using tongdang::test::Office;
using tongdang::test::take;

namespace {

const QDate summer(2026, 7, 1);

ChildReceived receivedBy(Office& office, const RecordId& child)
{
    return take(desk::receivedBy(office.session(), {child, {}})).front();
}

QStringList words(const ChildReceived& child)
{
    QStringList all;
    for (const ReceivedLine& line : child.lines)
        all.append(
            QStringList{line.day.toString(Qt::ISODate), line.kind, line.what, line.by}.join(u'|'));
    return all;
}

RecordId hold(Office& office, const QStringList& topics, const QString& state, QDate day = summer)
{
    namespace f = fields::activity;
    return office.put(f::type, {},
                      {{f::village, u"530426999201"_s},
                       {f::date, Value(day)},
                       {f::title, u"暑期安全课"_s},
                       {f::topics, Value(topics)},
                       {f::organiser, u"示范村委会"_s},
                       {f::state, state}});
}

RecordId attend(Office& office, const RecordId& child, const RecordId& activity,
                const QStringList& who = {u"1"_s})
{
    namespace f = fields::activity_attendance;
    return office.put(f::type, child, {{f::activity, Value(activity)}, {f::who, Value(who)}});
}

} // namespace

TEST_CASE("What a child received is listed by day: benefits, help, wishes and activities")
{
    using namespace fields;
    Office office;
    const RecordId child = office.addChild(u"示小满"_s);
    const RecordId unit = office.receive(unit::type, {}, {{unit::name, u"示范镇社会事务办"_s}});
    office.put(benefit::type, child,
               {{benefit::kind, u"04"_s},
                {benefit::state, u"4"_s},
                {benefit::granted_from, Value(QDate(2026, 3, 1))},
                {benefit::unit, Value(unit)}});
    office.put(benefit::type, child, {{benefit::kind, u"07"_s}, {benefit::state, u"2"_s}});
    office.put(care_record::type, child,
               {{care_record::date, Value(QDate(2026, 5, 4))},
                {care_record::actor, u"示志"_s},
                {care_record::goods, u"书包一个"_s}});
    office.put(wish::type, child,
               {{wish::wish, u"一双球鞋"_s},
                {wish::state, u"3"_s},
                {wish::claimed_by, u"示企"_s},
                {wish::delivered_on, Value(QDate(2026, 6, 1))}});
    office.put(wish::type, child, {{wish::wish, u"一辆车"_s}, {wish::state, u"2"_s}});
    attend(office, child, hold(office, {u"01"_s, u"02"_s}, u"2"_s));
    CHECK(words(receivedBy(office, child))
          == QStringList{u"2026-03-01|保障救助|最低生活保障|示范镇社会事务办"_s,
                         u"2026-05-04|关爱帮扶记录|书包一个|示志"_s,
                         u"2026-06-01|微心愿|一双球鞋|示企"_s,
                         u"2026-07-01|活动签到|暑期安全课；防溺水、防欺凌|示范村委会"_s});
}

TEST_CASE("What is still to come, did not take place or was taken back was not received")
{
    using namespace fields;
    Office office;
    const RecordId child = office.addChild();
    const auto help = [&](QDate day) {
        return office.put(care_record::type, child,
                          {{care_record::date, Value(day)}, {care_record::goods, u"米"_s}});
    };
    help(office.today());
    CHECK(receivedBy(office, child).lines.size() == 1);
    office.put(benefit::type, child,
               {{benefit::kind, u"04"_s},
                {benefit::state, u"4"_s},
                {benefit::granted_from, Value(office.today().addDays(1))}});
    CHECK(receivedBy(office, child).lines.size() == 1);
    attend(office, child, hold(office, {u"01"_s}, u"3"_s));           // cancelled
    attend(office, child, hold(office, {u"01"_s}, u"2"_s), {u"2"_s}); // the guardian came
    CHECK(receivedBy(office, child).lines.size() == 1);
    const RecordId second = help(office.today());
    CHECK(receivedBy(office, child).lines.size() == 2);
    take(withdrawRecord(office.session(), second, u"录错"_s));
    CHECK(receivedBy(office, child).lines.size() == 1);
    const RecordId activity = hold(office, {u"01"_s}, u"2"_s);
    attend(office, child, activity);
    CHECK(receivedBy(office, child).lines.size() == 2);
    take(withdrawRecord(office.session(), activity, u"录错"_s));
    CHECK(receivedBy(office, child).lines.size() == 1);
}

TEST_CASE("Each safety topic shows when the child was taught it last, at an activity or a visit")
{
    using namespace fields;
    Office office;
    const RecordId child = office.addChild();
    attend(office, child, hold(office, {u"01"_s, u"04"_s}, u"2"_s));
    attend(office, child, hold(office, {u"01"_s}, u"2"_s, QDate(2025, 7, 1)));
    const RecordId met = office.visit(child, office.today());
    office.change(visit::type, met, {{visit::e1, Value(QStringList{u"03"_s})}});
    const RecordId missed = office.visit(child, office.today(), u"3"_s);
    office.change(visit::type, missed, {{visit::e1, Value(QStringList{u"02"_s})}});
    const ChildReceived received = receivedBy(office, child);
    CHECK(
        lessonWords(received.lessons)
        == u"防溺水：2026-07-01；防欺凌：没有记录；防性侵：2026-11-24；道路交通安全：2026-07-01"_s);
}

TEST_CASE("The list of all holds every child on the books of a village, those with nothing too")
{
    Office office(Role::Township, u"530426999000"_s, u"示范镇社工站"_s);
    const auto live = [&](const QString& name, const QString& village) {
        const RecordId child = office.addChild(name);
        office.change(fields::child::type, child, {{fields::child::village, village}});
        return child;
    };
    const RecordId one = live(u"示甲"_s, u"530426999201"_s);
    live(u"示乙"_s, u"530426999201"_s);
    live(u"示丙"_s, u"530426999202"_s);
    const RecordId closed = live(u"示丁"_s, u"530426999201"_s);
    office.closeDossier(closed);
    office.put(fields::care_record::type, one,
               {{fields::care_record::date, Value(office.today())},
                {fields::care_record::goods, u"书包"_s}});
    CHECK(take(desk::receivedBy(office.session(), {})).size() == 3);
    const auto village = take(desk::receivedBy(office.session(), {{}, u"530426999201"_s}));
    REQUIRE(village.size() == 2);
    CHECK(std::ranges::count_if(village, [](const auto& child) { return child.lines.empty(); })
          == 1);
    // A closed one only with what it received.
    office.put(fields::care_record::type, closed,
               {{fields::care_record::date, Value(office.today())},
                {fields::care_record::goods, u"书包"_s}});
    CHECK(take(desk::receivedBy(office.session(), {})).size() == 4);
}

TEST_CASE("What children received goes to Excel with the words of confidence, and is noted")
{
    Office office;
    const RecordId child = office.addChild(u"示小满"_s);
    attend(office, child, hold(office, {u"01"_s}, u"2"_s));
    const QString file = office.file(u"received.xlsx"_s);
    CHECK(take(writeExcel(office.session(), {ExcelList::Received, {}, file, false, {}})).rows == 1);
    QStringList rows;
    for (const exchange::TableRow& row : take(exchange::readTable(file)).rows) {
        QStringList cells;
        for (const exchange::Cell& cell : row.cells)
            cells.append(cell.text);
        rows.append(cells.join(u'|'));
    }
    REQUIRE(rows.size() == 5);
    CHECK(rows[1].startsWith(u"内部资料　注意保密"));
    CHECK(rows[3] == u"示范村|示小满|2026-07-01||活动签到|暑期安全课；防溺水|示范村委会"_s);
    CHECK(rows[4].startsWith(u"示范村|示小满|||安全教育|防溺水：2026-07-01；防欺凌：没有记录"));
}

TEST_CASE("A child whose dossier moved away is not told of")
{
    Office office;
    const RecordId child = office.addChild();
    office.moveTo(u"530426999202"_s, child);
    CHECK(errorCode(desk::receivedBy(office.session(), {child, {}})) == "desk.moved_away");
    CHECK(take(desk::receivedBy(office.session(), {})).empty());
    CHECK(errorCode(desk::receivedBy(office.session(), {hold(office, {u"01"_s}, u"2"_s), {}}))
          == "desk.unknown_child");
}
