// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/reports.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

/// Tables as they were reported: `report freeze`. What is entered later changes the table of a past
/// month, not what was handed in (domain.md §10). A frozen one is frozen again, not altered; the
/// new one names the one that it adjusts.
namespace tongdang::desk {

struct FrozenReportLine {
    RecordId record;
    QString table; ///< "T01"
    QString title;
    QString division; ///< code of the office that counted: a county has its townships' tables, too
    QString place;    ///< its name
    report::Period period;
    bool leaves = false; ///< small numbers are hidden
    bool isSound = true; ///< its equations held
    QDate frozenOn;
    QString frozenBy;                ///< a person's name; empty if the record is not here
    std::optional<RecordId> adjusts; ///< the one before it
};

/// Counts a table and keeps it. Errors: those of checkKeeper (a village keeps none), makeReport and
/// putRecord; Refused: "report.not_over" (its period still runs), "report.unbalanced" (arguments:
/// the equations that do not hold; Q54), "report.too_large".
[[nodiscard]] Result<FrozenReportLine> freezeReport(Session& session,
                                                    const ReportQuestion& question);

/// The newest first. `table`: "T01"; empty: all.
[[nodiscard]] Result<std::vector<FrozenReportLine>> frozenReports(Session& session,
                                                                  const QString& table = {});

/// As it was, with the difficulties and measures that were written beside it. `adjusted`: beside
/// the numbers of the one that it adjusts. Nobody stands behind its numbers: who was counted then
/// is not kept. Refused: "desk.unknown_record", "desk.other_type", "report.frozen_newer"; Damaged:
/// "report.frozen_broken".
[[nodiscard]] Result<Report> frozenReport(Session& session, const RecordId& record,
                                          bool adjusted = false);

/// What is written beside a frozen one: the difficulties that it shows, and what is done about
/// them.
struct FrozenTexts {
    QString difficulties;
    QString measures;
};
/// Refused: "desk.unknown_record", "desk.other_type".
[[nodiscard]] Result<FrozenTexts> frozenTexts(Session& session, const RecordId& record);
/// Refused: those of putRecord.
[[nodiscard]] Result<void> writeFrozenTexts(Session& session, const RecordId& record,
                                            const FrozenTexts& texts);

} // namespace tongdang::desk
