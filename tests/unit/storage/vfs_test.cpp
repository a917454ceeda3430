// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vfs.h"

#include "support/storage/archive_folder.h"
#include "support/storage/connection.h"

#include <QDir>

using namespace tongdang;
using namespace tongdang::test;
using storage::OpenArchive;

namespace {

QByteArray firstWrongAnswer(Connection& connection, const QByteArray& pragma)
{
    return connection.value("PRAGMA " + pragma);
}

int openCode(const QString& uri)
{
    return Connection(uri, Connection::Settings::Skip).code();
}

} // namespace

TEST_CASE("Without the archive's VFS nothing opens and nothing is made")
{
    const ArchiveFolder folder;
    QString uri;
    {
        const storage::NewArchive made = folder.create();
        uri = made.archive.uri();
        CHECK(openCode(uri) == SQLITE_OK);
    }
    const QByteArray before = readFile(folder.path());
    CHECK(openCode(uri) == SQLITE_ERROR); // no such vfs
    // The file by its plain name: a database that SQLite does not know.
    Connection plain(folder.path(), Connection::Settings::Skip);
    CHECK(plain.value("SELECT count(*) FROM sqlite_schema") == "error 26");
    plain.close();
    CHECK(readFile(folder.path()) == before);
}

TEST_CASE("Forgetting that the name is a URI makes no file in clear")
{
    const ArchiveFolder folder;
    const storage::NewArchive made = folder.create();
    sqlite3* raw = nullptr;
    constexpr int withoutUri = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    const int code =
        sqlite3_open_v2(made.archive.uri().toUtf8().constData(), &raw, withoutUri, nullptr);
    // A SQLite built with SQLITE_USE_URI (Debian's) understands it all the same; any other looks
    // for a file in a folder "file:" that does not exist.
    char* vfs = nullptr;
    if (code == SQLITE_OK)
        sqlite3_file_control(raw, "main", SQLITE_FCNTL_VFSNAME, &vfs);
    CHECK((code == SQLITE_CANTOPEN || QByteArray(vfs).startsWith("tongdang-")));
    sqlite3_free(vfs);
    sqlite3_close(raw);
    CHECK_FALSE(QFile::exists(QStringLiteral("file:")));
}

TEST_CASE("Without exclusive locking SQLite refuses the archive")
{
    const ArchiveFolder folder;
    const storage::NewArchive made = folder.create();
    Connection connection(made.archive.uri(), Connection::Settings::Skip);
    CHECK(connection.value("SELECT count(*) FROM sqlite_schema").startsWith("error"));
    CHECK(connection.exec("CREATE TABLE t(x)") != SQLITE_OK);
    CHECK_FALSE(QFile::exists(folder.path() + QStringLiteral("-shm")));
}

TEST_CASE("An archive has one connection, in this program and in others")
{
    const ArchiveFolder folder;
    const storage::NewArchive made = folder.create();
    Connection connection(made.archive.uri());
    REQUIRE(connection.code() == SQLITE_OK);
    CHECK(openCode(made.archive.uri()) == SQLITE_BUSY);
    connection.close();
    CHECK(openCode(made.archive.uri()) == SQLITE_OK);
}

TEST_CASE("Only a log, only pages of 4096 bytes, no mapping")
{
    const ArchiveFolder folder;
    const storage::NewArchive made = folder.create();
    Connection connection(made.archive.uri());
    REQUIRE(connection.exec("CREATE TABLE t(x); INSERT INTO t VALUES(1)") == SQLITE_OK);
    for (const char* mode : {"DELETE", "TRUNCATE", "PERSIST", "MEMORY", "OFF"})
        CHECK(firstWrongAnswer(connection, QByteArray("journal_mode=") + mode) == "error 1");
    CHECK(connection.value("PRAGMA journal_mode") == "wal");
    CHECK(firstWrongAnswer(connection, "page_size=8192") == "error 1");
    CHECK(connection.value("PRAGMA page_size") == "4096");
    CHECK(connection.value("PRAGMA mmap_size=1000000") == "0");
    CHECK(connection.exec("VACUUM") == SQLITE_OK);
    CHECK(connection.value("SELECT x FROM t") == "1");
}

