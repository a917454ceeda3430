// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/fields_read.h"

#include "catalogue/fields.h"
#include "policy/record_shapes.h"

namespace tongdang {

void FieldsRead::add(TypeNo type, std::initializer_list<FieldNo> fields)
{
    std::set<FieldNo>& known = m_fields[type];
    for (const FieldNo field : fields) {
        if (field != 0)
            known.insert(field);
    }
}

void FieldsRead::add(const FieldsRead& others)
{
    for (const auto& [type, fields] : others.m_fields)
        m_fields[type].insert(fields.begin(), fields.end());
}

std::vector<FieldNo> FieldsRead::of(TypeNo type) const
{
    const auto found = m_fields.find(type);
    return found == m_fields.end()
               ? std::vector<FieldNo>()
               : std::vector<FieldNo>(found->second.begin(), found->second.end());
}

std::vector<TypeNo> FieldsRead::types() const
{
    std::vector<TypeNo> types;
    for (const auto& [type, fields] : m_fields)
        types.push_back(type);
    return types;
}

namespace policy {

FieldsRead readByTheProgram()
{
    using namespace fields;
    FieldsRead read;
    read.add(agreement::type, {agreement::sign_state, agreement::state, agreement::state_on});
    read.add(away::type, {away::cross_county, away::person, away::reason});
    read.add(benefit::type, {benefit::kind, benefit::state, benefit::state_on,
                             benefit::granted_from, benefit::granted_to});
    read.add(care_record::type);
    read.add(caregiver::type, {caregiver::main});
    read.add(category::type, {category::cat, category::state});
    read.add(child::type, {child::birth, child::name, child::opened_on, child::sex, child::status});
    read.add(contact::type, {contact::by, contact::means, contact::reached});
    read.add(dossier_event::type,
             {dossier_event::kind, dossier_event::status, dossier_event::suspend_reason});
    read.add(dropout_case::type, {dropout_case::returned_on, dropout_case::state,
                                  dropout_case::state_on, dropout_case::watch_until});
    read.add(education::type, {education::status_on, education::term, education::year});
    read.add(family_member::type,
             {family_member::guardianship_able, family_member::lives_together, family_member::rel});
    read.add(home_leave::type, {home_leave::away});
    read.add(incident::type, {incident::found_at, incident::state});
    read.add(level_assessment::type, {level_assessment::effective_on, level_assessment::level,
                                      level_assessment::review_due});
    read.add(national_entry::type, {national_entry::state});
    read.add(person_restricted::type, {person_restricted::person, person_restricted::state});
    read.add(person_state::type, {person_state::person, person_state::state});
    read.add(placement::type);
    read.add(problem::type);
    read.add(problem_step::type, {problem_step::problem});
    read.add(restricted_category::type,
             {restricted_category::cat, restricted_category::benefit_state,
              restricted_category::benefit_on, restricted_category::granted_to});
    read.add(review::type, {review::decision, review::level, review::level_assessment,
                            review::subject, review::visit_waiver});
    read.add(visit::type, {visit::a3, visit::a4, visit::a4_duty, visit::a4_problem, visit::by,
                           visit::by2, visit::i1, visit::means, visit::outcome});
    read.add(visit_waiver::type, {visit_waiver::period, visit_waiver::rule});
    return read;
}

FieldsRead readOfOrganisations()
{
    using namespace fields;
    FieldsRead read;
    read.add(activity::type, {activity::state, activity::topics, activity::village});
    read.add(census_batch::type, {census_batch::name});
    read.add(school::type, {school::division, school::kind, school::name});
    read.add(spot_check::type, {spot_check::population});
    read.add(staff::type, {staff::name});
    read.add(staff_post::type, {staff_post::division, staff_post::role, staff_post::staff});
    read.add(team_member::type, {team_member::role, team_member::village});
    read.add(village::type, {village::code, village::name});
    return read;
}

FieldsRead readOfReasons()
{
    using namespace fields;
    FieldsRead read;
    read.add(check_reason::type, {check_reason::check_no, check_reason::about_record,
                                  check_reason::about_field, check_reason::reason});
    return read;
}

FieldsRead readOfSiblings()
{
    using namespace fields;
    FieldsRead read;
    read.add(child::type, {child::household});
    read.add(family_member::type, {family_member::rel, family_member::name, family_member::idno,
                                   family_member::same_as, family_member::guardianship_able});
    read.add(person_state::type, {person_state::person, person_state::state, person_state::from_on,
                                  person_state::to_on});
    read.add(away::type, {away::person, away::from_on, away::to_on, away::dest_div});
    return read;
}

FieldsRead readOfPairings()
{
    using namespace fields;
    FieldsRead read;
    read.add(pairing::type, {pairing::helper, pairing::state});
    return read;
}

void addShapes(FieldsRead& fields, const RecordShapes& shapes)
{
    for (const TypeNo type : fields.types()) {
        const RecordShape& shape = shapes.of(type);
        fields.add(type, {shape.day, shape.time, shape.from, shape.to, shape.state, shape.stateOn,
                          shape.consent});
    }
}

} // namespace policy

} // namespace tongdang
