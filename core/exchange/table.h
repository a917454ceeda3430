// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDate>
#include <QString>

#include <vector>

/// Tables as office programs write them, whatever the file's format.
namespace tongdang::exchange {

enum class CellKind { Empty, Text, Number, Date };

struct Cell {
    CellKind kind = CellKind::Empty;
    QString text;      ///< as a person would read it
    double number = 0; ///< of Number
    QDate date;        ///< of Date

    [[nodiscard]] bool isEmpty() const { return kind == CellKind::Empty || text.isEmpty(); }
};

struct TableRow {
    int number = 0; ///< as the sheet counts, from 1
    std::vector<Cell> cells;

    /// An empty cell beyond the last one.
    [[nodiscard]] const Cell& cell(int column) const;
    [[nodiscard]] bool isEmpty() const;
};

struct Table {
    QString name; ///< of the sheet; empty for csv
    std::vector<TableRow> rows;
};

/// What a file may hold at most; more is refused before it is allocated.
struct TableLimits {
    qint64 fileBytes = 64LL << 20;
    qint64 unpackedBytes = 256LL << 20;
    int rows = 100'000;
    int columns = 256;
    qint64 cells = 2'000'000; ///< of all rows together, empty ones up to a row's last one included
    int cellCharacters = 32'767;
};

/// Reads the first sheet that is not empty; the format is told from the content, not from the name.
/// Refused: "exchange.not_a_table", "exchange.password" (open it in Excel and take the password
/// off), "exchange.too_large", "exchange.encoding"; Medium: "exchange.cannot_read".
[[nodiscard]] Result<Table> readTable(const QString& file, const TableLimits& limits = {});

} // namespace tongdang::exchange
