// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx_writer.h"

#include "exchange/xlsx_sheet.h"
#include "exchange/zip_writer.h"

#include <QSaveFile>

namespace tongdang::exchange {

using namespace Qt::StringLiterals;

namespace {

constexpr auto contentTypes =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>)";
constexpr auto packageLinks =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>)";
constexpr auto workbookLinks =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>)";

} // namespace

Result<QByteArray> makeXlsx(const OutSheet& sheet)
{
    TONGDANG_TRY(const QByteArray cells, sheetXml(sheet));
    return makeZip({{"[Content_Types].xml", contentTypes},
                    {"_rels/.rels", packageLinks},
                    {"xl/workbook.xml", workbookXml(sheet)},
                    {"xl/_rels/workbook.xml.rels", workbookLinks},
                    {"xl/styles.xml", stylesXml()},
                    {"xl/worksheets/sheet1.xml", cells}});
}

Result<void> writeXlsx(const OutSheet& sheet, const QString& file)
{
    TONGDANG_TRY(const QByteArray bytes, makeXlsx(sheet));
    QSaveFile target(file);
    const auto failed = [&] {
        return failure(ErrorKind::Medium, "exchange.cannot_write", {file}, target.errorString());
    };
    if (!target.open(QIODevice::WriteOnly))
        return failed();
    // A FAT stick knows no owner, and the file is wanted there all the same.
    (void)target.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (target.write(bytes) != bytes.size() || !target.commit())
        return failed();
    return {};
}

} // namespace tongdang::exchange
