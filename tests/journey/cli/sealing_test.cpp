// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;
using tongdang::test::Outcome;
using tongdang::test::Pc;

namespace {

QByteArray dumpOf(Pc& pc)
{
    const Outcome outcome = pc.run({u"dump"_s, u"--canonical"_s});
    INFO(outcome.err.toStdString());
    REQUIRE(outcome.status == 0);
    return outcome.out;
}

/// Whether the code opens, without changing anything: the new passphrase is too weak to be taken.
bool isCode(Pc& pc, const QString& code)
{
    pc.setVariable(u"TONGDANG_NEW_PASSPHRASE"_s, u"弱"_s);
    const Outcome weak = pc.run({u"key"_s, u"recover"_s, u"--code"_s, code});
    pc.setVariable(u"TONGDANG_NEW_PASSPHRASE"_s, u"示例口令 水井边 红瓦房 白鹅"_s);
    REQUIRE(weak["error"][u"code"] == u"desk.passphrase_weak"_s);
    const Outcome outcome = pc.run({u"key"_s, u"recover"_s, u"--code"_s, code});
    REQUIRE((outcome.status == 0 || outcome.status == 3));
    return outcome.status == 0;
}

QStringList leftovers(const Pc& pc)
{
    QStringList names = QDir(pc.archive()).entryList(QDir::Files | QDir::Dirs | QDir::NoDot);
    names.removeIf([](const QString& name) {
        return QStringList{u".."_s,          u"archive.tongdang"_s, u"archive.tongdang-wal"_s,
                           u"device.keys"_s, u"backups"_s,          u"inbox"_s,
                           u"outbox"_s}
            .contains(name);
    });
    return names;
}

} // namespace

TEST_CASE("key master: the new code and the same passphrase open, the old code opens nothing")
{
    Pc pc;
    pc.init(u"village"_s, u"530426999201"_s, u"示范村"_s);
    pc.addChildren(2);
    const QString old = pc.run({u"key"_s, u"code"_s})["recovery_code"].toString();
    REQUIRE(isCode(pc, old));
    REQUIRE(pc.run({u"backup"_s}).status == 0);
    const QByteArray before = dumpOf(pc);
    const Outcome renewed = pc.run({u"key"_s, u"master"_s});
    INFO(renewed.err.toStdString());
    REQUIRE(renewed.status == 0);
    CHECK(renewed["old_backups"].toArray().isEmpty());
    CHECK(dumpOf(pc) == before);
    CHECK_FALSE(isCode(pc, old));
    CHECK(isCode(pc, renewed["recovery_code"].toString()));
    CHECK(leftovers(pc).isEmpty());
    CHECK(pc.run({u"backup"_s, u"drill"_s}).status == 0);
    CHECK(pc.run({u"doctor"_s}).status == 0);
    CHECK(pc.run({u"access"_s, u"list"_s}).out.contains("key.master"));
}

TEST_CASE("key reseal: every secret opens as before, and the PC is the same one")
{
    Pc pc;
    pc.init(u"village"_s, u"530426999201"_s, u"示范村"_s);
    pc.addChildren(1);
    const QString code = pc.run({u"key"_s, u"code"_s})["recovery_code"].toString();
    const QByteArray before = dumpOf(pc);
    REQUIRE(pc.run({u"key"_s, u"reseal"_s}).status == 0);
    const Outcome after = pc.run({u"doctor"_s});
    CHECK(after.status == 0);
    CHECK(after.err.isEmpty()); // no word of a new PC
    CHECK(dumpOf(pc) == before);
    CHECK(isCode(pc, code));
    CHECK(leftovers(pc).isEmpty());
}

#ifdef Q_OS_LINUX
TEST_CASE("key master, key reseal: killed at any moment, all is there and one of two codes opens")
{
    Pc pc;
    pc.init(u"village"_s, u"530426999201"_s, u"示范村"_s);
    pc.addChildren(2);
    QString code = pc.run({u"key"_s, u"code"_s})["recovery_code"].toString();
    int renewedOften = 0;
    int untouched = 0;
    for (int milliseconds = 20; renewedOften < 2 || untouched == 0; milliseconds += 13) {
        INFO("killed after " << milliseconds << " ms");
        REQUIRE(milliseconds < 10'000);
        const QByteArray before = dumpOf(pc);
        pc.setLauncher({u"timeout"_s, u"--foreground"_s, u"-s"_s, u"KILL"_s,
                        QString::number(milliseconds / 1000.0, 'f', 3)});
        const bool isMaster = milliseconds % 2 == 0;
        const Outcome killed = pc.run({u"key"_s, isMaster ? u"master"_s : u"reseal"_s});
        pc.setLauncher({});
        CHECK(dumpOf(pc) == before);
        const Outcome doctor = pc.run({u"doctor"_s});
        CHECK(doctor.status == 0);
        CHECK(doctor.err.isEmpty());
        CHECK(leftovers(pc).isEmpty());
        if (!isMaster)
            continue;
        // Of an object that was cut off the beginning is there, or nothing.
        const QByteArray mark("\"recovery_code\":\"");
        const qsizetype at = killed.out.indexOf(mark);
        const QString printed =
            at < 0 ? QString() : QString::fromLatin1(killed.out.mid(at + mark.size(), 47));
        const bool isNew = !printed.isEmpty() && isCode(pc, printed);
        CHECK(isCode(pc, code) != isNew);
        if (isNew)
            code = printed;
        ++(isNew ? renewedOften : untouched);
    }
}

TEST_CASE("key master, key reseal: on a full disk nothing changes")
{
    Pc pc;
    pc.init(u"village"_s, u"530426999201"_s, u"示范村"_s);
    pc.addChildren(1);
    const QString code = pc.run({u"key"_s, u"code"_s})["recovery_code"].toString();
    const QByteArray before = dumpOf(pc);
    for (const QString& step : {u"master"_s, u"reseal"_s}) {
        for (const rlim_t size : {100'000, 200'000, 300'000}) {
            pc.setBeforeStart([size](QProcess& program) {
                program.setChildProcessModifier([size] {
                    signal(SIGXFSZ, SIG_IGN);
                    const rlimit limit{size, size};
                    setrlimit(RLIMIT_FSIZE, &limit);
                });
            });
            const Outcome outcome = pc.run({u"key"_s, step});
            pc.setBeforeStart({});
            INFO(step.toStdString() << ' ' << size << ' ' << outcome.err.toStdString());
            CHECK(outcome.status == 5);
            CHECK(dumpOf(pc) == before);
            CHECK(leftovers(pc).isEmpty());
        }
    }
    CHECK(isCode(pc, code));
}
#endif