TEST_CASE("SQL cannot reach a file beside the archive")
{
    const ArchiveFolder folder;
    const storage::NewArchive made = folder.create();
    Connection connection(made.archive.uri());
    REQUIRE(connection.exec("CREATE TABLE t(x); INSERT INTO t VALUES('secret')") == SQLITE_OK);
    const QByteArray other = folder.path(QStringLiteral("other.db")).toUtf8();
    CHECK(connection.exec("ATTACH '" + other + "' AS other") == SQLITE_CANTOPEN);
    CHECK(connection.exec("ATTACH 'file:" + other + "' AS other") == SQLITE_CANTOPEN);
    CHECK(connection.exec("VACUUM INTO '" + other + "'") == SQLITE_CANTOPEN);
    CHECK_FALSE(QFile::exists(QString::fromUtf8(other)));
    // A temporary database of SQLite's own is sealed like every temporary file.
    CHECK(connection.exec("ATTACH '' AS scratch; CREATE TABLE scratch.s AS SELECT * FROM t")
          == SQLITE_OK);
}

TEST_CASE("Extensions are not loaded, even if SQLite is told to")
{
    const ArchiveFolder folder;
    const storage::NewArchive made = folder.create();
    Connection connection(made.archive.uri());
    REQUIRE(storage::hardenConnection(connection.handle()));
    CHECK(connection.exec("SELECT load_extension('libm.so.6')") == SQLITE_ERROR);
    sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1, nullptr);
    char* message = nullptr;
    CHECK(sqlite3_load_extension(connection.handle(), "libm.so.6", nullptr, &message)
          == SQLITE_ERROR);
    CHECK(QByteArray(message).contains("refused"));
    sqlite3_free(message);
}

TEST_CASE("A head of another archive, or of a copy, is noticed before the log is touched")
{
    const ArchiveFolder folder;
    QByteArray ownHead;
    QByteArray log;
    {
        const storage::NewArchive made = folder.create();
        Connection connection(made.archive.uri());
        REQUIRE(connection.exec("CREATE TABLE t(x); INSERT INTO t VALUES(1)") == SQLITE_OK);
        ownHead = readFile(folder.path());
        log = readFile(folder.path() + QStringLiteral("-wal"));
        REQUIRE(log.size() > 4200);
    }
    QByteArray foreign;
    SECTION("of another archive with the same passphrase")
    {
        const ArchiveFolder other;
        (void)other.create();
        foreign = readFile(other.path()).first(8192);
    }
    SECTION("of a copy of this archive, which has another salt")
    {
        auto archive = take(folder.unlock());
        const auto copy = take(archive.stageCopy(folder.path(QStringLiteral("copy.part"))));
        foreign = readFile(copy.partPath()).first(8192);
    }
    const QByteArray mixed = foreign + ownHead.sliced(8192);
    writeFile(folder.path(), mixed);
    writeFile(folder.path() + QStringLiteral("-wal"), log);
    const OpenArchive archive = take(folder.unlock());
    CHECK(openCode(archive.uri()) == SQLITE_AUTH);
    CHECK(archive.errorFromSqlite(SQLITE_AUTH, {}).code == "storage.head_mismatch");
    CHECK(readFile(folder.path() + QStringLiteral("-wal")) == log);
    CHECK(readFile(folder.path()) == mixed);
}

TEST_CASE("A head that changes between unlocking and opening is noticed")
{
    const ArchiveFolder folder;
    const ArchiveFolder other;
    (void)folder.create();
    (void)other.create();
    const OpenArchive archive = take(folder.unlock());
    const QByteArray own = readFile(folder.path());
    QByteArray copyHead;
    {
        const auto copy = take(archive.stageCopy(folder.path(QStringLiteral("copy.part"))));
        copyHead = readFile(copy.partPath());
    }
    writeFile(folder.path(), readFile(other.path()));
    CHECK(openCode(archive.uri()) == SQLITE_AUTH);
    // Only the key blocks, from a copy: the epochs behind them are still the archive's own.
    writeFile(folder.path(), copyHead.first(8192) + own.sliced(8192));
    CHECK(openCode(archive.uri()) == SQLITE_AUTH);
    writeFile(folder.path(), own);
    CHECK(openCode(archive.uri()) == SQLITE_OK);
    writeFile(folder.path(), QByteArray(30000, 'x'));
    CHECK(openCode(archive.uri()) == SQLITE_NOTADB);
    REQUIRE(QFile::remove(folder.path()));
    CHECK(openCode(archive.uri()) == SQLITE_CANTOPEN);
    CHECK_FALSE(QFile::exists(folder.path()));
}

