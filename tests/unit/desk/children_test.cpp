// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/children.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "support/catch.h"
#include "support/desk/office.h"

using namespace tongdang;
using namespace tongdang::desk;
using tongdang::test::errorCode;
using tongdang::test::Office;
using tongdang::test::take;

namespace {

QStringList namesOf(const std::vector<ChildLine>& lines)
{
    QStringList names;
    for (const ChildLine& line : lines)
        names.append(line.name);
    return names;
}

} // namespace

TEST_CASE("The list of children goes by village group, then by name, without withdrawn dossiers")
{
    Office office;
    const RecordId eleventh = office.addHousehold(QStringLiteral("十一组"));
    const RecordId second = office.addHousehold(QStringLiteral("二组"));
    office.addChild(QStringLiteral("赵丙"), eleventh);
    office.addChild(QStringLiteral("张乙"), second);
    office.addChild(QStringLiteral("安甲"), second);
    const RecordId gone = office.addChild(QStringLiteral("白丁"), second);
    (void)take(withdrawRecord(office.session(), gone, QStringLiteral("重复登记")));
    CHECK(namesOf(take(listChildren(office.session())))
          == QStringList{QStringLiteral("安甲"), QStringLiteral("张乙"), QStringLiteral("赵丙")});
}

TEST_CASE("A list shows what was saved a moment ago and what a new day makes of it")
{
    Office office;
    const RecordId child = office.addChild(QStringLiteral("示甲"));
    CHECK(namesOf(take(listChildren(office.session()))) == QStringList{QStringLiteral("示甲")});
    office.change(fields::child::type, child, {{fields::child::name, QStringLiteral("示乙")}});
    const auto renamed = take(listChildren(office.session()));
    CHECK(namesOf(renamed) == QStringList{QStringLiteral("示乙")});
    CHECK(renamed[0].age == 11);
    office.setToday(office.today().addYears(1));
    CHECK(take(listChildren(office.session()))[0].age == 12);
}

TEST_CASE("A line says who the child is, where it lives, who cares for it and why it is served")
{
    Office office;
    const RecordId household =
        office.put(fields::household::type, std::nullopt,
                   {{fields::household::group, QStringLiteral("三组")},
                    {fields::household::route_note, QStringLiteral("水井边红瓦房")}});
    const RecordId child = office.addChild(QStringLiteral("曾雨桐"), household);
    office.sendParentsAway(child, office.today().addMonths(-3));
    office.put(fields::category::type, child,
               {{fields::category::cat, QStringLiteral("K01")},
                {fields::category::state, QStringLiteral("2")},
                {fields::category::from_on, Value(office.today())}});
    office.put(fields::caregiver::type, child,
               {{fields::caregiver::name, QStringLiteral("曾国富")},
                {fields::caregiver::main, Value(true)},
                {fields::caregiver::phone, QStringLiteral("13800000002")},
                {fields::caregiver::from_on, Value(office.today())}});
    const auto lines = take(findChildren(office.session(), QStringLiteral("zyt")));
    REQUIRE(lines.size() == 1);
    const ChildLine& line = lines.front();
    CHECK(line.child == child);
    CHECK(line.name == QStringLiteral("曾雨桐"));
    CHECK(line.sex == QStringLiteral("女"));
    CHECK(line.age == 11);
    CHECK(line.group == QStringLiteral("三组"));
    CHECK(line.place == QStringLiteral("三组 水井边红瓦房"));
    CHECK(line.kinds == QStringLiteral("留守儿童、孤儿"));
    CHECK(line.caregiver == QStringLiteral("曾国富"));
    CHECK(line.phone == QStringLiteral("13800000002"));
    CHECK(line.status == QStringLiteral("在册"));
}

TEST_CASE("An address that is nothing but the group is shown once")
{
    Office office;
    office.addChild(QStringLiteral("示童"),
                    office.put(fields::household::type, std::nullopt,
                               {{fields::household::group, QStringLiteral("三组")},
                                {fields::household::addr, QStringLiteral("三组")}}));
    CHECK(take(listChildren(office.session())).at(0).place == QStringLiteral("三组"));
}

TEST_CASE("A restricted category shows in no list by its name")
{
    Office office;
    const RecordId child = office.addChild();
    office.receive(fields::restricted_category::type, child,
                   {{fields::restricted_category::cat, QStringLiteral("K03")},
                    {fields::restricted_category::from_on, Value(office.today())}});
    const auto lines = take(listChildren(office.session()));
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].kinds == QStringLiteral("健康原因(受限)"));
}

TEST_CASE("An open dossier has the head line, the child's records and what they refer to")
{
    Office office;
    const RecordId household = office.addHousehold(QStringLiteral("一组"));
    const RecordId child = office.addChild(QStringLiteral("示童"), household);
    office.sendParentsAway(child, office.today().addMonths(-1));
    office.visit(child, office.today());
    office.setToday(QDate(2027, 3, 1));
    const Dossier dossier = take(openDossier(office.session(), child));
    CHECK(dossier.parents == QStringLiteral("父母在广东东莞务工"));
    CHECK(dossier.lastVisit == QDate(2026, 11, 24));
    CHECK(dossier.overdueDays == 5);      // the visit was due on 24 February
    REQUIRE(dossier.records.size() == 7); // with its opening, two parents, two absences, a visit
    CHECK(dossier.records.front().id == child);
    REQUIRE(dossier.shared.size() == 1);
    CHECK(dossier.shared.front().id == household);
}

TEST_CASE("Who opened which dossier is written down")
{
    Office office;
    const RecordId child = office.addChild();
    (void)take(openDossier(office.session(), child));
    const auto entries = take(office.session().archive().accessLog().latest(1));
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].action == "dossier.open");
    CHECK(entries[0].subject == child);
    CHECK(entries[0].person == office.session().profile().person);
}

TEST_CASE("A dossier that is not here is refused")
{
    Office office;
    SystemRandomness randomness;
    CHECK(errorCode(openDossier(office.session(), RecordId::create(randomness)))
          == "desk.unknown_child");
    // A record of another type is no child.
    CHECK(errorCode(openDossier(office.session(), office.session().profile().person))
          == "desk.unknown_child");
}

TEST_CASE("Children of an age are found by it, alone or among other words")
{
    Office office;
    const auto born = [&](const QString& name, int years, int days) {
        return office.put(
            fields::child::type, {},
            {{fields::child::name, name},
             {fields::child::status, QStringLiteral("open")},
             {fields::child::birth, Value(office.today().addYears(-years).addDays(days))}});
    };
    born(QStringLiteral("马五"), 6, 1); // six tomorrow
    born(QStringLiteral("马六"), 6, 0);
    born(QStringLiteral("马十"), 12, 1);
    born(QStringLiteral("王十"), 12, 1);
    born(QStringLiteral("马二"), 12, 0);
    const auto names = [&](const char* query) {
        QStringList found;
        for (const ChildLine& line : take(findChildren(office.session(), QString::fromUtf8(query))))
            found.append(line.name);
        found.sort();
        return found.join(u' ');
    };
    QStringList all{QStringLiteral("马六"), QStringLiteral("马十"), QStringLiteral("王十")};
    all.sort();
    for (const char* query : {"6-11岁", "6～11周岁", "6至11岁", " 6 - 11 岁 "})
        CHECK(names(query) == all.join(u' '));
    CHECK(names("11岁 王") == QStringLiteral("王十"));
    CHECK(names("12岁") == QStringLiteral("马二"));
    CHECK(names("6-11岁 李").isEmpty());
}
