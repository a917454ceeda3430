// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/session.h"
#include "paper/pdf.h"
#include "paper/printed.h"

#include <QDate>
#include <QString>

#include <limits>
#include <optional>
#include <vector>

/// Paper out and back: `print`, `sheet show`.
namespace tongdang::desk {

struct PrintQuestion {
    /// "F03": with `week` route list and sheets. "F16": all in the register, or one child. "F26":
    /// the route list of the week.
    QString form;
    std::optional<RecordId> child;
    std::optional<RecordId> record; ///< a visit that is typed in already: printed with its answers
    QDate week;                     ///< any day of the week to print; invalid: not the week
    bool blank = false;
    int copies = 1; ///< of a blank sheet, each with its own number
};

struct PrintedSheet {
    QString sheet; ///< 8-sign number
    std::optional<RecordId> child;
    int page = 0; ///< of the job, from 0
    int formVersion = 0;
    QDate due;                     ///< of the visit it is printed for; invalid: no day
    std::optional<RecordId> visit; ///< whose answers stand on it already
    bool isAgain = false;          ///< the number is noted already
};

struct PrintJob {
    paper::Document document; ///< pages to paint or to write as PDF
    std::vector<PrintedSheet> sheets;
    paper::PdfInfo info;
};

/// Lays the pages out; what is only looked at leaves nothing in the archive. Refused:
/// "desk.unknown_form", "desk.unknown_child", "desk.print_what", "desk.nothing_to_print".
[[nodiscard]] Result<PrintJob> printForm(Session& session, const PrintQuestion& question);

/// Pages of a job, from 0, both included.
struct PageRange {
    int first = 0;
    int last = std::numeric_limits<int>::max();
};

/// Notes each visit sheet on these pages as a `sheet` record, so that its number opens the right
/// form later. Sheets that are noted already stay as they are: a job may be printed twice.
///
/// It is called when the paper is there, not before. Of the two things that a failure between them
/// (no disk, no printer, no power) can leave behind, paper without a note is the small one: the
/// program says that it does not know the number, the child's name stands on the sheet, and the
/// visit is typed in by the name. A note without paper would ask for ever for a sheet that nobody
/// holds. Numbers stay unique in between: until its session ends a laid-out job keeps its numbers
/// from every other job, and no other program can open the archive before that.
[[nodiscard]] Result<void> noteSheets(Session& session, const PrintJob& job, PageRange pages = {});

/// Writes the pages to a PDF file and notes their sheets. The file appears whole or not at all; if
/// the sheets cannot be noted it is removed again. Medium: "paper.write_failed".
[[nodiscard]] Result<void> printToPdf(Session& session, const PrintJob& job, const QString& file);

struct SheetInfo {
    RecordId record; ///< the `sheet` record
    QString form;
    std::optional<RecordId> child; ///< empty for a blank sheet: choose the child first
    QString childName;
    std::optional<RecordId> visit; ///< the visit that was typed in from it
    QDate printedOn;
    QDate enteredOn; ///< invalid if not typed in yet
};
/// By the 8-sign number or the scanned payload. Refused: "desk.sheet_check" (mistyped),
/// "desk.sheet_unknown".
[[nodiscard]] Result<SheetInfo> findSheet(Session& session, const QString& typedOrScanned);

} // namespace tongdang::desk
