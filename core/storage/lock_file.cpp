// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/lock_file.h"

#include <QDir>
#include <QLockFile>
#include <QStorageInfo>
#include <QThread>

namespace tongdang::storage {

Error lockProblem(QLockFile::LockError problem, qint64 freeBytes)
{
    // QLockFile says of a disk without room only that it did not work. No file system hands out
    // less than this at a time.
    constexpr qint64 noRoom = 64 << 10;
    const bool isFull = problem == QLockFile::UnknownError && freeBytes >= 0 && freeBytes < noRoom;
    return {ErrorKind::Medium,
            isFull ? "storage.disk_full" : "storage.medium",
            {},
            QStringLiteral("archive.lock: error %1, %2 bytes free").arg(problem).arg(freeBytes)};
}

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
        return tl::unexpected(lockProblem(lock->error(), QStorageInfo(folder).bytesAvailable()));
    qint64 process = 0;
    QString host;
    QString program;
    if (!lock->getLockInfo(&process, &host, &program)) {
        // It names nobody: its program is just writing it, or was ended between making the file and
        // writing it, and nothing else would ever take it away. Qt removes it only where no living
        // program holds the system's own lock on it.
        constexpr unsigned long writingMilliseconds = 200;
        QThread::msleep(writingMilliseconds);
        if (!lock->getLockInfo(&process, &host, &program) && lock->removeStaleLockFile()
            && lock->tryLock())
            return FolderLock(std::move(lock));
        if (program.isEmpty())
            return failure(ErrorKind::Refused, "storage.in_use");
    }
    return failure(ErrorKind::Refused, "storage.in_use", {program, host},
                   QStringLiteral("process %1").arg(process));
}

} // namespace tongdang::storage
