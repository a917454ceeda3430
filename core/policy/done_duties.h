// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/child_records.h"
#include "policy/rule_set.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace tongdang {

/// A turn of a duty that comes back, or a deadline, that somebody did.
struct DoneDuty {
    QString act; ///< "visit", "contact"
    QString actor;
    QString rule; ///< the tightest that asked for it
    QString title;
    QString clause;
    QDate windowFrom;
    QDate dueOn;
    QDate doneOn;
    TypeNo type = 0;                     ///< of the record with which it was done; 0: of none alone
    std::optional<RecordId> record = {}; ///< with which it was done
    std::optional<RecordId> about = {};  ///< the record that the rule is about; nothing: the child

    [[nodiscard]] bool isInTime() const { return doneOn <= dueOn; }
};

/// Which visits, contacts and other duties that come back were done, and which deadlines were met,
/// for a child from a day until another, both included and `until` not after today, by day and then
/// in the order of the rules. What was done before its window is no turn (policy/turns.h). Pure.
[[nodiscard]] std::vector<DoneDuty> doneDuties(const RuleSet& rules, const ChildRecords& records,
                                               const StaffPosts& posts, QDate from, QDate until);

} // namespace tongdang
