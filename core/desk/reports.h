// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/children.h"
#include "desk/session.h"
#include "report/statistics.h"

#include <QString>

#include <optional>
#include <vector>

/// Statistics tables: `report` and the statistics page.
namespace tongdang::desk {

struct ReportQuestion {
    QString table;   ///< "T01"
    QString period;  ///< "2026-11", "2026-Q4", "2026"; empty: this month
    QString earlier; ///< a period to compare with; empty: none
    /// The table is to leave the office: small numbers are hidden (core/report/TABLES.md).
    bool leaves = false;
};

struct Report {
    report::Statistics statistics;
    std::optional<report::Period> earlier;
    QString place; ///< the organisation's name
    QString person;
    qint64 madeAt = 0; ///< milliseconds UTC
    bool leaves = false;
    /// Of a frozen one: when and by whom, and what was written beside it (frozen_reports.h).
    QStringList remarks;
};

/// The tables for this level, in their order.
[[nodiscard]] Result<std::vector<report::Table::Title>> reportTitles(Session& session);

/// Counts a table. Refused: "report.unknown_table", "report.not_at_this_level",
/// "report.bad_period" (written otherwise, or not yet begun).
[[nodiscard]] Result<Report> makeReport(Session& session, const ReportQuestion& question);

/// Who stands behind a number, by village group and name.
[[nodiscard]] Result<std::vector<ChildLine>> childrenBehind(Session& session,
                                                            const std::vector<RecordId>& children);

/// Writes it as a file; the name's end says which kind: ".xlsx" or ".pdf". It appears whole or not
/// at all. `purpose`: of purpose.h, empty if nobody said it. Usage: "desk.unknown_purpose";
/// Refused: "report.file_kind"; errors of core/exchange and core/paper pass through.
[[nodiscard]] Result<void> writeReport(Session& session, const Report& report, const QString& file,
                                       const QString& purpose = {});

} // namespace tongdang::desk
