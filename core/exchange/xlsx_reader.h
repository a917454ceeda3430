// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table.h"

#include <QByteArray>

namespace tongdang::exchange {

/// Office Open XML (ECMA-376) spreadsheets: shared, inline and rich texts, dates by number format,
/// the 1904 calendar. Nothing in Debian 12 reads xlsx from C++ (ecosystem.md §6).
[[nodiscard]] Result<Table> readXlsx(const QByteArray& content, const TableLimits& limits);

} // namespace tongdang::exchange
