// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <memory>

namespace tongdang::storage {

/// A copy of an archive in the making, for a backup, a restore or a re-sealing:
///   1. `OpenArchive::stageCopy(part)`   writes the head with a new file salt, or
///      `stageUnderNewMaster`            with a new master key besides
///   2. `VACUUM INTO '<uri()>'`          on the connection to the archive
///   3. `finish()`                       marks it as WAL and syncs it
///   4. open `readUri()` with a connection of its own, check it, close
///   5. `publish(path)`                  renames it, synced; from here on it is an archive file
/// Destroyed before `publish`: the part file is removed. Must not outlive its OpenArchive.
class StagedCopy {
public:
    StagedCopy(StagedCopy&&) noexcept;
    StagedCopy& operator=(StagedCopy&&) noexcept;
    ~StagedCopy();

    [[nodiscard]] QString partPath() const;
    /// Of the copy alone (FORMAT.md §3); no secret.
    [[nodiscard]] QByteArray fileSalt() const;
    /// The target of VACUUM INTO (double any ' when writing it into SQL; percent-encoding leaves
    /// none).
    [[nodiscard]] QString uri() const;
    /// Read-only, without a log; after `finish`.
    [[nodiscard]] QString readUri() const;

    /// Errors: Damaged "storage.copy_incomplete" (no database in it), Medium.
    [[nodiscard]] Result<void> finish();
    /// Refused "storage.file_exists": nothing is ever overwritten. Medium: could not be renamed.
    [[nodiscard]] Result<void> publish(const QString& path);

    struct Parts;
    explicit StagedCopy(std::unique_ptr<Parts> parts);

private:
    void discard();
    std::unique_ptr<Parts> m_parts;
};

} // namespace tongdang::storage
