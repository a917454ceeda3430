// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/lock_file.h"

#include <QDir>
#include <QLockFile>

namespace tongdang::storage {

FolderLock::FolderLock(std::unique_ptr<QLockFile> lock)
    : m_lock(std::move(lock))
{
}

FolderLock::FolderLock(FolderLock&&) noexcept = default;
FolderLock& FolderLock::operator=(FolderLock&&) noexcept = default;
FolderLock::~FolderLock() = default;

Result<FolderLock> FolderLock::acquire(const QString& folder)
{
    auto lock = std::make_unique<QLockFile>(QDir(folder).filePath(QStringLiteral("archive.lock")));
    // A lock is stale when its program is dead, never because it is old: an archive may stay open
    // for weeks.
    lock->setStaleLockTime(0);
    if (lock->tryLock())
        return FolderLock(std::move(lock));
    if (lock->error() != QLockFile::LockFailedError)
        return failure(ErrorKind::Medium, "storage.medium", {},
                       QStringLiteral("archive.lock: error %1").arg(lock->error()));
    qint64 process = 0;
    QString host;
    QString program;
    if (!lock->getLockInfo(&process, &host, &program))
        return failure(ErrorKind::Refused, "storage.in_use");
    return failure(ErrorKind::Refused, "storage.in_use", {program, host},
                   QStringLiteral("process %1").arg(process));
}

} // namespace tongdang::storage
