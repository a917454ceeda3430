// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/turns.h"

#include "base/calendar.h"
#include "catalogue/fields.h"
#include "policy/ask.h"

#include <algorithm>
#include <optional>

namespace tongdang::policy {

std::vector<QDate> daysToLookAt(const Matter& matter, const Span& span)
{
    // When a call was typed in makes no difference, and there are more of them than of anything
    // else.
    std::vector<QDate> days{span.from.addDays(-1), span.seen};
    const auto add = [&](QDate day) {
        if (span.from <= day && day < span.seen)
            days.push_back(day);
    };
    const Row* const child = matter.dossier.child();
    const FieldsRead& reads = child ? matter.book.reads : matter.book.organisationReads;
    for (const TypeNo type : reads.types()) {
        for (const Row& row : matter.dossier.rows(type)) {
            for (const QDate day : {row.day, row.from, row.stateOn, row.to})
                add(day);
            add(row.to.addDays(1));
            if (type != fields::contact::type)
                add(row.entered);
        }
    }
    // Duties end with an age.
    constexpr int oldest = 18;
    const QDate birth = child ? child->value(fields::child::birth).toDate() : QDate();
    for (int years = 0; birth.isValid() && years <= oldest; ++years)
        add(calendar::birthday(birth, years));
    std::ranges::sort(days);
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

namespace {

std::optional<Ask> tightestAsk(Evaluation& evaluation, QStringView act, const Row* about)
{
    std::vector<Ask> asks = asksOf(evaluation, Acts{act});
    if (about)
        std::erase_if(asks, [about](const Ask& ask) { return ask.about != about; });
    if (asks.empty())
        return std::nullopt;
    return std::move(*std::ranges::min_element(asks, Urgency(evaluation.book())));
}

/// Goes through the days of a period and writes down how each turn ended.
class TurnWalk {
public:
    explicit TurnWalk(const Span& span)
        : m_span(span)
    {
    }

    /// What is asked as on that day.
    void look(QDate day, std::optional<Ask> asked)
    {
        const bool isDone =
            m_open && asked && asked->lastDoneOn.isValid()
            && (!m_open->lastDoneOn.isValid() || m_open->lastDoneOn < asked->lastDoneOn);
        if (isDone && asked->lastDoneOn >= m_open->demand.windowFrom)
            add(*m_open,
                asked->lastDoneOn <= m_open->demand.dueOn ? TurnOutcome::InTime
                                                          : TurnOutcome::MadeUp,
                &*asked);
        // Opened and done on one day: nobody ever saw it open.
        else if (!m_open && asked && day >= m_span.from && asked->lastDoneOn == day
                 && asked->base == day)
            addDoneAtOnce(*asked);
        // It left the books with its debt.
        else if (m_open && !asked && m_open->demand.dueOn < day)
            add(*m_open, TurnOutcome::Overdue);
        m_open = std::move(asked);
        noteWaiver();
    }

    std::vector<Turn> end()
    {
        if (m_open) {
            const Demand& demand = m_open->demand;
            const bool isPlannedHere = m_open->plannedOn <= m_span.until;
            if (demand.state == DutyState::Postponed && isPlannedHere)
                add(*m_open, TurnOutcome::Postponed);
            else if (demand.state == DutyState::Overdue)
                add(*m_open, TurnOutcome::Overdue);
            else if (demand.dueOn <= m_span.until && demand.state != DutyState::Waived
                     && demand.state != DutyState::Postponed)
                add(*m_open, m_span.isOver ? TurnOutcome::Overdue : TurnOutcome::NotYetDue);
        }
        return std::move(m_turns);
    }

private:
    /// A waiver counts once, in the period in which the turn would have been due.
    void noteWaiver()
    {
        if (!m_open || m_open->demand.state != DutyState::Waived
            || m_open->demand.period == m_waived || m_open->plannedOn < m_span.from
            || m_open->plannedOn > m_span.until)
            return;
        m_waived = m_open->demand.period;
        add(*m_open, TurnOutcome::Waived);
    }

    /// The ask speaks of the next turn already.
    void addDoneAtOnce(const Ask& ask)
    {
        m_turns.push_back({ask.rule->id, ask.lastDoneOn, ask.lastDoneOn, ask.lastDoneOn,
                           TurnOutcome::InTime, ask.lastDone});
    }

    /// `next`: what was asked once it was done.
    void add(const Ask& ask, TurnOutcome outcome, const Ask* next = nullptr)
    {
        m_turns.push_back({ask.rule->id, ask.demand.windowFrom, ask.demand.dueOn,
                           next ? next->lastDoneOn : QDate(), outcome,
                           next ? next->lastDone : nullptr});
    }

    const Span& m_span;
    std::optional<Ask> m_open;
    QString m_waived; ///< the turn that was last noted as waived
    std::vector<Turn> m_turns;
};

} // namespace

std::vector<Turn> turnsBy(const AskOn& askOn, const std::vector<QDate>& days, const Span& span)
{
    TurnWalk walk(span);
    for (const QDate day : days)
        walk.look(day, askOn(day));
    return walk.end();
}

std::vector<Turn> turnsOf(const Evaluation& evaluation, QStringView act, const Span& span,
                          const Row* about)
{
    const auto askOn = [&](QDate day) {
        Evaluation then = evaluation.on(day);
        return tightestAsk(then, act, about);
    };
    return turnsBy(askOn, daysToLookAt(evaluation.matter(), span), span);
}

} // namespace tongdang::policy
