// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/calendar.h"
#include "policy/ask.h"
#include "policy/due_day.h"
#include "policy/organisation.h"
#include "policy/rule_reader.h"

namespace tongdang::policy {

namespace {

/// The smallest step of the warnings that is not below the days left; 0 on the day and after.
std::optional<int> stageOf(const Window& window, qint64 daysLeft)
{
    if (window.steps.size() < 2)
        return std::nullopt;
    if (daysLeft <= 0)
        return 0;
    std::optional<int> stage;
    for (const int step : window.steps) { // the most first
        if (step >= daysLeft)
            stage = step;
    }
    return stage;
}

} // namespace

void judge(const Evaluation& evaluation, const Window& window, Demand& demand)
{
    const QDate today = evaluation.today();
    demand.windowFrom = window.fromStartOfMonth ? calendar::startOfMonth(demand.dueOn)
                                                : demand.dueOn.addDays(-window.steps.front());
    // Done on the due day is in time; where the moment is known, it decides.
    const bool isOver =
        demand.dueAt ? evaluation.matter().now > *demand.dueAt : today > demand.dueOn;
    demand.state = isOver                      ? DutyState::Overdue
                   : today < demand.windowFrom ? DutyState::Upcoming
                                               : DutyState::Due;
    demand.stage = stageOf(window, today.daysTo(demand.dueOn));
    if (demand.dueAt && *demand.dueAt >= evaluation.matter().now)
        demand.changesAt = demand.dueAt;
}

namespace {

/// What must be done at once is reminded of, and becomes an alarm; both limits are exclusive
/// (facts.md §7.10).
void sound(const Evaluation& evaluation, const Deadline& deadline, qint64 begun, Demand& demand)
{
    const RuleBook& book = evaluation.book();
    const qint64 now = evaluation.matter().now;
    const auto limit = [&](const std::optional<Duration>& after) -> std::optional<qint64> {
        if (!after)
            return std::nullopt;
        return momentAfter(begun, {fixedNumber(book, after->number).value_or(0), after->unit});
    };
    const auto remind = limit(deadline.remindAfter);
    const auto red = limit(deadline.redAfter);
    if (!remind || !red)
        return;
    demand.alarm = now > *red ? Alarm::Red : now > *remind ? Alarm::Remind : Alarm::Now;
    if (!demand.changesAt && demand.alarm != Alarm::Red)
        demand.changesAt = demand.alarm == Alarm::Now ? remind : red;
}

/// Names the turn: what triggers the deadline (facts.md §7.11).
QString triggerOf(const Evaluation& evaluation, const Rule& rule)
{
    return rule.subject.kind == SubjectKind::Division
               ? evaluation.matter().organisation->division
               : evaluation.bound(rule.subject.slot).record->id.toString();
}

} // namespace

std::optional<Ask> askOf(Evaluation& evaluation, const Rule& rule, const Deadline& deadline)
{
    auto ask = openAskOf(evaluation, rule, deadline);
    return ask && !evaluation.holds(deadline.doneWhen) ? std::move(ask) : std::nullopt;
}

std::optional<Ask> openAskOf(Evaluation& evaluation, const Rule& rule, const Deadline& deadline)
{
    if (deadline.when && !evaluation.holds(*deadline.when))
        return std::nullopt;
    const Beginning base = beginningOf(evaluation.value(deadline.base));
    if (!base.day.isValid())
        return std::nullopt;
    Beat beat;
    beat.settings = &evaluation.book().settings;
    beat.first = {fixedNumber(evaluation.book(), deadline.within.number).value_or(0),
                  deadline.within.unit};
    const DueDay due = firstDueDay(beat, base, {});
    Ask ask;
    ask.rule = &rule;
    ask.act = deadline.act;
    ask.actor = deadline.actor;
    ask.base = base.day;
    ask.demand.dueOn = due.day;
    ask.demand.dueAt = due.moment;
    ask.demand.form = deadline.form;
    ask.demand.period = triggerOf(evaluation, rule);
    judge(evaluation, deadline.window, ask.demand);
    if (base.moment)
        sound(evaluation, deadline, *base.moment, ask.demand);
    return ask;
}

} // namespace tongdang::policy
