// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "desk/reports.h"
#include "desk/session.h"

/// Tables that are kept as they were counted (定稿, domain.md §10): what is entered later does not
/// change them.
namespace tongdang::desk {

/// Counts the table and keeps it as a record of this office, as it may leave the office and, where
/// small numbers were hidden, once more whole under restriction. One that was kept before for the
/// same period is named as the one that this adjusts. Refused: "report.not_over" (its period still
/// runs), "report.unbalanced" (arguments: the equations that do not hold; Q54), those of makeReport
/// and of putRecord: a village keeps none.
[[nodiscard]] Result<RecordId> freezeReport(Session& session, const ReportQuestion& question);

} // namespace tongdang::desk
