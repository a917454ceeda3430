// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/erased_backups.h"

#include "desk/backup.h"
#include "desk/backup_notes.h"
#include "desk/restore_swap.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace tongdang::desk {

namespace {

Result<void> removeSetAside(const QString& folder)
{
    const QFileInfo pattern(asideFolder(folder, QStringLiteral("*")));
    const QDir place = pattern.dir();
    for (const QString& name : place.entryList({pattern.fileName()}, QDir::Dirs)) {
        const QString aside = place.filePath(name);
        if (!QDir(aside).removeRecursively())
            return failure(ErrorKind::Medium, "sync.write_failed", {aside});
    }
    return {};
}

/// Their notes go, or say what they hold.
Result<ReplacedBackups> removeThese(Session& session, const std::vector<BackupLine>& copies,
                                    const BackupDone& made, bool BackupNote::*isOutdated)
{
    TONGDANG_TRY(std::vector<BackupNote> notes, readBackupNotes(session));
    ReplacedBackups replaced;
    const auto folderOf = [](const QString& file) { return QFileInfo(file).absolutePath(); };
    for (const BackupLine& line : copies) {
        const bool isGone =
            line.isHere && (QFile::remove(line.file) || !QFileInfo::exists(line.file));
        if (!isGone) {
            replaced.elsewhere.append(line.file);
        } else {
            ++replaced.removed;
            const QString folder = folderOf(line.file);
            const bool hasNew =
                folder == folderOf(made.file)
                || (!made.secondFile.isEmpty() && folder == folderOf(made.secondFile));
            if (!hasNew && !replaced.emptied.contains(folder))
                replaced.emptied.append(folder);
        }
        const auto note = std::ranges::find(notes, line.file, &BackupNote::file);
        if (note == notes.end())
            continue;
        if (isGone)
            notes.erase(note);
        else
            (*note).*isOutdated = true;
    }
    TONGDANG_CHECK(storeBackupNotes(session, std::move(notes)));
    return replaced;
}

} // namespace

Result<ReplacedBackups> replaceBackups(Session& session, OutdatedBy reason)
{
    TONGDANG_CHECK(removeSetAside(session.folder()));
    TONGDANG_TRY(const BackupView before, listBackups(session));
    if (before.copies.empty())
        return ReplacedBackups();
    TONGDANG_TRY(const BackupDone made, backUp(session));
    return removeThese(session, before.copies, made,
                       reason == OutdatedBy::Erasure ? &BackupNote::holdsErased
                                                     : &BackupNote::hasOldKeys);
}

} // namespace tongdang::desk
