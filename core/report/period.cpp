// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/period.h"

#include "base/calendar.h"

#include <QRegularExpression>

#include <algorithm>

namespace tongdang::report {

using namespace Qt::StringLiterals;

namespace {

std::optional<Period> between(QDate from, QDate until, QDate today)
{
    if (!from.isValid() || from > today)
        return std::nullopt;
    return Period{from, until, std::min(until, today), until < today};
}

} // namespace

std::optional<Period> periodOf(const QString& text, QDate today)
{
    static const QRegularExpression shape(u"^(\\d{4})(?:-(?:Q([1-4])|(\\d{2})))?$"_s);
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int year = match.captured(1).toInt();
    if (match.hasCaptured(3)) {
        const QDate from(year, match.captured(3).toInt(), 1);
        return between(from, calendar::endOfMonth(from), today);
    }
    if (match.hasCaptured(2)) {
        const QDate from(year, match.captured(2).toInt() * 3 - 2, 1);
        return between(from, calendar::endOfQuarter(from), today);
    }
    return between(QDate(year, 1, 1), QDate(year, 12, 31), today);
}

Period monthOf(QDate today)
{
    return {calendar::startOfMonth(today), calendar::endOfMonth(today), today, false};
}

} // namespace tongdang::report
