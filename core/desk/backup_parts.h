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

/// Removes parts of this archive's backups that a power cut or a kill left in the folder; each has
/// the name of its moment, and none would be written over. What is another archive's may be being
/// written and stays.
void removeCutOffBackups(const storage::OpenArchive& file, const QString& folder,
                         const Clock& clock);

/// The verified backup that comes before all record tables are made anew (sync.md §4). Errors of
/// `backUp`.
[[nodiscard]] Result<void> backUpBeforeRebuild(const SessionParts& parts,
                                               const ArchiveEnvironment::WriteBackup& write);

} // namespace tongdang::desk
