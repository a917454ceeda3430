// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/newcomer.h"

#include "catalogue/fields.h"

namespace tongdang::desk {

namespace {

/// Codes of ROLE: director, social worker of a station, county office.
const char16_t* postOf(Role role)
{
    switch (role) {
    case Role::Village:
        return u"1";
    case Role::Township:
        return u"3";
    case Role::County:
        return u"6";
    }
    return u"1";
}

} // namespace

std::vector<RecordDraft> draftsOf(const Newcomer& newcomer, Randomness& randomness)
{
    RecordDraft staff = DraftBuilder(newcomer.person, fields::staff::type, std::nullopt)
                            .set(fields::staff::name, newcomer.name.trimmed())
                            .set(fields::staff::nsys_entered, Value(false))
                            .take();
    RecordDraft post =
        DraftBuilder(RecordId::create(randomness), fields::staff_post::type, std::nullopt)
            .set(fields::staff_post::staff, newcomer.person)
            .set(fields::staff_post::role, postOf(newcomer.role))
            .set(fields::staff_post::division, newcomer.orgCode)
            .set(fields::staff_post::from_on, newcomer.since)
            .take();
    return {std::move(staff), std::move(post)};
}

} // namespace tongdang::desk
