// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// Where records lie in the sealed files (FORMAT.md §2). This is the only place that knows it.
namespace tongdang::storage {

inline constexpr int keyBlockSize = 4096;
inline constexpr qint64 keyBlockOffsets[2] = {0, 4096};
inline constexpr qint64 epochOffsets[2] = {8192, 12288};
inline constexpr qint64 headSize = 16384;

inline constexpr int pageSize = 4096;
inline constexpr int logHeaderSize = 32;
inline constexpr int frameHeaderSize = 24;
inline constexpr int nonceSize = 24;
inline constexpr int tagSize = 16;
inline constexpr int sealOverhead = nonceSize + tagSize;

/// The numbers are part of the format: they are authenticated with each record.
enum class FileKind : quint8 {
    Main = 1,      ///< the archive: a head, then pages
    Log = 2,       ///< SQLite's write-ahead log: a header, then frames of header and page
    Temporary = 3, ///< pages under a throw-away key
};

/// A stretch of the file as SQLite sees it that is sealed as a whole.
struct SealedRecord {
    qint64 logical = 0; ///< where SQLite believes it begins
    int length = 0;     ///< bytes in clear
    qint64 physical = 0;
    quint64 number = 0; ///< authenticated, so that records cannot change places
    bool isFrameHeader = false;

    [[nodiscard]] qint64 logicalEnd() const { return logical + length; }
    [[nodiscard]] int sealedLength() const { return length + sealOverhead; }
};

/// The record that holds this offset. `offset` >= 0.
[[nodiscard]] SealedRecord recordAt(FileKind kind, qint64 offset);
/// The size that SQLite is told: whole records only, so that a torn end is no record.
[[nodiscard]] qint64 logicalSize(FileKind kind, qint64 physicalSize);
/// The size to cut a file to so that its logical size becomes `logicalSize` (rounded up to the end
/// of a record).
[[nodiscard]] qint64 physicalSize(FileKind kind, qint64 logicalSize);

} // namespace tongdang::storage
