// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/report_words.h"

#include "base/clock.h"

#include <QTime>

#include <algorithm>

namespace tongdang::desk {

using namespace Qt::StringLiterals;

namespace {

QString dayWords(QDate day)
{
    return day.toString(u"yyyy年M月d日"_s);
}

bool isHiddenSomewhere(const report::Statistics& statistics)
{
    return std::ranges::any_of(statistics.lines, [](const report::Line& line) {
        return std::ranges::any_of(line.cells, &report::Cell::isHidden);
    });
}

} // namespace

QString periodWords(const report::Period& period)
{
    const QDate from = period.from;
    if (from.month() == period.until.month())
        return from.toString(u"yyyy年M月"_s);
    if (from.daysTo(period.until) > 300)
        return from.toString(u"yyyy年"_s);
    return u"%1年第%2季度"_s.arg(from.year()).arg((from.month() + 2) / 3);
}

QString headWords(const Report& report)
{
    const report::Statistics& table = report.statistics;
    QString words = u"%1　%2　截止%3　单位：%4"_s.arg(report.place, periodWords(table.period),
                                                      dayWords(table.period.cutoff), table.unit);
    if (report.earlier)
        words += u"　括号内：%1"_s.arg(periodWords(*report.earlier));
    return words;
}

QString definitionWords(const Report& report)
{
    const report::Statistics& table = report.statistics;
    return u"统计口径：%1（规则：%2，第%3版）"_s.arg(table.definition, table.rules.title)
        .arg(table.rules.version);
}

QStringList checkWords(const Report& report)
{
    QStringList words;
    for (const report::Check& check : report.statistics.checks)
        words.append(check.holds ? u"✓ "_s + check.words
                                 : u"✗ %1（%2）"_s.arg(check.words, check.brokenIn.join(u'、')));
    return words;
}

QString footWords(const Report& report)
{
    const QDate day = Clock::dayOf(report.madeAt);
    const QTime time =
        QTime::fromMSecsSinceStartOfDay(static_cast<int>(report.madeAt - Clock::startOf(day)));
    QString words = u"制表：%1　%2 %3"_s.arg(report.person, isoDay(day), time.toString(u"HH:mm"_s));
    if (!report.leaves)
        return words + u'　' + confidentialWords;
    return isHiddenSomewhere(report.statistics) ? words + u"　*：为保护儿童信息不写明的数字"_s
                                                : words;
}

std::vector<std::size_t> shownColumns(const report::Statistics& statistics)
{
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < statistics.columns.size(); ++i) {
        if (!statistics.columns[i].isHelper)
            shown.push_back(i);
    }
    return shown;
}

} // namespace tongdang::desk
