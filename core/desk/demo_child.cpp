// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/demo_child.h"

#include "catalogue/fields.h"
#include "desk/demo_work.h"

#include <algorithm>
#include <array>

namespace tongdang::desk {

namespace {

struct Family {
    QString name;
    QString fatherName;
    QString motherName;
    RecordId household;
    QString group;
    QString address;
    QString phone;
    bool fatherAway = false;
    bool motherAway = false;
    QDate fatherSince;
    QDate motherSince;
    QDate openedOn;
};

constexpr std::array<QStringView, 7> groups{u"一组", u"二组", u"三组", u"四组",
                                            u"五组", u"六组", u"七组"};

Family inventFamily(DemoPeople& people, const DemoVillage& village, std::vector<DatedDraft>& drafts)
{
    const QString familyName = people.familyName();
    const QDate openedOn = people.day(village.today.addDays(-760), village.today.addDays(-20));
    Family family{familyName,
                  people.grownUpName(familyName, true),
                  people.grownUpName(people.familyName(), false),
                  RecordId::create(people.randomness()),
                  groups[static_cast<std::size_t>(people.number(0, 6))].toString(),
                  {},
                  people.phone(),
                  people.chance(75),
                  people.chance(60),
                  people.day(village.today.addDays(-900), village.today.addDays(-30)),
                  people.day(village.today.addDays(-900), village.today.addDays(-30)),
                  openedOn};
    family.address =
        village.name + family.group + QStringLiteral("%1号").arg(people.number(1, 120));
    using namespace fields::household;
    drafts.push_back({DraftBuilder(family.household, type, std::nullopt)
                          .set(head, family.fatherName)
                          .set(div, village.code)
                          .set(addr, family.address)
                          .set(group, family.group)
                          .set(route_note, people.landmark())
                          .set(route_order, Value(people.number(1, 60)))
                          .set(phone, family.phone)
                          .take(),
                      openedOn});
    return family;
}

void addParent(DemoPeople& people, const Family& family, const RecordId& child, bool isFather,
               std::vector<DatedDraft>& drafts)
{
    const bool isAway = isFather ? family.fatherAway : family.motherAway;
    const RecordId person = RecordId::create(people.randomness());
    {
        using namespace fields::family_member;
        drafts.push_back({DraftBuilder(person, type, child)
                              .set(fields::family_member::child, child)
                              .set(rel, isFather ? u"51" : u"52")
                              .set(name, isFather ? family.fatherName : family.motherName)
                              .set(sex, isFather ? u"1" : u"2")
                              .set(phone, people.phone())
                              .set(guardianship_able, Value(true))
                              .set(lives_together, Value(!isAway))
                              .set(is_guardian, Value(true))
                              .take(),
                          family.openedOn});
    }
    if (!isAway)
        return;
    using namespace fields::away;
    drafts.push_back(
        {DraftBuilder(RecordId::create(people.randomness()), type, child)
             .set(fields::away::person, person)
             .set(from_on, isFather ? family.fatherSince : family.motherSince)
             .set(from_precision, u"1")
             .set(dest, people.workPlace())
             .set(cross_county, Value(true))
             .set(reason, u"1")
             .take(),
         std::max(family.openedOn, isFather ? family.fatherSince : family.motherSince)});
}

void addCarer(DemoPeople& people, const Family& family, const RecordId& child,
              std::vector<DatedDraft>& drafts)
{
    using namespace fields::caregiver;
    const bool bothAway = family.fatherAway && family.motherAway;
    const bool isGrandfather = people.chance(50);
    DraftBuilder carer(RecordId::create(people.randomness()), type, child);
    carer.set(fields::caregiver::child, child)
        .set(main, Value(true))
        .set(entrusted, Value(false))
        .set(phone, family.phone)
        .set(quality, people.oneOf({u"1", u"1", u"2", u"3"}))
        .set(quality_on, family.openedOn)
        .set(from_on, family.openedOn);
    if (bothAway)
        carer.set(type_, u"2")
            .set(name, people.grownUpName(family.name, isGrandfather))
            .set(rel, isGrandfather ? u"61" : u"62");
    else
        carer.set(type_, u"1")
            .set(name, family.fatherAway ? family.motherName : family.fatherName)
            .set(rel, family.fatherAway ? u"52" : u"51");
    drafts.push_back({carer.take(), family.openedOn});
}

void addCategory(DemoPeople& people, const RecordId& child, const char16_t* code, QDate day,
                 std::vector<DatedDraft>& drafts)
{
    using namespace fields::category;
    drafts.push_back({DraftBuilder(RecordId::create(people.randomness()), type, child)
                          .set(fields::category::child, child)
                          .set(cat, code)
                          .set(basis, u"县民政局名册")
                          .set(recognised_by, u"县民政局")
                          .set(recognised_on, day)
                          .set(state, u"2")
                          .set(state_on, day)
                          .set(from_on, day)
                          .take(),
                      day});
}

/// One row a term since the dossier was opened.
void addSchooling(DemoPeople& people, const RecordId& child, QDate birth,
                  const DemoVillage& village, QDate openedOn, std::vector<DatedDraft>& drafts)
{
    static constexpr std::array primary{u"11", u"12", u"13", u"14", u"15", u"16"};
    static constexpr std::array junior{u"21", u"22", u"23"};
    static constexpr std::array senior{u"31", u"32", u"33"};
    using namespace fields::education;
    for (int schoolYear = openedOn.year() - 1; schoolYear <= village.today.year(); ++schoolYear) {
        for (const bool autumn : {true, false}) {
            const QDate start = autumn ? QDate(schoolYear, 9, 1) : QDate(schoolYear + 1, 3, 1);
            if (start.addMonths(6) < openedOn || start > village.today)
                continue;
            const int age = schoolYear - birth.year() - (birth.month() >= 9 ? 1 : 0);
            DraftBuilder row(RecordId::create(people.randomness()), type, child);
            row.set(fields::education::child, child)
                .set(term, autumn ? u"1" : u"2")
                .set(year, Value(schoolYear))
                .set(status_on, start)
                .set(performance, people.oneOf({u"1", u"2", u"2", u"3"}));
            if (age >= 6 && age <= 11)
                row.set(status, u"03")
                    .set(grade, primary[static_cast<std::size_t>(age - 6)])
                    .set(school_name, village.name + QStringLiteral("完小"));
            else if (age >= 12 && age <= 14)
                row.set(status, u"04")
                    .set(grade, junior[static_cast<std::size_t>(age - 12)])
                    .set(school_name, u"示范镇中学");
            else if (age >= 15)
                row.set(status, u"05")
                    .set(grade, senior[static_cast<std::size_t>(std::min(age - 15, 2))])
                    .set(school_name, u"县第一中学");
            else
                row.set(status, age >= 3 ? u"02" : u"01");
            if (age >= 6)
                row.set(class_, people.oneOf({u"1班", u"2班"})).set(boarding, Value(age >= 12));
            drafts.push_back({row.take(), std::max(start, openedOn)});
        }
    }
}

void addChild(DemoPeople& people, const DemoVillage& village, const Family& family,
              std::vector<DatedDraft>& drafts)
{
    const RecordId id = RecordId::create(people.randomness());
    const bool isBoy = people.chance(52);
    const QDate born = people.day(village.today.addYears(-17),
                                  std::min(village.today.addYears(-1), family.openedOn));
    const bool disabled = people.chance(6);
    {
        using namespace fields::child;
        drafts.push_back(
            {DraftBuilder(id, type, id)
                 .set(name, family.name + people.givenName())
                 .set(sex, isBoy ? u"1" : u"2")
                 .set(birth, born)
                 .set(birth_precision, u"1")
                 .set(idtype, u"02")
                 .set(idno, people.idNumber(born, isBoy))
                 .set(ethnic, people.oneOf({u"07", u"07", u"01", u"16", u"03"}))
                 .set(hukou_type, u"1")
                 .set(hukou_div, village.code)
                 .set(hukou_addr, family.address)
                 .set(fields::child::village, village.code)
                 .set(household, family.household)
                 .set(live_same, Value(true))
                 .set(health, disabled ? u"2" : people.oneOf({u"1", u"1", u"1", u"1", u"3"}))
                 .set(insurance, u"1")
                 .set(director, village.director)
                 .set(opened_on, family.openedOn)
                 .set(status, u"open")
                 .set(status_on, family.openedOn)
                 .set(filled_by, village.director)
                 .set(filled_on, family.openedOn)
                 .take(),
             family.openedOn});
    }
    {
        using namespace fields::dossier_event;
        drafts.push_back({DraftBuilder(RecordId::create(people.randomness()), type, id)
                              .set(fields::dossier_event::child, id)
                              .set(kind, u"open")
                              .set(date, family.openedOn)
                              .set(status, u"open")
                              .set(by, village.director)
                              .take(),
                          family.openedOn});
    }
    addParent(people, family, id, true, drafts);
    addParent(people, family, id, false, drafts);
    addCarer(people, family, id, drafts);
    if (disabled)
        addCategory(people, id, u"K04", family.openedOn, drafts);
    if (people.chance(18))
        addCategory(people, id, u"K06", family.openedOn, drafts);
    if (people.chance(4))
        addCategory(people, id, people.oneOf({u"K01", u"K02", u"K05", u"K07"}), family.openedOn,
                    drafts);
    addSchooling(people, id, born, village, family.openedOn, drafts);
    addDemoWork(people, village,
                {id, family.openedOn, family.fatherAway, family.motherAway, disabled}, drafts);
}

} // namespace

std::vector<DatedDraft> demoFamily(DemoPeople& people, const DemoVillage& village, int children)
{
    std::vector<DatedDraft> drafts;
    const Family family = inventFamily(people, village, drafts);
    for (int child = 0; child < children; ++child)
        addChild(people, village, family, drafts);
    std::ranges::stable_sort(drafts, {}, &DatedDraft::enteredOn);
    return drafts;
}

} // namespace tongdang::desk
