// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv_reader.h"
#include "support/catch.h"

#include <QStringEncoder>

using namespace tongdang;
using namespace tongdang::exchange;
using tongdang::test::errorCode;
using tongdang::test::take;

TEST_CASE("Quotes, doubled quotes, separators and line breaks inside a cell are kept")
{
    const Table table = take(readCsv("a,\"b,\"\"c\"\"\nd\"\r\ne,f\n", {}));
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].cell(1).text == QStringLiteral("b,\"c\"\nd"));
    CHECK(table.rows[1].cell(0).text == QStringLiteral("e"));
}

TEST_CASE("Rows are counted as a spreadsheet counts them, empty ones included")
{
    const Table table = take(readCsv("a\n\n\nb\n", {}));
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].number == 1);
    CHECK(table.rows[1].number == 4);
}

TEST_CASE("UTF-8 with and without mark and GB18030 give the same words")
{
    const QString words = QStringLiteral("姓名,䶮\n");
    QStringEncoder gb18030("GB18030");
    REQUIRE(gb18030.isValid());
    const QByteArray chinese = gb18030.encode(words);
    for (const QByteArray& content :
         {words.toUtf8(), QByteArray("\xEF\xBB\xBF") + words.toUtf8(), chinese}) {
        const Table table = take(readCsv(content, {}));
        CHECK(table.rows.at(0).cell(0).text == QStringLiteral("姓名"));
        CHECK(table.rows.at(0).cell(1).text == QStringLiteral("䶮"));
    }
}

TEST_CASE("What is no table is refused")
{
    CHECK(errorCode(readCsv(QByteArray("\0\1\2", 3), {})) == "exchange.not_a_table");
    CHECK(errorCode(readCsv("", {})) == "exchange.not_a_table");
    CHECK(errorCode(readCsv("a,\"b", {})) == "exchange.not_a_table");
    CHECK(errorCode(readCsv("\xFF\xFF\xFF", {})) == "exchange.encoding");
    TableLimits few;
    few.rows = 2;
    CHECK(errorCode(readCsv("a\nb\nc\n", few)) == "exchange.too_large");
}
