// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx_reader.h"

#include "exchange/xlsx_archive.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <optional>

namespace tongdang::exchange {

namespace {

using Parts = QHash<QString, QByteArray>;

/// Number formats that show a date: the built-in ones of ECMA-376 §18.8.30 and those whose code
/// asks for day, month or year.
bool isDateFormat(int id, const QString& code)
{
    if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47)
        || (id >= 50 && id <= 58))
        return true;
    static const QRegularExpression literals(
        QStringLiteral("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*."));
    static const QRegularExpression dateSigns(QStringLiteral("[ymdhs]"),
                                              QRegularExpression::CaseInsensitiveOption);
    QString plain = code.section(u';', 0, 0);
    plain.remove(literals);
    return plain.contains(dateSigns) && !plain.contains(u"General", Qt::CaseInsensitive);
}

std::vector<bool> readDateStyles(const QByteArray& part)
{
    QXmlStreamReader xml(part);
    QHash<int, QString> formats;
    std::vector<bool> dates;
    bool inCellFormats = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            if (xml.name() == u"numFmt")
                formats.insert(xml.attributes().value(QLatin1StringView("numFmtId")).toInt(),
                               xml.attributes().value(QLatin1StringView("formatCode")).toString());
            else if (xml.name() == u"cellXfs")
                inCellFormats = true;
            else if (inCellFormats && xml.name() == u"xf") {
                const int id = xml.attributes().value(QLatin1StringView("numFmtId")).toInt();
                dates.push_back(isDateFormat(id, formats.value(id)));
            }
        } else if (xml.isEndElement() && xml.name() == u"cellXfs") {
            inCellFormats = false;
        }
    }
    return dates;
}

/// The text up to the end element, without phonetic hints (rPh).
QString readRichText(QXmlStreamReader& xml, QStringView end)
{
    QString text;
    int phonetic = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            if (xml.name() == u"rPh")
                ++phonetic;
            else if (xml.name() == u"t" && phonetic == 0)
                text += xml.readElementText();
        } else if (xml.isEndElement()) {
            if (xml.name() == u"rPh")
                --phonetic;
            else if (xml.name() == end)
                break;
        }
    }
    return text.replace(QStringLiteral("_x000D_"), QStringLiteral("\n"));
}

QStringList readSharedStrings(const QByteArray& part)
{
    QXmlStreamReader xml(part);
    QStringList strings;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"si")
            strings.append(readRichText(xml, u"si"));
    }
    return strings;
}

struct Workbook {
    struct Sheet {
        QString name;
        QString part;
    };
    std::vector<Sheet> sheets;
    bool since1904 = false;
    QStringList strings;
    std::vector<bool> dateStyles;
};

Workbook readWorkbook(const Parts& parts)
{
    Workbook book;
    QHash<QString, QString> targets;
    QXmlStreamReader relations(parts.value(QStringLiteral("xl/_rels/workbook.xml.rels")));
    while (!relations.atEnd()) {
        relations.readNext();
        if (relations.isStartElement() && relations.name() == u"Relationship")
            targets.insert(relations.attributes().value(QLatin1StringView("Id")).toString(),
                           relations.attributes().value(QLatin1StringView("Target")).toString());
    }
    QXmlStreamReader xml(parts.value(QStringLiteral("xl/workbook.xml")));
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"workbookPr") {
            const auto value = xml.attributes().value(QLatin1StringView("date1904"));
            book.since1904 = value == u"1" || value == u"true";
        } else if (xml.name() == u"sheet") {
            QString id;
            for (const auto& attribute : xml.attributes()) {
                if (attribute.qualifiedName().endsWith(u":id"))
                    id = attribute.value().toString();
            }
            const QString target = targets.value(id);
            book.sheets.push_back(
                {xml.attributes().value(QLatin1StringView("name")).toString(),
                 target.startsWith(u'/') ? target.mid(1) : QStringLiteral("xl/") + target});
        }
    }
    book.strings = readSharedStrings(parts.value(QStringLiteral("xl/sharedStrings.xml")));
    book.dateStyles = readDateStyles(parts.value(QStringLiteral("xl/styles.xml")));
    return book;
}

/// "BC12" -> column 54 (from 0) and row 12; nothing if it is no reference or beyond the limits.
std::optional<std::pair<int, int>> parseReference(QStringView reference, const TableLimits& limits)
{
    int column = 0;
    qsizetype i = 0;
    while (i < reference.size() && reference[i] >= u'A' && reference[i] <= u'Z' && i < 4)
        column = column * 26 + reference[i++].unicode() - u'A' + 1;
    bool isNumber = false;
    const int row = reference.mid(i).toInt(&isNumber);
    if (!isNumber || column < 1 || row < 1 || column > limits.columns || row > 10 * limits.rows)
        return std::nullopt;
    return std::pair(column - 1, row);
}

