// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/access_copy.h"

#include "support/sync/village_and_station.h"

using namespace tongdang;
using namespace tongdang::test;

namespace {

using Entries = std::vector<archive::AccessLog::Entry>;

/// What the station has of the village's log, in the order of lives.
std::vector<Entries> copies(VillageAndStation& both)
{
    std::vector<Entries> lives;
    for (const auto& [place, entries] : both.station.store.state().accessCopies) {
        if (place.first == both.village.device() && !entries.empty())
            lives.push_back(entries);
    }
    return lives;
}

void note(Place& place, const QByteArray& action)
{
    place.store.noteAccess(action, place.clock.nowMilliseconds());
}

sync::ImportReport handOver(VillageAndStation& both)
{
    return take(both.station.import(both.village.exportTo(both.stick)));
}

void bringReceipt(VillageAndStation& both)
{
    take(both.village.import(both.station.exportTo(both.stick, both.village.device())));
}

void checkSame(const Entries& copy, const Entries& log)
{
    REQUIRE(copy.size() == log.size());
    for (std::size_t at = 0; at < log.size(); ++at) {
        CHECK(copy[at].number == log[at].number);
        CHECK(copy[at].at == log[at].at);
        CHECK(copy[at].action == log[at].action);
        CHECK(copy[at].hash == log[at].hash);
    }
}

} // namespace

TEST_CASE("A copy of the access log goes up, once, and goes on where it ended")
{
    VillageAndStation both;
    note(both.village, "dossier.open");
    note(both.village, "print");
    CHECK(handOver(both).warnings.isEmpty());
    REQUIRE(copies(both).size() == 1);
    checkSame(copies(both)[0], both.village.store.state().accessLog);
    note(both.village, "child.search");
    handOver(both); // no receipt came yet: all of it again
    checkSame(copies(both)[0], both.village.store.state().accessLog);
    bringReceipt(both);
    note(both.village, "dossier.open");
    const sync::Peer parent = *take(sync::parentPeer(both.village.store));
    const auto part = take(sync::accessPartFor(both.village.store, parent));
    CHECK(part.first == 4); // only what is new
    CHECK(part.entries.size() == 1);
    handOver(both);
    CHECK(copies(both).size() == 1);
    checkSame(copies(both)[0], both.village.store.state().accessLog);
    CHECK(both.village.store.state().accessCopies.empty()); // nothing goes down
}

TEST_CASE("A log that was altered begins a new life beside the old one, and it is told")
{
    VillageAndStation both;
    note(both.village, "dossier.open");
    note(both.village, "print");
    handOver(both);
    bringReceipt(both);
    const Entries before = both.village.store.state().accessLog;
    auto state = both.village.store.state();
    state.accessLog.clear();
    both.village.store.restore(state);
    note(both.village, "child.search"); // somebody wrote the log anew
    note(both.village, "child.search");
    note(both.village, "child.search");
    const auto report = handOver(both);
    CHECK(report.warnings == QStringList{QStringLiteral("access_log")});
    REQUIRE(copies(both).size() == 2);
    checkSame(copies(both)[0], before);
    checkSame(copies(both)[1], both.village.store.state().accessLog);
    note(both.village, "print");
    CHECK(handOver(both).warnings.isEmpty()); // told once
    CHECK(copies(both).size() == 2);
    checkSame(copies(both)[1], both.village.store.state().accessLog);
}

TEST_CASE("A village restored from a backup has the part that differs kept beside what it sent")
{
    VillageAndStation both;
    note(both.village, "dossier.open");
    const auto backup = both.village.store.state();
    note(both.village, "print");
    handOver(both);
    both.village.store.restore(backup);
    note(both.village, "child.search");
    note(both.village, "child.search");
    CHECK(handOver(both).warnings.contains(QStringLiteral("access_log")));
    REQUIRE(copies(both).size() == 2);
    CHECK(copies(both)[0].size() == 2);
    checkSame(copies(both)[1], both.village.store.state().accessLog);
}

TEST_CASE("A station that was restored asks for what it forgot of an access log")
{
    VillageAndStation both;
    note(both.village, "dossier.open");
    const auto backup = both.station.store.state();
    handOver(both);
    bringReceipt(both);
    both.station.store.restore(backup);
    note(both.village, "print");
    handOver(both); // begins behind what the station forgot
    CHECK(copies(both).empty());
    bringReceipt(both);
    handOver(both);
    REQUIRE(copies(both).size() == 1);
    checkSame(copies(both)[0], both.village.store.state().accessLog);
}

TEST_CASE("A long access log goes up in parts")
{
    VillageAndStation both;
    for (int number = 0; number < 6000; ++number)
        note(both.village, "dossier.open");
    handOver(both);
    REQUIRE(copies(both).size() == 1);
    const std::size_t first = copies(both)[0].size();
    CHECK(first <= static_cast<std::size_t>(sync::mostAccessEntries));
    CHECK(first > 1000);
    bringReceipt(both);
    handOver(both);
    checkSame(copies(both)[0], both.village.store.state().accessLog);
}

TEST_CASE("A note that an earlier version let grow over-long goes up with the rest")
{
    VillageAndStation both;
    note(both.village, "dossier.open");
    both.village.store.noteAccess("access.audit", both.village.clock.nowMilliseconds(),
                                  QByteArray(100'000, 'a'));
    note(both.village, "print");
    CHECK(handOver(both).warnings.isEmpty());
    REQUIRE(copies(both).size() == 1);
    checkSame(copies(both)[0], both.village.store.state().accessLog);
}
