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
    /// "F03": with `week` route list and sheets, at a station village by village. "F16": all in
    /// the register, or one child. "F26": the route list of the week, at a station one for each
    /// village. Any other form of resources/forms: `record` of its subject,
    /// `child`, or, without a subject, the whole village.
    QString form;
    std::optional<RecordId> child;
    std::optional<RecordId> record; ///< of the form's type: printed with its answers
    QDate week;                     ///< any day of the week to print; invalid: not the week
    QDate month;                    ///< any day of the month to print; invalid: this month
    bool blank = false;
    int copies = 1; ///< of a blank sheet, each with its own number
    /// Restricted (class 4) content was asked for by name: F09 with what was written down.
    bool special = false;
};

struct PrintedSheet {
    QString sheet; ///< 8-sign number
    QString form = QStringLiteral("F03");
    std::optional<RecordId> child;
    std::optional<RecordId> pairing; ///< of a helper's sheet
    int page = 0;                    ///< of the job, from 0
    int formVersion = 0;
    QDate due;                     ///< of the visit it is printed for; invalid: no day
    std::optional<RecordId> visit; ///< whose answers stand on it already
    bool isAgain = false;          ///< the number is noted already
};

struct PrintJob {
    paper::Document document; ///< pages to paint or to write as PDF
    std::vector<PrintedSheet> sheets;
    paper::PdfInfo info;
    QString form;                    ///< whose printing is noted in the access log; empty: nobody's
    std::optional<RecordId> subject; ///< the child or the record whose paper it is
};

/// Lays the pages out; what is only looked at leaves nothing in the archive but an entry in the
/// access log ("print.preview"). Refused:
/// "desk.unknown_form", "desk.unknown_child", "desk.unknown_record", "desk.print_what",
/// "desk.print_other_record" (arguments: form, the type it is for), "desk.print_special" (`special`
/// is missing), "desk.nothing_to_print".
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
///
/// The access log has it as "print". `purpose`: of purpose.h, empty if nobody said it. Usage:
/// "desk.unknown_purpose".
[[nodiscard]] Result<void> noteSheets(Session& session, const PrintJob& job, PageRange pages = {},
                                      const QString& purpose = {});

/// Writes the pages to a PDF file and notes their sheets. The file appears whole and with its
/// sheets noted or not at all; then an older file of this name stays. Medium: "paper.write_failed".
/// Usage: "desk.unknown_purpose".
[[nodiscard]] Result<void> printToPdf(Session& session, const PrintJob& job, const QString& file,
                                      const QString& purpose = {});

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
