// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/number_format.h"

#include <QRegularExpression>

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
        cell.kind = CellKind::Date;
        cell.date = origin.addDays(static_cast<qint64>(number));
        cell.text = cell.date.toString(Qt::ISODate);
    }
    return cell;
}

} // namespace tongdang::exchange