TEST_CASE("A wrong passphrase beside a log that a crash left touches neither")
{
    const ArchiveFolder folder;
    QByteArray archive;
    QByteArray log;
    {
        const storage::NewArchive made = folder.create();
        Connection connection(made.archive.uri());
        REQUIRE(connection.exec("CREATE TABLE t(x); INSERT INTO t VALUES('kept')") == SQLITE_OK);
        archive = readFile(folder.path());
        log = readFile(folder.path() + QStringLiteral("-wal"));
    }
    writeFile(folder.path(), archive);
    writeFile(folder.path() + QStringLiteral("-wal"), log);
    CHECK_FALSE(storage::unlockArchiveFile(folder.path(), QStringLiteral("不 是 这个"),
                                           folder.environment()));
    CHECK(readFile(folder.path()) == archive);
    CHECK(readFile(folder.path() + QStringLiteral("-wal")) == log);
    const OpenArchive opened = take(folder.unlock());
    Connection connection(opened.uri());
    CHECK(connection.value("SELECT x FROM t") == "kept");
    CHECK(opened.keptLogs().isEmpty());
}

TEST_CASE("A journal that somebody lays beside the archive is neither played nor deleted")
{
    const ArchiveFolder folder;
    const storage::NewArchive made = folder.create();
    const QString journal = folder.path() + QStringLiteral("-journal");
    writeFile(journal, QByteArray(9000, 'j'));
    Connection connection(made.archive.uri());
    CHECK(connection.exec("CREATE TABLE t(x)") == SQLITE_OK);
    connection.close();
    CHECK(readFile(journal) == QByteArray(9000, 'j'));
}

TEST_CASE("The keys live as long as the last connection, even if the archive goes first")
{
    const ArchiveFolder folder;
    auto made = std::make_unique<storage::NewArchive>(folder.create());
    Connection connection(made->archive.uri());
    REQUIRE(connection.exec("CREATE TABLE t(x)") == SQLITE_OK);
    const QByteArray vfs = made->archive.uri().section(QLatin1Char('='), 1, 1).toUtf8().chopped(5);
    CHECK(sqlite3_vfs_find(vfs.constData()));
    made.reset();
    CHECK(connection.exec("INSERT INTO t VALUES(1)") == SQLITE_OK);
    connection.close();
    CHECK_FALSE(sqlite3_vfs_find(vfs.constData()));
}

TEST_CASE("Journals with a name are refused, whoever asks")
{
    const ArchiveFolder folder;
    (void)folder.create();
    const auto core = take(storage::registerVfs({}));
    const QByteArray path = core->fullPath(folder.path().toUtf8());
    SeededRandomness random(1);
    core->admit(path, storage::VfsCore::Role::Archive,
                std::make_shared<storage::FileKeys>(vault::SecretBytes::random(32),
                                                    Id::create(random), QByteArray(32, 's')));
    const QByteArray journal = path + "-journal";
    const QByteArray log = path + "-wal";
    char* const name = const_cast<char*>(sqlite3_create_filename(
        path.constData(), journal.constData(), log.constData(), 0, nullptr));
    constexpr int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    std::unique_ptr<storage::SealedFile> file;
    CHECK(
        core->open(sqlite3_filename_journal(name), flags | SQLITE_OPEN_MAIN_JOURNAL, nullptr, file)
        == SQLITE_CANTOPEN);
    CHECK(core->open(name, flags | SQLITE_OPEN_SUPER_JOURNAL, nullptr, file) == SQLITE_CANTOPEN);
    // No log without its archive, whose epochs it needs; no archive under other keys.
    CHECK(core->open(sqlite3_filename_wal(name), flags | SQLITE_OPEN_WAL, nullptr, file)
          == SQLITE_CANTOPEN);
    CHECK(core->open(name, flags | SQLITE_OPEN_MAIN_DB, nullptr, file) == SQLITE_AUTH);
    sqlite3_free_filename(name);
    CHECK_FALSE(QFile::exists(QString::fromUtf8(journal)));
    CHECK_FALSE(QFile::exists(QString::fromUtf8(log)));
}

TEST_CASE("A lower VFS that does not exist is told")
{
    CHECK(errorCode(storage::registerVfs("no-such-vfs")) == "storage.vfs");
}
