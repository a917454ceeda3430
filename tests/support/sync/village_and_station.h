// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/sync/place.h"

namespace tongdang::test {

inline const QString villageOrg = QStringLiteral("530426999201");
inline const QString otherVillageOrg = QStringLiteral("530426999202");
inline const QString stationOrg = QStringLiteral("530426999000");

/// A village that is enrolled at a station, and a stick between them.
struct VillageAndStation {
    QTemporaryDir stickFolder{folderInMemory()};
    QString stick = stickFolder.path();
    Place station{sync::Role::Township, stationOrg, 1};
    Place village{sync::Role::Village, villageOrg, 2};

    VillageAndStation() { village.enrolAt(station, stick); }
    void exchange() { village.exchangeWith(station, stick); }
};

/// A station that was restored from a backup after its receipt had reached the village.
struct ForgetfulStation : VillageAndStation {
    /// Of the village, acknowledged by the station, which does not have it any more.
    QString forgottenBundle()
    {
        QString first = village.exportTo(stick);
        const auto backup = station.store.state();
        take(station.import(first));
        take(village.import(station.exportTo(stick, village.device())));
        station.store.restore(backup);
        return first;
    }
};

} // namespace tongdang::test
