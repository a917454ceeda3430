// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/record_map.h"

namespace tongdang::storage {

namespace {

constexpr qint64 sealedPageSize = pageSize + sealOverhead;
constexpr qint64 sealedLogHeaderSize = logHeaderSize + sealOverhead;
constexpr qint64 frameSize = frameHeaderSize + pageSize;
constexpr qint64 sealedFrameSize = frameSize + 2 * sealOverhead;

constexpr qint64 firstPage(FileKind kind)
{
    return kind == FileKind::Main ? headSize : 0;
}

} // namespace

SealedRecord recordAt(FileKind kind, qint64 offset)
{
    if (kind != FileKind::Log) {
        const qint64 page = offset / pageSize;
        return {page * pageSize, pageSize, firstPage(kind) + page * sealedPageSize,
                static_cast<quint64>(page), false};
    }
    if (offset < logHeaderSize)
        return {0, logHeaderSize, 0, 0, false};
    const qint64 frame = (offset - logHeaderSize) / frameSize;
    const qint64 logical = logHeaderSize + frame * frameSize;
    const qint64 physical = sealedLogHeaderSize + frame * sealedFrameSize;
    const auto number = static_cast<quint64>(1 + 2 * frame);
    if (offset - logical < frameHeaderSize)
        return {logical, frameHeaderSize, physical, number, true};
    return {logical + frameHeaderSize, pageSize, physical + frameHeaderSize + sealOverhead,
            number + 1, false};
}

qint64 logicalSize(FileKind kind, qint64 physicalSize)
{
    if (kind != FileKind::Log) {
        const qint64 pages = physicalSize - firstPage(kind);
        return pages <= 0 ? 0 : pages / sealedPageSize * pageSize;
    }
    if (physicalSize < sealedLogHeaderSize)
        return 0;
    const qint64 frames = (physicalSize - sealedLogHeaderSize) / sealedFrameSize;
    const qint64 rest = (physicalSize - sealedLogHeaderSize) % sealedFrameSize;
    const bool frameHeaderIsWhole = rest >= frameHeaderSize + sealOverhead;
    return logHeaderSize + frames * frameSize + (frameHeaderIsWhole ? frameHeaderSize : 0);
}

qint64 physicalSize(FileKind kind, qint64 logicalSize)
{
    if (logicalSize <= 0)
        return firstPage(kind);
    const SealedRecord last = recordAt(kind, logicalSize - 1);
    return last.physical + last.sealedLength();
}

} // namespace tongdang::storage
