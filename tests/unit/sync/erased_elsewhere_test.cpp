// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/erased_elsewhere.h"

#include "catalogue/fields.h"
#include "support/sync/two_villages.h"
#include "sync/purge_order.h"

using namespace tongdang;
using namespace tongdang::test;
using namespace tongdang::sync;

namespace {

void eraseAt(Place& station, const RecordId& record, const RecordId& child)
{
    station.store.write({station.store.folded(record)->type,
                         record,
                         child,
                         station.person,
                         {{purgeOrderField, take(signPurgeOrder(record, station.keys)), {}}},
                         Operation::Purge},
                        station.clock.nowMilliseconds());
}

bool hasBodies(Place& place, const RecordId& record)
{
    return std::ranges::any_of(place.store.state().log, [&](const MemoryStore::Entry& entry) {
        return entry.change->header.record == record && !entry.change->bodyBytes.isEmpty()
               && !isPurge(entry.change->header);
    });
}

/// A station that was restored from a backup does not know any more to whom it sent a dossier.
struct ForgotWhoHasIt : TwoVillages {
    RecordId child;
    RecordId visit;
    ForgotWhoHasIt()
        : child(station.addChild(QStringLiteral("马小龙"), villageOrg))
        , visit(station.addVisit(child, 1))
    {
        const auto backup = station.store.state();
        exchange();
        REQUIRE(hasBodies(village, child));
        station.store.restore(backup);
        take(station.store.beginReplica());
    }
};

} // namespace

TEST_CASE("A village that a restored station had sent a dossier hears of its erasing")
{
    ForgotWhoHasIt all;
    const bool isDossier = GENERATE(true, false);
    const RecordId erased = isDossier ? all.child : all.visit;
    eraseAt(all.station, erased, all.child);
    all.everybody();
    all.exchange(); // its snapshot, and the answer
    CHECK_FALSE(hasBodies(all.village, erased));
    CHECK(hasBodies(all.village, all.child) != isDossier);
    // Nobody else is told.
    CHECK_FALSE(take(all.other.store.isPurged(erased)));
    const QString device = all.village.device().toString();
    CHECK(take(exportBundle(all.station.context(), {device, {}}, all.stick)).changes == 0);
}

TEST_CASE("What one PC of a village turns out to have is erased at the others of the village, too")
{
    VillageAndStation both;
    Place second(Role::Village, villageOrg, 3);
    second.enrolAt(both.station, both.stick);
    const RecordId child = both.station.addChild(QStringLiteral("马小龙"), villageOrg);
    const auto backup = both.station.store.state();
    both.exchange();
    second.exchangeWith(both.station, both.stick);
    both.station.store.restore(backup);
    take(both.station.store.beginReplica());
    eraseAt(both.station, child, child);
    both.exchange();
    both.exchange();
    CHECK_FALSE(hasBodies(both.village, child));
    // The second one hands over nothing.
    take(second.import(both.station.exportTo(both.stick, second.device())));
    CHECK_FALSE(hasBodies(second, child));
}

TEST_CASE("A stream that begins anew tells of an erasing once more")
{
    ForgotWhoHasIt all;
    eraseAt(all.station, all.child, all.child);
    all.exchange();
    const QString up = all.village.exportTo(all.stick);
    take(all.station.import(up));
    // The file with the purge gets lost, and with it the stream that it was in.
    take(all.station.store.beginReplica());
    all.exchange();
    all.exchange();
    CHECK_FALSE(hasBodies(all.village, all.child));
}
