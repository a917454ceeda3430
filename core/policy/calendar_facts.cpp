// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/calendar.h"
#include "base/clock.h"
#include "catalogue/fields.h"
#include "policy/facts.h"

#include <QTime>

#include <cstdlib>

namespace tongdang::policy {

using namespace Qt::StringLiterals;

namespace {

Value today(Evaluation& evaluation, const FactCall&)
{
    return evaluation.todayValue();
}

Value now(Evaluation& evaluation, const FactCall&)
{
    return momentValue(evaluation.matter().now);
}

Value dayOfTime(Evaluation& evaluation, const FactCall& call)
{
    return dayValue(dayAt(evaluation, call, 0));
}

Value addDays(Evaluation& evaluation, const FactCall& call)
{
    const QDate day = dayAt(evaluation, call, 0);
    const auto days = numberAt(evaluation, call, 1);
    return day.isValid() && days ? dayValue(day.addDays(*days)) : Value();
}

Value addMonths(Evaluation& evaluation, const FactCall& call)
{
    // A mistyped number of months has no day.
    constexpr int most = 12 * 1000;
    const auto months = numberAt(evaluation, call, 1);
    if (!months || std::abs(*months) > most)
        return {};
    return dayValue(calendar::addMonths(dayAt(evaluation, call, 0), *months));
}

Value daysBetween(Evaluation& evaluation, const FactCall& call)
{
    const QDate start = dayAt(evaluation, call, 0);
    const QDate end = dayAt(evaluation, call, 1);
    return start.isValid() && end.isValid() ? Value(start.daysTo(end)) : Value();
}

Value monthsBetween(Evaluation& evaluation, const FactCall& call)
{
    return numberValue(
        calendar::monthsBetween(dayAt(evaluation, call, 0), dayAt(evaluation, call, 1)));
}

Value maxDay(Evaluation& evaluation, const FactCall& call)
{
    QDate latest;
    for (const Operand& operand : call.arguments[0].operands) {
        const QDate day = evaluation.day(operand);
        if (day.isValid() && (!latest.isValid() || day > latest))
            latest = day;
    }
    return dayValue(latest);
}

Value firstSet(Evaluation& evaluation, const FactCall& call)
{
    for (const Operand& operand : call.arguments[0].operands) {
        Value value = evaluation.value(operand);
        if (!value.isEmpty())
            return value;
    }
    return {};
}

/// Lists of numbers are held as their digits; the first one is given as a number.
Value firstOf(Evaluation& evaluation, const FactCall& call)
{
    const QStringList list = valueOf(evaluation, call, 0).toCodes();
    if (list.isEmpty())
        return {};
    bool isNumber = false;
    const qint64 number = list.first().toLongLong(&isNumber);
    return isNumber ? Value(number) : Value(list.first());
}

Value negate(Evaluation& evaluation, const FactCall& call)
{
    const auto number = valueOf(evaluation, call, 0).toInteger();
    return number ? Value(-*number) : Value();
}

Value multiply(Evaluation& evaluation, const FactCall& call)
{
    const auto left = valueOf(evaluation, call, 0).toInteger();
    const auto right = valueOf(evaluation, call, 1).toInteger();
    return left && right ? Value(*left * *right) : Value();
}

Value birthday(Evaluation& evaluation, const FactCall& call)
{
    const auto years = numberAt(evaluation, call, 1);
    return years ? dayValue(calendar::birthday(dayAt(evaluation, call, 0), *years)) : Value();
}

Value ageYears(Evaluation& evaluation, const FactCall& call)
{
    return numberValue(calendar::ageYears(dayAt(evaluation, call, 0), dayAt(evaluation, call, 1),
                                          evaluation.book().settings.ageTurns));
}

QDate lastYearly(QDate day, int month, int dayOfMonth)
{
    const QDate thisYear(day.year(), month, dayOfMonth);
    return thisYear <= day ? thisYear : QDate(day.year() - 1, month, dayOfMonth);
}

QDate schoolYear(const Settings& settings, QDate day)
{
    return lastYearly(day, settings.schoolYearMonth, settings.schoolYearDay);
}

struct Term {
    QDate start;
    QString code;
};
Term termOn(const Settings& settings, QDate day)
{
    Term latest;
    for (const Settings::TermStart& term : settings.terms) {
        const QDate start = lastYearly(day, term.month, term.day);
        if (!latest.start.isValid() || start > latest.start)
            latest = {start, term.code};
    }
    return latest;
}

Value schoolYearStart(Evaluation& evaluation, const FactCall& call)
{
    const QDate day = dayAt(evaluation, call, 0);
    return day.isValid() ? dayValue(schoolYear(evaluation.book().settings, day)) : Value();
}

Value termStart(Evaluation& evaluation, const FactCall& call)
{
    const QDate day = dayAt(evaluation, call, 0);
    return day.isValid() ? dayValue(termOn(evaluation.book().settings, day).start) : Value();
}

/// Year and term are those of today, and it is the latest such record.
Value isCurrentTerm(Evaluation& evaluation, const FactCall& call)
{
    const Settings& settings = evaluation.book().settings;
    const QString term = termOn(settings, evaluation.today()).code;
    const int year = schoolYear(settings, evaluation.today()).year();
    return &evaluation.bound(call.self)
           == evaluation.latest(fields::education::type, [&](const Row& row) {
                  return row.value(fields::education::year).toInteger() == year
                         && row.value(fields::education::term).isText(term);
              });
}

} // namespace

Value momentValue(qint64 milliseconds)
{
    const QDate day = Clock::dayOf(milliseconds);
    const int sinceMidnight = static_cast<int>(milliseconds - Clock::startOf(day));
    return isoDay(day) + u'T' + QTime::fromMSecsSinceStartOfDay(sinceMidnight).toString(u"HH:mm"_s);
}

std::vector<Fact> calendarFacts()
{
    constexpr ArgumentKind operand = ArgumentKind::One;
    constexpr ArgumentKind operands = ArgumentKind::Several;
    return {
        {u"today", {}, {}, today},
        {u"now", {}, {}, now},
        {u"day_of", {{u"time", operand}}, {}, dayOfTime},
        {u"add_days", {{u"day", operand}, {u"n", operand}}, {}, addDays},
        {u"add_months", {{u"day", operand}, {u"n", operand}}, {}, addMonths},
        {u"days_between", {{u"start", operand}, {u"end", operand}}, {}, daysBetween},
        {u"months_between", {{u"start", operand}, {u"end", operand}}, {}, monthsBetween},
        {u"max_day", {{u"days", operands}}, {}, maxDay},
        {u"first_set", {{u"values", operands}}, {}, firstSet},
        {u"first_of", {{u"list", operand}}, {}, firstOf},
        {u"negate", {{u"n", operand}}, {}, negate},
        {u"multiply", {{u"a", operand}, {u"b", operand}}, {}, multiply},
        {u"birthday", {{u"birth", operand}, {u"n", operand}}, {}, birthday},
        {u"age_years", {{u"birth", operand}, {u"day", operand}}, {}, ageYears},
        {u"school_year_start", {{u"day", operand}}, {}, schoolYearStart},
        {u"term_start", {{u"day", operand}}, {}, termStart},
        {u"is_current_term", {}, u"education", isCurrentTerm},
    };
}

} // namespace tongdang::policy
