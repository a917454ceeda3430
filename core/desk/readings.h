// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/comparison.h"
#include "desk/duplicates.h"
#include "desk/duties.h"
#include "desk/levels.h"
#include "desk/listed.h"
#include "desk/national.h"
#include "desk/printing.h"
#include "desk/quality.h"
#include "desk/received.h"
#include "desk/records.h"
#include "desk/services.h"
#include "desk/spot_check.h"
#include "desk/upkeep.h"

#include <functional>

/// Reading on request, as the command line does: records, lists and duties without an open dossier,
/// each noted in the access log before it is answered. The window does not come here: there the
/// opening of the dossier is the entry, and its lists of the day (what is due, who is to be
/// visited), looked at all day long, would bury what matters.
///
/// One entry per question: a list of all children is one, not one per child. What concerns no
/// child (`setting`, `school`) is not noted.
namespace tongdang::desk {

/// "read.record". Errors: those of getRecord.
[[nodiscard]] Result<FoldedRecord> readRecord(Session& session, const RecordId& id);
/// "read.history", of one field with its number. Errors: those of getRecord.
[[nodiscard]] Result<std::vector<HistoryEntry>>
readHistory(Session& session, const RecordId& id, std::optional<FieldNo> field = std::nullopt);
/// "read.list" of the filter's child, or of all, with the key of the type. Errors: those of
/// listRecords. Refused: "desk.special_where" (argument: the field's label): whom a list names
/// would tell what is in a field that stays out of lists.
[[nodiscard]] Result<std::vector<ListedRecord>> readList(Session& session,
                                                         const RecordFilter& filter);
/// "read.duties".
[[nodiscard]] Result<std::vector<DutyLine>> readDuties(Session& session,
                                                       const DutyQuestion& question);
/// "read.classes".
[[nodiscard]] Result<std::vector<ChildClassification>>
readClasses(Session& session, const std::optional<RecordId>& child);
/// "read.checks" of the question's child, or of all. Errors: those of checkQuality.
[[nodiscard]] Result<CheckReport> readChecks(Session& session, const CheckQuestion& question);
/// "read.national". Errors: those of nationalLines.
[[nodiscard]] Result<std::vector<NationalLine>> readNational(Session& session,
                                                             const NationalQuestion& question);
/// "read.needs". Errors: those of openNeeds.
[[nodiscard]] Result<std::vector<NeedLine>> readNeeds(Session& session,
                                                      const std::optional<RecordId>& child);
/// "read.received". Errors: those of receivedBy.
[[nodiscard]] Result<std::vector<ChildReceived>> readReceived(Session& session,
                                                              const ReceivedQuestion& question);
/// "read.conflicts": values that exclude each other, with the children's names.
[[nodiscard]] Result<std::vector<ConflictLine>> readConflicts(Session& session);
/// "read.conflicts", too.
[[nodiscard]] Result<std::vector<DecidedLine>> readDecided(Session& session);
/// "read.duplicates".
[[nodiscard]] Result<std::vector<DuplicateLine>> readDuplicates(Session& session);
/// "read.comparison" of that list. Errors: those of showComparison.
[[nodiscard]] Result<ComparisonReport> readComparison(Session& session, const RecordId& comparison);
/// "read.sheet" of the child whose sheet it is. Errors: those of findSheet.
[[nodiscard]] Result<SheetInfo> readSheet(Session& session, const QString& typedOrScanned);
/// The same, of the level of one child (levels.h).
[[nodiscard]] Result<ChildLevel> readLevel(Session& session, const RecordId& child);
/// The same, of what waits for a decision about levels.
[[nodiscard]] Result<std::vector<LevelReview>> readLevelReviews(Session& session);
/// "read.list" of all, with "spot_check": the sample of a spot check (spot_check.h).
[[nodiscard]] Result<Sample> readSample(Session& session, const SampleQuestion& question);
/// "read.dump": every record with its fields, a line each (upkeep.h).
[[nodiscard]] Result<void> readEverything(Session& session,
                                          const std::function<void(const QByteArray& line)>& write);

} // namespace tongdang::desk
