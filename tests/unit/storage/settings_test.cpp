// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/durable.h"
#include "storage/lock_file.h"
#include "storage/settings.h"
#include "storage/sqlite_error.h"

#include "support/storage/archive_folder.h"
#include "support/storage/connection.h"

using namespace tongdang;
using namespace tongdang::test;

TEST_CASE("SQLite's codes become words for people")
{
    struct Expected {
        int sqlite;
        ErrorKind kind;
        const char* code;
    };
    const Expected all[] = {
        {SQLITE_IOERR_DATA, ErrorKind::Damaged, "storage.damaged_page"},
        {SQLITE_CORRUPT, ErrorKind::Damaged, "storage.malformed"},
        {SQLITE_CORRUPT_INDEX, ErrorKind::Damaged, "storage.malformed"},
        {SQLITE_NOTADB, ErrorKind::Damaged, "storage.malformed"},
        {SQLITE_AUTH, ErrorKind::Damaged, "storage.head_mismatch"},
        {SQLITE_FULL, ErrorKind::Medium, "storage.disk_full"},
        {SQLITE_BUSY, ErrorKind::Refused, "storage.in_use"},
        {SQLITE_IOERR_WRITE, ErrorKind::Medium, "storage.medium"},
        {SQLITE_IOERR_FSYNC, ErrorKind::Medium, "storage.medium"},
        {SQLITE_READONLY, ErrorKind::Medium, "storage.medium"},
        {SQLITE_CANTOPEN, ErrorKind::Medium, "storage.medium"},
        {SQLITE_CONSTRAINT, ErrorKind::Refused, "storage.sqlite"},
    };
    for (const Expected& expected : all) {
        const Error error = storage::errorFromSqlite(expected.sqlite, QStringLiteral("commit"));
        INFO(expected.sqlite);
        CHECK(error.code == expected.code);
        CHECK(error.kind == expected.kind);
        CHECK(error.detail.contains(QString::number(expected.sqlite)));
        CHECK(error.detail.startsWith(QStringLiteral("commit")));
    }
}

TEST_CASE("An archive folder is held by one program at a time")
{
    const ArchiveFolder folder;
    {
        const auto lock = storage::FolderLock::acquire(folder.folder.path());
        REQUIRE(lock);
        const auto second = storage::FolderLock::acquire(folder.folder.path());
        CHECK(errorCode(second) == "storage.in_use");
        CHECK(second.error().kind == ErrorKind::Refused);
        CHECK(second.error().arguments.size() == 2);
    }
    CHECK(storage::FolderLock::acquire(folder.folder.path()));
    CHECK(errorCode(storage::FolderLock::acquire(folder.path(QStringLiteral("none"))))
          == "storage.medium");
}

TEST_CASE("A finished file is renamed and never replaces another")
{
    const ArchiveFolder folder;
    const QString from = folder.path(QStringLiteral("甲"));
    const QString to = folder.path(QStringLiteral("乙"));
    writeFile(from, "one");
    REQUIRE(storage::renameDurably(from, to));
    CHECK(readFile(to) == "one");
    writeFile(from, "two");
    CHECK(errorCode(storage::renameDurably(from, to)) == "storage.file_exists");
    CHECK(readFile(to) == "one");
    CHECK(errorCode(storage::renameDurably(folder.path(QStringLiteral("none")),
                                           folder.path(QStringLiteral("x"))))
          == "storage.medium");
}

TEST_CASE("Only the SQLite that the program is linked with will do")
{
    CHECK(storage::checkSqliteSource(sqlite3_sourceid()));
    CHECK(errorCode(storage::checkSqliteSource("2016-11-28 another")) == "storage.other_sqlite");
}

TEST_CASE("A hardened connection refuses to write the schema by hand")
{
    const ArchiveFolder folder;
    const storage::NewArchive made = folder.create();
    Connection connection(made.archive.uri());
    REQUIRE(storage::hardenConnection(connection.handle()));
    REQUIRE(connection.exec("CREATE TABLE t(x)") == SQLITE_OK);
    CHECK(connection.exec("PRAGMA writable_schema=ON; DELETE FROM sqlite_schema") != SQLITE_OK);
    CHECK(connection.exec("SELECT \"text in double quotes\"") != SQLITE_OK);
}
