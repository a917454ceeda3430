// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/written_date.h"

#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace tongdang {

namespace {

/// 三, 〇三, 十, 十二, 二十一, 廿一, 三十, 卅一.
int numberOf(const QString& written)
{
    static constexpr QStringView digits = u"〇一二三四五六七八九";
    int tens = 0;
    int ones = 0;
    for (const QChar sign : written) {
        if (sign == u'十')
            tens = std::max(std::exchange(ones, 0), 1);
        else if (sign == u'廿' || sign == u'卅')
            tens = sign == u'廿' ? 2 : 3;
        else
            ones = static_cast<int>(std::max<qsizetype>(digits.indexOf(sign), 0));
    }
    return tens * 10 + ones;
}

/// A date in Chinese numerals, wholly or in part, with the digits of 2015年3月4日; any other text
/// as it is. 年, 月 and 日 must be there: 八月廿一 without 日 is a day of the moon's calendar.
QString withDigits(const QString& text)
{
    static const QRegularExpression numerals(QStringLiteral("[一二三四五六七八九十廿卅]"));
    static const QRegularExpression date(QStringLiteral(
        "^([〇零○Oo一二三四五六七八九]{4}|\\d{4})年"
        "(?:([〇零]?[一二三四五六七八九]|[一二三四五六七八九]?十[一二三四五六七八九]?|\\d{1,2})月"
        "(?:([〇零]?[一二三四五六七八九]|[一二三四五六七八九]?十[一二三四五六七八九]?"
        "|[廿卅][一二三四五六七八九]?|\\d{1,2})[日号])?)?$"));
    if (!text.contains(numerals))
        return text;
    QString bare = text;
    bare.removeIf([](QChar sign) { return sign.isSpace(); });
    const auto match = date.match(bare);
    if (!match.hasMatch())
        return text;
    QString year = match.captured(1);
    for (QChar& sign : year) {
        if (!sign.isDigit())
            sign = QChar(u'0' + numberOf(sign));
    }
    const auto number = [&match](int group) {
        const QString written = match.captured(group);
        return written.contains(numerals) ? QString::number(numberOf(written)) : written;
    };
    return (year + u' ' + number(2) + u' ' + number(3)).trimmed();
}

/// Programs write a day as its midnight. Another time is left standing, and so it is no date: the
/// midnight of China is 16:00 of the day before in universal time, so the day may be a wrong one.
QString withoutMidnight(const QString& text)
{
    static const QRegularExpression midnight(
        QStringLiteral("(?:(?<=\\d)[\\sT]+|(?<=[日号])\\s*)00?:00(?::00(?:\\.0+)?)?$"));
    return text.left(text.size() - midnight.match(text).capturedLength());
}

/// The parts of the date as digits: year, month, day; fewer if the writer left some out, empty if
/// it is no date.
QStringList partsOf(const QString& text)
{
    const bool digitsOnly = std::ranges::all_of(text, [](QChar sign) { return sign.isDigit(); });
    if (digitsOnly) {
        switch (text.size()) {
        case 8:
            return {text.left(4), text.mid(4, 2), text.mid(6)};
        case 6:
            return {text.left(4), text.mid(4)};
        case 4:
            return {text};
        default:
            return {};
        }
    }
    QString spaced = text;
    for (const QChar separator : QStringView(u"年月/.-"))
        spaced.replace(separator, u' ');
    if (spaced.endsWith(u'日') || spaced.endsWith(u'号'))
        spaced.chop(1);
    const QStringList parts = spaced.simplified().split(u' ', Qt::SkipEmptyParts);
    const bool numbers = std::ranges::all_of(parts, [](const QString& part) {
        return part.size() <= 4
               && std::ranges::all_of(part, [](QChar sign) { return sign.isDigit(); });
    });
    return numbers && parts.size() <= 3 ? parts : QStringList();
}

/// Four digits as they stand; two digits are a year from 1950 to 2049. 0 if it is no year.
int yearOf(const QString& digits)
{
    const int number = digits.toInt();
    if (digits.size() == 4)
        return number;
    if (digits.size() == 2)
        return number < 50 ? 2000 + number : 1900 + number;
    return 0;
}

} // namespace

WrittenDate readWrittenDate(QStringView text)
{
    WrittenDate date;
    QString plain = text.toString().normalized(QString::NormalizationForm_KC).trimmed();
    plain.replace(u'—', u'-').replace(u'–', u'-').replace(u'。', u'.').replace(u'、', u'.');
    const QString dayOnly = withoutMidnight(plain);
    const QStringList parts = partsOf(withDigits(dayOnly));
    if (parts.isEmpty() || (parts.size() == 1 && parts[0].size() != 4))
        return date;
    if (parts.size() < 3 && dayOnly != plain)
        return date;
    const int year = yearOf(parts[0]);
    if (year == 0)
        return date;
    const int month = parts.size() > 1 ? parts[1].toInt() : 1;
    const int day = parts.size() > 2 ? parts[2].toInt() : 1;
    date.precision = parts.size() == 3   ? DatePrecision::Day
                     : parts.size() == 2 ? DatePrecision::Month
                                         : DatePrecision::Year;
    date.day = QDate(year, month, day);
    date.fault = date.day.isValid() && year >= 1900 ? WrittenDate::Fault::None
                                                    : WrittenDate::Fault::Impossible;
    if (!date.isValid())
        date.day = QDate();
    return date;
}

QString writtenDay(QDate day, QDate today)
{
    if (!day.isValid())
        return {};
    // Thousands of reasons are written for one list: no format is read for each.
    const QString words = QString::number(day.month()) + u'月' + QString::number(day.day()) + u'日';
    return day.year() == today.year() ? words : QString::number(day.year()) + u'年' + words;
}

} // namespace tongdang
