// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archive.h"
#include "desk/environment.h"
#include "storage/open_archive.h"
#include "storage/staged_copy.h"

#include <QString>

#include <functional>

namespace tongdang::desk {

/// A backup that was proven by restoring it: sealed anew at another place, opened there as an
/// archive, and looked through by the doctor. The file goes away with `copy`, unless it is
/// published.
struct TrialRestore {
    archive::CheckedCopy checked;
    storage::StagedCopy copy; ///< must not outlive the backup's OpenArchive
};

/// `part`: a path beside which nobody works; leftovers there are removed. `step` runs in the opened
/// copy and may write; what it reads of it is proven by then. Nothing outside the copy is touched,
/// in particular no replica's token. Damaged "archive.backup_damaged"; Refused
/// "archive.newer_schema"; errors of core/storage.
[[nodiscard]] Result<TrialRestore>
tryRestore(storage::OpenArchive& backup, const QString& part, const Catalogue& catalogue,
           const Environment& environment,
           const std::function<Result<void>(Archive&, storage::OpenArchive&)>& step);

/// The write-ahead log beside an archive's file.
[[nodiscard]] QString logOf(const QString& file);

/// What a trial that was cut off left at this place.
void removeTrial(const QString& part);

} // namespace tongdang::desk
