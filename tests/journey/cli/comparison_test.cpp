// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli.h"
#include "support/catch.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

using namespace tongdang::test;
using namespace Qt::StringLiterals;

TEST_CASE("A station compares a list of the schools, sees three answers and notes its decisions")
{
    Pc station;
    station.init(u"township"_s, u"530426999000"_s, u"示范镇"_s);
    const QStringList children = station.addChildren(2); // 示童1, 示童2
    QFile file(station.folder(u"list.csv"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("姓名\n示童1\n示立秋\n");
    file.close();
    const QStringList command{u"comparison"_s, u"run"_s, file.fileName(), u"--source"_s, u"1"_s};
    const Outcome trial = station.run(command + QStringList{u"--dry-run"_s});
    INFO(trial.err.toStdString());
    REQUIRE(trial.status == 0);
    CHECK(trial["comparison"].isNull());
    const Outcome kept = station.run(command);
    REQUIRE(kept.status == 0);
    CHECK(kept["to_look_at"][0][u"child"_s] == children[0]);
    CHECK(kept["only_theirs"][0][u"name"_s] == u"示立秋"_s);
    CHECK(kept["only_ours"].toArray().size() == 2);
    const QString line = kept["to_look_at"][0][u"line"_s].toString();
    REQUIRE(station.run({u"comparison"_s, u"decide"_s, line, u"--decision"_s, u"2"_s}).status == 0);
    const Outcome shown = station.run({u"comparison"_s, u"show"_s, kept["comparison"].toString()});
    REQUIRE(shown.status == 0);
    CHECK(shown["only_ours"].toArray().size() == 1);
    CHECK(shown["to_look_at"][0][u"decision"_s] == u"2"_s);
    CHECK(station.run({u"comparison"_s, u"run"_s, file.fileName(), u"--source"_s, u"77"_s}).status
          == 1);
}

TEST_CASE("The open needs are listed with what may answer them, and why")
{
    Pc village;
    village.init(u"village"_s, u"530426999201"_s, u"示范村"_s);
    const QString child = village.addChildren(1).front();
    const auto put = [&](const QStringList& words) {
        const Outcome done = village.run(QStringList{u"record"_s, u"put"_s} + words);
        INFO(done.err.toStdString());
        REQUIRE(done.status == 0);
    };
    put({u"need"_s, u"--child"_s, child, u"--force-incomplete"_s, u"kind=N11"_s, u"state=1"_s,
         u"found_on=2026-11-01"_s});
    put({u"helper"_s, u"--force-incomplete"_s, u"name=示志"_s, u"kind=5"_s, u"no_bar=true"_s,
         u"no_bar_on=2026-03-01"_s});
    const Outcome needs = village.run({u"services"_s, u"--child"_s, child});
    REQUIRE(needs.status == 0);
    REQUIRE(needs.json.array().size() == 1);
    const QJsonObject first = needs.json[0][u"matches"_s][0].toObject();
    CHECK(first[u"title"_s] == u"示志"_s);
    CHECK(first[u"reasons"_s].toArray().size() == 4);
}
