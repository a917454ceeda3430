// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A county above two townships with a village each: the same bundles one step higher.
#include "exchange_steps.h"
#include "support/catch.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace tongdang::test;

namespace {

const QString stationCode = QStringLiteral("530426999000");
const QString farStationCode = QStringLiteral("530426998000");
const QString farVillageCode = QStringLiteral("530426998201");

struct County {
    County()
    {
        county.init(u"county"_s, u"530426000000"_s, u"示范县民政局"_s);
        farStation.init(u"township"_s, farStationCode, u"示远镇社工站"_s);
        farVillage.init(u"village"_s, farVillageCode, u"示远村"_s);
        enrol(farVillage, farStation);
        enrol(near.station, county);
        enrol(farStation, county);
    }

    Enrolled near;
    Pc county{u"county"_s};
    Pc farStation{u"far-station"_s};
    Pc farVillage{u"far-village"_s};
    QString stick = near.village.folder(QString());

    void up(Pc& from, Pc& to)
    {
        const Outcome taken = importInto(to, exportFrom(from, stick));
        INFO(taken.err.toStdString() << taken.out.toStdString());
        REQUIRE(taken["status"] == u"merged"_s);
    }
    void down(Pc& from, Pc& to, const QString& code)
    {
        const Outcome taken = importInto(to, exportFrom(from, stick, {u"--for"_s, code}));
        INFO(taken.err.toStdString() << taken.out.toStdString());
        REQUIRE(taken["status"] == u"merged"_s);
    }
};

QString nameOf(Pc& pc, const QString& child)
{
    return pc.run({u"record"_s, u"get"_s, child})["fields"][u"name"].toString();
}

bool stands(Pc& pc, const QString& child)
{
    return dumpOf(pc).contains(child.toUtf8());
}

} // namespace

TEST_CASE("What a village writes reaches the county through its station, and the county's change "
          "comes back to that village alone")
{
    County four;
    const QString child = four.near.village.addChildren(1).front();
    const QString farChild = four.farVillage.addChildren(1).front();
    four.up(four.near.village, four.near.station);
    four.up(four.near.station, four.county);
    four.up(four.farVillage, four.farStation);
    four.up(four.farStation, four.county);
    CHECK(nameOf(four.county, child) == u"示童1"_s);
    CHECK(stands(four.county, farChild));

    REQUIRE(rename(four.county, child, u"示改名"_s).status == 0);
    four.down(four.county, four.near.station, stationCode);
    four.down(four.county, four.farStation, farStationCode);
    CHECK(nameOf(four.near.station, child) == u"示改名"_s);
    CHECK_FALSE(stands(four.near.station, farChild));
    CHECK_FALSE(stands(four.farStation, child));
    four.down(four.near.station, four.near.village, villageCode);
    four.down(four.farStation, four.farVillage, farVillageCode);
    CHECK(nameOf(four.near.village, child) == u"示改名"_s);
    CHECK_FALSE(stands(four.farVillage, child));
    for (Pc* pc :
         {&four.county, &four.near.station, &four.farStation, &four.near.village, &four.farVillage})
        CHECK(pc->run({u"doctor"_s}).status == 0);
}

TEST_CASE("What the county and the village changed differently waits at the county and is decided "
          "for all")
{
    County four;
    const QString child = four.near.village.addChildren(1).front();
    four.up(four.near.village, four.near.station);
    four.up(four.near.station, four.county);
    REQUIRE(rename(four.county, child, u"示县改"_s).status == 0);
    REQUIRE(rename(four.near.village, child, u"示村改"_s).status == 0);
    four.up(four.near.village, four.near.station);
    four.up(four.near.station, four.county);
    const Outcome waiting = four.county.run({u"conflicts"_s, u"list"_s});
    INFO(waiting.out.toStdString());
    REQUIRE(waiting.json.array().size() == 1);
    const QJsonArray heads = waiting.json[0][u"heads"].toArray();
    REQUIRE(heads.size() == 2);
    REQUIRE(rename(four.county, child, u"示县定"_s).status == 0);
    four.down(four.county, four.near.station, stationCode);
    four.down(four.near.station, four.near.village, villageCode);
    for (Pc* pc : {&four.county, &four.near.station, &four.near.village}) {
        CHECK(nameOf(*pc, child) == u"示县定"_s);
        CHECK(pc->run({u"conflicts"_s, u"list"_s}).json.array().isEmpty());
    }
}

TEST_CASE("A child moves to another township by the county's hand, with its dossier and its visits")
{
    County four;
    const QString child = four.near.village.addChildren(1).front();
    const QString stays = four.near.village.addChildren(2).back();
    REQUIRE(four.near.village
                .run({u"record"_s, u"put"_s, u"visit"_s, u"--child"_s, child,
                      u"--force-incomplete"_s, u"date=2026-11-24"_s, u"means=1"_s, u"outcome=1"_s})
                .status
            == 0);
    four.up(four.near.village, four.near.station);
    four.up(four.near.station, four.county);
    four.up(four.farVillage, four.farStation);
    four.up(four.farStation, four.county);

    const Outcome moved = four.county.run({u"transfer"_s, child, u"--to"_s, farVillageCode});
    INFO(moved.err.toStdString());
    REQUIRE(moved.status == 0);
    four.down(four.county, four.farStation, farStationCode);
    four.down(four.county, four.near.station, stationCode);
    four.down(four.farStation, four.farVillage, farVillageCode);
    four.down(four.near.station, four.near.village, villageCode);
    CHECK(nameOf(four.farVillage, child) == u"示童1"_s);
    CHECK_FALSE(stands(four.farVillage, stays));
    // Until the new village has it, the old one goes on.
    CHECK(nameOf(four.near.village, child) == u"示童1"_s);

    REQUIRE(four.farVillage
                .run({u"record"_s, u"put"_s, u"child"_s, u"--id"_s, child, u"--force-incomplete"_s,
                      u"status=open"_s, u"status_on=2026-11-24"_s})
                .status
            == 0);
    four.up(four.farVillage, four.farStation);
    four.up(four.farStation, four.county);
    four.down(four.county, four.near.station, stationCode);
    four.down(four.near.station, four.near.village, villageCode);
    for (Pc* pc : {&four.near.village, &four.near.station}) {
        const Outcome closed = pc->run({u"record"_s, u"get"_s, child});
        CHECK(closed["error"][u"code"] == u"desk.moved_away"_s);
    }
    CHECK(nameOf(four.near.village, stays).startsWith(u"示童"_s));
}

TEST_CASE("A village's bundle is for its own station only, neither for the county nor for another")
{
    County four;
    four.near.village.addChildren(1);
    four.up(four.near.village, four.near.station);
    four.up(four.near.station, four.county);
    const Outcome direct = importInto(four.county, exportFrom(four.near.village, four.stick));
    CHECK(direct["error"][u"code"] == u"sync.not_for_us"_s);
    const Outcome astray = importInto(four.farStation, exportFrom(four.near.village, four.stick));
    CHECK(astray["error"][u"code"] == u"sync.not_for_us"_s);
}
