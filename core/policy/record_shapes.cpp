// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/record_shapes.h"

#include "catalogue/catalogue.h"

#include <algorithm>
#include <array>

namespace tongdang::policy {

using namespace Qt::StringLiterals;

namespace {

/// Of a child the rules walk to these by the child itself (facts.md §2).
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
};

constexpr std::array byReference{
    Link{u"family_member", u"away", u"person"},
    Link{u"family_member", u"person_state", u"person"},
    Link{u"family_member", u"person_restricted", u"person"},
    Link{u"away", u"home_leave", u"away"},
    Link{u"incident", u"incident_receiver", u"incident"},
    Link{u"problem", u"problem_step", u"problem"},
    Link{u"problem", u"guardianship_guidance", u"problem"},
    Link{u"problem", u"meeting_decision", u"problem"},
    Link{u"level_assessment", u"review", u"level_assessment"},
    Link{u"visit_waiver", u"review", u"visit_waiver"},
    Link{u"dropout_case", u"dropout_attempt", u"dropout_case"},
    Link{u"pairing", u"care_record", u"pairing"},
};

FieldNo numberOf(const RecordType& type, QStringView key)
{
    const Field* field = type.field(key);
    return field ? field->number : 0;
}

FieldNo firstOf(const RecordType& type, std::initializer_list<QStringView> keys)
{
    for (const QStringView key : keys) {
        if (const FieldNo number = numberOf(type, key))
            return number;
    }
    return 0;
}

RecordShape shapeOf(const RecordType& type, const Catalogue& catalogue)
{
    RecordShape shape;
    shape.day = firstOf(type, {u"date", u"found_on", u"found_at"});
    shape.time = numberOf(type, u"time_from");
    shape.from = numberOf(type, u"from_on");
    shape.to = numberOf(type, u"to_on");
    shape.state = numberOf(type, u"state");
    shape.stateOn = numberOf(type, u"state_on");
    if (const Field* state = type.field(u"state")) {
        const CodeList* list = catalogue.codeList(state->codeList);
        shape.canBeVoid = list && list->find(u"void");
    }
    if (type.key == u"problem") {
        shape.stateBefore = u"in_progress"_s;
        shape.settledStates = {u"solved"_s, u"verified"_s};
    } else if (type.key == u"incident") {
        shape.stateBefore = u"handling"_s;
        shape.settledStates = {u"ended"_s};
    }
    return shape;
}

} // namespace

RecordShapes::RecordShapes(const Catalogue& catalogue)
{
    for (const RecordType& type : catalogue.types())
        m_shapes.insert(type.number, shapeOf(type, catalogue));
}

const RecordShape& RecordShapes::of(TypeNo type) const
{
    static const RecordShape unknown;
    const auto found = m_shapes.constFind(type);
    return found == m_shapes.cend() ? unknown : *found;
}

std::optional<Link> findLink(QStringView from, QStringView to)
{
    if (from == u"child" && std::find(ofChild.begin(), ofChild.end(), to) != ofChild.end())
        return Link{from, to, {}};
    const auto found = std::find_if(byReference.begin(), byReference.end(), [&](const Link& link) {
        return link.from == from && link.to == to;
    });
    return found == byReference.end() ? std::nullopt : std::optional(*found);
}

} // namespace tongdang::policy
