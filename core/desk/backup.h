// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/backup_rotation.h"
#include "desk/session.h"

#include <QString>

#include <optional>
#include <vector>

/// Backups of the open archive (encryption.md §4): `backup`, `backup list|folder|drill`. Each is a
/// whole archive file under a salt of its own, which the passphrases and the recovery code of that
/// day open; the PC's keys are not in it (sync.md §6).
namespace tongdang::desk {

struct BackupDone {
    QString file;
    qint64 changes = 0;
    qint64 records = 0;
    int removed = 0;                    ///< older ones that the rotation took away
    QString secondFile;                 ///< in the second folder, if one is set and there
    std::optional<Error> secondProblem; ///< why there is none in it
};
/// Writes and checks a backup. Without a folder: into `backups` beside the archive and into the
/// second folder, where older ones are then thinned out (backup_rotation.h). A folder that is named
/// is only added to. Medium "desk.backup_gone", "desk.backup_read_only", "desk.backup_full"
/// (backup_files.h), "desk.cannot_make_folder"; errors of archive::writeBackup. After a failure
/// there is no new file.
[[nodiscard]] Result<BackupDone> backUp(Session& session, const QString& folder = {});

/// The same if it is due; nothing if it is not.
[[nodiscard]] Result<std::optional<BackupDone>> backUpIfDue(Session& session, BackupMoment moment);

struct BackupLine {
    QString file; ///< path
    qint64 madeAt = 0;
    qint64 bytes = 0;
    qint64 checkedAt = 0;     ///< last proven sound; 0: at its making, as every one
    qint64 changes = -1;      ///< -1: not known here
    bool isSound = true;      ///< passed its last check
    bool isHere = true;       ///< false: the stick is not plugged in
    bool holdsErased = false; ///< something that was erased by law since is in it: to be destroyed
    bool hasOldKeys = false;  ///< the secrets from before the last new master key open it: the same
};
struct BackupView {
    QString folder;                 ///< beside the archive
    QString secondFolder;           ///< empty: none is set
    std::vector<BackupLine> copies; ///< newest first
    qint64 lastSound = 0;           ///< when the newest sound one was made; 0: there is none
    /// Neither a sound one nor the archive itself is young enough (BackupPlan::warnAfterDays).
    bool isOverdue = false;
};
[[nodiscard]] Result<BackupView> listBackups(Session& session);
/// Whether it is overdue, by what the archive remembers: quick enough for every look at a page.
[[nodiscard]] Result<bool> isBackupMissing(Session& session);

/// Where the backups of each day go besides; empty: nowhere. Medium "desk.backup_gone",
/// "desk.backup_read_only".
[[nodiscard]] Result<void> setSecondFolder(Session& session, const QString& folder);

struct DrillReport {
    QString file;
    qint64 madeAt = 0;
    qint64 changes = 0;
    qint64 records = 0;
    qint64 newer = 0;   ///< changes of the archive that came after it
    qint64 missing = 0; ///< changes of the copy that the archive does not have
};
/// Restores a backup on trial, inside the archive's folder and sealed like it, proves it whole,
/// compares it with the archive and takes it away again. Without a file: the newest. Refused
/// "desk.no_backup", "desk.backup_is_live", "storage.other_archive"; Damaged
/// "desk.backup_damaged" {file}: it is listed so from then on.
[[nodiscard]] Result<DrillReport> drillBackup(Session& session, const QString& file = {});

} // namespace tongdang::desk
