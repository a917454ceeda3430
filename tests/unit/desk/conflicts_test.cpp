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

/// 示甲 of the village against 示乙 of the station, shown; told to both.
RecordId quarrel(OfficePair& both)
{
    const RecordId child = both.village.addChild();
    (void)both.handOver();
    rename(both.village, child, QStringLiteral("示甲"));
    both.station.setNow(both.village.environment().clock.nowMilliseconds() + 1000);
    rename(both.station, child, QStringLiteral("示乙"));
    (void)both.handOver();
    (void)both.bringReceipt();
    return child;
}

QString nameOf(Office& office, const RecordId& child)
{
    return shownRecord(take(getRecord(office.session(), child)))
        .value(fields::child::name)
        .toText();
}

Dot versionOf(Office& office, QStringView value)
{
    for (const DecidedLine& line : take(listDecided(office.session()))) {
        for (const ConflictHead& head : line.setAside) {
            if (head.value.isText(value))
                return head.version;
        }
    }
    FAIL("no such version");
    return Dot{ReplicaId::create(office.environment().randomness), 1};
}

} // namespace

TEST_CASE("Who decided what, when, and what was set aside can be read afterwards at both places")
{
    OfficePair both;
    const RecordId child = quarrel(both);
    CHECK(take(listDecided(both.station.session())).empty());
    const auto open = take(listConflicts(both.station.session()));
    REQUIRE(open.size() == 1);
    (void)take(resolveConflict(both.station.session(),
                               {child, open[0].field, open[0].heads[1].version, {}}));
    (void)both.bringReceipt();
    for (Office* const office : {&both.station, &both.village}) {
        const auto decided = take(listDecided(office->session()));
        REQUIRE(decided.size() == 1);
        CHECK(decided[0].record == child);
        CHECK(decided[0].field == fields::child::name);
        CHECK(decided[0].childName == QStringLiteral("示甲"));
        CHECK(decided[0].decision.value.isText(u"示甲"));
        CHECK(decided[0].decision.place == QStringLiteral("示范镇社工站"));
        CHECK(decided[0].decision.by == QStringLiteral("王玉梅"));
        CHECK(decided[0].stands);
        REQUIRE(decided[0].setAside.size() == 1);
        CHECK(decided[0].setAside[0].value.isText(u"示乙"));
        CHECK(decided[0].setAside[0].version == open[0].heads[0].version);
    }
}

TEST_CASE("What was decided can be decided again, to a value set aside or to another one")
{
    OfficePair both;
    const RecordId child = quarrel(both);
    const auto open = take(listConflicts(both.station.session()));
    const FieldNo name = open[0].field;
    desk::Session& station = both.station.session();
    (void)take(resolveConflict(station, {child, name, open[0].heads[1].version, {}}));
    CHECK(nameOf(both.station, child) == QStringLiteral("示甲"));

    (void)take(resolveConflict(station, {child, name, versionOf(both.station, u"示乙"), {}}));
    CHECK(nameOf(both.station, child) == QStringLiteral("示乙"));
    (void)take(resolveConflict(station, {child, name, {}, Value(QStringLiteral("示丙"))}));
    const auto decided = take(listDecided(station));
    REQUIRE(decided.size() == 1);
    CHECK(decided[0].times == 3);
    CHECK(decided[0].setAside.size() == 2);
    CHECK(take(listConflicts(station)).empty());
    // The log keeps all of it, and the village hears the last word.
    (void)both.bringReceipt();
    CHECK(nameOf(both.village, child) == QStringLiteral("示丙"));
    CHECK(take(listConflicts(both.village.session())).empty());
    CHECK(take(listDecided(both.village.session())).size() == 1);
}

TEST_CASE("Only what was decided is decided again, by a version that it knows, and not as it is")
{
    OfficePair both;
    const RecordId child = quarrel(both);
    desk::Session& station = both.station.session();
    const auto open = take(listConflicts(station));
    const FieldNo name = open[0].field;
    const auto decision =
        take(resolveConflict(station, {child, name, open[0].heads[1].version, {}}));
    const auto codeOf = [&](const Resolution& wanted) {
        const auto result = resolveConflict(station, wanted);
        return result ? QByteArray() : result.error().code;
    };
    const auto before = both.station.changes();
    CHECK(codeOf({child, fields::child::remark, {}, Value(QStringLiteral("无"))})
          == "desk.no_conflict");
    CHECK(codeOf({child, name, Dot{decision.replica, 1}, {}}) == "desk.unknown_version");
    CHECK(codeOf({child, name, decision, {}}) == "desk.decided_so");
    CHECK(codeOf({child, name, {}, Value(QStringLiteral("示甲"))}) == "desk.decided_so");
    CHECK(both.station.changes() == before);
    // An ordinary edit in between is set right as well.
    rename(both.station, child, QStringLiteral("示丁"));
    CHECK_FALSE(take(listDecided(station))[0].stands);
    CHECK(codeOf({child, name, decision, {}}).isEmpty());
    CHECK(nameOf(both.station, child) == QStringLiteral("示甲"));
}

TEST_CASE("A withdrawal that was confirmed can be taken back, and the other way round")
{
    OfficePair both;
    const RecordId child = both.village.addChild();
    const RecordId visit = both.village.visit(child, both.village.today());
    (void)both.handOver();
    desk::Session& station = both.station.session();
    (void)take(withdrawRecord(station, visit, QStringLiteral("登错了")));
    both.village.change(fields::visit::type, visit,
                        {{fields::visit::e2, QStringLiteral("有进步")}});
    (void)both.handOver();
    const auto open = take(listConflicts(station));
    const auto isWithdrawn = [&] { return shownRecord(take(getRecord(station, visit))).withdrawn; };
    (void)take(resolveConflict(station, {visit, withdrawnField, open[0].heads[0].version, {}}));
    CHECK(isWithdrawn());
    (void)take(resolveConflict(station, {visit, withdrawnField, std::nullopt, Value()}));
    CHECK_FALSE(isWithdrawn());
    const auto decided = take(listDecided(station));
    REQUIRE(decided.size() == 1);
    REQUIRE(decided[0].setAside.size() == 1);
    (void)take(
        resolveConflict(station, {visit, withdrawnField, decided[0].setAside[0].version, {}}));
    CHECK(isWithdrawn());
    CHECK(take(listConflicts(station)).empty());
}

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
