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
