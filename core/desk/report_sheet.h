// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/reports.h"
#include "exchange/xlsx_writer.h"

namespace tongdang::desk {

/// A statistics table as a spreadsheet: title, what it counts, one block of lines after the other,
/// the equations.
[[nodiscard]] exchange::OutSheet reportSheet(const Report& report);

} // namespace tongdang::desk
