// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/xlsx_writer.h"

namespace tongdang::exchange {

/// xl/worksheets/sheet1.xml. Refused: "exchange.sheet_too_large" (rows, columns, or the signs of a
/// cell).
[[nodiscard]] Result<QByteArray> sheetXml(const OutSheet& sheet);
/// xl/workbook.xml: the sheet's name and the rows that are repeated on paper.
[[nodiscard]] QByteArray workbookXml(const OutSheet& sheet);
/// xl/styles.xml: the looks of cells.
[[nodiscard]] QByteArray stylesXml();

} // namespace tongdang::exchange
