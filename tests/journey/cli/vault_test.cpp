// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

using namespace Qt::StringLiterals;
using tongdang::test::Enrolled;
using tongdang::test::Outcome;
using tongdang::test::Pc;

namespace {

int statusOf(const QString& program, const QStringList& words, const QString& folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, words);
    REQUIRE(process.waitForFinished());
    INFO(process.readAllStandardError().toStdString());
    return process.exitCode();
}

} // namespace

TEST_CASE("vault export-key: tar, minisign, age and zstd read a bundle without this program")
{
    Enrolled two;
    two.village.addChildren(2);
    const QString stick = two.village.folder(u"stick"_s);
    REQUIRE(QDir().mkpath(stick));
    const Outcome exported = two.village.run({u"bundle"_s, u"export"_s, u"--to"_s, stick});
    REQUIRE(exported.status == 0);
    const QString bundle = exported["file"].toString();

    const Outcome sender =
        two.village.run({u"vault"_s, u"export-key"_s, u"--out"_s, stick + u"/sender.key"_s});
    const Outcome key =
        two.station.run({u"vault"_s, u"export-key"_s, u"--out"_s, stick + u"/station.key"_s});
    REQUIRE(sender.status == 0);
    REQUIRE(key.status == 0);
    CHECK(key["age"].toString().startsWith(u"age1"));
    CHECK(statusOf(u"tar"_s, {u"-xf"_s, bundle}, stick) == 0);
    CHECK(statusOf(u"minisign"_s,
                   {u"-V"_s, u"-P"_s, sender["minisign"].toString(), u"-m"_s, u"manifest.json"_s},
                   stick)
          == 0);
    // Whom it is for, and who wrote it.
    for (const QString& name : {u"station.key"_s, u"sender.key"_s})
        CHECK(statusOf(u"age"_s,
                       {u"-d"_s, u"-i"_s, name, u"-o"_s, u"payload-"_s + name, u"payload.age"_s},
                       stick)
              == 0);
    CHECK(statusOf(u"zstd"_s, {u"-t"_s, u"payload-station.key"_s}, stick) == 0);
}

TEST_CASE("vault export-key: the file is the owner's alone, and the step stands in the access log")
{
    Pc pc;
    pc.init(u"village"_s, u"530426999201"_s, u"示范村"_s);
    const QString file = pc.folder(u"device.key"_s);
    REQUIRE(pc.run({u"vault"_s, u"export-key"_s, u"--out"_s, file}).status == 0);
    CHECK((QFileInfo(file).permissions()
           & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther))
          == QFile::Permissions());
    CHECK(pc.run({u"access"_s, u"list"_s}).out.contains("key.export"));
    QFile written(file);
    REQUIRE(written.open(QIODevice::ReadOnly));
    const QByteArray secret = written.readAll().split('\n').at(3);
    CHECK(secret.startsWith("AGE-SECRET-KEY-1"));
    const Outcome again = pc.run({u"vault"_s, u"export-key"_s, u"--out"_s, file});
    CHECK(again.status == 1);
    CHECK(again["error"][u"code"] == u"sync.file_exists"_s);
    // What goes to the screen is public.
    CHECK_FALSE(again.out.contains(secret));
    CHECK_FALSE(pc.run({u"access"_s, u"list"_s}).out.contains(secret));
}

TEST_CASE("vault export-key: without the right passphrase there is no file")
{
    Pc pc;
    pc.init(u"village"_s, u"530426999201"_s, u"示范村"_s);
    pc.setPassphrase(u"一个错误的口令 不是它"_s);
    const QString file = pc.folder(u"device.key"_s);
    CHECK(pc.run({u"vault"_s, u"export-key"_s, u"--out"_s, file}).status == 3);
    CHECK_FALSE(QFile::exists(file));
}
