// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/sync/village_and_station.h"

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
};

} // namespace tongdang::test
