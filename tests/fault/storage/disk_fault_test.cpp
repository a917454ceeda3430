// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_error.h"

#include "support/storage/archive_folder.h"
#include "support/storage/connection.h"
#include "support/storage/probe_vfs.h"

#include <algorithm>
#include <map>

using namespace tongdang;
using namespace tongdang::test;
using Kind = DiskOperation::Kind;

namespace {

struct Failing {
    const char* name;
    Kind kind;
    int code;
    bool isLasting; ///< a full disk stays full
};

constexpr Failing kinds[] = {
    {"disk full", Kind::Write, SQLITE_FULL, true},
    {"one write fails", Kind::Write, SQLITE_IOERR_WRITE, false},
    {"the disk is gone", Kind::Write, SQLITE_IOERR_WRITE, true},
    {"one sync fails", Kind::Sync, SQLITE_IOERR_FSYNC, false},
    {"one truncation fails", Kind::Truncate, SQLITE_IOERR_TRUNCATE, false},
};

/// Makes the n-th operation of a kind fail (from 1).
class FailAt {
public:
    FailAt(ProbeVfs& probe, const Failing& failing, int n)
        : m_probe(probe)
    {
        probe.verdict = [this, failing, n](const DiskOperation& operation) {
            if (operation.kind != failing.kind)
                return SQLITE_OK;
            ++m_seen;
            const bool fails = failing.isLasting ? m_seen >= n : m_seen == n;
            m_hasFailed = m_hasFailed || fails;
            return fails ? failing.code : SQLITE_OK;
        };
    }
    ~FailAt() { m_probe.verdict = nullptr; }
    FailAt(const FailAt&) = delete;
    FailAt& operator=(const FailAt&) = delete;
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

private:
    ProbeVfs& m_probe;
    int m_seen = 0;
    bool m_hasFailed = false;
};

/// Commits until something fails; answers the last number that was acknowledged.
int work(const storage::OpenArchive& archive, int& failure)
{
    int acknowledged = 0;
    Connection connection(archive.uri());
    failure = connection.code();
    if (failure == SQLITE_OK)
        failure = connection.exec("PRAGMA wal_autocheckpoint=10");
    for (int n = 1; n <= 12 && failure == SQLITE_OK; ++n) {
        failure = connection.exec("BEGIN; INSERT INTO ledger VALUES(" + QByteArray::number(n)
                                  + "); INSERT INTO t VALUES(randomblob(9000)); COMMIT");
        if (failure != SQLITE_OK) {
            failure = sqlite3_extended_errcode(connection.handle());
            break;
        }
        acknowledged = n;
        if (n % 5 == 0)
            failure = connection.exec("VACUUM");
    }
    return acknowledged;
}

int stride()
{
    return isNightly() ? 1 : 4;
}

} // namespace

TEST_CASE("Whatever write or sync fails, what was acknowledged before is there")
{
    ProbeVfs probe;
    const ArchiveFolder original;
    {
        const storage::NewArchive made = original.create();
        Connection connection(made.archive.uri());
        REQUIRE(connection.exec("CREATE TABLE ledger(n INTEGER PRIMARY KEY); CREATE TABLE t(b)")
                == SQLITE_OK);
    }
    const QByteArray start = readFile(original.path());
    for (const Failing& failing : kinds) {
        std::map<int, int> failures;
        bool everything = false;
        for (int n = 1; !everything; n += stride()) {
            INFO(failing.name << ", operation " << n);
            const ArchiveFolder folder;
            writeFile(folder.path(), start);
            int failure = SQLITE_OK;
            int acknowledged = 0;
            {
                const auto archive = take(folder.unlock(probe.name()));
                const FailAt fail(probe, failing, n);
                acknowledged = work(archive, failure);
                everything = !fail.hasFailed();
            }
            ++failures[failure];
            if (failing.code == SQLITE_FULL && failure != SQLITE_OK)
                CHECK(storage::errorFromSqlite(failure, {}).code == "storage.disk_full");
            if (failure != SQLITE_OK)
                CHECK(storage::errorFromSqlite(failure, {}).kind == ErrorKind::Medium);

            const auto archive = take(folder.unlock());
            Connection connection(archive.uri());
            REQUIRE(connection.code() == SQLITE_OK);
            CHECK(connection.value("PRAGMA integrity_check") == "ok");
            const int last = connection.value("SELECT ifnull(max(n),0) FROM ledger").toInt();
            CHECK(last >= acknowledged);
            CHECK(last <= acknowledged + 1);
            CHECK(connection.value("SELECT count(*)=(SELECT count(*) FROM t) FROM ledger") == "1");
        }
        std::string list;
        for (const auto& [code, count] : failures)
            list += " " + std::to_string(count) + " x SQLite " + std::to_string(code) + ";";
        WARN(failing.name << ":" << list);
        // SQLite goes on if a file cannot be cut off: nothing is lost by that.
        if (failing.kind != Kind::Truncate)
            CHECK(failures.size() > 1);
    }
}

