// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/comparison_match.h"
#include "desk/records.h"
#include "desk/roster.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

/// Lists of other offices (教育, 公安, 残联, 民政, 医保 ..) beside the dossiers of this one: who is
/// on both, only on theirs, only on ours. Nothing is opened, changed or closed by it: a person
/// decides about each row. `comparison *` and the page of that name.
namespace tongdang::desk {

struct ComparisonQuestion {
    QString file;
    QString source; ///< code of CMPSRC
    QString title;  ///< empty: what stands above the list, or the name of the file
    QDate asOf;     ///< the day that the list is of
};

/// A row of their list.
struct ComparisonRow {
    std::optional<RecordId> record; ///< its `comparison_line`; nothing: the comparison is not kept
    int row = 0;
    QString name;
    QString idNumber;
    FoundBy by = FoundBy::Nothing;
    std::optional<RecordId> child; ///< the dossier that was found
    QString childName;
    QString childPlace;
    QStringList differs; ///< labels of what the list says otherwise
    RosterNote fault;    ///< of a rejected row
    QString refusal;     ///< the same in words, of a kept comparison
    QString decision;    ///< code of CMPD; empty: nobody decided yet
};

/// On both lists, and nothing is to be looked at.
[[nodiscard]] bool agrees(const ComparisonRow& row);

/// Where a row belongs for who decides about it.
enum class ComparisonGroup { OnlyTheirs, ToLookAt, Both, Rejected };
[[nodiscard]] ComparisonGroup groupOf(const ComparisonRow& row);

/// Whether a decision (code of CMPD) says whose value counts, which needs a dossier beside the row.
[[nodiscard]] bool choosesValue(QStringView decision);

/// A child of ours that stands in no row.
struct OwnOnly {
    RecordId child;
    QString name;
    QString place;
    QString kinds; ///< "留守儿童、孤儿"
};

struct ComparisonReport {
    std::optional<RecordId> record; ///< of the kept comparison
    QString title;
    QString source;
    QDate asOf;
    std::vector<ComparisonRow> rows; ///< in the order of their list
    std::vector<OwnOnly> onlyOurs;   ///< open dossiers; by village group and name
};

/// Words for why a row was refused; they are kept with it.
using NoteWords = std::function<QString(const RosterNote&)>;

/// Reads the list and compares. Refused: what readChildList refuses; "desk.comparison_station" (a
/// village keeps none), "desk.comparison_source" (no code of CMPSRC), "desk.comparison_as_of" (no
/// day, or one that is still to come).
[[nodiscard]] Result<ComparisonReport> compareList(Session& session,
                                                   const ComparisonQuestion& question);
/// The same, kept with all its rows, or nothing of it.
[[nodiscard]] Result<ComparisonReport>
keepComparison(Session& session, const ComparisonQuestion& question, const NoteWords& words);
/// A kept one, beside the dossiers of today. Refused: "desk.unknown_record".
[[nodiscard]] Result<ComparisonReport> showComparison(Session& session, const RecordId& comparison);

/// What a person decided about a row (CMPD), today. `child`: the dossier that it is about, where
/// none or another one was found. Refused: "desk.other_type", those of putRecord.
[[nodiscard]] Result<SavedRecord> decideComparison(Session& session, const RecordId& row,
                                                   const QString& decision,
                                                   const std::optional<RecordId>& child = {});

} // namespace tongdang::desk
