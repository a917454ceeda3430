// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A station that takes in everything of many villages, bundle by bundle, into an encrypted archive:
// whether the last villages take longer than the first ones, and the memory of it all.
// usage: bench_station [VILLAGES] [CHANGES OF EACH]
#include "bench_office.h"

#include "bench/archive/visits.h"

#include "support/bench.h"
#include "sync/bundle_reader.h"
#include "sync/export.h"
#include "sync/import.h"

#include <QCoreApplication>
#include <QFile>

#include <malloc.h>
#include <memory>

using namespace tongdang;
using namespace tongdang::test;
using namespace tongdang::sync;

namespace {

/// A line of the kernel's own account of this process, in MB.
double statusMegabytes(const char* line)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& one : status.readAll().split('\n')) {
        if (one.startsWith(line))
            return one.sliced(qsizetype(qstrlen(line))).simplified().split(' ').first().toDouble()
                   / 1024;
    }
    return 0;
}

double peakMegabytes()
{
    return statusMegabytes("VmHWM:");
}

/// What `work` adds to the memory of the process at most, in MB.
template <class Work>
double megabytesOf(Work&& work)
{
    malloc_trim(0);
    QFile reset(QStringLiteral("/proc/self/clear_refs"));
    if (reset.open(QIODevice::WriteOnly))
        reset.write("5"); // the peak begins anew
    reset.close();
    const double before = statusMegabytes("VmRSS:");
    work();
    return peakMegabytes() - before;
}

/// A new village with so many visits.
std::unique_ptr<BenchOffice> villageWith(BenchOffice& station, int number, int changes,
                                         const QTemporaryDir& stick)
{
    auto village = std::make_unique<BenchOffice>(Role::Village,
                                                 QStringLiteral("530426999%1").arg(200 + number, 3),
                                                 std::uint64_t(1000 + number));
    village->enrolAt(station, stick);
    SeededRandomness randomness(std::uint64_t(number) * 7 + 1);
    auto transaction = must(village->archive->begin());
    must(village->archive->applier().apply(visitChanges(changes, randomness)));
    must(transaction.commit());
    return village;
}

/// Whether a bundle three times as large takes more memory: both are beyond what is kept of the
/// file.
void measureBundles(int changes)
{
    const BenchTable table("memory of a bundle, against one of a third", "MB of a third");
    double built = 0;
    double verified = 0;
    for (const int count : {changes / 3, changes}) {
        const QTemporaryDir stick;
        BenchOffice station(Role::Township, QStringLiteral("530426999000"), 1);
        const auto village = villageWith(station, 0, count, stick);
        village->archive->releaseMemory();
        QString file;
        const double build = megabytesOf(
            [&] { file = must(exportBundle(village->context(), {}, stick.path())).file; });
        const Trust trust = must(readTrust(*station.store));
        const double verify = megabytesOf([&] {
            auto seal = must(authenticate(file, trust, station.keys, station.clock.today()));
            must(openBundle(std::move(seal), station.keys, stick.path()));
        });
        if (count == changes) {
            table.compare("build, of " + QByteArray::number(count) + " changes", built, build);
            table.compare("verify and open", verified, verify);
        }
        built = build;
        verified = verify;
    }
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const int villages = argc > 1 ? QByteArray(argv[1]).toInt() : 300;
    const int changes = argc > 2 ? QByteArray(argv[2]).toInt() : 3'334;
    measureBundles(90 * changes);
    const QTemporaryDir stick;
    BenchOffice station(Role::Township, QStringLiteral("530426999000"), 1,
                        BenchOffice::File::Encrypted);
    const BenchTable table("villages merged: us a change, against the first tenth", "us a change");
    const int tenth = std::max(1, villages / 10);
    double first = 0;
    double passed = 0;
    for (int number = 0; number < villages; ++number) {
        const QString file =
            must(exportBundle(villageWith(station, number, changes, stick)->context(), {},
                              stick.path()))
                .file;
        passed += milliseconds([&] { must(importBundle(station.context(), file)); });
        QFile::remove(file);
        if ((number + 1) % tenth != 0)
            continue;
        const double each = passed * 1000 / (double(tenth) * changes);
        if (first == 0)
            first = each;
        table.compare(QByteArray::number(number + 1) + " villages", first, each);
        passed = 0;
    }
    constexpr double mostMegabytes = 300;
    const BenchTable memory("memory of the station, peak", "allowed MB");
    memory.allow(QByteArray::number(qint64(villages) * changes) + " changes", mostMegabytes,
                 peakMegabytes());
    return 0;
}
