// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <span>

struct sqlite3;

namespace tongdang::storage {

/// One statement to run on a new connection and the answer that it must give.
struct Setting {
    const char* sql;
    /// The first column of the only row, compared as lower-case text; null: gives no row.
    const char* expected;
};

/// The PRAGMAs of encryption.md §5, to be run in this order before anything else. An answer that
/// differs from `expected` means that the archive must not be used ("storage.settings").
[[nodiscard]] std::span<const Setting> connectionSettings();

/// The settings that are no PRAGMAs: defensive, no loading of extensions, no double-quoted strings.
/// `handle` is that of QSqlDriver::handle().
[[nodiscard]] Result<void> hardenConnection(sqlite3* handle);

/// Whether the SQLite that answered `SELECT sqlite_source_id()` is the one this program is linked
/// with; otherwise the sealing VFS was registered with another library. Refused
/// "storage.other_sqlite".
[[nodiscard]] Result<void> checkSqliteSource(QByteArrayView sourceId);

} // namespace tongdang::storage
