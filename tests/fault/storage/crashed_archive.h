// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/storage/archive_folder.h"
#include "support/storage/connection.h"

#include <optional>

namespace tongdang::test {

/// The files of an archive as a crash leaves them: three hundred dossiers in the archive itself,
/// fifty later ones in its log.
struct CrashedArchive : ArchiveFolder {
    QByteArray archive;
    QByteArray log;
    QByteArray dump; ///< all that is in it
    static constexpr int dossiers = 350;

    CrashedArchive()
    {
        const storage::NewArchive made = create();
        Connection connection(made.archive.uri());
        REQUIRE(connection.code() == SQLITE_OK);
        REQUIRE(connection.exec("PRAGMA wal_autocheckpoint=0; CREATE TABLE dossier(id INTEGER "
                                "PRIMARY KEY, name TEXT, note TEXT); CREATE INDEX byName ON "
                                "dossier(name)")
                == SQLITE_OK);
        insert(connection, 0, 300);
        (void)connection.value("PRAGMA wal_checkpoint(TRUNCATE)");
        for (int row = 300; row < dossiers; row += 10)
            insert(connection, row, 10);
        dump = everything(connection);
        archive = readFile(path());
        log = readFile(logPath());
        REQUIRE(log.size() > 20 * 4200);
    }

    [[nodiscard]] QString logPath() const { return path() + QStringLiteral("-wal"); }

    [[nodiscard]] static QByteArray everything(Connection& connection)
    {
        return connection.value("SELECT count(*)||group_concat(id||name||note) FROM dossier");
    }

    static void insert(Connection& connection, int first, int count)
    {
        QByteArray sql = "BEGIN;";
        for (int row = first; row < first + count; ++row) {
            const QByteArray number = QByteArray::number(row);
            sql += "INSERT INTO dossier VALUES(" + number + ",'儿童" + number + "','"
                   + QByteArray("记录").repeated(40 + row % 90) + number + "');";
        }
        REQUIRE(connection.exec(sql + "COMMIT") == SQLITE_OK);
    }
};

/// What opening and reading such files ends in.
struct Reading {
    QByteArray error; ///< of unlocking, opening, reading or integrity_check; empty if none
    QStringList keptLogs;
    bool isComplete = false; ///< everything is there

    /// Something is missing or different, and nobody was told.
    [[nodiscard]] bool isSilentLoss() const
    {
        return !isComplete && error.isEmpty() && keptLogs.isEmpty();
    }
};

inline Reading readBack(const CrashedArchive& crashed, const QByteArray& archiveBytes,
                        const std::optional<QByteArray>& logBytes)
{
    const ArchiveFolder folder;
    writeFile(folder.path(), archiveBytes);
    if (logBytes)
        writeFile(folder.path() + QStringLiteral("-wal"), *logBytes);
    const auto archive = folder.unlock();
    if (!archive)
        return {archive.error().code, {}, false};
    Connection connection(archive->uri());
    Reading reading;
    if (connection.code() != SQLITE_OK) {
        reading.error = archive->errorFromSqlite(connection.code(), {}).code;
    } else {
        const QByteArray content = CrashedArchive::everything(connection);
        const QByteArray check = connection.value("PRAGMA integrity_check");
        reading.isComplete = content == crashed.dump;
        if (content.startsWith("error"))
            reading.error =
                archive->errorFromSqlite(sqlite3_extended_errcode(connection.handle()), {}).code;
        if (content.startsWith("error") || check != "ok")
            reading.error = content.startsWith("error") ? content : check;
    }
    reading.keptLogs = archive->keptLogs();
    return reading;
}

} // namespace tongdang::test
