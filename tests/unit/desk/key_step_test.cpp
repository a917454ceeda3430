// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/key_step.h"

#include "archive/archive.h"
#include "desk/keys.h"
#include "storage/open_archive.h"
#include "support/catch.h"
#include "support/desk/office.h"
#include "support/storage/probe_vfs.h"

using namespace tongdang;
using namespace tongdang::desk;
using tongdang::test::DiskOperation;
using tongdang::test::errorCode;
using tongdang::test::Office;
using tongdang::test::ProbeVfs;
using tongdang::test::take;

namespace {

const QString renewed = QStringLiteral("新的口令 核桃树 石板路 灰鸽");

/// A disk that can fail, under every archive that is opened while it is there.
class FailingDisk {
public:
    FailingDisk()
        : m_usual(sqlite3_vfs_find(nullptr))
    {
        REQUIRE(sqlite3_vfs_register(sqlite3_vfs_find(m_probe.name().constData()), 1) == SQLITE_OK);
    }
    ~FailingDisk() { sqlite3_vfs_register(m_usual, 1); }
    FailingDisk(const FailingDisk&) = delete;
    FailingDisk& operator=(const FailingDisk&) = delete;

    /// Nothing fits into the log any more; what is overwritten in place does.
    void fill()
    {
        m_probe.verdict = [](const DiskOperation& operation) {
            return operation.kind == DiskOperation::Kind::Write && operation.path.endsWith("-wal")
                       ? SQLITE_FULL
                       : SQLITE_OK;
        };
    }
    /// The n-th write into the two copies of the key block fails, and all after it.
    void failAtKeyBlock(int n)
    {
        m_probe.verdict = [n, seen = 0](const DiskOperation& operation) mutable {
            const bool isBlock = operation.kind == DiskOperation::Kind::Write
                                 && !operation.path.endsWith("-wal") && operation.at < 8192;
            seen += isBlock ? 1 : 0;
            return isBlock && seen >= n ? SQLITE_IOERR_WRITE : SQLITE_OK;
        };
    }
    void mend() { m_probe.verdict = nullptr; }

private:
    sqlite3_vfs* m_usual;
    ProbeVfs m_probe;
};

QByteArrayList actions(Session& session)
{
    QByteArrayList list;
    for (const auto& entry : take(session.archive().accessLog().latest(100)))
        list.append(entry.action);
    return list;
}

QByteArray opensWith(Office& office, const QString& passphrase)
{
    return errorCode(unlockArchive(office.wanted().folder, passphrase, office.environment()));
}

QByteArray opensWithCode(Office& office, const QString& code)
{
    return errorCode(storage::unlockWithRecoveryCode(office.wanted().folder
                                                         + QStringLiteral("/archive.tongdang"),
                                                     code, {office.environment().clock, {}}));
}

} // namespace

TEST_CASE("A full disk leaves the old secrets in force, and no entry of a step")
{
    FailingDisk disk;
    Office office;
    const QString code = newRecoveryCode();
    take(changeRecoveryCode(office.session(), {office.wanted().passphrase, code}));
    const QByteArrayList before = actions(office.session());
    const QString wanted = newRecoveryCode();
    disk.fill();
    SECTION("a passphrase")
    {
        CHECK(errorCode(changePassphrase(office.session(), {office.wanted().passphrase, renewed}))
              == "storage.disk_full");
    }
    SECTION("a recovery code")
    {
        CHECK(errorCode(changeRecoveryCode(office.session(), {office.wanted().passphrase, wanted}))
              == "storage.disk_full");
    }
    disk.mend();
    CHECK(actions(office.session()) == before);
    office.close();
    CHECK(opensWith(office, office.wanted().passphrase).isEmpty());
    CHECK(opensWith(office, renewed) == "storage.wrong_passphrase");
    CHECK(opensWithCode(office, code).isEmpty());
    CHECK(opensWithCode(office, wanted) == "storage.wrong_recovery_code");
}

TEST_CASE(
    "A disk that fails at the key block: the person hears to keep both, and one of them opens")
{
    const int n = GENERATE(1, 2);
    FailingDisk disk;
    Office office;
    const QString code = newRecoveryCode();
    take(changeRecoveryCode(office.session(), {office.wanted().passphrase, code}));
    const QString wanted = newRecoveryCode();
    QByteArray action;
    SECTION("a passphrase")
    {
        disk.failAtKeyBlock(n);
        CHECK(errorCode(changePassphrase(office.session(), {office.wanted().passphrase, renewed}))
              == "desk.keys_unsure");
        action = "key.passphrase";
    }
    SECTION("a recovery code")
    {
        disk.failAtKeyBlock(n);
        CHECK(errorCode(changeRecoveryCode(office.session(), {office.wanted().passphrase, wanted}))
              == "desk.keys_unsure");
        action = "key.recovery_code";
    }
    SECTION("a forgotten passphrase")
    {
        office.close();
        disk.failAtKeyBlock(n);
        CHECK(errorCode(recoverArchive(office.wanted().folder, {code, renewed, std::nullopt},
                                       office.environment()))
              == "desk.keys_unsure");
        action = "key.recover";
    }
    disk.mend();
    office.close();
    const bool isOld = opensWith(office, office.wanted().passphrase).isEmpty();
    CHECK(opensWith(office, renewed).isEmpty() != isOld);
    CHECK(opensWithCode(office, code).isEmpty() != opensWithCode(office, wanted).isEmpty());
    const auto session =
        take(unlockArchive(office.wanted().folder, isOld ? office.wanted().passphrase : renewed,
                           office.environment()));
    CHECK(actions(*session).first() == action);
}
