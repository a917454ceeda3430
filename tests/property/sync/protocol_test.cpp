// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "property/sync/schedules.h"

#include <algorithm>
#include <functional>

using namespace tongdang::test;

namespace {

/// Percent of the bundles that get lost.
int lossOf(quint64 seed)
{
    return int(seed % 4) * 15;
}

/// Every tenth schedule has a county above two townships.
Troubles withCounty(quint64 seed, Troubles troubles)
{
    troubles.county = seed % 10 == 0;
    return troubles;
}

void breakIf(bool isBroken, const char* words)
{
    if (isBroken)
        throw Broken(words);
}

} // namespace

// Of the first four 500 schedules, and 20,000 in a night (sync.md §10).

TEST_CASE("With losses, doubles, disorder and rot all archives become equal to the model")
{
    play(130, 40, [](quint64 seed, std::span<const int> steps) {
        Simulation simulation(seed, withCounty(seed, {lossOf(seed), false, false}));
        simulation.run(steps);
        simulation.settle();
        breakIf(simulation.anythingPutAside(), "a bundle was put aside");
        simulation.checkNothingLostSilently();
        simulation.checkConvergence();
        if (seed % 10 != 0) // a county's and a township's words may cross
            simulation.checkHolders();
    });
}

TEST_CASE("With PCs and station put back from backups nothing is lost silently")
{
    int whole = 0;
    play(180, 60, [&](quint64 seed, std::span<const int> steps) {
        Simulation simulation(seed, withCounty(seed, {lossOf(seed), true, false}));
        simulation.run(steps);
        simulation.settle();
        simulation.checkNothingLostSilently();
        if (simulation.anythingPutAside())
            return;
        ++whole;
        simulation.checkConvergence();
    });
    CHECK((whole > 0 || qEnvironmentVariableIsSet("TONGDANG_SEED")));
}

TEST_CASE("With two copies of an archive in use by turns nothing is lost silently")
{
    play(95, 60, [](quint64 seed, std::span<const int> steps) {
        Simulation simulation(seed, withCounty(seed, {lossOf(seed), true, true}));
        simulation.run(steps);
        simulation.settle();
        simulation.checkNothingLostSilently();
    });
}

TEST_CASE("Once every fork is adopted all archives have the same values and nothing is put aside")
{
    int forked = 0;
    play(95, 60, [&](quint64 seed, std::span<const int> steps) {
        Simulation simulation(seed, withCounty(seed, {lossOf(seed), true, true}));
        simulation.run(steps);
        simulation.settle();
        forked += simulation.anythingPutAside() ? 1 : 0;
        simulation.settleAdopting();
        breakIf(simulation.anythingPutAside(), "a fork is still put aside");
        simulation.checkAdopted();
        simulation.checkSameValues();
    });
    CHECK((forked > 0 || qEnvironmentVariableIsSet("TONGDANG_SEED")));
}

TEST_CASE("Of a PC that is put back from one image again and again nothing goes that was put aside")
{
    play(60, 60, [](quint64 seed, std::span<const int> steps) {
        Troubles troubles{lossOf(seed), true, true};
        troubles.images = true;
        Simulation simulation(seed, troubles);
        simulation.run(steps);
        simulation.settleAdopting();
        breakIf(simulation.anythingPutAside(), "a fork is still put aside");
        simulation.checkAdopted();
        simulation.checkSameValues();
    });
}

TEST_CASE(
    "Class 1 reaches the station and whoever wrote it first in that record, and another village no "
    "farther than the fields that it wrote itself")
{
    int sentDown = 0;
    play(60, 60, [&](quint64 seed, std::span<const int> steps) {
        Troubles troubles{lossOf(seed), seed % 2 == 0, false};
        troubles.special = true;
        Simulation simulation(seed, troubles);
        simulation.run(steps);
        simulation.checkNothingSpecialElsewhere();
        simulation.settle();
        simulation.checkNothingSpecialElsewhere();
        simulation.checkNothingLostSilently();
        sentDown += simulation.specialSentDown();
        breakIf(!troubles.restores && simulation.anythingPutAside(), "a bundle was put aside");
        if (!simulation.anythingPutAside())
            simulation.checkConvergence();
    });
    CHECK((sentDown > 0 || qEnvironmentVariableIsSet("TONGDANG_SEED")));
}

TEST_CASE("A village's PC that takes a child back is put aside and hears of it no more")
{
    std::size_t taken = 0;
    play(30, 40, [&](quint64 seed, std::span<const int> steps) {
        Troubles troubles{lossOf(seed), false, false};
        troubles.faulty = true;
        Simulation simulation(seed, troubles);
        for (int part = 0; part < 3; ++part) { // few have heard of a move before all exchanged
            simulation.run(steps);
            simulation.settle();
        }
        taken += simulation.checkTakenBack();
        simulation.checkHolders();
    });
    CHECK((taken > 0 || qEnvironmentVariableIsSet("TONGDANG_SEED")));
}

