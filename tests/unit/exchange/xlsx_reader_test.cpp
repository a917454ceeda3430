// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx_archive.h"
#include "exchange/xlsx_reader.h"
#include "support/catch.h"
#include "workbooks.h"

using namespace tongdang;
using namespace tongdang::exchange;
using tongdang::test::errorCode;
using tongdang::test::take;
using tongdang::test::workbook;
using tongdang::test::zipOf;

TEST_CASE("Shared, rich and inline texts are read, phonetic hints are not")
{
    const Table table = take(readXlsx(
        workbook("<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"B3\" t=\"s\"><v>1</v></c>"
                 "<c r=\"D3\" t=\"inlineStr\"><is><t>一组</t></is></c></row>"),
        {}));
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows[0].number == 3);
    CHECK(table.rows[0].cell(0).text == QStringLiteral("曾"));
    CHECK(table.rows[0].cell(1).text == QStringLiteral("雨桐"));
    CHECK(table.rows[0].cell(2).isEmpty());
    CHECK(table.rows[0].cell(3).text == QStringLiteral("一组"));
}

TEST_CASE("A number is a date only if its format shows one")
{
    const QByteArray rows =
        "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>42233</v></c><c r=\"B1\" s=\"2\"><v>42233</v></c>"
        "<c r=\"C1\" s=\"3\"><v>42233</v></c><c r=\"D1\"><v>42233</v></c></row>";
    const Table table = take(readXlsx(workbook(rows), {}));
    const TableRow& row = table.rows.at(0);
    CHECK(row.cell(0).date == QDate(2015, 8, 17));
    CHECK(row.cell(1).date == QDate(2015, 8, 17));
    CHECK(row.cell(2).kind == CellKind::Number);
    CHECK(row.cell(3).kind == CellKind::Number);

    const Table old = take(readXlsx(workbook(rows, "<workbookPr date1904=\"1\"/>"), {}));
    CHECK(old.rows.at(0).cell(0).date == QDate(2019, 8, 18));
}

TEST_CASE("A moment that is not the midnight of a day is no date and shows its time")
{
    // 16:00 of the day before and 43 seconds too early: what programs leave that count in the time
    // of another zone.
    const QByteArray rows = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>42232.666666666664</v></c>"
                            "<c r=\"B1\" s=\"1\"><v>42232.999502314815</v></c>"
                            "<c r=\"C1\" s=\"1\"><v>42232.9999999999</v></c></row>";
    const Table table = take(readXlsx(workbook(rows), {}));
    const TableRow& row = table.rows.at(0);
    CHECK(row.cell(0).kind == CellKind::Text);
    CHECK(row.cell(0).text == QStringLiteral("2015-08-16 16:00:00"));
    CHECK(row.cell(1).text == QStringLiteral("2015-08-16 23:59:17"));
    CHECK(row.cell(2).kind == CellKind::Date); // a double's last digit
    CHECK(row.cell(2).date == QDate(2015, 8, 17));
}

TEST_CASE("A zip bomb, a broken zip and broken XML are refused")
{
    CHECK(errorCode(unpackZip(zipOf({{"a.xml", QByteArray(2 << 20, 'x')}}), 1 << 20))
          == "exchange.too_large");
    CHECK(errorCode(readXlsx("PK\x03\x04 and nothing more", {})) == "exchange.not_a_table");
    CHECK(errorCode(readXlsx(workbook("<row r=\"1\"><c r=\"A1\"><v>1</x>"), {}))
          == "exchange.not_a_table");
    CHECK(errorCode(readXlsx(workbook("<row r=\"1\"><c r=\"ZZZ1\"><v>1</v></c></row>"), {}))
          == "exchange.too_large");
    CHECK(errorCode(readXlsx(workbook("<row r=\"1\"><c r=\"AAAA1\"><v>1</v></c></row>"), {}))
          == "exchange.not_a_table");
}

TEST_CASE("Few bytes cannot ask for much memory")
{
    TableLimits limits;
    limits.cells = 1000;
    limits.cellCharacters = 5;
    QByteArray rows;
    for (int row = 1; row <= 20; ++row)
        rows += "<row r=\"" + QByteArray::number(row) + "\"><c r=\"CV" + QByteArray::number(row)
                + "\"><v>1</v></c></row>"; // column 100
    CHECK(errorCode(readXlsx(workbook(rows), limits)) == "exchange.too_large");
    CHECK(errorCode(readXlsx(workbook("<row r=\"1\"><c r=\"A1\"><v>123456</v></c></row>"), limits))
          == "exchange.too_large");
    limits.cellCharacters = 1;
    CHECK(errorCode(readXlsx(workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"), limits))
          == "exchange.too_large"); // a shared text has two signs
    limits = {};
    limits.rows = 1;
    CHECK(errorCode(readXlsx(workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
                                      "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row>"),
                             limits))
          == "exchange.too_large");
}

TEST_CASE("Empty cells to the end of the sheet, which somebody formatted, do no harm")
{
    const Table table =
        take(readXlsx(workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"1\"/></row>"
                               "<row r=\"1048576\"><c r=\"A1048576\" s=\"1\"/></row>"),
                      {}));
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows[0].cells.size() == 1);
}

TEST_CASE("Cells without a reference stand one after the other")
{
    const Table table = take(readXlsx(
        workbook("<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>"), {}));
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].cell(2).text == QStringLiteral("3"));
    CHECK(table.rows[1].number == 2);
}

TEST_CASE("A workbook whose parts are damaged or missing is refused, not half read")
{
    const QByteArray good = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>";
    CHECK(readXlsx(workbook(good), {}));
    CHECK(errorCode(readXlsx(workbook("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>9</v></c></row>"), {}))
          == "exchange.not_a_table"); // there is no such shared text
    CHECK(errorCode(readXlsx(workbook("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>"), {}))
          == "exchange.not_a_table");
    CHECK(errorCode(readXlsx(zipOf({{"xl/worksheets/sheet1.xml", "<worksheet/>"}}), {}))
          == "exchange.not_a_table");
    CHECK(errorCode(readXlsx(workbook(good, "<open>"), {})) == "exchange.not_a_table");
}
