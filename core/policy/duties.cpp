// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/duties.h"

#include "policy/ask.h"
#include "policy/child_case.h"
#include "policy/reason.h"

#include <algorithm>
#include <map>

namespace tongdang {

namespace policy {

namespace {

void complete(Evaluation& evaluation, Ask& ask)
{
    const Rule& rule = *ask.rule;
    Demand& demand = ask.demand;
    demand.rule = rule.id;
    demand.severity = rule.output.severity;
    demand.title = evaluation.book().actTitles.value(ask.act, rule.output.title);
    demand.clause = rule.clause;
    demand.clauseText = rule.clauseText;
    demand.article = rule.article;
    demand.lastDone = ask.lastDoneOn;
    demand.attempts = static_cast<int>(ask.attempts.size());
    // A rule that holds no longer explains itself by the facts of the last day on which it held.
    Evaluation then = ask.lapsedOn.isValid() ? evaluation.on(ask.lapsedOn.addDays(-1)) : evaluation;
    if (ask.about) {
        demand.about = ask.about->record->id;
        then.bind(rule.subject.slot, *ask.about);
    }
    ReasonFacts facts{then, rule, evaluation.today()};
    facts.demand = &demand;
    facts.base = ask.base;
    facts.lapsedOn = ask.lapsedOn;
    facts.lastDone = ask.lastDone;
    facts.lastDoneOn = ask.lastDoneOn;
    facts.attempts = ask.attempts;
    demand.because = writeReason(facts);
}

/// The day shown is the earliest, and the reason names the tightest rule (facts.md §7.7): a visit
/// within 24 hours must not hide behind one that has been late for months.
void nameTightest(Duty& duty, const RuleBook& book)
{
    const auto rank = [&book](const Demand& demand) {
        const qsizetype place = book.tieOrder.indexOf(demand.rule);
        return place < 0 ? book.tieOrder.size() : place;
    };
    const Demand* tightest = &duty;
    for (const Demand& other : duty.others) {
        const bool isOpen = other.state == DutyState::Due || other.state == DutyState::Overdue;
        if (isOpen && rank(other) < rank(*tightest))
            tightest = &other;
    }
    if (tightest == &duty)
        return;
    duty.severity = std::min(duty.severity, tightest->severity);
    duty.because.prepend(tightest->because);
}

/// Of the rules that ask for one act, the one that is due first is in front.
Duty dutyOf(std::vector<Ask>& asks, const RecordId& child, const RuleBook& book)
{
    Ask& first = asks.front();
    Duty duty(std::move(first.demand), child);
    duty.act = std::move(first.act);
    duty.actor = std::move(first.actor);
    duty.others.reserve(asks.size() - 1);
    for (auto ask = asks.begin() + 1; ask != asks.end(); ++ask)
        duty.others.push_back(std::move(ask->demand));
    nameTightest(duty, book);
    return duty;
}

} // namespace

std::vector<std::vector<Ask>> settled(Evaluation& evaluation, std::vector<Ask> asks)
{
    std::map<std::pair<QString, const Row*>, std::vector<Ask>> byAct;
    for (Ask& ask : asks) {
        complete(evaluation, ask);
        byAct[{ask.act, ask.about}].push_back(std::move(ask));
    }
    const Urgency order(evaluation.book());
    std::vector<std::vector<Ask>> groups;
    for (auto& [act, group] : byAct) {
        std::stable_sort(group.begin(), group.end(), order);
        groups.push_back(std::move(group));
    }
    std::stable_sort(groups.begin(), groups.end(), [&](const auto& left, const auto& right) {
        return order(left.front(), right.front());
    });
    return groups;
}

std::vector<Duty> ChildCase::duties(const Acts& acts)
{
    if (!m_dossier.child())
        return {};
    std::vector<Duty> result;
    auto groups = settled(m_evaluation, asksOf(m_evaluation, acts));
    result.reserve(groups.size());
    for (std::vector<Ask>& group : groups)
        result.push_back(dutyOf(group, m_dossier.child()->record->id, m_evaluation.book()));
    return result;
}

} // namespace policy

std::vector<const Demand*> Duty::demands() const
{
    std::vector<const Demand*> all{this};
    for (const Demand& other : others)
        all.push_back(&other);
    return all;
}

std::vector<Duty> duties(const RuleSet& rules, const ChildRecords& records, const StaffPosts& posts,
                         QDate today, qint64 now)
{
    return policy::ChildCase(rules, records, posts, today, now).duties();
}

} // namespace tongdang
