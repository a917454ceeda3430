// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange_steps.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

using namespace tongdang::test;
using namespace Qt::StringLiterals;

namespace {

QString rotate(Pc& pc)
{
    const Outcome rotated = pc.run({u"key"_s, u"rotate"_s});
    INFO(rotated.err.toStdString());
    REQUIRE(rotated.status == 0);
    return rotated["age"].toString();
}

QString ownDevice(Pc& pc)
{
    const Outcome listed = pc.run({u"enrol"_s, u"list"_s});
    return listed.json.array().first()[u"device"].toString();
}

/// The key that a bundle is for, as its manifest says.
QString keyOf(const QString& file)
{
    const QByteArray bytes = contentOf(file);
    const QByteArray mark("\"to\":{\"age\":\"");
    const qsizetype at = bytes.indexOf(mark) + mark.size();
    return QString::fromLatin1(bytes.mid(at, bytes.indexOf('"', at) - at));
}

} // namespace

TEST_CASE("key rotate: late sticks open, and the next ones are for the new keys")
{
    Enrolled both;
    const QString stick = both.village.folder({});
    both.village.addChildren(2);
    const QString late = exportFrom(both.village, stick);
    const QString lateReceipt = receiptFrom(both.station, stick);

    const QString stationKey = rotate(both.station);
    const QString villageKey = rotate(both.village);
    CHECK(keyOf(late) != stationKey);
    CHECK(keyOf(lateReceipt) != villageKey);
    REQUIRE(importInto(both.station, late).status == 0);
    CHECK(importInto(both.village, lateReceipt).status == 0);
    CHECK(dumpOf(both.station).size() > 0);

    const QString up = exportFrom(both.village, stick);
    CHECK(importInto(both.station, up).status == 0);
    const QString down = receiptFrom(both.station, stick);
    CHECK(keyOf(down) == villageKey);
    CHECK(importInto(both.village, down).status == 0);
    both.village.addChildren(1);
    const QString next = exportFrom(both.village, stick);
    CHECK(keyOf(next) == stationKey);
    CHECK(importInto(both.station, next).status == 0);

    for (Pc* pc : {&both.village, &both.station}) {
        CHECK(pc->run({u"access"_s, u"list"_s}).out.contains("key.rotated"));
        const Outcome doctor = pc->run({u"doctor"_s});
        CHECK(doctor.status == 0);
        CHECK(doctor.err.isEmpty());
    }
}

TEST_CASE("key rotate: former keys stay through a new master key and a restored backup")
{
    Enrolled both;
    const QString stick = both.village.folder({});
    both.village.addChildren(1);
    REQUIRE(importInto(both.station, exportFrom(both.village, stick)).status == 0);
    const QString late = receiptFrom(both.station, stick);
    const Outcome backup = both.village.run({u"backup"_s});
    REQUIRE(backup.status == 0);
    rotate(both.village);

    SECTION("a new master key")
    {
        REQUIRE(both.village.run({u"key"_s, u"master"_s}).status == 0);
        CHECK(importInto(both.village, late).status == 0);
    }
    SECTION("a backup that knows nothing of the new key")
    {
        const Outcome restored = both.village.run({u"restore"_s, backup["file"].toString()});
        INFO(restored.err.toStdString());
        REQUIRE(restored.status == 0);
        CHECK(importInto(both.village, late).status == 0);
        // The same PC still, and its news of the key goes out all the same.
        REQUIRE(importInto(both.station, exportFrom(both.village, stick)).status == 0);
        const QString down = receiptFrom(both.station, stick);
        CHECK(keyOf(down) != keyOf(late));
        CHECK(importInto(both.village, down).status == 0);
    }
}

TEST_CASE("key rotate: a village that has not heard of the station's new key gets its help")
{
    Enrolled both;
    rotate(both.station);
    const QString request = both.village.folder(u"unlock-request.tdh"_s);
    const QString answer = both.village.folder(u"unlock-answer.tdh"_s);
    const QString wanted = u"新的口令 石板路 向日葵 灰鸽子"_s;
    both.village.setVariable(u"TONGDANG_NEW_PASSPHRASE"_s, wanted);
    REQUIRE(both.village.run({u"key"_s, u"ask"_s, u"--out"_s, request}).status == 0);
    const Outcome helped = both.station.run({u"key"_s, u"help"_s, request, u"--out"_s, answer});
    INFO(helped.err.toStdString());
    REQUIRE(helped.status == 0);
    CHECK(both.village.run({u"key"_s, u"answer"_s, answer}).status == 0);
}

TEST_CASE("key rotate: a wrong passphrase is refused and changes nothing")
{
    Enrolled both;
    const QByteArray keys = contentOf(both.village.archive() + u"/device.keys"_s);
    both.village.setPassphrase(u"ganz falsch und lang"_s);
    CHECK(both.village.run({u"key"_s, u"rotate"_s}).status == 3);
    CHECK(contentOf(both.village.archive() + u"/device.keys"_s) == keys);
}

#ifdef Q_OS_LINUX
TEST_CASE("key rotate: killed at any moment, the PC is the same one and late sticks open")
{
    Enrolled both;
    const QString stick = both.village.folder({});
    const QString late = receiptFrom(both.station, stick);
    const QString file = both.village.archive() + u"/device.keys"_s;
    const QString device = ownDevice(both.village);
    int rotatedOften = 0;
    int untouched = 0;
    for (int milliseconds = 20; rotatedOften < 2 || untouched == 0; milliseconds += 17) {
        INFO("killed after " << milliseconds << " ms");
        REQUIRE(milliseconds < 10'000);
        const QByteArray before = contentOf(file);
        both.village.setLauncher({u"timeout"_s, u"--foreground"_s, u"-s"_s, u"KILL"_s,
                                  QString::number(milliseconds / 1000.0, 'f', 3)});
        (void)both.village.run({u"key"_s, u"rotate"_s});
        both.village.setLauncher({});
        CHECK(both.village.run({u"doctor"_s}).status == 0);
        CHECK(ownDevice(both.village) == device);
        CHECK(importInto(both.village, late).status == 0);
        ++(contentOf(file) == before ? untouched : rotatedOften);
    }
    // Its own certificate was brought in line: what it writes is taken.
    both.village.addChildren(1);
    CHECK(importInto(both.station, exportFrom(both.village, stick)).status == 0);
    CHECK(importInto(both.village, receiptFrom(both.station, stick)).status == 0);
}
#endif
