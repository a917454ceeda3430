// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/contents.h"
#include "base/result.h"

#include <QString>

namespace tongdang::storage {
class OpenArchive;
}

namespace tongdang::archive {

class Connection;
class ReplicaIdentity;

struct BackupReport {
    QString file;
    Contents contents;
};

/// Writes a copy to `file`, in three steps (encryption.md §4, sync.md §6):
///   1. the copy is made under another name, opened again and checked whole: it holds what the
///      archive holds;
///   2. the archive counts on, so that the copy is known to be the older one;
///   3. the copy gets its name, synced.
/// In this order a copy that has a name can never fork the archive, whatever fails on the way.
/// `madeAt`: milliseconds UTC, for the copy's own records. Outside any transaction. Refused
/// "archive.in_transaction", "storage.file_exists"; Damaged "archive.backup_damaged": the copy did
/// not pass; Medium. After a failure nothing is left of it.
[[nodiscard]] Result<BackupReport> writeBackup(Connection& connection, ReplicaIdentity& identity,
                                               storage::OpenArchive& archiveFile,
                                               const QString& file, qint64 madeAt);

} // namespace tongdang::archive
