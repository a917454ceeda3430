// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 of the real program (sync.md §10): wherever it dies, the archive opens and is sound, what
// it did is done or not done, no file of its own name is half written, and the same command then
// completes. TONGDANG_DEPTH=nightly: many rounds, with a seed of the day.
#include "acts.h"
#include "base/randomness.h"
#include "exchange_steps.h"
#include "killed_program.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

using namespace tongdang;
using namespace tongdang::test;
using namespace Qt::StringLiterals;

namespace {

bool isNightly()
{
    return qgetenv("TONGDANG_DEPTH") == "nightly";
}

/// Kills the act often enough, and tells the seed.
void killOften(const Act& act)
{
    const int rounds = isNightly() ? 60 : 3;
    const quint64 seed = isNightly() ? SystemRandomness().below(1u << 30) : 7;
    if (isNightly())
        WARN(act.command.join(u' ').toStdString() << ": seed " << seed);
    CHECK(killAgainAndAgain(act, rounds, seed) > rounds / 2);
}

/// A village and its station with children, a stick between them.
struct Carrying : Enrolled {
    QString stick = village.folder(u"stick"_s);

    Carrying()
    {
        REQUIRE(QDir().mkpath(stick));
        village.addChildren(3);
    }
    [[nodiscard]] QStringList everyDisk() const
    {
        return disksOf(village) + disksOf(station) + QStringList{stick};
    }
    /// The bundles on the stick that the station would not take.
    QStringList unreadable()
    {
        QStringList faults;
        for (const QString& name : QDir(stick).entryList({u"*.tdb"_s}, QDir::Files)) {
            const Outcome plan = importInto(station, stick + u'/' + name, {u"--plan"_s});
            if (plan.status != 0)
                faults.append(name + u": "_s + QString::fromUtf8(plan.err));
        }
        return faults;
    }
};

/// A PC with some children and an empty folder for backups.
struct Keeper {
    Pc pc;
    QString disk = pc.folder(u"disk"_s);

    Keeper()
    {
        pc.init(u"village"_s, villageCode, u"示范村"_s);
        pc.addChildren(2);
        REQUIRE(QDir().mkpath(disk));
    }
    QString backup()
    {
        const Outcome written = pc.run({u"backup"_s, u"--to"_s, disk});
        REQUIRE(written.status == 0);
        return written["file"].toString();
    }
    /// Backups that cannot be restored.
    QStringList useless()
    {
        QStringList faults;
        for (const QString& name : QDir(disk).entryList({u"*.tdbk"_s}, QDir::Files)) {
            const Outcome drill = pc.run({u"backup"_s, u"drill"_s, disk + u'/' + name});
            if (drill.status != 0)
                faults.append(name + u": "_s + QString::fromUtf8(drill.err));
        }
        return faults;
    }
};

/// A village and a station that are not enrolled yet.
struct Strangers {
    Pc village{u"village"_s};
    Pc station{u"station"_s};
    QString stick = village.folder(u"stick"_s);
    QString request = stick + u"/request.tde"_s;
    QString answer = stick + u"/answer.tde"_s;

    Strangers()
    {
        village.init(u"village"_s, villageCode, u"示范村"_s);
        station.init(u"township"_s, u"530426999000"_s, u"示范镇社工站"_s);
        REQUIRE(QDir().mkpath(stick));
    }
    [[nodiscard]] QStringList everyDisk() const
    {
        return disksOf(village) + disksOf(station) + QStringList{stick};
    }
    [[nodiscard]] QStringList asking() const
    {
        return {u"enrol"_s, u"request"_s, u"--out"_s, request};
    }
    [[nodiscard]] QStringList approving() const
    {
        return {u"enrol"_s, u"approve"_s, request, u"--out"_s, answer};
    }
    static QByteArray devices(Pc& pc) { return pc.run({u"enrol"_s, u"list"_s}).out; }
};

QStringList refused(Pc& pc, const QString& file, const QStringList& command)
{
    if (!QFile::exists(file))
        return {};
    const Outcome read = pc.run(command);
    return read.status == 0 ? QStringList() : QStringList{QString::fromUtf8(read.err)};
}

} // namespace

TEST_CASE("Killed while it takes a bundle in, the program took in all of it or nothing")
{
    Carrying both;
    const QString file = exportFrom(both.village, both.stick);
    killOften({both.station, {u"bundle"_s, u"import"_s, file}, both.everyDisk(), [&] {
                   return dumpOf(both.station);
               }});
}

TEST_CASE("Killed while it writes a bundle, the program leaves none on the stick or a whole one")
{
    Carrying both;
    killOften({both.village,
               {u"bundle"_s, u"export"_s, u"--to"_s, both.stick},
               both.everyDisk(),
               [&] { return dumpOf(both.village); },
               [&] { return both.unreadable(); }});
}