TEST_CASE("Withdrawals, decided conflicts and joined dossiers are the same everywhere")
{
    std::array<std::array<int, 3>, 2> all{};
    play(60, 60, [&](quint64 seed, std::span<const int> steps) {
        Troubles troubles{lossOf(seed), seed % 2 == 0, false};
        troubles.decisions = true;
        Simulation simulation(seed, troubles);
        simulation.run(steps);
        simulation.settle();
        simulation.decideConflicts(); // by now all know them, and few had come to know one before
        simulation.settle();
        simulation.checkNothingLostSilently();
        for (const bool byStation : {false, true}) {
            const auto decided = simulation.decided(byStation);
            std::ranges::transform(all[byStation], decided, all[byStation].begin(), std::plus());
        }
        breakIf(!troubles.restores && simulation.anythingPutAside(), "a bundle was put aside");
        if (simulation.anythingPutAside())
            return;
        simulation.checkConvergence();
        simulation.checkSameDecisions();
    });
    const bool isAlone = qEnvironmentVariableIsSet("TONGDANG_SEED");
    for (const auto& decided : all)
        for (const int count : decided)
            CHECK((count > 10 || isAlone));
}

TEST_CASE(
    "What a barred PC writes is put aside and listed, and the others go on as if it were not there")
{
    std::size_t barred = 0;
    play(60, 60, [&](quint64 seed, std::span<const int> steps) {
        Troubles troubles{lossOf(seed), false, false};
        troubles.barring = true;
        troubles.county = seed % 10 == 5;
        Simulation simulation(seed, troubles);
        simulation.run(steps);
        simulation.settle();
        barred += simulation.barred();
        simulation.checkBarred();
        simulation.checkNothingLostSilently();
        simulation.checkConvergence();
    });
    CHECK((barred > 0 || qEnvironmentVariableIsSet("TONGDANG_SEED")));
}

TEST_CASE(
    "Whom a station barred before it was restored it bars again once a village that knows hands "
    "over")
{
    int remembered = 0;
    play(60, 60, [&](quint64 seed, std::span<const int> steps) {
        Troubles troubles{lossOf(seed), true, false};
        troubles.barring = true;
        Simulation simulation(seed, troubles);
        simulation.run(steps);
        simulation.noteForgotten();
        simulation.settle();
        if (simulation.anythingForked()) // who waits for a person hears of nothing
            return;
        remembered += simulation.checkBarredAgain();
    });
    CHECK((remembered > 0 || qEnvironmentVariableIsSet("TONGDANG_SEED")));
}

TEST_CASE("What the station erases is nowhere any more once everybody has exchanged")
{
    std::size_t erased = 0;
    play(90, 60, [&](quint64 seed, std::span<const int> steps) {
        // With copies of an archive files are put aside, and must not keep what is erased.
        Troubles troubles{lossOf(seed), seed % 2 == 0, seed % 4 == 0};
        troubles.purges = true;
        troubles.county = seed % 10 == 5;
        Simulation simulation(seed, troubles);
        simulation.run(steps);
        simulation.settle();
        for (int i = 0; i < 3; ++i) // also of what lies in a file that was put aside
            simulation.purge();
        simulation.settle();
        erased += simulation.erased();
        simulation.checkInboxes();
        breakIf(!troubles.restores && simulation.anythingPutAside(), "a bundle was put aside");
        // A village that waits for a person to adopt a fork does not hear of the purge either, and
        // what it hands over is dropped with a word until then.
        if (simulation.anythingPutAside())
            return;
        simulation.checkNothingLostSilently();
        simulation.checkErased();
        simulation.checkConvergence();
    });
    CHECK((erased > 0 || qEnvironmentVariableIsSet("TONGDANG_SEED")));
}

TEST_CASE("With a county above two townships the archives become equal to the model as well")
{
    int moved = 0;
    play(12, 60, [&](quint64 seed, std::span<const int> steps) {
        Troubles troubles{lossOf(seed), false, false};
        troubles.county = true;
        troubles.special = seed % 2 == 0;
        troubles.decisions = seed % 3 == 0;
        Simulation simulation(seed, troubles);
        simulation.run(steps);
        simulation.settle();
        moved += simulation.movedAcross();
        breakIf(simulation.anythingPutAside(), "a bundle was put aside");
        simulation.checkNothingLostSilently();
        simulation.checkNothingSpecialElsewhere();
        simulation.checkConvergence();
        simulation.checkSameDecisions();
    });
    CHECK((moved > 0 || qEnvironmentVariableIsSet("TONGDANG_SEED")));
}

TEST_CASE("A schedule that breaks something is shrunk to the steps it cannot do without")
{
    const auto breaks = [](quint64, std::span<const int> steps) {
        const auto has = [&](int step) { return std::ranges::find(steps, step) != steps.end(); };
        breakIf(has(3) && has(17) && has(18), "three steps together");
    };
    std::vector<int> steps(40, 0);
    for (int number = 0; number < 40; ++number)
        steps[std::size_t(number)] = number;
    CHECK(brokenBy(breaks, 1, steps) == std::optional<std::string>("three steps together"));
    CHECK(shrunk(breaks, 1, steps) == std::vector<int>{3, 17, 18});
}
