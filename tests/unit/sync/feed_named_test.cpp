// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the records that go down name, and how far that goes with them (FORMAT.md §11, what goes
// down).
#include "sync/reach.h"

#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "support/sync/two_villages.h"

using namespace tongdang;
using namespace tongdang::test;
namespace f = tongdang::fields;

namespace {

const QString farStationOrg = QStringLiteral("530426998000");

RecordId enter(Place& at, TypeNo type, std::vector<FieldWrite> writes, quint8 sensitivityClass = 0,
               std::optional<Scope> scope = {})
{
    const auto record = RecordId::create(at.randomness);
    at.clock.advance(1000);
    at.store.write({type, record, scope.value_or(Scope(at.org)), at.person, std::move(writes),
                    Operation::Create, sensitivityClass},
                   at.clock.nowMilliseconds());
    return record;
}

bool has(const Place& place, const RecordId& record)
{
    return place.store.folded(record).has_value();
}

/// Two villages, somebody of the staff and a school of another township whom only the station
/// knows, and a child of the first village.
struct Named : TwoVillages {
    RecordId child = village.addChild(QStringLiteral("马小龙"));
    RecordId colleague =
        enter(station, f::staff::type, {{f::staff::name, QStringLiteral("李秀英"), {}}});
    RecordId post = enter(
        station, f::staff_post::type,
        {{f::staff_post::staff, colleague, {}}, {f::staff_post::division, farStationOrg, {}}});
    RecordId school = enter(station, f::school::type,
                            {{f::school::name, QStringLiteral("示范小学"), {}},
                             {f::school::division, farStationOrg, {}}});
    Named()
    {
        everybody();
        REQUIRE_FALSE(has(village, colleague));
        REQUIRE_FALSE(has(village, school));
    }
    RecordId nameBoth(quint8 sensitivityClass = 0)
    {
        enter(station, f::education::type,
              {{f::education::child, child, {}}, {f::education::school, school, {}}},
              sensitivityClass, Scope(child));
        return enter(station, f::problem_step::type, {{f::problem_step::by, colleague, {}}},
                     sensitivityClass, Scope(child));
    }
};

} // namespace

TEST_CASE("Whom and what a record that goes down names is known there, and in no other village")
{
    Named all;
    all.nameBoth();
    all.everybody();
    for (const RecordId& record : {all.colleague, all.post, all.school}) {
        CHECK(has(all.village, record));
        CHECK_FALSE(has(all.other, record));
    }
    // It hears of it what is written later as well, also by a PC that is newly enrolled.
    all.station.set(all.school, f::school::name, QStringLiteral("示范中心小学"));
    all.station.set(all.colleague, f::staff::name, QStringLiteral("李秀珍"));
    all.everybody();
    Place second(sync::Role::Village, villageOrg, 9);
    second.enrolAt(all.station, all.stick);
    for (const Place* const place : {&all.village, &second}) {
        CHECK(place->shownText(all.school, f::school::name) == QStringLiteral("示范中心小学"));
        CHECK(place->shownText(all.colleague, f::staff::name) == QStringLiteral("李秀珍"));
    }
    CHECK_FALSE(has(all.other, all.school));
}

TEST_CASE("What a record names that stays above stays there as well")
{
    Named all;
    all.nameBoth(1);
    all.everybody();
    CHECK_FALSE(has(all.village, all.colleague));
    CHECK_FALSE(has(all.village, all.school));
}

TEST_CASE("What finds a person out does not go down with the name")
{
    Named all;
    all.station.set(all.colleague, f::staff::idno, QStringLiteral("530426198005060017"), 1);
    const RecordId household = enter(
        all.station, f::household::type,
        {{f::household::div, farStationOrg, {}}, {f::household::head, QStringLiteral("示某"), {}}});
    all.nameBoth();
    enter(all.station, f::census_line::type, {{f::census_line::household, household, {}}});
    all.station.set(all.child, f::child::household, household);
    all.everybody();
    REQUIRE(has(all.village, all.colleague));
    CHECK(all.village.store.folded(all.colleague)->field(f::staff::idno) == nullptr);
    CHECK_FALSE(has(all.village, household)); // that of another township
}

