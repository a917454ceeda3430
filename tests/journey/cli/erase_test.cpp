// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A station erases a dossier as the law demands it; the bundles carry it to the village.
#include "exchange_steps.h"
#include "support/catch.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

using namespace tongdang::test;
using namespace Qt::StringLiterals;

namespace {

Outcome erase(Pc& pc, const QString& id, const QString& reason, const QStringList& more = {})
{
    return pc.run(QStringList{u"erase"_s, id, u"--reason"_s, reason} + more);
}

struct Shared : Enrolled {
    QString stick = village.folder(QString());
    QStringList children = village.addChildren(2);
    QString visit;
    Shared()
    {
        const Outcome put =
            village.run({u"record"_s, u"put"_s, u"visit"_s, u"--child"_s, children[1],
                         u"--force-incomplete"_s, u"date=2026-11-20"_s, u"companions=灰雀七"_s});
        INFO(put.err.toStdString());
        REQUIRE(put.status == 0);
        visit = put["id"].toString();
        REQUIRE(importInto(station, exportFrom(village, stick)).status == 0);
    }
    QStringList shown(Pc& pc)
    {
        QStringList ids;
        const Outcome listed = pc.run({u"record"_s, u"list"_s, u"child"_s});
        for (const auto child : listed.json.array())
            ids.append(child[u"id"].toString());
        return ids;
    }
};

} // namespace

TEST_CASE("A station erases a dossier and a record, and the village's next file erases them there")
{
    Shared both;
    const Outcome asked = erase(both.station, both.children[0], u"监护人申请7号"_s);
    CHECK(asked.status == 2);
    CHECK(asked["error"][u"code"] == u"cli.confirm_missing"_s);
    CHECK(both.shown(both.station).size() == 2);

    const Outcome refused =
        erase(both.village, both.children[0], u"监护人申请7号"_s, {u"--confirm"_s});
    CHECK(refused.status == 1);
    CHECK(refused["error"][u"code"] == u"desk.erase_station_only"_s);
    CHECK(both.shown(both.village).size() == 2);

    const Outcome naming =
        erase(both.station, both.children[0], u"示童1的监护人申请"_s, {u"--confirm"_s});
    CHECK(naming.status == 1);
    CHECK(naming["error"][u"code"] == u"desk.reason_names_child"_s);

    const Outcome dossier =
        erase(both.station, both.children[0], u"监护人申请7号"_s, {u"--confirm"_s});
    CHECK(dossier.status == 0);
    CHECK(dossier["dossier"] == true);
    CHECK(dossier["records"] == 2);
    CHECK(dossier["swept"] == true);
    const Outcome record = erase(both.station, both.visit, u"监护人申请8号"_s, {u"--confirm"_s});
    CHECK(record.status == 0);
    CHECK(record["dossier"] == false);
    CHECK(both.shown(both.station) == QStringList{both.children[1]});
    CHECK_FALSE(dumpOf(both.station).contains("示童1"));

    const Outcome taken = importInto(both.village, receiptFrom(both.station, both.stick));
    CHECK(taken["status"] == u"merged"_s);
    CHECK(taken["erased_dossiers"] == 1);
    CHECK(taken["erased_records"] == 1);
    CHECK(both.shown(both.village) == QStringList{both.children[1]});
    CHECK_FALSE(dumpOf(both.village).contains("示童1"));
    CHECK_FALSE(dumpOf(both.village).contains("灰雀七"));
    for (Pc* pc : {&both.village, &both.station}) {
        const Outcome examined = pc->run({u"doctor"_s});
        CHECK(examined["database"] == u"ok"_s);
        CHECK(examined["log"] == u"ok"_s);
        CHECK(examined["projections"] == u"ok"_s);
    }
}

TEST_CASE("The village reads in words that its station erased something, and nobody's name")
{
    Shared both;
    REQUIRE(erase(both.station, both.children[0], u"监护人申请7号"_s, {u"--confirm"_s}).status
            == 0);
    const QString file = receiptFrom(both.station, both.stick);
    const Outcome plan = importInWords(both.village, file, {u"--plan"_s});
    CHECK(plan.out.contains("The station erases for ever, as the law demands it: 1 dossiers."));
    const Outcome taken = importInWords(both.village, file);
    CHECK(taken.out.contains("The station erased for ever, as the law demands it: 1 dossiers.\n"
                             "Nothing of it is left on this computer.\n"));
    CHECK_FALSE(taken.out.contains("示童1"));
}

TEST_CASE("An erasure says which backups it removed and where no new one was made")
{
    Shared both;
    const QString away = both.station.folder(u"away"_s);
    REQUIRE(QDir().mkpath(away));
    REQUIRE(both.station.run({u"backup"_s, u"--to"_s, away}).status == 0);
    const Outcome done =
        erase(both.station, both.children[0], u"监护人申请7号"_s, {u"--confirm"_s});
    CHECK(done.status == 0);
    CHECK(done["backups_removed"] == 1);
    CHECK(done["folders_without_backup"].toArray() == QJsonArray{away});
    CHECK(QDir(away).entryList(QDir::Files).isEmpty());
    REQUIRE(both.station.run({u"backup"_s, u"--to"_s, away}).status == 0);
    const Outcome words = both.station.runInWords(
        {u"erase"_s, both.children[1], u"--reason"_s, u"监护人申请8号"_s, u"--confirm"_s});
    CHECK(words.out.contains("Backups that held it and were removed: 2. A new one lies beside the "
                             "archive.\nNo new backup was made in these folders. Make one there "
                             "with backup --to: "
                             + away.toUtf8() + '\n'));
}
