// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an import says of clocks and marks for them (sync.md §9).
#include "catalogue/fields.h"
#include "support/sync/forgery.h"
#include "support/sync/village_and_station.h"
#include "sync/import.h"
#include "sync/peers.h"
#include "sync/stream.h"

using namespace tongdang;
using namespace tongdang::test;
using sync::ImportStatus;

TEST_CASE("A wrong clock is marked and refuses nothing")
{
    VillageAndStation both;
    constexpr qint64 day = 86'400'000;
    both.exchange();
    both.village.clock.advance(-30 * day);
    const auto behind = take(both.station.import(both.village.exportTo(both.stick)));
    CHECK(behind.warnings.contains(QStringLiteral("clock")));
    CHECK(behind.status == ImportStatus::Merged);
    const auto own =
        take(both.village.import(both.station.exportTo(both.stick, both.village.device())));
    CHECK(own.warnings.contains(QStringLiteral("own_clock")));
    CHECK(own.warnings.contains(QStringLiteral("told_clock"))); // by the bundle that went before
    both.village.clock.advance(90 * day);
    const auto ahead = take(both.station.import(both.village.exportTo(both.stick)));
    CHECK(ahead.warnings.contains(QStringLiteral("clock")));
    both.village.clock.advance(-60 * day);
    CHECK(take(both.station.import(both.village.exportTo(both.stick))).warnings.isEmpty());
    CHECK(take(both.village.import(both.station.exportTo(both.stick, both.village.device())))
              .warnings.isEmpty());
}

TEST_CASE("A change that bears a time still to come is marked, and the mark travels on")
{
    VillageAndStation both;
    constexpr qint64 day = 86'400'000;
    const RecordId child = both.village.addChild(QStringLiteral("马小龙"));
    both.exchange();
    both.village.clock.advance(40 * day);
    const Dot ahead = both.village.set(child, fields::child::name, QStringLiteral("马大龙"));
    both.village.clock.advance(-40 * day);
    both.village.addVisit(child, 1); // no head before it drags its stamp along
    take(both.station.import(both.village.exportTo(both.stick)));
    CHECK(both.station.store.doubted() == std::vector<Dot>{ahead});

    // The station knows it; so does another PC of the village that gets it from the station.
    Place other(sync::Role::Village, villageOrg, 77);
    other.clock.advance(80 * day); // for it the time is past
    other.enrolAt(both.station, both.stick);
    CHECK(other.store.doubted() == std::vector<Dot>{ahead});
}

TEST_CASE("A change dated after the file that brings it is marked, however late the file comes")
{
    VillageAndStation both;
    constexpr qint64 day = 86'400'000;
    const RecordId child = both.village.addChild(QStringLiteral("马小龙"));
    both.exchange();
    both.village.clock.advance(40 * day);
    const Dot ahead = both.village.set(child, fields::child::name, QStringLiteral("马大龙"));
    both.village.clock.advance(-40 * day); // set right before it was handed over
    const QString file = both.village.exportTo(both.stick);
    both.station.clock.advance(80 * day);
    const auto report = take(both.station.import(file));
    CHECK(report.warnings == QStringList{QStringLiteral("entries_ahead")});
    CHECK(both.station.store.doubted() == std::vector{ahead});
    CHECK(take(sync::clockFinding(both.station.store, both.village.device())).ahead == 39 * day);
    both.village.clock.advance(80 * day);
    const auto told =
        take(both.village.import(both.station.exportTo(both.stick, both.village.device())));
    CHECK(told.warnings.contains(QStringLiteral("told_clock")));
}

TEST_CASE("What the sender names as doubtful itself, or dates within a day, is not told again")
{
    VillageAndStation both;
    constexpr qint64 day = 86'400'000;
    const RecordId child = both.village.addChild(QStringLiteral("马小龙"));
    both.exchange();
    both.village.clock.advance(40 * day);
    const Dot ahead = both.village.set(child, fields::child::name, QStringLiteral("马大龙"));
    take(both.village.store.markClockDoubtful(ahead));
    both.village.clock.advance(-39 * day);
    both.village.addVisit(child, 1);
    both.village.clock.advance(-day);
    both.station.clock.advance(80 * day);
    const auto report = take(both.station.import(both.village.exportTo(both.stick)));
    CHECK(report.warnings.isEmpty());
    CHECK(both.station.store.doubted() == std::vector{ahead});
}

TEST_CASE("By a sender's clock that is proven to be slow no change is dated too late")
{
    VillageAndStation both;
    constexpr qint64 day = 86'400'000;
    both.exchange();
    both.village.addChild(QStringLiteral("马小龙"));
    both.village.clock.advance(-300 * day);
    const auto report = take(both.station.import(both.village.exportTo(both.stick)));
    CHECK(report.warnings == QStringList{QStringLiteral("clock")});
    CHECK(both.station.store.doubted().empty());
}

