// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "catalogue/catalogue.h"
#include "support/storage/archive_folder.h"

#include <QHash>
#include <QProcess>
#include <QThread>

using namespace tongdang;
using namespace tongdang::test;

namespace {

constexpr int changesPerBatch = 9;

struct Victim : ArchiveFolder {
    Catalogue catalogue = take(Catalogue::load(QStringLiteral(TONGDANG_SOURCE_DIR "/resources")));
    storage::NewArchive made = create();

    [[nodiscard]] ArchiveEnvironment surroundings()
    {
        return {catalogue, clock, randomness, path(QStringLiteral("state")),
                QStringLiteral(TONGDANG_SOURCE_DIR "/resources/schema")};
    }
};

/// Lets the worker run for some milliseconds after it is ready, kills it, and answers how many
/// changes it promised to be durable.
qint64 runAndKill(const Victim& victim, Randomness& random)
{
    QProcess worker;
    worker.start(QStringLiteral(FAULT_ARCHIVE_WORKER),
                 {victim.path(), passphrase(), victim.path(QStringLiteral("state")),
                  QString::number(random.below(1u << 30))});
    QByteArray said;
    while (!said.startsWith("ready")) {
        REQUIRE(worker.waitForReadyRead(60000));
        said += worker.readAllStandardOutput();
    }
    QThread::msleep(random.below(200));
    REQUIRE(worker.state() == QProcess::Running);
    worker.kill();
    worker.waitForFinished();
    said += worker.readAllStandardOutput();
    const qsizetype end = said.lastIndexOf('\n'); // the last line may be cut
    const qsizetype last = said.left(end).lastIndexOf("saved ");
    return last < 0 ? 0 : said.mid(last + 6, end - last - 6).toLongLong();
}

int rounds()
{
    return isNightly() ? 200 : 6;
}

} // namespace

TEST_CASE("Killed at any moment, a batch is in log and tables whole or not at all")
{
    Victim victim;
    take(Archive::open(victim.made.archive, victim.surroundings())); // makes the tables once
    SeededRandomness random(isNightly() ? SystemRandomness().below(1u << 30) : 5);
    qint64 promised = 0;
    for (int round = 0; round < rounds(); ++round) {
        promised = std::max(promised, runAndKill(victim, random));
        auto file = take(victim.unlock());
        const auto archive = take(Archive::open(file, victim.surroundings()));
        QHash<BatchId, int> batches;
        take(archive->log().changesAfter(
            0, [&batches](const archive::LoggedChange& change) -> Result<void> {
                ++batches[take(change.decode()).header.batch];
                return {};
            }));
        for (const int size : std::as_const(batches))
            CHECK(size == changesPerBatch);
        const archive::DoctorFindings findings = take(archive->examine());
        INFO(findings.projections.join(u'\n').toStdString());
        CHECK(findings.healthy());
        CHECK(findings.changes >= promised);
        CHECK(findings.changes <= promised + changesPerBatch);
        // Going on as the same replica would be wrong only if something had been lost.
        CHECK_FALSE(archive->beganNewReplica());
        promised = findings.changes;
    }
    CHECK(promised > 0);
}
