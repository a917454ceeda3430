// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What carrying costs: building and verifying a bundle against zstd alone, and the whole import
// against the archive's own apply of the same changes.
// usage: bench_sync [CHANGES]
#include "bench_office.h"

#include "bench/archive/visits.h"
#include "support/bench.h"
#include "sync/bundle_reader.h"
#include "sync/export.h"
#include "sync/import.h"
#include "sync/payload.h"

#include <QBuffer>
#include <QCoreApplication>

#include <zstd.h>

using namespace tongdang;
using namespace tongdang::test;
using namespace tongdang::sync;

namespace {

QByteArray rawOf(const std::vector<Change>& changes)
{
    QByteArray raw;
    for (const Change& change : changes)
        raw.append(change.headerBytes).append(change.bodyBytes);
    return raw;
}

/// zstd of the same bytes, without anything else around it.
QByteArray zstdAlone(const QByteArray& raw)
{
    QByteArray packed(qsizetype(ZSTD_compressBound(std::size_t(raw.size()))), '\0');
    const std::size_t size = ZSTD_compress(packed.data(), std::size_t(packed.size()),
                                           raw.constData(), std::size_t(raw.size()), 3);
    return packed.first(qsizetype(size));
}

void unzstdAlone(const QByteArray& packed, qsizetype rawSize)
{
    QByteArray raw(rawSize, '\0');
    ZSTD_decompress(raw.data(), std::size_t(rawSize), packed.constData(),
                    std::size_t(packed.size()));
}

double applyAlone(const std::vector<Change>& changes)
{
    BenchOffice office(Role::Township, QStringLiteral("530426999000"), 9);
    const Id courier = Id::create(office.randomness);
    return milliseconds([&] {
        auto transaction = must(office.archive->begin());
        must(office.archive->applier().apply(changes, courier));
        must(transaction.commit());
    });
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 100'000;
    SeededRandomness randomness(7);
    const std::vector<Change> changes = visitChanges(count, randomness);
    const QTemporaryDir stick;
    BenchOffice station(Role::Township, QStringLiteral("530426999000"), 1);
    BenchOffice village(Role::Village, QStringLiteral("530426999201"), 2);
    village.enrolAt(station, stick);
    {
        auto transaction = must(village.archive->begin());
        must(village.archive->applier().apply(changes));
        must(transaction.commit());
    }

    const BenchTable table("100,000 visits by stick, unless another number is given");
    const QByteArray raw = rawOf(changes);
    QByteArray packed;
    const double zstd = milliseconds([&] { packed = zstdAlone(raw); });
    const double unzstd = milliseconds([&] { unzstdAlone(packed, raw.size()); });
    std::optional<PreparedBundle> bundle;
    const double build = milliseconds([&] { bundle = must(prepareExport(village.context(), {})); });
    table.compare("build: stream, read log, pack, seal / zstd alone", zstd, build);

    const Trust trust = must(readTrust(*station.store));
    std::optional<GenuineBundle> seal;
    const double verify = milliseconds([&] {
        seal = must(authenticate(bundle->path, trust, station.keys, station.clock.today()));
    });
    table.compare("verify signatures, hash, every chunk / zstd alone", zstd, verify);
    std::optional<OpenedBundle> opened;
    const double open = milliseconds(
        [&] { opened = must(openBundle(*std::move(seal), station.keys, stick.path())); });
    table.compare("open: decrypt, unpack, parse, spool / unzstd alone", unzstd, open);

    const QString file = must(copyToMedium(*bundle, stick.path()));
    const double apply = applyAlone(changes);
    const double import = milliseconds([&] { must(importBundle(station.context(), file)); });
    table.compare("import, end to end / apply of the same alone", apply, import);
    const double again = milliseconds([&] { must(importBundle(station.context(), file)); });
    table.compare("import once more / import", import, again);
    std::printf("%.1f MB of changes, %.1f MB on the stick\n", double(raw.size()) / 1e6,
                double(bundle->bytes) / 1e6);
    return 0;
}
