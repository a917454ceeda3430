// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

/// Spreadsheets for other office programs (Office Open XML, ECMA-376).
namespace tongdang::exchange {

enum class CellLook {
    Plain, ///< no frame, runs on to the right
    Title, ///< large, in the middle
    Head,  ///< bold, in the middle, framed
    Body,  ///< framed; numbers to the right
};

/// What is written into one cell: a number that one can go on reckoning with, or text. Identity
/// numbers, phone numbers and ids are text: a spreadsheet would cut a number of more than 15
/// digits.
struct OutCell {
    QString text;
    std::optional<double> number;
    int decimals = 0; ///< of a number: 0 or 1
    CellLook look = CellLook::Body;
    int columns = 1; ///< how many cells it covers
    int rows = 1;
};

struct OutSheet {
    QString name; ///< at most 31 signs, none of []:*?/\ .
    /// The cells that a cell covers are written as empty ones.
    std::vector<std::vector<OutCell>> rows;
    std::vector<double> widths; ///< in signs
    int headFrom = 0; ///< rows that are repeated on every printed page, from 0; `headCount` 0: none
    int headCount = 0;
};

/// The bytes of a file with one sheet, landscape A4, as wide as the page; equal sheets make equal
/// bytes. Signs that XML does not know are left out. Refused: "exchange.sheet_too_large".
[[nodiscard]] Result<QByteArray> makeXlsx(const OutSheet& sheet);
/// The file appears whole or not at all. Medium: "exchange.cannot_write".
[[nodiscard]] Result<void> writeXlsx(const OutSheet& sheet, const QString& file);

} // namespace tongdang::exchange
