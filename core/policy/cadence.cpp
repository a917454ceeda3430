// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/calendar.h"
#include "catalogue/fields.h"
#include "policy/ask.h"
#include "policy/due_day.h"
#include "policy/postponement.h"
#include "policy/rule_reader.h"

#include <algorithm>
#include <ranges>

namespace tongdang::policy {

namespace {

/// Whether a record fulfils the condition of its kind of done act. It is bound after the rule's
/// subject.
bool fulfils(Evaluation evaluation, const Rule& rule, const Row& row, const DoneKind& kind)
{
    evaluation.bind(rule.subject.slot + 1, row);
    return evaluation.holds(kind.where);
}

void findLastDone(Evaluation& evaluation, const Rule& rule, const Cadence& cadence, Ask& ask)
{
    if (cadence.lastDone) {
        const QDate day = evaluation.day(*cadence.lastDone);
        ask.lastDoneOn = day <= evaluation.today() ? day : QDate();
        return;
    }
    for (const DoneKind& kind : cadence.done) {
        // Not std::views::reverse: clang 14 does not take it from the library of GCC 12.
        const auto rows = evaluation.candidates(kind.way);
        for (auto place = rows.rbegin(); place != rows.rend(); ++place) {
            const Row& row = *place;
            if (!row.day.isValid() || !evaluation.leadsTo(kind.way, row))
                continue;
            if (ask.lastDone && row.day <= ask.lastDoneOn)
                break;
            if (fulfils(evaluation, rule, row, kind)) {
                ask.lastDone = &row;
                ask.lastDoneOn = row.day;
                break;
            }
        }
    }
}

/// Tries since the act was done last that would have fulfilled it if they had succeeded: nobody at
/// home, a call not answered.
void findAttempts(const Evaluation& evaluation, const Rule& rule, const Cadence& cadence, Ask& ask)
{
    for (const DoneKind& kind : cadence.done) {
        if (kind.way.type != fields::visit::type && kind.way.type != fields::contact::type)
            continue;
        evaluation.forEach(kind.way.type, [&](const Row& row) {
            if (row.day.isValid() && (!ask.lastDone || row.day > ask.lastDoneOn)
                && !fulfils(evaluation, rule, row, kind)
                && fulfils(evaluation.asIfDone(row), rule, row, kind))
                ask.attempts.push_back(&row);
        });
    }
    std::stable_sort(ask.attempts.begin(), ask.attempts.end(),
                     [](const Row* a, const Row* b) { return a->day < b->day; });
}

Interval numbered(const RuleBook& book, const Duration& duration)
{
    return {fixedNumber(book, duration.number).value_or(0), duration.unit};
}

Beat beatOf(const RuleBook& book, const Cadence& cadence)
{
    return {cadence.rhythm,
            cadence.firstDue,
            numbered(book, cadence.interval),
            numbered(book, cadence.first),
            fixedNumber(book, cadence.minimumDaysLeft).value_or(0),
            &book.settings};
}

/// A dossier whose day of opening was never entered is counted from the day of its entry: a missing
/// date must not make a duty disappear.
Beginning beginning(Evaluation& evaluation, const Cadence& cadence)
{
    const Beginning from = beginningOf(evaluation.value(cadence.appliesFrom));
    return from.day.isValid() ? from : Beginning{evaluation.child().entered, {}};
}

/// Moves the due day by suspensions and waivers; whether one of them runs today.
class Postponements {
public:
    Postponements(const Evaluation& evaluation, const Rule& rule, const Cadence& cadence,
                  const Beat& beat, Ask& ask)
        : m_evaluation(evaluation)
        , m_rule(rule)
        , m_cadence(cadence)
        , m_beat(beat)
        , m_ask(ask)
    {
    }

    std::optional<DutyState> apply()
    {
        if (m_cadence.postponedBySuspension && suspend())
            return DutyState::Postponed;
        if (m_cadence.waivable && waive())
            return DutyState::Waived;
        return std::nullopt;
    }

private:
    bool suspend()
    {
        Demand& demand = m_ask.demand;
        for (const Suspension& suspension : suspensions(m_evaluation)) {
            const bool runs =
                !suspension.until.isValid() || suspension.until > m_evaluation.today();
            if (runs)
                m_ask.isSuspended = true;
            else
                m_ask.resumedOn = std::max(m_ask.resumedOn, suspension.until);
            if (suspension.from > demand.dueOn)
                continue;
            if (runs)
                return true;
            const QDate due = firstDueDay(m_beat, {suspension.until, {}}, m_ask.lastDoneOn).day;
            if (due > demand.dueOn) {
                demand.dueOn = due;
                demand.dueAt.reset();
            }
        }
        return false;
    }

