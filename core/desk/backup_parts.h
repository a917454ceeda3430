// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/session_parts.h"

/// Backups before there is a session.
namespace tongdang::desk {

/// The folder beside the archive where backups lie.
[[nodiscard]] QString ownBackupFolder(const QString& folder);

/// What the file and its log take now; a copy is not larger.
[[nodiscard]] qint64 bytesOfArchive(const storage::OpenArchive& file);

/// The verified backup that comes before all record tables are made anew (sync.md §4). Errors of
/// `backUp`.
[[nodiscard]] Result<void> backUpBeforeRebuild(const SessionParts& parts,
                                               const ArchiveEnvironment::WriteBackup& write);

} // namespace tongdang::desk
