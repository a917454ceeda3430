// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/reports.h"

namespace tongdang::desk {

/// Keeps a counted table as it is reported: its figures, cut-off, period, definition and rules, and
/// whether its equations hold. What is entered late changes later counts, never this one (facts.md
/// §3); a table of the same place and period that was kept before is named as the one it adjusts.
/// Special tables (the mandatory reports, T08) are kept as special data. Refused: those of
/// checkKeeper (desk/office.h): a village reports nothing by itself.
[[nodiscard]] Result<RecordId> freezeReport(Session& session, const Report& report);

} // namespace tongdang::desk
