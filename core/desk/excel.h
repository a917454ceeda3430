// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalogue/field.h"
#include "desk/session.h"

#include <QString>

/// Lists of children as Excel files: `export`.
namespace tongdang::desk {

enum class ExcelList {
    Roster,   ///< 花名册, with the columns that `roster import` reads
    National, ///< what is to be typed into the national system (desk/national.h)
    Received, ///< who received what (desk/received.h), S12.2
    Register, ///< one of the organisation's registers: directors (S18.4), schools, trainings
};

struct ExcelQuestion {
    ExcelList list = ExcelList::Roster;
    QString village; ///< its 12 digits; empty: all
    QString file;
    bool replace = false; ///< somebody was asked whether an existing file may go
    QString purpose;      ///< of purpose.h; empty: not said
    TypeNo type = 0;      ///< of a register
};

struct ExcelFile {
    QString file;
    int rows = 0; ///< children, or children to be typed in
};

/// The file appears whole or not at all, and is noted in the access log. Fields of class 4 are in
/// no list. Refused: "desk.excel_name" (does not end in .xlsx), "storage.file_exists",
/// "desk.nobody_to_export"; errors of core/exchange pass through.
[[nodiscard]] Result<ExcelFile> writeExcel(Session& session, const ExcelQuestion& question);

} // namespace tongdang::desk
