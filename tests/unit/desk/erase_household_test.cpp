// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an erasure takes along of the home: nothing of a child who stays.
#include "archive/archive.h"
#include "base/randomness.h"
#include "catalogue/fields.h"
#include "desk/drafts.h"
#include "desk/erase.h"
#include "support/catch.h"
#include "support/desk/office.h"

#include <algorithm>
#include <random>
#include <set>

using namespace tongdang;
using namespace tongdang::desk;
using tongdang::test::Office;
using tongdang::test::take;
using namespace Qt::StringLiterals;
namespace f = tongdang::fields;

namespace {

const QString reason = u"监护人申请，第7号"_s;
const QString farVillage = u"530426998201"_s;

Office station()
{
    return Office(Role::Township, u"530426999000"_s, u"示范镇社工站"_s);
}

bool isHere(Office& office, const RecordId& record)
{
    return take(office.session().archive().reader().record(record)).has_value();
}

/// A home that another office wrote down, as it came with a child who moved here.
RecordId foreignHousehold(Office& office)
{
    SystemRandomness randomness;
    const RecordId id = RecordId::create(randomness);
    archive::WriteRequest request =
        createRequest(office.session(),
                      {id, f::household::type, std::nullopt, {{f::household::group, u"一组"_s}}});
    request.scope = farVillage;
    (void)take(office.session().archive().writer().write(request));
    return id;
}

/// Two people write down different homes, and neither has seen what the other wrote.
void disagree(Office& office, const RecordId& child, const RecordId& one, const RecordId& other)
{
    const auto before = take(office.session().archive().reader().folded(child));
    std::vector<Dot> seen;
    if (const FieldState* const home = before->field(f::child::household)) {
        for (const Head& head : home->heads)
            seen.push_back(head.dot);
    }
    for (const RecordId& home : {one, other}) {
        archive::WriteRequest request =
            setRequest(office.session(), f::child::type, child, {{f::child::household, home}});
        request.fields.front().seen = seen;
        (void)take(office.session().archive().writer().write(request));
    }
}

} // namespace

TEST_CASE("A home in which a child of another village lives stays with that child")
{
    Office office = station();
    const RecordId household = office.addHousehold(u"四组"_s);
    const RecordId child = office.addChild(u"马小龙"_s, household);
    const RecordId sibling = office.addChild(u"马小凤"_s, household);
    office.moveTo(farVillage, sibling);
    take(eraseForEver(office.session(), child, reason));
    CHECK(isHere(office, household));
    CHECK(isHere(office, sibling));
}

TEST_CASE("A home that is one of two about which people disagree stays with the child")
{
    Office office = station();
    const RecordId first = office.addHousehold(u"四组"_s);
    const RecordId second = office.addHousehold(u"五组"_s);
    const RecordId sibling = office.addChild(u"马小凤"_s);
    disagree(office, sibling, first, second);
    for (const RecordId& home : {first, second}) {
        const RecordId child = office.addChild(u"马小龙"_s, home);
        take(eraseForEver(office.session(), child, reason));
        CHECK(isHere(office, home));
    }
}

TEST_CASE("A home that belongs to another office is not this station's to erase")
{
    Office office = station();
    const RecordId household = foreignHousehold(office);
    const RecordId child = office.addChild(u"马小龙"_s, household);
    const ErasureReport report = take(eraseForEver(office.session(), child, reason));
    CHECK(std::ranges::find(report.done.orders, household) == report.done.orders.end());
    CHECK(isHere(office, household));
    CHECK_FALSE(isHere(office, child));
}

TEST_CASE("Whatever homes children share and wherever they live, an erasure takes nothing of those "
          "who stay")
{
    for (unsigned seed = 1; seed <= 6; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        const auto one = [&random](const auto& of) { return of[random() % of.size()]; };
        Office office = station();
        const std::vector<RecordId> homes{office.addHousehold(u"一组"_s),
                                          office.addHousehold(u"二组"_s), foreignHousehold(office)};
        const std::vector<QString> villages{u"530426999201"_s, u"530426999202"_s, farVillage};
        std::vector<RecordId> children;
        for (int number = 0; number < 5; ++number) {
            const RecordId child = office.addChild(u"示童%1"_s.arg(number), one(homes));
            office.put(f::family_member::type, child, {{f::family_member::name, u"示母"_s}});
            if (random() % 3 == 0)
                disagree(office, child, one(homes), one(homes));
            office.moveTo(one(villages), child);
            children.push_back(child);
        }
        const archive::Reader& reader = office.session().archive().reader();
        const auto everything = [&](const RecordId& child) {
            std::set<RecordId> all{child};
            for (const Record& record : take(reader.recordsOfChild(child, {}, true)))
                all.insert(record.id);
            const auto folded = take(reader.folded(child));
            for (const Head& head : folded->field(f::child::household)->heads)
                all.insert(*head.value.toRecordId());
            return all;
        };
        for (const RecordId& child : children) {
            std::set<RecordId> staying;
            for (const RecordId& other : children) {
                if (other != child && isHere(office, other))
                    staying.merge(everything(other));
            }
            const auto plan = planErasure(office.session(), child);
            if (!plan)
                continue; // another village's: not erased from here
            take(eraseForEver(office.session(), child, reason));
            for (const RecordId& record : staying)
                CHECK(isHere(office, record));
            CHECK_FALSE(isHere(office, child));
        }
    }
}
