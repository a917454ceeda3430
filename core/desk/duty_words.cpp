// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/duty_words.h"

#include "base/written_date.h"

namespace tongdang::desk {

QString everyWords(const Interval& interval)
{
    if (interval.unit == IntervalUnit::Month && interval.number == 1)
        return QStringLiteral("每月一次");
    constexpr int aYear = 12;
    if (interval.unit == IntervalUnit::Month && interval.number == aYear)
        return QStringLiteral("每年一次");
    switch (interval.unit) {
    case IntervalUnit::Minute:
        return QStringLiteral("每%1分钟一次").arg(interval.number);
    case IntervalUnit::Workday:
        return QStringLiteral("每%1个工作日一次").arg(interval.number);
    case IntervalUnit::Hour:
        return QStringLiteral("每%1小时一次").arg(interval.number);
    case IntervalUnit::Day:
        return QStringLiteral("每%1天一次").arg(interval.number);
    case IntervalUnit::Month:
        return QStringLiteral("每%1个月一次").arg(interval.number);
    }
    return {};
}

QString whyWords(const Duty& duty, QDate today)
{
    const bool isVisit = duty.act == u"visit";
    QString words = isVisit ? QStringLiteral("走访") : QStringLiteral("联系");
    words = duty.lastDone.isValid()
                ? QStringLiteral("上次%1 %2").arg(words, writtenDay(duty.lastDone, today))
                : QStringLiteral("建档后还没有%1").arg(words);
    if (duty.every)
        words += QStringLiteral("，应") + everyWords(*duty.every);
    if (duty.attempts > 0)
        words += (isVisit ? QStringLiteral("；去过%1次没见到人")
                          : QStringLiteral("；联系过%1次没联系上"))
                     .arg(duty.attempts);
    return words;
}

} // namespace tongdang::desk
