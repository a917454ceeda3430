// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/statistics.h"

namespace tongdang::report {

/// Puts the numbers of the same table for an earlier period beside those of `now`. A line that did
/// not exist then has none.
void compareWith(Statistics& now, const Statistics& before);

} // namespace tongdang::report
