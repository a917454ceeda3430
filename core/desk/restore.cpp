// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/restore.h"

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

/// What makes a copy an archive that goes on: it writes under a name that nobody has, whatever
/// token lies on this PC, and its own log says where it comes from.
Result<void> beginAnew(Archive& archive, const storage::OpenArchive& file,
                       const Environment& environment)
{
    TONGDANG_TRY(archive::Transaction transaction, archive.begin());
    TONGDANG_CHECK(archive.beginReplica());
    archive::AccessLog::Entry entry;
    entry.at = environment.clock.nowMilliseconds();
    entry.person = file.openedBy().person;
    entry.action = "backup.restore";
    TONGDANG_CHECK(archive.accessLog().append(std::move(entry)));
    return transaction.commit();
}

/// Proves the backup and lays it down beside its place, waiting.
Result<archive::CheckedCopy> prepare(storage::OpenArchive& backup, const QString& folder,
                                     const QString& waiting, const Environment& environment)
{
    TONGDANG_TRY(const SessionFactory::Data data, SessionFactory::load(environment.resources));
    TONGDANG_TRY(
        TrialRestore trial,
        tryRestore(backup, SessionFactory::archiveFile(folder) + QStringLiteral(".restoring"),
                   data.catalogue, environment, [&](Archive& archive, storage::OpenArchive& file) {
                       return beginAnew(archive, file, environment);
                   }));
    TONGDANG_CHECK(trial.copy.publish(waiting));
    return std::move(trial.checked);
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
    const auto backed = prepare(*backup, wish.folder, waitingFile(wish.folder, stamp), environment);
    if (!backed)
        return failure(backupError(errorOfBackup(backed.error(), wish.file), wish.folder, needed));
    TONGDANG_CHECK(swapIn(wish.folder, stamp));

    RestoreReport report;
    report.file = SessionFactory::archiveFile(wish.folder);
    report.changes = backed->contents.changes;
    report.records = backed->contents.recordCount();
    report.madeAt = backed->madeAt;
    if (const QString aside = asideFolder(wish.folder, stamp); QFileInfo::exists(aside))
        report.replaced = aside;
    report.keepsDevice = sync::DeviceKeys::load(SessionFactory::deviceKeysFile(wish.folder),
                                                backup->subkey(sync::deviceSubkeyLabel))
                             .has_value();
    return report;
}

} // namespace tongdang::desk
