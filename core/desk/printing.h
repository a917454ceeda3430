// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/session.h"
#include "paper/pdf.h"
#include "paper/printed.h"

#include <QDate>
#include <QString>

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
};

struct PrintJob {
    paper::Document document; ///< pages to paint or to write as PDF
    std::vector<PrintedSheet> sheets;
    paper::PdfInfo info;
};

/// Lays the pages out and registers each visit sheet as a `sheet` record, so that its number opens
/// the right form later. Refused: "desk.unknown_form", "desk.unknown_child", "desk.print_what",
/// "desk.nothing_to_print".
[[nodiscard]] Result<PrintJob> printForm(Session& session, const PrintQuestion& question);

/// Writes the pages to a PDF file; the file appears whole or not at all.
[[nodiscard]] Result<void> writePdf(const PrintJob& job, const QString& file);

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
