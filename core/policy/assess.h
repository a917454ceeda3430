// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/classify.h"
#include "policy/duties.h"

namespace tongdang {

/// What the rules say about one child on a day.
struct UnderTheRules {
    Classification classification;
    std::vector<Duty> duties;
};

/// `classify` and `duties` in one, so that the records are sorted and the conditions answered only
/// once: for lists of all children.
[[nodiscard]] UnderTheRules assess(const RuleSet& rules, const ChildRecords& records,
                                   const StaffPosts& posts, QDate today, qint64 now);

/// The same as far as a list says it of whom to visit or to contact: of the classification only
/// flags and categories, without reasons, and only the duties of these acts.
[[nodiscard]] UnderTheRules assessInBrief(const RuleSet& rules, const ChildRecords& records,
                                          const StaffPosts& posts, QDate today, qint64 now,
                                          const Acts& acts);

/// The state of the dossier on a day as its dated events tell it (list DOSS); empty: none yet.
[[nodiscard]] QString statusOn(const RuleSet& rules, const ChildRecords& records, QDate day);

} // namespace tongdang
