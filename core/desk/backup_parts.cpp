// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/backup_parts.h"

#include "desk/backup_files.h"
#include "desk/trial_restore.h"
#include "storage/archive_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace tongdang::desk {

QString ownBackupFolder(const QString& folder)
{
    return QDir(folder).absoluteFilePath(QStringLiteral("backups"));
}

qint64 bytesOfArchive(const storage::OpenArchive& file)
{
    const QString path = file.path();
    return QFileInfo(path).size() + QFileInfo(logOf(path)).size();
}

void removeCutOffBackups(const storage::OpenArchive& file, const QString& folder,
                         const Clock& clock)
{
    const QFileInfoList parts = QDir(folder).entryInfoList({QStringLiteral("tongdang-*.tdbk.part")},
                                                           QDir::Files | QDir::NoSymLinks);
    for (const QFileInfo& part : parts) {
        // A part without a whole head is no archive and of no use to anybody.
        const auto owner = storage::archiveIdOf(part.absoluteFilePath(), {clock, {}});
        if (owner ? *owner == file.archiveId() : owner.error().kind != ErrorKind::Medium)
            QFile::remove(part.absoluteFilePath());
    }
}

Result<void> backUpBeforeRebuild(const SessionParts& parts,
                                 const ArchiveEnvironment::WriteBackup& write)
{
    const QString own = ownBackupFolder(parts.folder);
    if (!QDir().mkpath(own))
        return failure(ErrorKind::Medium, "desk.cannot_make_folder");
    const qint64 needed = bytesOfArchive(parts.file);
    TONGDANG_CHECK(checkBackupFolder(own, needed));
    const qint64 now = parts.environment.clock.nowMilliseconds();
    removeCutOffBackups(parts.file, own, parts.environment.clock);
    const auto written = write(freeBackupPath(own, now), now);
    if (!written)
        return failure(backupError(written.error(), own, needed));
    return {};
}

} // namespace tongdang::desk
