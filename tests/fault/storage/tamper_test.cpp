// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crashed_archive.h"

#include "storage/record_map.h"

#include <map>

using namespace tongdang;
using namespace tongdang::test;
using storage::FileKind;

namespace {

QByteArray flipped(QByteArray bytes, qint64 at, quint32 bit)
{
    bytes[at] = static_cast<char>(bytes[at] ^ (1 << bit));
    return bytes;
}

struct Place {
    const char* name;
    bool isInLog;
    qint64 from;
    qint64 size;
    qint64 stride; ///< between places of the same kind
    int count;
};

} // namespace

TEST_CASE("No flipped bit changes or loses an entry in silence")
{
    const CrashedArchive crashed;
    const int pages = int(storage::logicalSize(FileKind::Main, crashed.archive.size()) / 4096);
    const int frames = int((crashed.log.size() - 72) / 4200);
    const Place places[] = {
        {"key block A", false, 0, 4096, 0, 1},
        {"key block B", false, 4096, 4096, 0, 1},
        {"epoch slot A", false, 8192, 64, 0, 1},
        {"epoch slot B", false, 12288, 64, 0, 1},
        {"page", false, 16384, 4096, 4136, pages},
        {"nonce of a page", false, 16384 + 4096, 24, 4136, pages},
        {"tag of a page", false, 16384 + 4120, 16, 4136, pages},
        {"header of the log", true, 0, 72, 0, 1},
        {"header of a frame", true, 72, 64, 4200, frames},
        {"page in the log", true, 72 + 64, 4136, 4200, frames},
        {"last frame of the log", true, 72 + (frames - 1) * 4200, 4200, 0, 1},
    };
    const quint64 seed = isNightly() ? SystemRandomness().below(1u << 30) : 31;
    const int flips = isNightly() ? 400 : 40;
    SeededRandomness random(seed);
    for (const Place& place : places) {
        std::map<QByteArray, int> outcomes;
        for (int flip = 0; flip < flips; ++flip) {
            const qint64 at = place.from + place.stride * random.below(quint32(place.count))
                              + random.below(quint32(place.size));
            const quint32 bit = random.below(8);
            const Reading reading =
                place.isInLog ? readBack(crashed, crashed.archive, flipped(crashed.log, at, bit))
                              : readBack(crashed, flipped(crashed.archive, at, bit), crashed.log);
            INFO("seed " << seed << ", " << place.name << " at " << at << ", bit " << bit);
            CHECK_FALSE(reading.isSilentLoss());
            if (place.isInLog)
                CHECK(reading.keptLogs.size() == 1);
            ++outcomes[reading.error.isEmpty()
                           ? (reading.keptLogs.isEmpty() ? "unharmed" : "log kept")
                           : reading.error];
        }
        std::string list;
        for (const auto& [outcome, count] : outcomes)
            list += " " + std::to_string(count) + " x " + outcome.toStdString() + ";";
        WARN("seed " << seed << ", " << place.name << ":" << list);
    }
}

TEST_CASE("Pages that changed places, were blanked or were cut off are noticed")
{
    const CrashedArchive crashed;
    const qint64 pages = storage::logicalSize(FileKind::Main, crashed.archive.size()) / 4096;
    const auto page = [](qint64 number) { return 16384 + number * 4136; };
    SeededRandomness random(32);
    for (int round = 0; round < 30; ++round) {
        const qint64 one = random.below(quint32(pages));
        const qint64 other = (one + 1 + random.below(quint32(pages - 1))) % pages;
        INFO("pages " << one << " and " << other << " of " << pages);
        QByteArray swapped = crashed.archive;
        swapped.replace(page(one), 4136, crashed.archive.mid(page(other), 4136));
        swapped.replace(page(other), 4136, crashed.archive.mid(page(one), 4136));
        CHECK_FALSE(readBack(crashed, swapped, crashed.log).isSilentLoss());
        QByteArray blank = crashed.archive;
        blank.replace(page(one), 4136, QByteArray(4136, '\0'));
        CHECK_FALSE(readBack(crashed, blank, crashed.log).isSilentLoss());
        const QByteArray cut = crashed.archive.first(page(one) + random.below(4136));
        CHECK_FALSE(readBack(crashed, cut, crashed.log).isSilentLoss());
    }
}

TEST_CASE("Damage to a page that is read is told with its number and changes nothing on the disk")
{
    const ArchiveFolder folder;
    {
        const storage::NewArchive made = folder.create();
        Connection connection(made.archive.uri());
        REQUIRE(connection.exec("CREATE TABLE t(x)") == SQLITE_OK);
        for (int i = 0; i < 400; ++i)
            REQUIRE(connection.exec("INSERT INTO t VALUES(randomblob(900))") == SQLITE_OK);
    }
    const QByteArray damaged = flipped(readFile(folder.path()), 16384 + 40 * 4136 + 100, 3);
    writeFile(folder.path(), damaged);
    {
        const auto archive = take(folder.unlock());
        Connection connection(archive.uri());
        REQUIRE(connection.code() == SQLITE_OK);
        CHECK(connection.value("SELECT sum(length(x)) FROM t") == "error 8202");
        const Error error = archive.errorFromSqlite(8202, QStringLiteral("sum"));
        CHECK(error.code == "storage.damaged_page");
        CHECK(error.kind == ErrorKind::Damaged);
        CHECK(error.arguments == QStringList{QStringLiteral("41")});
    }
    CHECK(readFile(folder.path()) == damaged);
}

