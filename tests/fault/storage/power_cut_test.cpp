// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "power_cut.h"

#include "support/storage/archive_folder.h"
#include "support/storage/connection.h"

#include <QDir>

#include <algorithm>

using namespace tongdang;
using namespace tongdang::test;
using Survivors = PowerCut::Survivors;

namespace {

/// A day's work on an archive, recorded below the sealing VFS: commits of all sizes, checkpoints
/// every 25 pages, VACUUMs and changes of the passphrase.
struct RecordedWork {
    ArchiveFolder folder;
    ProbeVfs probe;
    DiskImage start;

    enum class Durability { Full, Normal };
    explicit RecordedWork(Durability durability, int commits, quint64 seed)
    {
        storage::NewArchive made = folder.create(probe.name());
        SeededRandomness random(seed);
        Connection connection(made.archive.uri());
        REQUIRE(connection.code() == SQLITE_OK);
        REQUIRE(connection.exec("PRAGMA wal_autocheckpoint=25; PRAGMA cache_size=20;"
                                "CREATE TABLE ledger(n INTEGER PRIMARY KEY);"
                                "CREATE TABLE total(n INT); INSERT INTO total VALUES(0);"
                                "CREATE TABLE t(id INTEGER PRIMARY KEY, n INT, b BLOB);"
                                "CREATE INDEX tn ON t(n)")
                == SQLITE_OK);
        if (durability == Durability::Normal)
            REQUIRE(connection.exec("PRAGMA synchronous=NORMAL") == SQLITE_OK);
        (void)connection.value("PRAGMA wal_checkpoint(TRUNCATE)");
        start[folder.path().toUtf8()] = readFile(folder.path());
        start[folder.path().toUtf8() + "-wal"] = {};
        probe.isRecording = true;
        for (int n = 1; n <= commits; ++n)
            commit(connection, n, random);
        probe.isRecording = false;
    }

    void commit(Connection& connection, int n, Randomness& random)
    {
        const QByteArray number = QByteArray::number(n);
        QByteArray sql =
            "BEGIN; UPDATE total SET n=n+1; INSERT INTO ledger VALUES(" + number + ");";
        for (quint32 row = random.below(6) + 1; row > 0; --row)
            sql += "INSERT OR REPLACE INTO t VALUES(" + QByteArray::number(random.below(200)) + ","
                   + number + ",randomblob("
                   + QByteArray::number(random.below(7) == 0 ? 30000 : random.below(3000)) + "));";
        if (random.below(6) == 0)
            sql += "DELETE FROM t WHERE id%" + QByteArray::number(3 + random.below(20)) + "=0;";
        REQUIRE(connection.exec(sql + "COMMIT") == SQLITE_OK);
        probe.mark(n);
        if (random.below(25) == 0)
            REQUIRE(connection.exec("VACUUM") == SQLITE_OK);
    }

    [[nodiscard]] PowerCut randomCut(int sector, Randomness& random) const
    {
        return {1 + random.below(static_cast<quint32>(probe.operations.size())),
                static_cast<Survivors>(random.below(4)), sector, false};
    }
};

/// What is wrong with an archive after a power cut; empty if nothing is.
struct Outcome {
    QByteArray fault;
    bool keptLog = false;
};

Outcome openAfter(const PowerCut& cut, const RecordedWork& work, Randomness& random)
{
    const DiskImage image = imageAfter(cut, work.start, work.probe.operations, random);
    ArchiveFolder after;
    for (const auto& [path, bytes] : image)
        writeFile(after.path(QFileInfo(QString::fromUtf8(path)).fileName()), bytes);
    const auto archive = after.unlock();
    if (!archive)
        return {"unlock: " + archive.error().code};
    Connection connection(archive->uri());
    Outcome outcome;
    outcome.keptLog = !archive->keptLogs().isEmpty();
    if (connection.code() != SQLITE_OK)
        outcome.fault = "open: " + QByteArray::number(connection.code());
    else if (const auto check = connection.value("PRAGMA integrity_check"); check != "ok")
        outcome.fault = "integrity: " + check;
    else if (connection.value("SELECT (SELECT n FROM total)=(SELECT count(*) FROM ledger)") != "1")
        outcome.fault = "a commit came in part";
    const qint64 last = connection.value("SELECT ifnull(max(n),0) FROM ledger").toLongLong();
    const qint64 promised = acknowledged(cut, work.probe.operations);
    if (outcome.fault.isEmpty() && (last < promised || last > promised + 1))
        outcome.fault = "commit " + QByteArray::number(promised) + " promised, "
                        + QByteArray::number(last) + " there";
    return outcome;
}

struct Sweep {
    int images = 0;
    int bad = 0;
    int keptLogs = 0;
    QByteArray firstFault;
};

Sweep sweep(const RecordedWork& work, int images, int sector, bool syncsAreIgnored, quint64 seed)
{
    SeededRandomness random(seed);
    Sweep result;
    for (; result.images < images; ++result.images) {
        PowerCut cut = work.randomCut(sector, random);
        cut.syncsAreIgnored = syncsAreIgnored;
        const Outcome outcome = openAfter(cut, work, random);
        result.keptLogs += outcome.keptLog;
        if (outcome.fault.isEmpty())
            continue;
        ++result.bad;
        if (result.firstFault.isEmpty())
            result.firstFault = outcome.fault;
    }
    return result;
}

} // namespace

