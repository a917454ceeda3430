// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QIODevice>

#include <span>
#include <vector>

/// The container of everything that travels: a ustar with exactly one valid spelling (FORMAT.md
/// §1).
namespace tongdang::sync {

/// What a reader expects at this place of the file.
struct UstarSlot {
    const char* name;
    qint64 most; ///< greatest size in bytes
};

struct UstarEntry {
    QByteArray name;
    qint64 offset = 0; ///< of the content, in bytes from the start of the file
    qint64 size = 0;
};

/// The header block of a file of this name and size.
[[nodiscard]] QByteArray ustarHeader(const QByteArray& name, qint64 size);

/// Writes entries one after the other. The device is open for writing and outlives the writer.
/// Errors: Medium, "sync.write_failed".
class UstarWriter {
public:
    explicit UstarWriter(QIODevice& to)
        : m_to(to)
    {
    }
    [[nodiscard]] Result<void> add(const QByteArray& name, QByteArrayView content);
    /// Copies `from` (open for reading, at its start) whole.
    [[nodiscard]] Result<void> add(const QByteArray& name, QIODevice& from);
    [[nodiscard]] Result<void> finish();

private:
    [[nodiscard]] Result<void> write(QByteArrayView bytes);
    QIODevice& m_to;
};

/// Checks the whole container: names and order as in `slots`, sizes within bounds, every header as
/// `ustarHeader` writes it, zero padding, the two zero blocks, end of file. Reads headers and
/// padding only. Damaged: "sync.not_a_bundle" (the first header is none of ours), "sync.truncated",
/// "sync.damaged"; Medium: "sync.read_failed".
[[nodiscard]] Result<std::vector<UstarEntry>> readUstar(QIODevice& file,
                                                        std::span<const UstarSlot> slots);

/// The content of a small entry.
[[nodiscard]] Result<QByteArray> readEntry(QIODevice& file, const UstarEntry& entry);

} // namespace tongdang::sync
