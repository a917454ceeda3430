// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/sync/village_and_station.h"

#include "catalogue/fields.h"
#include "sync/purge_order.h"

namespace tongdang::test {

/// Two villages of one station.
struct TwoVillages : VillageAndStation {
    Place other{sync::Role::Village, otherVillageOrg, 3};
    TwoVillages() { other.enrolAt(station, stick); }
    void everybody()
    {
        for (int round = 0; round < 2; ++round) {
            village.exchangeWith(station, stick);
            other.exchangeWith(station, stick);
        }
    }
    /// What a place has, to the station.
    sync::ImportReport handOver(Place& place)
    {
        return take(station.import(place.exportTo(stick)));
    }
    /// What the station has for a place.
    void bring(Place& place) { take(place.import(station.exportTo(stick, place.device()))); }
};

/// As the law asks it of a station (FORMAT.md §11, purge).
inline void erase(Place& station, const RecordId& record, const Scope& scope, TypeNo type)
{
    const QString order = take(sync::signPurgeOrder(record, station.keys));
    station.store.write(
        {type, record, scope, station.person, {{purgeOrderField, order, {}}}, Operation::Purge},
        station.clock.nowMilliseconds());
}

inline void eraseChild(Place& station, const RecordId& child)
{
    erase(station, child, child, fields::child::type);
}

} // namespace tongdang::test
