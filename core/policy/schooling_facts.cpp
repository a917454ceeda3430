// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/fields.h"
#include "policy/facts.h"

#include <tuple>

namespace tongdang::policy {

namespace {

/// From when a record of schooling tells how it is: the day of the status, else that of its entry.
QDate beganOn(const Row& schooling)
{
    const QDate since = schooling.value(fields::education::status_on).toDate();
    return since.isValid() ? since : schooling.entered;
}

/// The one that tells how the child's schooling is today, whichever term it was entered for.
Value isPresentSchooling(Evaluation& evaluation, const FactCall& call)
{
    const Row* present = nullptr;
    evaluation.forEach(fields::education::type, [&](const Row& row) {
        const auto order = [](const Row& one) {
            return std::tuple(beganOn(one), one.record->createdAt, one.record->id);
        };
        if (beganOn(row) <= evaluation.today() && (!present || order(*present) < order(row)))
            present = &row;
    });
    return &evaluation.bound(call.self) == present;
}

} // namespace

std::vector<Fact> schoolingFacts()
{
    return {{u"is_present_schooling", {}, u"education", isPresentSchooling}};
}

} // namespace tongdang::policy
