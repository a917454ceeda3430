// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;
using tongdang::test::Enrolled;
using tongdang::test::Outcome;
using tongdang::test::Pc;

namespace {

Pc& withChildren(Pc& pc, int count)
{
    pc.init(u"village"_s, u"530426999201"_s, u"示范村"_s);
    pc.addChildren(count);
    return pc;
}

Outcome done(Outcome outcome)
{
    INFO(outcome.err.toStdString());
    REQUIRE(outcome.status == 0);
    return outcome;
}

QByteArray dumpOf(Pc& pc)
{
    return pc.runInWords({u"dump"_s}).out;
}

qsizetype childrenOf(Pc& pc)
{
    return pc.run({u"record"_s, u"list"_s, u"child"_s}).json.array().size();
}

} // namespace

TEST_CASE("backup, list and drill: what is written is proven and said")
{
    Pc pc;
    withChildren(pc, 2);
    const Outcome written = done(pc.run({u"backup"_s}));
    const QString file = written["file"].toString();
    CHECK(QFileInfo(file).absolutePath() == pc.archive() + u"/backups"_s);
    CHECK(QFileInfo(file).fileName().startsWith(u"tongdang-20261124-"_s));
    CHECK(file.endsWith(u".tdbk"_s));
    CHECK(written["changes"].toInt() > 2);
    CHECK(written["records"].toInt() > 3);

    const QString stick = pc.folder(u"stick"_s);
    const Outcome gone = pc.run({u"backup"_s, u"--to"_s, stick});
    CHECK(gone.status == 5);
    CHECK(gone["error"][u"code"] == u"desk.backup_gone"_s);
    REQUIRE(QDir().mkpath(stick));
    const Outcome onStick = done(pc.run({u"backup"_s, u"--to"_s, stick}));
    CHECK(QFile::exists(onStick["file"].toString()));

    const Outcome list = done(pc.run({u"backup"_s, u"list"_s}));
    CHECK(list["backups"].toArray().size() == 2);
    CHECK(list["overdue"] == false);
    for (const QJsonValue line : list["backups"].toArray()) {
        CHECK(line[u"sound"] == true);
        CHECK(line[u"changes"] == written["changes"]);
        CHECK(line[u"bytes"].toInt() > 100'000);
    }
    pc.addChildren(1);
    const Outcome drill = done(pc.run({u"backup"_s, u"drill"_s, file}));
    CHECK(drill["file"] == file);
    CHECK(drill["changes"] == written["changes"]);
    CHECK(drill["newer"].toInt() > 0);
    CHECK(drill["missing"] == 0);
    const Outcome words = pc.runInWords({u"backup"_s, u"drill"_s});
    CHECK(words.status == 0);
    CHECK(words.out.contains("can be restored"));
    CHECK(pc.run({u"backup"_s, u"list"_s, u"more"_s}).status == 2);
    CHECK(pc.run({u"backup"_s, u"drill"_s, file, u"more"_s}).status == 2);
}

TEST_CASE("backup folder: a second place for the backups of each day")
{
    Pc pc;
    withChildren(pc, 1);
    CHECK(done(pc.run({u"backup"_s, u"folder"_s}))["second_folder"] == QString());
    const QString second = pc.folder(u"second disk"_s);
    CHECK(pc.run({u"backup"_s, u"folder"_s, second}).status == 5);
    REQUIRE(QDir().mkpath(second));
    CHECK(done(pc.run({u"backup"_s, u"folder"_s, second}))["second_folder"] == second);
    CHECK(QFile::exists(done(pc.run({u"backup"_s}))["second_file"].toString()));
    REQUIRE(QDir(second).removeRecursively());
    const Outcome without = pc.run({u"backup"_s});
    CHECK(without.status == 0);
    CHECK(without["second_error"][u"code"] == u"desk.backup_gone"_s);
    CHECK(without.err.contains("second folder"));
    CHECK(done(pc.run({u"backup"_s, u"folder"_s, u"--none"_s}))["second_folder"] == QString());
    CHECK(pc.run({u"backup"_s, u"folder"_s, second, u"--none"_s}).status == 2);
}

TEST_CASE("restore: an empty folder becomes the archive of the backup")
{
    Pc pc;
    withChildren(pc, 3);
    const QByteArray before = dumpOf(pc);
    const Outcome written = done(pc.run({u"backup"_s, u"--to"_s, pc.folder(QString())}));
    Pc other(u"other"_s);
    const Outcome wrong = other.run({u"restore"_s, written["file"].toString() + u"x"_s});
    CHECK(wrong.status == 1);
    const Outcome restored = done(other.run({u"restore"_s, written["file"].toString()}));
    CHECK(restored["file"] == other.archive() + u"/archive.tongdang"_s);
    CHECK(restored["changes"] == written["changes"]);
    CHECK(restored["records"] == written["records"]);
    CHECK(restored["made"].toString().startsWith(u"2026-11-24"_s));
    CHECK(restored["enrol_again"] == true);
    CHECK(restored["replaced"].isUndefined());
    CHECK(dumpOf(other) == before);
    CHECK(other.run({u"doctor"_s}).status == 0);
}

TEST_CASE("restore: wrong passphrase, damage and other files change nothing and are told apart")
{
    Pc pc;
    withChildren(pc, 1);
    const QString file = done(pc.run({u"backup"_s}))["file"].toString();
    pc.addChildren(1);
    const QByteArray before = dumpOf(pc);
    const auto refused = [&](const QString& path, int status, const QString& code) {
        const Outcome outcome = pc.run({u"restore"_s, path});
        INFO(outcome.err.toStdString());
        CHECK(outcome.status == status);
        CHECK(outcome["error"][u"code"] == code);
    };
    pc.setPassphrase(u"nicht das richtige wort"_s);
    refused(file, 3, u"storage.wrong_passphrase"_s);
    pc.setPassphrase(u"示例口令 水井边 红瓦房 白鹅"_s);
    refused(pc.archive() + u"/archive.tongdang"_s, 1, u"desk.backup_is_live"_s);
    refused(pc.archive() + u"/device.keys"_s, 1, u"storage.not_an_archive"_s);
    QFile copy(file);
    REQUIRE(copy.open(QIODevice::ReadWrite));
    REQUIRE(copy.seek(16384 + 4136 * 5 + 9));
    copy.write("x");
    copy.close();
    refused(file, 4, u"desk.backup_damaged"_s);
    CHECK(pc.run({u"backup"_s, u"drill"_s, file}).status == 4);
    CHECK(dumpOf(pc) == before);
    CHECK(pc.run({u"doctor"_s}).status == 0);
}

TEST_CASE("restore: with the recovery code of the envelope")
{
    Pc pc;
    withChildren(pc, 1);
    const QString code = done(pc.run({u"key"_s, u"code"_s}))["recovery_code"].toString();
    const QString file = done(pc.run({u"backup"_s}))["file"].toString();
    Pc other(u"other"_s);
    CHECK(other.run({u"restore"_s, file, u"--code"_s, code}).status == 0);
    CHECK(childrenOf(other) == 1);
}

TEST_CASE("restore: a PC put back from its backup forks nothing and gets back what came since")
{
    Enrolled both;
    Pc& village = both.village;
    const QString stick = village.folder(u"stick"_s);
    REQUIRE(QDir().mkpath(stick));
    const auto handOver = [&] {
        const Outcome bundle = done(village.run({u"bundle"_s, u"export"_s, u"--to"_s, stick}));
        return both.station.run({u"bundle"_s, u"import"_s, bundle["file"].toString()})["status"]
            .toString();
    };
    village.addChildren(1);
    CHECK(handOver() == u"merged"_s);
    const QString file = done(village.run({u"backup"_s}))["file"].toString();
    village.addChildren(1);
    CHECK(handOver() == u"merged"_s);
    const Outcome restored = done(village.run({u"restore"_s, file}));
    CHECK(restored["enrol_again"] == false);
    CHECK(QFile::exists(restored["replaced"].toString() + u"/archive.tongdang"_s));
    const Outcome opened = village.run({u"doctor"_s});
    CHECK(opened.status == 0);
    CHECK(opened.err.contains("put back or copied from elsewhere"));
    CHECK(childrenOf(village) == 1);
    village.addChildren(1);
    CHECK(handOver() == u"merged"_s);
    CHECK(childrenOf(both.station) == 3);
    const Outcome down = done(both.station.run(
        {u"bundle"_s, u"export"_s, u"--to"_s, stick, u"--for"_s, u"530426999201"_s}));
    CHECK(village.run({u"bundle"_s, u"import"_s, down["file"].toString()}).status == 0);
    CHECK(childrenOf(village) == 3);
    CHECK(both.station.run({u"doctor"_s}).status == 0);
    CHECK(both.station.run({u"bundle"_s, u"list"_s}).json.array().isEmpty()); // nothing put aside
}

TEST_CASE("restore, backup: killed at any moment, there is the one archive or the other, whole")
{
    Pc pc;
    withChildren(pc, 2);
    const QString file =
        done(pc.run({u"backup"_s, u"--to"_s, pc.folder(QString())}))["file"].toString();
    int restored = 0;
    int untouched = 0;
    for (int milliseconds = 20; restored == 0 || untouched == 0; milliseconds += 45) {
        INFO("killed after " << milliseconds << " ms");
        REQUIRE(milliseconds < 60'000);
        pc.addChildren(1);
        const qsizetype before = childrenOf(pc);
        // In the foreground it outlives the program and waits for its end: else the archive could
        // still be held by what is dying.
        pc.setLauncher({u"timeout"_s, u"--foreground"_s, u"-s"_s, u"KILL"_s,
                        QString::number(milliseconds / 1000.0, 'f', 3)});
        const bool isBackup = milliseconds % 2 == 1;
        const Outcome killed = isBackup ? pc.run({u"backup"_s}) : pc.run({u"restore"_s, file});
        pc.setLauncher({});
        const qsizetype after = childrenOf(pc);
        CHECK((after == before || (!isBackup && after == 2)));
        if (killed.status == 0 && !isBackup)
            CHECK(after == 2);
        CHECK(pc.run({u"doctor"_s}).status == 0);
        if (after != before)
            ++restored;
        else if (!isBackup)
            ++untouched;
        // What has a backup's name is one.
        for (const QJsonValue line : pc.run({u"backup"_s, u"list"_s})["backups"].toArray()) {
            const QString listed = line[u"file"].toString();
            const Outcome drill = pc.run({u"backup"_s, u"drill"_s, listed});
            INFO(listed.toStdString() << ": " << drill.err.toStdString());
            // Whole in any case; one from before a restore has what was put back to before it.
            CHECK((drill.status == 0 || (restored > 0 && drill["missing"].toInt() > 0)));
        }
    }
}

#ifdef Q_OS_LINUX
TEST_CASE("backup, restore: a full disk is named and leaves what was there")
{
    Pc pc;
    withChildren(pc, 1);
    const QString file = done(pc.run({u"backup"_s}))["file"].toString();
    const QByteArray before = dumpOf(pc);
    const QStringList files = QDir(pc.archive()).entryList(QDir::Files | QDir::Dirs);
    pc.setBeforeStart([](QProcess& program) {
        program.setChildProcessModifier([] {
            signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{200'000, 200'000};
            setrlimit(RLIMIT_FSIZE, &limit);
        });
    });
    for (const QStringList& command :
         {QStringList{u"backup"_s}, {u"restore"_s, file}, {u"backup"_s, u"drill"_s, file}}) {
        const Outcome outcome = pc.run(command);
        INFO(command.join(u' ').toStdString() << ": " << outcome.err.toStdString());
        CHECK(outcome.status == 5);
    }
    pc.setBeforeStart({});
    CHECK(dumpOf(pc) == before);
    CHECK(QDir(pc.archive()).entryList(QDir::Files | QDir::Dirs) == files);
    CHECK(QDir(pc.archive() + u"/backups"_s).entryList(QDir::Files).size() == 1);
}
#endif