Cell makeCell(const Workbook& book, QStringView type, int style, const QString& value)
{
    Cell cell;
    if (type == u"s")
        cell.text = book.strings.value(value.toInt()).trimmed();
    else
        cell.text = value.trimmed();
    if (cell.text.isEmpty())
        return cell;
    cell.kind = CellKind::Text;
    const bool isNumber = type.isEmpty() || type == u"n";
    if (isNumber) {
        cell.kind = CellKind::Number;
        cell.number = cell.text.toDouble();
        const auto index = static_cast<std::size_t>(style);
        const bool looksLikeADate = cell.number > 0 && cell.number < 3'000'000;
        if (index < book.dateStyles.size() && book.dateStyles[index] && looksLikeADate) {
            // Day 0 of the 1900 calendar is 30 December 1899 for all dates after its false 29
            // February 1900.
            const QDate origin = book.since1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30);
            cell.kind = CellKind::Date;
            cell.date = origin.addDays(static_cast<qint64>(cell.number));
            cell.text = cell.date.toString(Qt::ISODate);
        }
    } else if (type == u"d") {
        cell.kind = CellKind::Date;
        cell.date = QDate::fromString(cell.text.left(10), Qt::ISODate);
    } else if (type == u"e") {
        cell.text.clear();
        cell.kind = CellKind::Empty;
    }
    return cell;
}

class SheetReader {
public:
    SheetReader(const Workbook& book, const TableLimits& limits)
        : m_book(book)
        , m_limits(limits)
    {
    }

    Result<Table> read(const QByteArray& part)
    {
        QXmlStreamReader xml(part);
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == u"row")
                beginRow(xml);
            else if (xml.isStartElement() && xml.name() == u"c")
                TONGDANG_CHECK(readCell(xml));
        }
        if (xml.hasError())
            return failure(ErrorKind::Refused, "exchange.not_a_table", {}, xml.errorString());
        endRow();
        return std::move(m_table);
    }

private:
    void beginRow(const QXmlStreamReader& xml)
    {
        endRow();
        const auto number = xml.attributes().value(QLatin1StringView("r"));
        m_rowNumber = number.isEmpty() ? m_rowNumber + 1 : number.toInt();
        m_row.number = m_rowNumber;
    }

    void endRow()
    {
        if (!m_row.isEmpty())
            m_table.rows.push_back(std::move(m_row));
        m_row = TableRow();
    }

    Result<void> readCell(QXmlStreamReader& xml)
    {
        const auto attributes = xml.attributes();
        int column = static_cast<int>(m_row.cells.size());
        if (const auto reference = attributes.value(QLatin1StringView("r")); !reference.isEmpty()) {
            const auto place = parseReference(reference, m_limits);
            if (!place)
                return failure(ErrorKind::Refused, "exchange.too_large");
            column = place->first;
        }
        if (column >= m_limits.columns || static_cast<int>(m_table.rows.size()) >= m_limits.rows)
            return failure(ErrorKind::Refused, "exchange.too_large");
        const QString type = attributes.value(QLatin1StringView("t")).toString();
        const int style = attributes.value(QLatin1StringView("s")).toInt();
        QString value;
        while (!xml.atEnd() && !(xml.isEndElement() && xml.name() == u"c")) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == u"v")
                value = xml.readElementText();
            else if (xml.isStartElement() && xml.name() == u"is")
                value = readRichText(xml, u"is");
        }
        if (value.size() > m_limits.cellCharacters)
            return failure(ErrorKind::Refused, "exchange.too_large");
        if (static_cast<int>(m_row.cells.size()) <= column)
            m_row.cells.resize(static_cast<std::size_t>(column) + 1);
        m_row.cells[static_cast<std::size_t>(column)] = makeCell(m_book, type, style, value);
        return {};
    }

    const Workbook& m_book;
    const TableLimits& m_limits;
    int m_rowNumber = 0;
    TableRow m_row;
    Table m_table;
};

} // namespace

Result<Table> readXlsx(const QByteArray& content, const TableLimits& limits)
{
    TONGDANG_TRY(const Parts parts, unpackZip(content, limits.unpackedBytes));
    const Workbook book = readWorkbook(parts);
    for (const auto& sheet : book.sheets) {
        TONGDANG_TRY(Table table, SheetReader(book, limits).read(parts.value(sheet.part)));
        if (!table.rows.empty()) {
            table.name = sheet.name;
            return table;
        }
    }
    return failure(ErrorKind::Refused, "exchange.not_a_table");
}

} // namespace tongdang::exchange
