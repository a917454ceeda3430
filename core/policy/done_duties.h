// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/child_records.h"
#include "policy/rule_set.h"

#include <QDate>
#include <QString>

#include <vector>

namespace tongdang {

/// A turn of a duty that comes back, and that somebody did.
struct DoneDuty {
    QString act; ///< "visit", "contact"
    QString actor;
    QString rule; ///< the tightest that asked for it
    QString title;
    QString clause;
    QDate windowFrom;
    QDate dueOn;
    QDate doneOn;

    [[nodiscard]] bool isInTime() const { return doneOn <= dueOn; }
};

/// Which visits, contacts and other duties that come back were done for a child from a day until
/// another, both included and `until` not after today, by day and then in the order of the rules.
/// What was done before its window is no turn (policy/turns.h). Pure.
[[nodiscard]] std::vector<DoneDuty> doneDuties(const RuleSet& rules, const ChildRecords& records,
                                               const StaffPosts& posts, QDate from, QDate until);

} // namespace tongdang
