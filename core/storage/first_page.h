// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace tongdang::storage {

/// Page 1 of a SQLite database without tables, UTF-8 by default, 4096-byte pages, in WAL mode
/// (https://sqlite.org/fileformat2.html §1.3). A new archive begins with it, so that it never has
/// to be written under another journal.
[[nodiscard]] QByteArray emptyDatabasePage();

/// Marks page 1 of a copy, which VACUUM INTO leaves in the rollback mode, as WAL. The page may not
/// be in use.
void markAsWal(quint8* firstPage);

} // namespace tongdang::storage
