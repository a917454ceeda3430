// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include <vector>

namespace tongdang::policy {

class Evaluation;
struct Row;

struct AbsenceSpell {
    QDate from;
    QDate to; ///< the day of coming home; invalid: still away
};
/// When somebody was away outside the county for work, ascending and apart. Home leaves are cut out
/// (facts.md §5).
using AbsenceSpells = std::vector<AbsenceSpell>;

/// First day of the absence that goes on today, short stays at home included; invalid if there is
/// none.
[[nodiscard]] QDate continuousAbsenceFrom(const Evaluation& evaluation, const Row& person);
/// First day of the present stay at home after a counted absence; invalid if never away or away.
[[nodiscard]] QDate homeSince(const Evaluation& evaluation, const Row& person);
/// The day from which a return is to be looked into; invalid if the person is not back.
[[nodiscard]] QDate returnVerifyFrom(const Evaluation& evaluation, const Row& person);
/// Days on which an absence of that many months may have become complete, or gone on after a stay.
[[nodiscard]] std::vector<QDate> absenceMilestones(const Evaluation& evaluation, const Row& person,
                                                   int months);

} // namespace tongdang::policy