TEST_CASE("What had waited is judged by the moment it came in, however late it is freed")
{
    ForgetfulStation both;
    constexpr qint64 day = 86'400'000;
    const RecordId child = both.village.addChild(QStringLiteral("马小龙"));
    const QString first = both.forgottenBundle();
    both.village.clock.advance(2 * day);
    const Dot ahead = both.village.set(child, fields::child::name, QStringLiteral("马大龙"));
    const QString later = both.village.exportTo(both.stick);
    CHECK(take(both.station.import(later)).status == ImportStatus::Held);
    both.station.clock.advance(day);
    CHECK(take(both.station.import(later)).status == ImportStatus::Held); // it came in before
    both.station.clock.advance(2 * day);
    const auto report = take(both.station.import(first));
    CHECK(report.freed == 1);
    CHECK(report.warnings.contains(QStringLiteral("clock")));
    CHECK(both.station.store.doubted() == std::vector{ahead});
    CHECK(take(sync::clockFinding(both.station.store, both.village.device())).ahead == 2 * day);
}

TEST_CASE("A clock that was fast when a bundle came in vouches for nothing once it was set right")
{
    ForgetfulStation both;
    constexpr qint64 day = 86'400'000;
    const RecordId child = both.village.addChild(QStringLiteral("马小龙"));
    const QString first = both.forgottenBundle();
    both.village.clock.advance(2 * day);
    const Dot ahead = both.village.set(child, fields::child::name, QStringLiteral("马大龙"));
    const QString later = both.village.exportTo(both.stick);
    both.station.clock.advance(10 * day);
    CHECK(take(both.station.import(later)).status == ImportStatus::Held);
    both.station.clock.advance(-10 * day);
    CHECK(take(both.station.import(first)).freed == 1);
    CHECK(both.station.store.doubted() == std::vector{ahead});
}

TEST_CASE("What a village marked because its own clock was slow arrives marked")
{
    VillageAndStation both;
    const RecordId child = both.village.addChild(QStringLiteral("马小龙"));
    const Dot first = both.village.set(child, fields::child::name, QStringLiteral("马大龙"));
    const Dot second = both.village.set(child, fields::child::name, QStringLiteral("马晓龙"));
    both.village.set(child, fields::child::name, QStringLiteral("马小隆"));
    take(both.village.store.markClockDoubtful(first));
    take(both.village.store.markClockDoubtful(second));
    take(both.station.import(both.village.exportTo(both.stick)));
    CHECK(both.station.store.doubted() == std::vector{first, second});
}

TEST_CASE("A PC that knows that its own clock is slow accuses nobody else")
{
    VillageAndStation both;
    constexpr qint64 day = 86'400'000;
    both.village.addChild(QStringLiteral("马小龙"));
    const qint64 now = both.station.clock.nowMilliseconds();
    both.station.clock.advance(-300 * day);
    sync::Context station = both.station.context();
    station.clockFloor = now;
    const auto report = take(sync::importBundle(station, both.village.exportTo(both.stick)));
    CHECK(report.warnings.isEmpty());
    CHECK(both.station.store.doubted().empty());
}

TEST_CASE("A station whose clock was years ahead and was set right accuses no village")
{
    VillageAndStation both;
    constexpr qint64 years = 10 * 366 * 86'400'000LL;
    both.exchange();
    both.station.clock.advance(years);
    take(both.village.import(both.station.exportTo(both.stick, both.village.device())));
    both.station.clock.advance(-years);
    CHECK(take(both.station.import(both.village.exportTo(both.stick))).warnings.isEmpty());
    CHECK_FALSE(take(sync::clockFinding(both.station.store, both.village.device())).isWrong());
    CHECK(take(both.village.import(both.station.exportTo(both.stick, both.village.device())))
              .warnings.isEmpty());
}

TEST_CASE("A station time that is still to come proves no slow clock by which a change is let pass")
{
    VillageAndStation both;
    constexpr qint64 day = 86'400'000;
    const RecordId child = both.village.addChild(QStringLiteral("马小龙"));
    both.exchange();
    both.station.clock.advance(3650 * day);
    take(both.village.import(both.station.exportTo(both.stick, both.village.device())));
    both.station.clock.advance(-3650 * day);
    both.village.clock.advance(40 * day);
    const Dot ahead = both.village.set(child, fields::child::name, QStringLiteral("马大龙"));
    both.village.clock.advance(-40 * day);
    const QString file = both.village.exportTo(both.stick);
    both.station.clock.advance(80 * day);
    CHECK(take(both.station.import(file)).warnings == QStringList{QStringLiteral("entries_ahead")});
    CHECK(both.station.store.doubted() == std::vector{ahead});
}

TEST_CASE("Dates of a certificate only warn")
{
    VillageAndStation both;
    constexpr qint64 year = 366 * 86'400'000LL;
    both.village.clock.advance(11 * year);
    both.station.clock.advance(11 * year);
    const auto report = take(both.station.import(both.village.exportTo(both.stick)));
    CHECK(report.status == ImportStatus::Merged);
    CHECK(report.warnings.contains(QStringLiteral("certificate_date")));
}
