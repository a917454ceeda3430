// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/trial_restore.h"

#include "desk/backup.h"
#include "storage/archive_file.h"
#include "support/catch.h"
#include "support/desk/office.h"
#include "support/storage/probe_vfs.h"

#include <QDir>

#include <algorithm>

using namespace tongdang;
using namespace tongdang::desk;
using tongdang::test::DiskOperation;
using tongdang::test::Office;
using tongdang::test::ProbeVfs;
using tongdang::test::take;
using Kind = DiskOperation::Kind;

namespace {

/// A backup that is read, and restored on trial, over a disk that can be made to fail.
struct Trial {
    Office office;
    ProbeVfs probe;
    Environment environment = office.environment();
    QString folder = office.file(QStringLiteral("trial"));
    QString part = folder + QStringLiteral("/archive.tongdang.restoring");
    QString file;

    Trial()
    {
        REQUIRE(QDir().mkpath(folder));
        office.addChild();
        file = take(backUp(office.session())).file;
    }
    [[nodiscard]] storage::OpenArchive unlocked()
    {
        return take(storage::unlockArchiveFile(file, office.wanted().passphrase,
                                               {environment.clock, probe.name()}));
    }
    [[nodiscard]] Result<TrialRestore> restore(storage::OpenArchive& backup)
    {
        return tryRestore(
            backup, part, office.session().catalogue(), environment,
            [](Archive& archive, storage::OpenArchive&) { return archive.beginReplica(); });
    }
    [[nodiscard]] QStringList left() const { return QDir(folder).entryList(QDir::Files); }
};

} // namespace

TEST_CASE("What is restored on trial is wholly on the disk, without a log, before it gets a name")
{
    Trial trial;
    storage::OpenArchive backup = trial.unlocked();
    trial.probe.isRecording = true;
    TrialRestore restored = take(trial.restore(backup));
    CHECK(trial.left() == QStringList{QStringLiteral("archive.tongdang.restoring")});
    const auto& operations = trial.probe.operations;
    const auto last =
        std::find_if(operations.rbegin(), operations.rend(), [&](const DiskOperation& operation) {
            return operation.path == trial.part.toUtf8();
        });
    REQUIRE(last != operations.rend());
    CHECK(last->kind == Kind::Sync);
    take(restored.copy.publish(trial.folder + QStringLiteral("/done")));
    CHECK(trial.left() == QStringList{QStringLiteral("done")});
}

TEST_CASE("Whatever fails while a backup is restored on trial, nothing of it stays")
{
    Trial trial;
    struct Failing {
        Kind kind;
        int code;
        int step;
    };
    for (const Failing& failing :
         {Failing{Kind::Write, SQLITE_FULL, 31}, Failing{Kind::Sync, SQLITE_IOERR_FSYNC, 1}}) {
        int refused = 0;
        for (int n = 1;; n += failing.step) {
            INFO("kind " << static_cast<int>(failing.kind) << ", operation " << n);
            storage::OpenArchive backup = trial.unlocked();
            int seen = 0;
            trial.probe.verdict = [&](const DiskOperation& operation) {
                const bool fails = operation.kind == failing.kind && ++seen >= n;
                return fails ? failing.code : SQLITE_OK;
            };
            {
                const auto restored = trial.restore(backup);
                trial.probe.verdict = nullptr;
                if (!restored) {
                    CHECK(restored.error().kind == ErrorKind::Medium);
                    ++refused;
                }
                CHECK(trial.left().size() == (restored ? 1 : 0));
            }
            CHECK(trial.left().isEmpty());
            if (seen < n)
                break;
        }
        CHECK(refused > 2);
    }
}
