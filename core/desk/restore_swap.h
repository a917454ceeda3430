// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <functional>

/// Putting a proven restored archive in the place of the one that is there. Nothing is deleted: the
/// old one moves into a folder of its own, with its log. The restored one waits under the name
/// `archive.tongdang.restored-STAMP`, which it gets only when it is whole and synced; the old one
/// goes to `before-restore-STAMP/`. A power cut leaves one of three:
///   - both are there: the swap had not begun; the next opening takes the waiting one away;
///   - the old one has moved, the waiting one is there: the next opening finishes;
///   - the waiting one has its name: done.
namespace tongdang::desk {

/// Renames durably. Tests put one there that fails.
using Mover = std::function<Result<void>(const QString& from, const QString& to)>;

/// Of the time when it was made, and free in this folder.
[[nodiscard]] QString freeRestoreStamp(const QString& folder, qint64 now);
[[nodiscard]] QString waitingFile(const QString& folder, const QString& stamp);
[[nodiscard]] QString asideFolder(const QString& folder, const QString& stamp);

/// The archive, its log, and the keys of the PC if they are another archive's go aside; what waits
/// becomes the archive. On failure it is as before, or, if that fails too, the next opening
/// finishes.
[[nodiscard]] Result<void> swapIn(const QString& folder, const QString& stamp,
                                  const Mover& move = {});

/// Whether a swap was cut off in which the archive has no name at the moment.
[[nodiscard]] bool isSwapCutOff(const QString& folder);
/// Archives that were moved aside over 90 days ago go: what is in them has long been merged,
/// entered again or given up, and it is whole dossiers. For after a backup. What cannot be removed
/// stays until the next time.
void removeOldSetAside(const QString& folder, qint64 now);

/// Finishes or undoes what a power cut left, and removes what trials left. Under the folder's lock.
[[nodiscard]] Result<void> settleRestore(const QString& folder);

} // namespace tongdang::desk