TEST_CASE("What another village wrote into a school, or has of its own, goes nowhere with its name")
{
    Named all;
    const RecordId theirs = all.other.addChild(QStringLiteral("杨小凤"));
    const RecordId others = enter(all.station, f::school::type,
                                  {{f::school::name, QStringLiteral("他村小学"), {}},
                                   {f::school::division, farStationOrg, {}}},
                                  0, Scope(otherVillageOrg));
    const auto name = [&all](const RecordId& child, const RecordId& school) {
        enter(all.station, f::education::type,
              {{f::education::child, child, {}}, {f::education::school, school, {}}}, 0,
              Scope(child));
        all.everybody();
    };
    all.everybody();
    name(theirs, all.school);
    REQUIRE(has(all.other, all.school));
    all.other.set(all.school, f::school::headmaster, QStringLiteral("示校长"));
    all.everybody();
    CHECK(all.station.shownText(all.school, f::school::headmaster) == QStringLiteral("示校长"));
    name(all.child, all.school);
    name(all.child, others);
    CHECK(has(all.village, all.school));
    CHECK(all.village.store.folded(all.school)->field(f::school::headmaster) == nullptr);
    CHECK_FALSE(has(all.village, others));
}

TEST_CASE("Of a school that is named no longer, and of what is special about it, nothing more goes")
{
    Named all;
    const RecordId education =
        enter(all.station, f::education::type,
              {{f::education::child, all.child, {}}, {f::education::school, all.school, {}}}, 0,
              Scope(all.child));
    all.everybody();
    constexpr FieldNo ofTheCounty = 10001;
    all.station.set(all.school, ofTheCounty, QStringLiteral("示范"), 1);
    const RecordId next = enter(all.station, f::school::type,
                                {{f::school::name, QStringLiteral("示范中学"), {}},
                                 {f::school::division, farStationOrg, {}}});
    all.station.set(next, ofTheCounty, QStringLiteral("示范"), 1);
    all.everybody();
    CHECK(all.village.store.folded(all.school)->field(ofTheCounty) == nullptr);
    all.station.set(education, f::education::school, next);
    const RecordId theirs = all.other.addChild(QStringLiteral("杨小凤"));
    all.everybody();
    enter(all.station, f::education::type,
          {{f::education::child, theirs, {}}, {f::education::school, all.school, {}}}, 0,
          Scope(theirs));
    all.everybody();
    all.station.set(all.school, f::school::headmaster, QStringLiteral("示校长"));
    all.everybody();
    REQUIRE(has(all.village, next));
    CHECK(all.village.store.folded(next)->field(ofTheCounty) == nullptr);
    CHECK(all.village.store.folded(all.school)->field(f::school::headmaster) == nullptr);
}

TEST_CASE("What an earlier program sent without what it names is followed by that, once")
{
    Named all;
    all.station.store.tellsNames = false;
    all.nameBoth();
    all.everybody();
    REQUIRE_FALSE(has(all.village, all.school));
    all.station.store.tellsNames = true;
    auto state = all.station.store.state();
    std::erase_if(state.settings,
                  [](const auto& setting) { return setting.first.startsWith("reach:"); });
    all.station.store.restore(state);
    const auto itemsOf = [&all] {
        std::size_t count = 0;
        for (const sync::OutStream& stream : take(all.station.store.outStreams()))
            count += take(all.station.store.itemsAfter(stream.id, 0)).size();
        return count;
    };
    const std::size_t before = itemsOf();
    all.everybody();
    CHECK(itemsOf() == before + 3);
    CHECK(has(all.village, all.school));
    CHECK(has(all.village, all.colleague));
    CHECK_FALSE(has(all.other, all.school));
}
