// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table.h"

namespace tongdang::exchange {

/// The binary format of Excel 97-2003, through FreeXL.
[[nodiscard]] Result<Table> readXls(const QString& file, const TableLimits& limits);

} // namespace tongdang::exchange
