// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench_office.h"

#include "bench/archive/visits.h"

#include "storage/archive_file.h"
#include "sync/enrolment.h"
#include "vault/passphrase.h"

#include <QFile>

namespace tongdang::test {

namespace {

const Catalogue& catalogue()
{
    static const Catalogue loaded =
        must(Catalogue::load(QStringLiteral(TONGDANG_SOURCE_DIR "/resources")));
    return loaded;
}

} // namespace

BenchOffice::BenchOffice(sync::Role role, const QString& org, std::uint64_t seed, File file)
    : randomness(seed)
    , keys(sync::DeviceKeys::create(randomness))
{
    const ArchiveEnvironment environment{catalogue(),
                                         clock,
                                         randomness,
                                         {},
                                         QStringLiteral(TONGDANG_SOURCE_DIR "/resources/schema")};
    const QString path = folder.filePath(QStringLiteral("archive.db"));
    if (file == File::Plain) {
        archive = must(Archive::openPlain(path, Id::create(randomness), environment));
    } else {
        sealed = must(storage::createArchiveFile(path, QStringLiteral("well red goose stone"),
                                                 RecordId::create(randomness), vault::leastCost,
                                                 {clock, {}}))
                     .archive;
        archive = must(Archive::open(*sealed, environment));
    }
    store = std::make_unique<sync::ArchiveStore>(*archive, catalogue());
    must(store->begin());
    must(sync::createDevice(context(), {role, org, QStringLiteral("bench")}));
    must(store->commit());
}

sync::Context BenchOffice::context()
{
    return {*store, keys, clock, randomness, folder.path(), QStringLiteral("bench")};
}

void BenchOffice::enrolAt(BenchOffice& station, const QTemporaryDir& stick)
{
    const QString request = stick.filePath(QStringLiteral("r.tdr"));
    const QString answer = stick.filePath(QStringLiteral("a.tda"));
    must(sync::enrolRequest(context(), request));
    must(sync::enrolApprove(station.context(), request, answer));
    const QString number = must(sync::readAnswer(context(), answer)).number;
    must(sync::enrolAccept(context(), answer, {number, false}));
    QFile::remove(request);
    QFile::remove(answer);
}

} // namespace tongdang::test
