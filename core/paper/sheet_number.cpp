// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/sheet_number.h"

#include "base/randomness.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tongdang::paper {

namespace {

constexpr QStringView alphabet = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Times x in the field of 32 elements, whose polynomial is x^5 + x^2 + 1.
unsigned timesX(unsigned element)
{
    element <<= 1;
    return (element & 32U) != 0 ? element ^ 0b100101U : element;
}

/// The check sign of seven signs: each sign is weighted with another power of x, so that neither a
/// wrong sign nor two that changed places can leave the sum as it was.
unsigned checkOf(QStringView seven)
{
    unsigned sum = 0;
    for (const QChar sign : seven)
        sum = timesX(sum ^ static_cast<unsigned>(alphabet.indexOf(sign)));
    return sum;
}

/// CRC-8 with the polynomial x^8 + x^2 + x + 1.
unsigned crc8(QByteArrayView bytes)
{
    unsigned crc = 0;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 0x80U) != 0 ? (crc << 1 ^ 0x07U) & 0xFFU : crc << 1;
    }
    return crc;
}

QString withCrc(const QString& body)
{
    return u"%1:%2"_s.arg(body).arg(crc8(body.toLatin1()), 2, 16, QChar(u'0')).toUpper();
}

} // namespace

SheetNumber SheetNumber::create(Randomness& randomness)
{
    QString signs;
    for (int i = 0; i < length - 1; ++i)
        signs += alphabet[randomness.below(32)];
    signs += alphabet[checkOf(signs)];
    return SheetNumber(signs);
}

Result<SheetNumber> SheetNumber::parse(QStringView typed)
{
    if (typed.size() > 64)
        return failure(ErrorKind::Refused, "paper.sheet_number", {typed.first(64).toString()});
    QString signs;
    for (QChar sign : typed.toString().normalized(QString::NormalizationForm_KC).toUpper()) {
        if (sign.isSpace() || sign == u'-')
            continue;
        if (sign == u'O')
            sign = u'0';
        else if (sign == u'I' || sign == u'L')
            sign = u'1';
        if (!alphabet.contains(sign))
            return failure(ErrorKind::Refused, "paper.sheet_number", {typed.toString()});
        signs += sign;
    }
    if (signs.size() != length)
        return failure(ErrorKind::Refused, "paper.sheet_number", {typed.toString()});
    if (alphabet[checkOf(QStringView(signs).first(length - 1))] != signs.back())
        return failure(ErrorKind::Refused, "paper.sheet_check", {signs});
    return SheetNumber(signs);
}

SheetCode SheetCode::of(int formVersion, const SheetNumber& number, QDate day)
{
    int year = 0;
    const int week = day.weekNumber(&year);
    return {formVersion, number, year, week};
}

QString SheetCode::payload() const
{
    return withCrc(u"TD1:V%1:%2:%3W%4"_s.arg(QString::number(formVersion), number.toString(),
                                             QString::number(isoYear),
                                             QString::number(isoWeek).rightJustified(2, u'0')));
}

Result<SheetCode> SheetCode::parse(QStringView scanned)
{
    static const QRegularExpression pattern(
        u"^TD1:V([1-9][0-9]{0,4}):([0-9A-Z]{8}):([0-9]{4})W([0-9]{2}):[0-9A-F]{2}$"_s);
    if (scanned.size() > 64)
        return failure(ErrorKind::Refused, "paper.sheet_code");
    // A scanner may act as a keyboard in small letters, or with the wide colon of a Chinese layout.
    const QString text =
        scanned.trimmed().toString().normalized(QString::NormalizationForm_KC).toUpper();
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return failure(ErrorKind::Refused, "paper.sheet_code");
    if (withCrc(text.chopped(3)) != text)
        return failure(ErrorKind::Refused, "paper.sheet_check", {match.captured(2)});
    TONGDANG_TRY(SheetNumber number, SheetNumber::parse(match.capturedView(2)));
    return SheetCode{match.capturedView(1).toInt(), std::move(number),
                     match.capturedView(3).toInt(), match.capturedView(4).toInt()};
}

Result<SheetNumber> readSheetNumber(QStringView typedOrScanned)
{
    if (!typedOrScanned.contains(u':') && !typedOrScanned.contains(u'：'))
        return SheetNumber::parse(typedOrScanned);
    TONGDANG_TRY(const SheetCode code, SheetCode::parse(typedOrScanned));
    return code.number;
}

} // namespace tongdang::paper
