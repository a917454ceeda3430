// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/fields.h"
#include "policy/facts.h"
#include "policy/pairing_modes.h"

#include <algorithm>

namespace tongdang::policy {

namespace {

constexpr QStringView oneToOne = u"1"; // of list PMODE
constexpr QStringView oneToMany = u"2";
constexpr QStringView manyToOne = u"3";

bool lasts(const Evaluation& evaluation, const Row& pairing)
{
    return isOpen(pairing, evaluation.today())
           && evaluation.field(pairing, fields::pairing::state).isText(u"active");
}

/// Whether it ever was more than proposed. The states that are known tell it, or what the code of
/// the first of them says was before it.
bool everRan(const Row& pairing)
{
    const auto isActive = [](const Value& state) { return state.isText(u"active"); };
    return isActive(pairing.value(fields::pairing::state))
           || (pairing.stateBefore && isActive(*pairing.stateBefore))
           || (pairing.states
               && std::ranges::any_of(*pairing.states, isActive, &StateSince::state));
}

/// How the child is paired with this helper (policy, clause 8): with several helpers, with one who
/// has more children, or one to one.
Value pairingMode(Evaluation& evaluation, const FactCall& call)
{
    if (helpersOf(evaluation).size() > 1)
        return manyToOne.toString();
    const CommonRecords* const common = evaluation.matter().commonRecords;
    const auto helper = valueOf(evaluation, call, 0).toRecordId();
    const bool hasMore = common && helper && common->helperChildren.value(*helper) > 1;
    return (hasMore ? oneToMany : oneToOne).toString();
}

/// The last day of a pairing that ran and lasts no longer: it ended, rests, or its time is over;
/// invalid: it lasts, or never ran.
QDate lastDayOf(const Evaluation& evaluation, const Row& pairing)
{
    const bool hasBegun = pairing.from.isValid() && pairing.from <= evaluation.today();
    if (!hasBegun || !everRan(pairing) || lasts(evaluation, pairing))
        return {};
    const bool isOver = pairing.to.isValid() && pairing.to < evaluation.today();
    return isOver ? pairing.to : pairing.stateOn;
}

/// When the child's last pairing came to its end, or came to rest. Whoever had a helper is to have
/// one again in the time that one has who is served since then (clause 8).
Value pairingLapsedOn(Evaluation& evaluation, const FactCall&)
{
    QDate lapsed;
    evaluation.forEach(fields::pairing::type, [&](const Row& pairing) {
        lapsed = std::max(lapsed, lastDayOf(evaluation, pairing));
    });
    return dayValue(lapsed);
}

} // namespace

std::vector<Fact> pairingFacts()
{
    return {{u"pairing_mode", {{u"helper"}}, {}, pairingMode, {fields::pairing::type}},
            {u"pairing_lapsed_on", {}, {}, pairingLapsedOn, {fields::pairing::type}}};
}

std::vector<RecordId> helpersOf(const Evaluation& evaluation)
{
    std::vector<RecordId> helpers;
    evaluation.forEach(fields::pairing::type, [&](const Row& pairing) {
        const auto helper = pairing.value(fields::pairing::helper).toRecordId();
        if (helper && std::ranges::count(helpers, *helper) == 0 && lasts(evaluation, pairing))
            helpers.push_back(*helper);
    });
    return helpers;
}

QDate pairedSince(const Evaluation& evaluation, const RecordId& helper)
{
    QDate since;
    evaluation.forEach(fields::pairing::type, [&](const Row& pairing) {
        if (everRan(pairing) && pairing.from.isValid() && (!since.isValid() || pairing.from < since)
            && pairing.value(fields::pairing::helper).toRecordId() == helper)
            since = pairing.from;
    });
    return since;
}

} // namespace tongdang::policy
