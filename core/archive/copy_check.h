// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/contents.h"
#include "storage/staged_copy.h"

#include <QString>

#include <functional>
#include <optional>

namespace tongdang::storage {
class OpenArchive;
}

/// Copies of an archive: what they hold, whether they are sound, and making one of another.
namespace tongdang::archive {

/// In the settings of every copy: when it was made, milliseconds UTC in digits.
inline constexpr const char* copyMadeSetting = "backup.made";
/// Each copy holds the key block of the archive it was made of, so that a destroyed head can be
/// made good (encryption.md §3.3).
inline constexpr const char* copyKeyBlockSetting = "backup.key_block";

/// What a copy that passed its check says of itself.
struct CheckedCopy {
    Contents contents;
    qint64 madeAt = 0; ///< milliseconds UTC; 0: it is no backup but an archive's own file
};

/// Reads all of a file that nobody has open: SQLite's check, every change against its hashes and
/// chains, the access log. Damaged "archive.backup_damaged", and what core/storage tells of damaged
/// pages.
[[nodiscard]] Result<CheckedCopy> checkCopy(storage::OpenArchive& file);

/// The same of a copy in the making, by its `readUri()`.
[[nodiscard]] Result<CheckedCopy> checkStaged(const storage::StagedCopy& copy,
                                              const storage::OpenArchive& archiveFile);

/// VACUUM INTO, and the marks of a whole file. On a connection without a transaction.
[[nodiscard]] Result<void> fillStaged(Connection& connection, storage::StagedCopy& copy);

/// `fillStaged` with what the archive holds now, which the copy then is proven to hold: Damaged
/// "archive.backup_damaged" otherwise.
[[nodiscard]] Result<Contents> copyWhole(Connection& connection, storage::StagedCopy& copy,
                                         const storage::OpenArchive& archiveFile);

/// Seals a checked copy anew at `part`, under a file salt of its own, and checks the outcome: it
/// holds what the copy holds, or Damaged "archive.backup_damaged".
[[nodiscard]] Result<storage::StagedCopy>
resealCopy(storage::OpenArchive& file, const CheckedCopy& original, const QString& part);

/// How a copy stands to the archive that it is of.
struct CopyDifference {
    qint64 missing = 0; ///< changes of the copy that the archive does not have, or has differently
    qint64 newer = 0;   ///< changes of the archive that the copy does not have
};
/// `copy` is a file that nobody has open, or an archive that another connection has.
[[nodiscard]] Result<CopyDifference> compareCopy(Connection& live, storage::OpenArchive& copy);

} // namespace tongdang::archive
