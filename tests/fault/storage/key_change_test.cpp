// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "power_cut.h"
#include "support/storage/archive_folder.h"
#include "support/storage/connection.h"
#include "vault/recovery_code.h"

#include <QFileInfo>

using namespace tongdang;
using namespace tongdang::test;
using Kind = DiskOperation::Kind;
using Survivors = PowerCut::Survivors;

namespace {

const QString renewed = QStringLiteral("新的 口令 短语");

bool opensWithCode(const ArchiveFolder& folder, const QString& code)
{
    return storage::unlockWithRecoveryCode(folder.path(), code, folder.environment()).has_value();
}

bool opensWith(const ArchiveFolder& folder, const QString& passphrase)
{
    return storage::unlockArchiveFile(folder.path(), passphrase, folder.environment()).has_value();
}

/// Every place of a recording where the power may fail, in all four ways.
template <class Check>
void atEachCut(const ProbeVfs& probe, const DiskImage& start, Check check)
{
    SeededRandomness random(31);
    for (std::size_t operation = 0; operation <= probe.operations.size(); ++operation) {
        for (int round = 0; round < 12; ++round) {
            const PowerCut cut{operation, static_cast<Survivors>(round % 4), round < 8 ? 512 : 4096,
                               false};
            const ArchiveFolder after;
            for (const auto& [path, bytes] : imageAfter(cut, start, probe.operations, random))
                writeFile(after.path(QFileInfo(QString::fromUtf8(path)).fileName()), bytes);
            INFO("after operation " << operation << ", round " << round);
            check(after, acknowledged(cut, probe.operations) == 1);
        }
    }
}

} // namespace

TEST_CASE(
    "A power cut while the recovery code is changed leaves one of two papers, and the passphrase")
{
    ArchiveFolder folder;
    ProbeVfs probe;
    storage::NewArchive made = folder.create(probe.name());
    const DiskImage start{{folder.path().toUtf8(), readFile(folder.path())}};
    const QString code = vault::RecoveryCode::create().toString();
    probe.isRecording = true;
    REQUIRE(made.archive.replaceRecoveryCode(code));
    probe.mark(1);
    probe.isRecording = false;
    int opensNew = 0;
    int opensOld = 0;
    atEachCut(probe, start, [&](const ArchiveFolder& after, bool wasAcknowledged) {
        const bool isNew = opensWithCode(after, code);
        CHECK(opensWithCode(after, made.recoveryCode) != isNew);
        CHECK(opensWith(after, passphrase()));
        if (wasAcknowledged)
            CHECK(isNew);
        (isNew ? opensNew : opensOld) += 1;
    });
    CHECK(opensNew > 0);
    CHECK(opensOld > 0);
}

TEST_CASE("Whatever fails while the recovery code is changed, one of two papers opens")
{
    ProbeVfs probe;
    for (const Kind kind : {Kind::Write, Kind::Sync}) {
        const bool isLasting = GENERATE(false, true);
        bool failed = true;
        for (int n = 1; failed; ++n) {
            const ArchiveFolder folder;
            storage::NewArchive made = folder.create(probe.name());
            const QString code = vault::RecoveryCode::create().toString();
            int seen = 0;
            failed = false;
            probe.verdict = [&](const DiskOperation& operation) {
                if (operation.kind != kind)
                    return SQLITE_OK;
                ++seen;
                const bool fails = isLasting ? seen >= n : seen == n;
                failed = failed || fails;
                return fails ? SQLITE_IOERR : SQLITE_OK;
            };
            const auto changed = made.archive.replaceRecoveryCode(code);
            probe.verdict = nullptr;
            INFO("operation " << n << " of kind " << int(kind));
            CHECK(changed.has_value() == !failed);
            CHECK(opensWithCode(folder, code) != opensWithCode(folder, made.recoveryCode));
            CHECK(opensWith(folder, passphrase()));
        }
    }
}

TEST_CASE("A power cut while a passphrase is changed beside an open database harms neither")
{
    // As the use case does it: an entry of the access log is committed, then the key block is
    // written through SQLite's own handle.
    ArchiveFolder folder;
    ProbeVfs probe;
    storage::NewArchive made = folder.create(probe.name());
    Connection connection(made.archive.uri());
    REQUIRE(connection.exec("CREATE TABLE log(n INTEGER PRIMARY KEY); INSERT INTO log VALUES(1)")
            == SQLITE_OK);
    const DiskImage start{
        {folder.path().toUtf8(), readFile(folder.path())},
        {folder.path().toUtf8() + "-wal", readFile(folder.path() + QStringLiteral("-wal"))}};
    probe.isRecording = true;
    REQUIRE(connection.exec("BEGIN IMMEDIATE; INSERT INTO log VALUES(2)") == SQLITE_OK);
    const auto log = [&]() -> Result<void> {
        REQUIRE(connection.exec("COMMIT") == SQLITE_OK);
        return {};
    };
    REQUIRE(made.archive.replacePassphrase(folder.person, renewed, log));
    probe.mark(1);
    probe.isRecording = false;
    int opensOld = 0;
    int opensNew = 0;
    int notYetDone = 0;
    atEachCut(probe, start, [&](const ArchiveFolder& after, bool wasAcknowledged) {
        const bool isNew = opensWith(after, renewed);
        CHECK(opensWith(after, passphrase()) != isNew);
        const auto archive = take(storage::unlockArchiveFile(
            after.path(), isNew ? renewed : passphrase(), after.environment()));
        Connection reader(archive.uri());
        REQUIRE(reader.code() == SQLITE_OK);
        CHECK(reader.value("PRAGMA integrity_check") == "ok");
        const QByteArray entries = reader.value("SELECT count(*) FROM log");
        CHECK((entries == "1" || entries == "2"));
        if (wasAcknowledged)
            CHECK(isNew);
        if (isNew)
            CHECK(entries == "2"); // no change of the keys without its entry
        (isNew ? opensNew : opensOld) += 1;
        notYetDone += !isNew && entries == "2" ? 1 : 0;
    });
    CHECK(opensOld > 0);
    CHECK(opensNew > 0);
    CHECK(notYetDone > 0);
}
