// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/done_duties.h"

#include "base/clock.h"
#include "policy/child_case.h"
#include "policy/turns.h"

#include <algorithm>
#include <utility>

namespace tongdang {

namespace policy {

namespace {

/// Every act of the child that comes back, with who does it by the first rule that asks for it.
std::vector<std::pair<QString, QString>> actsThatComeBack(const RuleBook& book)
{
    std::vector<std::pair<QString, QString>> acts;
    for (const Rule& rule : book.rules) {
        for (const Cadence& cadence : rule.cadences) {
            const bool isNew =
                std::ranges::find(acts, cadence.act, &std::pair<QString, QString>::first)
                == acts.end();
            if (rule.subject.kind == SubjectKind::Child && isNew)
                acts.emplace_back(cadence.act, cadence.actor);
        }
    }
    return acts;
}

} // namespace

std::vector<DoneDuty> ChildCase::doneDuties(QDate from, QDate until)
{
    std::vector<DoneDuty> done;
    if (!m_dossier.child() || from > until)
        return done;
    const RuleBook& book = m_matter.book;
    m_matter.statesOfTheDay = true; // what was done before a dossier was closed stays done
    for (const auto& [act, actor] : actsThatComeBack(book)) {
        for (const Turn& turn : turnsOf(m_evaluation, act, {from, until, until, true})) {
            const Rule* rule = book.rule(turn.rule);
            if (turn.doneOn.isValid() && rule && from <= turn.doneOn)
                done.push_back({act, actor, rule->id, book.actTitles.value(act, rule->output.title),
                                rule->clause, turn.windowFrom, turn.dueOn, turn.doneOn});
        }
    }
    std::ranges::stable_sort(done, {}, &DoneDuty::doneOn);
    return done;
}

} // namespace policy

std::vector<DoneDuty> doneDuties(const RuleSet& rules, const ChildRecords& records,
                                 const StaffPosts& posts, QDate from, QDate until)
{
    return policy::ChildCase(rules, records, posts, until, Clock::startOf(until))
        .doneDuties(from, until);
}

} // namespace tongdang
