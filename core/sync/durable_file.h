// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <functional>

/// Files that are complete or absent, also on a stick that is pulled out (sync.md §7).
namespace tongdang::sync {

/// Writes `<file>.part`, flushes it to the medium, reads it back past the cache and compares,
/// renames it and flushes the folder. Never over an existing file: Refused, "sync.file_exists".
/// Medium: "sync.write_failed", "sync.medium_full", "sync.medium_faulty" (what was read back
/// differs).
[[nodiscard]] Result<void> writeNewFile(const QString& file,
                                        const std::function<Result<void>(QIODevice&)>& write);

/// The same for a copy of another file.
[[nodiscard]] Result<void> copyNewFile(const QString& from, const QString& to);

/// Copies a stretch of an open file to a local file, which is replaced, and flushes it.
[[nodiscard]] Result<void> copyRange(QIODevice& from, qint64 offset, qint64 size,
                                     const QString& to);

} // namespace tongdang::sync
