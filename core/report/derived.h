// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/statistics.h"

#include <vector>

namespace tongdang::report {

/// Fills the columns that follow from others: sums, rates.
void derive(Statistics& statistics);
/// Which equations hold, line by line. A line in which one of its columns cannot be counted is
/// passed over.
[[nodiscard]] std::vector<Check> checkEquations(const Statistics& statistics);

} // namespace tongdang::report
