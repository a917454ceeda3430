// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli.h"
#include "support/catch.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

using tongdang::test::Outcome;
using tongdang::test::Pc;
using namespace Qt::StringLiterals;

namespace {

QJsonValue value(const Outcome& outcome, int row, const QString& column)
{
    return outcome["rows"][row][u"values"_s][column];
}

bool allHold(const Outcome& outcome)
{
    const QJsonArray checks = outcome["checks"].toArray();
    for (const QJsonValue check : checks) {
        if (!check[u"holds"_s].toBool())
            return false;
    }
    return !checks.isEmpty();
}

} // namespace

TEST_CASE(
    "A month's table counts dossiers by the day of the event and names who is behind a number")
{
    Pc pc;
    pc.init(u"village"_s, u"530426999201"_s, u"示范村"_s);
    const QStringList children = pc.addChildren(3);
    REQUIRE(pc.run({u"record"_s, u"put"_s, u"category"_s, u"--child"_s, children.first(),
                    u"--force-incomplete"_s, u"cat=K06"_s, u"state=2"_s, u"from_on=2026-11-01"_s})
                .status
            == 0);
    const Outcome november =
        pc.run({u"report"_s, u"T03"_s, u"--month"_s, u"2026-11"_s, u"--who"_s});
    INFO(november.err.toStdString());
    REQUIRE(november.status == 0);
    CHECK(november["table"] == u"T03"_s);
    CHECK(november["period"][u"cutoff"_s] == u"2026-11-24"_s);
    CHECK(november["rules"][u"id"_s] == u"eshan-2024"_s);
    CHECK(allHold(november));
    REQUIRE(november["rows"].toArray().size() == 2); // the village and the total
    CHECK(november["rows"][0][u"title"_s] == u"示范村"_s);
    CHECK(value(november, 0, u"end"_s) == 3);
    CHECK(value(november, 0, u"kj_only"_s) == 1);
    CHECK(november["rows"][0][u"children"_s][u"kj_only"_s] == QJsonArray{children.first()});
    const Outcome october =
        pc.run({u"report"_s, u"T03"_s, u"--month"_s, u"2026-10"_s, u"--compare"_s, u"2026-09"_s});
    CHECK(value(october, 0, u"kj_only"_s) == 0);
    CHECK(october["rows"][0][u"before"_s][u"kj_only"_s] == 0);
    CHECK(october["rows"][0][u"children"_s].isUndefined());
}

TEST_CASE(
    "A table that leaves the office hides small sensitive numbers, the same one inside shows them")
{
    Pc pc;
    pc.init(u"village"_s, u"530426999201"_s, u"示范村"_s);
    const QStringList children = pc.addChildren(3);
    REQUIRE(pc.run({u"record"_s, u"put"_s, u"category"_s, u"--child"_s, children.first(),
                    u"--force-incomplete"_s, u"cat=K04"_s, u"state=2"_s, u"from_on=2026-11-01"_s})
                .status
            == 0);
    CHECK(value(pc.run({u"report"_s, u"T02"_s}), 0, u"cat.K04"_s) == 1);
    CHECK(value(pc.run({u"report"_s, u"T02"_s, u"--leaving"_s}), 0, u"cat.K04"_s) == u"*"_s);
    const Outcome words = pc.runInWords({u"report"_s, u"T02"_s, u"--leaving"_s});
    CHECK(words.status == 0);
    CHECK(words.out.contains("困境儿童分类汇总表"));
    CHECK(words.out.contains("✓ "));
}

TEST_CASE("A table is written to a spreadsheet or on paper, with small numbers hidden unless it "
          "stays inside")
{
    Pc pc;
    pc.init(u"village"_s, u"530426999201"_s, u"示范村"_s);
    pc.addChildren(2);
    const QString sheet = pc.folder(u"t.xlsx"_s);
    const QString paper = pc.folder(u"t.pdf"_s);
    const Outcome written = pc.run({u"report"_s, u"T01"_s, u"--out"_s, sheet});
    INFO(written.err.toStdString());
    REQUIRE(written.status == 0);
    CHECK(written["leaves"] == true);
    CHECK(pc.run({u"report"_s, u"T07"_s, u"--internal"_s, u"--out"_s, paper})["leaves"] == false);
    QFile file(sheet);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.read(4) == "PK\x03\x04");
    QFile pages(paper);
    REQUIRE(pages.open(QIODevice::ReadOnly));
    CHECK(pages.read(5) == "%PDF-");
    const Outcome refused = pc.run({u"report"_s, u"T01"_s, u"--out"_s, pc.folder(u"t.doc"_s)});
    CHECK(refused.status == 1);
    CHECK(refused["error"][u"code"_s] == u"report.file_kind"_s);
    CHECK_FALSE(QFile::exists(pc.folder(u"t.doc"_s)));
}

TEST_CASE("Tables and periods that do not exist are told, and nothing is counted")
{
    Pc pc;
    pc.init(u"village"_s, u"530426999201"_s, u"示范村"_s);
    const Outcome none = pc.run({u"report"_s, u"T99"_s});
    CHECK(none.status == 2);
    CHECK(none.err == "There is no statistics table T99. report list shows the tables.\n");
    CHECK(pc.run({u"report"_s, u"../policy/eshan-2024"_s}).status == 2);
    CHECK(pc.run({u"report"_s, u"T01"_s, u"--month"_s, u"2026-13"_s}).status == 2);
    CHECK(pc.run({u"report"_s, u"T01"_s, u"--month"_s, u"2026-12"_s}).status == 2); // not begun
    CHECK(pc.run({u"report"_s, u"T01"_s, u"--month"_s, u"2026-11"_s, u"--year"_s, u"2026"_s}).status
          == 2);
    const Outcome list = pc.run({u"report"_s, u"list"_s});
    CHECK(list.json.array()[0][u"table"_s] == u"T01"_s);
}

TEST_CASE("A table that is frozen is kept as it was reported; a village keeps none")
{
    Pc station;
    station.init(u"township"_s, u"530426999000"_s, u"示范镇"_s);
    const QStringList ask{u"report"_s, u"T03"_s, u"--month"_s, u"2026-11"_s, u"--freeze"_s};
    const Outcome frozen = station.run(ask);
    INFO(frozen.err.toStdString());
    REQUIRE(frozen.status == 0);
    const Outcome kept = station.run({u"record"_s, u"get"_s, frozen["frozen"].toString()});
    REQUIRE(kept.status == 0);
    CHECK(kept["fields"][u"table_no"_s] == u"T03"_s);
    CHECK(kept["fields"][u"cutoff_on"_s] == u"2026-11-24"_s);
    CHECK(kept["fields"][u"ruleset"_s] == u"eshan-2024/1"_s);
    const auto result =
        QJsonDocument::fromJson(kept["fields"][u"result"_s].toString().toUtf8()).object();
    CHECK(result[u"rows"_s] == frozen["rows"]);
    const Outcome again = station.run(ask);
    const Outcome second = station.run({u"record"_s, u"get"_s, again["frozen"].toString()});
    CHECK(second["fields"][u"adjusts"_s] == frozen["frozen"]);

    Pc village(u"village"_s);
    village.init(u"village"_s, u"530426999201"_s, u"示范村"_s);
    CHECK(village.run(ask).status == 1);
}
