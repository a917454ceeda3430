// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/restore.h"

#include "archive/purges_in.h"
#include "base/clock.h"
#include "desk/backup_files.h"
#include "desk/restore_swap.h"
#include "desk/session_factory.h"
#include "desk/trial_restore.h"
#include "storage/archive_file.h"
#include "storage/lock_file.h"

#include <QDir>
#include <QFileInfo>

namespace tongdang::desk {

namespace {

Result<void> checkCandidate(const RestoreWish& wish)
{
    const QFileInfo file(wish.file);
    if (!file.isFile())
        return failure(ErrorKind::Refused, "storage.not_found", {wish.file});
    if (file.canonicalFilePath()
        == QFileInfo(SessionFactory::archiveFile(wish.folder)).canonicalFilePath())
        return failure(ErrorKind::Refused, "desk.backup_is_live");
    if (QFileInfo(logOf(wish.file)).size() > 0)
        return failure(ErrorKind::Refused, "desk.backup_has_log", {wish.file});
    return {};
}

Result<storage::OpenArchive> unlockBackup(const RestoreWish& wish, const Environment& environment)
{
    const storage::FileEnvironment file{environment.clock, {}};
    return wish.kind == RestoreWish::Secret::Passphrase
               ? storage::unlockArchiveFile(wish.file, wish.secret, file)
               : storage::unlockWithRecoveryCode(wish.file, wish.secret, file);
}

struct Purges {
    std::vector<Change> changes;
    std::optional<Error> unknown;
};

/// Of the archive that the restored one replaces, if it is of the same origin.
Purges purgesOfReplaced(const RestoreWish& wish, const Environment& environment,
                        const Id& archiveId)
{
    RestoreWish replaced = wish;
    replaced.file = SessionFactory::archiveFile(wish.folder);
    if (!QFileInfo::exists(replaced.file))
        return {};
    const auto owner = storage::archiveIdOf(replaced.file, {environment.clock, {}});
    if (owner && *owner != archiveId)
        return {};
    auto file = unlockBackup(replaced, environment);
    if (!file)
        return {{}, file.error()};
    auto found = archive::purgesIn(*file, QFileInfo(logOf(replaced.file)).size() > 0);
    return found ? Purges{*std::move(found), {}} : Purges{{}, found.error()};
}

/// Writes the orders anew, as changes of the replica that begins: those of the former one stand on
/// changes that the backup does not have. Answers how many were not in the backup.
Result<int> eraseAgain(Archive& archive, const std::vector<Change>& purges)
{
    int erased = 0;
    for (const Change& purge : purges) {
        TONGDANG_TRY(const auto known, archive.log().find(purge.header.dot));
        if (known)
            continue;
        TONGDANG_CHECK(archive.writer().reissue(purge.header, purge.writes));
        ++erased;
    }
    return erased;
}

/// What makes a copy an archive that goes on: it writes under a name that nobody has, whatever
/// token lies on this PC, and its own log says where it comes from.
Result<int> beginAnew(Archive& archive, const storage::OpenArchive& file,
                      const Environment& environment, const std::vector<Change>& purges)
{
    TONGDANG_TRY(archive::Transaction transaction, archive.begin());
    TONGDANG_CHECK(archive.beginReplica());
    archive::AccessLog::Entry entry;
    entry.at = environment.clock.nowMilliseconds();
    entry.person = file.openedBy().person;
    entry.action = "backup.restore";
    TONGDANG_CHECK(archive.accessLog().append(std::move(entry)));
    TONGDANG_TRY(const bool hadTraces, archive.hasTracesOfErased());
    TONGDANG_TRY(const int erased, eraseAgain(archive, purges));
    TONGDANG_CHECK(transaction.commit());
    if (erased == 0)
        return 0;
    TONGDANG_CHECK(archive.wipeTracesInFile());
    // A sweep at the next opening would replace all backups, those of the archive before too.
    if (!hadTraces)
        TONGDANG_CHECK(archive.noteTracesGone());
    return erased;
}

struct Prepared {
    archive::CheckedCopy checked;
    int erased = 0;
};

/// Proves the backup and lays it down beside its place, waiting.
Result<Prepared> prepare(storage::OpenArchive& backup, const QString& folder,
                         const QString& waiting, const Environment& environment,
                         const std::vector<Change>& purges)
{
    int erased = 0;
    TONGDANG_TRY(const SessionFactory::Data data, SessionFactory::load(environment.resources));
    TONGDANG_TRY(TrialRestore trial,
                 tryRestore(backup,
                            SessionFactory::archiveFile(folder) + QStringLiteral(".restoring"),
                            data.catalogue, environment,
                            [&](Archive& archive, storage::OpenArchive& file) -> Result<void> {
                                TONGDANG_TRY(erased, beginAnew(archive, file, environment, purges));
                                return {};
                            }));
    TONGDANG_CHECK(trial.copy.publish(waiting));
    return Prepared{std::move(trial.checked), erased};
}

} // namespace

Result<RestoreReport> restoreArchive(const RestoreWish& wish, const Environment& environment)
{
    TONGDANG_CHECK(checkCandidate(wish));
    auto backup = unlockBackup(wish, environment);
    if (!backup)
        return failure(errorOfBackup(backup.error(), wish.file));
    if (!QDir().mkpath(wish.folder))
        return failure(ErrorKind::Medium, "desk.cannot_make_folder");
    const qint64 needed = QFileInfo(wish.file).size();
    TONGDANG_CHECK(checkBackupFolder(wish.folder, needed));
    TONGDANG_TRY(const storage::FolderLock lock, storage::FolderLock::acquire(wish.folder));
    TONGDANG_CHECK(settleRestore(wish.folder));
    const QString stamp = freeRestoreStamp(wish.folder, environment.clock.nowMilliseconds());
    Purges purges = purgesOfReplaced(wish, environment, backup->archiveId());
    const auto backed =
        prepare(*backup, wish.folder, waitingFile(wish.folder, stamp), environment, purges.changes);
    if (!backed)
        return failure(backupError(errorOfBackup(backed.error(), wish.file), wish.folder, needed));
    TONGDANG_CHECK(swapIn(wish.folder, stamp));

    RestoreReport report;
    report.file = SessionFactory::archiveFile(wish.folder);
    report.changes = backed->checked.contents.changes;
    report.records = backed->checked.contents.recordCount();
    report.madeAt = backed->checked.madeAt;
    report.purgesKept = backed->erased;
    report.purgesUnknown = std::move(purges.unknown);
    if (const QString aside = asideFolder(wish.folder, stamp); QFileInfo::exists(aside))
        report.replaced = aside;
    report.keepsDevice = sync::DeviceKeys::load(SessionFactory::deviceKeysFile(wish.folder),
                                                backup->subkey(sync::deviceSubkeyLabel))
                             .has_value();
    return report;
}

} // namespace tongdang::desk
