// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/backup.h"

#include "archive/archive.h"
#include "base/clock.h"
#include "desk/access.h"
#include "desk/backup_files.h"
#include "desk/backup_notes.h"
#include "desk/backup_parts.h"
#include "desk/restore_swap.h"
#include "storage/open_archive.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace tongdang::desk {

namespace {

Result<archive::BackupReport> writeInto(Session& session, const QString& folder)
{
    const qint64 needed = bytesOfArchive(session.file());
    TONGDANG_CHECK(checkBackupFolder(folder, needed));
    const qint64 now = session.environment().clock.nowMilliseconds();
    // Before it: what is noted and then not done harms nobody.
    TONGDANG_CHECK(noteAccess(session, "backup.write"));
    removeCutOffBackups(session.file(), folder, session.environment().clock);
    const QString path = freeBackupPath(QDir(folder).absolutePath(), now);
    auto written = session.archive().backup(path, now);
    if (!written)
        return failure(backupError(written.error(), folder, needed));
    // The copy stands and is listed by its name if the disk does not take this.
    [[maybe_unused]] const auto ignored =
        noteBackup(session, {path, now, QFileInfo(path).size(), written->contents.changes, now});
    return written;
}

/// Answers how many went. What cannot be removed stays, until the next time.
int thinOut(Session& session, const QString& folder)
{
    const std::vector<BackupFile> files = backupsIn(folder, session.file().archiveId());
    auto notes = readBackupNotes(session);
    if (!notes)
        return 0;
    std::vector<KeptCopy> copies;
    for (const BackupFile& file : files) {
        const auto note = std::ranges::find(*notes, file.path, &BackupNote::file);
        const bool isKnown = note != notes->end();
        copies.push_back({isKnown ? note->madeAt : file.madeAt, !isKnown || note->isSound});
    }
    std::vector<std::size_t> outdated =
        outdatedCopies(copies, session.environment().clock.nowMilliseconds());
    for (std::size_t index = 0; index < files.size(); ++index) {
        const auto note = std::ranges::find(*notes, files[index].path, &BackupNote::file);
        if (note != notes->end() && (note->holdsErased || note->hasOldKeys)
            && std::ranges::find(outdated, index) == outdated.end())
            outdated.push_back(index);
    }
    int removed = 0;
    for (const std::size_t index : outdated) {
        if (!QFile::remove(files[index].path))
            continue;
        ++removed;
        std::erase_if(*notes,
                      [&](const BackupNote& note) { return note.file == files[index].path; });
    }
    [[maybe_unused]] const auto ignored = storeBackupNotes(session, *std::move(notes));
    return removed;
}

/// When the archive itself was made: a new one has nothing to lose for some days yet.
qint64 madeOf(Session& session)
{
    qint64 first = 0;
    for (const storage::Slot& slot : session.file().slots())
        first = first == 0 ? slot.created : std::min(first, slot.created);
    return first;
}

BackupDone doneOf(const archive::BackupReport& report)
{
    BackupDone done;
    done.file = report.file;
    done.changes = report.contents.changes;
    done.records = report.contents.recordCount();
    return done;
}

} // namespace

Result<BackupDone> backUp(Session& session, const QString& folder)
{
    if (!folder.isEmpty()) {
        TONGDANG_TRY(const archive::BackupReport report, writeInto(session, folder));
        return doneOf(report);
    }
    const QString own = ownBackupFolder(session.folder());
    if (!QDir().mkpath(own))
        return failure(ErrorKind::Medium, "desk.cannot_make_folder");
    TONGDANG_TRY(const archive::BackupReport report, writeInto(session, own));
    BackupDone done = doneOf(report);
    done.removed = thinOut(session, own);
    removeOldSetAside(session.folder(), session.environment().clock.nowMilliseconds());
    TONGDANG_TRY(const QString second, secondFolderOf(session));
    if (second.isEmpty())
        return done;
    if (const auto copied = writeInto(session, second)) {
        done.secondFile = copied->file;
        done.removed += thinOut(session, second);
    } else {
        done.secondProblem = copied.error();
    }
    return done;
}