TEST_CASE("After a power cut at any moment every acknowledged commit is there and nothing in part")
{
    const quint64 seed = isNightly() ? SystemRandomness().below(1u << 30) : 11;
    const int images = isNightly() ? 5000 : 300;
    const RecordedWork work(RecordedWork::Durability::Full, isNightly() ? 400 : 150, seed);
    for (const int sector : {512, 4096}) {
        const Sweep result = sweep(work, images, sector, false, seed + 1);
        INFO("seed " << seed << ", sector " << sector << ": " << result.firstFault.toStdString());
        CHECK(result.bad == 0);
        WARN("seed " << seed << ", sectors of " << sector << ": " << result.images << " images of "
                     << work.probe.operations.size() << " operations, " << result.bad << " bad, "
                     << result.keptLogs << " logs kept");
    }
}

TEST_CASE("The power cut test sees a disk that ignores syncs")
{
    const RecordedWork work(RecordedWork::Durability::Full, 60, 12);
    const Sweep result = sweep(work, 60, 512, true, 13);
    WARN(result.bad << " of " << result.images
                    << " images bad, first: " << result.firstFault.toStdString());
    CHECK(result.bad > 10);
}

TEST_CASE("The power cut test sees commits that were not synced")
{
    const RecordedWork work(RecordedWork::Durability::Normal, 60, 14);
    const Sweep result = sweep(work, 60, 512, false, 15);
    WARN(result.bad << " of " << result.images
                    << " images bad, first: " << result.firstFault.toStdString());
    CHECK(result.bad > 0);
}

TEST_CASE("A power cut while a passphrase is changed leaves exactly one that opens")
{
    const QString renewed = QStringLiteral("新的 口令 短语");
    ArchiveFolder folder;
    ProbeVfs probe;
    storage::NewArchive made = folder.create(probe.name());
    const DiskImage start{{folder.path().toUtf8(), readFile(folder.path())}};
    probe.isRecording = true;
    REQUIRE(made.archive.replacePassphrase(folder.person, renewed));
    probe.mark(1);
    probe.isRecording = false;

    SeededRandomness random(16);
    int opensOld = 0;
    int opensNew = 0;
    const ArchiveFolder after;
    for (std::size_t operation = 0; operation <= probe.operations.size(); ++operation) {
        for (int round = 0; round < 40; ++round) {
            const PowerCut cut{operation, static_cast<Survivors>(round % 4), 512, false};
            const DiskImage image = imageAfter(cut, start, probe.operations, random);
            writeFile(after.path(), image.begin()->second);
            INFO("after operation " << operation << ", round " << round);
            const bool isNew =
                storage::unlockArchiveFile(after.path(), renewed, after.environment()).has_value();
            CHECK(after.unlock().has_value() != isNew);
            if (acknowledged(cut, probe.operations) == 1)
                CHECK(isNew);
            (isNew ? opensNew : opensOld) += 1;
        }
    }
    CHECK(opensOld > 0);
    CHECK(opensNew > 0);
}

TEST_CASE("A new archive and a copy are wholly on the disk before they get their names")
{
    ProbeVfs probe;
    const ArchiveFolder folder;
    // Renaming happens beside the VFS: what it must find is a file whose last operation was a sync.
    const auto lastOf = [&](const QByteArray& path) {
        const auto last =
            std::find_if(probe.operations.rbegin(), probe.operations.rend(),
                         [&](const DiskOperation& operation) { return operation.path == path; });
        REQUIRE(last != probe.operations.rend());
        return last->kind;
    };
    probe.isRecording = true;
    const storage::NewArchive made = folder.create(probe.name());
    CHECK(lastOf(folder.path().toUtf8() + ".new") == DiskOperation::Kind::Sync);

    Connection connection(made.archive.uri());
    REQUIRE(connection.exec("CREATE TABLE t(x)") == SQLITE_OK);
    auto copy = take(made.archive.stageCopy(folder.path(QStringLiteral("copy.part"))));
    REQUIRE(connection.exec("VACUUM INTO '" + copy.uri().toUtf8() + "'") == SQLITE_OK);
    REQUIRE(copy.finish());
    CHECK(lastOf(copy.partPath().toUtf8()) == DiskOperation::Kind::Sync);
}
