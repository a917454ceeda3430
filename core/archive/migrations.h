// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace tongdang::archive {

class Connection;

/// Brings truth and local tables to the newest of FOLDER/NNNN_*.sql, each file in a transaction of
/// its own; PRAGMA user_version is the number of the last one. Refused: "archive.newer_schema" (a
/// newer program made this archive), "archive.schema" (the files are not 0001, 0002, ...).
[[nodiscard]] Result<void> migrate(Connection& connection, const QString& folder);

} // namespace tongdang::archive
