// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/postponement.h"

#include "catalogue/fields.h"

#include <algorithm>

namespace tongdang::policy {

namespace {

bool isConfirmed(const Evaluation& evaluation, const Row& waiver)
{
    QString decision;
    evaluation.forEach(fields::review::type, [&](const Row& review) {
        if (review.value(fields::review::subject).isText(u"5")
            && review.value(fields::review::visit_waiver).toRecordId() == waiver.record->id)
            decision = review.value(fields::review::decision).toText();
    });
    return decision == u"1";
}

} // namespace

std::vector<Suspension> suspensions(const Evaluation& evaluation)
{
    std::vector<Suspension> found;
    bool open = false;
    evaluation.forEach(fields::dossier_event::type, [&](const Row& event) {
        if (!event.day.isValid())
            return;
        if (open)
            found.back().until = event.day;
        open = event.value(fields::dossier_event::kind).isText(u"suspend");
        if (open)
            found.push_back({event.day, {}});
    });
    evaluation.forEach(fields::placement::type, [&](const Row& placement) {
        if (!placement.from.isValid() || placement.from > evaluation.today())
            return;
        const bool isOver = placement.to.isValid() && placement.to <= evaluation.today();
        found.push_back({placement.from, isOver ? placement.to : QDate()});
    });
    std::stable_sort(found.begin(), found.end(),
                     [](const Suspension& a, const Suspension& b) { return a.from < b.from; });
    return found;
}

std::optional<Waiver> confirmedWaiver(const Evaluation& evaluation, const QStringList& rules,
                                      const QString& period)
{
    std::optional<Waiver> latest;
    evaluation.forEach(fields::visit_waiver::type, [&](const Row& row) {
        if (rules.contains(row.value(fields::visit_waiver::rule).toText())
            && row.value(fields::visit_waiver::period).toText() == period
            && isConfirmed(evaluation, row))
            latest = Waiver{row.day, row.to};
    });
    return latest;
}

} // namespace tongdang::policy
