// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/file_keys.h"
#include "storage/sealed_file.h"

#include <sqlite3.h>

#include <QByteArray>
#include <QStringList>

#include <map>
#include <memory>
#include <mutex>
#include <optional>

namespace tongdang::storage {

/// The sealing VFS of one OpenArchive: a sqlite3_vfs with a random name that opens the files it was
/// told of and no others. SQLite calls it on the thread of the connection; the rest may be called
/// from another, hence the lock.
///
/// Refused on purpose (encryption.md §2): paths that were not admitted (so ATTACH cannot leave the
/// archive), a second connection, shared memory (so that SQLite refuses WAL unless locking_mode is
/// EXCLUSIVE), rollback journals, page sizes other than 4096, memory mapping, extensions.
class VfsCore final : public DamageObserver, public std::enable_shared_from_this<VfsCore> {
public:
    enum class Role {
        Archive, ///< holds a database; its log is checked before SQLite sees it
        Staging, ///< a copy being written by VACUUM INTO: its journal goes to a throw-away file
    };

    explicit VfsCore(sqlite3_vfs* lower);
    ~VfsCore() override;
    VfsCore(const VfsCore&) = delete;
    VfsCore& operator=(const VfsCore&) = delete;

    [[nodiscard]] const QByteArray& name() const { return m_name; }
    [[nodiscard]] sqlite3_vfs* vfs() { return &m_vfs; }
    [[nodiscard]] sqlite3_vfs* lower() const { return m_lower; }

    /// `path` as `fullPath` answers it.
    void admit(const QByteArray& path, Role role, std::shared_ptr<const FileKeys> keys);
    void dismiss(const QByteArray& path);
    /// The archive's own handle while a connection has it open, else null.
    [[nodiscard]] std::shared_ptr<LowerFile> openFile(const QByteArray& path) const;
    [[nodiscard]] QByteArray fullPath(const QByteArray& path) const;

    [[nodiscard]] QStringList keptLogs() const;
    /// The first page that did not verify, counted from 1 as SQLite does.
    [[nodiscard]] std::optional<qint64> damagedPage() const;
    void damaged(FileKind kind, quint64 record) override;

    // Called by the C functions of vfs.cpp.
    [[nodiscard]] int open(sqlite3_filename name, int flags, int* outFlags,
                           std::unique_ptr<SealedFile>& file);
    void closed(const QByteArray& path);

private:
    struct Admitted {
        Role role;
        std::shared_ptr<const FileKeys> keys;
        std::shared_ptr<LowerFile> file;    ///< while open
        std::shared_ptr<EpochSlots> epochs; ///< while open
    };
    [[nodiscard]] std::optional<Admitted> find(const QByteArray& path) const;
    [[nodiscard]] int openArchive(sqlite3_filename name, int flags, int* outFlags,
                                  std::unique_ptr<SealedFile>& file);
    [[nodiscard]] int openLog(sqlite3_filename name, int flags, int* outFlags,
                              std::unique_ptr<SealedFile>& file);
    [[nodiscard]] int openTemporary(sqlite3_filename name, int flags, int* outFlags,
                                    std::unique_ptr<SealedFile>& file);

    QByteArray m_name;
    sqlite3_vfs* m_lower;
    sqlite3_vfs m_vfs;
    mutable std::mutex m_mutex;
    std::map<QByteArray, Admitted> m_admitted;
    QStringList m_keptLogs;
    std::optional<qint64> m_damagedPage;
};

/// Makes a core and makes SQLite know it; its destruction, after the last connection through it has
/// been closed, undoes that. `lowerVfs`: name, or empty for SQLite's default. Refused
/// "storage.vfs".
[[nodiscard]] Result<std::shared_ptr<VfsCore>> registerVfs(const QByteArray& lowerVfs);

} // namespace tongdang::storage
