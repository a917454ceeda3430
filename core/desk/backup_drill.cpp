// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "desk/access.h"
#include "desk/backup.h"
#include "desk/backup_files.h"
#include "desk/backup_notes.h"
#include "desk/trial_restore.h"

#include <QFileInfo>

#include <algorithm>

namespace tongdang::desk {

namespace {

/// The newest one that can be reached.
Result<QString> newestBackup(Session& session)
{
    TONGDANG_TRY(const BackupView view, listBackups(session));
    const auto newest = std::ranges::find_if(view.copies, &BackupLine::isHere);
    if (newest == view.copies.end())
        return failure(ErrorKind::Refused, "desk.no_backup");
    return newest->file;
}

Result<DrillReport> prove(Session& session, const QString& path)
{
    TONGDANG_TRY(storage::OpenArchive backup, session.file().openCopy(path));
    TONGDANG_TRY(const TrialRestore trial,
                 tryRestore(backup, session.folder() + QStringLiteral("/archive.tongdang.drill"),
                            session.catalogue(), session.environment(),
                            [](Archive&, storage::OpenArchive&) { return Result<void>(); }));
    DrillReport report;
    report.file = path;
    report.madeAt = trial.checked.madeAt;
    report.changes = trial.checked.contents.changes;
    report.records = trial.checked.contents.recordCount();
    return report;
}

/// Writes down how it went. A backup that is listed nowhere is not made known by that.
Result<void> noteOutcome(Session& session, const QString& path, bool isSound)
{
    TONGDANG_CHECK(
        noteAccess(session, "backup.drill", std::nullopt, isSound ? "sound" : "damaged"));
    TONGDANG_TRY(const std::vector<BackupNote> notes, readBackupNotes(session));
    const auto known = std::ranges::find(notes, path, &BackupNote::file);
    BackupNote note;
    if (known != notes.end()) {
        note = *known;
    } else {
        note.file = path;
        note.madeAt = backupTimeOf(QFileInfo(path).fileName()).value_or(0);
        note.bytes = QFileInfo(path).size();
        if (note.madeAt == 0)
            return {};
    }
    note.isSound = isSound;
    if (isSound)
        note.checkedAt = session.environment().clock.nowMilliseconds();
    return noteBackup(session, note);
}

} // namespace

Result<DrillReport> drillBackup(Session& session, const QString& file)
{
    QString path = file;
    if (path.isEmpty()) {
        TONGDANG_TRY(path, newestBackup(session));
    }
    const QFileInfo info(path);
    if (!info.isFile())
        return failure(ErrorKind::Refused, "storage.not_found", {path});
    path = info.absoluteFilePath();
    // Even looking at the live file by another way would drop SQLite's locks on it.
    if (info.canonicalFilePath() == QFileInfo(session.file().path()).canonicalFilePath())
        return failure(ErrorKind::Refused, "desk.backup_is_live");
    auto report = prove(session, path);
    const bool isDamaged = !report && report.error().kind == ErrorKind::Damaged;
    if (!report && !isDamaged)
        return failure(backupError(report.error(), session.folder(), QFileInfo(path).size()));
    TONGDANG_CHECK(noteOutcome(session, path, !isDamaged));
    if (isDamaged)
        return failure(errorOfBackup(report.error(), path));
    TONGDANG_TRY(storage::OpenArchive backup, session.file().openCopy(path));
    TONGDANG_TRY(const archive::CopyDifference difference, session.archive().compareWith(backup));
    report->newer = difference.newer;
    report->missing = difference.missing;
    return report;
}

} // namespace tongdang::desk
