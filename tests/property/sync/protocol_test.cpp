// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "property/sync/simulation.h"

using namespace tongdang::test;

namespace {

bool nightly()
{
    return qEnvironmentVariable("TONGDANG_DEPTH") == QStringLiteral("nightly");
}

/// TONGDANG_SEED repeats one schedule.
template <class Schedule>
void forSeeds(quint64 first, int usual, const Schedule& schedule)
{
    if (const quint64 seed = qEnvironmentVariable("TONGDANG_SEED").toULongLong(); seed > 0) {
        schedule(seed);
        return;
    }
    const int count = nightly() ? usual * 50 : usual;
    for (quint64 seed = first; seed < first + quint64(count); ++seed) {
        INFO("seed " << seed);
        schedule(seed);
    }
    SUCCEED("seeds " << first << " to " << first + quint64(count) - 1);
}

} // namespace

TEST_CASE("With losses, doubles, disorder and rot all archives become equal to the model")
{
    forSeeds(1, 70, [](quint64 seed) {
        Simulation simulation(seed, {int(seed % 4) * 15, false, false});
        simulation.run(40);
        simulation.settle();
        REQUIRE(!simulation.anythingPutAside());
        simulation.checkNothingLostSilently();
        simulation.checkConvergence();
    });
}

TEST_CASE("With PCs and station put back from backups nothing is lost silently")
{
    int whole = 0;
    forSeeds(10'001, 100, [&](quint64 seed) {
        Simulation simulation(seed, {int(seed % 4) * 15, true, false});
        simulation.run(60);
        simulation.settle();
        simulation.checkNothingLostSilently();
        if (simulation.anythingPutAside())
            return;
        ++whole;
        simulation.checkConvergence();
    });
    CHECK(whole > 0);
}

TEST_CASE("With two copies of an archive in use by turns nothing is lost silently")
{
    forSeeds(20'001, 50, [](quint64 seed) {
        Simulation simulation(seed, {int(seed % 4) * 15, true, true});
        simulation.run(60);
        simulation.settle();
        simulation.checkNothingLostSilently();
    });
}

TEST_CASE("Once every fork is adopted all archives have the same values and nothing is put aside")
{
    int forked = 0;
    forSeeds(30'001, 50, [&](quint64 seed) {
        Simulation simulation(seed, {int(seed % 4) * 15, true, true});
        simulation.run(60);
        simulation.settle();
        forked += simulation.anythingPutAside() ? 1 : 0;
        simulation.settleAdopting();
        REQUIRE(!simulation.anythingPutAside());
        simulation.checkSameValues();
    });
    CHECK(forked > 0);
}
