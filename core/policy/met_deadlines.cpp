// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/met_deadlines.h"

#include "policy/ask.h"
#include "policy/needed_types.h"
#include "policy/subjects.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <tuple>

namespace tongdang::policy {

namespace {

/// A condition that only asks whether a day is filled in names that day itself: on it the deadline
/// was met, although nothing else is dated by it.
const FieldOperand* filledInDay(const Node& doneWhen)
{
    const auto* compare = std::get_if<Compare>(&doneWhen.kind);
    return compare && compare->comparison == Comparison::IsSet
               ? std::get_if<FieldOperand>(&compare->left)
               : nullptr;
}

/// Of each alternative what it needs.
void addTypes(const Node& condition, NeededTypes& types)
{
    if (const auto* any = std::get_if<AnyOf>(&condition.kind)) {
        for (const Node& part : any->nodes)
            addTypes(part, types);
        return;
    }
    std::ranges::move(neededTypes(condition), std::back_inserter(types));
}

/// The record of that day without which the deadline would not have been met; else the one that the
/// rule is about.
const Row* doneBy(const Evaluation& view, const Deadline& deadline, const Row* about, QDate day)
{
    NeededTypes needed;
    addTypes(deadline.doneWhen, needed);
    if (deadline.form && deadline.form->isNew) // of a fact that does not say what it looks at
        needed.push_back({deadline.form->type});
    for (const std::vector<TypeNo>& types : needed) {
        for (const TypeNo type : types) {
            if (const Row* row = view.latest(type, [day](const Row& one) {
                    return one.day == day || one.from == day || one.stateOn == day
                           || one.entered == day;
                }))
                return row;
        }
    }
    return about;
}

class DeadlineWalk {
public:
    DeadlineWalk(const Evaluation& evaluation, const Span& span)
        : m_evaluation(evaluation)
        , m_span(span)
        , m_days(daysToLookAt(evaluation.matter(), span))
    {
    }

    /// `about`: the record that the rule is about; null: the child itself.
    void walk(const Rule& rule, const Deadline& deadline, const Row* about)
    {
        m_about = about;
        if (const FieldOperand* field = filledInDay(deadline.doneWhen)) {
            lookAtDay(rule, deadline, about, *field);
            return;
        }
        std::optional<Ask> open;
        for (const QDate day : m_days) {
            Evaluation view = m_evaluation.on(day);
            if (about && !view.sees(*about))
                continue;
            bind(view, rule, about);
            const bool isDone = view.holds(deadline.doneWhen);
            auto ask = !isDone || !open ? askIfHeld(view, rule, deadline) : std::nullopt;
            if (!isDone) {
                open = std::move(ask);
                continue;
            }
            if (open)
                add(*open, deadline, doneBy(view, deadline, about, day), day);
            else if (ask && ask->base == day)
                add(*ask, deadline, doneBy(view, deadline, about, day), day);
            open.reset();
        }
    }

    /// One act that several deadlines asked for was done once: for the tightest of them.
    std::vector<DoneDuty> end()
    {
        const auto act = [](const DoneDuty& duty) {
            return std::tuple(duty.act, duty.doneOn, duty.about);
        };
        std::ranges::stable_sort(m_done, {}, [&](const DoneDuty& duty) {
            return std::tuple_cat(act(duty), std::tuple(duty.dueOn));
        });
        const auto last = std::unique(
            m_done.begin(), m_done.end(),
            [&](const DoneDuty& one, const DoneDuty& other) { return act(one) == act(other); });
        m_done.erase(last, m_done.end());
        return std::move(m_done);
    }

private:
    static void bind(Evaluation& view, const Rule& rule, const Row* about)
    {
        if (about)
            view.bind(rule.subject.slot, *about);
    }

    static std::optional<Ask> askIfHeld(Evaluation& view, const Rule& rule,
                                        const Deadline& deadline)
    {
        return view.holds(rule) ? openAskOf(view, rule, deadline) : std::nullopt;
    }

    void lookAtDay(const Rule& rule, const Deadline& deadline, const Row* about,
                   const FieldOperand& field)
    {
        Evaluation view = m_evaluation;
        bind(view, rule, about);
        const QDate day = view.bound(field.slot).value(field.field).toDate();
        if (!day.isValid() || !(m_span.from <= day && day <= m_span.seen))
            return;
        Evaluation then = m_evaluation.on(day).asIfEmpty(view.bound(field.slot), field.field);
        bind(then, rule, about);
        if (const auto ask = askIfHeld(then, rule, deadline))
            add(*ask, deadline, about, day);
    }

    void add(const Ask& ask, const Deadline& deadline, const Row* by, QDate day)
    {
        if (day < m_span.from)
            return;
        const RuleBook& book = m_evaluation.book();
        DoneDuty done{deadline.act,     deadline.actor,
                      ask.rule->id,     book.actTitles.value(deadline.act, ask.rule->output.title),
                      ask.rule->clause, ask.demand.windowFrom,
                      ask.demand.dueOn, day};
        if (m_about)
            done.about = m_about->record->id;
        if (by) {
            done.type = by->type;
            done.record = by->record->id;
        }
        m_done.push_back(std::move(done));
    }

    const Evaluation& m_evaluation;
    const Span& m_span;
    std::vector<QDate> m_days;
    const Row* m_about = nullptr;
    std::vector<DoneDuty> m_done;
};

} // namespace

std::vector<DoneDuty> metDeadlines(const Evaluation& evaluation, const Span& span)
{
    DeadlineWalk walk(evaluation, span);
    Evaluation subjects = evaluation;
    for (const Rule& rule : evaluation.book().rules) {
        if (rule.deadlines.empty() || !subjects.canHold(rule))
            continue;
        forEachSubject(subjects, rule, [&](const Row* about) {
            for (const Deadline& deadline : rule.deadlines)
                walk.walk(rule, deadline, about);
        });
    }
    return walk.end();
}

std::vector<DoneDuty> metDeadlines(const Evaluation& evaluation, const Rule& rule, const Span& span)
{
    DeadlineWalk walk(evaluation, span);
    const Row& subject = evaluation.bound(rule.subject.slot);
    for (const Deadline& deadline : rule.deadlines)
        walk.walk(rule, deadline, &subject);
    return walk.end();
}

} // namespace tongdang::policy
