// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/calendar.h"
#include "base/clock.h"
#include "catalogue/fields.h"
#include "policy/due_day.h"
#include "policy/facts.h"

#include <QTime>

#include <algorithm>
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

Value addWorkdaysFact(Evaluation& evaluation, const FactCall& call)
{
    const Settings& settings = evaluation.book().settings;
    constexpr int most = 1000;
    const QDate day = dayAt(evaluation, call, 0);
    const auto days = numberAt(evaluation, call, 1);
    if (!day.isValid() || !days || *days > most)
        return {};
    return dayValue(addWorkdays(day, *days, settings.holidays, settings.extraWorkdays));
}

Value daysBetween(Evaluation& evaluation, const FactCall& call)
{
    const QDate start = dayAt(evaluation, call, 0);
    const QDate end = dayAt(evaluation, call, 1);
    return start.isValid() && end.isValid() ? Value(start.daysTo(end)) : Value();
}

/// Of two moments; nothing where one of them is only a day.
Value minutesBetween(Evaluation& evaluation, const FactCall& call)
{
    constexpr qint64 minute = 60'000;
    const auto start = beginningOf(valueOf(evaluation, call, 0)).moment;
    const auto end = beginningOf(valueOf(evaluation, call, 1)).moment;
    return start && end ? Value((*end - *start) / minute) : Value();
}

Value monthsBetween(Evaluation& evaluation, const FactCall& call)
{
    return numberValue(
        calendar::monthsBetween(dayAt(evaluation, call, 0), dayAt(evaluation, call, 1)));
}

/// The latest day; of numbers the greatest (D2 counts a village without a director as one with
/// one).
Value maxDay(Evaluation& evaluation, const FactCall& call)
{
    std::optional<int> greatest;
    for (const Operand& operand : call.arguments[0].operands)
        greatest = std::max(greatest, evaluation.number(operand));
    if (greatest)
        return numberValue(greatest);
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

const SchoolCalendar& schoolCalendar(const Evaluation& evaluation)
{
    return evaluation.book().settings.school;
}

Value schoolYearStart(Evaluation& evaluation, const FactCall& call)
{
    const QDate day = dayAt(evaluation, call, 0);
    return day.isValid() ? dayValue(schoolCalendar(evaluation).yearStart(day)) : Value();
}

Value termStart(Evaluation& evaluation, const FactCall& call)
{
    const QDate day = dayAt(evaluation, call, 0);
    return day.isValid() ? dayValue(schoolCalendar(evaluation).term(day).start) : Value();
}

/// Year and term are those of today, and it is the latest such record.
Value isCurrentTerm(Evaluation& evaluation, const FactCall& call)
{
    const SchoolCalendar& school = schoolCalendar(evaluation);
    const QString term = school.term(evaluation.today()).code;
    const int year = school.yearStart(evaluation.today()).year();
    return &evaluation.bound(call.self)
           == evaluation.latest(fields::education::type, [&](const Row& row) {
                  return row.value(fields::education::year).toInteger() == year
                         && row.value(fields::education::term).isText(term);
              });
}

/// Of the terms that are known of the child and have begun, the newest: by school year and, within
/// it, by the codes of TERM, which ascend; the later entry of two for one term.
Value isLatestTerm(Evaluation& evaluation, const FactCall& call)
{
    const SchoolCalendar& school = schoolCalendar(evaluation);
    const std::pair present(static_cast<qint64>(school.yearStart(evaluation.today()).year()),
                            school.term(evaluation.today()).code);
    const auto term = [](const Row& row) {
        return std::pair(qint64{row.value(fields::education::year).toInteger().value_or(0)},
                         row.value(fields::education::term).toText());
    };
    const Row* latest = nullptr;
    evaluation.forEach(fields::education::type, [&](const Row& row) {
        if (term(row) <= present && (!latest || term(row) >= term(*latest)))
            latest = &row;
    });
    return &evaluation.bound(call.self) == latest;
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
        {u"add_workdays", {{u"day", operand}, {u"n", operand}}, {}, addWorkdaysFact},
        {u"days_between", {{u"start", operand}, {u"end", operand}}, {}, daysBetween},
        {u"minutes_between", {{u"start", operand}, {u"end", operand}}, {}, minutesBetween},
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
        {u"is_latest_term", {}, u"education", isLatestTerm},
    };
}

} // namespace tongdang::policy
