// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xls_reader.h"

#include "exchange/number_format.h"
#include "exchange/ole_container.h"
#include "exchange/xls_records.h"

#include <QHash>

#include <cstring>
#include <map>

namespace tongdang::exchange {

namespace {

// Record types and versions of [MS-XLS] 2.3.
enum Record : int {
    Formula = 0x06,
    EndOfFile = 0x0A,
    DateMode = 0x22,
    FilePass = 0x2F,
    BoundSheet = 0x85,
    MulRk = 0xBD,
    RichString = 0xD6,
    ExtendedFormat = 0xE0,
    SharedStrings = 0xFC,
    LabelShared = 0xFD,
    Number = 0x203,
    Label = 0x204,
    FormulaString = 0x207,
    Rk = 0x27E,
    Format = 0x41E,
    BeginOfFile = 0x809
};
constexpr int excel97 = 0x600;

tl::unexpected<Error> damaged()
{
    return failure(ErrorKind::Refused, "exchange.not_a_table", {}, QStringLiteral("xls"));
}
tl::unexpected<Error> tooLarge()
{
    return failure(ErrorKind::Refused, "exchange.too_large");
}

/// What all sheets share.
struct Book {
    struct Sheet {
        QString name;
        qsizetype start = 0;
    };
    std::vector<Sheet> sheets;
    QStringList strings;
    std::vector<bool> showsDate; ///< by the number of the cell format
    bool since1904 = false;
};

/// The compressed numbers of RK records: 30 bits of a whole or of a real number, perhaps in
/// hundredths.
double rkNumber(quint32 rk)
{
    double number = 0;
    if ((rk & 2) != 0) {
        number = static_cast<double>(static_cast<qint32>(rk) >> 2);
    } else {
        const quint64 bits = static_cast<quint64>(rk & 0xFFFFFFFC) << 32;
        std::memcpy(&number, &bits, sizeof number);
    }
    return (rk & 1) != 0 ? number / 100 : number;
}

class BookReader {
public:
    explicit BookReader(const TableLimits& limits)
        : m_limits(limits)
    {
    }

    Result<Book> read(QByteArrayView stream)
    {
        XlsRecords records(stream, 0);
        const auto first = records.next();
        if (!first || first->type != BeginOfFile || first->word(0) != excel97)
            return damaged();
        while (auto record = records.next()) {
            if (record->type == EndOfFile)
                return finished();
            TONGDANG_CHECK(take(*record));
        }
        return damaged();
    }

private:
    Result<void> take(const XlsRecord& record)
    {
        switch (record.type) {
        case FilePass:
            return failure(ErrorKind::Refused, "exchange.password");
        case DateMode:
            m_book.since1904 = record.word(0) == 1;
            return {};
        case Format:
            m_formats.insert(record.word(0), XlsTexts(record, 2).next().value_or(QString()));
            return {};
        case ExtendedFormat:
            m_cellFormats.push_back(record.word(2));
            return {};
        case BoundSheet:
            if (record.byte(5) == 0) // a worksheet, no chart or macro
                m_book.sheets.push_back({XlsTexts(record, 6).nextShort().value_or(QString()),
                                         static_cast<qsizetype>(record.longWord(0))});
            return {};
        case SharedStrings:
            return takeStrings(record);
        default:
            return {};
        }
    }

    Result<void> takeStrings(const XlsRecord& record)
    {
        XlsTexts texts(record, 8);
        for (quint32 left = record.longWord(4); left > 0; --left) {
            const auto text = texts.next();
            if (!text)
                return damaged();
            if (text->size() > m_limits.cellCharacters)
                return tooLarge();
            m_book.strings.append(text->trimmed());
        }
        return {};
    }

    Result<Book> finished()
    {
        for (const int format : m_cellFormats)
            m_book.showsDate.push_back(isDateFormat(format, m_formats.value(format)));
        return std::move(m_book);
    }

    const TableLimits& m_limits;
    Book m_book;
    QHash<int, QString> m_formats;
    std::vector<int> m_cellFormats;
};

class SheetReader {
public:
    SheetReader(const Book& book, const TableLimits& limits)
        : m_book(book)
        , m_limits(limits)
    {
    }

