// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/context.h"

#include <optional>

/// Files that only a newer program can read (sync.md §8): they stay in the inbox, are listed with
/// those that wait, and are tried again once another program opens the archive.
namespace tongdang::sync {

/// The reason of such a row, which is the error that the import answered.
inline constexpr QByteArrayView newerReason("sync.newer_format");

/// Whether the row is about such a file. Nothing of it is understood: stream and positions say
/// nothing, and its number is 0 where it could not be read.
[[nodiscard]] bool isNewer(const BundleRow& row);

/// Lists the file of the inbox for whoever its first certificate names, with the moment when it
/// came in first. Its chain and the signature of its manifest were verified.
[[nodiscard]] Result<void> rememberNewer(const Context& context, const QString& path);

/// The row of a file of the inbox, by its name there.
[[nodiscard]] Result<std::optional<BundleRow>> newerRow(Store& store, const QString& fileName);

/// The file was read, or is gone.
[[nodiscard]] Result<void> forgetNewer(Store& store, const QString& fileName);

/// Those that this program has not tried yet; nothing if it has opened the archive before and none
/// came since.
[[nodiscard]] Result<std::vector<BundleRow>> untriedNewer(const Context& context);
/// That this program has tried them.
[[nodiscard]] Result<void> noteNewerTried(const Context& context);

} // namespace tongdang::sync
