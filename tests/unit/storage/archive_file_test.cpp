// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/archive_file.h"

#include "support/storage/archive_folder.h"
#include "support/storage/connection.h"
#include "vault/hash.h"
#include "vault/recovery_code.h"

using namespace tongdang;
using namespace tongdang::test;
using storage::OpenArchive;
using storage::Slot;

TEST_CASE("A new archive keeps what was written after it was closed and unlocked again")
{
    const ArchiveFolder folder;
    {
        const storage::NewArchive made = folder.create();
        Connection connection(made.archive.uri());
        REQUIRE(connection.code() == SQLITE_OK);
        REQUIRE(connection.exec("CREATE TABLE t(x); INSERT INTO t VALUES('普照')") == SQLITE_OK);
    }
    CHECK_FALSE(QFile::exists(folder.path() + QStringLiteral("-wal")));
    const OpenArchive archive = take(folder.unlock());
    CHECK(archive.openedBy().person == folder.person);
    Connection connection(archive.uri());
    REQUIRE(connection.code() == SQLITE_OK);
    CHECK(connection.value("SELECT x FROM t") == "普照");
    CHECK(connection.value("PRAGMA integrity_check") == "ok");
    CHECK(connection.value("PRAGMA encoding") == "UTF-8");
    CHECK(archive.keptLogs().isEmpty());
}

TEST_CASE("An archive may lie under a Chinese name with blanks and signs of a URI")
{
    const ArchiveFolder folder;
    const QString path = folder.path(QStringLiteral("档案 测试#1?vfs=unix&100%.tongdang"));
    const auto made = take(storage::createArchiveFile(path, passphrase(), folder.person,
                                                      cheapCost(), folder.environment()));
    Connection connection(made.archive.uri());
    REQUIRE(connection.code() == SQLITE_OK);
    CHECK(connection.exec("CREATE TABLE t(x)") == SQLITE_OK);
    connection.close();
    CHECK(readFile(path).size() > 16384);
}

TEST_CASE("Only the right passphrase unlocks, and the wrong one says so")
{
    const ArchiveFolder folder;
    (void)folder.create();
    const auto wrong = storage::unlockArchiveFile(folder.path(), QStringLiteral("清水 村委会"),
                                                  folder.environment());
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().code == "storage.wrong_passphrase");
    CHECK(wrong.error().kind == ErrorKind::Passphrase);
    CHECK(folder.unlock());
}

TEST_CASE("The recovery code unlocks, another code does not, and a new one ends the old one")
{
    const ArchiveFolder folder;
    storage::NewArchive made = folder.create();
    const auto byCode = [&](const QString& code) {
        return storage::unlockWithRecoveryCode(folder.path(), code, folder.environment());
    };
    CHECK(take(byCode(made.recoveryCode)).openedBy().kind == Slot::Kind::Recovery);

    const ArchiveFolder other;
    const auto foreign = byCode(other.create().recoveryCode);
    CHECK(errorCode(foreign) == "storage.wrong_recovery_code");
    CHECK(foreign.error().kind == ErrorKind::Passphrase);

    const QString renewed = vault::RecoveryCode::create().toString();
    take(made.archive.replaceRecoveryCode(renewed));
    CHECK(errorCode(byCode(made.recoveryCode)) == "storage.wrong_recovery_code");
    CHECK(byCode(renewed));
}

TEST_CASE("Everybody unlocks with a passphrase of their own and is known by it")
{
    ArchiveFolder folder;
    storage::NewArchive made = folder.create();
    const RecordId second = RecordId::create(folder.randomness);
    const QString hers = QStringLiteral("另外 一个 口令 短语");
    REQUIRE(made.archive.addPassphraseSlot(second, hers));
    CHECK(errorCode(made.archive.addPassphraseSlot(second, QStringLiteral("第三 个 口令")))
          == "storage.slot_taken");

    const OpenArchive byHer =
        take(storage::unlockArchiveFile(folder.path(), hers, folder.environment()));
    CHECK(byHer.openedBy().person == second);
    CHECK(byHer.archiveId() == made.archive.archiveId());
    CHECK(byHer.slots().size() == 3);
    CHECK(take(byHer.verifyPassphrase(passphrase())).person == folder.person);
    CHECK(errorCode(byHer.verifyPassphrase(QStringLiteral("没有 人 用 这个")))
          == "storage.wrong_passphrase");

    // Two people with one passphrase could not be told apart when unlocking.
    const RecordId third = RecordId::create(folder.randomness);
    CHECK(errorCode(made.archive.addPassphraseSlot(third, hers)) == "storage.passphrase_taken");
    CHECK(errorCode(made.archive.replacePassphrase(folder.person, hers))
          == "storage.passphrase_taken");
}

