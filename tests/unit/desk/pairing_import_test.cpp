// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/pairing_import.h"

#include "catalogue/fields.h"
#include "desk/records.h"
#include "support/catch.h"
#include "support/desk/office.h"
#include "support/storage/archive_folder.h"

#include <algorithm>

using namespace tongdang;
using namespace tongdang::test;
using namespace tongdang::desk;
using namespace Qt::StringLiterals;

namespace {

struct Village {
    Office office;
    RecordId first = office.addChild(u"示童甲"_s);
    RecordId second = office.addChild(u"示童乙"_s);
    QString file = office.file(u"list.csv"_s);

    RosterReport import(const QString& rows, RosterMode mode = RosterMode::Import)
    {
        writeFile(
            file,
            (u"结对帮扶名单\n序号,儿童姓名,身份证号,帮扶人,单位,帮扶人电话,党员,帮扶目的,结对日期\n"_s
             + rows)
                .toUtf8());
        return take(importPairings(office.session(), file, mode));
    }
    [[nodiscard]] std::vector<Record> all(TypeNo type)
    {
        return take(listRecords(office.session(), {type, {}, {}, false}));
    }
};

} // namespace

TEST_CASE("A list of helpers becomes pairings, and a helper of several children one record")
{
    namespace pairing = fields::pairing;
    Village village;
    const QString rows = u"1,示童甲,,王帮扶,示范镇政府,13800000001,是,学业辅导,2026-03-01\n"
                         u"2,示童乙,,王帮扶,示范镇政府,13800000001,是,综合帮扶,2026年4月2日\n"_s;
    CHECK(village.import(rows, RosterMode::DryRun).imported == 2);
    CHECK(village.all(pairing::type).empty());
    CHECK(village.all(fields::helper::type).empty());

    const RosterReport report = village.import(rows);
    CHECK(report.imported == 2);
    CHECK(report.rejected.empty());
    const auto helpers = village.all(fields::helper::type);
    REQUIRE(helpers.size() == 1);
    CHECK(helpers[0].value(fields::helper::unit).toText() == u"示范镇政府");
    CHECK(helpers[0].value(fields::helper::party).toBool() == true);
    auto pairings = village.all(pairing::type);
    REQUIRE(pairings.size() == 2);
    std::ranges::sort(pairings, {}, [](const Record& one) { // entered in one moment
        return one.value(pairing::from_on).toDate();
    });
    CHECK(pairings[0].value(pairing::child).toRecordId() == village.first);
    CHECK(pairings[0].value(pairing::helper).toRecordId() == helpers[0].id);
    CHECK(pairings[0].value(pairing::from_on).toDate() == QDate(2026, 3, 1));
    CHECK(pairings[0].value(pairing::purpose).toText() == u"2");
    CHECK(pairings[1].value(pairing::from_on).toDate() == QDate(2026, 4, 2));
    // Once more: nothing is doubled. The child was told by the name alone, and that is said.
    const RosterReport again = village.import(rows);
    CHECK(again.imported == 0);
    CHECK(again.duplicates.size() == 2);
    CHECK(village.all(pairing::type).size() == 2);
    CHECK(report.warnings.size() == 2);
}

TEST_CASE("A row without a helper or a dossier is left out and named, the others are written")
{
    Village village;
    (void)village.office.addChild(u"示童丙"_s);
    (void)village.office.addChild(u"示童丙"_s);
    const RosterReport report = village.import(u"1,示童甲,,李帮扶,,,,,\n"
                                               u"2,示童乙,,,,,,,2026-03-01\n"
                                               u"3,示童丁,,李帮扶,,,,,2026-03-01\n"
                                               u"4,示童丙,,李帮扶,,,,,2026-03-01\n"_s);
    CHECK(report.rows == 4);
    CHECK(report.imported == 1);
    REQUIRE(report.rejected.size() == 3);
    CHECK(report.rejected[0].code == "exchange.helper_missing");
    CHECK(report.rejected[1].code == "exchange.no_dossier");
    CHECK(report.rejected[2].code == "exchange.several_dossiers");
    CHECK(report.warnings.front().code == "exchange.pairing_from_today");
    const auto pairings = village.all(fields::pairing::type);
    REQUIRE(pairings.size() == 1);
    CHECK(pairings[0].value(fields::pairing::from_on).toDate() == village.office.today());
}

TEST_CASE(
    "A row with a phone that is none or of a day to come is kept back before anything is made")
{
    Village village;
    const QString rows = u"1,示童甲,,李帮扶,,1380000,,,2026-03-01\n"
                         u"2,示童甲,,王帮扶,,138 0000 0001,,,2026-11-25\n"
                         u"3,示童乙,,赵帮扶,,138-0000-0001,,,20261124\n"_s;
    for (const RosterMode mode : {RosterMode::DryRun, RosterMode::Import}) {
        const RosterReport report = village.import(rows, mode);
        CHECK(report.imported == 1);
        REQUIRE(report.rejected.size() == 2);
        CHECK(report.rejected[0].row == 3);
        CHECK(report.rejected[0].field == u"帮扶人电话"_s);
        CHECK(report.rejected[0].code == "exchange.phone_odd");
        CHECK(report.rejected[0].arguments == QStringList{u"1380000"_s});
        CHECK(report.rejected[1].field == u"结对日期"_s);
        CHECK(report.rejected[1].code == "exchange.since_in_future");
        CHECK(report.rejected[1].arguments == QStringList{u"2026-11-25"_s});
    }
    const auto helpers = village.all(fields::helper::type);
    REQUIRE(helpers.size() == 1); // those of the other rows are not made either
    CHECK(helpers[0].value(fields::helper::phone).toText() == u"13800000001");
    CHECK(village.all(fields::pairing::type).front().value(fields::pairing::from_on).toDate()
          == QDate(2026, 11, 24));
}

