// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/excel.h"

#include "catalogue/fields.h"
#include "desk/access.h"
#include "desk/national.h"
#include "desk/roster.h"
#include "exchange/table.h"
#include "support/catch.h"
#include "support/desk/office.h"

#include <QFile>

#include <algorithm>

using namespace tongdang;
using namespace tongdang::desk;
using namespace Qt::StringLiterals;
using tongdang::test::errorCode;
using tongdang::test::Office;
using tongdang::test::take;

namespace {

const QString sample =
    QStringLiteral(TONGDANG_SOURCE_DIR "/tests/golden/rosters/roster-dawan.xlsx");

QStringList rowsOf(const QString& file)
{
    QStringList rows;
    for (const exchange::TableRow& row : take(exchange::readTable(file)).rows) {
        QStringList cells;
        for (const exchange::Cell& cell : row.cells)
            cells.append(cell.text);
        rows.append(cells.join(u'|'));
    }
    return rows;
}

QString everything(const QString& file)
{
    return rowsOf(file).join(u'\n');
}

RecordId orphanIn(Office& office, const QString& name)
{
    const RecordId child = office.addChild(name, office.addHousehold(u"一组"_s));
    office.put(fields::category::type, child,
               {{fields::category::cat, u"K01"_s},
                {fields::category::state, u"2"_s},
                {fields::category::from_on, Value(office.today().addYears(-1))}});
    return child;
}

ExcelFile write(Office& office, ExcelList list, const QString& file, const QString& village = {})
{
    return take(writeExcel(office.session(), {list, village, file, false, {}}));
}

} // namespace

TEST_CASE("A roster that was written is taken into an empty archive and written again alike")
{
    Office first(Role::Village, u"530426001201"_s, u"大湾村"_s);
    take(importRoster(first.session(), sample, RosterMode::Import));
    const QString once = first.file(u"once.xlsx"_s);
    CHECK(write(first, ExcelList::Roster, once).rows == 38);

    Office second(Role::Village, u"530426001201"_s, u"大湾村"_s);
    const RosterReport report = take(importRoster(second.session(), once, RosterMode::Import));
    CHECK(report.imported == 38);
    CHECK(report.rejected.empty());
    const QString twice = second.file(u"twice.xlsx"_s);
    CHECK(write(second, ExcelList::Roster, twice).rows == 38);
    const QStringList rows = rowsOf(once);
    CHECK(rows.size() == 40);
    CHECK(rowsOf(twice) == rows);
    // What the village wrote is there.
    const QStringList columns = rows.at(1).split(u'|');
    for (const QString& heading : {u"父亲外出地"_s, u"照护人电话"_s, u"就读学校"_s, u"年级班级"_s,
                                   u"健康状况"_s, u"留守/困境类别"_s}) {
        CAPTURE(heading);
        const qsizetype place = columns.indexOf(heading);
        REQUIRE(place >= 0);
        const auto isFilled = [place](const QString& row) {
            return !row.section(u'|', place, place).isEmpty();
        };
        CHECK(std::count_if(rows.begin() + 2, rows.end(), isFilled) > 10);
    }
}

TEST_CASE("A day that is known to the month is written to the month")
{
    Office office;
    const RecordId child = office.addChild(u"示甲"_s);
    office.sendParentsAway(child, QDate(2025, 2, 1));
    const auto absences = take(listRecords(office.session(), {fields::away::type, {}, {}}));
    office.change(fields::away::type, absences.front().id,
                  {{fields::away::from_precision, u"2"_s}});
    const QString file = office.file(u"a.xlsx"_s);
    write(office, ExcelList::Roster, file);
    // Of one parent to the month, of the other to the day.
    CHECK(everything(file).count(u"广东东莞|2025年2月"_s) == 1);
    CHECK(everything(file).count(u"广东东莞|2025-02-01"_s) == 1);
}

TEST_CASE("Only dossiers on the books that are kept here stand in a roster")
{
    Office office;
    const RecordId closed = office.addChild(u"示甲"_s);
    const RecordId moved = office.addChild(u"示乙"_s);
    const RecordId withdrawn = office.addChild(u"示丙"_s);
    office.addChild(u"示丁"_s);
    office.closeDossier(closed);
    office.moveTo(u"530426999202"_s, moved);
    take(withdrawRecord(office.session(), withdrawn, u"录错"_s));
    const QString file = office.file(u"a.xlsx"_s);
    CHECK(write(office, ExcelList::Roster, file).rows == 1);
    CHECK(everything(file).contains(u"示丁"));
}

TEST_CASE("Nothing restricted leaves in an Excel file")
{
    Office office;
    const RecordId child = orphanIn(office, u"示甲"_s);
    office.receive(fields::restricted_category::type, child,
                   {{fields::restricted_category::cat, u"K03"_s},
                    {fields::restricted_category::from_on, Value(office.today().addYears(-1))}});
    for (const ExcelList list : {ExcelList::Roster, ExcelList::National}) {
        const QString file = office.file(u"%1.xlsx"_s.arg(static_cast<int>(list)));
        write(office, list, file);
        CHECK(everything(file).contains(u"孤儿"));
        CHECK_FALSE(everything(file).contains(u"艾滋"));
        CHECK_FALSE(everything(file).contains(u"受限"));
    }
}

