// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/done_duties.h"

#include "base/clock.h"
#include "policy/child_case.h"
#include "policy/met_deadlines.h"
#include "policy/turns.h"

#include <algorithm>
#include <iterator>
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
    const Span span{from, until, until, true};
    for (const auto& [act, actor] : actsThatComeBack(book)) {
        for (const Turn& turn : turnsOf(m_evaluation, act, span)) {
            const Rule* rule = book.rule(turn.rule);
            if (!turn.doneOn.isValid() || !rule || turn.doneOn < from)
                continue;
            DoneDuty duty{act,          actor,
                          rule->id,     book.actTitles.value(act, rule->output.title),
                          rule->clause, turn.windowFrom,
                          turn.dueOn,   turn.doneOn};
            if (turn.doneBy) {
                duty.type = turn.doneBy->type;
                duty.record = turn.doneBy->record->id;
            }
            done.push_back(std::move(duty));
        }
    }
    std::ranges::move(metDeadlines(m_evaluation, span), std::back_inserter(done));
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
