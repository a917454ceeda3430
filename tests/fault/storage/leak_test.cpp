// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/storage/archive_folder.h"
#include "support/storage/connection.h"
#include "support/storage/probe_vfs.h"

#include <QDir>

#include <map>

using namespace tongdang;
using namespace tongdang::test;

namespace {

/// A name that is in every row, in the encodings in which it could reach a disk.
struct Marker {
    const char* encoding;
    QByteArray bytes;
};

std::vector<Marker> markers()
{
    return {
        {"UTF-8", QByteArray("\xe6\x99\xae\xe7\x85\xa7\xe9\x95\x87\xe5\x84\xbf\xe7\xab\xa5")},
        {"UTF-16LE", QByteArray("\x6e\x66\x67\x71\x47\x95\x3f\x51\xe5\x7a")},
        {"UTF-16BE", QByteArray("\x66\x6e\x71\x67\x95\x47\x51\x3f\x7a\xe5")},
        {"GB18030", QByteArray("\xc6\xd5\xd5\xd5\xd5\xf2\xb6\xf9\xcd\xaf")},
    };
}

struct Seen {
    int writes = 0;
    std::map<QByteArray, int> markers;
};

/// By file: the end of its name, or "temporary".
using Seens = std::map<QByteArray, Seen>;

Seens scan(const std::vector<DiskOperation>& operations)
{
    Seens seens;
    for (const DiskOperation& operation : operations) {
        if (operation.kind != DiskOperation::Kind::Write)
            continue;
        Seen& seen = seens[operation.path.isEmpty()
                               ? QByteArray("temporary")
                               : operation.path.mid(operation.path.lastIndexOf('/') + 1)];
        ++seen.writes;
        for (const Marker& marker : markers())
            seen.markers[marker.encoding] += operation.bytes.contains(marker.bytes);
    }
    return seens;
}

/// Rows with the marker in every encoding, sorts that need temporary files, a rewrite of the whole.
void workWithMarkers(Connection& connection)
{
    REQUIRE(connection.exec("PRAGMA temp_store=FILE; PRAGMA cache_size=10;"
                            "CREATE TABLE t(id INTEGER PRIMARY KEY, a TEXT, b BLOB)")
            == SQLITE_OK);
    QByteArray blob;
    for (const Marker& marker : markers())
        blob += marker.bytes.toHex();
    REQUIRE(connection.exec("WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM c WHERE "
                            "i<4000) INSERT INTO t SELECT i, '"
                            + markers()[0].bytes + "'||abs(random()), x'" + blob + "' FROM c")
            == SQLITE_OK);
    REQUIRE(connection.exec("CREATE INDEX ta ON t(a)") == SQLITE_OK);
    REQUIRE(connection.value("SELECT count(*) FROM (SELECT DISTINCT a||hex(b), b FROM t ORDER BY "
                             "a||'x', b LIMIT 100000)")
            == "4000");
    REQUIRE(connection.exec("BEGIN; UPDATE t SET a=a||'y'; SAVEPOINT s; UPDATE t SET a=a||'z'; "
                            "ROLLBACK TO s; COMMIT; DELETE FROM t WHERE id%3=0; VACUUM")
            == SQLITE_OK);
    (void)connection.value("PRAGMA wal_checkpoint(TRUNCATE)");
}

} // namespace

TEST_CASE("No byte of a name reaches the disk, in no encoding and in no file")
{
    ProbeVfs probe;
    probe.isRecording = true;
    const ArchiveFolder folder;
    {
        storage::NewArchive made = folder.create(probe.name());
        Connection connection(made.archive.uri());
        workWithMarkers(connection);
        auto copy = take(made.archive.stageCopy(folder.path(QStringLiteral("copy.part"))));
        REQUIRE(connection.exec("VACUUM INTO '" + copy.uri().toUtf8() + "'") == SQLITE_OK);
        REQUIRE(copy.finish());
        REQUIRE(copy.publish(folder.path(QStringLiteral("copy"))));
    }
    const Seens seens = scan(probe.operations);
    for (const char* file : {"archive.tongdang", "archive.tongdang-wal", "temporary", "copy.part"})
        CHECK(seens.count(file) == 1);
    int writes = 0;
    for (const auto& [file, seen] : seens) {
        writes += seen.writes;
        for (const auto& [encoding, count] : seen.markers) {
            INFO(file.toStdString() << " in " << encoding.toStdString());
            CHECK(count == 0);
        }
    }
    WARN(writes << " writes to " << seens.size() << " files scanned");
    const QDir left(folder.folder.path());
    for (const QString& name : left.entryList(QDir::Files))
        for (const Marker& marker : markers())
            CHECK_FALSE(readFile(left.filePath(name)).contains(marker.bytes));
}

TEST_CASE("The leak scan finds the names in every file of a plain database")
{
    ProbeVfs probe;
    probe.isRecording = true;
    const ArchiveFolder folder;
    {
        Connection connection(
            QStringLiteral("file:%1?vfs=%2")
                .arg(folder.path(QStringLiteral("plain.db")), QString::fromLatin1(probe.name())));
        REQUIRE(connection.code() == SQLITE_OK);
        workWithMarkers(connection);
    }
    Seens seens = scan(probe.operations);
    for (const char* file : {"plain.db", "plain.db-wal", "temporary"})
        for (const Marker& marker : markers()) {
            INFO(file << " in " << marker.encoding);
            CHECK(seens[file].markers[marker.encoding] > 0);
        }
}