TEST_CASE("After a change of passphrase the old one opens nothing, in no copy of the key block")
{
    const ArchiveFolder folder;
    storage::NewArchive made = folder.create();
    const QString renewed = QStringLiteral("换了 新的 口令 短语");
    SECTION("while a connection is open")
    {
        Connection connection(made.archive.uri());
        REQUIRE(connection.exec("CREATE TABLE t(x)") == SQLITE_OK);
        REQUIRE(made.archive.replacePassphrase(folder.person, renewed));
        CHECK(connection.exec("INSERT INTO t VALUES(1)") == SQLITE_OK);
    }
    SECTION("while none is open")
    {
        REQUIRE(made.archive.replacePassphrase(folder.person, renewed));
    }
    CHECK(errorCode(folder.unlock()) == "storage.wrong_passphrase");
    CHECK(storage::unlockArchiveFile(folder.path(), renewed, folder.environment()));
    const QByteArray bytes = readFile(folder.path());
    CHECK(bytes.first(4096) == bytes.sliced(4096, 4096));
    CHECK(bytes.first(4096) == made.archive.keyBlockCopy());
}

TEST_CASE("A copy of the key block that a power cut left old is made new at the next unlocking")
{
    const ArchiveFolder folder;
    storage::NewArchive made = folder.create();
    const QByteArray old = made.archive.keyBlockCopy();
    const QString renewed = QStringLiteral("换了 新的 口令 短语");
    REQUIRE(made.archive.replacePassphrase(folder.person, renewed));
    QByteArray bytes = readFile(folder.path());
    const QByteArray whole = bytes;
    const int copy = GENERATE(0, 4096);
    bytes.replace(copy, old.size(), old);
    writeFile(folder.path(), bytes);
    CHECK(errorCode(folder.unlock()) == "storage.wrong_passphrase");
    CHECK(storage::unlockArchiveFile(folder.path(), renewed, folder.environment()));
    CHECK(readFile(folder.path()) == whole);
}

TEST_CASE("Slots can be removed, but not the last passphrase")
{
    ArchiveFolder folder;
    storage::NewArchive made = folder.create();
    OpenArchive& archive = made.archive;
    CHECK(errorCode(archive.removeSlot(0)) == "storage.last_slot");
    CHECK(errorCode(archive.removeSlot(5)) == "storage.no_such_slot");
    REQUIRE(archive.addPassphraseSlot(RecordId::create(folder.randomness),
                                      QStringLiteral("第二 个 人 的")));
    REQUIRE(archive.removeSlot(0));
    CHECK(errorCode(folder.unlock()) == "storage.wrong_passphrase");
    CHECK(errorCode(archive.replacePassphrase(folder.person, QStringLiteral("回 不 来 了")))
          == "storage.no_such_slot");
}

TEST_CASE("Eight slots are all there are")
{
    ArchiveFolder folder;
    storage::NewArchive made = folder.create();
    for (int i = 0; i < 6; ++i)
        REQUIRE(made.archive.addPassphraseSlot(RecordId::create(folder.randomness),
                                               QStringLiteral("口令 号码 %1").arg(i)));
    CHECK(errorCode(made.archive.addPassphraseSlot(RecordId::create(folder.randomness),
                                                   QStringLiteral("太 多 了")))
          == "storage.slots_full");
    CHECK(storage::unlockArchiveFile(folder.path(), QStringLiteral("口令 号码 5"),
                                     folder.environment()));
}

TEST_CASE("What is not an archive is told apart")
{
    const ArchiveFolder folder;
    CHECK(errorCode(folder.unlock()) == "storage.not_found");

    writeFile(folder.path(), QByteArray());
    CHECK(errorCode(folder.unlock()) == "storage.not_found");

    writeFile(folder.path(), QByteArray(100, 'x'));
    CHECK(errorCode(folder.unlock()) == "storage.not_an_archive");

    writeFile(folder.path(), QByteArray(50000, 'x'));
    CHECK(errorCode(folder.unlock()) == "storage.not_an_archive");

    QByteArray plain(8192, '\0');
    plain.replace(0, 16, QByteArray("SQLite format 3", 16));
    writeFile(folder.path(), plain);
    CHECK(errorCode(folder.unlock()) == "storage.plain_sqlite");
}

