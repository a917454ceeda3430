// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id_number.h"

#include <algorithm>
#include <array>

namespace tongdang {

namespace {

QString normalised(QStringView typed)
{
    QString number = typed.toString().normalized(QString::NormalizationForm_KC).toUpper();
    number.removeIf([](QChar sign) { return sign.isSpace(); });
    return number;
}

bool isDigit(QChar sign)
{
    return sign >= u'0' && sign <= u'9';
}

} // namespace

QString IdNumber::sexCode() const
{
    return isMale ? QStringLiteral("1") : QStringLiteral("2");
}

bool IdNumber::agreesWith(QDate written, DatePrecision precision) const
{
    if (written.year() != birth.year())
        return false;
    if (precision == DatePrecision::Year)
        return true;
    if (written.month() != birth.month())
        return false;
    return precision == DatePrecision::Month || written == birth;
}

QChar idNumberCheckSign(QStringView seventeenDigits)
{
    // GB 11643 annex: weights 2^(18-i) mod 11, ISO 7064 MOD 11-2.
    static constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    static constexpr QStringView signs = u"10X98765432";
    int sum = 0;
    for (qsizetype i = 0; i < 17; ++i)
        sum += (seventeenDigits[i].unicode() - u'0') * weights[static_cast<std::size_t>(i)];
    return signs[sum % 11];
}

IdNumber parseIdNumber(QStringView typed)
{
    IdNumber result;
    result.number = normalised(typed);
    const QStringView number = result.number;
    if (number.size() != 18)
        return result;
    const bool digits = std::all_of(number.begin(), number.begin() + 17, isDigit);
    if (!digits || !(isDigit(number.back()) || number.back() == u'X')) {
        result.fault = IdNumberFault::Sign;
        return result;
    }
    result.birth =
        QDate(number.mid(6, 4).toInt(), number.mid(10, 2).toInt(), number.mid(12, 2).toInt());
    result.isMale = (number[16].unicode() - u'0') % 2 == 1;
    if (!result.birth.isValid())
        result.fault = IdNumberFault::BirthDate;
    else if (number.back() != idNumberCheckSign(number))
        result.fault = IdNumberFault::CheckDigit;
    else
        result.fault = IdNumberFault::None;
    return result;
}

} // namespace tongdang
