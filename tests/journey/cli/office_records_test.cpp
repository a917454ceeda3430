// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the station keeps outside the dossiers reaches the village that it is about.
#include "exchange_steps.h"
#include "support/catch.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace tongdang::test;

namespace {

const QString nextVillage = QStringLiteral("530426999202");

Outcome put(Pc& pc, const QString& type, const QStringList& fields)
{
    return pc.run(QStringList{u"record"_s, u"put"_s, type} + fields);
}

QString putRecord(Pc& pc, const QString& type, const QStringList& fields)
{
    const Outcome saved = put(pc, type, fields);
    INFO(type.toStdString() << saved.err.toStdString() << saved.out.toStdString());
    REQUIRE(saved.status == 0);
    return saved["id"].toString();
}

QStringList idsOf(Pc& pc, const QString& type)
{
    QStringList ids;
    const Outcome listed = pc.run({u"record"_s, u"list"_s, type});
    for (const QJsonValue record : listed.json.array())
        ids.append(record[u"id"].toString());
    return ids;
}

QString staffOf(Pc& pc)
{
    return idsOf(pc, u"staff"_s).front();
}

struct Township : Enrolled {
    Township()
    {
        next.init(u"village"_s, nextVillage, u"示邻村"_s);
        enrol(next, station);
    }
    /// What the villages have, up, and what the station has, down.
    void carry()
    {
        for (Pc* const pc : {&village, &next})
            REQUIRE(importInto(station, exportFrom(*pc, stick)).status == 0);
        REQUIRE(importInto(village, receiptFrom(station, stick)).status == 0);
        REQUIRE(importInto(next, exportFrom(station, stick, {u"--for"_s, nextVillage})).status
                == 0);
    }
    Pc next{u"next"_s};
    QString stick = village.folder(QString());
};

/// One record of a type as the station enters it about a village.
struct Entry {
    QString type;
    QStringList fields;
    bool toAll = false;
};

std::vector<Entry> entries(const QString& place, const QString& by)
{
    const QString incomplete = u"--force-incomplete"_s;
    return {
        {u"village"_s, {u"code="_s + place, u"name=示范村"_s, u"kind=1"_s, incomplete}},
        {u"school"_s,
         {u"division="_s + place, u"name=示范完小"_s, u"kind=2"_s, u"headmaster=周校长"_s},
         true},
        {u"activity"_s, {u"village="_s + place, u"title=防溺水"_s, incomplete}},
        {u"chain_link"_s, {u"village="_s + place, u"level=1"_s, u"from_unit=镇政府"_s, incomplete}},
        {u"station_note"_s,
         {u"to_village="_s + place, u"date=2026-11-24"_s, u"by="_s + by, u"text=请补登学校"_s}},
        {u"unit"_s,
         {u"division=530426999000"_s, u"kind=02"_s, u"name=示范派出所"_s, u"joint=true"_s},
         true},
        {u"training"_s,
         {u"date=2026-11-24"_s, u"title=年度培训"_s, u"organiser=示范县民政局"_s, u"level=1"_s,
          u"hours=8"_s},
         true},
        {u"setting"_s, {u"division=530426999000"_s, u"item=示范项"_s, u"value=示范"_s}, true},
        {u"household"_s, {u"div="_s + place, u"addr=一组"_s}},
        {u"water_hazard"_s, {u"village="_s + place, u"place=水塘"_s, incomplete}},
        {u"team_member"_s, {u"village="_s + place, u"name=示队员"_s, incomplete}},
        {u"childrens_home"_s, {u"village="_s + place, u"name=示范之家"_s, incomplete}},
        {u"work_log"_s, {u"village="_s + place, u"date=2026-11-24"_s, u"by="_s + by}},
        {u"helper"_s, {u"village="_s + place, u"name=示帮扶"_s, incomplete}},
    };
}

} // namespace

TEST_CASE("Each kind of record that the station enters about a village is read there and in no "
          "other village")
{
    Township all;
    const QString by = staffOf(all.station);
    for (const Entry& entry : entries(villageCode, by)) {
        INFO(entry.type.toStdString());
        const QString id = putRecord(all.station, entry.type, entry.fields);
        all.carry();
        CHECK(idsOf(all.village, entry.type).contains(id));
        CHECK(idsOf(all.next, entry.type).contains(id) == entry.toAll);
    }
    // What is the station's stays the station's to write.
    const QString school = idsOf(all.village, u"school"_s).front();
    const Outcome refused = put(all.village, u"school"_s, {u"--id"_s, school, u"name=改名"_s});
    CHECK(refused.status != 0);
    const QString note = idsOf(all.village, u"station_note"_s).front();
    putRecord(all.village, u"station_note"_s,
              {u"--id"_s, note, u"read_on=2026-11-24"_s, u"reply=已登记"_s});
    all.carry();
    CHECK(all.station.run({u"record"_s, u"get"_s, note})["fields"][u"reply"] == u"已登记"_s);
    for (Pc* const pc : {&all.village, &all.next, &all.station})
        CHECK(pc->run({u"doctor"_s}).status == 0);
}

