// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <functional>

/// Files that are complete or absent, also on a stick that is pulled out (sync.md §7).
namespace tongdang::sync {

/// Who may read a new file, where the file system knows of people; a file for a stick that another
/// PC's person opens is for everybody.
enum class Readers { Everybody, OwnerOnly };

/// A file that is complete on its medium under the passing name `<file>.part`, which nobody reads.
/// It is removed unless it appears.
class PreparedFile {
public:
    /// Writes and flushes the part, reads it back past the cache and compares. Never where a file
    /// of the final name is. Errors: see `writeNewFile`.
    [[nodiscard]] static Result<PreparedFile>
    write(const QString& file, const std::function<Result<void>(QIODevice&)>& write,
          Readers readers = Readers::Everybody);
    PreparedFile(PreparedFile&& other) noexcept;
    PreparedFile(const PreparedFile&) = delete;
    PreparedFile& operator=(const PreparedFile&) = delete;
    PreparedFile& operator=(PreparedFile&&) = delete;
    ~PreparedFile();

    /// Gives it its final name, once, and flushes the folder. Never over an existing file.
    [[nodiscard]] Result<void> appear();

private:
    explicit PreparedFile(QString file);
    QString m_file; ///< the final name; empty: there is no part any more
};

/// Writes `<file>.part`, flushes it to the medium, reads it back past the cache and compares,
/// renames it and flushes the folder. Never over an existing file: Refused, "sync.file_exists".
/// Medium: "sync.write_failed", "sync.medium_full", "sync.file_too_large" (for the file system, as
/// FAT), "sync.medium_faulty" (what was read back differs).
[[nodiscard]] Result<void> writeNewFile(const QString& file,
                                        const std::function<Result<void>(QIODevice&)>& write,
                                        Readers readers = Readers::Everybody);

/// The same for a copy of another file.
[[nodiscard]] Result<void> copyNewFile(const QString& from, const QString& to);

/// Copies a stretch of an open file to a local file, which is replaced, and flushes it.
[[nodiscard]] Result<void> copyRange(QIODevice& from, qint64 offset, qint64 size,
                                     const QString& to);

} // namespace tongdang::sync
