// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>

#include <QByteArray>

#include <functional>
#include <memory>
#include <vector>

namespace tongdang::test {

/// One thing that was done to a disk.
struct DiskOperation {
    enum class Kind { Create, Write, Truncate, Sync, Delete, Mark };
    Kind kind = Kind::Write;
    QByteArray path; ///< empty for a temporary file without a name
    qint64 at = 0;   ///< offset of a write, size of a truncation, number of a mark
    QByteArray bytes;
};

/// A SQLite VFS between the sealing one and the disk: records what is written and, if told to,
/// makes operations fail. What is synced is not really synced: the power cut is made from the
/// record.
class ProbeVfs {
public:
    ProbeVfs();
    ~ProbeVfs();
    ProbeVfs(const ProbeVfs&) = delete;
    ProbeVfs& operator=(const ProbeVfs&) = delete;

    [[nodiscard]] const QByteArray& name() const { return m_name; }

    bool isRecording = false;
    std::vector<DiskOperation> operations;
    /// Asked before every operation, recording or not: SQLITE_OK, or the code to fail with; of a
    /// write also SQLITE_DONE: it seems to succeed and is lost.
    std::function<int(const DiskOperation&)> verdict;
    /// Tells the record that everything so far was acknowledged.
    void mark(qint64 number);

    // Called by the functions that SQLite calls.
    [[nodiscard]] int done(DiskOperation operation);
    [[nodiscard]] sqlite3_vfs* lower() const { return m_lower; }

private:
    QByteArray m_name;
    sqlite3_vfs* m_lower;
    sqlite3_vfs m_vfs;
};

} // namespace tongdang::test
