// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/peer_tables.h"
#include "base/result.h"
#include "record/change.h"

#include <vector>

namespace tongdang::storage {
class OpenArchive;
}

namespace tongdang::archive {

/// What one that is put back from a backup takes over from the archive that it replaces: what does
/// not become undone by being older (core/sync/FORMAT.md §9, §11, §13).
struct CarryOver {
    std::vector<Change> purges;               ///< erased by law, in the order of the log
    std::vector<PeerTables::Document> epochs; ///< the newest statement of each issuer
    std::vector<Id> revoked;                  ///< known devices that are barred
    std::optional<QByteArray> setting;        ///< the one that was asked for
};

/// Reads an archive that nobody has open. `hasLog`: a write-ahead log lies beside it, which is read
/// along; without one the file is not touched. `setting`: the name of a value of SettingsTable.
[[nodiscard]] Result<CarryOver> carryOverFrom(storage::OpenArchive& file, bool hasLog,
                                              const QByteArray& setting);

} // namespace tongdang::archive
