// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx_writer.h"

#include "exchange/table.h"
#include "exchange/xlsx_archive.h"
#include "exchange/xlsx_reader.h"
#include "support/catch.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace tongdang;
using namespace tongdang::exchange;
using tongdang::test::errorCode;
using tongdang::test::take;
using namespace Qt::StringLiterals;

namespace {

OutCell text(const QString& words, CellLook look = CellLook::Body)
{
    OutCell cell;
    cell.text = words;
    cell.look = look;
    return cell;
}

OutCell number(double value, int decimals = 0)
{
    OutCell cell;
    cell.number = value;
    cell.decimals = decimals;
    return cell;
}

OutSheet sheet()
{
    OutSheet made;
    made.name = u"T01"_s;
    OutCell title = text(u"留守儿童 <情况> & \"汇总\""_s, CellLook::Title);
    title.columns = 3;
    made.rows = {{title},
                 {text(u"单位"_s, CellLook::Head), text(u"合计"_s, CellLook::Head),
                  text(u"率"_s, CellLook::Head)},
                 {text(u"539900201508171243"_s), number(12), number(92.3, 1)},
                 {text(u"䶮𬀩\n村"_s), text(u"*"_s), text({})}};
    made.widths = {18, 9, 9};
    made.headFrom = 1;
    made.headCount = 1;
    return made;
}

} // namespace

TEST_CASE("What is written is read again: text as text, numbers as numbers, ids whole")
{
    const Table table = take(readXlsx(take(makeXlsx(sheet())), TableLimits()));
    CHECK(table.name == u"T01"_s);
    REQUIRE(table.rows.size() == 4);
    CHECK(table.rows[0].cell(0).text == u"留守儿童 <情况> & \"汇总\""_s);
    CHECK(table.rows[2].cell(0).kind == CellKind::Text);
    CHECK(table.rows[2].cell(0).text == u"539900201508171243"_s);
    CHECK(table.rows[2].cell(1).kind == CellKind::Number);
    CHECK(table.rows[2].cell(1).number == 12);
    CHECK(table.rows[2].cell(2).number == 92.3);
    CHECK(table.rows[3].cell(0).text == u"䶮𬀩\n村"_s);
    CHECK(table.rows[3].cell(1).text == u"*"_s);
}

TEST_CASE("Every part of the file is sound XML, and equal sheets make equal bytes")
{
    const QByteArray bytes = take(makeXlsx(sheet()));
    CHECK(bytes == take(makeXlsx(sheet())));
    constexpr qint64 budget = 1 << 20;
    const auto parts = take(unpackZip(bytes, budget));
    CHECK(parts.size() == 6);
    for (auto part = parts.cbegin(); part != parts.cend(); ++part) {
        QXmlStreamReader xml(part.value());
        while (!xml.atEnd())
            xml.readNext();
        INFO(part.key().toStdString() << ": " << xml.errorString().toStdString());
        CHECK_FALSE(xml.hasError());
    }
    CHECK(parts.value(u"xl/worksheets/sheet1.xml"_s).contains(R"(<mergeCell ref="A1:C1"/>)"));
    CHECK(parts.value(u"xl/workbook.xml"_s).contains("'T01'!$2:$2"));
}

TEST_CASE("Signs that XML does not know are left out, the others stay")
{
    OutSheet made = sheet();
    made.rows[2][0] = text(u"a\u0001b\uFFFEc"_s + QChar(0xD800) + u"d𬀩"_s);
    const Table table = take(readXlsx(take(makeXlsx(made)), TableLimits()));
    CHECK(table.rows[2].cell(0).text == u"abcd𬀩"_s);
}

TEST_CASE("Column 27 is AA, column 703 is AAA")
{
    OutSheet made = sheet();
    made.rows[2].resize(703);
    made.rows[2][26] = text(u"x"_s);
    made.rows[2][702] = text(u"y"_s);
    constexpr qint64 budget = 1 << 20;
    const auto parts = take(unpackZip(take(makeXlsx(made)), budget));
    const QByteArray cells = parts.value(u"xl/worksheets/sheet1.xml"_s);
    CHECK(cells.contains(R"(r="AA3")"));
    CHECK(cells.contains(R"(r="AAA3")"));
}

TEST_CASE("A sheet that is too large, or a folder that is not there, leaves no file behind")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"no/t.xlsx"_s);
    CHECK(errorCode(writeXlsx(sheet(), file)) == "exchange.cannot_write");
    CHECK_FALSE(QFile::exists(file));
    OutSheet made = sheet();
    made.rows[2][0] = text(QString(40'000, u'a'));
    CHECK(errorCode(makeXlsx(made)) == "exchange.sheet_too_large");
    REQUIRE(writeXlsx(sheet(), folder.filePath(u"t.xlsx"_s)));
    CHECK(take(readTable(folder.filePath(u"t.xlsx"_s))).rows.size() == 4);
    CHECK_FALSE(QFileInfo(folder.filePath(u"t.xlsx"_s))
                    .permissions()
                    .testAnyFlags(QFile::ReadGroup | QFile::ReadOther));
}
