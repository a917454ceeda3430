// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/helpers.h"

#include "base/clock.h"
#include "catalogue/fields.h"

#include <algorithm>

namespace tongdang::report {

void addHelpers(HelperWorks& all, const HelperWorks& others)
{
    for (auto other = others.begin(); other != others.end(); ++other) {
        HelperWork& work = all[other.key()];
        work.children += other->children;
        if (!work.since.isValid() || (other->since.isValid() && other->since < work.since))
            work.since = other->since;
        for (const auto& [village, children] : other->villages)
            work.villages[village] += children;
    }
}

QHash<RecordId, int> childrenOfHelpers(const HelperWorks& works)
{
    QHash<RecordId, int> children;
    for (auto work = works.begin(); work != works.end(); ++work)
        children.insert(work.key(), work->children);
    return children;
}

void completeHelpers(std::vector<Record>& records, const HelperWorks& works)
{
    using namespace fields;
    for (Record& record : records) {
        if (record.type != helper::type)
            continue;
        const HelperWork work = works.value(record.id);
        if (record.value(helper::from_on).isEmpty())
            record.set(helper::from_on,
                       Value(work.since.isValid() ? work.since : Clock::dayOf(record.createdAt)));
        const auto most = std::ranges::max_element(work.villages, {},
                                                   &std::map<QString, int>::value_type::second);
        if (record.value(helper::village).isEmpty() && most != work.villages.end())
            record.set(helper::village, Value(most->first));
    }
}

} // namespace tongdang::report
