// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/reports.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/demo.h"
#include "desk/records.h"
#include "desk/report_paper.h"
#include "exchange/table.h"
#include "support/catch.h"
#include "support/desk/office.h"

#include <algorithm>
#include <set>

using namespace tongdang;
using namespace tongdang::desk;
using tongdang::test::errorCode;
using tongdang::test::Office;
using tongdang::test::take;
using namespace Qt::StringLiterals;

namespace {

std::string number(const report::Statistics& table, const char* column, QStringView row = {})
{
    const auto place = table.column(QString::fromLatin1(column));
    const report::Line* line = table.line(0, row);
    REQUIRE(place);
    REQUIRE(line);
    return cellText(table.columns[*place], line->cells[*place]).toStdString();
}

} // namespace

TEST_CASE("Equations of all tables hold on invented dossiers, whatever the seed and the period")
{
    for (const quint64 seed : {1U, 2U, 3U}) {
        Office office;
        take(fillWithDemo(office.session(), {25, seed}));
        for (const report::Table::Title& title : take(reportTitles(office.session()))) {
            for (const QString& period : {u"2026-11"_s, u"2026-Q2"_s, u"2025"_s}) {
                const Report made =
                    take(makeReport(office.session(), {title.number, period, {}, false}));
                for (const report::Check& check : made.statistics.checks) {
                    INFO(title.number.toStdString() << ' ' << period.toStdString() << ' ' << seed
                                                    << ": " << check.words.toStdString());
                    CHECK(check.holds);
                }
            }
        }
    }
}

TEST_CASE("At the county a village or township whose name nobody knows is called what it is")
{
    Office county(Role::County, u"530426000000"_s, u"示范县"_s);
    const RecordId far = county.addChild();
    county.moveTo(u"530426101201"_s, far);
    const RecordId near = county.addChild(u"示二"_s);
    county.moveTo(u"530426002207"_s, near);
    county.receive(
        fields::village::type, std::nullopt,
        {{fields::village::code, u"530426002207"_s}, {fields::village::name, u"示井村"_s}});
    for (const char16_t* table : {u"T03", u"T12", u"T16", u"T19", u"T21"}) {
        const Report made = take(
            makeReport(county.session(), {QStringView(table).toString(), u"2026"_s, {}, false}));
        for (const report::Line& line : made.statistics.lines) {
            INFO(line.key.toStdString());
            CHECK(line.title != line.key);
            if (line.key == u"530426101201")
                CHECK(line.title == u"村 530426101201");
            if (line.key == u"530426101")
                CHECK(line.title == u"乡镇 530426101小计");
            if (line.key == u"530426002207")
                CHECK(line.title == u"示井村");
            if (line.key == u"530426002")
                CHECK(line.title == u"小街街道小计");
        }
    }
}

TEST_CASE("A table reads what is entered after it was made before, and names place and person")
{
    Office office;
    const RecordId child = office.addChild();
    office.sendParentsAway(child, QDate(2026, 5, 1));
    const Report before = take(makeReport(office.session(), {u"T01"_s, u"2026-11"_s, {}, false}));
    CHECK(number(before.statistics, "total") == "1");
    CHECK(number(before.statistics, "total", u"530426999201") == "1");
    CHECK(before.statistics.lines.front().title == u"示范村"_s);
    CHECK(before.place == u"示范村"_s);
    CHECK(before.person == office.session().profile().personName);
    CHECK(before.statistics.period.cutoff == office.today());
    const RecordId second = office.addChild(u"示二"_s);
    office.sendParentsAway(second, QDate(2026, 5, 1));
    const Report after = take(makeReport(office.session(), {u"T01"_s, {}, {}, false}));
    CHECK(number(after.statistics, "total") == "2");
    const auto place = after.statistics.column(u"total");
    const auto behind =
        after.statistics.childrenBehind(after.statistics.line(0, u"")->cells[*place]);
    CHECK(std::set(behind.begin(), behind.end()) == std::set{child, second});
}

TEST_CASE("Beside the numbers stand those of an earlier period, counted from the same records")
{
    Office office;
    office.visit(office.addChild(), office.today());
    const Report made =
        take(makeReport(office.session(), {u"T04"_s, u"2026-11"_s, u"2026-10"_s, false}));
    REQUIRE(made.earlier);
    CHECK(made.earlier->until == QDate(2026, 10, 31));
    const auto place = made.statistics.column(u"visit_times");
    const report::Cell& cell = made.statistics.line(0, u"")->cells[*place];
    CHECK(cell.number == 1);
    CHECK(cell.before == 0);
}