TEST_CASE("The lists for the national system say what to type and what stands there")
{
    Office office;
    const RecordId entered = orphanIn(office, u"示甲"_s);
    orphanIn(office, u"示乙"_s);
    take(noteNational(office.session(), entered, u"A7"_s));
    office.change(fields::child::type, entered, {{fields::child::name, u"示新"_s}});
    const QString file = office.file(u"a.xlsx"_s);
    CHECK(write(office, ExcelList::National, file).rows == 2);
    const QStringList rows = rowsOf(file);
    REQUIRE(rows.size() == 4);
    CHECK(
        rows[1].startsWith(u"清单|村(社区)|小组|儿童|原因|起始日|上次录入|国系统编号|姓名|性别|"));
    CHECK(rows[2].startsWith(u"待录入|示范村|一组|示乙|困境儿童|2026-11-24|||示乙|女|"));
    CHECK(rows[3].startsWith(
        u"待更新|示范村|一组|示新|不一致：姓名|2026-11-24|2026-11-24|A7|示新（原：示甲）|女|"));
}

TEST_CASE("A station's file names the villages, or is about one of them")
{
    Office office(Role::Township, u"530426999000"_s, u"示范镇社工站"_s);
    const RecordId one = office.addChild(u"示甲"_s);
    const RecordId other = office.addChild(u"示乙"_s);
    office.change(fields::child::type, one, {{fields::child::village, u"530426999201"_s}});
    office.change(fields::child::type, other, {{fields::child::village, u"530426999202"_s}});
    const QString all = office.file(u"all.xlsx"_s);
    CHECK(write(office, ExcelList::Roster, all).rows == 2);
    CHECK(rowsOf(all).at(1).endsWith(u"备注|村(社区)"));
    CHECK(rowsOf(all).at(2).endsWith(u"530426999201"));
    const QString village = office.file(u"village.xlsx"_s);
    CHECK(write(office, ExcelList::Roster, village, u"530426999202"_s).rows == 1);
    CHECK(everything(village).contains(u"示乙"));
}

TEST_CASE("An Excel file never takes the place of another one unasked, and its writing is noted")
{
    Office office;
    const QString file = office.file(u"a.xlsx"_s);
    const auto attempt = [&](const QString& name, bool replace) {
        return writeExcel(office.session(), {ExcelList::Roster, {}, name, replace, {}});
    };
    CHECK(errorCode(attempt(file, false)) == "desk.nobody_to_export");
    CHECK_FALSE(QFile::exists(file));
    office.addChild(u"示甲"_s);
    CHECK(errorCode(attempt(office.file(u"a.csv"_s), false)) == "desk.excel_name");
    QFile before(file);
    REQUIRE(before.open(QIODevice::WriteOnly));
    before.write("before");
    before.close();
    CHECK(errorCode(attempt(file, false)) == "storage.file_exists");
    REQUIRE(before.open(QIODevice::ReadOnly));
    CHECK(before.readAll() == "before");
    CHECK(attempt(file, true));
    const auto log = take(listAccess(office.session(), {}));
    REQUIRE_FALSE(log.empty());
    const auto noted = std::ranges::find(log, QByteArray("roster.export"), &AccessLine::action);
    REQUIRE(noted != log.end());
    CHECK(noted->detail == u"1"_s);
    CHECK(std::ranges::count(log, QByteArray("roster.export"), &AccessLine::action) == 1);
}

TEST_CASE("The ledger of the directors is written with who they are, and without their papers")
{
    using namespace fields;
    Office station(Role::Township, u"530426999000"_s, u"示范镇社工站"_s);
    const RecordId director = station.put(staff::type, {},
                                          {{staff::name, u"示主任"_s},
                                           {staff::phone, u"13900000001"_s},
                                           {staff::idno, u"530426198005060017"_s}});
    station.put(staff_post::type, {},
                {{staff_post::staff, director},
                 {staff_post::role, u"1"_s},
                 {staff_post::division, u"530426999201"_s},
                 {staff_post::from_on, Value(QDate(2024, 3, 1))},
                 {staff_post::to_on, Value(QDate(2026, 8, 31))},
                 {staff_post::end_reason, u"换届"_s}});
    const QString file = station.file(u"ledger.xlsx"_s);
    const auto ledger = [&](TypeNo type) {
        return writeExcel(station.session(), {ExcelList::Register, {}, file, true, {}, type});
    };
    CHECK(take(ledger(staff_post::type)).rows == 2); // whoever made the archive stands there, too
    const QString text = everything(file);
    for (const QString& words : {u"示主任"_s, u"13900000001"_s, u"2024年3月1日"_s,
                                 u"2026年8月31日"_s, u"换届"_s, u"任职日期"_s, u"手机"_s}) {
        CAPTURE(words.toStdString());
        CHECK(text.contains(words));
    }
    CHECK_FALSE(text.contains(u"530426198005060017"));
    CHECK(text.contains(u"内部资料　注意保密"));
    CHECK_FALSE(ledger(water_hazard::type)); // empty
    CHECK_FALSE(ledger(visit::type));        // no register
}
