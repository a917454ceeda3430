// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange_steps.h"
#include "support/catch.h"

#include <QDir>
#include <QJsonArray>

using namespace tongdang::test;

namespace {

const QByteArray barred =
    "The PC that wrote this file is barred: 示范村. The file is put aside and "
    "nothing of it was taken over. If its people wrote it before the PC was lost, it can be taken "
    "over.\n";

} // namespace

TEST_CASE("A bundle of a PC that was barred is put aside: nothing of it is merged")
{
    Enrolled both;
    const QString stick = both.village.folder(QString());
    both.village.addChildren(1);
    REQUIRE(importInto(both.station, exportFrom(both.village, stick)).status == 0);
    const QString device = deviceOf(both.station, villageCode);
    const Outcome revoked =
        both.station.runInWords({QStringLiteral("enrol"), QStringLiteral("revoke"), device});
    CHECK(revoked.status == 0);
    CHECK(revoked.out == "Device " + device.toUtf8() + " is revoked.\n");

    const QByteArray list =
        both.station.runInWords({QStringLiteral("enrol"), QStringLiteral("list")}).out;
    INFO(list.toStdString());
    CHECK(list.contains("\tvillage\trevoked\tlast bundle 2026-11-24\t"));
    CHECK(list.contains("\ttownship station\tthis PC\t\t"));

    both.village.addChildren(1);
    const QString late = exportFrom(both.village, stick);
    const QByteArray before = stateOf(both.station);
    const Outcome plan = importInto(both.station, late, {QStringLiteral("--plan")});
    CHECK(plan.status == 1);
    CHECK(plan["status"] == QStringLiteral("quarantined"));
    CHECK(stateOf(both.station) == before);

    const QByteArray records = dumpOf(both.station);
    const Outcome import = importInto(both.station, late);
    CHECK(import.status == 1);
    CHECK(import.err == barred);
    CHECK(import["status"] == QStringLiteral("quarantined"));
    CHECK(import["error"][QStringLiteral("code")] == QStringLiteral("sync.revoked"));
    CHECK(import["new_children"] == 0);
    CHECK(dumpOf(both.station) == records);
    CHECK(QDir(both.station.archive() + QStringLiteral("/inbox")).entryList(QDir::Files).size()
          == 1);
    const Outcome inWords = importInWords(both.station, late);
    CHECK(inWords.status == 1);
    CHECK(inWords.out.isEmpty());
    CHECK(inWords.err == barred);
}

TEST_CASE("Nothing is handed over to a PC that was barred, and it is not enrolled again")
{
    Enrolled both;
    const QString device = deviceOf(both.station, villageCode);
    REQUIRE(both.station.run({QStringLiteral("enrol"), QStringLiteral("revoke"), device}).status
            == 0);
    const Outcome refused = both.station.run(
        {QStringLiteral("bundle"), QStringLiteral("export"), QStringLiteral("--to"),
         both.village.folder(QString()), QStringLiteral("--for"), villageCode});
    CHECK(refused.status == 1);
    CHECK(refused.err
          == "This PC is barred: " + villageCode.toUtf8()
                 + ". Nothing can be handed over to it.\n");

    const QString request = both.village.folder(QStringLiteral("again.tde"));
    REQUIRE(both.village
                .run({QStringLiteral("enrol"), QStringLiteral("request"), QStringLiteral("--out"),
                      request})
                .status
            == 0);
    const Outcome again = both.station.run(
        {QStringLiteral("enrol"), QStringLiteral("approve"), request, QStringLiteral("--out"),
         both.village.folder(QStringLiteral("again-answer.tde"))});
    CHECK(again.status == 1);
    CHECK(again["error"][QStringLiteral("code")] == QStringLiteral("sync.request_revoked"));
    CHECK(again.err
          == "The PC that asks was barred here: 示范村. It can only come back with new keys and a "
             "new "
             "request.\n");
}
