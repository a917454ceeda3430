// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/number_format.h"

#include <QDateTime>
#include <QRegularExpression>

#include <cmath>

namespace tongdang::exchange {

bool isDateFormat(int id, const QString& code)
{
    if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47)
        || (id >= 50 && id <= 58))
        return true;
    static const QRegularExpression literals(
        QStringLiteral("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*."));
    static const QRegularExpression dateSigns(QStringLiteral("[ymdhs]"),
                                              QRegularExpression::CaseInsensitiveOption);
    QString plain = code.section(u';', 0, 0);
    plain.remove(literals);
    return plain.contains(dateSigns) && !plain.contains(u"General", Qt::CaseInsensitive);
}

Cell numberCell(double number, const QString& text, bool showsDate, bool since1904)
{
    constexpr double latestDay = 3'000'000; // beyond the year 9999
    Cell cell;
    cell.kind = CellKind::Number;
    cell.number = number;
    cell.text = text;
    if (showsDate && number > 0 && number < latestDay) {
        // Day 0 of the 1900 calendar is 30 December 1899 for all dates after its false 29 February
        // 1900.
        const QDate origin = since1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30);
        constexpr double secondsPerDay = 86'400;
        const auto seconds = static_cast<qint64>(std::llround(number * secondsPerDay));
        const QDateTime moment = origin.startOfDay(Qt::UTC).addSecs(seconds);
        // A time behind the day stays to be seen: readWrittenDate tells why such a day is doubtful.
        const bool isDay = moment.time() == QTime(0, 0);
        cell.kind = isDay ? CellKind::Date : CellKind::Text;
        cell.date = isDay ? moment.date() : QDate();
        cell.text = isDay ? moment.date().toString(Qt::ISODate)
                          : moment.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    }
    return cell;
}

} // namespace tongdang::exchange
