// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who looked at what, listed and proven.
#include "cli.h"
#include "support/catch.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace tongdang::test;
using namespace Qt::StringLiterals;

TEST_CASE("What was done is listed newest first, by day and child, and proven whole")
{
    Pc pc;
    pc.init(u"village"_s, u"530426999201"_s, u"示范村"_s);
    const QStringList children = pc.addChildren(2);
    REQUIRE(pc.run({u"child"_s, u"find"_s, u"示童1"_s}).status == 0);
    REQUIRE(pc.run({u"child"_s, u"compare"_s, children[0], children[1]}).status == 0);
    pc.setToday(u"2026-11-25"_s);
    const Outcome all = pc.run({u"access"_s, u"list"_s});
    CHECK(all.status == 0);
    QStringList actions;
    for (const auto line : all.json.array())
        actions.append(line[u"action"].toString());
    CHECK(actions == QStringList{u"dossier.compare"_s, u"dossier.compare"_s, u"child.search"_s});
    CHECK(all.json[0][u"person_name"] == u"王示例"_s);
    CHECK_FALSE(all.out.contains("find"));

    const Outcome one = pc.run({u"access"_s, u"list"_s, u"--child"_s, children[1]});
    REQUIRE(one.json.array().size() == 1);
    CHECK(one.json[0][u"child_name"] == u"示童2"_s);
    const Outcome today = pc.run({u"access"_s, u"list"_s, u"--from"_s, u"2026-11-25"_s});
    for (const auto line : today.json.array())
        CHECK(line[u"action"] == u"access.read"_s);
    CHECK(today.json.array().size() == 2); // the two lists before this one
    const Outcome before = pc.run({u"access"_s, u"list"_s, u"--until"_s, u"2026-11-24"_s});
    CHECK(before.json.array().size() == 3);
    CHECK(pc.run({u"access"_s, u"list"_s, u"--from"_s, u"2026-11-25"_s, u"--until"_s,
                  u"2026-11-24"_s})
              .status
          == 2);
    CHECK(pc.runInWords({u"access"_s, u"list"_s}).out.contains("Searched for children"));

    const Outcome proof = pc.run({u"access"_s, u"verify"_s});
    CHECK(proof.status == 0);
    CHECK(proof["log"] == u"ok"_s);
    CHECK(proof["entries"].toInt() >= 7);
    CHECK(proof["first_fault"].isNull());
}

TEST_CASE("What something was printed or written for is noted beside it")
{
    Pc pc;
    pc.init(u"village"_s, u"530426999201"_s, u"示范村"_s);
    const QString child = pc.addChildren(1)[0];
    const QString paper = pc.folder(u"paper.pdf"_s);
    const QString list = pc.folder(u"list.xlsx"_s);
    REQUIRE(pc.run({u"print"_s, u"F03"_s, u"--child"_s, child, u"--out"_s, paper, u"--purpose"_s,
                    u"1"_s})
                .status
            == 0);
    REQUIRE(pc.run({u"export"_s, u"--out"_s, list, u"--purpose"_s, u"4"_s}).status == 0);
    REQUIRE(pc.run({u"print"_s, u"F16"_s, u"--blank"_s, u"--out"_s, paper}).status == 0);
    const Outcome refused = pc.run(
        {u"report"_s, u"T01"_s, u"--out"_s, pc.folder(u"t.xlsx"_s), u"--purpose"_s, u"示童1"_s});
    CHECK(refused.status == 2);
    CHECK(!QFile::exists(pc.folder(u"t.xlsx"_s)));

    QStringList noted;
    for (const auto line : pc.run({u"access"_s, u"list"_s}).json.array()) {
        const QString action = line[u"action"].toString();
        if (action.startsWith(u"print") || action.endsWith(u"export"))
            noted.prepend(QStringList{action, line[u"child_name"].toString(),
                                      line[u"detail"].toString(), line[u"purpose"].toString()}
                              .join(u'|'));
    }
    CHECK(noted
          == QStringList{u"print.preview|示童1|F03|"_s, u"print|示童1|F03|走访或联系"_s,
                         u"roster.export||1|检查或抽查"_s, u"print.preview||F16|"_s,
                         u"print||F16|"_s});
    CHECK(pc.run({u"access"_s, u"verify"_s})["log"] == u"ok"_s);
}

