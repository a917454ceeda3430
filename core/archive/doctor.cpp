// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/doctor.h"

#include "archive/doctor_log.h"
#include "archive/doctor_tables.h"

namespace tongdang::archive {
namespace {

/// A part of a progress that goes from `from` to `to`.
Progress part(const Progress& whole, int from, int to)
{
    if (!whole)
        return {};
    return [&whole, from, to](int percent) { return whole(from + (to - from) * percent / 100); };
}

} // namespace

Result<DoctorFindings> examine(Connection& connection, const Projection& projection,
                               const Progress& progress)
{
    DoctorFindings findings;
    TONGDANG_TRY(findings.database, examineDatabase(connection));
    TONGDANG_TRY(LogFindings log, examineLog(connection, part(progress, 5, 45)));
    findings.log = std::move(log.faults);
    findings.changes = log.changes;
    TONGDANG_TRY(findings.projections,
                 examineTables(connection, projection, part(progress, 45, 100)));
    return findings;
}

} // namespace tongdang::archive
