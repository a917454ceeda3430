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

/// A rule that asks for the act once in every period of the calendar.
struct EachPeriod {
    QString rule;
    Beat beat;
    QDate resumedOn; ///< when a suspension ended; invalid: there was none
};

/// What is asked on a day: the tightest ask, and the calendar's, if one of them goes by it and is
/// not held up.
struct Asked {
    Ask ask;
    std::optional<EachPeriod> periods;

    void note(const Ask& one)
    {
        const bool isHeldUp = one.isSuspended || one.demand.lapsed
                              || one.demand.state == DutyState::Waived
                              || one.demand.state == DutyState::Postponed;
        if (!periods && !isHeldUp && one.beat && one.beat->rhythm != Rhythm::Rolling)
            periods = EachPeriod{one.rule->id, *one.beat, one.resumedOn};
    }
};

/// What is asked for an act about the child itself (null) and about each record of which it is
/// asked: a helper's visit is owed for each pairing.
std::map<const Row*, Asked> tightestAsks(Evaluation& evaluation, QStringView act)
{
    const Urgency order(evaluation.book());
    std::map<const Row*, Asked> tightest;
    for (Ask& ask : asksOf(evaluation, Acts{act})) {
        const auto known = tightest.find(ask.about);
        if (known == tightest.end()) {
            Asked& first = tightest[ask.about];
            first.note(ask);
            first.ask = std::move(ask);
            continue;
        }
        known->second.note(ask);
        if (order(ask, known->second.ask))
            known->second.ask = std::move(ask);
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
    void look(QDate day, std::optional<Asked> now)
    {
        pass(day);
        const Ask* asked = now ? &now->ask : nullptr;
        const bool isDone =
            m_open && asked && asked->lastDoneOn.isValid()
            && (!open().lastDoneOn.isValid() || open().lastDoneOn < asked->lastDoneOn);
        if (isDone && asked->lastDoneOn >= open().demand.windowFrom)
            close(asked->lastDoneOn <= open().demand.dueOn ? TurnOutcome::InTime
                                                           : TurnOutcome::MadeUp,
                  asked);
        // Opened and done on one day: nobody ever saw it open.
        else if (!m_open && asked && day >= m_span.from && asked->lastDoneOn == day
                 && asked->base == day)
            addDoneAtOnce(*asked);
        // It left the books with its debt.
        else if (m_open && !asked && open().demand.dueOn < day)
            close(TurnOutcome::Overdue);
        m_open = std::move(now);
        m_lookedOn = day;
        noteWaiver();
    }

    std::vector<Turn> end()
    {
        if (m_span.isOver)
            pass(m_span.until.addDays(1));
        if (m_open) {
            const Demand& demand = open().demand;
            const bool isPlannedHere = open().plannedOn <= m_span.until;
            if (demand.state == DutyState::Postponed && isPlannedHere)
                close(TurnOutcome::Postponed);
            else if (demand.state == DutyState::Overdue)
                close(TurnOutcome::Overdue);
            else if (demand.dueOn <= m_span.until && demand.state != DutyState::Waived
                     && demand.state != DutyState::Postponed)
                close(m_span.isOver ? TurnOutcome::Overdue : TurnOutcome::NotYetDue);
        }
        addPassed(false);
        return std::move(m_turns);
    }

private:
    [[nodiscard]] const Ask& open() const { return m_open->ask; }

    /// The periods of the calendar that went by since the last look while a turn stayed undone.
    void pass(QDate day)
    {
        if (!m_open || !m_open->periods)
            return;
        const EachPeriod& each = *m_open->periods;
        // After a suspension as after opening: the rest of a period may be too short to count.
        const QDate counts = each.resumedOn.isValid()
                                 ? firstDueDay(each.beat, {each.resumedOn, {}}, {}).day
                                 : QDate();
        const QDate from = std::max(m_lookedOn, m_span.from);
        for (const CalendarPeriod& period :
             periodsAfter(each.beat, open().demand.dueOn, from, day)) {
            if (period.end <= m_span.until && (!counts.isValid() || counts <= period.end))
                m_passed.push_back({each.rule, period.start, period.end, {}, TurnOutcome::Overdue});
        }
    }

    /// The open turn, and what went by while it was open: one act makes up one turn, and the others
    /// stay missed (facts.md §7.2). `next`: what was asked once it was done.
    void close(TurnOutcome outcome, const Ask* next = nullptr)
    {
        const bool isCarried = open().demand.dueOn < m_span.from;
        add(open(), outcome, next);
        addPassed(isCarried);
    }

    /// A debt from before is owed together with the first turn of the span: the same act answers
    /// both, and it counts once.
    void addPassed(bool isFirstCounted)
    {
        if (isFirstCounted && !m_passed.empty())
            m_passed.erase(m_passed.begin());
        std::ranges::move(m_passed, std::back_inserter(m_turns));
        m_passed.clear();
    }

    /// A waiver counts once, in the period in which the turn would have been due.
    void noteWaiver()
    {
        if (!m_open || open().demand.state != DutyState::Waived || open().demand.period == m_waived
            || open().plannedOn < m_span.from || open().plannedOn > m_span.until)
            return;
        m_waived = open().demand.period;
        add(open(), TurnOutcome::Waived);
    }

    /// The ask speaks of the next turn already.
    void addDoneAtOnce(const Ask& ask)
    {
        m_turns.push_back({ask.rule->id, ask.lastDoneOn, ask.lastDoneOn, ask.lastDoneOn,
                           TurnOutcome::InTime, ask.lastDone});
    }

    void add(const Ask& ask, TurnOutcome outcome, const Ask* next = nullptr)
    {
        m_turns.push_back({ask.rule->id, ask.demand.windowFrom, ask.demand.dueOn,
                           next ? next->lastDoneOn : QDate(), outcome,
                           next ? next->lastDone : nullptr});
    }

    const Span& m_span;
    std::optional<Asked> m_open;
    QDate m_lookedOn; ///< m_open is of this day
    QString m_waived; ///< the turn that was last noted as waived
    std::vector<Turn> m_passed;
    std::vector<Turn> m_turns;
};

} // namespace

std::vector<Turn> turnsBy(const AskOn& askOn, const std::vector<QDate>& days, const Span& span)
{
    TurnWalk walk(span);
    for (const QDate day : days) {
        std::optional<Asked> asked;
        if (auto ask = askOn(day)) {
            asked.emplace();
            asked->note(*ask);
            asked->ask = *std::move(ask);
        }
        walk.look(day, std::move(asked));
    }
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
        std::map<const Row*, Asked> asked = tightestAsks(then, act);
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
