// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx_sheet.h"

#include <QXmlStreamWriter>

namespace tongdang::exchange {

using namespace Qt::StringLiterals;

namespace {

const QString mainSpace = u"http://schemas.openxmlformats.org/spreadsheetml/2006/main"_s;
const QString linkSpace = u"http://schemas.openxmlformats.org/officeDocument/2006/relationships"_s;

// The limits of the format.
constexpr qsizetype mostRows = 1'048'576;
constexpr qsizetype mostColumns = 16'384;
constexpr qsizetype mostSigns = 32'767;

/// "AB12"; both from 0.
QString cellName(qsizetype column, qsizetype row)
{
    constexpr qsizetype letters = 26;
    QString name;
    for (qsizetype left = column + 1; left > 0; left = (left - 1) / letters)
        name.prepend(QChar(static_cast<char16_t>(u'A' + (left - 1) % letters)));
    return name + QString::number(row + 1);
}

/// XML has no way to write the other signs.
QString writable(const QString& text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar sign = text.at(i);
        if (sign.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            clean += sign;
            clean += text.at(++i);
        } else if (!sign.isSurrogate() && sign.unicode() < 0xFFFE
                   && (sign.unicode() >= u' ' || sign == u'\t' || sign == u'\n')) {
            clean += sign;
        }
    }
    return clean;
}

/// Places in cellXfs of stylesXml().
int styleOf(const OutCell& cell)
{
    switch (cell.look) {
    case CellLook::Plain:
        return 0;
    case CellLook::Title:
        return 1;
    case CellLook::Head:
        return 2;
    case CellLook::Body:
        break;
    }
    if (!cell.number)
        return 3;
    return cell.decimals > 0 ? 5 : 4;
}

void writeCell(QXmlStreamWriter& xml, const OutCell& cell, const QString& name)
{
    xml.writeStartElement(u"c"_s);
    xml.writeAttribute(u"r"_s, name);
    xml.writeAttribute(u"s"_s, QString::number(styleOf(cell)));
    if (cell.number) {
        xml.writeTextElement(u"v"_s, QString::number(*cell.number, 'g', 15));
    } else if (!cell.text.isEmpty()) {
        xml.writeAttribute(u"t"_s, u"inlineStr"_s);
        xml.writeStartElement(u"is"_s);
        xml.writeStartElement(u"t"_s);
        xml.writeAttribute(u"xml:space"_s, u"preserve"_s);
        xml.writeCharacters(writable(cell.text));
        xml.writeEndElement();
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

void writeRows(QXmlStreamWriter& xml, const OutSheet& sheet)
{
    xml.writeStartElement(u"sheetData"_s);
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        const auto number = static_cast<qsizetype>(row);
        xml.writeStartElement(u"row"_s);
        xml.writeAttribute(u"r"_s, QString::number(number + 1));
        for (std::size_t column = 0; column < sheet.rows[row].size(); ++column)
            writeCell(xml, sheet.rows[row][column],
                      cellName(static_cast<qsizetype>(column), number));
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

void writeMerges(QXmlStreamWriter& xml, const OutSheet& sheet)
{
    QStringList merges;
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        for (std::size_t column = 0; column < sheet.rows[row].size(); ++column) {
            const OutCell& cell = sheet.rows[row][column];
            const auto left = static_cast<qsizetype>(column);
            const auto top = static_cast<qsizetype>(row);
            if (cell.columns > 1 || cell.rows > 1)
                merges.append(cellName(left, top) + u':'
                              + cellName(left + cell.columns - 1, top + cell.rows - 1));
        }
    }
    if (merges.isEmpty())
        return;
    xml.writeStartElement(u"mergeCells"_s);
    xml.writeAttribute(u"count"_s, QString::number(merges.size()));
    for (const QString& merge : merges) {
        xml.writeEmptyElement(u"mergeCell"_s);
        xml.writeAttribute(u"ref"_s, merge);
    }
    xml.writeEndElement();
}

void writeWidths(QXmlStreamWriter& xml, const OutSheet& sheet)
{
    if (sheet.widths.empty())
        return;
    xml.writeStartElement(u"cols"_s);
    for (std::size_t i = 0; i < sheet.widths.size(); ++i) {
        const QString number = QString::number(i + 1);
        xml.writeEmptyElement(u"col"_s);
        xml.writeAttribute(u"min"_s, number);
        xml.writeAttribute(u"max"_s, number);
        xml.writeAttribute(u"width"_s, QString::number(sheet.widths[i]));
        xml.writeAttribute(u"customWidth"_s, u"1"_s);
    }
    xml.writeEndElement();
}

bool fits(const OutSheet& sheet)
{
    if (static_cast<qsizetype>(sheet.rows.size()) > mostRows)
        return false;
    for (const auto& row : sheet.rows) {
        if (static_cast<qsizetype>(row.size()) > mostColumns)
            return false;
        for (const OutCell& cell : row) {
            if (cell.text.size() > mostSigns)
                return false;
        }
    }
    return true;
}

} // namespace

Result<QByteArray> sheetXml(const OutSheet& sheet)
{
    if (!fits(sheet))
        return failure(ErrorKind::Refused, "exchange.sheet_too_large");
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument(u"1.0"_s, true);
    xml.writeStartElement(u"worksheet"_s);
    xml.writeDefaultNamespace(mainSpace);
    xml.writeStartElement(u"sheetPr"_s);
    xml.writeEmptyElement(u"pageSetUpPr"_s);
    xml.writeAttribute(u"fitToPage"_s, u"1"_s);
    xml.writeEndElement();
    writeWidths(xml, sheet);
    writeRows(xml, sheet);
    writeMerges(xml, sheet);
    xml.writeEmptyElement(u"pageSetup"_s);
    xml.writeAttribute(u"paperSize"_s, u"9"_s); // A4
    xml.writeAttribute(u"orientation"_s, u"landscape"_s);
    xml.writeAttribute(u"fitToWidth"_s, u"1"_s);
    xml.writeAttribute(u"fitToHeight"_s, u"0"_s);
    xml.writeStartElement(u"headerFooter"_s);
    xml.writeTextElement(u"oddFooter"_s, u"&C第 &P 页　共 &N 页"_s);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

QByteArray workbookXml(const OutSheet& sheet)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument(u"1.0"_s, true);
    xml.writeStartElement(u"workbook"_s);
    xml.writeDefaultNamespace(mainSpace);
    xml.writeNamespace(linkSpace, u"r"_s);
    xml.writeStartElement(u"sheets"_s);
    xml.writeEmptyElement(u"sheet"_s);
    xml.writeAttribute(u"name"_s, sheet.name);
    xml.writeAttribute(u"sheetId"_s, u"1"_s);
    xml.writeAttribute(linkSpace, u"id"_s, u"rId1"_s);
    xml.writeEndElement();
    if (sheet.headCount > 0) {
        xml.writeStartElement(u"definedNames"_s);
        xml.writeStartElement(u"definedName"_s);
        xml.writeAttribute(u"name"_s, u"_xlnm.Print_Titles"_s);
        xml.writeAttribute(u"localSheetId"_s, u"0"_s);
        xml.writeCharacters(u"'%1'!$%2:$%3"_s.arg(QString(sheet.name).replace(u'\'', u"''"_s))
                                .arg(sheet.headFrom + 1)
                                .arg(sheet.headFrom + sheet.headCount));
        xml.writeEndElement();
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

QByteArray stylesXml()
{
    return R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts><fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf><xf numFmtId="49" fontId="2" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/><xf numFmtId="1" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/></cellXfs></styleSheet>)";
}

} // namespace tongdang::exchange