TEST_CASE("What is written for a stick or a backup is on the disk before it has its name")
{
    Carrying both;
    const QStringList stick{u"--to"_s, both.stick};
    for (const QStringList& command :
         {QStringList{u"bundle"_s, u"export"_s}, QStringList{u"backup"_s}}) {
        const Listed done = runListed(both.village, command + stick);
        REQUIRE(done.outcome.status == 0);
        const QString file = done.outcome["file"].toString();
        const qsizetype named = done.calls.indexOf(u"rename "_s + file);
        INFO(done.calls.join(u'\n').toStdString());
        REQUIRE(named > 0);
        const QStringList before = done.calls.first(named).filter(file + u".part"_s);
        REQUIRE_FALSE(before.isEmpty());
        CHECK(before.last() == u"sync "_s + file + u".part"_s);
        CHECK(done.calls.sliced(named).contains(u"sync "_s + both.stick)); // and its name
    }
}

TEST_CASE("Killed while it writes a backup, the program leaves none or one that can be restored")
{
    Keeper keeper;
    killOften({keeper.pc,
               {u"backup"_s, u"--to"_s, keeper.disk},
               disksOf(keeper.pc) + QStringList{keeper.disk},
               [&] { return dumpOf(keeper.pc); },
               [&] { return keeper.useless(); }});
}

TEST_CASE("Killed while it restores, the program leaves the archive of before or the backup's")
{
    Keeper keeper;
    const QString file = keeper.backup();
    keeper.pc.addChildren(1);
    killOften({keeper.pc, {u"restore"_s, file}, disksOf(keeper.pc) + QStringList{keeper.disk}, [&] {
                   return dumpOf(keeper.pc);
               }});
}

TEST_CASE("Killed while it makes a new master key, the program leaves an archive that opens")
{
    Keeper keeper;
    killOften(
        {keeper.pc, {u"key"_s, u"master"_s}, disksOf(keeper.pc) + QStringList{keeper.disk}, [&] {
             return dumpOf(keeper.pc);
         }});
}

TEST_CASE("Killed while it asks to be enrolled, the program leaves no request or one that is read")
{
    Strangers two;
    killOften({two.village, two.asking(), two.everyDisk(), [&] { return dumpOf(two.village); },
               [&] {
                   QFile::remove(two.answer); // of the look before
                   return refused(two.station, two.request, two.approving());
               },
               u"sync.file_exists"_s});
}

TEST_CASE("Killed while it approves, the program leaves no answer or one that is accepted")
{
    Strangers two;
    REQUIRE(two.village.run(two.asking()).status == 0);
    killOften({two.station, two.approving(), two.everyDisk(),
               [&] { return Strangers::devices(two.station); },
               [&] {
                   return refused(two.village, two.answer, {u"enrol"_s, u"accept"_s, two.answer});
               },
               u"sync.file_exists"_s});
}

TEST_CASE("Killed while it accepts, the program has a station above it or none")
{
    Strangers two;
    REQUIRE(two.village.run(two.asking()).status == 0);
    REQUIRE(two.station.run(two.approving()).status == 0);
    killOften({two.village, {u"enrol"_s, u"accept"_s, two.answer}, two.everyDisk(), [&] {
                   return Strangers::devices(two.village);
               }});
}

TEST_CASE("What these tests look for they find: half a change, half a file, a damaged page")
{
    Carrying both;
    const QString file = exportFrom(both.village, both.stick);
    const Act import{both.station, {u"bundle"_s, u"import"_s, file}, both.everyDisk(), [&] {
                         return dumpOf(both.station);
                     }};
    const QByteArray before = import.contents();
    both.village.addChildren(1);
    const QString more = exportFrom(both.village, both.stick);
    REQUIRE(importInto(both.station, file).status == 0);
    const QByteArray half = import.contents(); // of the second file, the first one's part of it
    REQUIRE(importInto(both.station, more).status == 0);
    const QByteArray after = import.contents();
    CHECK(faultsAfterKill(import, before, after).isEmpty());
    CHECK(faultsAfterKill(import, before, half)
          == QStringList{u"neither as before nor as after"_s});

    CHECK(both.unreadable().isEmpty());
    const QByteArray whole = contentOf(more);
    writeTo(both.stick + u"/half.tdb"_s, whole.first(whole.size() / 2));
    CHECK(both.unreadable().size() == 1);

    QFile archive(both.station.archive() + u"/archive.tongdang"_s);
    REQUIRE(archive.open(QIODevice::ReadWrite));
    for (qint64 at = 16384 + 4136; at < archive.size(); at += 4136) {
        REQUIRE(archive.seek(at + 100));
        REQUIRE(archive.write("damaged") == 7);
    }
    archive.close();
    CHECK_FALSE(faultsAfterKill(import, before, after).isEmpty());
}

TEST_CASE("The n-th call to the disk is the last one of the program that is killed there")
{
    Keeper keeper;
    const QStringList command{u"record"_s, u"put"_s, u"school"_s, u"name=示范小学"_s,
                              u"--force-incomplete"_s};
    const Listed whole = runListed(keeper.pc, command);
    REQUIRE(whole.calls.size() > 5);
    CHECK(runKilled(keeper.pc, command, 1).status == -1);
    CHECK(runKilled(keeper.pc, command, long(whole.calls.size()) * 10).status != -1);
}
