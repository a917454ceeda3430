// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table.h"

namespace tongdang::exchange {

/// Reads the first sheet that is not empty of an xls of Excel 97 to 2003 ([MS-XLS]). Ours, since
/// the only library for it reads beyond its buffers when a file is damaged. Refused:
/// "exchange.not_a_table", "exchange.password", "exchange.too_large".
[[nodiscard]] Result<Table> readXls(const QByteArray& content, const TableLimits& limits);

} // namespace tongdang::exchange
