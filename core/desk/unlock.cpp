// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/fields.h"
#include "desk/key_step.h"
#include "desk/keys.h"
#include "desk/new_device.h"
#include "desk/overview.h"
#include "desk/pending_unlock.h"
#include "desk/restore_swap.h"
#include "desk/sealing.h"
#include "desk/session_factory.h"

#include <functional>

namespace tongdang::desk {

namespace {

using Unlock =
    std::function<Result<storage::OpenArchive>(const QString&, const storage::FileEnvironment&)>;

/// Everything up to the open database, whoever opened it.
Result<std::unique_ptr<SessionParts>>
openParts(const QString& folder, const Environment& environment, const Unlock& unlock)
{
    if (!holdsArchive(folder))
        return failure(ErrorKind::Refused, "desk.no_archive");
    TONGDANG_TRY(storage::FolderLock lock, storage::FolderLock::acquire(folder));
    TONGDANG_CHECK(settleRestore(folder));
    TONGDANG_TRY(SessionFactory::Data data, SessionFactory::load(environment.resources));
    TONGDANG_TRY(storage::OpenArchive file,
                 unlock(SessionFactory::archiveFile(folder), {environment.clock, {}}));
    TONGDANG_CHECK(settleDeviceKeys(SessionFactory::deviceKeysFile(folder),
                                    file.subkey(sync::deviceSubkeyLabel)));
    TONGDANG_TRY(DeviceOfFolder device,
                 deviceOfFolder(SessionFactory::deviceKeysFile(folder),
                                file.subkey(sync::deviceSubkeyLabel), environment.randomness));
    auto parts = std::make_unique<SessionParts>(environment, folder, std::move(lock),
                                                std::move(data.catalogue), std::move(data.rules),
                                                std::move(file), std::move(device.keys));
    TONGDANG_CHECK(SessionFactory::openArchive(*parts));
    TONGDANG_CHECK(settleDevice(*parts, device.areNew));
    return parts;
}

/// Whose passphrase was forgotten.
Result<RecordId> personOf(const SessionParts& parts, const std::optional<RecordId>& wanted)
{
    if (wanted)
        return *wanted;
    std::vector<RecordId> people;
    QStringList words;
    QStringList named;
    for (const storage::Slot& slot : parts.file.slots()) {
        if (!slot.person)
            continue;
        people.push_back(*slot.person);
        TONGDANG_TRY(const auto staff, parts.archive->reader().record(*slot.person));
        const QString id = slot.person->toString();
        const QString name = staff ? staff->value(fields::staff::name).toText() : QString();
        words.append(QStringLiteral("%1 (%2)").arg(name, id));
        named << id << name;
    }
    if (people.size() != 1)
        return failure(ErrorKind::Refused, "desk.several_people",
                       QStringList(words.join(QStringLiteral(", "))) + named);
    return people.front();
}

struct NewPassphrase {
    std::optional<RecordId> person; ///< nothing: the only one who has one
    QString passphrase;
    bool byStation = false; ///< its answer opened the archive; else the recovery code
};
/// Gives the person whose passphrase was forgotten a new one, and goes on as that person.
Result<std::unique_ptr<Session>> openAnew(std::unique_ptr<SessionParts> parts,
                                          const NewPassphrase& wanted)
{
    TONGDANG_TRY(const RecordId person, personOf(*parts, wanted.person));
    TONGDANG_CHECK(
        takeKeyStep(*parts, person, wanted.byStation ? "key.station_help" : "key.recover",
                    [&](const storage::BeforeWriting& log) {
                        return parts->file.replacePassphrase(person, wanted.passphrase, log);
                    }));
    return SessionFactory::finish(std::move(parts));
}

} // namespace

Result<std::unique_ptr<Session>> unlockArchive(const QString& folder, const QString& passphrase,
                                               const Environment& environment)
{
    const auto unlock = [&](const QString& path, const storage::FileEnvironment& file) {
        return storage::unlockArchiveFile(path, passphrase, file);
    };
    TONGDANG_TRY(auto parts, openParts(folder, environment, unlock));
    return SessionFactory::finish(std::move(parts));
}

Result<std::unique_ptr<Session>> recoverArchive(const QString& folder, const Recovery& recovery,
                                                const Environment& environment)
{
    TONGDANG_CHECK(checkPassphrase(recovery.passphrase));
    const auto unlock = [&](const QString& path, const storage::FileEnvironment& file) {
        return storage::unlockWithRecoveryCode(path, recovery.code, file);
    };
    TONGDANG_TRY(auto parts, openParts(folder, environment, unlock));
    return openAnew(std::move(parts), {recovery.person, recovery.passphrase, false});
}

Result<std::unique_ptr<Session>> takeHelp(const QString& folder, const HelpTaken& taken,
                                          const Environment& environment)
{
    TONGDANG_TRY(const vault::SecretBytes master, openHelp(folder, taken));
    const auto unlock = [&](const QString& path, const storage::FileEnvironment& file) {
        return storage::unlockWithMaster(path, master, file);
    };
    TONGDANG_TRY(auto parts, openParts(folder, environment, unlock));
    TONGDANG_TRY(auto session, openAnew(std::move(parts), {taken.person, taken.passphrase, true}));
    forgetHelp(folder);
    return session;
}

} // namespace tongdang::desk
