// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/session.h"
#include "report/statistics.h"

#include <QString>

#include <vector>

namespace tongdang::desk {

/// The frozen versions of a table for this period that this office let leave (small numbers
/// hidden): whoever has one can subtract it from the next (core/report/TABLES.md). Damaged:
/// "report.frozen_broken"; Refused: "report.frozen_newer".
[[nodiscard]] Result<std::vector<report::Statistics>>
handedOutVersions(Session& session, const QString& table, const report::Period& period);

} // namespace tongdang::desk
