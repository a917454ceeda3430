// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/fields.h"
#include "policy/facts.h"

namespace tongdang::policy {

namespace {

/// Visitor or second visitor held such a post on the day of the visit.
Value byRole(Evaluation& evaluation, const FactCall& call)
{
    const Row& row = rowAt(evaluation, call, 0);
    const QStringList roles = valueOf(evaluation, call, 1).toCodes();
    const auto held = [&](FieldNo field) {
        const auto staff = row.value(field).toRecordId();
        return staff && evaluation.matter().posts.holds(*staff, roles, row.day);
    };
    if (row.type == fields::visit::type)
        return held(fields::visit::by) || held(fields::visit::by2);
    return row.type == fields::contact::type && held(fields::contact::by);
}

bool metSomebody(const Row& visit)
{
    const Value& outcome = visit.value(fields::visit::outcome);
    return outcome.isText(u"1") || outcome.isText(u"2");
}

/// Of visits only those that met somebody tell how the child is.
Value isLatest(Evaluation& evaluation, const FactCall& call)
{
    const Row& row = rowAt(evaluation, call, 0);
    const bool isVisit = row.type == fields::visit::type;
    return &row == evaluation.latest(row.type, [isVisit](const Row& other) {
        return !isVisit || metSomebody(other);
    });
}

/// No later record of the type answers this: an open matter stands once, at its last word.
Value isLastAnswer(Evaluation& evaluation, const FactCall& call)
{
    const Slot slot = call.arguments[0].slot;
    const Row& row = rowAt(evaluation, call, 0);
    Evaluation others = evaluation;
    const Row* const last = evaluation.latest(row.type, [&](const Row& other) {
        others.bind(slot, other);
        return !valueOf(others, call, 1).isEmpty();
    });
    return last == &row;
}

Value visitsInVainFact(Evaluation& evaluation, const FactCall&)
{
    return static_cast<int>(visitsInVain(evaluation).size());
}

} // namespace

std::vector<const Row*> visitsInVain(const Evaluation& evaluation)
{
    std::vector<const Row*> run;
    evaluation.forEach(fields::visit::type, [&](const Row& visit) {
        if (metSomebody(visit))
            run.clear();
        else if (visit.value(fields::visit::means).isText(u"1")
                 && !visit.value(fields::visit::outcome).isEmpty())
            run.push_back(&visit);
    });
    return run;
}

std::vector<Fact> recordFacts()
{
    return {
        {u"by_role",
         {{u"record", ArgumentKind::Record}, {u"roles", ArgumentKind::One}},
         {},
         byRole},
        {u"is_latest", {{u"record", ArgumentKind::Record}}, {}, isLatest},
        {u"is_last_answer",
         {{u"record", ArgumentKind::Record}, {u"answer", ArgumentKind::One}},
         {},
         isLastAnswer},
        {u"visits_in_vain", {}, {}, visitsInVainFact, {fields::visit::type}},
    };
}

} // namespace tongdang::policy