Result<std::optional<BackupDone>> backUpIfDue(Session& session, BackupMoment moment)
{
    TONGDANG_TRY(const std::vector<BackupNote> notes, readBackupNotes(session));
    const qint64 now = session.environment().clock.nowMilliseconds();
    qint64 last = 0;
    for (const BackupNote& note : notes) {
        if (note.madeAt <= now) // others were made under a wrong clock
            last = std::max(last, note.madeAt);
    }
    if (!isBackupDue(moment, last, now))
        return std::optional<BackupDone>();
    TONGDANG_TRY(BackupDone done, backUp(session));
    return std::optional(std::move(done));
}

Result<void> setSecondFolder(Session& session, const QString& folder)
{
    if (folder.isEmpty())
        return storeSecondFolder(session, {});
    TONGDANG_CHECK(checkBackupFolder(folder, 0));
    return storeSecondFolder(session, QDir(folder).absolutePath());
}

Result<BackupView> listBackups(Session& session)
{
    BackupView view;
    view.folder = ownBackupFolder(session.folder());
    TONGDANG_TRY(view.secondFolder, secondFolderOf(session));
    TONGDANG_TRY(const std::vector<BackupNote> notes, readBackupNotes(session));
    const Id& id = session.file().archiveId();
    std::vector<BackupFile> files = backupsIn(view.folder, id);
    for (BackupFile& file : backupsIn(view.secondFolder, id))
        files.push_back(std::move(file));
    for (const BackupFile& file : files) {
        BackupLine line{file.path, file.madeAt, file.bytes};
        const auto note = std::ranges::find(notes, file.path, &BackupNote::file);
        if (note != notes.end()) {
            line.madeAt = note->madeAt;
            line.checkedAt = note->checkedAt;
            line.changes = note->changes;
            line.isSound = note->isSound;
            line.holdsErased = note->holdsErased;
            line.hasOldKeys = note->hasOldKeys;
        }
        view.copies.push_back(line);
    }
    for (const BackupNote& note : notes) {
        const bool isListed = std::ranges::find(files, note.file, &BackupFile::path) != files.end();
        const bool exists = QFileInfo::exists(note.file);
        const QString folder = QFileInfo(note.file).absolutePath();
        // One that is gone from the disk of the archive is no backup any more.
        if (isListed || (!exists && folder == view.folder))
            continue;
        // Whose head cannot be read any more.
        const bool isDamaged = exists && (folder == view.folder || folder == view.secondFolder);
        view.copies.push_back({note.file, note.madeAt, note.bytes, note.checkedAt, note.changes,
                               note.isSound && !isDamaged, exists, note.holdsErased,
                               note.hasOldKeys});
    }
    std::ranges::stable_sort(view.copies, [](const BackupLine& one, const BackupLine& other) {
        return one.madeAt > other.madeAt;
    });
    const qint64 now = session.environment().clock.nowMilliseconds();
    for (const BackupLine& line : view.copies) {
        if (line.isSound && line.madeAt <= now)
            view.lastSound = std::max(view.lastSound, line.madeAt);
    }
    view.isOverdue = isBackupOverdue(view.lastSound != 0 ? view.lastSound : madeOf(session), now);
    return view;
}

Result<bool> isBackupMissing(Session& session)
{
    TONGDANG_TRY(const std::vector<BackupNote> notes, readBackupNotes(session));
    const QString own = ownBackupFolder(session.folder());
    const qint64 now = session.environment().clock.nowMilliseconds();
    qint64 last = 0;
    for (const BackupNote& note : notes) {
        const bool isGone =
            QFileInfo(note.file).absolutePath() == own && !QFileInfo::exists(note.file);
        if (note.isSound && !isGone && note.madeAt <= now)
            last = std::max(last, note.madeAt);
    }
    return isBackupOverdue(last != 0 ? last : madeOf(session), now);
}

} // namespace tongdang::desk
