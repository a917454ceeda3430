// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/new_device.h"
#include "desk/overview.h"
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
    TONGDANG_TRY(SessionFactory::Data data, SessionFactory::load(environment));
    TONGDANG_TRY(storage::OpenArchive file,
                 unlock(SessionFactory::archiveFile(folder), {environment.clock, {}}));
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

} // namespace tongdang::desk
