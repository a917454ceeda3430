// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace tongdang::storage {

/// Call once in main(), before the first QSqlDatabase: SQLite wipes the memory that it gives back
/// and so does the C library, SQLite's messages go to the log category "tongdang.sqlite" as codes
/// without their words (which may quote values), and core files are off (encryption.md §3.7).
/// Refused "storage.sqlite_started" if SQLite is in use already.
[[nodiscard]] Result<void> prepareProcess();

/// Call on each thread that handled what is secret, once it has given it back: the C library wipes
/// what is freed, but not the small blocks that it keeps at hand for the same thread.
void wipeFreedMemory();

} // namespace tongdang::storage