    bool waive()
    {
        Demand& demand = m_ask.demand;
        const auto waiver =
            confirmedWaiver(m_evaluation, m_rule.sameAs + QStringList{m_rule.id}, demand.period);
        if (!waiver || waiver->asked > demand.dueOn)
            return false;
        demand.dueOn = waiver->until.isValid() ? waiver->until : after(demand.dueOn, m_beat.every);
        return m_evaluation.today() <= demand.dueOn;
    }

    const Evaluation& m_evaluation;
    const Rule& m_rule;
    const Cadence& m_cadence;
    const Beat& m_beat;
    Ask& m_ask;
};

/// The turn of the duty, before anything holds it up.
Ask turnOf(Evaluation& evaluation, const Rule& rule, const Cadence& cadence, const Beat& beat)
{
    Ask ask;
    ask.rule = &rule;
    ask.act = cadence.act;
    ask.actor = cadence.actor;
    ask.demand.form = cadence.form;
    findLastDone(evaluation, rule, cadence, ask);
    const Beginning from = beginning(evaluation, cadence);
    const DueDay due = dueDay(beat, from, ask.lastDoneOn);
    ask.base = from.day;
    ask.demand.dueOn = due.day;
    ask.demand.dueAt = due.moment;
    ask.demand.period = due.period;
    ask.demand.every = beat.every;
    ask.beat = beat;
    if (cadence.notAfter) {
        const QDate latest = evaluation.day(*cadence.notAfter);
        // What was done since the planned day has answered the plan.
        if (latest.isValid() && latest < due.day
            && (!ask.lastDoneOn.isValid() || latest > ask.lastDoneOn)) {
            ask.demand.dueOn = latest;
            ask.demand.dueAt.reset();
        }
    }
    ask.plannedOn = ask.demand.dueOn;
    return ask;
}

/// State and attempts as of the day of the evaluation.
void settle(const Evaluation& evaluation, const Rule& rule, const Cadence& cadence,
            const Beat& beat, Ask& ask)
{
    const auto heldUp = Postponements(evaluation, rule, cadence, beat, ask).apply();
    judge(evaluation, cadence.window, ask.demand);
    if (heldUp)
        ask.demand.state = *heldUp;
    findAttempts(evaluation, rule, cadence, ask);
}

bool applies(Evaluation& evaluation, const Rule& rule, const Cadence& cadence)
{
    return evaluation.holds(rule) && (!cadence.when || evaluation.holds(*cadence.when));
}

} // namespace

std::optional<Ask> askOf(Evaluation& evaluation, const Rule& rule, const Cadence& cadence)
{
    if (cadence.when && !evaluation.holds(*cadence.when))
        return std::nullopt;
    const Beat beat = beatOf(evaluation.book(), cadence);
    Ask ask = turnOf(evaluation, rule, cadence, beat);
    settle(evaluation, rule, cadence, beat, ask);
    return ask;
}

std::optional<Ask> lapsedAskOf(Evaluation& evaluation, const Rule& rule, const Cadence& cadence,
                               const std::vector<const Rule*>& tighter)
{
    if (!evaluation.canHold(rule))
        return std::nullopt;
    Ask known;
    findLastDone(evaluation, rule, cadence, known);
    // What was done since the rule lapsed has cleared the debt; before the dossier was opened there
    // was none.
    const QDate opened = evaluation.child().value(fields::child::opened_on).toDate();
    const QDate since =
        std::max(known.lastDoneOn, opened.isValid() ? opened : evaluation.child().entered);
    const std::vector<QDate>& days = evaluation.matter().dossier.changeDays();
    for (auto place = days.rbegin(); place != days.rend(); ++place) {
        const QDate day = *place;
        if (day > evaluation.today())
            continue;
        if (day <= since)
            break;
        Evaluation then = evaluation.on(day.addDays(-1));
        if (!applies(then, rule, cadence))
            continue;
        const Beat beat = beatOf(evaluation.book(), cadence);
        Ask ask = turnOf(then, rule, cadence, beat);
        const bool passed = ask.demand.dueOn < day;
        // Tightened on that day: the new rule must not give more time than the old one did.
        const bool tightened = std::any_of(tighter.begin(), tighter.end(),
                                           [&](const Rule* other) { return !then.holds(*other); });
        if (!passed && !tightened)
            return std::nullopt;
        settle(evaluation, rule, cadence, beat, ask);
        ask.demand.lapsed = true;
        ask.lapsedOn = day;
        return ask;
    }
    return std::nullopt;
}

} // namespace tongdang::policy
