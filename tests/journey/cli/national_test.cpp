// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli.h"
#include "support/catch.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

using namespace tongdang::test;
using namespace Qt::StringLiterals;

namespace {

/// Makes a child an orphan, so that it is in hardship.
void makeOrphan(Pc& pc, const QString& child)
{
    const Outcome put =
        pc.run({u"record"_s, u"put"_s, u"category"_s, u"--child"_s, child, u"--force-incomplete"_s,
                u"cat=K01"_s, u"state=2"_s, u"from_on=2025-01-01"_s});
    INFO(put.err.toStdString());
    REQUIRE(put.status == 0);
}

} // namespace

TEST_CASE(
    "What was typed into the national system and has changed since is listed with both values")
{
    Pc pc;
    pc.init(u"village"_s, u"530426999201"_s, u"示范村"_s);
    const QStringList children = pc.addChildren(3);
    makeOrphan(pc, children[0]);
    makeOrphan(pc, children[1]);
    Outcome lists = pc.run({u"national"_s});
    REQUIRE(lists.status == 0);
    REQUIRE(lists.json.array().size() == 2);
    CHECK(lists.json[0][u"list"_s] == u"enter"_s);
    CHECK(lists.json[0][u"since"_s] == u"2026-11-01"_s);
    CHECK(lists.json[0][u"reason"_s] == u"困境儿童"_s);

    const Outcome staff = pc.run({u"record"_s, u"list"_s, u"staff"_s});
    const Outcome typed = pc.run(
        {u"record"_s, u"put"_s, u"national_entry"_s, u"--child"_s, children[0], u"kind=1"_s,
         u"state=2"_s, u"date=2026-11-20"_s, u"mapping=2026-1"_s,
         u"by=%1"_s.arg(staff.json[0][u"id"_s].toString()), u"snapshot={\"name\":\"示旧\"}"_s});
    INFO(typed.err.toStdString());
    REQUIRE(typed.status == 0);
    const Outcome one = pc.run({u"national"_s, u"--child"_s, children[0]});
    REQUIRE(one.status == 0);
    CHECK(one.json[0][u"list"_s] == u"update"_s);
    CHECK(one.json[0][u"entered_on"_s] == u"2026-11-20"_s);
    const QJsonObject name = one.json[0][u"fields"_s][0].toObject();
    CHECK(name[u"label"_s] == u"姓名"_s);
    CHECK(name[u"entered"_s] == u"示旧"_s);
    CHECK(name[u"present"_s] == u"示童1"_s);
    CHECK(name[u"differs"_s] == true);

    CHECK(pc.run({u"national"_s, u"--list"_s, u"enter"_s}).json.array().size() == 1);
    CHECK(pc.run({u"national"_s, u"--list"_s, u"remove"_s}).json.array().isEmpty());
    CHECK(pc.run({u"national"_s, u"--village"_s, u"530426999202"_s}).json.array().isEmpty());
    CHECK(pc.run({u"national"_s, u"--list"_s, u"other"_s}).status == 2);
    const QByteArray words = pc.runInWords({u"national"_s, u"--child"_s, children[0]}).out;
    CHECK(words.contains("≠\t姓名\t示旧\t示童1"));
}

TEST_CASE("Children are noted as typed in by their ids, all of them or none")
{
    Pc pc;
    pc.init(u"village"_s, u"530426999201"_s, u"示范村"_s);
    const QStringList children = pc.addChildren(3);
    makeOrphan(pc, children[0]);
    makeOrphan(pc, children[1]);
    CHECK(pc.run({u"national"_s, u"done"_s}).status == 2);
    CHECK(pc.run({u"national"_s, u"done"_s, u"wrong"_s}).status == 2);
    // The third is neither left behind nor in hardship.
    CHECK(pc.run({u"national"_s, u"done"_s, children[0], children[2]}).status == 1);
    CHECK(pc.run({u"national"_s}).json.array().size() == 2);
    CHECK(
        pc.run({u"national"_s, u"done"_s, children[0], children[1], u"--number"_s, u"A7"_s}).status
        == 2);
    const Outcome done = pc.run({u"national"_s, u"done"_s, children[0], children[1]});
    INFO(done.err.toStdString());
    REQUIRE(done.status == 0);
    REQUIRE(done.json.array().size() == 2);
    CHECK(done.json[1][u"child"_s] == children[1]);
    CHECK(done.json[1][u"was"_s] == u"enter"_s);
    CHECK(pc.run({u"national"_s}).json.array().isEmpty());
    // Compared once more, now with its number there.
    REQUIRE(pc.run({u"national"_s, u"done"_s, children[0], u"--number"_s, u"A7"_s}).status == 0);
    const Outcome one = pc.run({u"national"_s, u"--child"_s, children[0]});
    CHECK(one.json[0][u"number"_s] == u"A7"_s);
}

TEST_CASE(
    "Excel files are written once, the roster by itself and the national lists when asked for")
{
    Pc pc;
    pc.init(u"village"_s, u"530426999201"_s, u"示范村"_s);
    const QStringList children = pc.addChildren(2);
    makeOrphan(pc, children[0]);
    const QString file = pc.folder(u"a.xlsx"_s);
    const Outcome roster = pc.run({u"export"_s, u"--out"_s, file});
    INFO(roster.err.toStdString());
    REQUIRE(roster.status == 0);
    CHECK(roster["file"] == file);
    CHECK(roster["rows"] == 2);
    CHECK(QFile::exists(file));
    CHECK(pc.run({u"export"_s, u"--out"_s, file}).status == 1);
    const Outcome national =
        pc.run({u"export"_s, u"--what"_s, u"national"_s, u"--out"_s, pc.folder(u"b.xlsx"_s)});
    CHECK(national["rows"] == 1);
    CHECK(pc.run({u"export"_s, u"--what"_s, u"other"_s, u"--out"_s, pc.folder(u"c.xlsx"_s)}).status
          == 2);
    CHECK(pc.run({u"export"_s}).status == 2);
    const Outcome log = pc.run({u"access"_s, u"list"_s});
    CHECK(log.out.contains("roster.export"));
    CHECK(log.out.contains("national.export"));
    // The exported roster is one that can be taken in: these dossiers lack the identity number.
    const Outcome again = pc.run({u"roster"_s, u"import"_s, file, u"--dry-run"_s});
    CHECK(again["rows"] == 2);
    CHECK(again["rejected"].toArray().size() == 2);
}
