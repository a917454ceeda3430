// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli.h"
#include "exchange_steps.h"
#include "support/catch.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace tongdang::test;
using namespace Qt::StringLiterals;

namespace {

/// Both wrote the name without having seen the other's; the village's came to the station later.
struct Quarrel : Enrolled {
    QString child = village.addChildren(1).first();
    QString stick = village.folder(QString());

    Quarrel()
    {
        REQUIRE(importInto(station, exportFrom(village, stick)).status == 0);
        REQUIRE(rename(station, child, u"示乙"_s).status == 0);
        village.setToday(u"2026-11-25"_s);
        REQUIRE(rename(village, child, u"示甲"_s).status == 0);
        station.setToday(u"2026-11-25"_s);
        REQUIRE(importInto(station, exportFrom(village, stick))["conflicts"] == 1);
    }
    [[nodiscard]] static QString nameAt(Pc& pc, const QString& child)
    {
        return pc.run({u"record"_s, u"get"_s, child})["fields"][u"name"].toString();
    }
};

} // namespace

TEST_CASE("record put refuses at a village what the station fills in, and says who does")
{
    Enrolled both;
    const QString child = both.village.addChildren(1).first();
    const QStringList number{u"record"_s,
                             u"put"_s,
                             u"child"_s,
                             u"--force-incomplete"_s,
                             u"--id"_s,
                             child,
                             u"dossier_no=53042699920100011"_s};
    const Outcome refused = both.village.run(number);
    CHECK(refused.status == 1);
    CHECK(refused["error"][u"code"] == u"desk.owner_station"_s);
    CHECK(refused.err.contains("档案编号"));
    CHECK(both.village.run({u"record"_s, u"put"_s, u"unit"_s, u"name=派出所"_s}).status == 1);
    REQUIRE(
        importInto(both.station, exportFrom(both.village, both.village.folder(QString()))).status
        == 0);
    CHECK(both.station.run(number).status == 0);
}

TEST_CASE("conflicts decided lists what was set aside, and conflicts resolve decides it again")
{
    Quarrel both;
    CHECK(both.station.run({u"conflicts"_s, u"decided"_s}).json.array().isEmpty());
    const QStringList resolve{u"conflicts"_s, u"resolve"_s, both.child, u"name"_s};
    REQUIRE(both.station.run(resolve + QStringList{u"--value"_s, u"示丙"_s}).status == 0);
    const QJsonArray decided = both.station.run({u"conflicts"_s, u"decided"_s}).json.array();
    REQUIRE(decided.size() == 1);
    CHECK(decided[0][u"value"] == u"示丙"_s);
    CHECK(decided[0][u"field"] == u"name"_s);
    CHECK(decided[0][u"stands"] == true);
    CHECK(decided[0][u"times"] == 1);
    const QJsonArray aside = decided[0][u"set_aside"].toArray();
    REQUIRE(aside.size() == 2);
    CHECK(aside[0][u"value"] == u"示甲"_s); // the newest first

    const QString second = aside[1][u"version"].toString();
    CHECK(both.station.run(resolve + QStringList{u"--keep"_s, second}).status == 0);
    CHECK(Quarrel::nameAt(both.station, both.child) == u"示乙"_s);
    const Outcome same = both.station.run(resolve + QStringList{u"--value"_s, u"示乙"_s});
    CHECK(same.status == 1);
    CHECK(same["error"][u"code"] == u"desk.decided_so"_s);
    REQUIRE(importInto(both.village, receiptFrom(both.station, both.stick)).status == 0);
    CHECK(Quarrel::nameAt(both.village, both.child) == u"示乙"_s);
    const Outcome words = both.village.runInWords({u"conflicts"_s, u"decided"_s});
    CHECK(words.out.contains("示甲"));
    CHECK(both.station.run({u"doctor"_s}).status == 0);
}

TEST_CASE("bundle show tells what a file replaced, and bundle reverse brings it back")
{
    Quarrel both;
    const QJsonArray imports = both.station.run({u"bundle"_s, u"imports"_s}).json.array();
    REQUIRE(imports.size() == 2);
    CHECK(imports[0][u"from"] == u"530426999201"_s);
    CHECK(imports[0][u"changes"] == 1);
    const QString bundle = imports[0][u"bundle"].toString();
    const Outcome shown = both.station.run({u"bundle"_s, u"show"_s, bundle});
    const QJsonArray choices = shown["choices"].toArray();
    REQUIRE(choices.size() == 1);
    CHECK(choices[0][u"kind"] == u"replaced"_s);
    CHECK(choices[0][u"reversible"] == u"yes"_s);
    CHECK(choices[0][u"before"][u"value"] == u"示乙"_s);
    CHECK(choices[0][u"after"][u"value"] == u"示甲"_s);
    CHECK(shown["records"].toArray().size() == 1);
    CHECK(shown["kinds"][0][u"changed"] == 1);

    const Outcome reversed = both.station.run({u"bundle"_s, u"reverse"_s, bundle});
    CHECK(reversed["reversed"] == 1);
    CHECK(Quarrel::nameAt(both.station, both.child) == u"示乙"_s);
    CHECK(both.station.run({u"bundle"_s, u"reverse"_s, bundle}).status == 1);
    CHECK(both.station.run({u"bundle"_s, u"show"_s, u"nothing"_s}).status == 1);
    CHECK(both.station.run({u"doctor"_s}).status == 0);
    // The village hears of it like of any decision.
    REQUIRE(importInto(both.village, receiptFrom(both.station, both.stick)).status == 0);
    CHECK(Quarrel::nameAt(both.village, both.child) == u"示乙"_s);
}
