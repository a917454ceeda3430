// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql_connection.h"

#include "storage/process.h"
#include "storage/sqlite_error.h"
#include "support/storage/archive_folder.h"

#include <QProcess>

#include <sqlite3.h>

using namespace tongdang;
using namespace tongdang::test;

namespace {

/// Starts the worker on an archive whose passphrase is the one that it knows.
struct OtherProgram : ArchiveFolder {
    QProcess process;
    OtherProgram()
    {
        (void)take(storage::createArchiveFile(path(), QStringLiteral("口令 0"), person, cheapCost(),
                                              environment()));
    }
    ~OtherProgram()
    {
        process.kill();
        process.waitForFinished();
    }
    void start(const QString& work)
    {
        process.start(QStringLiteral(FAULT_STORAGE_WORKER), {work, path(), QStringLiteral("1")});
    }
    [[nodiscard]] Result<storage::OpenArchive> unlockHere() const
    {
        return storage::unlockArchiveFile(path(), QStringLiteral("口令 0"), environment());
    }
};

} // namespace

TEST_CASE("While another program has the archive open, this one is refused and does no harm")
{
    OtherProgram other;
    other.start(QStringLiteral("passphrases"));
    REQUIRE(other.process.waitForReadyRead(20000));
    // Unlocking only reads the head; SQLite's lock is what the connection meets.
    const auto archive = other.unlockHere();
    if (archive) {
        const SqlConnection connection(archive->uri());
        CHECK(
            storage::errorFromSqlite(connection.error().section(QLatin1Char(' '), 0, 0).toInt(), {})
                .code
            == "storage.in_use");
    }
    CHECK(other.process.state() == QProcess::Running);
}

TEST_CASE("The archive stays locked for others while its passphrase is changed on the way")
{
    // A stray open and close of the same file in one process drops its POSIX locks
    // (encryption.md §2.8); the key block is written through the handle that SQLite has.
    const ArchiveFolder folder;
    storage::NewArchive made = take(storage::createArchiveFile(
        folder.path(), QStringLiteral("口令 0"), folder.person, cheapCost(), folder.environment()));
    SqlConnection connection(made.archive.uri());
    REQUIRE(connection.exec(QStringLiteral("CREATE TABLE names(x)")));
    REQUIRE(made.archive.replacePassphrase(folder.person, QStringLiteral("口令 1")));
    REQUIRE(made.archive.replacePassphrase(folder.person, QStringLiteral("口令 0")));
    CHECK(folder.unlock().error().code == "storage.wrong_passphrase");
    QProcess other;
    other.start(QStringLiteral(FAULT_STORAGE_WORKER),
                {QStringLiteral("commits"), folder.path(), QStringLiteral("1")});
    REQUIRE(other.waitForFinished(20000));
    CHECK(other.exitCode() == 1);
    const QByteArray complaint = other.readAllStandardError();
    INFO(complaint.toStdString());
    CHECK(complaint.contains("\n5 PRAGMA")); // SQLITE_BUSY
    CHECK(connection.exec(QStringLiteral("INSERT INTO names VALUES(1)")));
}

TEST_CASE("After the archive is closed SQLite has left no name in memory")
{
    const auto found = [](const QString& mode) {
        OtherProgram other;
        other.start(mode);
        REQUIRE(other.process.waitForFinished(60000));
        INFO(other.process.readAllStandardError().toStdString());
        REQUIRE(other.process.exitCode() == 0);
        return other.process.readAllStandardOutput().trimmed().mid(6).toInt();
    };
    const int open = found(QStringLiteral("memory-open"));
    const int closed = found(QStringLiteral("memory-closed"));
    if (open < 0) {
        WARN("this system does not let a program read its own memory; not tested");
        return;
    }
    WARN("names in UTF-8 or GB18030 in memory: " << open << " while open, " << closed
                                                 << " after closing");
    CHECK(open >= 3000);
    // The search itself holds the name twice: as it was built and as it is compared.
    CHECK(closed <= 4);
}

TEST_CASE("Texts of any length that were given back are wiped on every thread")
{
    OtherProgram other;
    other.start(QStringLiteral("freed"));
    REQUIRE(other.process.waitForFinished(60000));
    REQUIRE(other.process.exitCode() == 0);
    const QList<QByteArray> said = other.process.readAllStandardOutput().trimmed().split(' ');
    REQUIRE(said.size() == 4);
    const int held = said[1].toInt();
    const int freed = said[3].toInt();
    if (held < 0) {
        WARN("this system does not let a program read its own memory; not tested");
        return;
    }
    CHECK(held >= 600);
    // What is looked for is in memory itself, once or twice.
    CHECK(freed <= 2);
}

TEST_CASE("A process that has used SQLite can no longer be prepared")
{
    REQUIRE(sqlite3_initialize() == SQLITE_OK);
    CHECK(errorCode(storage::prepareProcess()) == "storage.sqlite_started");
}
