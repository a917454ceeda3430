// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/newcomer.h"

#include "catalogue/fields.h"

namespace tongdang::desk {

QString usualPost(Role office)
{
    switch (office) {
    case Role::Village:
        return QStringLiteral("1");
    case Role::Township:
        return QStringLiteral("3");
    case Role::County:
        return QStringLiteral("6");
    }
    return QStringLiteral("1");
}

std::vector<RecordDraft> draftsOf(const Newcomer& newcomer, Randomness& randomness)
{
    RecordDraft staff = DraftBuilder(newcomer.person, fields::staff::type, std::nullopt)
                            .set(fields::staff::name, newcomer.name.trimmed())
                            .set(fields::staff::nsys_entered, Value(false))
                            .take();
    RecordDraft post =
        DraftBuilder(RecordId::create(randomness), fields::staff_post::type, std::nullopt)
            .set(fields::staff_post::staff, newcomer.person)
            .set(fields::staff_post::role,
                 newcomer.post.isEmpty() ? usualPost(newcomer.role) : newcomer.post)
            .set(fields::staff_post::division, newcomer.orgCode)
            .set(fields::staff_post::from_on, newcomer.since)
            .take();
    return {std::move(staff), std::move(post)};
}

} // namespace tongdang::desk
