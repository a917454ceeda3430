// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/duties.h"

#include "policy/ask.h"
#include "policy/child_case.h"
#include "policy/reason.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace tongdang {

namespace policy {

namespace {

void addRegular(Evaluation& evaluation, std::vector<Ask>& asks)
{
    Evaluation working = evaluation.asIfNotSuspended();
    for (const Rule& rule : evaluation.book().rules) {
        if (!rule.cadences.empty() && working.holds(rule)) {
            for (const Cadence& cadence : rule.cadences) {
                if (auto ask = askOf(working, rule, cadence))
                    asks.push_back(std::move(*ask));
            }
        }
        if (!rule.deadlines.empty() && evaluation.holds(rule)) {
            for (const Deadline& deadline : rule.deadlines) {
                if (auto ask = askOf(evaluation, rule, deadline))
                    asks.push_back(std::move(*ask));
            }
        }
    }
}

/// Debts of rules that hold no longer, for acts that the child is still owed by some other rule.
void addLapsed(Evaluation& evaluation, std::vector<Ask>& asks)
{
    Evaluation working = evaluation.asIfNotSuspended();
    const size_t regular = asks.size();
    const auto& priority = evaluation.book().priority;
    for (auto act = priority.begin(); act != priority.end(); ++act) {
        std::vector<const Rule*> holding;
        for (size_t i = 0; i < regular; ++i) {
            if (asks[i].act == act.key())
                holding.push_back(asks[i].rule);
        }
        if (holding.empty())
            continue;
        std::vector<const Rule*> tighter;
        for (const QString& id : act.value()) {
            const Rule* rule = evaluation.book().rule(id);
            if (!rule)
                continue;
            if (std::find(holding.begin(), holding.end(), rule) != holding.end()) {
                tighter.push_back(rule);
                continue;
            }
            for (const Cadence& cadence : rule->cadences) {
                if (cadence.act != act.key())
                    continue;
                if (auto ask = lapsedAskOf(working, *rule, cadence, tighter))
                    asks.push_back(std::move(*ask));
            }
        }
    }
}

/// Earliest first; ties in the rule set's order.
class Order {
public:
    explicit Order(const RuleBook& book)
        : m_book(book)
    {
    }
    bool operator()(const Ask& left, const Ask& right) const { return key(left) < key(right); }

private:
    [[nodiscard]] std::tuple<QDate, qsizetype, const Rule*> key(const Ask& ask) const
    {
        const qsizetype place = m_book.tieOrder.indexOf(ask.rule->id);
        return {ask.demand.dueOn, place < 0 ? m_book.tieOrder.size() : place, ask.rule};
    }
    const RuleBook& m_book;
};

void complete(Evaluation& evaluation, Ask& ask)
{
    const Rule& rule = *ask.rule;
    Demand& demand = ask.demand;
    demand.rule = rule.id;
    demand.title = evaluation.book().actTitles.value(ask.act, rule.output.title);
    demand.clause = rule.clause;
    demand.clauseText = rule.clauseText;
    demand.lastDone = ask.lastDoneOn;
    demand.attempts = static_cast<int>(ask.attempts.size());
    // A rule that holds no longer explains itself by the facts of the last day on which it held.
    Evaluation then = ask.lapsedOn.isValid() ? evaluation.on(ask.lapsedOn.addDays(-1)) : evaluation;
    ReasonFacts facts{then, rule};
    facts.demand = &demand;
    facts.base = ask.base;
    facts.lapsedOn = ask.lapsedOn;
    facts.lastDone = ask.lastDone;
    facts.lastDoneOn = ask.lastDoneOn;
    facts.attempts = ask.attempts;
    demand.because = writeReason(facts);
}

Duty dutyOf(const std::vector<Ask>& asks, const RecordId& child)
{
    const Ask& tightest = asks.front();
    Duty duty(tightest.demand, child);
    duty.act = tightest.act;
    duty.actor = tightest.actor;
    for (const Ask& ask : asks)
        duty.demands.push_back(ask.demand);
    return duty;
}

} // namespace

std::vector<Duty> ChildCase::duties()
{
    if (!m_dossier.child())
        return {};
    std::vector<Ask> asks;
    addRegular(m_evaluation, asks);
    addLapsed(m_evaluation, asks);

    std::map<QString, std::vector<Ask>> byAct;
    for (Ask& ask : asks) {
        complete(m_evaluation, ask);
        byAct[ask.act].push_back(std::move(ask));
    }
    const Order order(m_matter.book);
    std::vector<std::vector<Ask>> groups;
    for (auto& [act, group] : byAct) {
        std::stable_sort(group.begin(), group.end(), order);
        groups.push_back(std::move(group));
    }
    std::stable_sort(groups.begin(), groups.end(), [&](const auto& left, const auto& right) {
        return order(left.front(), right.front());
    });
    std::vector<Duty> result;
    for (const auto& group : groups)
        result.push_back(dutyOf(group, m_dossier.childId()));
    return result;
}

} // namespace policy

std::vector<Duty> duties(const RuleSet& rules, const ChildRecords& records, const StaffPosts& posts,
                         QDate today, qint64 now)
{
    return policy::ChildCase(rules, records, posts, today, now).duties();
}

} // namespace tongdang
