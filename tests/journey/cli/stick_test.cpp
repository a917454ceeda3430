// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange_steps.h"
#include "support/catch.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace tongdang::test;

namespace {

/// Ends the program after that time, whatever it does, and waits for its end.
QStringList killedAfter(int milliseconds)
{
    return {u"timeout"_s, u"--foreground"_s, u"-s"_s, u"KILL"_s,
            QString::number(milliseconds / 1000.0, 'f', 3)};
}

QStringList bundlesIn(const QString& folder)
{
    return QDir(folder).entryList({u"*.tdb"_s}, QDir::Files, QDir::Name);
}

} // namespace

#ifdef Q_OS_LINUX
TEST_CASE("bundle import: killed at any moment, all of it is there or nothing, and again brings it")
{
    Enrolled both;
    both.village.addChildren(6);
    const QString stick = both.village.folder(QString());
    const QString file = exportFrom(both.village, stick);
    DiskImage before(both.station);
    const QByteArray without = dumpOf(both.station);
    REQUIRE(importInto(both.station, file).status == 0);
    const QByteArray with = dumpOf(both.station);
    REQUIRE(with != without);
    int whole = 0;
    int none = 0;
    for (int milliseconds = 20; whole < 2 || none == 0; milliseconds += 29) {
        INFO("killed after " << milliseconds << " ms");
        REQUIRE(milliseconds < 30'000);
        before.putBack();
        both.station.setLauncher(killedAfter(milliseconds));
        const Outcome killed = importInto(both.station, file);
        both.station.setLauncher({});
        const QByteArray found = dumpOf(both.station);
        CHECK((found == with || found == without));
        if (killed.status == 0)
            CHECK(found == with);
        const Outcome doctor = both.station.run({u"doctor"_s});
        INFO(doctor.err.toStdString());
        CHECK(doctor.status == 0);
        const Outcome again = importInto(both.station, file);
        CHECK(again["status"] == (found == with ? u"already"_s : u"merged"_s));
        CHECK(dumpOf(both.station) == with);
        CHECK(bundlesIn(both.station.archive() + u"/inbox"_s).isEmpty());
        ++(found == with ? whole : none);
    }
}

TEST_CASE("bundle export: killed as soon as a file appears on the stick, what has a bundle's name "
          "is one")
{
    Enrolled both;
    // Long enough to write that the kill comes before its end.
    REQUIRE(both.village.run({u"demo"_s, u"--children"_s, u"60"_s}).status == 0);
    for (int attempt = 0; attempt < 4; ++attempt) {
        INFO("attempt " << attempt);
        const QString stick = both.village.folder(u"stick %1"_s.arg(attempt));
        REQUIRE(QDir().mkpath(stick));
        both.village.setLauncher(whenAFileAppears(stick, u"kill -KILL $program"_s));
        (void)both.village.run({u"bundle"_s, u"export"_s, u"--to"_s, stick});
        both.village.setLauncher({});
        for (const QString& name : bundlesIn(stick))
            CHECK(importInto(both.station, stick + u'/' + name).status == 0);
    }
    const QString stick = both.village.folder(u"stick"_s);
    REQUIRE(QDir().mkpath(stick));
    CHECK(importInto(both.station, exportFrom(both.village, stick)).status == 0);
    CHECK(childrenIn(both.station) == childrenIn(both.village));
}

TEST_CASE(
    "bundle export: killed at any moment, what has a bundle's name is one, and the last alone "
    "brings all")
{
    Enrolled both;
    both.village.addChildren(6);
    const QString stick = both.village.folder(u"stick"_s);
    DiskImage before(both.village);
    DiskImage stationBefore(both.station);
    REQUIRE(QDir().mkpath(stick));
    REQUIRE(importInto(both.station, exportFrom(both.village, stick)).status == 0);
    const QByteArray with = dumpOf(both.station);
    int written = 0;
    int none = 0;
    for (int milliseconds = 20; written < 2 || none == 0; milliseconds += 29) {
        INFO("killed after " << milliseconds << " ms");
        REQUIRE(milliseconds < 30'000);
        before.putBack();
        stationBefore.putBack();
        REQUIRE(QDir(stick).removeRecursively());
        REQUIRE(QDir().mkpath(stick));
        both.village.setLauncher(killedAfter(milliseconds));
        const Outcome killed = both.village.run({u"bundle"_s, u"export"_s, u"--to"_s, stick});
        both.village.setLauncher({});
        const QStringList found = bundlesIn(stick);
        if (killed.status == 0)
            CHECK(found.size() == 1);
        for (const QString& name : found)
            CHECK(importInto(both.station, stick + u'/' + name)["status"] == u"merged"_s);
        CHECK(both.village.run({u"doctor"_s}).status == 0);
        const QString last = exportFrom(both.village, stick);
        CHECK(QDir(stick).entryList({u"*.part"_s}, QDir::Files).isEmpty());
        CHECK(importInto(both.station, last).status == 0);
        CHECK(dumpOf(both.station) == with);
        ++(found.isEmpty() ? none : written);
    }
}
#endif
