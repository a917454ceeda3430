// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/assess.h"

#include "policy/child_case.h"

namespace tongdang {

UnderTheRules assess(const RuleSet& rules, const ChildRecords& records, const StaffPosts& posts,
                     QDate today, qint64 now)
{
    policy::ChildCase child(rules, records, posts, today, now);
    return {child.classification(), child.duties()};
}

QString statusOn(const RuleSet& rules, const ChildRecords& records, QDate day)
{
    const StaffPosts nobody;
    policy::ChildCase child(rules, records, nobody, day, 0);
    return child.statusOfTheDay();
}

UnderTheRules assessInBrief(const RuleSet& rules, const ChildRecords& records,
                            const StaffPosts& posts, QDate today, qint64 now, const Acts& acts)
{
    policy::ChildCase child(rules, records, posts, today, now);
    return {child.kinds(), child.duties(acts)};
}

} // namespace tongdang
