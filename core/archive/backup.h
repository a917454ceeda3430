// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    qint64 changes = 0;
};

/// Writes a copy to `file`, opens it again, checks it whole and gives it its name only then
/// (encryption.md §4). The copy is known to be older from then on (sync.md §6). Outside any
/// transaction. Damaged "archive.backup_damaged": the copy did not pass, nothing is left of it.
[[nodiscard]] Result<BackupReport> writeBackup(Connection& connection, ReplicaIdentity& identity,
                                               storage::OpenArchive& archiveFile,
                                               const QString& file);

} // namespace tongdang::archive
