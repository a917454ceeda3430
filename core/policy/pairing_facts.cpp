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

/// How the child is paired with this helper (policy, clause 8): with several helpers, with one who
/// has more children, or one to one.
Value pairingMode(Evaluation& evaluation, const FactCall& call)
{
    std::vector<Value> helpers;
    evaluation.forEach(fields::pairing::type, [&](const Row& row) {
        const Value& helper = row.value(fields::pairing::helper);
        const bool isKnown = !helper.isEmpty() && std::ranges::count(helpers, helper) > 0;
        if (!isKnown && isActiveOn(*row.record, evaluation.today()))
            helpers.push_back(helper);
    });
    if (helpers.size() > 1)
        return manyToOne.toString();
    const CommonRecords* const common = evaluation.matter().commonRecords;
    const auto helper = valueOf(evaluation, call, 0).toRecordId();
    const bool hasMore = common && helper && common->helperChildren.value(*helper) > 1;
    return (hasMore ? oneToMany : oneToOne).toString();
}

} // namespace

std::vector<Fact> pairingFacts()
{
    return {{u"pairing_mode", {{u"helper"}}, {}, pairingMode, {fields::pairing::type}}};
}

bool isActiveOn(const Record& pairing, QDate day)
{
    const QDate from = pairing.value(fields::pairing::from_on).toDate();
    const QDate until = pairing.value(fields::pairing::to_on).toDate();
    return !pairing.withdrawn && pairing.value(fields::pairing::state).isText(u"active")
           && from.isValid() && from <= day && (!until.isValid() || day <= until);
}

void countHelpers(std::span<const Record> ofChild, QDate day, QHash<RecordId, int>& children)
{
    std::vector<RecordId> helpers;
    for (const Record& record : ofChild) {
        if (record.type != fields::pairing::type || !isActiveOn(record, day))
            continue;
        const auto helper = record.value(fields::pairing::helper).toRecordId();
        if (!helper || std::ranges::count(helpers, *helper) > 0)
            continue;
        helpers.push_back(*helper);
        ++children[*helper];
    }
}

} // namespace tongdang::policy
