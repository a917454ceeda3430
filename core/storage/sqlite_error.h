// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

namespace tongdang::storage {

/// What an extended SQLite result code means to the person at the desk (encryption.md §4):
///   8202 IOERR_DATA            Damaged "storage.damaged_page"
///   CORRUPT, NOTADB            Damaged "storage.malformed"
///   23 AUTH                    Damaged "storage.head_mismatch"
///   FULL                       Medium  "storage.disk_full"
///   BUSY, LOCKED               Refused "storage.in_use"
///   IOERR, READONLY, CANTOPEN  Medium  "storage.medium"
///   everything else            Refused "storage.sqlite"
/// `context` names the operation and goes into the detail together with the code; never data.
[[nodiscard]] Error errorFromSqlite(int extendedCode, const QString& context);

} // namespace tongdang::storage
