// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table.h"

#include <QByteArray>

namespace tongdang::exchange {

/// Comma or tab separated text (RFC 4180) in UTF-8 or, if it is not that, GB18030. Every cell is
/// text; rows count as lines of the table, so that a line break inside quotes does not shift the
/// numbers that a spreadsheet would show.
[[nodiscard]] Result<Table> readCsv(const QByteArray& content, const TableLimits& limits);

} // namespace tongdang::exchange