TEST_CASE("A head that somebody changed and gave a fitting sum is told as tampering")
{
    const ArchiveFolder folder;
    QString recoveryCode;
    {
        recoveryCode = folder.create().recoveryCode;
    }
    QByteArray head = readFile(folder.path());
    const QByteArray whole = head;
    constexpr int fileSaltAt = 48;
    constexpr int secondSlotAt = 128 + 256;
    constexpr int sumAt = 4064;
    const bool takesSlotAway = GENERATE(false, true);
    if (takesSlotAway)
        head.replace(secondSlotAt, 256, QByteArray(256, '\0'));
    else
        head[fileSaltAt] = char(head[fileSaltAt] ^ 1);
    const QByteArray sum =
        QByteArrayView(vault::blake2b256(QByteArrayView(head).first(sumAt))).toByteArray();
    head.replace(sumAt, sum.size(), sum);
    head.replace(4096, 4096, head.first(4096));
    writeFile(folder.path(), head);

    const auto byPassphrase = folder.unlock();
    CHECK(errorCode(byPassphrase) == "storage.head_tampered");
    CHECK(byPassphrase.error().kind == ErrorKind::Damaged);
    CHECK(errorCode(
              storage::unlockWithRecoveryCode(folder.path(), recoveryCode, folder.environment()))
          == (takesSlotAway ? "storage.wrong_recovery_code" : "storage.head_tampered"));
    CHECK(readFile(folder.path()) == head);

    // Of two copies the untouched one does not hide it.
    writeFile(folder.path(), head.first(4096) + whole.sliced(4096));
    CHECK(errorCode(folder.unlock()) == "storage.head_tampered");
}

TEST_CASE("A new archive never replaces a file")
{
    const ArchiveFolder folder;
    writeFile(folder.path(), "mine");
    CHECK(errorCode(storage::createArchiveFile(folder.path(), passphrase(), folder.person,
                                               cheapCost(), folder.environment()))
          == "storage.file_exists");
    CHECK(readFile(folder.path()) == "mine");
}

TEST_CASE("Keys for other files follow from the archive and the label alone")
{
    const ArchiveFolder folder;
    const storage::NewArchive made = folder.create();
    const auto hex = [](const vault::SecretBytes& key) {
        return QByteArray(reinterpret_cast<const char*>(key.data()), qsizetype(key.size())).toHex();
    };
    const QByteArray key = hex(made.archive.subkey("device-keys"));
    CHECK(key.size() == 64);
    CHECK(hex(take(folder.unlock()).subkey("device-keys")) == key);
    CHECK(hex(made.archive.subkey("drafts")) != key);
    const ArchiveFolder other;
    CHECK(hex(other.create().archive.subkey("device-keys")) != key);
}

TEST_CASE("A destroyed head is made good from a copy of the key block, if it is this archive's")
{
    const ArchiveFolder folder;
    QByteArray keyBlock;
    {
        const storage::NewArchive made = folder.create();
        keyBlock = made.archive.keyBlockCopy();
        Connection connection(made.archive.uri());
        REQUIRE(connection.exec("CREATE TABLE t(x); INSERT INTO t VALUES(42)") == SQLITE_OK);
    }
    const QByteArray whole = readFile(folder.path());
    const auto restore = [&](const QByteArray& block) {
        return storage::restoreKeyBlock(folder.path(), block, passphrase(), folder.environment());
    };
    CHECK(errorCode(restore(keyBlock)) == "storage.head_intact");

    const int destroyed = GENERATE(8192, 16384); // the key blocks; the epochs with them
    QByteArray damaged = whole;
    damaged.replace(0, destroyed, QByteArray(destroyed, '\x5a'));
    writeFile(folder.path(), damaged);
    CHECK(errorCode(folder.unlock()) == "storage.not_an_archive");

    CHECK(errorCode(restore(keyBlock.chopped(1))) == "storage.not_a_key_block");
    const ArchiveFolder other;
    CHECK(errorCode(restore(other.create().archive.keyBlockCopy())) == "storage.head_mismatch");
    CHECK(readFile(folder.path()) == damaged);

    REQUIRE(restore(keyBlock));
    const OpenArchive archive = take(folder.unlock());
    Connection connection(archive.uri());
    CHECK(connection.value("SELECT x FROM t") == "42");
}
