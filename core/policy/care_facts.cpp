// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/calendar.h"
#include "catalogue/fields.h"
#include "policy/facts.h"

#include <algorithm>

namespace tongdang::policy {

namespace {

bool wasEnded(const Evaluation& evaluation, const Row& agreement)
{
    const Value& state = evaluation.field(agreement, fields::agreement::state);
    return state.isText(u"ended") || state.isText(u"replaced");
}

/// Its last day, or the longest term.
QDate naturalEnd(const Evaluation& evaluation, const Row& agreement)
{
    if (agreement.to.isValid())
        return agreement.to;
    return calendar::addMonths(agreement.from, evaluation.book().settings.agreementMonths);
}

/// The day an agreement ends: ended before its time, or by itself.
QDate endOf(const Evaluation& evaluation, const Row& agreement)
{
    return wasEnded(evaluation, agreement) ? agreement.value(fields::agreement::state_on).toDate()
                                           : naturalEnd(evaluation, agreement);
}

bool isSigned(const Evaluation& evaluation, const Row& agreement)
{
    return evaluation.book().settings.agreementSigned.contains(
        agreement.value(fields::agreement::sign_state).toText());
}

bool isLive(const Evaluation& evaluation, const Row& agreement)
{
    const Value& state = evaluation.field(agreement, fields::agreement::state);
    return state.isText(u"signed") || state.isText(u"in_force") || state.isText(u"under_warning");
}

Value agreementInForce(Evaluation& evaluation, const FactCall& call)
{
    const Row& agreement = evaluation.bound(call.self);
    const QDate day = dayAt(evaluation, call, 0);
    return isLive(evaluation, agreement) && isSigned(evaluation, agreement) && day.isValid()
           && agreement.from.isValid() && agreement.from <= day
           && day <= endOf(evaluation, agreement);
}

Value agreementEnd(Evaluation& evaluation, const FactCall& call)
{
    return dayValue(endOf(evaluation, evaluation.bound(call.self)));
}

/// Another agreement that leaves no day between: signed, begun by the day after this one's end, and
/// ending later (facts.md §7).
Value hasSuccessor(Evaluation& evaluation, const FactCall& call)
{
    const Row& agreement = evaluation.bound(call.self);
    const QDate end = endOf(evaluation, agreement);
    bool found = false;
    evaluation.forEach(fields::agreement::type, [&](const Row& other) {
        found = found
                || (&other != &agreement && isLive(evaluation, other) && isSigned(evaluation, other)
                    && other.from.isValid() && other.from <= end.addDays(1)
                    && endOf(evaluation, other) > end);
    });
    return found;
}

/// Of the agreement that was in force last: the day it ran out, or the time to find another carer
/// after it was ended early; invalid if there was none. One that was never signed put nothing off.
QDate dueAfterLast(const Evaluation& evaluation)
{
    const Row* last = nullptr;
    evaluation.forEach(fields::agreement::type, [&](const Row& agreement) {
        const bool counted = (isLive(evaluation, agreement) || wasEnded(evaluation, agreement))
                             && isSigned(evaluation, agreement) && agreement.from.isValid()
                             && endOf(evaluation, agreement) <= evaluation.today();
        if (counted && (!last || endOf(evaluation, agreement) > endOf(evaluation, *last)))
            last = &agreement;
    });
    if (!last)
        return {};
    const QDate end = endOf(evaluation, *last);
    return end < naturalEnd(evaluation, *last)
               ? end.addDays(evaluation.book().settings.agreementDays)
               : end;
}

/// When an agreement has to be signed: some days after the child came onto the books or became
/// left-behind, the later; at once where the last one has run out (facts.md §7).
Value agreementDue(Evaluation& evaluation, const FactCall&)
{
    const Settings& settings = evaluation.book().settings;
    const Value& months =
        evaluation.book().parameters[static_cast<size_t>(settings.leftBehindMonths)];
    const QDate opened = evaluation.child().value(fields::child::opened_on).toDate();
    const QDate left = leftBehindFrom(
        evaluation, static_cast<int>(std::clamp<qint64>(months.toInteger().value_or(0), 0, 1200)));
    const QDate from = std::max(opened, left); // an invalid day is before every other
    const QDate first = from.isValid() ? from.addDays(settings.agreementDays) : QDate();
    return dayValue(std::max(first, dueAfterLast(evaluation)));
}

/// The last day on which an allowance was paid that is not paid any more; invalid: it still is, or
/// never was. What was granted for a time ran out by itself, the rest on the day it was stopped.
QDate lastPaidOn(const Evaluation& evaluation, const Value& state, QDate until, QDate stateSince)
{
    if (until.isValid() && until < evaluation.today())
        return until;
    return state.isText(u"6") ? stateSince : QDate(); // 停发
}

/// When the child's last allowance of these kinds, or the restricted one, came to its end. Whoever
/// has a right to it is to have it again as soon as one who has just been recognised (clause 7).
Value benefitLapsedOn(Evaluation& evaluation, const FactCall& call)
{
    const QStringList kinds = valueOf(evaluation, call, 0).toCodes();
    QDate lapsed;
    evaluation.forEach(fields::benefit::type, [&](const Row& row) {
        const bool wasPaid = kinds.contains(row.value(fields::benefit::kind).toText())
                             && row.from.isValid() && row.from <= evaluation.today();
        if (wasPaid)
            lapsed = std::max(lapsed,
                              lastPaidOn(evaluation, evaluation.field(row, fields::benefit::state),
                                         row.to, row.stateOn));
    });
    evaluation.forEach(fields::restricted_category::type, [&](const Row& row) {
        lapsed = std::max(
            lapsed, lastPaidOn(evaluation, row.value(fields::restricted_category::benefit_state),
                               row.value(fields::restricted_category::granted_to).toDate(),
                               row.value(fields::restricted_category::benefit_on).toDate()));
    });
    return dayValue(lapsed);
}

} // namespace

std::vector<Fact> careFacts()
{
    return {
        {u"agreement_in_force", {{u"day", ArgumentKind::One}}, u"agreement", agreementInForce},
        {u"agreement_end", {}, u"agreement", agreementEnd},
        {u"has_successor_agreement", {}, u"agreement", hasSuccessor},
        {u"agreement_due", {}, {}, agreementDue},
        {u"benefit_lapsed_on", {{u"kinds", ArgumentKind::One}}, {}, benefitLapsedOn},
    };
}

} // namespace tongdang::policy
