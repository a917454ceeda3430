// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Specially protected fields, class 1: who gets which (FORMAT.md §11, what goes down).
#include "sync/special_fields.h"

#include "catalogue/fields.h"
#include "support/sync/two_villages.h"

using namespace tongdang;
using namespace tongdang::test;
using namespace tongdang::sync;

TEST_CASE("Special fields that others wrote go down only to who is certified for them")
{
    for (const bool entitled : {false, true}) {
        QTemporaryDir stick(folderInMemory());
        Place station(Role::Township, stationOrg, 1);
        Place village(Role::Village, villageOrg, 2);
        village.enrolAt(station, stick.path(), {std::nullopt, entitled});
        const RecordId child = village.addChild(QStringLiteral("马小龙"));
        const RecordId own = village.addVisit(child, 1, 1);
        village.exchangeWith(station, stick.path());
        const RecordId theirs = station.addVisit(child, 2, 1);
        const RecordId open = station.addVisit(child, 3, 0);
        village.exchangeWith(station, stick.path());
        CHECK(station.store.folded(own));
        CHECK(village.store.folded(open));
        CHECK(village.store.folded(theirs).has_value() == entitled);
    }
}

TEST_CASE(
    "Who wrote special fields of a record hears how others change them and how it was decided")
{
    TwoVillages all;
    const RecordId child = all.village.addChild(QStringLiteral("马小龙"));
    const RecordId own = all.village.addVisit(child, 1, 1);
    all.everybody();
    const RecordId theirs = all.station.addVisit(child, 2, 1);
    all.station.set(own, 1, 5, 1);
    all.everybody();
    CHECK(all.village.store.folded(own)->field(1)->shown() == Value(5));
    CHECK_FALSE(all.village.store.folded(theirs));
    CHECK_FALSE(all.other.store.folded(own));
}

TEST_CASE("Who was the first to write special fields of a record gets all that others write of it")
{
    VillageAndStation both;
    const RecordId child = both.village.addChild(QStringLiteral("马小龙"));
    const RecordId visit = both.village.addVisit(child, 1, 0);
    both.exchange();
    both.village.set(visit, 3, 8, 1);
    both.exchange();
    both.station.set(visit, 2, 7, 1);
    both.exchange();
    REQUIRE(both.village.store.folded(visit)->field(2) != nullptr);
    CHECK(both.village.store.folded(visit)->field(2)->shown() == Value(7));
}

namespace {

/// A visit of the village with two special fields, and the child has gone to the other one since.
struct Moved : TwoVillages {
    RecordId child = village.addChild(QStringLiteral("马小龙"));
    RecordId visit = village.addVisit(child, 1);
    Moved()
    {
        village.set(visit, 2, 7, 1);
        village.set(visit, 3, 8, 1);
        everybody();
        station.move(child, otherVillageOrg);
        everybody();
        other.set(child, fields::child::status, QStringLiteral("open"));
        everybody();
        REQUIRE(other.store.folded(visit));
        REQUIRE(isHiddenThere(2));
    }
    [[nodiscard]] bool isHiddenThere(FieldNo field) const
    {
        return other.store.folded(visit)->field(field) == nullptr;
    }
    [[nodiscard]] std::vector<Value> valuesAt(const Place& place, FieldNo field) const
    {
        std::vector<Value> values;
        const auto known = place.store.folded(visit);
        for (const Head& head : known->field(field)->heads)
            values.push_back(head.value);
        return values;
    }
    /// In one change, after having seen what the station has.
    void setBoth(const Value& two, const Value& three)
    {
        const auto before = station.store.folded(visit);
        const auto seen = [&](FieldNo field) {
            std::vector<Dot> dots;
            for (const Head& head : before->field(field)->heads)
                dots.push_back(head.dot);
            return dots;
        };
        station.store.write({before->type,
                             visit,
                             before->scope,
                             station.person,
                             {{2, two, seen(2)}, {3, three, seen(3)}},
                             Operation::Set,
                             1},
                            station.clock.nowMilliseconds());
    }
};

} // namespace

TEST_CASE("Who writes a special field into a record of others is not told what stands in it")
{
    Moved all;
    all.other.set(all.visit, 3, 9, 1);
    all.everybody();
    CHECK(all.isHiddenThere(2));
    CHECK(all.valuesAt(all.other, 3) == std::vector<Value>{9});
    CHECK(all.valuesAt(all.station, 3).size() == 2); // for a person to decide
    // What is written of it later is told no more, and neither is the rest in one save with it.
    all.station.set(all.visit, 2, 5, 1);
    all.setBoth(4, 6);
    all.everybody();
    CHECK(all.isHiddenThere(2));
    CHECK(all.valuesAt(all.other, 3) == std::vector<Value>{9});
}

TEST_CASE("Who wrote a special field into a record of others hears what becomes of that field")
{
    Moved all;
    all.other.set(all.visit, 3, 9, 1);
    all.everybody();
    all.station.set(all.visit, 3, 4, 1); // decides
    all.everybody();
    CHECK(all.valuesAt(all.other, 3) == std::vector<Value>{4});
    all.station.set(all.visit, 3, 5, 1); // and again
    all.everybody();
    CHECK(all.valuesAt(all.other, 3) == std::vector<Value>{5});
    CHECK(all.isHiddenThere(2));
    Place second(Role::Village, otherVillageOrg, 9);
    second.enrolAt(all.station, all.stick);
    CHECK(all.valuesAt(second, 3) == std::vector<Value>{5});
    CHECK(second.store.folded(all.visit)->field(2) == nullptr);
}

TEST_CASE("A second PC of the village gets the special fields that its village wrote")
{
    VillageAndStation both;
    const RecordId child = both.village.addChild(QStringLiteral("马小龙"));
    const RecordId visit = both.village.addVisit(child, 1, 1);
    both.exchange();
    Place second(Role::Village, villageOrg, 3);
    second.enrolAt(both.station, both.stick);
    CHECK(second.store.folded(visit));
}
