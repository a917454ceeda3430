// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace tongdang::storage {

/// Renames a finished, synced file and syncs its folder. Never replaces: Refused
/// "storage.file_exists". Medium "storage.medium".
[[nodiscard]] Result<void> renameDurably(const QString& from, const QString& to);

/// The same over a file that is there: at every moment one of the two has the name. Medium
/// "storage.medium".
[[nodiscard]] Result<void> replaceDurably(const QString& from, const QString& to);

/// Makes the names in a folder durable. Medium "storage.medium".
[[nodiscard]] Result<void> syncFolder(const QString& folder);

} // namespace tongdang::storage