TEST_CASE("What is the station's alone is not in the village's archive")
{
    Township all;
    putRecord(all.station, u"meeting"_s,
              {u"division="_s + villageCode, u"kind=1"_s, u"date=2026-11-24"_s,
               u"summary=只在镇上说"_s, u"--force-incomplete"_s});
    putRecord(all.station, u"spot_check"_s,
              {u"division="_s + villageCode, u"year=2026"_s, u"title=年度抽查"_s,
               u"seed=不可先知"_s, u"--force-incomplete"_s});
    all.carry();
    for (const QString& words : {u"只在镇上说"_s, u"不可先知"_s}) {
        CHECK(dumpOf(all.station).contains(words.toUtf8()));
        CHECK_FALSE(dumpOf(all.village).contains(words.toUtf8()));
    }
}

TEST_CASE("A village works through the census that the station began")
{
    Township all;
    const QString child = all.village.addChildren(1).front();
    const QString batch =
        putRecord(all.station, u"census_batch"_s,
                  {u"name=2026摸底"_s, u"division=530426999000"_s, u"cutoff_on=2026-11-15"_s,
                   u"start_on=2026-11-01"_s, u"deadline=2026-11-30"_s, u"responsible=示站长"_s,
                   u"state=running"_s, u"state_on=2026-11-24"_s});
    const QString list =
        putRecord(all.station, u"census_village"_s,
                  {u"batch="_s + batch, u"village="_s + villageCode, u"households=1"_s,
                   u"state=running"_s, u"state_on=2026-11-24"_s});
    all.carry();
    CHECK(idsOf(all.village, u"census_batch"_s) == QStringList{batch});
    CHECK(idsOf(all.next, u"census_batch"_s) == QStringList{batch});
    REQUIRE(idsOf(all.village, u"census_village"_s) == QStringList{list});
    CHECK(idsOf(all.next, u"census_village"_s).isEmpty());
    const QString line = putRecord(
        all.village, u"census_line"_s,
        {u"census_village="_s + list, u"head=示户主"_s, u"addr=一组"_s, u"children=1"_s,
         u"date=2026-11-24"_s, u"by="_s + staffOf(all.village), u"is_signed=1"_s, u"outcome=1"_s});
    const QString counted =
        putRecord(all.village, u"census_child"_s,
                  {u"line="_s + line, u"name=示童1"_s, u"result=1"_s, u"child="_s + child});
    putRecord(all.village, u"census_village"_s,
              {u"--id"_s, list, u"state=village_done"_s, u"state_on=2026-11-24"_s,
               u"done_on=2026-11-24"_s});
    all.carry();
    CHECK(idsOf(all.station, u"census_line"_s) == QStringList{line});
    CHECK(idsOf(all.station, u"census_child"_s) == QStringList{counted});
    const Outcome done = all.station.run({u"record"_s, u"get"_s, list});
    CHECK(done["fields"][u"state"] == u"village_done"_s);
    CHECK(idsOf(all.next, u"census_line"_s).isEmpty());
}

TEST_CASE("The director's training is known at the village, and fulfils its duty there")
{
    Township all;
    all.carry();
    const QStringList later{u"--today"_s, u"2027-03-01"_s};
    const auto dueOn = [&] {
        const Outcome duties =
            all.village.run(later + QStringList{u"duties"_s, u"--until"_s, u"2028-12-31"_s});
        for (const QJsonValue duty : duties.json.array()) {
            if (duty[u"rule"_s] == u"D3"_s)
                return duty[u"due_on"_s].toString();
        }
        return QString();
    };
    CHECK(dueOn() == u"2027-12-31"_s);
    const QString training =
        putRecord(all.station, u"training"_s,
                  later
                      + QStringList{u"date=2027-02-01"_s, u"title=年度培训"_s,
                                    u"organiser=示范县民政局"_s, u"level=1"_s, u"hours=8"_s});
    const QString attended =
        putRecord(all.station, u"training_attendance"_s,
                  {u"training="_s + training, u"staff="_s + staffOf(all.village)});
    all.carry();
    CHECK(idsOf(all.village, u"training_attendance"_s) == QStringList{attended});
    CHECK(idsOf(all.next, u"training_attendance"_s).isEmpty());
    CHECK(dueOn() == u"2028-12-31"_s);
}

TEST_CASE("A dossier is closed by its state and not by an entry of its history")
{
    Township all;
    const QString child = all.village.addChildren(1).front();
    const QStringList before = idsOf(all.village, u"dossier_event"_s);
    REQUIRE_FALSE(before.isEmpty());
    const Outcome written =
        put(all.village, u"dossier_event"_s,
            {u"--child"_s, child, u"kind=close"_s, u"status=closed"_s, u"close_reason=5"_s,
             u"date=2026-11-24"_s, u"--force-incomplete"_s});
    CHECK(written.status != 0);
    CHECK(written["error"][u"code"] == u"desk.made_by_step"_s);
    const Outcome turned = put(all.village, u"dossier_event"_s,
                               {u"--id"_s, before.front(), u"kind=close"_s, u"close_reason=5"_s});
    CHECK(turned.status != 0);
    CHECK(turned["error"][u"code"] == u"desk.said_by_step"_s);
    CHECK(idsOf(all.village, u"dossier_event"_s) == before);
}
