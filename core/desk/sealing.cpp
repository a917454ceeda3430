// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sealing.h"

#include "base/clock.h"
#include "desk/access.h"
#include "desk/backup_files.h"
#include "desk/backup_parts.h"
#include "desk/erased_backups.h"
#include "desk/keys.h"
#include "desk/restore_swap.h"
#include "desk/session_factory.h"
#include "desk/trial_restore.h"
#include "storage/durable.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <functional>

namespace tongdang::desk {

namespace {

constexpr const char* sealingSetting = "sealing";
constexpr qint64 sealedFor = 30 * 86'400'000LL; // milliseconds

/// In the archive's settings, of the file whose salt it names: copies take it along and are not
/// meant.
struct SealingNote {
    QByteArray fileSalt;
    qint64 at = 0;            ///< milliseconds UTC
    QString stamp;            ///< of what moved aside; empty: it is settled
    bool isNewMaster = false; ///< copies of before are to go, too
    bool isLogged = false;    ///< the new master key stands in the access log
};

Result<SealingNote> readNote(Session& session)
{
    TONGDANG_TRY(const auto stored, session.archive().settings().value(sealingSetting));
    const QJsonObject json = QJsonDocument::fromJson(stored.value_or(QByteArray())).object();
    return SealingNote{QByteArray::fromHex(json[u"salt"].toString().toLatin1()),
                       json[u"at"].toInteger(), json[u"stamp"].toString(),
                       json[u"new_master"].toBool(), json[u"logged"].toBool()};
}

Result<void> storeNote(Session& session, const SealingNote& note)
{
    const QJsonObject json{{QStringLiteral("salt"), QString::fromLatin1(note.fileSalt.toHex())},
                           {QStringLiteral("at"), note.at},
                           {QStringLiteral("stamp"), note.stamp},
                           {QStringLiteral("new_master"), note.isNewMaster},
                           {QStringLiteral("logged"), note.isLogged}};
    return session.archive().settings().put(sealingSetting,
                                            QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<bool> isDue(Session& session)
{
    TONGDANG_TRY(const SealingNote note, readNote(session));
    const qint64 now = session.environment().clock.nowMilliseconds();
    qint64 sealedAt = note.at;
    if (note.fileSalt.isEmpty()) { // it was never sealed anew since it was made
        for (const storage::Slot& slot : session.file().slots())
            sealedAt = sealedAt == 0 ? slot.created : std::min(sealedAt, slot.created);
    } else if (note.fileSalt != session.file().fileSalt()) {
        return true; // restored from a copy
    }
    // One that claims to be of the future was made under a wrong clock.
    return sealedAt > now || now - sealedAt >= sealedFor;
}

QString nextKeysFile(const QString& file)
{
    return file + QStringLiteral(".next");
}

using Stage = std::function<Result<storage::StagedCopy>(const QString& part)>;

/// A proven copy of all that the archive holds, under the name of what waits to take its place.
/// Nothing may be written after it before the session ends.
Result<QString> prepare(Session& session, const Stage& stage, bool isNewMaster)
{
    const QString folder = session.folder();
    const qint64 needed = bytesOfArchive(session.file());
    TONGDANG_CHECK(checkBackupFolder(folder, needed));
    const QString part = session.file().path() + QStringLiteral(".sealing");
    removeTrial(part); // left by one that was cut off
    TONGDANG_TRY(storage::StagedCopy copy, stage(part));
    const qint64 now = session.environment().clock.nowMilliseconds();
    QString stamp = freeRestoreStamp(folder, now);
    TONGDANG_CHECK(storeNote(session, {copy.fileSalt(), now, stamp, isNewMaster, false}));
    if (const auto copied = session.archive().copyInto(copy); !copied)
        return failure(backupError(copied.error(), folder, needed));
    TONGDANG_CHECK(copy.publish(waitingFile(folder, stamp)));
    return stamp;
}

/// What was written down opens what was made, and the keys of this PC wait for it.
Result<void> proveSecrets(Session& session, const QString& waiting, const NewMasterKey& wanted)
{
    const storage::FileEnvironment environment{session.environment().clock, {}};
    TONGDANG_CHECK(storage::unlockWithRecoveryCode(waiting, wanted.code, environment));
    TONGDANG_TRY(const storage::OpenArchive opened,
                 storage::unlockArchiveFile(waiting, wanted.passphrase, environment));
    const QString next = nextKeysFile(SessionFactory::deviceKeysFile(session.folder()));
    QFile::remove(next);
    return session.parts().keys.save(next, opened.subkey(sync::deviceSubkeyLabel));
}

Result<void> putInPlace(std::unique_ptr<Session>& session, const QString& stamp)
{
    const QString folder = session->folder();
    session.reset();
    TONGDANG_TRY([[maybe_unused]] const storage::FolderLock lock,
                 storage::FolderLock::acquire(folder));
    return swapIn(folder, stamp);
}

} // namespace

Result<void> renewMasterKey(std::unique_ptr<Session>& session, const NewMasterKey& wanted)
{
    TONGDANG_CHECK(confirmPassphrase(*session, wanted.passphrase));
    TONGDANG_CHECK(checkRecoveryCode(wanted.code));
    const storage::OpenArchive::NewSecrets secrets{session->profile().person, wanted.passphrase,
                                                   wanted.code};
    TONGDANG_TRY(
        const QString stamp,
        prepare(
            *session,
            [&](const QString& part) { return session->file().stageUnderNewMaster(part, secrets); },
            true));
    const QString waiting = waitingFile(session->folder(), stamp);
    if (auto proven = proveSecrets(*session, waiting, wanted); !proven) {
        QFile::remove(waiting);
        return proven;
    }
    return putInPlace(session, stamp);
}

Result<bool> closeSealed(std::unique_ptr<Session>& session, Sealing when)
{
    const auto seal = [&]() -> Result<bool> {
        if (when == Sealing::IfDue) {
            TONGDANG_TRY(const bool due, isDue(*session));
            if (!due)
                return false;
        }
        TONGDANG_TRY(const QString stamp,
                     prepare(
                         *session,
                         [&](const QString& part) { return session->file().stageCopy(part); },
                         false));
        TONGDANG_CHECK(putInPlace(session, stamp));
        return true;
    };
    auto sealed = seal();
    session.reset();
    return sealed;
}

Result<void> settleSealing(Session& session)
{
    TONGDANG_TRY(SealingNote note, readNote(session));
    if (note.fileSalt != session.file().fileSalt() || note.stamp.isEmpty())
        return {};
    if (note.isNewMaster && !note.isLogged) {
        TONGDANG_TRY(archive::Transaction transaction, session.archive().begin());
        TONGDANG_CHECK(noteAccess(session, "key.master"));
        note.isLogged = true;
        TONGDANG_CHECK(storeNote(session, note));
        TONGDANG_CHECK(transaction.commit());
    }
    if (note.isNewMaster) {
        TONGDANG_CHECK(replaceBackups(session, OutdatedBy::NewMasterKey));
    } else if (QDir aside(asideFolder(session.folder(), note.stamp)); !aside.removeRecursively()) {
        return failure(ErrorKind::Medium, "sync.write_failed", {aside.path()});
    }
    return storeNote(session, {note.fileSalt, note.at, {}, false, false});
}

Result<void> settleDeviceKeys(const QString& file, const vault::SecretBytes& subkey)
{
    const QString next = nextKeysFile(file);
    if (!QFile::exists(next))
        return {};
    const auto loaded = sync::DeviceKeys::load(next, subkey);
    if (loaded)
        return storage::replaceDurably(next, file);
    if (loaded.error().kind == ErrorKind::Medium)
        return failure(loaded.error());
    // Of a new master key that did not come to be.
    QFile::remove(next);
    return {};
}

} // namespace tongdang::desk