TEST_CASE("A child with two helpers stands in two rows, and what is no yes is not guessed")
{
    Village village;
    const RecordId child =
        village.office.put(fields::child::type, {},
                           {{fields::child::name, Value(u"示童戊"_s)},
                            {fields::child::idno, Value(u"530426201505100016"_s)},
                            {fields::child::birth, Value(QDate(2015, 5, 10))},
                            {fields::child::status, Value(u"open"_s)}});
    const RosterReport report =
        village.import(u"1,示童戊,530426201505100016,王帮扶,,,非党员,,2026-03-01\n"
                       u"2,示童戊,530426201505100016,李帮扶,,,√,,2026-03-01\n"
                       u"3,示童甲,,赵帮扶,,,待核,,2026-03-01\n"_s);
    CHECK(report.imported == 3);
    CHECK(report.rejected.empty());
    for (const Record& helper : village.all(fields::helper::type)) {
        const QString name = helper.value(fields::helper::name).toText();
        const auto party = helper.value(fields::helper::party).toBool();
        if (name == u"王帮扶")
            CHECK(party == false);
        else if (name == u"李帮扶")
            CHECK(party == true);
        else
            CHECK(!party);
    }
    int ofChild = 0;
    for (const Record& pairing : village.all(fields::pairing::type))
        ofChild += pairing.value(fields::pairing::child).toRecordId() == child ? 1 : 0;
    CHECK(ofChild == 2);
}

TEST_CASE("Where the guardian did not agree, the pairing is proposed and nobody is to visit yet")
{
    namespace pairing = fields::pairing;
    Village village;
    writeFile(village.file, u"姓名,帮扶人,监护人同意,结对日期\n示童甲,王帮扶,否,2026-03-01\n"
                            u"示童乙,王帮扶,同意,2026-03-01\n"_s.toUtf8());
    REQUIRE(
        take(importPairings(village.office.session(), village.file, RosterMode::Import)).imported
        == 2);
    for (const Record& one : village.all(pairing::type)) {
        const bool isFirst = one.value(pairing::child).toRecordId() == village.first;
        CHECK(one.value(pairing::state).isText(isFirst ? u"proposed" : u"active"));
        CHECK(one.value(pairing::guardian_agreed).toBool() == !isFirst);
    }
}

TEST_CASE("A list that names no helpers at all, or comes to the station, is refused")
{
    Village village;
    writeFile(village.file, u"姓名,身份证号\n示童甲,\n"_s.toUtf8());
    CHECK(errorCode(importPairings(village.office.session(), village.file, RosterMode::Import))
          == "exchange.no_helper_heading");
    Office station(Role::Township, u"530426999000"_s, u"示范镇社工站"_s);
    CHECK(errorCode(importPairings(station.session(), village.file, RosterMode::Import))
          == "desk.pairings_at_village");
}

TEST_CASE("Words that no field can take are told, and a day is as near as it is written")
{
    Village village;
    const RosterReport report = village.import(u"1,示童甲,,王帮扶,,,也许,陪他说话,2026年4月\n"
                                               u"2,示童乙,,王帮扶,,,是,学业辅导,去年\n"_s);
    REQUIRE(report.imported == 2);
    QStringList told;
    for (const RosterNote& note : report.warnings)
        told.append(QString::number(note.row) + u' ' + note.field + u' '
                    + QString::fromLatin1(note.code) + u' ' + note.arguments.join(u'|'));
    CHECK(told.contains(u"3 党员 exchange.word_unknown 也许"_s));
    CHECK(told.contains(u"3 结对目的 exchange.word_unknown 陪他说话"_s));
    CHECK(told.contains(u"4 结对日期 exchange.pairing_from_today "_s));
    CHECK(std::ranges::count_if(told,
                                [](const QString& line) {
                                    return line.contains(u"word_unknown")
                                           || line.contains(u"from_today");
                                })
          == 3);
    QStringList days;
    for (const Record& pairing : village.all(fields::pairing::type))
        days.append(pairing.value(fields::pairing::from_on).toDate().toString(Qt::ISODate));
    days.sort();
    CHECK(days == QStringList{u"2026-04-01"_s, village.office.today().toString(Qt::ISODate)});
}

TEST_CASE("An identity number that is another child's by name is told")
{
    Village village;
    village.office.change(fields::child::type, village.first,
                          {{fields::child::idno, u"530426201508083020"_s},
                           {fields::child::birth, Value(QDate(2015, 8, 8))}});
    const RosterReport wrong = village.import(
        u"1,示童丙,530426201508083020,王帮扶,,,是,学业辅导,2026-04-01\n"_s, RosterMode::DryRun);
    REQUIRE(wrong.warnings.size() == 1);
    CHECK(wrong.warnings.front().code == "exchange.name_differs");
    CHECK(wrong.warnings.front().arguments == QStringList{u"示童甲"_s, u"示童丙"_s});
    CHECK(village
              .import(u"1,示童甲,530426201508083020,王帮扶,,,是,学业辅导,2026-04-01\n"_s,
                      RosterMode::DryRun)
              .warnings.empty());
}
