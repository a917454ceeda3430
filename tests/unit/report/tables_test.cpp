// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The product's table files, and what the reader refuses.
#include "counted.h"

#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace tongdang::test {

using namespace report;
using namespace Qt::StringLiterals;

namespace {

const Period november{QDate(2026, 11, 1), QDate(2026, 11, 30), QDate(2026, 11, 24)};

/// Loads one table with this text in place of the product's.
QString refused(const QByteArray& table)
{
    const QTemporaryDir folder;
    QDir(folder.path()).mkdir(u"reports"_s);
    REQUIRE(QFile::copy(u":/tongdang/reports/common.json"_s,
                        folder.filePath(u"reports/common.json"_s)));
    QFile file(folder.filePath(u"reports/T01.json"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(table);
    file.close();
    const auto loaded = Table::load(folder.path(), u"T01"_s, productRules(), productCatalogue(),
                                    november, Level::Township);
    REQUIRE_FALSE(loaded);
    return QString::fromLatin1(loaded.error().code) + u": "_s + loaded.error().arguments.join(u' ');
}

QByteArray tableWith(const QByteArray& columns, const char* equations = "[]")
{
    return QByteArray(R"({"table": "T01", "title_zh": "t", "unit_zh": "人", "note_zh": "n",
        "population": {"all": []}, "columns": )")
           + columns + R"(, "equations": )" + equations + "}";
}

} // namespace

TEST_CASE("Every table of the product loads at its levels, has equations that name its columns, "
          "and says what it counts")
{
    for (const Level level : {Level::Village, Level::Township, Level::County}) {
        const auto titles = take(Table::titles(u":/tongdang"_s, level));
        CHECK(titles.size() >= 15);
        for (const Table::Title& title : titles) {
            INFO(title.number.toStdString());
            const Table table = take(Table::load(u":/tongdang"_s, title.number, productRules(),
                                                 productCatalogue(), november, level));
            CHECK(table.number() == title.number);
            CHECK_FALSE(table.definition().isEmpty());
            CHECK_FALSE(table.definition().contains(u'{'));
            CHECK_FALSE(table.equations().empty());
            CHECK_FALSE(table.columns().empty());
            // The list of tables calls it the same.
            const Code* code = productCatalogue().codeList(u"TABLE")->find(table.number());
            REQUIRE(code);
        }
    }
}

TEST_CASE("The definition names the numbers of the rule set")
{
    const Table table = take(Table::load(u":/tongdang"_s, u"T01"_s, productRules(),
                                         productCatalogue(), november, Level::Village));
    CHECK(table.definition().contains(u"连续满3个月"_s));
    CHECK(table.definition().contains(u"未满16周岁"_s));
    CHECK(table.smallestShown() == 3);
}

TEST_CASE("Compulsory reports are counted above the village only, HIV in the county only")
{
    const auto village = Table::load(u":/tongdang"_s, u"T08"_s, productRules(), productCatalogue(),
                                     november, Level::Village);
    REQUIRE_FALSE(village);
    CHECK(village.error().code == "report.not_at_this_level");
    for (const Level level : {Level::Village, Level::Township}) {
        for (const Table::Title& title : take(Table::titles(u":/tongdang"_s, level))) {
            const Table table = take(Table::load(u":/tongdang"_s, title.number, productRules(),
                                                 productCatalogue(), november, level));
            for (const Column& column : table.columns())
                CHECK_FALSE(column.key.contains(u"K03"));
            for (const Block& block : table.blocks()) {
                for (const Kind& kind : block.kinds)
                    CHECK_FALSE(kind.key == u"K03");
            }
        }
    }
}

TEST_CASE("A broken table is refused with its place")
{
    CHECK(refused(tableWith(R"([{"key": "a", "zh": "a", "persons": {"use": "nothing"}}])"))
              .contains(u"there is no definition \"nothing\""_s));
    CHECK(refused(tableWith(R"([{"key": "a", "zh": "a", "persns": {"all": []}}])"))
              .contains(u"\"persns\" is not known here"_s));
    CHECK(refused(tableWith(R"([{"key": "a", "zh": "a"}])")).contains(u"says nothing"_s));
    CHECK(refused(tableWith(R"([{"key": "a", "zh": "a", "persons": {"all": []}},
                                {"key": "a", "zh": "b", "persons": {"all": []}}])"))
              .contains(u"same key"_s));
    CHECK(refused(tableWith(R"([{"key": "a", "zh": "a", "persons": {"all": []}}])",
                            R"([{"zh": "e", "left": ["a"], "right": ["b"]}])"))
              .contains(u"there is no column \"b\""_s));
    CHECK(
        refused(
            tableWith(
                R"([{"key": "a", "zh": "a", "records": {"type": "activity", "where": {"all": []}}}])"))
            .contains(u"needs a place"_s));
    CHECK(
        refused(tableWith(R"([{"key": "a", "zh": "a", "turns": {"act": "nap", "outcomes": []}}])"))
            .contains(u"is no act"_s));
    CHECK(refused("{}").startsWith(u"policy.broken"_s));
}

TEST_CASE("A largest number is of persons, is added up nowhere and never leaves the office")
{
    const QByteArray largest =
        R"({"key": "a", "zh": "a", "persons": {"all": []}, "largest": {"use": "age"}})";
    CHECK(refused(tableWith(R"([{"key": "a", "zh": "a", "largest": {"use": "age"},
                                 "turns": {"act": "visit", "outcomes": []}}])"))
              .contains(u"says nothing of whom"_s));
    CHECK(refused(tableWith("[" + largest + R"(, {"key": "b", "zh": "b", "sum": ["a"]}])"))
              .contains(u"\"a\" cannot be added up"_s));
    QByteArray leaving = tableWith("[" + largest + "]");
    leaving.replace(R"("population")", R"("leaves_office": true, "population")");
    CHECK(refused(leaving).contains(u"may leave the office"_s));
}

TEST_CASE("Periods are months, quarters and years that have begun")
{
    const QDate today(2026, 11, 24);
    CHECK(periodOf(u"2026-11"_s, today) == november);
    CHECK(periodOf(u"2024-02"_s, today)
          == Period{QDate(2024, 2, 1), QDate(2024, 2, 29), QDate(2024, 2, 29), true});
    CHECK(periodOf(u"2026-Q4"_s, today)
          == Period{QDate(2026, 10, 1), QDate(2026, 12, 31), QDate(2026, 11, 24)});
    CHECK(periodOf(u"2026-Q1"_s, today)->until == QDate(2026, 3, 31));
    CHECK(periodOf(u"2026"_s, today)
          == Period{QDate(2026, 1, 1), QDate(2026, 12, 31), QDate(2026, 11, 24)});
    CHECK(periodOf(u"2026-11"_s, QDate(2026, 11, 1))->cutoff == QDate(2026, 11, 1));
    for (const QString& wrong : {u"2026-12"_s, u"2026-13"_s, u"2026-00"_s, u"2026-Q5"_s, u"26"_s,
                                 u"2027"_s, u"2026-11-24"_s, QString()})
        CHECK_FALSE(periodOf(wrong, today));
}

} // namespace tongdang::test
