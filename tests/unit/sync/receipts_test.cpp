// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/receipts.h"

#include "support/sync/village_and_station.h"

using namespace tongdang;
using namespace tongdang::test;
using namespace tongdang::sync;

namespace {

SendState stateOf(Place& place, const RecordId& child)
{
    for (const ChildState& state : take(receiptStates(place.context())).children) {
        if (state.child == child)
            return state.state;
    }
    FAIL("no such child");
    return SendState::NotSent;
}

} // namespace

TEST_CASE("A dossier is not sent, sent, merged, and not sent again after an edit")
{
    VillageAndStation both;
    const RecordId child = both.village.addChild(QStringLiteral("马小龙"));
    CHECK(stateOf(both.village, child) == SendState::NotSent);
    CHECK(take(receiptStates(both.village.context())).waitingChanges == 2);
    const QString file = both.village.exportTo(both.stick);
    CHECK(stateOf(both.village, child) == SendState::Sent);
    CHECK(take(receiptStates(both.village.context())).waitingChanges == 0);
    take(both.station.import(file));
    CHECK(stateOf(both.village, child) == SendState::Sent);
    take(both.village.import(both.station.exportTo(both.stick, both.village.device())));
    CHECK(stateOf(both.village, child) == SendState::Merged);
    const Receipts receipts = take(receiptStates(both.village.context()));
    CHECK(receipts.enrolled);
    CHECK(receipts.lastExport == both.village.clock.nowMilliseconds());
    CHECK(receipts.lastReceipt == both.village.clock.nowMilliseconds());
    both.village.addVisit(child, 1);
    CHECK(stateOf(both.village, child) == SendState::NotSent);
}

TEST_CASE("A receipt goes back when the station was restored")
{
    VillageAndStation both;
    const RecordId child = both.village.addChild(QStringLiteral("马小龙"));
    const auto backup = both.station.store.state();
    both.exchange();
    CHECK(stateOf(both.village, child) == SendState::Merged);
    both.station.store.restore(backup);
    both.village.addVisit(child, 1);
    take(both.station.import(both.village.exportTo(both.stick))); // held
    take(both.village.import(both.station.exportTo(both.stick, both.village.device())));
    CHECK(stateOf(both.village, child) == SendState::Sent);
}

TEST_CASE("What the station itself wrote needs no sending")
{
    VillageAndStation both;
    const RecordId child = both.station.addChild(QStringLiteral("马小龙"), villageOrg);
    both.exchange();
    CHECK(stateOf(both.village, child) == SendState::Merged);
    CHECK(take(receiptStates(both.village.context())).waitingChanges == 0);
}

TEST_CASE("Without a station nothing was sent")
{
    Place alone(Role::Village, villageOrg, 2);
    const RecordId child = alone.addChild(QStringLiteral("马小龙"));
    CHECK(!take(receiptStates(alone.context())).enrolled);
    CHECK(stateOf(alone, child) == SendState::NotSent);
}

TEST_CASE(
    "What waits to be handed over is told without going through all dossiers, and is the same")
{
    VillageAndStation both;
    (void)both.village.addChild(QStringLiteral("马小龙"));
    (void)both.village.exportTo(both.stick);
    (void)both.village.addChild(QStringLiteral("马小凤"));
    const Receipts receipts = take(receiptStates(both.village.context()));
    const Handover handover = take(handoverState(both.village.context()));
    CHECK(handover.enrolled == receipts.enrolled);
    CHECK(handover.waitingChanges == receipts.waitingChanges);
    CHECK(handover.waitingChanges > 0);
    CHECK(handover.lastExport == receipts.lastExport);
}
