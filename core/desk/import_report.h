// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/disputed_erasures.h"
#include "desk/erased_backups.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <vector>

namespace tongdang::desk {

struct BundleOfBarred {
    QString bundle; ///< id, by which what it brought can be looked at (imports.h)
    QString fromOrg;
    QString fromName; ///< of the place
    int number = 0;
    QDate mergedOn;
};

enum class ImportStatus { Merged, Already, Held, Quarantined };
struct ImportReport {
    ImportStatus status = ImportStatus::Merged;
    QString fromOrg;
    QString fromName; ///< of the place
    int newChildren = 0;
    int newRecords = 0;
    int changedRecords = 0;
    int conflicts = 0;
    int erasedDossiers = 0; ///< that stood here and that a station erased by law
    int erasedRecords = 0;  ///< the same of single records
    int already = 0;
    QStringList missing;            ///< "3-5": positions that are missing before this bundle
    QStringList possibleDuplicates; ///< names of children that may stand here twice
    int freed = 0; ///< files that waited for this one and were merged with it, counted in
    /// Stable codes: "clock" (the sender's), "entries_ahead" (the sender's when it wrote some),
    /// "own_clock" (this PC's), "told_clock" (this PC's, as the station saw it in the last bundle),
    /// "certificate_date", "access_log" (the sender's does not go on as it was sent before),
    /// "begins_anew" (it did so again and again: its folder may be in use on two PCs),
    /// "false_receipt" (the sender acknowledges what was never written here, and does not prove
    /// it), "unknown_erasure" (a station ordered one that is unknown here: it was not followed),
    /// "former_erasure" (the same of a PC whose place this one took),
    /// "station_data" (rules or forms that came along were not taken).
    QStringList warnings;
    /// Bundles that were merged although their PC was barred by then: nobody here knew that.
    std::vector<BundleOfBarred> mergedOfBarred;
    Error reason; ///< of a quarantine
    /// Of a file that is put aside for them, or that was merged without them ("unknown_erasure").
    std::vector<DisputedErasure> disputed;
    /// Of a file that was taken over: the error code for which it had been put aside.
    QByteArray putAsideFor;
    /// This archive turned out to be a copy of another one, and goes on under a name of its own.
    bool isCopy = false;
    /// What kept the files that wait from being looked at; this one was taken in.
    std::optional<Error> waitingFault;
    /// Held or quarantined, and its file was not kept: it holds what was erased.
    bool dropped = false;
    /// The parent sent rules or other data that are newer: in use from the next unlocking on.
    bool newData = false;
    /// What kept the traces of something erased from being swept: they are at the next opening.
    std::optional<Error> unfinished;
    ReplacedBackups backups; ///< that held what was erased
};

} // namespace tongdang::desk
