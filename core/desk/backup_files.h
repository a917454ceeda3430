// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/// The files of backups: how they are named and which of a folder are this archive's.
namespace tongdang::desk {

/// "20261126-0412", the time on the wall.
[[nodiscard]] QString timeStamp(qint64 milliseconds);
/// Milliseconds UTC of such a stamp, with or without -2, -3, ... ; nothing: it is none.
[[nodiscard]] std::optional<qint64> timeOfStamp(const QString& stamp);
/// "tongdang-20261126-0412.tdbk": ASCII, the time on the wall, nothing about people.
[[nodiscard]] QString backupName(qint64 madeAt);
/// Milliseconds UTC out of such a name, with or without -2, -3, ... ; nothing: another file.
[[nodiscard]] std::optional<qint64> backupTimeOf(const QString& name);
/// A path in the folder that nothing has yet.
[[nodiscard]] QString freeBackupPath(const QString& folder, qint64 madeAt);

struct BackupFile {
    QString path; ///< absolute
    qint64 madeAt = 0;
    qint64 bytes = 0;
};
/// Files of a folder that bear a backup's name and have the head of this archive, newest first. A
/// folder that is not there has none.
[[nodiscard]] std::vector<BackupFile> backupsIn(const QString& folder, const Id& archiveId);

/// The newest file of these folders that bears a backup's name, whosesoever it is: for proposing it
/// before anything is unlocked. Empty: there is none.
[[nodiscard]] QString newestBackupIn(const QStringList& folders);

/// The largest file that a file system can hold, by its name (QStorageInfo): FAT ends
/// at 4 GiB less one byte, whatever room there is.
[[nodiscard]] qint64 mostFileBytes(QByteArrayView fileSystem);

/// In words of its own what keeps a folder from taking a backup. Medium "desk.backup_gone"
/// {folder}, "desk.backup_read_only" {folder}, "desk.backup_full" {folder, megabytes needed},
/// "desk.backup_too_large" {folder, megabytes needed} (for its file system).
[[nodiscard]] Result<void> checkBackupFolder(const QString& folder, qint64 bytesNeeded);
/// An error of reading a backup: what is damaged is the backup, not the archive. Damaged
/// "desk.backup_damaged" {file}.
[[nodiscard]] Error errorOfBackup(const Error& error, const QString& file);
/// An error of writing to `folder`, told as one of these if it can be.
[[nodiscard]] Error backupError(const Error& error, const QString& folder, qint64 bytesNeeded);

} // namespace tongdang::desk
