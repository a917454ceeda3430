// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sealed_file.h"

#include <functional>
#include <optional>

namespace tongdang::storage {

/// What stands in a log that a crash (or somebody) left.
enum class LogState {
    Empty,
    Sound,    ///< verifies up to its end
    Spent,    ///< of the generation before: wholly in the archive already (EpochSlots)
    Doubtful, ///< a record that was whole does not verify: entries may be lost
};

/// `cipherOf` makes the cipher of an epoch. Answers a SQLite code; `state` is set if it is OK.
[[nodiscard]] int checkLog(const std::shared_ptr<LowerFile>& log, const EpochSlots& epochs,
                           const std::function<RecordCipher(const QByteArray&)>& cipherOf,
                           LogState& state);

/// Copies a log to `<logPath>.kept` (or `.kept.2` and so on; an equal copy that is there already is
/// used) and syncs the copy. SQLite deletes a log that it cannot read, so this comes first
/// (encryption.md §2.7). `kept` becomes the path of the copy.
[[nodiscard]] int keepLog(sqlite3_vfs* lower, LowerFile& log, const QByteArray& logPath,
                          QByteArray& kept);

} // namespace tongdang::storage
