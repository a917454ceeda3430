// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/child_records.h"

#include "catalogue/fields.h"

#include <algorithm>

namespace tongdang {

StaffPosts::StaffPosts(std::span<const Record> records)
{
    for (const Record& record : records) {
        const auto staff = record.value(fields::staff_post::staff).toRecordId();
        if (record.type != fields::staff_post::type || record.withdrawn || !staff)
            continue;
        m_posts[*staff].push_back({record.value(fields::staff_post::role).toText(),
                                   record.value(fields::staff_post::from_on).toDate(),
                                   record.value(fields::staff_post::to_on).toDate()});
    }
}

bool StaffPosts::holds(const RecordId& staff, const QStringList& roles, QDate day) const
{
    const auto found = m_posts.constFind(staff);
    if (found == m_posts.cend() || !day.isValid())
        return false;
    return std::any_of(found->begin(), found->end(), [&](const Post& post) {
        return roles.contains(post.role) && post.from.isValid() && post.from <= day
               && (!post.to.isValid() || day < post.to);
    });
}

} // namespace tongdang
