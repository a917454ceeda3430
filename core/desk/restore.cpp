// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/restore.h"

#include "archive/carry_over.h"
#include "base/clock.h"
#include "desk/backup_files.h"
#include "desk/data_setting.h"
#include "desk/restore_swap.h"
#include "desk/session_factory.h"
#include "desk/trial_restore.h"
#include "storage/archive_file.h"
#include "storage/lock_file.h"
#include "sync/archive_store.h"
#include "sync/epoch_book.h"

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

struct Replaced {
    archive::CarryOver known;
    std::optional<Error> unknown;
};

/// What the archive that the restored one replaces knows, if it is of the same origin.
Replaced readReplaced(const RestoreWish& wish, const Environment& environment, const Id& archiveId)
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
    auto found =
        archive::carryOverFrom(*file, QFileInfo(logOf(replaced.file)).size() > 0, dataSetting);
    return found ? Replaced{*std::move(found), {}} : Replaced{{}, found.error()};
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

/// Who was barred since the backup stays barred. Answers how many.
Result<int> barAgain(sync::Store& store, const sync::DeviceKeys* keys,
                     const archive::CarryOver& replaced, qint64 now)
{
    sync::ReplacedBook book;
    for (const archive::PeerTables::Document& statement : replaced.epochs)
        book.statements.push_back({statement.content, statement.signature});
    for (const Id& device : replaced.revoked) {
        if (const auto id = sync::DeviceId::fromBytes(device.view()))
            book.revoked.push_back(*id);
    }
    return sync::carryBookOver(store, keys, book, now);
}

/// The villages keep the set of the highest number: the station does not go back behind it.
Result<bool> keepNewerData(archive::SettingsTable& settings, const archive::CarryOver& replaced)
{
    if (!replaced.setting)
        return false;
    TONGDANG_TRY(const sync::DataSet set, sync::decodeDataSet(*replaced.setting));
    TONGDANG_TRY(const auto known, dataSetIn(settings));
    if (known && known->number >= set.number)
        return false;
    TONGDANG_CHECK(settings.put(dataSetting, *replaced.setting));
    return true;
}

/// What was taken over from the archive before.
struct TakenOver {
    int erased = 0;
    int barred = 0;
    bool data = false;
};

/// What the copy needs besides itself to go on as an archive.
struct Surroundings {
    const Environment& environment;
    const Catalogue& catalogue;
    const sync::DeviceKeys* keys; ///< null: they are not there
    const archive::CarryOver& replaced;
};

/// What makes a copy an archive that goes on: it writes under a name that nobody has, whatever
/// token lies on this PC, and its own log says where it comes from.
Result<TakenOver> beginAnew(Archive& archive, const storage::OpenArchive& file,
                            const Surroundings& around)
{
    TakenOver taken;
    const qint64 now = around.environment.clock.nowMilliseconds();
    TONGDANG_TRY(archive::Transaction transaction, archive.begin());
    TONGDANG_CHECK(archive.beginReplica());
    archive::AccessLog::Entry entry;
    entry.at = now;
    entry.person = file.openedBy().person;
    entry.action = "backup.restore";
    TONGDANG_CHECK(archive.accessLog().append(std::move(entry)));
    TONGDANG_TRY(const bool hadTraces, archive.hasTracesOfErased());
    TONGDANG_TRY(taken.erased, eraseAgain(archive, around.replaced.purges));
    sync::ArchiveStore store(archive, around.catalogue);
    TONGDANG_TRY(taken.barred, barAgain(store, around.keys, around.replaced, now));
    TONGDANG_TRY(taken.data, keepNewerData(archive.settings(), around.replaced));
    TONGDANG_CHECK(transaction.commit());
    if (taken.erased == 0)
        return taken;
    TONGDANG_CHECK(archive.wipeTracesInFile());
    // A sweep at the next opening would replace all backups, those of the archive before too.
    if (!hadTraces)
        TONGDANG_CHECK(archive.noteTracesGone());
    return taken;
}

struct Prepared {
    archive::CheckedCopy checked;
    TakenOver taken;
    bool keepsDevice = false;
};

/// Proves the backup and lays it down beside its place, waiting.
Result<Prepared> prepare(storage::OpenArchive& backup, const QString& folder,
                         const QString& waiting, const Environment& environment,
                         const archive::CarryOver& replaced)
{
    TakenOver taken;
    TONGDANG_TRY(const SessionFactory::Data data, SessionFactory::load(environment.resources));
    const auto keys = sync::DeviceKeys::load(SessionFactory::deviceKeysFile(folder),
                                             backup.subkey(sync::deviceSubkeyLabel));
    const Surroundings around{environment, data.catalogue, keys ? &*keys : nullptr, replaced};
    TONGDANG_TRY(TrialRestore trial,
                 tryRestore(backup,
                            SessionFactory::archiveFile(folder) + QStringLiteral(".restoring"),
                            data.catalogue, environment,
                            [&](Archive& archive, storage::OpenArchive& file) -> Result<void> {
                                TONGDANG_TRY(taken, beginAnew(archive, file, around));
                                return {};
                            }));
    TONGDANG_CHECK(trial.copy.publish(waiting));
    return Prepared{std::move(trial.checked), taken, keys.has_value()};
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
    Replaced replaced = readReplaced(wish, environment, backup->archiveId());
    const auto backed =
        prepare(*backup, wish.folder, waitingFile(wish.folder, stamp), environment, replaced.known);
    if (!backed)
        return failure(backupError(errorOfBackup(backed.error(), wish.file), wish.folder, needed));
    TONGDANG_CHECK(swapIn(wish.folder, stamp));

    RestoreReport report;
    report.file = SessionFactory::archiveFile(wish.folder);
    report.changes = backed->checked.contents.changes;
    report.records = backed->checked.contents.recordCount();
    report.madeAt = backed->checked.madeAt;
    report.purgesKept = backed->taken.erased;
    report.purgesUnknown = std::move(replaced.unknown);
    report.barredKept = backed->taken.barred;
    report.dataKept = backed->taken.data;
    if (const QString aside = asideFolder(wish.folder, stamp); QFileInfo::exists(aside))
        report.replaced = aside;
    report.keepsDevice = backed->keepsDevice;
    return report;
}

} // namespace tongdang::desk
