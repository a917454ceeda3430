// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli.h"
#include "support/catch.h"
#include "support/encodings.h"

#include <QDir>
#include <QFile>

using tongdang::test::holdsWord;
using tongdang::test::Outcome;
using tongdang::test::Pc;

namespace {

QString archiveFile(const Pc& pc)
{
    return pc.archive() + QStringLiteral("/archive.tongdang");
}

void overwrite(const QString& path, qint64 position, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(position));
    REQUIRE(file.write(bytes) == bytes.size());
}

} // namespace

TEST_CASE("A wrong passphrase is status 3 and changes nothing")
{
    Pc pc;
    pc.init(QStringLiteral("village"), QStringLiteral("530426999201"), QStringLiteral("示范村"));
    pc.setPassphrase(QStringLiteral("ganz falsch und lang"));
    const Outcome outcome = pc.run({QStringLiteral("duties")});
    CHECK(outcome.status == 3);
    CHECK(outcome["error"][QStringLiteral("code")] == QStringLiteral("storage.wrong_passphrase"));
    pc.setPassphrase(QStringLiteral("示例口令 水井边 红瓦房 白鹅"));
    CHECK(pc.run({QStringLiteral("doctor")}).status == 0);
}

TEST_CASE("A foreign file, a damaged head and a damaged page are told apart")
{
    Pc pc;
    pc.init(QStringLiteral("village"), QStringLiteral("530426999201"), QStringLiteral("示范村"));

    SECTION("a foreign file")
    {
        QFile::resize(archiveFile(pc), 0);
        overwrite(archiveFile(pc), 0, QByteArray(40'000, 'x'));
        const Outcome outcome = pc.run({QStringLiteral("doctor")});
        CHECK(outcome.status != 0);
        CHECK(outcome["error"][QStringLiteral("code")] == QStringLiteral("storage.not_an_archive"));
    }
    SECTION("a damaged head")
    {
        overwrite(archiveFile(pc), 200, QByteArray(64, 'x'));
        overwrite(archiveFile(pc), 4096 + 200, QByteArray(64, 'x'));
        const Outcome outcome = pc.run({QStringLiteral("doctor")});
        CHECK(outcome.status == 4);
        CHECK(outcome["error"][QStringLiteral("code")] == QStringLiteral("storage.head_damaged"));
    }
    SECTION("a damaged page")
    {
        const qint64 size = QFile(archiveFile(pc)).size();
        for (qint64 position = 16'384 + 4136 + 100; position < size; position += 4136)
            overwrite(archiveFile(pc), position, "X");
        const Outcome outcome = pc.run({QStringLiteral("doctor")});
        CHECK(outcome.status == 4);
    }
}

TEST_CASE("No word of the archive is readable on the disk")
{
    Pc pc;
    pc.init(QStringLiteral("village"), QStringLiteral("530426999201"), QStringLiteral("示范村"));
    pc.addChildren(3);
    const QString words = QStringLiteral("示童");
    for (const QString& name : QDir(pc.archive()).entryList(QDir::Files)) {
        QFile file(pc.archive() + u'/' + name);
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        INFO(name.toStdString());
        CHECK_FALSE(holdsWord(content, words));
        CHECK_FALSE(content.contains("SQLite format 3"));
    }
}

TEST_CASE("An archive is never made over another one")
{
    Pc pc;
    pc.init(QStringLiteral("village"), QStringLiteral("530426999201"), QStringLiteral("示范村"));
    const Outcome again = pc.run(
        {QStringLiteral("init"), QStringLiteral("--role"), QStringLiteral("village"),
         QStringLiteral("--org"), QStringLiteral("530426999201"), QStringLiteral("--org-name"),
         QStringLiteral("示范村"), QStringLiteral("--person"), QStringLiteral("王示例")});
    CHECK(again.status == 1);
    CHECK(again["error"][QStringLiteral("code")] == QStringLiteral("desk.archive_exists"));
    CHECK(pc.run({QStringLiteral("doctor")}).status == 0);
}

TEST_CASE("On a disk without any room left even looking is refused, in words that name it")
{
    const QString ownDisk = QStringLiteral("unshare");
    const QStringList ofItsOwn{QStringLiteral("-rm"), QStringLiteral("sh"), QStringLiteral("-c")};
    if (QProcess::execute(ownDisk, ofItsOwn + QStringList{QStringLiteral("mount -t tmpfs x /mnt")})
        != 0)
        return; // this system lets nobody make a disk of his own
    Pc pc;
    pc.init(QStringLiteral("village"), QStringLiteral("530426999201"), QStringLiteral("示范村"));
    pc.addChildren(1);
    // The same folder on a small disk of this one run, with `free` bytes left.
    const auto onFullDisk = [&pc, &ownDisk, &ofItsOwn](int free) {
        const QString script =
            QStringLiteral(
                "cp -a '%1' '%2' && mount -t tmpfs -o size=8m x '%1' && cp -a '%2/.' "
                "'%1' && head -c %3 /dev/zero > '%1/last' && { cat /dev/zero > "
                "'%1/other' 2>/dev/null; head -c 0 /dev/zero > '%1/last'; exec \"$@\"; }")
                .arg(pc.archive(), pc.folder(QStringLiteral("copy%1").arg(free)))
                .arg(free);
        pc.setLauncher(QStringList{ownDisk} + ofItsOwn + QStringList{script, QStringLiteral("sh")});
    };
    for (const int free : {0, 4096}) { // not even for the lock; not for the note in the access log
        onFullDisk(free);
        const Outcome outcome = pc.run({QStringLiteral("duties")});
        INFO(outcome.err.toStdString());
        CHECK(outcome.status == 5);
        CHECK(outcome["error"][QStringLiteral("code")] == QStringLiteral("storage.disk_full"));
        CHECK(outcome.err.startsWith("The disk is full; nothing was lost."));
    }
    onFullDisk(1 << 20);
    CHECK(pc.run({QStringLiteral("duties")}).status == 0);
}