TEST_CASE("What is read by commands is noted: a record and its child, a list once, a dump")
{
    Pc pc;
    pc.init(u"village"_s, u"530426999201"_s, u"示范村"_s);
    const QString child = pc.addChildren(2)[0];
    const auto reads = [&pc](const QStringList& command) {
        REQUIRE(pc.run(command).status == 0);
        const Outcome listed = pc.run({u"access"_s, u"list"_s});
        // Newest first, without the readings of the list itself.
        for (const auto line : listed.json.array()) {
            if (line[u"action"] != u"access.read"_s)
                return line[u"action"].toString() + u' ' + line[u"child_name"].toString() + u' '
                       + line[u"detail"].toString();
        }
        return QString();
    };
    CHECK(reads({u"record"_s, u"get"_s, child}) == u"read.record 示童1 "_s);
    CHECK(reads({u"record"_s, u"history"_s, child}) == u"read.history 示童1 "_s);
    CHECK(reads({u"record"_s, u"list"_s, u"child"_s}) == u"read.list  child"_s);
    CHECK(reads({u"record"_s, u"list"_s, u"visit"_s, u"--child"_s, child})
          == u"read.list 示童1 visit"_s);
    CHECK(reads({u"duties"_s}) == u"read.duties  "_s);
    CHECK(reads({u"classify"_s, u"--child"_s, child}) == u"read.classes 示童1 "_s);
    CHECK(reads({u"check"_s, u"--child"_s, child}) == u"read.checks 示童1 "_s);
    CHECK(reads({u"national"_s}) == u"read.national  "_s);
    CHECK(reads({u"services"_s, u"--child"_s, child}) == u"read.needs 示童1 "_s);
    CHECK(reads({u"conflicts"_s, u"list"_s}) == u"read.conflicts  "_s);
    CHECK(reads({u"child"_s, u"duplicates"_s}) == u"read.duplicates  "_s);
    CHECK(reads({u"dump"_s}) == u"read.dump  "_s);
    // Nobody's data: the entry before stays the newest.
    CHECK(reads({u"record"_s, u"list"_s, u"school"_s}) == u"read.dump  "_s);
    int readings = 0;
    for (const auto line : pc.run({u"access"_s, u"list"_s}).json.array())
        readings += line[u"action"] == u"access.read"_s ? 0 : 1;
    CHECK(readings == 12);
}

TEST_CASE("A county closes the yearly audit by the command line, and is no longer asked")
{
    Pc pc;
    pc.init(u"county"_s, u"530426000000"_s, u"示范县"_s);
    const auto audit = [&pc](const QStringList& options) {
        for (const auto duty : pc.run(QStringList{u"duties"_s} + options).json.array()) {
            if (duty[u"rule"] == u"Z1"_s)
                return duty.toObject();
        }
        return QJsonObject();
    };
    CHECK(audit({})[u"due_on"_s] == u"2026-12-31"_s);
    CHECK(pc.run({u"access"_s, u"audit"_s}).status == 2);
    const Outcome closed = pc.run({u"access"_s, u"audit"_s, u"--reason"_s, u"没有违规查看"_s});
    INFO(closed.err.toStdString());
    REQUIRE(closed.status == 0);
    CHECK(closed["log"] == u"ok"_s);
    CHECK(audit({})[u"due_on"_s] == u"2027-12-31"_s);
    const QJsonObject done = audit({u"--from"_s, u"2026-11-01"_s});
    CHECK(done[u"state"_s] == u"done"_s);
    CHECK(done[u"child"_s] == QString());
    CHECK(done[u"subject"_s] == u"county"_s);
    CHECK(done[u"in_time"_s] == true);
    bool isNoted = false;
    for (const auto line : pc.run({u"access"_s, u"list"_s}).json.array())
        isNoted = isNoted
                  || (line[u"action"] == u"access.audit"_s && line[u"detail"] == u"没有违规查看"_s);
    CHECK(isNoted);
}
