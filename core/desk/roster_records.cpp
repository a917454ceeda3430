// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/roster_records.h"

#include "catalogue/fields.h"

#include <QStringList>

namespace tongdang::desk {

namespace {

RecordDraft childRecord(const RecordId& id, const exchange::RosterChild& child,
                        const RecordId& household, const ImportContext& context)
{
    using namespace fields::child;
    return DraftBuilder(id, type, id)
        .set(name, child.name)
        .set(sex, child.sex)
        .set(birth, child.birth)
        .set(birth_precision, u"1")
        .set(idtype, u"02") // the household register, where a child's number stands
        .set(idno, child.idNumber)
        .set(ethnic, child.ethnic)
        .set(hukou_addr, child.hukouAddress)
        .set(village, context.orgCode)
        .set(fields::child::household, household)
        .set(health, child.health)
        .set(director, context.person)
        .set(opened_on, context.today)
        .set(status, u"open")
        .set(status_on, context.today)
        .set(filled_by, context.person)
        .set(filled_on, context.today)
        .set(remark, child.remark)
        .take();
}

void addParent(const exchange::RosterParent& parent, const char16_t* relation,
               const RecordId& child, Randomness& randomness, std::vector<RecordDraft>& drafts)
{
    if (parent.name.isEmpty())
        return;
    const RecordId person = RecordId::create(randomness);
    const bool isAway = !parent.place.isEmpty() || parent.since.isValid();
    {
        using namespace fields::family_member;
        drafts.push_back(DraftBuilder(person, type, child)
                             .set(fields::family_member::child, child)
                             .set(rel, relation)
                             .set(name, parent.name)
                             .set(lives_together, Value(!isAway))
                             .take());
    }
    if (!isAway)
        return;
    using namespace fields::away;
    DraftBuilder absence(RecordId::create(randomness), type, child);
    absence.set(fields::away::person, person).set(dest, parent.place).set(reason, u"1");
    // Nothing else decides whether the child is left behind (rules parameter lb_border): what the
    // sheet does not tell stays open, and the dossier asks for it.
    if (parent.isOutsideCounty)
        absence.set(cross_county, Value(*parent.isOutsideCounty));
    if (parent.since.isValid())
        absence.set(from_on, parent.since.day)
            .set(from_precision, Value(QString::number(static_cast<int>(parent.since.precision))));
    drafts.push_back(absence.take());
}

/// Kind of carer (CARE) by the relation (REL, GB/T 4761).
const char16_t* carerKind(const QString& relation)
{
    const int code = relation.toInt();
    if (code == 51 || code == 52)
        return u"1";
    if (code == 61 || code == 62)
        return u"2";
    if (code == 63 || code == 64)
        return u"3";
    if (code == 99)
        return u"5";
    return u"4";
}

void addCaregiver(const exchange::RosterChild& child, const RecordId& id,
                  const ImportContext& context, Randomness& randomness,
                  std::vector<RecordDraft>& drafts)
{
    if (child.caregiverName.isEmpty())
        return;
    using namespace fields::caregiver;
    DraftBuilder carer(RecordId::create(randomness), type, id);
    carer.set(fields::caregiver::child, id)
        .set(main, Value(true))
        .set(entrusted, Value(false))
        .set(name, child.caregiverName)
        .set(rel, child.caregiverRelation)
        .set(phone, child.caregiverPhone)
        .set(from_on, context.today);
    if (!child.caregiverRelation.isEmpty())
        carer.set(fields::caregiver::type_, carerKind(child.caregiverRelation));
    drafts.push_back(carer.take());
}

void addCategories(const exchange::RosterChild& child, const RecordId& id,
                   const ImportContext& context, Randomness& randomness,
                   std::vector<RecordDraft>& drafts)
{
    using namespace fields::category;
    const auto add = [&](const QString& code, const QString& other) {
        drafts.push_back(DraftBuilder(RecordId::create(randomness), type, id)
                             .set(fields::category::child, id)
                             .set(cat, code)
                             .set(other_text, other)
                             .set(basis, context.title)
                             .set(state, u"2")
                             .set(state_on, context.today)
                             .set(from_on, context.today)
                             .take());
    };
    for (const QString& code : child.categories)
        add(code, {});
    if (!child.otherCategory.isEmpty())
        add(QStringLiteral("K99"), child.otherCategory);
}

/// Schooling (EDUS) by grade (GRADE: 01-03 kindergarten, 11-16 primary, 21-23 junior, 31-33
/// senior).
const char16_t* schooling(const QString& grade)
{
    switch (grade.toInt() / 10) {
    case 0:
        return u"02";
    case 1:
        return u"03";
    case 2:
        return u"04";
    case 3:
        return u"05";
    default:
        return u"99";
    }
}

void addOpening(const RecordId& id, const ImportContext& context, Randomness& randomness,
                std::vector<RecordDraft>& drafts)
{
    using namespace fields::dossier_event;
    drafts.push_back(DraftBuilder(RecordId::create(randomness), type, id)
                         .set(fields::dossier_event::child, id)
                         .set(kind, u"open")
                         .set(date, context.today)
                         .set(status, u"open")
                         .set(by, context.person)
                         .take());
}

void addEducation(const exchange::RosterChild& child, const RecordId& id,
                  const ImportContext& context, Randomness& randomness,
                  std::vector<RecordDraft>& drafts)
{
    if (child.school.isEmpty() && child.grade.isEmpty())
        return;
    using namespace fields::education;
    // The school year starts on 1 September, its second term after the winter holidays (facts.md
    // §4).
    const bool autumn = context.today.month() >= 9 || context.today.month() <= 1;
    const int schoolYear =
        context.today.month() >= 9 ? context.today.year() : context.today.year() - 1;
    DraftBuilder schoolTerm(RecordId::create(randomness), type, id);
    schoolTerm.set(fields::education::child, id)
        .set(term, autumn ? u"1" : u"2")
        .set(year, Value(schoolYear))
        .set(status_on, context.today)
        .set(school_name, child.school)
        .set(grade, child.grade)
        .set(class_, child.className);
    if (!child.grade.isEmpty())
        schoolTerm.set(status, schooling(child.grade));
    drafts.push_back(schoolTerm.take());
}

} // namespace

RecordId RosterHouseholds::householdFor(const exchange::RosterChild& child,
                                        const ImportContext& context, Randomness& randomness,
                                        std::vector<RecordDraft>& drafts)
{
    // Both parents known and the same: siblings. Otherwise nothing tells, and the household is the
    // child's own.
    const bool bothParents = !child.father.name.isEmpty() && !child.mother.name.isEmpty();
    const QString key =
        QStringList{child.livingAddress, child.father.name, child.mother.name}.join(u'\n');
    if (bothParents && m_known.contains(key))
        return *m_known.constFind(key);
    using namespace fields::household;
    const RecordId id = RecordId::create(randomness);
    const QString headName = child.father.name.isEmpty() ? child.caregiverName : child.father.name;
    drafts.push_back(DraftBuilder(id, type, std::nullopt)
                         .set(head, headName)
                         .set(div, context.orgCode)
                         .set(addr, child.livingAddress)
                         .set(group, child.group)
                         .set(phone, child.caregiverPhone)
                         .take());
    if (bothParents)
        m_known.insert(key, id);
    return id;
}

std::vector<RecordDraft> rosterRecords(const exchange::RosterChild& child,
                                       const RecordId& household, const ImportContext& context,
                                       Randomness& randomness)
{
    const RecordId id = RecordId::create(randomness);
    std::vector<RecordDraft> drafts{childRecord(id, child, household, context)};
    addOpening(id, context, randomness, drafts);
    addParent(child.father, u"51", id, randomness, drafts);
    addParent(child.mother, u"52", id, randomness, drafts);
    addCaregiver(child, id, context, randomness, drafts);
    addCategories(child, id, context, randomness, drafts);
    addEducation(child, id, context, randomness, drafts);
    return drafts;
}

} // namespace tongdang::desk
