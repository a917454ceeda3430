// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The program that kill_test.cpp kills. usage: fault_archive_worker ARCHIVE PASSPHRASE STATE SEED
// Writes batches of changes for ever, each in one transaction; says "ready" once the archive is
// open and "saved <number>" for each batch that was promised to be durable.
#include "archive/archive.h"
#include "base/clock.h"
#include "base/randomness.h"
#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "storage/archive_file.h"

#include <QCoreApplication>

#include <cstdio>

using namespace tongdang;

namespace {

void say(const QByteArray& line)
{
    std::puts(line.constData());
    std::fflush(stdout);
}

/// A new child with four visits, then edits and a withdrawal: what a bundle may hold.
Result<void> writeBatch(Archive& archive, Randomness& randomness, const RecordId& author)
{
    namespace visit = fields::visit;
    const BatchId batch = BatchId::create(randomness);
    TONGDANG_TRY(auto transaction, archive.begin());
    archive::WriteRequest request{fields::child::type,
                                  RecordId::create(randomness),
                                  std::nullopt,
                                  Operation::Create,
                                  false,
                                  {{fields::child::siblings, Value(1), {}}},
                                  author,
                                  batch};
    const RecordId child = *request.record;
    TONGDANG_CHECK(archive.writer().write(request));
    request.type = visit::type;
    request.scope = child;
    for (int number = 0; number < 4; ++number) {
        request.record = RecordId::create(randomness);
        request.operation = Operation::Create;
        request.fields = {{visit::date, Value(QDate(2026, 3, 1 + number)), {}}};
        TONGDANG_CHECK(archive.writer().write(request));
        request.operation = number == 3 ? Operation::Withdraw : Operation::Set;
        request.fields = {{number == 3 ? withdrawnField : visit::companions,
                           Value(QStringLiteral("张会计").repeated(20)),
                           {}}};
        TONGDANG_CHECK(archive.writer().write(request));
    }
    return transaction.commit();
}

Result<void> work(const QStringList& arguments)
{
    const SystemClock clock;
    SeededRandomness randomness(arguments[4].toULongLong());
    TONGDANG_TRY(const Catalogue catalogue,
                 Catalogue::load(QStringLiteral(TONGDANG_SOURCE_DIR "/resources")));
    TONGDANG_TRY(auto file, storage::unlockArchiveFile(arguments[1], arguments[2], {clock, {}}));
    TONGDANG_TRY(const auto archive,
                 Archive::open(file, {catalogue, clock, randomness, arguments[3],
                                      QStringLiteral(TONGDANG_SOURCE_DIR "/resources/schema")}));
    const RecordId author = RecordId::create(randomness);
    say("ready");
    for (;;) {
        TONGDANG_CHECK(writeBatch(*archive, randomness, author));
        TONGDANG_TRY(const qint64 count, archive->log().count());
        say("saved " + QByteArray::number(count));
    }
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const auto worked = work(QCoreApplication::arguments());
    std::fprintf(stderr, "%s %s\n", worked.error().code.constData(),
                 qPrintable(worked.error().detail));
    return 1;
}
