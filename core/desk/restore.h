// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/environment.h"

#include <QString>

#include <optional>

namespace tongdang::desk {

struct RestoreWish {
    enum class Secret { Passphrase, RecoveryCode };

    QString file;
    QString folder; ///< of the archive; made if it is not there
    QString secret; ///< of the day of the backup
    Secret kind = Secret::Passphrase;
};

struct RestoreReport {
    QString file; ///< the archive that is in place now
    qint64 changes = 0;
    qint64 records = 0;
    qint64 madeAt = 0;  ///< of the backup, milliseconds UTC; 0: it does not say
    QString replaced;   ///< folder to which the archive before was moved; empty: there was none
    int purgesKept = 0; ///< erased by law in the archive before, after the backup: erased here too
    /// Why nobody knows what was erased in the archive before, and who was barred: both have to be
    /// done anew.
    std::optional<Error> purgesUnknown;
    int barredKept = 0;    ///< PCs barred in the archive before, after the backup: barred here too
    bool dataKept = false; ///< rules and forms of the archive before are newer and were kept
    bool keepsDevice = false; ///< the PC's keys are there: it need not be enrolled again
};

/// Makes a backup the archive of a folder. It is proven first: unlocked, checked, sealed anew under
/// a salt of its own beside its place, opened there and looked through by the doctor. It writes as
/// a new replica, so it forks nothing, and the next exchange asks for what the others have since.
/// What was erased by law in the archive that is there is erased in the restored one before it
/// takes its place, under the orders of then: an older backup does not undo an erasure (sync.md
/// §3). Nor does it let in anybody who was barred: the epoch statements go on from where they were,
/// and so do the rules and forms that the station sent. An archive that is there moves aside with
/// its log and is never deleted. A power cut on the way leaves the one or the other
/// (restore_swap.h).
///
/// Passphrase and Refused errors of core/storage for the file; Damaged "desk.backup_damaged"
/// {file}; Refused "desk.backup_is_live", "desk.backup_has_log" {file} (a copied
/// archive whose last entries are still in its log), "storage.in_use"; Medium
/// "desk.cannot_make_folder", "desk.backup_full" {folder, megabytes}, "desk.backup_read_only".
[[nodiscard]] Result<RestoreReport> restoreArchive(const RestoreWish& wish,
                                                   const Environment& environment);

} // namespace tongdang::desk
