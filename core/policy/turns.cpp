// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/turns.h"

#include "base/calendar.h"
#include "catalogue/fields.h"
#include "policy/ask.h"

#include <algorithm>
#include <iterator>
#include <map>
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

/// The tightest ask of an act about the child itself (null) and about each record of which it is
/// asked: a helper's visit is owed for each pairing.
std::map<const Row*, Ask> tightestAsks(Evaluation& evaluation, QStringView act)
{
    const Urgency order(evaluation.book());
    std::map<const Row*, Ask> tightest;
    for (Ask& ask : asksOf(evaluation, Acts{act})) {
        const auto known = tightest.find(ask.about);
        if (known == tightest.end())
            tightest.emplace(ask.about, std::move(ask));
        else if (order(ask, known->second))
            known->second = std::move(ask);
    }
    return tightest;
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
    // In the order in which they were first asked.
    std::vector<std::pair<const Row*, TurnWalk>> walks;
    const auto walkOf = [&walks](const Row* record) {
        return std::ranges::find(walks, record, &std::pair<const Row*, TurnWalk>::first);
    };
    for (const QDate day : daysToLookAt(evaluation.matter(), span)) {
        Evaluation then = evaluation.on(day);
        std::map<const Row*, Ask> asked = tightestAsks(then, act);
        if (about)
            std::erase_if(asked, [about](const auto& one) { return one.first != about; });
        for (const auto& [record, ask] : asked) {
            if (walkOf(record) == walks.end())
                walks.emplace_back(record, TurnWalk(span));
        }
        for (auto& [record, walk] : walks) {
            const auto ask = asked.find(record);
            walk.look(day,
                      ask == asked.end() ? std::nullopt : std::optional(std::move(ask->second)));
        }
    }
    std::vector<Turn> turns;
    for (auto& [record, walk] : walks)
        std::ranges::move(walk.end(), std::back_inserter(turns));
    return turns;
}

} // namespace tongdang::policy
