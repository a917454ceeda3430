// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx_reader.h"

#include "exchange/number_format.h"
#include "exchange/xlsx_archive.h"
#include "exchange/xlsx_workbook.h"

#include <optional>

namespace tongdang::exchange {

namespace {

/// "BC12" -> column 54, counted from 0; nothing if it is no reference.
std::optional<int> columnOf(QStringView reference)
{
    constexpr qsizetype mostLetters = 3; // Excel ends at XFD
    int column = 0;
    qsizetype letters = 0;
    while (letters < reference.size() && reference[letters] >= u'A' && reference[letters] <= u'Z') {
        if (letters == mostLetters)
            return std::nullopt;
        column = column * 26 + reference[letters++].unicode() - u'A' + 1;
    }
    if (letters == 0)
        return std::nullopt;
    return column - 1;
}

/// Nothing if the cell names a shared text that does not exist.
std::optional<QString> textOf(const Workbook& book, QStringView type, const QString& value)
{
    if (type != u"s" || value.isEmpty())
        return value.trimmed();
    bool isNumber = false;
    const int index = value.toInt(&isNumber);
    if (!isNumber || index < 0 || index >= book.strings.size())
        return std::nullopt;
    return book.strings.at(index);
}

Cell makeCell(const Workbook& book, QStringView type, int style, const QString& text)
{
    if (type.isEmpty() || type == u"n") {
        const auto index = static_cast<std::size_t>(style);
        const bool showsDate = index < book.dateStyles.size() && book.dateStyles[index];
        return numberCell(text.toDouble(), text, showsDate, book.since1904);
    }
    Cell cell;
    if (type == u"e") // an error such as #REF! holds nothing
        return cell;
    cell.text = text;
    cell.kind = CellKind::Text;
    if (type == u"d") {
        cell.kind = CellKind::Date;
        cell.date = QDate::fromString(text.left(10), Qt::ISODate);
    }
    return cell;
}

class XmlSheetReader {
public:
    XmlSheetReader(const Workbook& book, const TableLimits& limits)
        : m_book(book)
        , m_limits(limits)
    {
    }

    Result<Table> read(const QByteArray& part)
    {
        QXmlStreamReader xml(part);
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == u"row") {
                TONGDANG_CHECK(endRow());
                beginRow(xml);
            } else if (xml.isStartElement() && xml.name() == u"c") {
                TONGDANG_CHECK(readCell(xml));
            }
        }
        if (xml.hasError())
            return notReadable(xml);
        TONGDANG_CHECK(endRow());
        return std::move(m_table);
    }

private:
    void beginRow(const QXmlStreamReader& xml)
    {
        bool isNumber = false;
        const int number = xml.attributes().value(QLatin1StringView("r")).toInt(&isNumber);
        m_rowNumber = isNumber ? number : m_rowNumber + 1;
        m_nextColumn = 0;
        m_row.number = m_rowNumber;
    }

    /// Only cells that hold something are kept and counted: office programs write empty ones to the
    /// end of the sheet where somebody formatted whole rows.
    Result<void> endRow()
    {
        m_cells += static_cast<qint64>(m_row.cells.size());
        if (!m_row.isEmpty())
            m_table.rows.push_back(std::move(m_row));
        m_row = TableRow();
        if (m_cells > m_limits.cells || std::ssize(m_table.rows) > m_limits.rows)
            return failure(ErrorKind::Refused, "exchange.too_large");
        return {};
    }

    Result<void> readCell(QXmlStreamReader& xml)
    {
        const auto attributes = xml.attributes();
        const QString type = attributes.value(QLatin1StringView("t")).toString();
        const int style = attributes.value(QLatin1StringView("s")).toInt();
        const auto reference = attributes.value(QLatin1StringView("r"));
        const auto column = reference.isEmpty() ? m_nextColumn : columnOf(reference);
        const auto text = textOf(m_book, type, readValue(xml));
        if (!column || !text)
            return failure(ErrorKind::Refused, "exchange.not_a_table");
        m_nextColumn = *column + 1;
        const Cell cell = text->isEmpty() ? Cell() : makeCell(m_book, type, style, *text);
        if (cell.isEmpty())
            return {};
        if (*column >= m_limits.columns || text->size() > m_limits.cellCharacters)
            return failure(ErrorKind::Refused, "exchange.too_large");
        const auto index = static_cast<std::size_t>(*column);
        if (m_row.cells.size() <= index)
            m_row.cells.resize(index + 1);
        m_row.cells[index] = cell;
        return {};
    }

    /// What stands between <c> and </c>; the reader stands behind it afterwards.
    static QString readValue(QXmlStreamReader& xml)
    {
        QString value;
        while (!xml.atEnd() && !(xml.isEndElement() && xml.name() == u"c")) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == u"v")
                value = xml.readElementText();
            else if (xml.isStartElement() && xml.name() == u"is")
                value = readRichText(xml, u"is");
        }
        return value;
    }

    const Workbook& m_book;
    const TableLimits& m_limits;
    int m_rowNumber = 0;
    std::optional<int> m_nextColumn = 0;
    qint64 m_cells = 0;
    TableRow m_row;
    Table m_table;
};

} // namespace

Result<Table> readXlsx(const QByteArray& content, const TableLimits& limits)
{
    TONGDANG_TRY(const auto parts, unpackZip(content, limits.unpackedBytes));
    TONGDANG_TRY(const Workbook book, readWorkbook(parts, limits));
    for (const auto& sheet : book.sheets) {
        TONGDANG_TRY(Table table, XmlSheetReader(book, limits).read(parts.value(sheet.part)));
        if (!table.rows.empty()) {
            table.name = sheet.name;
            return table;
        }
    }
    return failure(ErrorKind::Refused, "exchange.not_a_table");
}

} // namespace tongdang::exchange
