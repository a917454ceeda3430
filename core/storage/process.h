// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace tongdang::storage {

/// Call once in main(), before the first QSqlDatabase: what SQLite gives back is wiped, and what
/// everybody else gives back (wiping_free.h), SQLite's messages go to the log category
/// "tongdang.sqlite" as codes without their words (which may quote values), and core files are off
/// (encryption.md §3.7).
/// Refused "storage.sqlite_started" if SQLite is in use already.
[[nodiscard]] Result<void> prepareProcess();

} // namespace tongdang::storage
