// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/backup.h"

#include "archive/connection.h"
#include "archive/copy_check.h"
#include "archive/replica_identity.h"
#include "archive/settings_table.h"
#include "storage/archive_file.h"

#include <QFile>

namespace tongdang::archive {

Result<BackupReport> writeBackup(Connection& connection, ReplicaIdentity& identity,
                                 storage::OpenArchive& archiveFile, const QString& file,
                                 qint64 madeAt)
{
    if (connection.inTransaction())
        return failure(ErrorKind::Refused, "archive.in_transaction");
    if (QFile::exists(file))
        return failure(ErrorKind::Refused, "storage.file_exists", {file});
    SettingsTable settings(connection);
    TONGDANG_CHECK(settings.put(copyKeyBlockSetting, archiveFile.keyBlockCopy()));
    TONGDANG_CHECK(settings.put(copyMadeSetting, QByteArray::number(madeAt)));
    const QString part = file + QStringLiteral(".part");
    QFile::remove(part); // left by a backup that was cut off
    TONGDANG_TRY(storage::StagedCopy copy, archiveFile.stageCopy(part));
    TONGDANG_TRY(const Contents present, copyWhole(connection, copy, archiveFile));
    TONGDANG_CHECK(identity.advance());
    TONGDANG_CHECK(copy.publish(file));
    return BackupReport{file, present};
}

} // namespace tongdang::archive
