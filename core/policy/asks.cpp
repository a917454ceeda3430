// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/ask.h"
#include "policy/subjects.h"

#include <algorithm>
#include <tuple>

namespace tongdang::policy {

namespace {

/// Whether a rule has duties of one of those acts.
template <class Duties>
bool asksFor(const std::vector<Duties>& duties, const Acts& acts)
{
    return std::ranges::any_of(duties, [&](const Duties& duty) { return acts.include(duty.act); });
}

void addRegular(Evaluation& evaluation, const Acts& acts, std::vector<Ask>& asks)
{
    Evaluation working = evaluation.asIfNotSuspended();
    const auto add = [&](Evaluation& view, const Rule& rule, const auto& duties) {
        if (!asksFor(duties, acts))
            return;
        forEachSubject(view, rule, [&](const Row* about) {
            if (!view.holds(rule))
                return;
            for (const auto& duty : duties) {
                if (!acts.include(duty.act))
                    continue;
                if (auto ask = askOf(view, rule, duty)) {
                    ask->about = about;
                    asks.push_back(std::move(*ask));
                }
            }
        });
    };
    for (const Rule& rule : evaluation.book().rules) {
        add(working, rule, rule.cadences);
        add(evaluation, rule, rule.deadlines);
    }
}

/// Debts of rules that hold no longer, for acts that the child is still owed by some other rule.
void addLapsed(Evaluation& evaluation, const Acts& acts, std::vector<Ask>& asks)
{
    Evaluation working = evaluation.asIfNotSuspended();
    const size_t regular = asks.size();
    const auto& priority = evaluation.book().priority;
    for (auto act = priority.begin(); act != priority.end(); ++act) {
        if (!acts.include(act.key()))
            continue;
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

/// Debts about a record of which nothing new is asked for now: a pairing that rests.
void addKept(Evaluation& evaluation, const Acts& acts, std::vector<Ask>& asks)
{
    Evaluation working = evaluation.asIfNotSuspended();
    for (const Rule& rule : evaluation.book().rules) {
        for (const Cadence& cadence : rule.cadences) {
            if (!cadence.keepsDebtWhen || !acts.include(cadence.act))
                continue;
            forEachSubject(working, rule, [&](const Row* about) {
                if (!working.holds(*cadence.keepsDebtWhen) || working.holds(rule))
                    return;
                if (auto ask = lapsedAskOf(working, rule, cadence, {})) {
                    ask->about = about;
                    asks.push_back(std::move(*ask));
                }
            });
        }
    }
}

} // namespace

std::vector<Ask> asksOf(Evaluation& evaluation, const Acts& acts)
{
    std::vector<Ask> asks;
    addRegular(evaluation, acts, asks);
    addLapsed(evaluation, acts, asks);
    addKept(evaluation, acts, asks);
    return asks;
}

bool Urgency::operator()(const Ask& left, const Ask& right) const
{
    const auto key = [this](const Ask& ask) {
        const qsizetype place = m_book.tieOrder.indexOf(ask.rule->id);
        return std::tuple(ask.demand.dueOn, place < 0 ? m_book.tieOrder.size() : place, ask.rule);
    };
    return key(left) < key(right);
}

} // namespace tongdang::policy
