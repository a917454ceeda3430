// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xls_reader.h"

#include <QFile>

#include <freexl.h>

#include <memory>

namespace tongdang::exchange {

namespace {

struct Closer {
    void operator()(const void* handle) const { freexl_close(handle); }
};
using Handle = std::unique_ptr<const void, Closer>;

Cell cellOf(const FreeXL_CellValue& value)
{
    Cell cell;
    switch (value.type) {
    case FREEXL_CELL_INT:
        cell.kind = CellKind::Number;
        cell.number = value.value.int_value;
        cell.text = QString::number(value.value.int_value);
        break;
    case FREEXL_CELL_DOUBLE:
        cell.kind = CellKind::Number;
        cell.number = value.value.double_value;
        cell.text = QString::number(cell.number, 'g', 17);
        break;
    case FREEXL_CELL_DATE:
    case FREEXL_CELL_DATETIME:
        cell.kind = CellKind::Date;
        cell.text = QString::fromUtf8(value.value.text_value).left(10);
        cell.date = QDate::fromString(cell.text, Qt::ISODate);
        break;
    case FREEXL_CELL_TEXT:
    case FREEXL_CELL_SST_TEXT:
        cell.text = QString::fromUtf8(value.value.text_value).trimmed();
        cell.kind = cell.text.isEmpty() ? CellKind::Empty : CellKind::Text;
        break;
    default:
        break;
    }
    return cell;
}

Result<Table> readSheet(const void* handle, const TableLimits& limits)
{
    unsigned int rows = 0;
    unsigned short columns = 0;
    if (freexl_worksheet_dimensions(handle, &rows, &columns) != FREEXL_OK)
        return failure(ErrorKind::Refused, "exchange.not_a_table");
    if (rows > static_cast<unsigned int>(limits.rows) || columns > limits.columns
        || qint64{rows} * columns > limits.cells)
        return failure(ErrorKind::Refused, "exchange.too_large");
    Table table;
    for (unsigned int row = 0; row < rows; ++row) {
        TableRow line;
        line.number = static_cast<int>(row) + 1;
        for (unsigned short column = 0; column < columns; ++column) {
            FreeXL_CellValue value;
            if (freexl_get_cell_value(handle, row, column, &value) != FREEXL_OK)
                return failure(ErrorKind::Refused, "exchange.not_a_table");
            line.cells.push_back(cellOf(value));
        }
        if (!line.isEmpty())
            table.rows.push_back(std::move(line));
    }
    return table;
}

} // namespace

Result<Table> readXls(const QString& file, const TableLimits& limits)
{
    const void* raw = nullptr;
    const int code = freexl_open(QFile::encodeName(file).constData(), &raw);
    const Handle handle(raw);
    if (code != FREEXL_OK)
        return failure(ErrorKind::Refused, "exchange.not_a_table", {}, QString::number(code));
    unsigned int sheets = 0;
    if (freexl_get_info(handle.get(), FREEXL_BIFF_SHEET_COUNT, &sheets) != FREEXL_OK)
        return failure(ErrorKind::Refused, "exchange.not_a_table");
    for (unsigned short sheet = 0; sheet < sheets; ++sheet) {
        if (freexl_select_active_worksheet(handle.get(), sheet) != FREEXL_OK)
            continue;
        TONGDANG_TRY(Table table, readSheet(handle.get(), limits));
        if (!table.rows.empty())
            return table;
    }
    return failure(ErrorKind::Refused, "exchange.not_a_table");
}

} // namespace tongdang::exchange
