// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "record/record.h"

#include <QDate>
#include <QHash>
#include <QStringList>

#include <span>
#include <vector>

namespace tongdang {

class CommonRecords;

/// What the rules may look at of one child: its own record and every record that belongs to it
/// (`Record::child`), absences and states of its parents among them, in any order. Withdrawn ones
/// are passed over, and what the scope may not see is simply not there. The records outlive the
/// call.
struct ChildRecords {
    RecordId child;
    std::span<const Record> records;
    const CommonRecords* common = nullptr; ///< null: there are none
    const Record* household = nullptr;     ///< the child's home; null: not known, or not looked at
};

/// Who held which post when (`staff_post`): it decides whose visits and contacts count. Made once
/// for all children of a list.
class StaffPosts {
public:
    StaffPosts() = default;
    /// Records of other types and withdrawn ones are passed over; nothing is kept of `records`.
    explicit StaffPosts(std::span<const Record> records);

    /// Whether the person holds a post in one of the roles on that day; the day of leaving is no
    /// day in office (facts.md §1, day_after).
    [[nodiscard]] bool holds(const RecordId& staff, const QStringList& roles, QDate day) const;

private:
    struct Post {
        QString role;
        QDate from;
        QDate to; ///< invalid: still in office
    };
    QHash<RecordId, std::vector<Post>> m_posts;
};

} // namespace tongdang
