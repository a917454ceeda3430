// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/randomness.h"
#include "support/storage/probe_vfs.h"

#include <QByteArray>

#include <map>
#include <vector>

namespace tongdang::test {

/// The files of a disk by path.
using DiskImage = std::map<QByteArray, QByteArray>;

struct PowerCut {
    enum class Survivors {
        None,     ///< nothing that was not synced
        All,      ///< everything
        Sectors,  ///< any sectors of anything
        TornLast, ///< everything up to some operation, of which some sectors
    };
    std::size_t operation = 0; ///< how many operations happened before
    Survivors survivors = Survivors::None;
    int sector = 512;
    bool syncsAreIgnored = false; ///< a disk that lies: for trying the test itself
};

/// What is on the disk after a power cut, made from what was recorded. Creating and deleting a file
/// are durable at once, as the sync of a folder makes them.
[[nodiscard]] DiskImage imageAfter(const PowerCut& cut, DiskImage start,
                                   const std::vector<DiskOperation>& operations,
                                   Randomness& randomness);

/// The number of the last mark before the cut.
[[nodiscard]] qint64 acknowledged(const PowerCut& cut,
                                  const std::vector<DiskOperation>& operations);

} // namespace tongdang::test
