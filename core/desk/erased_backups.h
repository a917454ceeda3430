// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/session.h"

#include <QStringList>

namespace tongdang::desk {

struct ReplacedBackups {
    int removed = 0;
    /// Where some were removed and no new one was made: only the archive's own folder and the
    /// second one get theirs.
    QStringList emptied;
    QStringList elsewhere; ///< on a stick that is not plugged in: they are outdated still
};

/// Backups made before an erasure hold what was erased (sync.md §3); those made before a new master
/// key open with the secrets that it was made to be rid of (encryption.md §3.3).
enum class OutdatedBy { Erasure, NewMasterKey };

/// Rids the archive of them. A new one, proven as every
/// one, takes their place; then those within reach go, and archives that a restore had moved aside.
/// Those out of reach, on a stick that is not plugged in, are listed as such, and go with the next
/// backup into their folder. Where there was no backup none is made. Errors of
/// `backUp`; Medium "sync.write_failed" {folder}.
[[nodiscard]] Result<ReplacedBackups> replaceBackups(Session& session, OutdatedBy reason);

} // namespace tongdang::desk
