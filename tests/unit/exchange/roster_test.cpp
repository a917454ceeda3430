// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id_number.h"
#include "catalogue/catalogue.h"
#include "exchange/roster.h"
#include "support/catch.h"
#include "workbooks.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <map>
#include <set>

using namespace tongdang;
using namespace tongdang::exchange;
using tongdang::test::errorCode;
using tongdang::test::take;

namespace {

const QDate today(2026, 11, 24);
const QString county = QStringLiteral("530426");

const Catalogue& catalogue()
{
    static const Catalogue loaded = take(Catalogue::load(QStringLiteral(":/tongdang")));
    return loaded;
}

QString sample(const char* name)
{
    return QStringLiteral(TONGDANG_SOURCE_DIR "/tests/golden/rosters/") + QString::fromLatin1(name);
}

std::set<int> expectedBadRows()
{
    QFile file(sample("roster-dawan.expected.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    std::set<int> rows;
    for (const QJsonValue& bad : QJsonDocument::fromJson(file.readAll())[u"bad"].toArray())
        rows.insert(bad[u"xlsx_row"].toInt());
    REQUIRE(rows.size() == 8);
    return rows;
}

std::map<int, QByteArray> codesByRow(const std::vector<RosterFinding>& findings)
{
    std::map<int, QByteArray> codes;
    for (const RosterFinding& finding : findings)
        codes.emplace(finding.row, finding.code);
    return codes;
}

Roster rosterOf(const QString& csv)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("r.csv")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(csv.toUtf8());
    file.close();
    return take(readRoster(file.fileName(), {catalogue(), today, county}));
}

/// An identity number of a girl that was born on this day.
QString numberOfBirth(QDate day)
{
    const QString first =
        QStringLiteral("530426") + day.toString(QStringLiteral("yyyyMMdd")) + QStringLiteral("124");
    for (const QChar check : QStringLiteral("0123456789X")) {
        if (parseIdNumber(first + check).isValid())
            return first + check;
    }
    return {};
}

/// A roster of one child, each column changed as a test wants it.
Roster rosterWith(const QString& column, const QString& value)
{
    const QStringList heading{
        QStringLiteral("姓名"),         QStringLiteral("性别"),       QStringLiteral("出生日期"),
        QStringLiteral("身份证号"),     QStringLiteral("父亲姓名"),   QStringLiteral("父亲外出地"),
        QStringLiteral("父亲外出时间"), QStringLiteral("与儿童关系"), QStringLiteral("照护人姓名"),
        QStringLiteral("班级"),         QStringLiteral("儿童类别"),   QStringLiteral("健康状况"),
        QStringLiteral("备注")};
    QStringList row{QStringLiteral("示例"),
                    QStringLiteral("女"),
                    QStringLiteral("2014-05-01"),
                    QStringLiteral("530426201405011243"),
                    QStringLiteral("示强"),
                    QString(),
                    QString(),
                    QStringLiteral("祖父"),
                    QStringLiteral("示富"),
                    QStringLiteral("六年级1班"),
                    QString(),
                    QString(),
                    QString()};
    REQUIRE(heading.contains(column));
    row[heading.indexOf(column)] = value;
    return rosterOf(heading.join(u',') + u'\n' + row.join(u',') + u'\n');
}

} // namespace

TEST_CASE("Exactly the bad rows of the sample sheet are rejected, each with row, field and reason")
{
    const Roster roster =
        take(readRoster(sample("roster-dawan.xlsx"), {catalogue(), today, county}));
    CHECK(roster.rows == 46);
    CHECK(roster.children.size() == 38);
    const auto codes = codesByRow(roster.rejected);
    std::set<int> rows;
    for (const auto& [row, code] : codes)
        rows.insert(row);
    CHECK(rows == expectedBadRows());
    CHECK(codes.at(5) == "exchange.row_repeated");
    CHECK(codes.at(6) == "exchange.date_impossible");
    CHECK(codes.at(11) == "exchange.name_missing");
    CHECK(codes.at(15) == "catalogue.birth_disagrees");
    CHECK(codes.at(22) == "catalogue.sex_disagrees");
    CHECK(codes.at(23) == "exchange.id_missing");
    CHECK(codes.at(27) == "exchange.id_check_digit");
    CHECK(codes.at(34) == "exchange.id_is_number");
    for (const RosterFinding& finding : roster.rejected)
        CHECK_FALSE(finding.field.isEmpty());
}

TEST_CASE("The same roster as GB18030 text has the same bad rows")
{
    const Roster roster =
        take(readRoster(sample("roster-dawan.csv"), {catalogue(), today, county}));
    std::set<int> expected;
    for (const int row : expectedBadRows())
        expected.insert(row - 1); // the sheet has a title row above the heading
    std::set<int> rows;
    const auto codes = codesByRow(roster.rejected);
    for (const auto& [row, code] : codes)
        rows.insert(row);
    CHECK(rows == expected);
    CHECK(roster.rows == 46);
    CHECK(roster.children.size() == 38);
    // Text does not tell that it was a number once, but the number is one that rounding leaves.
    CHECK(codes.at(33) == "exchange.id_rounded");
    CHECK(codes.at(26) == "exchange.id_check_digit");
}

TEST_CASE("An impossible birth date is named as such even when the identity number is good")
{
    const Roster roster = rosterWith(QStringLiteral("出生日期"), QStringLiteral("2014-02-30"));
    CHECK(roster.children.empty());
    CHECK(roster.rejected.at(0).code == "exchange.date_impossible");
    CHECK(roster.rejected.at(0).field == QStringLiteral("出生日期"));
    CHECK(roster.rejected.at(0).row == 2);
}

TEST_CASE("A number in scientific spelling is refused in text files, too")
{
    CHECK(rosterWith(QStringLiteral("身份证号"), QStringLiteral("5.30426E+17")).rejected.at(0).code
          == "exchange.id_is_number");
}

TEST_CASE("An identity number in a cell of numbers is refused, however the file spells it")
{
    // Some programs write all 18 digits; Excel shows and saves only 15 of them.
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("r.xlsx")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(
        tongdang::test::workbook("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>姓名</t></is></c>"
                                 "<c r=\"B1\" t=\"inlineStr\"><is><t>身份证号</t></is></c></row>"
                                 "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c "
                                 "r=\"B2\"><v>530426201405011243</v></c></row>"));
    file.close();
    const Roster roster = take(readRoster(file.fileName(), {catalogue(), today, county}));
    REQUIRE(roster.rejected.size() == 1);
    CHECK(roster.rejected[0].code == "exchange.id_is_number");
    CHECK(roster.rejected[0].row == 2);
}

TEST_CASE("A number whose tail Excel turned into zeros is refused as such, even as text")
{
    CHECK(rosterWith(QStringLiteral("身份证号"), QStringLiteral("530426201405011000"))
              .rejected.at(0)
              .code
          == "exchange.id_is_number");
    // One in thousands fits all the same: a real number perhaps, to be looked at.
    const Roster roster =
        rosterWith(QStringLiteral("身份证号"), QStringLiteral("530426201405012000"));
    REQUIRE(roster.children.size() == 1);
    CHECK(codesByRow(roster.warnings).begin()->second == "exchange.id_zeros");
}

TEST_CASE("What a program made of a number it took for an amount is told from a slip of the pen")
{
    const auto codeOf = [](const QString& number) {
        return rosterWith(QStringLiteral("身份证号"), number).rejected.at(0).code;
    };
    // 530426201405011243 and 532901201006150037: all digits of the double, the fewest that mean
    // it (17 and 16), and the 15 that Excel keeps.
    CHECK(codeOf(QStringLiteral("530426201405011264")) == "exchange.id_rounded");
    CHECK(codeOf(QStringLiteral("530426201405011260")) == "exchange.id_rounded");
    CHECK(codeOf(QStringLiteral("530426201405011000")) == "exchange.id_is_number");
    CHECK(codeOf(QStringLiteral("532901201006150016")) == "exchange.id_rounded");
    CHECK(codeOf(QStringLiteral("532901201006150000")) == "exchange.id_is_number");
    // Neighbours that no program writes.
    CHECK(codeOf(QStringLiteral("530426201405011244")) == "exchange.id_check_digit");
    CHECK(codeOf(QStringLiteral("530426201405011250")) == "exchange.id_check_digit");
    CHECK(codeOf(QStringLiteral("530426201405011265")) == "exchange.id_check_digit");
}

TEST_CASE("What tells of an infection is left out, wherever it stands, and told without its words")
{
    for (const char16_t* words : {u"艾滋病病毒感染儿童", u"HIV感染", u"母亲hiv阳性"}) {
        const QString written = QStringView(words).toString();
        const Roster listed = rosterWith(QStringLiteral("儿童类别"), written);
        REQUIRE(listed.children.size() == 1);
        CHECK(listed.children[0].categories.isEmpty());
        CHECK(listed.children[0].otherCategory.isEmpty());
        REQUIRE(listed.warnings.size() == 1);
        CHECK(listed.warnings[0].code == "exchange.restricted_left_out");
        CHECK(listed.warnings[0].arguments.isEmpty());
        CHECK(rosterWith(QStringLiteral("备注"), written).children.at(0).remark.isEmpty());
        CHECK(rosterWith(QStringLiteral("健康状况"), written).children.at(0).health.isEmpty());
    }
}

TEST_CASE("A month alone agrees with a birth day in it")
{
    CHECK(rosterWith(QStringLiteral("出生日期"), QStringLiteral("2014年5月")).children.size() == 1);
    CHECK(rosterWith(QStringLiteral("出生日期"), QStringLiteral("2014年6月")).children.empty());
}

TEST_CASE("A birth that is still to come makes the row unusable, whoever names it")
{
    const auto reason = [](const QString& column, const QString& value) {
        const Roster roster = rosterWith(column, value);
        CHECK(roster.warnings.empty());
        return roster.rejected.empty() ? QByteArray() : roster.rejected.front().code;
    };
    const QString birth = QStringLiteral("出生日期");
    CHECK(reason(birth, today.addDays(1).toString(Qt::ISODate)) == "catalogue.birth_in_future");
    CHECK(reason(birth, QStringLiteral("2026年12月")) == "catalogue.birth_in_future");
    CHECK(reason(birth, today.toString(Qt::ISODate)) == "catalogue.birth_disagrees");

    const auto numbered = [](const QString& id, const QString& written) {
        return rosterOf(QStringLiteral("姓名,身份证号,出生日期\n示例,%1,%2\n").arg(id, written));
    };
    const QString tomorrow = numberOfBirth(today.addDays(1));
    CHECK(codesByRow(numbered(tomorrow, QString()).rejected).at(2) == "catalogue.birth_in_future");
    CHECK(codesByRow(numbered(tomorrow, QStringLiteral("2026")).rejected).at(2)
          == "catalogue.birth_in_future");
    CHECK(numbered(numberOfBirth(today), QString()).children.size() == 1);
}

TEST_CASE("Birth dates as offices export and write them are read, doubtful ones refused")
{
    const QString birth = QStringLiteral("出生日期");
    for (const QString& written :
         {QStringLiteral("2014-5-1 0:00:00"), QStringLiteral("2014/5/1 00:00"),
          QStringLiteral("二〇一四年五月一日"), QStringLiteral("二零一四年五月")})
        CHECK(rosterWith(birth, written).children.size() == 1);
    const auto reason = [&birth](const QString& written) {
        return rosterWith(birth, written).rejected.at(0).code;
    };
    CHECK(reason(QStringLiteral("二〇一四年十三月一日")) == "exchange.date_impossible");
    CHECK(reason(QStringLiteral("二〇一四年五月二日")) == "catalogue.birth_disagrees");
    CHECK(reason(QStringLiteral("2014-4-30 16:00:00")) == "exchange.date_unreadable");
}

TEST_CASE("The usual words for sex and relation are known, a wrong one is still seen")
{
    const QString sex = QStringLiteral("性别");
    for (const QString& written : {QStringLiteral("女性"), QStringLiteral("女童"),
                                   QStringLiteral(" 女 "), QStringLiteral("２")}) {
        const Roster roster = rosterWith(sex, written);
        REQUIRE(roster.children.size() == 1);
        CHECK(roster.children.front().sex == QStringLiteral("2"));
        CHECK(roster.warnings.empty());
    }
    for (const QString& written :
         {QStringLiteral("男性"), QStringLiteral("男孩"), QStringLiteral("1")})
        CHECK(rosterWith(sex, written).rejected.at(0).code == "catalogue.sex_disagrees");
    CHECK(rosterWith(sex, QStringLiteral("女方")).warnings.at(0).code == "exchange.word_unknown");

    const Roster grandmother = rosterWith(QStringLiteral("与儿童关系"), QStringLiteral("奶奶"));
    CHECK(grandmother.children.at(0).caregiverRelation == QStringLiteral("62"));
    CHECK(grandmother.warnings.empty());
}

TEST_CASE("Disagreements that leave the row usable are warnings")
{
    const auto warned = [](const QString& column, const QString& value, const QByteArray& code) {
        const Roster roster = rosterWith(column, value);
        REQUIRE(roster.children.size() == 1);
        const auto codes = codesByRow(roster.warnings);
        return codes.size() == 1 && codes.begin()->second == code;
    };
    CHECK(warned(QStringLiteral("与儿童关系"), QStringLiteral("父亲"),
                 "exchange.caregiver_is_other_parent"));
    CHECK(warned(QStringLiteral("与儿童关系"), QStringLiteral("邻家"), "exchange.word_unknown"));
    CHECK(warned(QStringLiteral("父亲外出地"), QStringLiteral("广东"), "exchange.since_missing"));
    CHECK(warned(QStringLiteral("班级"), QStringLiteral("一年级1班"), "exchange.grade_age"));
    CHECK(rosterWith(QStringLiteral("班级"), QStringLiteral("6年级2班")).warnings.empty());
}

TEST_CASE("A parent who is named without a place is told to be at home in a left-behind row")
{
    const auto told = [](const char16_t* category, const char16_t* mother, const char16_t* place,
                         const char16_t* since) {
        const Roster roster = rosterOf(
            QStringLiteral("姓名,身份证号,儿童类别,父亲姓名,父亲外出地,母亲姓名,母亲外出地,"
                           "母亲外出时间\n示例,530426201405011243,%1,示父,广东东莞,%2,%3,%4\n")
                .arg(category, mother, place, since));
        REQUIRE(roster.children.size() == 1);
        QStringList names;
        for (const RosterFinding& warning : roster.warnings) {
            if (warning.code == "exchange.parent_at_home")
                names += warning.arguments;
        }
        return names;
    };
    CHECK(told(u"农村留守儿童", u"示母", u"", u"") == QStringList{QStringLiteral("示母")});
    CHECK(told(u"农村留守儿童", u"示母", u"广东东莞", u"").isEmpty());
    CHECK(
        told(u"农村留守儿童", u"示母", u"", u"2025年2月").isEmpty()); // away, and where is missing
    CHECK(told(u"农村留守儿童", u"", u"", u"").isEmpty());            // nothing is said of her
    CHECK(told(u"家庭经济困难", u"示母", u"", u"").isEmpty());
}

TEST_CASE("Words become codes of the catalogue")
{
    const Roster roster =
        take(readRoster(sample("roster-dawan.xlsx"), {catalogue(), today, county}));
    const RosterChild& first = roster.children.at(0);
    CHECK(first.name == QStringLiteral("解静"));
    CHECK(first.sex == QStringLiteral("2"));
    CHECK(first.ethnic == QStringLiteral("07"));
    CHECK(first.group == QStringLiteral("一组"));
    CHECK(first.listedLeftBehind);
    CHECK(first.categories == QStringList{QStringLiteral("K06")});
    CHECK(first.grade == QStringLiteral("11"));
    CHECK(first.className == QStringLiteral("1班"));
    CHECK(first.father.since.day == QDate(2026, 8, 24));
}

TEST_CASE("A table without name and identity number is no roster")
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("x.csv")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("1,2,3\n4,5,6\n");
    file.close();
    CHECK(errorCode(readRoster(file.fileName(), {catalogue(), today, county}))
          == "exchange.no_heading");
    CHECK(errorCode(readRoster(folder.filePath(QStringLiteral("missing.xlsx")),
                               {catalogue(), today, county}))
          == "exchange.cannot_read");
}
