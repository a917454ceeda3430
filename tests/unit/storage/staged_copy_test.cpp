// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/staged_copy.h"

#include "storage/sqlite_error.h"
#include "support/file_size_limit.h"
#include "support/storage/archive_folder.h"
#include "support/storage/connection.h"

using namespace tongdang;
using namespace tongdang::test;
using storage::StagedCopy;

namespace {

struct Source : ArchiveFolder {
    storage::NewArchive made = create();
    Connection connection{made.archive.uri()};
    QString part = path(QStringLiteral("备份 copy.part"));
    QString target = path(QStringLiteral("备份 copy.tongdang"));

    Source()
    {
        REQUIRE(connection.code() == SQLITE_OK);
        REQUIRE(connection.exec("CREATE TABLE t(x); INSERT INTO t VALUES('一'),('二')")
                == SQLITE_OK);
    }
    int vacuumInto(const StagedCopy& copy)
    {
        return connection.exec("VACUUM INTO '" + copy.uri().toUtf8() + "'");
    }
};

} // namespace

TEST_CASE("A copy is an archive of its own: same people, same id, other salt, ready for its log")
{
    Source source;
    {
        StagedCopy copy = take(source.made.archive.stageCopy(source.part));
        REQUIRE(source.vacuumInto(copy) == SQLITE_OK);
        REQUIRE(copy.finish());
        {
            Connection look(copy.readUri(), Connection::Settings::Skip);
            CHECK(look.value("PRAGMA integrity_check") == "ok");
            CHECK(look.value("SELECT group_concat(x) FROM t") == "一,二");
            CHECK(look.exec("INSERT INTO t VALUES(3)") == SQLITE_READONLY);
        }
        CHECK_FALSE(QFile::exists(source.part + QStringLiteral("-wal")));
        REQUIRE(copy.publish(source.target));
    }
    CHECK_FALSE(QFile::exists(source.part));
    auto opened =
        take(storage::unlockArchiveFile(source.target, passphrase(), source.environment()));
    CHECK(opened.archiveId() == source.made.archive.archiveId());
    CHECK(opened.slots() == source.made.archive.slots());
    CHECK(opened.keyBlockCopy().mid(48, 32) != source.made.archive.keyBlockCopy().mid(48, 32));
    CHECK(storage::unlockWithRecoveryCode(source.target, source.made.recoveryCode,
                                          source.environment()));
    Connection connection(opened.uri());
    REQUIRE(connection.code() == SQLITE_OK);
    CHECK(connection.exec("INSERT INTO t VALUES('三')") == SQLITE_OK);
    CHECK(connection.value("SELECT group_concat(x) FROM t") == "一,二,三");
    // The source went on undisturbed.
    CHECK(source.connection.value("SELECT group_concat(x) FROM t") == "一,二");
}

TEST_CASE("A copy that is given up leaves nothing")
{
    Source source;
    {
        const StagedCopy copy = take(source.made.archive.stageCopy(source.part));
        REQUIRE(source.vacuumInto(copy) == SQLITE_OK);
        CHECK(QFile::exists(source.part));
    }
    CHECK_FALSE(QFile::exists(source.part));
    CHECK_FALSE(QFile::exists(source.part + QStringLiteral("-journal")));
}

TEST_CASE("A copy into which nothing was copied is not finished")
{
    Source source;
    StagedCopy copy = take(source.made.archive.stageCopy(source.part));
    CHECK(errorCode(copy.finish()) == "storage.copy_incomplete");
}

TEST_CASE("A copy replaces neither a part nor a finished file")
{
    Source source;
    writeFile(source.part, "mine");
    CHECK(errorCode(source.made.archive.stageCopy(source.part)) == "storage.file_exists");
    CHECK(readFile(source.part) == "mine");
    REQUIRE(QFile::remove(source.part));
    writeFile(source.target, "mine");
    StagedCopy copy = take(source.made.archive.stageCopy(source.part));
    REQUIRE(source.vacuumInto(copy) == SQLITE_OK);
    REQUIRE(copy.finish());
    CHECK(errorCode(copy.publish(source.target)) == "storage.file_exists");
    CHECK(readFile(source.target) == "mine");
}

TEST_CASE("Pages and log of a copy cannot be put into the archive")
{
    Source source;
    StagedCopy copy = take(source.made.archive.stageCopy(source.part));
    REQUIRE(source.vacuumInto(copy) == SQLITE_OK);
    REQUIRE(copy.finish());
    source.connection.close();
    QByteArray mixed = readFile(source.path());
    mixed.replace(16384 + 4136, 4136, readFile(source.part).mid(16384 + 4136, 4136));
    writeFile(source.path(), mixed);
    const auto archive = take(source.unlock());
    Connection connection(archive.uri());
    CHECK(connection.value("SELECT group_concat(x) FROM t") == "error 8202");
}

TEST_CASE("A deleted entry is not in a copy")
{
    Source source;
    REQUIRE(source.connection.exec("INSERT INTO t VALUES(zeroblob(400000)); DELETE FROM t")
            == SQLITE_OK);
    StagedCopy copy = take(source.made.archive.stageCopy(source.part));
    REQUIRE(source.vacuumInto(copy) == SQLITE_OK);
    CHECK(readFile(source.part).size() == 16384 + 2 * 4136);
}

TEST_CASE("A copy that is too large for its file system says so and leaves nothing")
{
    Source source;
    REQUIRE(source.connection.exec("INSERT INTO t VALUES(zeroblob(300000))") == SQLITE_OK);
    {
        const StagedCopy copy = take(source.made.archive.stageCopy(source.part));
        const FileSizeLimit limit(100'000);
        CHECK(source.vacuumInto(copy) != SQLITE_OK);
        const int code = sqlite3_extended_errcode(source.connection.handle());
        const Error error = storage::errorFromSqlite(code, QStringLiteral("copy"));
        CHECK(error.code == "storage.file_too_large");
        CHECK(error.kind == ErrorKind::Medium);
    }
    CHECK_FALSE(QFile::exists(source.part));
    // The archive itself is as it was.
    CHECK(source.connection.value("PRAGMA integrity_check") == "ok");
    StagedCopy copy = take(source.made.archive.stageCopy(source.part));
    CHECK(source.vacuumInto(copy) == SQLITE_OK);
    CHECK(copy.finish());
}
