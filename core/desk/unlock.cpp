// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/overview.h"
#include "desk/session_factory.h"

namespace tongdang::desk {

Result<std::unique_ptr<Session>> unlockArchive(const QString& folder, const QString& passphrase,
                                               const Environment& environment)
{
    if (!holdsArchive(folder))
        return failure(ErrorKind::Refused, "desk.no_archive");
    TONGDANG_TRY(storage::FolderLock lock, storage::FolderLock::acquire(folder));
    TONGDANG_TRY(SessionFactory::Data data, SessionFactory::load(environment));
    TONGDANG_TRY(storage::OpenArchive file,
                 storage::unlockArchiveFile(SessionFactory::archiveFile(folder), passphrase,
                                            {environment.clock, {}}));
    TONGDANG_TRY(sync::DeviceKeys keys,
                 sync::DeviceKeys::load(SessionFactory::deviceKeysFile(folder),
                                        file.subkey(sync::deviceSubkeyLabel)));
    auto parts = std::make_unique<SessionParts>(environment, folder, std::move(lock),
                                                std::move(data.catalogue), std::move(data.rules),
                                                std::move(file), std::move(keys));
    TONGDANG_CHECK(SessionFactory::openArchive(*parts));
    return SessionFactory::finish(std::move(parts));
}

} // namespace tongdang::desk