    Result<Table> read(QByteArrayView stream, const Book::Sheet& sheet)
    {
        XlsRecords records(stream, sheet.start);
        int depth = 0; // charts lie within a sheet as streams of their own
        while (auto record = records.next()) {
            if (record->type == BeginOfFile)
                ++depth;
            else if (record->type == EndOfFile && --depth == 0)
                return table(sheet.name);
            else if (depth == 1)
                TONGDANG_CHECK(take(*record));
        }
        return damaged();
    }

private:
    Result<void> take(const XlsRecord& record)
    {
        const int row = record.word(0);
        const int column = record.word(2);
        switch (record.type) {
        case LabelShared:
            if (record.longWord(6) >= static_cast<quint64>(m_book.strings.size()))
                return damaged();
            return put(row, column, textCell(m_book.strings.at(record.longWord(6))));
        case Label:
        case RichString:
            return put(row, column, textCell(XlsTexts(record, 6).next().value_or(QString())));
        case Number:
            return put(row, column, number(record.real(6), record.word(4)));
        case Rk:
            return put(row, column, number(rkNumber(record.longWord(6)), record.word(4)));
        case MulRk:
            for (qsizetype at = 4; at + 8 <= record.size(); at += 6)
                TONGDANG_CHECK(put(row, column + static_cast<int>((at - 4) / 6),
                                   number(rkNumber(record.longWord(at + 2)), record.word(at))));
            return {};
        case Formula:
            // A result that is no number has these bits; if it is a text, that comes next.
            m_formula = {row, column};
            if (record.word(12) == 0xFFFF)
                return {};
            return put(row, column, number(record.real(6), record.word(4)));
        case FormulaString:
            return put(m_formula.first, m_formula.second,
                       textCell(XlsTexts(record, 0).next().value_or(QString())));
        default:
            return {};
        }
    }

    [[nodiscard]] Cell number(double number, int format) const
    {
        const auto index = static_cast<std::size_t>(format);
        const bool showsDate = index < m_book.showsDate.size() && m_book.showsDate[index];
        return numberCell(number, QString::number(number, 'g', 17), showsDate, m_book.since1904);
    }

    [[nodiscard]] static Cell textCell(const QString& text)
    {
        Cell cell;
        cell.text = text.trimmed();
        cell.kind = cell.text.isEmpty() ? CellKind::Empty : CellKind::Text;
        return cell;
    }

    Result<void> put(int row, int column, Cell cell)
    {
        if (cell.isEmpty())
            return {};
        if (row >= m_limits.rows || column >= m_limits.columns
            || cell.text.size() > m_limits.cellCharacters)
            return tooLarge();
        std::vector<Cell>& cells = m_rows[row];
        const auto index = static_cast<std::size_t>(column);
        if (cells.size() <= index) {
            m_cells += column + 1 - std::ssize(cells);
            if (m_cells > m_limits.cells)
                return tooLarge();
            cells.resize(index + 1);
        }
        cells[index] = std::move(cell);
        return {};
    }

    Table table(const QString& name)
    {
        Table table;
        table.name = name;
        for (auto& [row, cells] : m_rows)
            table.rows.push_back({row + 1, std::move(cells)});
        return table;
    }

    const Book& m_book;
    const TableLimits& m_limits;
    std::map<int, std::vector<Cell>> m_rows; ///< rows may come in any order
    qint64 m_cells = 0;
    std::pair<int, int> m_formula; ///< row and column of the formula before a FormulaString
};

} // namespace

Result<Table> readXls(const QByteArray& content, const TableLimits& limits)
{
    TONGDANG_TRY(const QByteArray stream,
                 readOleStream(content, {QStringLiteral("Workbook"), QStringLiteral("Book")}));
    TONGDANG_TRY(const Book book, BookReader(limits).read(stream));
    for (const Book::Sheet& sheet : book.sheets) {
        TONGDANG_TRY(Table table, SheetReader(book, limits).read(stream, sheet));
        if (!table.rows.empty())
            return table;
    }
    return failure(ErrorKind::Refused, "exchange.not_a_table");
}

} // namespace tongdang::exchange
