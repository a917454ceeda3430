// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/links.h"

#include "catalogue/catalogue.h"
#include "policy/dossier.h"

#include <algorithm>
#include <array>

namespace tongdang::policy {

using namespace Qt::StringLiterals;

namespace {

/// Of a child the rules walk to these by the child itself.
constexpr std::array ofChild{
    u"dossier_event",
    u"placement",
    u"caregiver",
    u"category",
    u"restricted_category",
    u"health",
    u"education",
    u"dropout_case",
    u"level_assessment",
    u"review",
    u"need",
    u"plan",
    u"visit_waiver",
    u"visit",
    u"contact",
    u"care_record",
    u"problem",
    u"incident",
    u"notice",
    u"referral",
    u"agreement",
    u"pairing",
    u"benefit",
    u"psych_record",
    u"national_entry",
    u"family_member",
    u"spot_check_item",
    u"activity_attendance",
    u"wish",
};

struct NamedLink {
    QStringView from;
    QStringView to;
    QStringView field; ///< of `to`; it refers to `from`, or is the same as `own`
    QStringView own;   ///< of `from`; it refers to `to`, or is the same as `field`
};
constexpr std::array namedLinks{
    NamedLink{u"family_member", u"away", u"person", {}},
    NamedLink{u"family_member", u"person_state", u"person", {}},
    NamedLink{u"family_member", u"person_restricted", u"person", {}},
    NamedLink{u"away", u"home_leave", u"away", {}},
    NamedLink{u"incident", u"incident_receiver", u"incident", {}},
    NamedLink{u"problem", u"problem_step", u"problem", {}},
    NamedLink{u"problem", u"guardianship_guidance", u"problem", {}},
    NamedLink{u"problem", u"meeting_decision", u"problem", {}},
    NamedLink{u"problem", u"review", u"problem", {}},
    NamedLink{u"problem", u"incident", u"problem", {}},
    NamedLink{u"level_assessment", u"review", u"level_assessment", {}},
    NamedLink{u"visit_waiver", u"review", u"visit_waiver", {}},
    NamedLink{u"dropout_case", u"dropout_attempt", u"dropout_case", {}},
    NamedLink{u"pairing", u"care_record", u"pairing", {}},
    NamedLink{u"care_record", u"problem", u"care_record", {}},
    NamedLink{u"activity", u"activity_attendance", u"activity", {}},
    NamedLink{u"staff", u"staff_post", u"staff", {}},
    NamedLink{u"staff", u"training", {}, {}},
    NamedLink{u"training", u"training_attendance", u"training", {}},
    NamedLink{u"census_batch", u"census_village", u"batch", {}},
    NamedLink{u"census_village", u"census_line", u"census_village", {}},
    NamedLink{u"census_line", u"census_child", u"line", {}},
    NamedLink{u"county", u"spot_check", {}, {}},
    NamedLink{u"county", u"comparison", {}, {}},
    // Both speak of the same person or place.
    NamedLink{u"staff_post", u"training_attendance", u"staff", u"staff"},
    NamedLink{u"caregiver", u"helper", u"name", u"name"},
    NamedLink{u"village", u"team_member", u"village", u"code"},
    NamedLink{u"village", u"activity", u"village", u"code"},
    NamedLink{u"village", u"census_village", u"village", u"code"},
    NamedLink{u"village", u"staff_post", u"division", u"code"},
    NamedLink{u"village", u"school", u"division", u"code"},
    // Upwards.
    NamedLink{u"incident_receiver", u"incident", {}, u"incident"},
    NamedLink{u"meeting_decision", u"meeting", {}, u"meeting"},
    NamedLink{u"agreement", u"caregiver", {}, u"trustee"},
    NamedLink{u"education", u"school", {}, u"school"},
    NamedLink{u"child", u"household", {}, u"household"},
    NamedLink{u"training_attendance", u"training", {}, u"training"},
    NamedLink{u"census_child", u"census_line", {}, u"line"},
    NamedLink{u"census_line", u"census_village", {}, u"census_village"},
    NamedLink{u"census_village", u"census_batch", {}, u"batch"},
    // The village of a record: whether it is still in use.
    NamedLink{u"child", u"village", u"code", u"village"},
    NamedLink{u"census_village", u"village", u"code", u"village"},
    NamedLink{u"staff_post", u"village", u"code", u"division"},
};

constexpr std::array subjectsOfChild{
    u"pairing",      u"incident",        u"incident_receiver",
    u"agreement",    u"visit",           u"problem",
    u"dropout_case", u"category",        u"restricted_category",
    u"psych_record", u"spot_check_item",
};
constexpr std::array subjectsOfOrganisation{
    u"county", u"township",   u"village",      u"staff",
    u"school", u"spot_check", u"census_batch", u"census_child",
};

template <class List>
bool includes(const List& list, QStringView word)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

FieldNo fieldNumber(const RecordType& type, QStringView key)
{
    const Field* field = type.field(key);
    return field ? field->number : 0;
}

} // namespace

std::optional<Link> findLink(const RecordType& from, const RecordType& to)
{
    const auto found =
        std::find_if(namedLinks.begin(), namedLinks.end(), [&](const NamedLink& link) {
            return link.from == from.key && link.to == to.key;
        });
    if (found != namedLinks.end()) {
        Link link;
        link.field = fieldNumber(to, found->field);
        link.own = fieldNumber(from, found->own);
        link.kind = link.field && link.own ? Link::Kind::BySameValue
                    : link.field           ? Link::Kind::ByReference
                    : link.own             ? Link::Kind::ByOwnReference
                                           : Link::Kind::Every;
        return link;
    }
    const bool isOfChild = (from.key == u"child" && includes(ofChild, to.key))
                           || (to.key == u"child" && mayBeSubjectOfChild(from.key));
    return isOfChild ? std::optional(Link{}) : std::nullopt;
}

bool isLinked(const Link& link, const Row& from, const Row& to)
{
    switch (link.kind) {
    case Link::Kind::Every:
        break;
    case Link::Kind::ByReference:
        return to.value(link.field).toRecordId() == from.record->id;
    case Link::Kind::ByOwnReference:
        return from.value(link.own).toRecordId() == to.record->id;
    case Link::Kind::BySameValue: {
        const Value& own = from.value(link.own);
        return !own.isEmpty() && to.value(link.field) == own;
    }
    }
    return true;
}

bool mayBeSubjectOfChild(QStringView type)
{
    return includes(subjectsOfChild, type);
}

bool mayBeSubjectOfOrganisation(QStringView type)
{
    return includes(subjectsOfOrganisation, type);
}

const RecordType* divisionType(QStringView key)
{
    const auto made = [](const QString& name) {
        RecordType type;
        type.key = name;
        return type;
    };
    static const RecordType county = made(u"county"_s);
    static const RecordType township = made(u"township"_s);
    return key == county.key ? &county : key == township.key ? &township : nullptr;
}

} // namespace tongdang::policy
