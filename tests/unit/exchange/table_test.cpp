// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table.h"

#include "support/catch.h"

#include <QFile>
#include <QTemporaryDir>

using namespace tongdang;
using namespace tongdang::exchange;
using tongdang::test::errorCode;
using tongdang::test::take;

namespace {

QString sample(const char* name)
{
    return QStringLiteral(TONGDANG_SOURCE_DIR "/tests/golden/rosters/") + QString::fromLatin1(name);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

Result<Table> readBytes(const QByteArray& content, const TableLimits& limits = {},
                        const QString& name = QStringLiteral("a.xlsx"))
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(content) == content.size());
    file.close();
    return readTable(file.fileName(), limits);
}

} // namespace

TEST_CASE("An old xls is read, its first filled sheet, with texts, numbers and dates")
{
    const Table table = take(readTable(sample("small.xls")));
    REQUIRE(table.rows.size() == 4);
    CHECK(table.rows[0].cell(0).text == QStringLiteral("大湾村花名册"));
    CHECK(table.rows[2].number == 3);
    CHECK(table.rows[2].cell(2).kind == CellKind::Date);
    CHECK(table.rows[2].cell(2).date == QDate(2014, 5, 1));
    CHECK(table.rows[2].cell(3).kind == CellKind::Text);
    CHECK(table.rows[3].cell(2).isEmpty());
    CHECK(table.rows[3].cell(3).kind == CellKind::Number); // its last digits are lost
}

TEST_CASE("The format is told by the content, whatever the name says")
{
    const QByteArray xlsx = contentOf(sample("roster-dawan.xlsx"));
    CHECK(take(readBytes(xlsx, {}, QStringLiteral("a.csv"))).rows.size() == 48);
    CHECK(take(readBytes(contentOf(sample("small.xls")), {}, QStringLiteral("a.xlsx"))).rows.size()
          == 4);
    CHECK(take(readBytes("a,b\n", {}, QStringLiteral("a.xls"))).rows.size() == 1);
}

TEST_CASE("A file with a password is told as such")
{
    // An encrypted xlsx is an OLE container with a stream of this name.
    QByteArray ole("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    ole.append(QByteArray(1000, '\0'));
    const QString stream = QStringLiteral("EncryptedPackage");
    ole.append(reinterpret_cast<const char*>(stream.utf16()), 2 * stream.size());
    CHECK(errorCode(readBytes(ole)) == "exchange.password");

    // In an encrypted xls a record FILEPASS follows the first one.
    QByteArray xls = contentOf(sample("small.xls"));
    const qsizetype second = xls.indexOf(QByteArray::fromHex("09081000")) + 20;
    REQUIRE(xls.mid(second, 2) == QByteArray::fromHex("e100"));
    xls.replace(second, 2, QByteArray::fromHex("2f00"));
    CHECK(errorCode(readBytes(xls)) == "exchange.password");
}

TEST_CASE("A file that is too large, damaged or not there is refused")
{
    TableLimits limits;
    limits.fileBytes = 3;
    CHECK(take(readBytes("a,b", limits)).rows.size() == 1);
    CHECK(errorCode(readBytes("a,bc", limits)) == "exchange.too_large");
    limits = {};
    limits.cells = 5;
    CHECK(errorCode(readBytes("a,b\nc,d\ne,f\n", limits)) == "exchange.too_large");
    CHECK(errorCode(readTable(sample("small.xls"), limits)) == "exchange.too_large");
    CHECK(errorCode(readBytes(contentOf(sample("small.xls")).first(700)))
          == "exchange.not_a_table");
    CHECK(errorCode(readBytes(contentOf(sample("roster-dawan.xlsx")).first(5000)))
          == "exchange.not_a_table");
    CHECK(errorCode(readTable(QStringLiteral("/nowhere.xlsx"))) == "exchange.cannot_read");
}

TEST_CASE("A web page that is called xls is refused, not read as text")
{
    CHECK(errorCode(readBytes("\r\n <html><table><tr><td>a,b</td></tr></table>"))
          == "exchange.not_a_table");
}

TEST_CASE("A folder is no table")
{
    const QTemporaryDir folder;
    CHECK(errorCode(readTable(folder.path())) == "exchange.cannot_read");
}