TEST_CASE("A station counts its villages, and calls them by their records")
{
    Office office(Role::Township, u"530426999000"_s, u"示范站"_s);
    using namespace fields;
    office.put(village::type, std::nullopt,
               {{village::code, Value(u"530426999201"_s)}, {village::name, Value(u"示范村"_s)}});
    office.put(village::type, std::nullopt,
               {{village::code, Value(u"530426999202"_s)}, {village::name, Value(u"示例村"_s)}});
    const RecordId child = office.addChild();
    const FieldNo place = fields::child::village;
    office.change(fields::child::type, child, {{place, Value(u"530426999202"_s)}});
    const Report made = take(makeReport(office.session(), {u"T03"_s, u"2026-11"_s, {}, false}));
    CHECK(number(made.statistics, "end", u"530426999201") == "0");
    CHECK(number(made.statistics, "end", u"530426999202") == "1");
    CHECK(made.statistics.line(0, u"530426999202")->title == u"示例村"_s);
    // A dossier of a village that is not the station's is not its to count.
    office.moveTo(u"530425999202"_s, child);
    const Report without = take(makeReport(office.session(), {u"T03"_s, u"2026-11"_s, {}, false}));
    CHECK(number(without.statistics, "end") == "0");
}

TEST_CASE("A helper of two children makes both pairings one to N, whose dossiers lie apart")
{
    Office office;
    const RecordId helper =
        office.receive(fields::helper::type, {}, {{fields::helper::name, u"王帮扶"_s}});
    for (const QString& name : {u"示童甲"_s, u"示童乙"_s}) {
        const RecordId child = office.addChild(name);
        office.receive(fields::category::type, child,
                       {{fields::category::cat, u"K06"_s},
                        {fields::category::state, u"2"_s},
                        {fields::category::from_on, Value(office.today())}});
        office.receive(fields::pairing::type, child,
                       {{fields::pairing::helper, helper},
                        {fields::pairing::state, u"active"_s},
                        {fields::pairing::from_on, Value(office.today())}});
    }
    const Report made = take(makeReport(office.session(), {u"T05"_s, u"2026-11"_s, {}, false}));
    CHECK(number(made.statistics, "mode.one_to_n") == "2");
    CHECK(number(made.statistics, "mode.one") == "0");
}

TEST_CASE("A child whose dossier is closed today stays in the tables of the months before")
{
    Office office;
    office.setToday(QDate(2026, 1, 5));
    const RecordId child = office.addChild();
    office.setToday(QDate(2026, 11, 27));
    office.closeDossier(child);
    const auto end = [&](const QString& month) {
        return number(take(makeReport(office.session(), {u"T03"_s, month, {}, false})).statistics,
                      "end");
    };
    CHECK(end(u"2026-10"_s) == "1");
    CHECK(end(u"2026-11"_s) == "0");
}

TEST_CASE(
    "A spreadsheet has the numbers as numbers, and a long table takes several sheets of paper")
{
    Office office;
    const RecordId child = office.addChild();
    office.sendParentsAway(child, QDate(2026, 5, 1));
    const Report made = take(makeReport(office.session(), {u"T01"_s, {}, {}, true}));
    const QString sheet = office.file(u"t.xlsx"_s);
    REQUIRE(writeReport(office.session(), made, sheet));
    const exchange::Table table = take(exchange::readTable(sheet));
    CHECK(table.rows.front().cell(0).text == u"留守儿童情况汇总表"_s);
    const auto line = std::ranges::find_if(
        table.rows, [](const exchange::TableRow& row) { return row.cell(0).text == u"示范村"_s; });
    REQUIRE(line != table.rows.end());
    CHECK(line->cell(1).kind == exchange::CellKind::Number);
    CHECK(line->cell(1).number == 1);
    const auto isHidden = [](const exchange::Cell& cell) { return cell.text == u"*"_s; };
    CHECK(std::ranges::any_of(line->cells, isHidden));
    REQUIRE(writeReport(office.session(), made, office.file(u"t.pdf"_s)));
    const paper::Fonts fonts = take(paper::Fonts::load());
    const paper::Document pages = take(reportPages(made, office.session().catalogue(), fonts));
    CHECK(pages.pageCount() == 3); // 39 columns, 13 on each
    CHECK(errorCode(writeReport(office.session(), made, office.file(u"t.txt"_s)))
          == "report.file_kind");
    const auto behind = take(childrenBehind(office.session(), {child}));
    REQUIRE(behind.size() == 1);
    CHECK(behind.front().child == child);
}

