// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/calendar.h"
#include "catalogue/fields.h"
#include "policy/facts.h"

namespace tongdang::policy {

namespace {

/// The day an agreement ends: ended before its time, or its last day, or the longest term.
QDate endOf(const Evaluation& evaluation, const Row& agreement)
{
    const QString state = agreement.value(fields::agreement::state).toText();
    if (state == u"ended" || state == u"replaced")
        return agreement.value(fields::agreement::state_on).toDate();
    if (agreement.to.isValid())
        return agreement.to;
    return calendar::addMonths(agreement.from, evaluation.book().settings.agreementMonths);
}

Value agreementInForce(Evaluation& evaluation, const FactCall& call)
{
    const Row& agreement = evaluation.bound(call.self);
    const QDate day = dayAt(evaluation, call, 0);
    const QString state = agreement.value(fields::agreement::state).toText();
    const bool isLive = state == u"signed" || state == u"in_force" || state == u"under_warning";
    const bool isSigned = evaluation.book().settings.agreementSigned.contains(
        agreement.value(fields::agreement::sign_state).toText());
    return isLive && isSigned && day.isValid() && agreement.from.isValid() && agreement.from <= day
           && day <= endOf(evaluation, agreement);
}

Value agreementEnd(Evaluation& evaluation, const FactCall& call)
{
    return dayValue(endOf(evaluation, evaluation.bound(call.self)));
}

} // namespace

std::vector<Fact> careFacts()
{
    return {
        {u"agreement_in_force", {{u"day", ArgumentKind::One}}, u"agreement", agreementInForce},
        {u"agreement_end", {}, u"agreement", agreementEnd},
    };
}

} // namespace tongdang::policy