TEST_CASE(
    "A page of the log that is damaged while the archive is open is told and never read as zeros")
{
    const ArchiveFolder folder;
    const QString logPath = folder.path() + QStringLiteral("-wal");
    {
        const storage::NewArchive made = folder.create();
        Connection connection(made.archive.uri());
        REQUIRE(connection.exec("PRAGMA wal_autocheckpoint=0; CREATE TABLE t(x)") == SQLITE_OK);
        for (int i = 0; i < 100; ++i)
            REQUIRE(connection.exec("INSERT INTO t VALUES(randomblob(900))") == SQLITE_OK);
        QByteArray log = readFile(logPath);
        for (qint64 at = 72 + 64 + 100; at < log.size(); at += 4200)
            log = flipped(std::move(log), at, 3);
        writeFile(logPath, log);
        REQUIRE(connection.exec("PRAGMA shrink_memory") == SQLITE_OK);
        CHECK(connection.value("SELECT sum(length(x)) FROM t") == "error 8202");
    }
    // Nor is anything of it taken over when the archive is closed.
    const auto archive = take(folder.unlock());
    Connection connection(archive.uri());
    CHECK(connection.code() == SQLITE_OK);
    CHECK(archive.keptLogs() == QStringList{logPath + QStringLiteral(".kept")});
    CHECK(connection.value("PRAGMA integrity_check") == "ok");
}

TEST_CASE("A log beside another state of its archive is put aside and never applied")
{
    const CrashedArchive crashed;
    SECTION("an older log beside a newer archive")
    {
        QByteArray newer;
        QByteArray dump;
        {
            const ArchiveFolder folder;
            writeFile(folder.path(), crashed.archive);
            writeFile(folder.path() + QStringLiteral("-wal"), crashed.log);
            const auto archive = take(folder.unlock());
            Connection connection(archive.uri());
            CrashedArchive::insert(connection, 1000, 200);
            REQUIRE(connection.exec("DELETE FROM dossier WHERE id%3=0; VACUUM") == SQLITE_OK);
            // A second generation of the log, so that the old one is not even the one before.
            (void)connection.value("PRAGMA wal_checkpoint(TRUNCATE)");
            CrashedArchive::insert(connection, 2000, 20);
            (void)connection.value("PRAGMA wal_checkpoint(TRUNCATE)");
            CrashedArchive::insert(connection, 3000, 20);
            dump = CrashedArchive::everything(connection);
            connection.close();
            newer = readFile(folder.path());
        }
        const Reading reading = readBack(crashed, newer, crashed.log);
        CHECK(reading.error == "");
        CHECK(reading.keptLogs.size() == 1);
        const ArchiveFolder folder;
        writeFile(folder.path(), newer);
        writeFile(folder.path() + QStringLiteral("-wal"), crashed.log);
        const auto archive = take(folder.unlock());
        Connection connection(archive.uri());
        CHECK((CrashedArchive::everything(connection) == dump)); // not printed: a whole archive
        CHECK((readFile(archive.keptLogs().value(0)) == crashed.log));
    }
    SECTION("a newer log beside an older archive that was copied back")
    {
        const ArchiveFolder folder;
        writeFile(folder.path(), crashed.archive);
        QByteArray newerLog;
        {
            const auto archive = take(folder.unlock());
            Connection connection(archive.uri());
            REQUIRE(connection.exec("PRAGMA wal_autocheckpoint=0") == SQLITE_OK);
            CrashedArchive::insert(connection, 1000, 200);
            newerLog = readFile(folder.path() + QStringLiteral("-wal"));
        }
        const Reading reading = readBack(crashed, crashed.archive, newerLog);
        CHECK(reading.error == "");
        CHECK(reading.keptLogs.size() == 1);
    }
}

TEST_CASE("A log cut short is the one loss that nothing in the file can show")
{
    // As with a rolled back file (encryption.md §2.6): the journal of the archive, whose head goes
    // into every bundle, is what notices it.
    const CrashedArchive crashed;
    const Reading reading = readBack(crashed, crashed.archive, crashed.log.chopped(10 * 4200));
    CHECK(reading.error == "");
    CHECK_FALSE(reading.isComplete);
    CHECK(reading.keptLogs.isEmpty());
}

TEST_CASE("Kept logs never replace each other")
{
    const CrashedArchive crashed;
    const ArchiveFolder folder;
    const QString logPath = folder.path() + QStringLiteral("-wal");
    const auto openWith = [&](const QByteArray& log) {
        writeFile(folder.path(), crashed.archive);
        writeFile(logPath, log);
        const auto archive = take(folder.unlock());
        Connection connection(archive.uri());
        CHECK(connection.code() == SQLITE_OK);
        return archive.keptLogs();
    };
    const QByteArray one = flipped(crashed.log, 20, 1);
    const QByteArray other = flipped(crashed.log, 20, 2);
    CHECK(openWith(one) == QStringList{logPath + QStringLiteral(".kept")});
    CHECK(openWith(other) == QStringList{logPath + QStringLiteral(".kept.2")});
    CHECK(openWith(one) == QStringList{logPath + QStringLiteral(".kept")});
    CHECK(readFile(logPath + QStringLiteral(".kept")) == one);
    CHECK(readFile(logPath + QStringLiteral(".kept.2")) == other);
}
