// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "catalogue/fields.h"
#include "desk/exchange.h"
#include "desk/records.h"
#include "desk/upkeep.h"
#include "support/catch.h"
#include "support/desk/office.h"
#include "support/desk/office_pair.h"

using namespace tongdang;
using namespace tongdang::desk;
using tongdang::test::Office;
using tongdang::test::OfficePair;
using tongdang::test::take;

namespace {

void rename(Office& office, const RecordId& child, const QString& name)
{
    office.change(fields::child::type, child, {{fields::child::name, name}});
}

} // namespace

TEST_CASE("A village that was certified for another code is still called by its name")
{
    OfficePair both(QStringLiteral("530426999202"));
    const RecordId child = both.village.addChild();
    (void)both.handOver();
    rename(both.station, child, QStringLiteral("示乙"));
    rename(both.village, child, QStringLiteral("示甲"));
    (void)both.handOver();
    const auto bundle =
        take(exportBundle(both.station.session(), both.stick(), QStringLiteral("530426999202")));
    (void)take(importBundle(both.village.session(), bundle.file));
    for (Office* const office : {&both.village, &both.station}) {
        const auto conflicts = take(listConflicts(office->session()));
        REQUIRE(conflicts.size() == 1);
        QStringList places;
        for (const ConflictHead& head : conflicts[0].heads)
            places.append(head.place);
        places.sort();
        CHECK(places == QStringList{QStringLiteral("示范村"), QStringLiteral("示范镇社工站")});
    }
}

TEST_CASE("Who edited without having seen the withdrawal is heard, and either answer ends it")
{
    const bool stays = GENERATE(true, false);
    OfficePair both;
    const RecordId child = both.village.addChild();
    const RecordId visit = both.village.put(fields::visit::type, child,
                                            {{fields::visit::date, Value(both.village.today())}});
    (void)both.handOver();
    (void)take(withdrawRecord(both.station.session(), visit, QStringLiteral("登错了")));
    both.village.change(fields::visit::type, visit,
                        {{fields::visit::e2, QStringLiteral("有进步")}});
    (void)both.handOver();

    const auto conflicts = take(listConflicts(both.station.session()));
    REQUIRE(conflicts.size() == 1);
    CHECK(conflicts[0].field == withdrawnField);
    REQUIRE(conflicts[0].heads.size() == 1);
    Resolution answer{visit, withdrawnField, std::nullopt, Value()};
    if (!stays)
        answer.keep = conflicts[0].heads[0].version;
    (void)take(resolveConflict(both.station.session(), answer));
    CHECK(take(listConflicts(both.station.session())).empty());
    const FoldedRecord folded = take(getRecord(both.station.session(), visit));
    CHECK(shownRecord(folded).withdrawn != stays);
    CHECK_FALSE(folded.editedAfterWithdrawal);
    CHECK(folded.field(fields::visit::e2)->shown() == Value(QStringLiteral("有进步")));
}

TEST_CASE("A conflict says who, where and when, and which of the times is doubtful")
{
    OfficePair both;
    const RecordId child = both.village.addChild();
    (void)both.handOver();
    both.station.change(fields::child::type, child,
                        {{fields::child::name, QStringLiteral("示乙")}});
    both.village.setToday(QDate(2027, 6, 1));
    rename(both.village, child, QStringLiteral("示甲"));
    (void)both.handOver();
    const auto conflicts = take(listConflicts(both.station.session()));
    REQUIRE(conflicts.size() == 1);
    REQUIRE(conflicts[0].heads.size() == 2);
    const ConflictHead& shown = conflicts[0].heads[0]; // the later one, though it cannot be
    CHECK(shown.place == QStringLiteral("示范村"));
    CHECK(shown.by == QStringLiteral("王玉梅"));
    CHECK(Clock::dayOf(shown.at) == QDate(2027, 6, 1));
    CHECK(shown.clockDoubtful);
    const ConflictHead& other = conflicts[0].heads[1];
    CHECK(other.place == QStringLiteral("示范镇社工站"));
    CHECK_FALSE(other.clockDoubtful);
}