TEST_CASE("Whoever makes a table is noted, and one that does not exist or has not begun is refused")
{
    Office office;
    const auto entries = [&] {
        return take(office.session().archive().accessLog().latest(100)).size();
    };
    const auto before = entries();
    take(makeReport(office.session(), {u"T01"_s, {}, {}, false}));
    CHECK(entries() == before + 1);
    CHECK(errorCode(makeReport(office.session(), {u"T99"_s, {}, {}, false}))
          == "report.unknown_table");
    CHECK(errorCode(makeReport(office.session(), {u"T08"_s, {}, {}, false}))
          == "report.not_at_this_level");
    CHECK(errorCode(makeReport(office.session(), {u"T01"_s, u"2027-01"_s, {}, false}))
          == "report.bad_period");
    CHECK(entries() == before + 1);
}

TEST_CASE("A village that nobody has described yet is one village, with its vacancies")
{
    using namespace fields;
    Office office;
    const auto counted = [&](const QString& table) {
        return take(makeReport(office.session(), {table, u"2026-11"_s, {}, false})).statistics;
    };
    const auto check = [&] {
        CHECK(number(counted(u"T12"_s), "villages") == "1");
        CHECK(number(counted(u"T12"_s), "vacant.captain") == "1");
        CHECK(number(counted(u"T12"_s), "vacant.captain", u"530426999201") == "1");
        CHECK(number(counted(u"T12"_s), "no_director") == "0"); // whoever made the archive
        CHECK(number(counted(u"T17"_s), "villages") == "1");
        CHECK(number(counted(u"T17"_s), "no_safety") == "1");
    };
    check();
    office.receive(
        village::type, std::nullopt,
        {{village::code, Value(u"530426999201"_s)}, {village::name, Value(u"示范村"_s)}});
    check();
    // A station speaks of those that it knows.
    Office station(Role::Township, u"530426999000"_s, u"示范站"_s);
    CHECK(
        number(take(makeReport(station.session(), {u"T12"_s, u"2026-11"_s, {}, false})).statistics,
               "villages")
        == "0");
}

TEST_CASE("A station counts every village whose children it keeps, described or not")
{
    using namespace fields;
    Office station(Role::Township, u"530426999000"_s, u"示范镇社工站"_s);
    const RecordId child = station.addChild();
    station.change(child::type, child, {{child::village, u"530426999202"_s}});
    const auto table = [&](const QString& name) {
        return take(makeReport(station.session(), {name, u"2026-11"_s, {}, false})).statistics;
    };
    CHECK(number(table(u"T12"_s), "villages", u"530426999202") == "1");
    CHECK(number(table(u"T12"_s), "no_director", u"530426999202") == "1");
    CHECK(number(table(u"T12"_s), "villages") == "1");
    CHECK(number(table(u"T17"_s), "villages") == "1");
    CHECK(number(table(u"T17"_s), "no_safety", u"530426999202") == "1");
    // Once it is described it counts once.
    station.put(village::type, {},
                {{village::code, u"530426999202"_s}, {village::name, u"示例村"_s}});
    CHECK(number(table(u"T12"_s), "villages") == "1");
    CHECK(table(u"T12"_s).line(0, u"530426999202")->title == u"示例村"_s);
}

TEST_CASE("A pairing that rested before it ended is none in the table of a day on which it rested")
{
    using namespace fields;
    Office office;
    office.setToday(QDate(2026, 3, 1));
    const RecordId child = office.addChild();
    office.put(category::type, child,
               {{category::cat, u"K06"_s},
                {category::state, u"2"_s},
                {category::from_on, Value(QDate(2026, 3, 1))}});
    const RecordId pair = office.put(pairing::type, child,
                                     {{pairing::state, u"active"_s},
                                      {pairing::guardian_agreed, Value(true)},
                                      {pairing::agreed_on, Value(QDate(2026, 3, 1))},
                                      {pairing::from_on, Value(QDate(2026, 3, 1))},
                                      {pairing::state_on, Value(QDate(2026, 3, 1))}});
    const auto become = [&](const QString& state, QDate day) {
        office.setToday(day);
        office.change(pairing::type, pair,
                      {{pairing::state, state},
                       {pairing::state_on, Value(day)},
                       {pairing::end_reason, u"1"_s}});
    };
    become(u"paused"_s, QDate(2026, 5, 15));
    become(u"active"_s, QDate(2026, 7, 15));
    office.change(pairing::type, pair, {{pairing::to_on, Value(QDate(2026, 9, 15))}});
    become(u"ended"_s, QDate(2026, 9, 15));
    office.setToday(QDate(2026, 11, 24));
    const auto paired = [&](const QString& month) {
        return number(take(makeReport(office.session(), {u"T05"_s, month, {}, false})).statistics,
                      "paired");
    };
    CHECK(paired(u"2026-04"_s) == "1");
    CHECK(paired(u"2026-05"_s) == "0");
    CHECK(paired(u"2026-06"_s) == "0");
    CHECK(paired(u"2026-07"_s) == "1");
    CHECK(paired(u"2026-08"_s) == "1");
    CHECK(paired(u"2026-09"_s) == "0");
}
