// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/backup.h"

#include "archive/connection.h"
#include "archive/doctor_log.h"
#include "archive/query.h"
#include "archive/replica_identity.h"
#include "archive/settings_table.h"
#include "storage/archive_file.h"

#include <QFile>

namespace tongdang::archive {
namespace {

/// Each backup holds the key block of the archive it was made of, so that a destroyed head can be
/// made good (encryption.md §3.3).
const QByteArray keyBlockName = QByteArrayLiteral("backup.key_block");

Result<void> copyInto(Connection& connection, const storage::StagedCopy& copy)
{
    const Authorizer::Permit permit(connection.authorizer(), Authorizer::Level::Schema);
    QString target = copy.uri();
    target.replace(u'\'', QStringLiteral("''"));
    return connection.execute(QStringLiteral("VACUUM INTO '%1'").arg(target));
}

/// The number of changes in a copy that passed.
Result<qint64> check(const storage::StagedCopy& copy, const storage::OpenArchive& archiveFile)
{
    const auto explain = [&archiveFile](int code, const QString& context) {
        return archiveFile.errorFromSqlite(code, context);
    };
    TONGDANG_TRY(const auto connection, Connection::open({copy.readUri(), true, true, explain}));
    TONGDANG_TRY(const QStringList database, examineDatabase(*connection));
    TONGDANG_TRY(const LogFindings log, examineLog(*connection));
    if (!database.isEmpty() || !log.faults.isEmpty())
        return failure(ErrorKind::Damaged, "archive.backup_damaged", {},
                       (database + log.faults).first());
    return log.changes;
}

} // namespace

Result<BackupReport> writeBackup(Connection& connection, ReplicaIdentity& identity,
                                 storage::OpenArchive& archiveFile, const QString& file)
{
    if (connection.inTransaction())
        return failure(ErrorKind::Refused, "archive.in_transaction");
    if (QFile::exists(file))
        return failure(ErrorKind::Refused, "storage.file_exists", {file});
    TONGDANG_CHECK(SettingsTable(connection).put(keyBlockName, archiveFile.keyBlockCopy()));
    const QString part = file + QStringLiteral(".part");
    QFile::remove(part); // left by a backup that was cut off
    TONGDANG_TRY(storage::StagedCopy copy, archiveFile.stageCopy(part));
    TONGDANG_CHECK(copyInto(connection, copy));
    TONGDANG_CHECK(copy.finish());
    TONGDANG_TRY(const qint64 changes, check(copy, archiveFile));
    TONGDANG_CHECK(copy.publish(file));
    TONGDANG_CHECK(identity.advance());
    return BackupReport{file, changes};
}

} // namespace tongdang::archive
