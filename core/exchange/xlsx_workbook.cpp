// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx_workbook.h"

#include "exchange/number_format.h"

namespace tongdang::exchange {

namespace {

Result<std::vector<bool>> readDateStyles(const QByteArray& part)
{
    QXmlStreamReader xml(part);
    QHash<int, QString> formats;
    std::vector<bool> dates;
    bool inCellFormats = false;
    while (!part.isEmpty() && !xml.atEnd()) {
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
    if (xml.hasError())
        return notReadable(xml);
    return dates;
}

/// Trimmed here, once: a million cells may share one text.
Result<QStringList> readSharedStrings(const QByteArray& part, const TableLimits& limits)
{
    QXmlStreamReader xml(part);
    QStringList strings;
    while (!part.isEmpty() && !xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"si")
            strings.append(readRichText(xml, u"si").trimmed());
        if (!strings.isEmpty() && strings.constLast().size() > limits.cellCharacters)
            return failure(ErrorKind::Refused, "exchange.too_large");
    }
    if (xml.hasError())
        return notReadable(xml);
    return strings;
}

/// Where the parts of a workbook lie, by their ids.
Result<QHash<QString, QString>> readRelations(const QByteArray& part)
{
    QXmlStreamReader xml(part);
    QHash<QString, QString> targets;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement() || xml.name() != u"Relationship")
            continue;
        const QString target = xml.attributes().value(QLatin1StringView("Target")).toString();
        targets.insert(xml.attributes().value(QLatin1StringView("Id")).toString(),
                       target.startsWith(u'/') ? target.mid(1) : QStringLiteral("xl/") + target);
    }
    if (xml.hasError())
        return notReadable(xml);
    return targets;
}

QString relationOf(const QXmlStreamReader& xml)
{
    for (const auto& attribute : xml.attributes()) {
        if (attribute.qualifiedName().endsWith(u":id"))
            return attribute.value().toString();
    }
    return {};
}

} // namespace

tl::unexpected<Error> notReadable(const QXmlStreamReader& xml)
{
    return failure(ErrorKind::Refused, "exchange.not_a_table", {}, xml.errorString());
}

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

Result<Workbook> readWorkbook(const QHash<QString, QByteArray>& parts, const TableLimits& limits)
{
    Workbook book;
    TONGDANG_TRY(const auto targets,
                 readRelations(parts.value(QStringLiteral("xl/_rels/workbook.xml.rels"))));
    QXmlStreamReader xml(parts.value(QStringLiteral("xl/workbook.xml")));
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"workbookPr") {
            const auto value = xml.attributes().value(QLatin1StringView("date1904"));
            book.since1904 = value == u"1" || value == u"true";
        } else if (xml.name() == u"sheet") {
            book.sheets.push_back({xml.attributes().value(QLatin1StringView("name")).toString(),
                                   targets.value(relationOf(xml))});
        }
    }
    if (xml.hasError())
        return notReadable(xml);
    TONGDANG_TRY(book.strings,
                 readSharedStrings(parts.value(QStringLiteral("xl/sharedStrings.xml")), limits));
    TONGDANG_TRY(book.dateStyles, readDateStyles(parts.value(QStringLiteral("xl/styles.xml"))));
    return book;
}

} // namespace tongdang::exchange
