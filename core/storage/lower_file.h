// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>

#include <QByteArray>

#include <memory>

namespace tongdang::storage {

/// The lower VFS cannot make a file that large, as on a stick with FAT (4 GiB less one byte). Of
/// SQLite's own I/O errors, so that it is treated as one; no number that SQLite uses.
inline constexpr int ioErrorTooLarge = SQLITE_IOERR | (200 << 8);

/// A file of the VFS under the sealing one: the real bytes. Everything goes through it, never
/// through QFile, because closing any other handle of a file drops SQLite's POSIX locks on it
/// (encryption.md §2.8). Answers SQLite result codes.
class LowerFile {
public:
    /// A name that SQLite made (it outlives the file), or null for a temporary file without a name.
    /// `outFlags` may be null. On failure `file` stays empty.
    [[nodiscard]] static int open(sqlite3_vfs* vfs, sqlite3_filename name, int flags, int* outFlags,
                                  std::unique_ptr<LowerFile>& file);
    /// A path of ours.
    [[nodiscard]] static int openPath(sqlite3_vfs* vfs, const QByteArray& path, int flags,
                                      std::unique_ptr<LowerFile>& file);
    ~LowerFile();
    LowerFile(const LowerFile&) = delete;
    LowerFile& operator=(const LowerFile&) = delete;

    [[nodiscard]] int read(void* bytes, int size, qint64 offset);
    [[nodiscard]] int write(const void* bytes, int size, qint64 offset);
    [[nodiscard]] int truncate(qint64 size);
    [[nodiscard]] int sync(int flags = SQLITE_SYNC_FULL);
    [[nodiscard]] int size(qint64& bytes);
    /// For locks and the like; closed only by the destructor.
    [[nodiscard]] sqlite3_file* handle();

private:
    explicit LowerFile(sqlite3_vfs* vfs);
    /// The system's number of what failed last; 0: the lower VFS does not tell.
    [[nodiscard]] int lastError();
    struct FreeFilename {
        void operator()(char* name) const { sqlite3_free_filename(name); }
    };

    std::unique_ptr<char, FreeFilename> m_ownName;
    std::unique_ptr<std::byte[]> m_memory;
};

} // namespace tongdang::storage
