// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One child with two dossiers: found, compared, joined at two PCs each other's way, taken apart.
#include "exchange_steps.h"
#include "support/catch.h"

#include <QJsonArray>

using namespace tongdang::test;
using namespace Qt::StringLiterals;

namespace {

QString putChild(Pc& pc, const QString& name)
{
    const Outcome put = pc.run({u"record"_s, u"put"_s, u"child"_s, u"--force-incomplete"_s,
                                u"name="_s + name, u"birth=2015-03-02"_s});
    REQUIRE(put.status == 0);
    return put["id"].toString();
}

Outcome join(Pc& pc, const QString& given, const QString& kept)
{
    return pc.run({u"child"_s, u"join"_s, given, u"--into"_s, kept, u"--reason"_s, u"同一人"_s});
}

/// The dossiers that lists show.
QStringList shown(Pc& pc)
{
    QStringList ids;
    for (const QString& name : {u"马小龙"_s, u"马晓龙"_s}) {
        const Outcome found = pc.run({u"child"_s, u"find"_s, name});
        for (const auto line : found.json.array()) {
            const QString id = line[u"child"].toString();
            if (!ids.contains(id))
                ids.append(id);
        }
    }
    ids.sort();
    return ids;
}

} // namespace

TEST_CASE(
    "A child with two dossiers is found, joined at two PCs at once, the same at both, and undone")
{
    Enrolled both;
    const QString stick = both.village.folder(QString());
    const QString one = putChild(both.village, u"马小龙"_s);
    const QString other = putChild(both.village, u"马晓龙"_s);
    REQUIRE(importInto(both.station, exportFrom(both.village, stick)).status == 0);
    REQUIRE(importInto(both.village, receiptFrom(both.station, stick)).status == 0);
    for (Pc* pc : {&both.village, &both.station}) {
        const Outcome listed = pc->run({u"child"_s, u"duplicates"_s});
        REQUIRE(listed.json.array().size() == 1);
        CHECK(listed.json.array()[0][u"reason"] == u"sound"_s);
    }
    const Outcome compared = both.station.run({u"child"_s, u"compare"_s, one, other});
    CHECK(compared.status == 0);
    CHECK(compared["fields"].toArray()[0][u"label"] == u"姓名"_s);
    CHECK(compared["fields"].toArray()[0][u"differs"] == true);

    REQUIRE(join(both.village, one, other).status == 0);
    REQUIRE(join(both.station, other, one).status == 0);
    CHECK(join(both.station, other, one).status == 1);
    REQUIRE(importInto(both.station, exportFrom(both.village, stick)).status == 0);
    REQUIRE(importInto(both.village, receiptFrom(both.station, stick)).status == 0);
    REQUIRE(shown(both.village).size() == 1);
    CHECK(shown(both.village) == shown(both.station));
    CHECK(both.village.run({u"child"_s, u"duplicates"_s}).json.array().isEmpty());

    const QString kept = shown(both.village).front();
    const QString given = kept == one ? other : one;
    REQUIRE(both.village.run({u"child"_s, u"separate"_s, given, u"--reason"_s, u"看错了"_s}).status
            == 0);
    REQUIRE(importInto(both.station, exportFrom(both.village, stick)).status == 0);
    CHECK(shown(both.station).size() == 2);
    REQUIRE(both.village.run({u"child"_s, u"different"_s, one, other, u"--reason"_s, u"堂姐妹"_s})
                .status
            == 0);
    REQUIRE(importInto(both.station, exportFrom(both.village, stick)).status == 0);
    for (Pc* pc : {&both.village, &both.station}) {
        CHECK(pc->run({u"child"_s, u"duplicates"_s}).json.array().isEmpty());
        CHECK(pc->run({u"doctor"_s}).status == 0);
    }
}

TEST_CASE("A dossier given up for two others at once waits for somebody who decides for one")
{
    Enrolled both;
    const QString stick = both.village.folder(QString());
    const QString given = putChild(both.village, u"马小龙"_s);
    const QString one = putChild(both.village, u"马晓龙"_s);
    const QString other = putChild(both.village, u"马笑龙"_s);
    REQUIRE(importInto(both.station, exportFrom(both.village, stick)).status == 0);
    REQUIRE(join(both.village, given, one).status == 0);
    const Outcome said = join(both.station, given, other);
    REQUIRE(said.status == 0);
    const Outcome merged = importInto(both.station, exportFrom(both.village, stick));
    CHECK(merged["conflicts"] == 1);

    const Outcome waiting = both.station.run({u"conflicts"_s, u"list"_s});
    REQUIRE(waiting.json.array().size() == 1);
    CHECK(waiting.json[0][u"record"] == given);
    CHECK(waiting.json[0][u"field"] == u"same_as"_s);
    CHECK(waiting.json[0][u"heads"].toArray().size() == 2);
    const auto resolve = [&](const QStringList& more) {
        return both.station.run(QStringList{u"conflicts"_s, u"resolve"_s, given, u"same_as"_s}
                                + more);
    };
    CHECK(resolve({u"--value"_s, other}).status == 2); // another one is named by `child join`
    CHECK(resolve({u"--keep"_s, given + u":1"_s})["error"][u"code"] == u"desk.unknown_version"_s);
    REQUIRE(resolve({u"--keep"_s, said["change"].toString()}).status == 0);
    CHECK(both.station.run({u"conflicts"_s, u"list"_s}).json.array().isEmpty());
    REQUIRE(importInto(both.village, receiptFrom(both.station, stick)).status == 0);
    CHECK(both.village.run({u"conflicts"_s, u"list"_s}).json.array().isEmpty());
    for (Pc* pc : {&both.village, &both.station}) {
        const Outcome found = pc->run({u"child"_s, u"find"_s, u"马小龙"_s});
        REQUIRE(found.json.array().size() == 1);
        CHECK(found.json[0][u"child"] == other);
    }
}
