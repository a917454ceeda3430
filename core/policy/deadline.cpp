// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/calendar.h"
#include "policy/ask.h"
#include "policy/due_day.h"
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
}

std::optional<Ask> askOf(Evaluation& evaluation, const Rule& rule, const Deadline& deadline)
{
    if (deadline.when && !evaluation.holds(*deadline.when))
        return std::nullopt;
    const Beginning base = beginningOf(evaluation.value(deadline.base));
    if (!base.day.isValid() || evaluation.holds(deadline.doneWhen))
        return std::nullopt;
    Beat beat;
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
    // The child itself is what triggers it.
    ask.demand.period = evaluation.matter().dossier.childId().toString();
    judge(evaluation, deadline.window, ask.demand);
    return ask;
}

} // namespace tongdang::policy
