// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/done_duties.h"

#include "base/clock.h"
#include "policy/child_case.h"
#include "policy/met_deadlines.h"
#include "policy/turns.h"

#include <algorithm>
#include <iterator>

namespace tongdang {

namespace policy {

namespace {

/// An act that comes back, of the child or of each of its records of a type, with who does it by
/// the first rule that asks for it.
struct ActOfChild {
    QString act;
    QString actor;
    TypeNo about = 0; ///< 0: the child itself
};

std::vector<ActOfChild> actsThatComeBack(const RuleBook& book)
{
    std::vector<ActOfChild> acts;
    for (const Rule& rule : book.rules) {
        if (!rule.subject.isOfChild())
            continue;
        const TypeNo about = rule.subject.kind == SubjectKind::Child ? 0 : rule.subject.number;
        for (const Cadence& cadence : rule.cadences) {
            const bool isKnown = std::ranges::any_of(acts, [&](const ActOfChild& known) {
                return known.act == cadence.act && known.about == about;
            });
            if (!isKnown)
                acts.push_back({cadence.act, cadence.actor, about});
        }
    }
    return acts;
}

} // namespace

std::optional<DoneDuty> doneDuty(const RuleBook& book, const Turn& turn, const QString& act,
                                 const QString& actor, QDate from)
{
    const Rule* rule = book.rule(turn.rule);
    if (!turn.doneOn.isValid() || !rule || turn.doneOn < from)
        return std::nullopt;
    DoneDuty duty{
        act,          actor,           rule->id,   book.actTitles.value(act, rule->output.title),
        rule->clause, turn.windowFrom, turn.dueOn, turn.doneOn};
    if (turn.doneBy) {
        duty.type = turn.doneBy->type;
        duty.record = turn.doneBy->record->id;
    }
    return duty;
}

std::vector<DoneDuty> ChildCase::doneDuties(QDate from, QDate until)
{
    std::vector<DoneDuty> done;
    if (!m_dossier.child() || from > until)
        return done;
    const RuleBook& book = m_matter.book;
    m_matter.statesOfTheDay = true; // what was done before a dossier was closed stays done
    const Span span{from, until, until, true};
    const auto add = [&](const ActOfChild& act, const Row* about) {
        for (const Turn& turn : turnsOf(m_evaluation, act.act, span, about)) {
            if (auto duty = doneDuty(book, turn, act.act, act.actor, from)) {
                if (about)
                    duty->about = about->record->id;
                done.push_back(*std::move(duty));
            }
        }
    };
    for (const ActOfChild& act : actsThatComeBack(book)) {
        if (act.about == 0) {
            add(act, nullptr);
            continue;
        }
        for (const Row& row : m_dossier.rows(act.about))
            add(act, &row);
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
