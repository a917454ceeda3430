// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/written_date.h"

#include <QString>
#include <QStringList>

#include <algorithm>

namespace tongdang {

namespace {

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
    const QStringList parts = partsOf(plain);
    if (parts.isEmpty() || (parts.size() == 1 && parts[0].size() != 4))
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

} // namespace tongdang
