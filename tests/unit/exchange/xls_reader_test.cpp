// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xls_reader.h"

#include "exchange/ole_container.h"
#include "exchange/xls_records.h"
#include "support/catch.h"

#include <QFile>

using namespace tongdang;
using namespace tongdang::exchange;
using tongdang::test::errorCode;
using tongdang::test::take;

namespace {

QByteArray sample()
{
    QFile file(QStringLiteral(TONGDANG_SOURCE_DIR "/tests/golden/rosters/small.xls"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

XlsRecord record(const std::vector<QByteArray>& parts)
{
    XlsRecord made;
    made.parts.assign(parts.begin(), parts.end());
    return made;
}

/// A record as it lies in the file.
QByteArray bytesOf(int type, const QByteArray& content)
{
    const auto word = [](int number) {
        return QByteArray(1, static_cast<char>(number & 0xFF)) + static_cast<char>(number >> 8);
    };
    return word(type) + word(static_cast<int>(content.size())) + content;
}

} // namespace

TEST_CASE("A text goes on in the next part, where its signs may be of another width")
{
    // 4 signs: two narrow ones, then a part that begins with "wide".
    const std::vector<QByteArray> parts{QByteArray("\x04\x00\x00"
                                                   "ab",
                                                   5),
                                        QByteArray("\x01\x4e\x65\x63\x6b", 5)};
    const XlsRecord made = record(parts);
    CHECK(XlsTexts(made, 0).next() == QStringLiteral("ab敎正"));
}

TEST_CASE("Formats and readings of a text are passed over, also across parts")
{
    const std::vector<QByteArray> parts{QByteArray("\x01\x00\x0c\x02\x00\x03\x00\x00\x00"
                                                   "x1234",
                                                   14), // 8 + 3 bytes to pass over
                                        QByteArray("5678"
                                                   "abc"
                                                   "\x01\x00\x00"
                                                   "y",
                                                   11)};
    const XlsRecord made = record(parts);
    XlsTexts texts(made, 0);
    CHECK(texts.next() == QStringLiteral("x"));
    CHECK(texts.next() == QStringLiteral("y"));
    CHECK_FALSE(texts.next());
}

TEST_CASE("A text that goes beyond its record is none")
{
    const std::vector<QByteArray> parts{QByteArray("\x05\x00\x00"
                                                   "abc",
                                                   6)};
    const XlsRecord made = record(parts);
    CHECK_FALSE(XlsTexts(made, 0).next());
    CHECK_FALSE(XlsTexts(made, 6).next());
    CHECK_FALSE(XlsTexts(made, 600).next());
    CHECK_FALSE(XlsTexts(made, 2).nextShort() == QStringLiteral("abc"));
}

TEST_CASE("Records are read with their continuations, and not beyond the stream")
{
    const QByteArray stream = bytesOf(0xFC, "one") + bytesOf(0x3C, "two") + bytesOf(0x0A, "")
                              + bytesOf(0x0A, "cut off").chopped(1);
    XlsRecords records(stream, 0);
    const auto first = records.next();
    REQUIRE(first);
    CHECK(first->type == 0xFC);
    REQUIRE(first->parts.size() == 2);
    CHECK(first->parts[1] == "two");
    CHECK(first->byte(1) == 'n');
    CHECK(first->word(2) == 0); // half of it would lie beyond
    REQUIRE(records.next());
    CHECK_FALSE(records.next());
    CHECK_FALSE(XlsRecords(stream, -5).next());
    CHECK_FALSE(XlsRecords(stream, 1'000'000).next());
}

TEST_CASE("A container that leads round in a circle is refused")
{
    QByteArray file = sample();
    // The table of followers: where the stream's first sector is followed by the second, it is now
    // followed by itself.
    const QByteArray followers = QByteArray::fromHex("010000000200000003000000");
    const qsizetype at = file.indexOf(followers);
    REQUIRE(at > 0);
    file.replace(at, 4, QByteArray(4, '\0'));
    const auto stream = readOleStream(file, {QStringLiteral("Workbook")});
    REQUIRE(stream); // the size in the directory ends it
    CHECK(stream->size() <= file.size());
    CHECK(errorCode(readXls(file, {})) == "exchange.not_a_table");
    // A directory that is its own follower.
    QByteArray circle = sample();
    circle.replace(48, 4, QByteArray(4, '\0'));
    CHECK(errorCode(readXls(circle, {})) == "exchange.not_a_table");
}

TEST_CASE("Excel 95 and streams of other names are refused")
{
    CHECK(errorCode(readOleStream(sample(), {QStringLiteral("WordDocument")}))
          == "exchange.not_a_table");
    QByteArray old = sample();
    const qsizetype version = old.indexOf(QByteArray::fromHex("090810000006"));
    REQUIRE(version > 0);
    old.replace(version + 4, 2, QByteArray::fromHex("0005"));
    CHECK(errorCode(readXls(old, {})) == "exchange.not_a_table");
}

TEST_CASE("Whatever byte of an xls is altered, and wherever it is cut, it is read or refused")
{
    const QByteArray good = sample();
    const bool nightly = qEnvironmentVariable("TONGDANG_DEPTH") == QStringLiteral("nightly");
    const qsizetype step = nightly ? 1 : 7;
    for (qsizetype at = 0; at < good.size(); at += step) {
        QByteArray altered = good;
        altered[at] = static_cast<char>(altered.at(at) ^ 0xFF);
        for (const QByteArray& content : {altered, good.first(at)}) {
            const QByteArray code = errorCode(readXls(content, {}));
            CHECK((code.isEmpty() || code == "exchange.not_a_table" || code == "exchange.too_large"
                   || code == "exchange.password"));
        }
    }
}
