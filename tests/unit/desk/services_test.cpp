// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/services.h"

#include "catalogue/fields.h"
#include "support/catch.h"
#include "support/desk/office.h"

using namespace tongdang;
using namespace tongdang::desk;
using namespace Qt::StringLiterals;
using tongdang::test::errorCode;
using tongdang::test::Office;
using tongdang::test::take;

namespace {

RecordId addNeed(Office& office, const RecordId& child, const QString& state)
{
    using namespace fields::need;
    return office.put(
        type, child,
        {{kind, u"N11"_s}, {fields::need::state, state}, {found_on, Value(QDate(2026, 11, 1))}});
}

RecordId addHelper(Office& office)
{
    using namespace fields::helper;
    return office.put(type, std::nullopt,
                      {{name, u"示志"_s},
                       {kind, u"5"_s},
                       {no_bar, Value(true)},
                       {no_bar_on, Value(office.today())}});
}

void pair(Office& office, const RecordId& child, const RecordId& helper, const QString& state)
{
    using namespace fields::pairing;
    office.put(type, child,
               {{fields::pairing::helper, Value(helper)}, {fields::pairing::state, state}});
}

} // namespace

TEST_CASE("The open needs of the children here are listed, and a helper's room counts them all")
{
    Office office;
    const RecordId child = office.addChild(u"示小满"_s);
    addNeed(office, child, u"3"_s);
    const RecordId need = addNeed(office, child, u"1"_s);
    const RecordId helper = addHelper(office);
    for (int other = 0; other < 4; ++other)
        pair(office, office.addChild(u"示伴"_s), helper, u"active"_s);
    pair(office, office.addChild(u"示伴"_s), helper, u"ended"_s);
    const auto needs = take(openNeeds(office.session(), std::nullopt));
    REQUIRE(needs.size() == 1);
    CHECK(needs.front().need == need);
    CHECK(needs.front().childName == u"示小满"_s);
    CHECK(needs.front().kind == u"心理关爱"_s);
    REQUIRE(needs.front().matches.size() == 1);
    CHECK(needs.front().matches.front().record == helper);
    pair(office, office.addChild(u"示伴"_s), helper, u"active"_s);
    CHECK(take(servicesFor(office.session(), need)).empty());
}

TEST_CASE("A need of a child whose dossier moved away is nobody's here")
{
    Office office;
    const RecordId child = office.addChild(u"示小满"_s);
    const RecordId need = addNeed(office, child, u"1"_s);
    addHelper(office);
    CHECK(take(servicesFor(office.session(), need)).size() == 1);
    CHECK(errorCode(servicesFor(office.session(), child)) == "desk.unknown_record");
    office.moveTo(u"530426999202"_s, child);
    CHECK(take(openNeeds(office.session(), std::nullopt)).empty());
}
