// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"
#include "exchange/child_list.h"
#include "support/catch.h"

#include <QFile>
#include <QTemporaryDir>

using namespace tongdang;
using namespace tongdang::exchange;
using namespace Qt::StringLiterals;
using tongdang::test::take;

namespace {

const Catalogue& catalogue()
{
    static const Catalogue loaded = take(Catalogue::load(u":/tongdang"_s));
    return loaded;
}

ChildList listOf(const QString& csv)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"l.csv"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(csv.toUtf8());
    file.close();
    return take(readChildList(file.fileName(), {catalogue(), QDate(2026, 11, 24), u"530426"_s}));
}

QByteArray faultOf(const ListedChild& row)
{
    return row.fault ? row.fault->code : QByteArray();
}

} // namespace

TEST_CASE("A list of another office is read by the headings that it has, a name will do")
{
    const ChildList list = listOf(u"示范县残疾儿童名单\n"
                                  "序号,学生姓名,残疾等级\n"
                                  "1,示小满,一级\n"
                                  ",,\n"
                                  "2,示谷雨,二级\n"_s);
    CHECK(list.title == u"示范县残疾儿童名单"_s);
    REQUIRE(list.rows.size() == 2);
    CHECK(list.rows[0].row == 3);
    CHECK(list.rows[0].name == u"示小满"_s);
    CHECK_FALSE(list.rows[0].birth.isValid());
    CHECK_FALSE(list.rows[0].fault);
    CHECK(list.rows[1].values
          == std::vector<std::pair<QString, QString>>{
              {u"序号"_s, u"2"_s}, {u"学生姓名"_s, u"示谷雨"_s}, {u"残疾等级"_s, u"二级"_s}});
}

TEST_CASE("The heading of a list is the row with the most known columns, not the first with a name")
{
    const ChildList list = listOf(u"姓名,请勿改动\n姓名,性别,学校\n示甲,女,青石完小\n"_s);
    REQUIRE(list.rows.size() == 1);
    CHECK(list.rows.front().row == 3);
    CHECK(list.rows.front().sex == u"2"_s);
}

TEST_CASE("A row of a list is at fault only where it hides who the child is")
{
    const ChildList list = listOf(u"姓名,性别,出生日期,身份证号,班级,监护人姓名\n"
                                  "示甲,女,,530426201405011243,没有这个班,\n"
                                  "示乙,,2014-05-01,,,\n"
                                  ",,,530426201405011243,,\n"
                                  "示丁,,2014-13-01,,,\n"
                                  "示戊,,,530426201405011244,,\n"
                                  "示己,,2014-05-02,530426201405011243,,\n"
                                  "示庚,,,530426201405011243,,\n"_s);
    REQUIRE(list.rows.size() == 7);
    CHECK(faultOf(list.rows[0]).isEmpty());
    CHECK(list.rows[0].birth == QDate(2014, 5, 1));
    CHECK(list.rows[0].sex == u"2"_s);
    CHECK(faultOf(list.rows[1]).isEmpty());
    CHECK(list.rows[1].birth == QDate(2014, 5, 1));
    CHECK(faultOf(list.rows[2]) == "exchange.name_missing");
    CHECK(faultOf(list.rows[3]).startsWith("exchange.date_"));
    CHECK(faultOf(list.rows[4]) == "exchange.id_check_digit");
    CHECK(faultOf(list.rows[5]) == "catalogue.birth_disagrees");
    CHECK(faultOf(list.rows[6]) == "exchange.row_repeated");
    CHECK(list.rows[6].fault->arguments == QStringList{u"2"_s});
}

TEST_CASE("What tells of an infection is left out of what is kept of a row")
{
    const ChildList list = listOf(u"姓名,备注,HIV检测,学校\n示甲,艾滋病病毒感染,阳性,青石完小\n"_s);
    CHECK(list.rows.front().values
          == std::vector<std::pair<QString, QString>>{{u"姓名"_s, u"示甲"_s},
                                                      {u"学校"_s, u"青石完小"_s}});
}
