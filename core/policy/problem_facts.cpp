// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/calendar.h"
#include "catalogue/fields.h"
#include "policy/facts.h"

#include <algorithm>

namespace tongdang::policy {

using namespace Qt::StringLiterals;

namespace {

/// Something was done about the problem since it was found (facts.md §7, has_step).
Value hasStep(Evaluation& evaluation, const FactCall& call)
{
    const Row& problem = evaluation.bound(call.self);
    bool found = false;
    evaluation.forEach(fields::problem_step::type, [&](const Row& step) {
        found = found
                || (step.value(fields::problem_step::problem).toRecordId() == problem.record->id
                    && step.day.isValid() && problem.day.isValid() && step.day >= problem.day);
    });
    return found;
}

bool isDirectors(const Evaluation& evaluation, const Row& visit)
{
    const auto held = [&](FieldNo field) {
        const auto staff = visit.value(field).toRecordId();
        return staff
               && evaluation.matter().posts.holds(*staff, evaluation.book().settings.directorRoles,
                                                  visit.day);
    };
    return held(fields::visit::by) || held(fields::visit::by2);
}

/// A visit at which the care was looked at and found in order.
bool foundInOrder(const Row& visit)
{
    const Value& outcome = visit.value(fields::visit::outcome);
    const QStringList problems = visit.value(fields::visit::a4_problem).toCodes();
    return (outcome.isText(u"1") || outcome.isText(u"2"))
           && !visit.value(fields::visit::a4).isEmpty()
           && !visit.value(fields::visit::a4_duty).isEmpty() && !problems.contains(u"1")
           && !problems.contains(u"2");
}

/// The care was looked at again after that day and is in order, or somebody else was chosen
/// (facts.md §7, rechecked_after).
Value recheckedAfter(Evaluation& evaluation, const FactCall& call)
{
    const QDate day = dayAt(evaluation, call, 0);
    if (!day.isValid())
        return false;
    bool done = false;
    evaluation.forEach(fields::visit::type, [&](const Row& visit) {
        done = done || (visit.day > day && foundInOrder(visit) && isDirectors(evaluation, visit));
    });
    for (const TypeNo type : {fields::agreement::type, fields::caregiver::type}) {
        evaluation.forEach(type, [&](const Row& chosen) {
            done = done || (chosen.from > day && chosen.from <= evaluation.today());
        });
    }
    return done;
}

/// When the child went back to school: as it is written, else since when the case says so.
QDate returnedSince(const Evaluation& evaluation, const Row& dropoutCase)
{
    const QDate written = dropoutCase.value(fields::dropout_case::returned_on).toDate();
    if (written.isValid())
        return written;
    QDate since;
    if (!evaluation.field(dropoutCase, fields::dropout_case::state).isText(u"returned"))
        return since;
    if (dropoutCase.value(fields::dropout_case::state).isText(u"returned"))
        since = dropoutCase.stateOn;
    for (const StateSince& step :
         dropoutCase.states ? *dropoutCase.states : std::vector<StateSince>()) {
        if (step.since <= evaluation.today() && step.state.isText(u"returned"))
            since = step.since;
    }
    return since;
}

Value returnedSinceFact(Evaluation& evaluation, const FactCall& call)
{
    return dayValue(returnedSince(evaluation, evaluation.bound(call.self)));
}

Value watchEndFact(Evaluation& evaluation, const FactCall& call)
{
    return dayValue(watchEnd(evaluation, evaluation.bound(call.self)));
}

} // namespace

QDate watchEnd(const Evaluation& evaluation, const Row& dropoutCase)
{
    const QDate agreed = dropoutCase.value(fields::dropout_case::watch_until).toDate();
    return agreed.isValid() ? agreed
                            : calendar::addMonths(returnedSince(evaluation, dropoutCase),
                                                  evaluation.book().settings.reboundMonths);
}

std::vector<Fact> problemFacts()
{
    return {
        {u"has_step", {}, u"problem", hasStep},
        {u"rechecked_after", {{u"day", ArgumentKind::One}}, {}, recheckedAfter},
        {u"returned_since", {}, u"dropout_case", returnedSinceFact},
        {u"watch_end", {}, u"dropout_case", watchEndFact},
    };
}

} // namespace tongdang::policy
