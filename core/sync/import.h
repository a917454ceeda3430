// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/result.h"
#include "sync/bundle_reader.h"
#include "sync/context.h"
#include "sync/epoch_book.h"

/// One bundle into the archive, in one transaction (sync.md §7).
namespace tongdang::sync {

enum class ImportStatus { Merged, Already, Held, Quarantined };

struct ImportReport {
    DeviceId from;
    QString fromOrg;
    QString fromLabel;
    ImportStatus status = ImportStatus::Merged;
    int newChildren = 0;
    int newRecords = 0;
    int changedRecords = 0;
    int conflicts = 0;      ///< fields that wait for a decision now and did not before
    int erasedDossiers = 0; ///< that stood here and that a station erased
    int erasedRecords = 0;  ///< the same of single records
    int applied = 0;        ///< changes that were new
    int already = 0;        ///< changes that were here
    /// Of a held bundle: first and last missing position.
    std::optional<std::pair<quint64, quint64>> missing = {};
    QStringList possibleDuplicates = {}; ///< names of new children that may stand here twice
    /// "clock" (the sender's is wrong), "entries_ahead" (it was when some changes were written),
    /// "own_clock" (this PC's is slow), "told_clock" (the station found this PC's wrong in the last
    /// bundle), "certificate_date", "access_log" (the sender's does not go on as it was sent
    /// before), "begins_anew" (it did so again and again: its folder may be in use on two PCs),
    /// "false_receipt" (the sender acknowledges what was never written here, and does not prove
    /// it), "unknown_erasure" (a station ordered one that is unknown here: it was not followed),
    /// "former_erasure" (the same of a PC whose place this one took: a person decides).
    QStringList warnings = {};
    /// Records of the erasures that were ordered and not followed: those for which the bundle was
    /// put aside ("sync.purge_not_theirs", "sync.purge_unauthorized"), and those that were passed
    /// over ("unknown_erasure", "former_erasure"). A child's own record stands for its whole
    /// dossier. Of each bundle that this one freed as well.
    std::vector<RecordId> disputedErasures = {};
    /// Of a quarantine: "sync.fork", "sync.fork_above", "sync.fork_own", "sync.revoked",
    /// "sync.purge_unauthorized", "sync.purge_not_theirs", "sync.not_their_move",
    /// "sync.foreign_child", "sync.foreign_office", "sync.foreign_writer", "sync.first_foreign",
    /// "sync.impossible_time".
    Error reason = {};
    /// Bundles that waited for this one and were merged with it; the counts include theirs.
    int freed = 0;
    /// What kept those that wait from being looked at; this one was merged.
    std::optional<Error> waitingFault = {};
    /// Of a held or quarantined bundle: its file was not kept, because it holds what was erased.
    bool dropped = false;
    /// A statement that came along bars devices of which bundles were merged since it was made.
    std::vector<MergedOfBarred> mergedOfBarred = {};
    bool restoredCopy = false; ///< this archive turned out to be one; a new replica began
    /// Signed rule sets, codes, forms that came along: those of each bundle by themselves, of this
    /// one and of those that it freed. They count whatever became of the changes.
    std::vector<std::vector<NamedDocument>> documents = {};
};

/// Apply: everything or nothing. Plan: the same, rolled back at the end.
enum class ImportMode { Plan, Apply };

/// Gives up the writing identity inside the caller's transaction: every peer is then asked for what
/// the former life wrote, and the person is told (sync.md §6).
[[nodiscard]] Result<void> becomeNewReplica(Store& store);

/// Merges what `openBundle` answered. A fork, a gap and a revoked sender are no Errors but a
/// status; the file then stays in the inbox, unless it holds what was erased here.
[[nodiscard]] Result<ImportReport> mergeBundle(const Context& context, const OpenedBundle& bundle,
                                               ImportMode mode);

/// All steps for one file. A refused file is an Error and leaves no copy behind, unless a newer
/// program could read it: then it is listed with those that wait (newer_files.h). After a merge,
/// held bundles of the same stream are tried again; those whose changes all came by another stream
/// leave the list.
[[nodiscard]] Result<ImportReport> importBundle(const Context& context, const QString& file);
struct TriedFiles {
    std::vector<ImportReport> reports;
    /// Of files that could not be read or taken in because the disk or the archive failed: they
    /// stay listed, and all that do are tried again at the next opening.
    std::vector<Error> faults;
};
/// Files that were kept because only a newer program can read them: tried once by each program that
/// opens the archive. What this one cannot read either stays listed; what it refuses is removed.
[[nodiscard]] Result<TriedFiles> importKept(const Context& context);
/// What `importBundle` would do; nothing changes.
[[nodiscard]] Result<ImportReport> planImport(const Context& context, const QString& file);

} // namespace tongdang::sync
