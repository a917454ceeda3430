// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/randomness.h"
#include "paper/sheet_number.h"
#include "support/catch.h"

#include <QSet>

using namespace tongdang;
using namespace tongdang::paper;
using namespace tongdang::test;
using namespace Qt::StringLiterals;

namespace {

const QString alphabet = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ"_s;

} // namespace

TEST_CASE("a sheet number has 8 signs of Crockford's alphabet and reads back as itself")
{
    SeededRandomness randomness(7);
    QSet<QString> seen;
    for (int i = 0; i < 2000; ++i) {
        const SheetNumber number = SheetNumber::create(randomness);
        const QString signs = number.toString();
        REQUIRE(signs.size() == 8);
        for (const QChar sign : signs)
            REQUIRE(alphabet.contains(sign));
        REQUIRE(take(SheetNumber::parse(signs)) == number);
        seen.insert(signs);
    }
    CHECK(seen.size() == 2000);
}

TEST_CASE("a sheet number is read in small letters, with blanks and hyphens, and with O, I and L")
{
    SeededRandomness randomness(3);
    int withLookalike = 0;
    for (int i = 0; i < 500; ++i) {
        const SheetNumber number = SheetNumber::create(randomness);
        QString typed = number.toString();
        typed.replace(u'0', u'o').replace(u'1', i % 2 == 0 ? u'I' : u'l');
        withLookalike += typed == number.toString() ? 0 : 1;
        CHECK(take(SheetNumber::parse(u" "_s + typed.first(4).toLower() + u"-"_s
                                      + typed.last(4).toLower() + u" "_s))
              == number);
        CHECK(take(SheetNumber::parse(number.printed())) == number);
    }
    CHECK(withLookalike > 50);
}

TEST_CASE("every single wrong sign of a sheet number is noticed")
{
    SeededRandomness randomness(11);
    for (int i = 0; i < 40; ++i) {
        const QString right = SheetNumber::create(randomness).toString();
        for (qsizetype place = 0; place < right.size(); ++place) {
            for (const QChar sign : alphabet) {
                if (sign == right[place])
                    continue;
                QString wrong = right;
                wrong[place] = sign;
                REQUIRE(errorCode(SheetNumber::parse(wrong)) == "paper.sheet_check");
            }
        }
    }
}

TEST_CASE("any two signs of a sheet number that changed places are noticed")
{
    SeededRandomness randomness(12);
    for (int i = 0; i < 300; ++i) {
        const QString right = SheetNumber::create(randomness).toString();
        for (qsizetype a = 0; a < right.size(); ++a) {
            for (qsizetype b = a + 1; b < right.size(); ++b) {
                QString wrong = right;
                std::swap(wrong[a], wrong[b]);
                if (wrong != right)
                    REQUIRE(errorCode(SheetNumber::parse(wrong)) == "paper.sheet_check");
            }
        }
    }
}

TEST_CASE("what is no sheet number is refused as such")
{
    for (const QString& typed : {u""_s, u"7K2M9QX"_s, u"7K2M9QX44"_s, u"7K2M9QXU"_s,
                                 u"7K2M 9Q中4"_s, u"A"_s.repeated(100000)})
        CHECK(errorCode(SheetNumber::parse(typed)) == "paper.sheet_number");
}

TEST_CASE("the code of a sheet holds version, number and ISO week, and nothing but capital ASCII")
{
    SeededRandomness randomness(5);
    const SheetNumber number = SheetNumber::create(randomness);
    const SheetCode code =
        SheetCode::of(3, number, QDate(2024, 12, 30)); // Monday of the first week of 2025
    const QString payload = code.payload();
    CHECK(payload.startsWith(u"TD1:V3:%1:2025W01:"_s.arg(number.toString())));
    CHECK(payload.size() == 26);
    CHECK(payload == payload.toUpper());
    CHECK(take(SheetCode::parse(payload)) == code);
    CHECK(take(SheetCode::parse(payload.toLower() + u"\r\n"_s)) == code);
    CHECK(take(readSheetNumber(payload)) == number);
    CHECK(take(readSheetNumber(number.toString().toLower())) == number);
}

TEST_CASE("the CRC of the code is that of CRC-8, so that other programs can check it")
{
    // The check value of CRC-8/SMBUS over "123456789" is F4; here the same CRC over a whole
    // payload, worked out with Python.
    SeededRandomness randomness(5);
    const SheetNumber number = take(SheetNumber::parse(u"00000000"_s));
    CHECK(SheetCode::of(3, number, QDate(2024, 11, 26)).payload()
          == u"TD1:V3:00000000:2024W48:7E"_s);
}

TEST_CASE("a sheet code with any one sign changed is refused")
{
    SeededRandomness randomness(6);
    const QString payload =
        SheetCode::of(1, SheetNumber::create(randomness), QDate(2024, 11, 26)).payload();
    for (qsizetype place = 0; place < payload.size(); ++place) {
        for (const QChar sign : u"0123456789ABCDEFGHJKMNPQRSTVWXYZ:"_s) {
            QString wrong = payload;
            wrong[place] = sign;
            if (wrong == payload)
                continue;
            INFO(wrong.toStdString());
            const QByteArray error = errorCode(SheetCode::parse(wrong));
            const bool isRefused = error == "paper.sheet_code" || error == "paper.sheet_check";
            REQUIRE(isRefused);
        }
    }
}
