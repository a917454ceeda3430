// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <memory>

class QLockFile;

namespace tongdang::storage {

/// `archive.lock` of an archive folder: one program at a time (encryption.md §2.8). Take it before
/// unlocking, keep it as long as the archive is open.
class FolderLock {
public:
    /// Refused "storage.in_use" {program, host}: another program holds it. Medium
    /// "storage.medium": the folder cannot be written.
    [[nodiscard]] static Result<FolderLock> acquire(const QString& folder);

    FolderLock(FolderLock&&) noexcept;
    FolderLock& operator=(FolderLock&&) noexcept;
    ~FolderLock();

private:
    explicit FolderLock(std::unique_ptr<QLockFile> lock);
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace tongdang::storage
