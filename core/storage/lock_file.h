// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace tongdang::storage {

/// `archive.lock` of an archive folder: one program at a time (encryption.md §2.8). Take it before
/// unlocking, keep it as long as the archive is open.
class FolderLock {
public:
    /// Refused "storage.in_use" {program, host}: another program holds it. Medium
    /// "storage.disk_full", "storage.medium": the folder cannot be written.
    [[nodiscard]] static Result<FolderLock> acquire(const QString& folder);

    FolderLock(FolderLock&&) noexcept;
    FolderLock& operator=(FolderLock&&) noexcept;
    ~FolderLock();

private:
    explicit FolderLock(std::unique_ptr<QLockFile> lock);
    std::unique_ptr<QLockFile> m_lock;
};

/// What kept the lock from being written; `freeBytes` of its disk, below 0 if that is not known.
[[nodiscard]] Error lockProblem(QLockFile::LockError problem, qint64 freeBytes);

} // namespace tongdang::storage
