// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepared_import.h"
#include "recorded_action.h"

using namespace tongdang;
using namespace tongdang::test;
using Survivors = PowerCut::Survivors;

namespace {

/// What is wrong after the n-th operation of an import met the fault.
QByteArray faultWith(PreparedImport& station, const Fault& fault, int n)
{
    station.begin();
    station.disk.failAt(fault, n);
    const auto imported = station.import();
    return station.faultAfter(imported.has_value());
}

int operationsOf(PreparedImport& station, const Fault& fault)
{
    station.begin();
    station.disk.failAt(fault, 0);
    (void)take(station.import());
    return station.disk.seen();
}

/// An import recorded below the sealing VFS.
struct RecordedImport : PreparedImport {
    std::optional<RecordedAction> recorded;

    RecordedImport()
    {
        begin();
        recorded.emplace(disk, both.station.wanted().folder,
                         QStringList{both.station.file(QStringLiteral("state"))},
                         [this] { (void)take(import()); });
    }
    QByteArray faultAfterCut(const PowerCut& cut, Randomness& random)
    {
        both.station.close();
        recorded->cut(cut, random);
        return faultAfter(recorded->isAcknowledged(cut));
    }
};

} // namespace

TEST_CASE("Whatever fails below an import, all of the bundle is there or nothing, and the next try "
          "ends as if nothing had failed")
{
    PreparedImport station;
    for (const Fault& fault : faults) {
        const int last = operationsOf(station, fault);
        for (const int n : someOf(last, 6)) {
            INFO(fault.name << ", operation " << n << " of " << last);
            CHECK(faultWith(station, fault, n) == "");
        }
    }
    CHECK(station.absences() > 0);
}

TEST_CASE(
    "An import that is acknowledged on a disk that loses writes without a word is found to be "
    "broken by this test")
{
    PreparedImport station;
    int found = 0;
    for (const int n : someOf(operationsOf(station, lyingDisk), 4)) {
        station.begin();
        station.disk.failAt(lyingDisk, n);
        // The import reads again what it wrote, notices the disk and fails. One that did not:
        (void)station.import();
        found += station.faultAfter(true).isEmpty() ? 0 : 1;
    }
    CHECK(found > 0);
}

TEST_CASE("After a power cut in an import all of the bundle is there or nothing, and what was "
          "acknowledged is there")
{
    RecordedImport station;
    station.recorded->tryCuts(10, RecordedAction::seed(),
                              [&](const PowerCut& cut, Randomness& random) {
                                  CHECK(station.faultAfterCut(cut, random) == "");
                              });
    CHECK(station.absences() > 0);
}

TEST_CASE("A disk that ignores syncs loses an acknowledged import at a power cut, and this test "
          "finds it")
{
    RecordedImport station;
    SeededRandomness random(11);
    const PowerCut cut{static_cast<std::size_t>(station.recorded->operations()), Survivors::None,
                       512, false};
    CHECK(station.faultAfterCut(cut, random) == "");
    PowerCut lying = cut;
    lying.syncsAreIgnored = true;
    CHECK(station.faultAfterCut(lying, random) == "what was acknowledged is not there");
}