TEST_CASE("Whatever fails while an archive is made, there is a whole one or none")
{
    ProbeVfs probe;
    for (const Failing& failing : kinds) {
        if (failing.kind == Kind::Truncate)
            continue;
        for (int n = 1;; ++n) {
            const ArchiveFolder folder;
            const FailAt fail(probe, failing, n);
            const auto made =
                storage::createArchiveFile(folder.path(), passphrase(), folder.person, cheapCost(),
                                           folder.environment(probe.name()));
            INFO(failing.name << ", operation " << n);
            if (!fail.hasFailed()) {
                CHECK(made);
                break;
            }
            REQUIRE_FALSE(made);
            CHECK(made.error().kind == ErrorKind::Medium);
            CHECK_FALSE(QFile::exists(folder.path()));
            probe.verdict = nullptr;
            CHECK(storage::createArchiveFile(folder.path(), passphrase(), folder.person,
                                             cheapCost(), folder.environment()));
        }
    }
}

TEST_CASE("Whatever fails while a passphrase is changed, exactly one opens the archive")
{
    ProbeVfs probe;
    const QString renewed = QStringLiteral("新的 口令 短语");
    for (const Failing& failing : kinds) {
        if (failing.kind == Kind::Truncate)
            continue;
        for (int n = 1;; ++n) {
            const ArchiveFolder folder;
            storage::NewArchive made = folder.create(probe.name());
            bool failed = false;
            QByteArray code;
            {
                const FailAt fail(probe, failing, n);
                code = errorCode(made.archive.replacePassphrase(folder.person, renewed));
                failed = fail.hasFailed();
            }
            INFO(failing.name << ", operation " << n);
            CHECK(code.isEmpty() == !failed);
            const bool opensNew =
                storage::unlockArchiveFile(folder.path(), renewed, folder.environment())
                    .has_value();
            CHECK(opensNew != folder.unlock().has_value());
            // What the program believes is what the file says: it can go on.
            CHECK(take(made.archive.verifyPassphrase(opensNew ? renewed : passphrase())).number
                  == 0);
            if (!failed) {
                CHECK(opensNew);
                break;
            }
        }
    }
}

TEST_CASE("Whatever fails while a copy is made, no copy appears and the archive is unharmed")
{
    ProbeVfs probe;
    const ArchiveFolder folder;
    storage::NewArchive made = folder.create(probe.name());
    Connection connection(made.archive.uri());
    REQUIRE(connection.exec("CREATE TABLE t(b)") == SQLITE_OK);
    for (int row = 0; row < 30; ++row)
        REQUIRE(connection.exec("INSERT INTO t VALUES(randomblob(3000))") == SQLITE_OK);
    const QString part = folder.path(QStringLiteral("copy.part"));
    const QString target = folder.path(QStringLiteral("copy"));
    for (const Failing& failing : kinds) {
        if (failing.kind == Kind::Truncate)
            continue;
        bool everything = false;
        for (int n = 1; !everything; n += stride()) {
            INFO(failing.name << ", operation " << n);
            const FailAt fail(probe, failing, n);
            bool isDone = false;
            if (auto copy = made.archive.stageCopy(part); copy) {
                isDone = connection.exec("VACUUM INTO '" + copy->uri().toUtf8() + "'") == SQLITE_OK
                         && copy->finish() && copy->publish(target);
            }
            everything = !fail.hasFailed();
            // A disk may fail on the journal of the copy after the copy itself is whole.
            if (everything)
                CHECK(isDone);
            CHECK(QFile::exists(target) == isDone);
            CHECK_FALSE(QFile::exists(part));
            QFile::remove(target);
            CHECK(connection.value("SELECT count(*) FROM t") == "30");
        }
    }
}

TEST_CASE("A log that cannot be put aside is not given to SQLite")
{
    ProbeVfs probe;
    const ArchiveFolder folder;
    QByteArray archiveBytes;
    QByteArray log;
    {
        const storage::NewArchive made = folder.create();
        Connection connection(made.archive.uri());
        REQUIRE(connection.exec("CREATE TABLE t(x)") == SQLITE_OK);
        archiveBytes = readFile(folder.path());
        log = readFile(folder.path() + QStringLiteral("-wal"));
    }
    log[30] = char(log[30] ^ 1);
    writeFile(folder.path(), archiveBytes);
    writeFile(folder.path() + QStringLiteral("-wal"), log);
    const auto archive = take(folder.unlock(probe.name()));
    {
        const FailAt fail(probe, {"disk full", Kind::Write, SQLITE_FULL, true}, 1);
        Connection connection(archive.uri());
        CHECK(storage::errorFromSqlite(connection.code(), {}).code == "storage.disk_full");
    }
    CHECK(readFile(folder.path() + QStringLiteral("-wal")) == log);
    Connection connection(archive.uri());
    CHECK(connection.code() == SQLITE_OK);
    CHECK(archive.keptLogs().size() == 1);
}
