// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The archive of version 1 with a log that a crash left, made once and kept for ever: every later
// version and every platform has to open it (encryption.md §6, item 11).
#include "support/storage/archive_folder.h"
#include "support/storage/connection.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

using namespace tongdang;
using namespace tongdang::test;

namespace {

QString goldenPath(const QString& name)
{
    return QStringLiteral(TONGDANG_SOURCE_DIR "/tests/golden/storage/") + name;
}

QString subkeyHex(const storage::OpenArchive& archive)
{
    const vault::SecretBytes key = archive.subkey("golden");
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char*>(key.data()), qsizetype(key.size())).toHex());
}

} // namespace

TEST_CASE("The golden archive of version 1 opens by passphrase and by recovery code")
{
    const ArchiveFolder folder;
    const QJsonObject known =
        QJsonDocument::fromJson(readFile(goldenPath(QStringLiteral("archive-v1.json")))).object();
    const auto text = [&](const char* key) { return known[QLatin1StringView(key)].toString(); };
    writeFile(folder.path(), readFile(goldenPath(QStringLiteral("archive-v1.tongdang"))));
    writeFile(folder.path() + QStringLiteral("-wal"),
              readFile(goldenPath(QStringLiteral("archive-v1.tongdang-wal"))));
    {
        const auto byCode = take(storage::unlockWithRecoveryCode(
            folder.path(), text("recoveryCode"), folder.environment()));
        CHECK(subkeyHex(byCode) == text("subkey"));
    }
    const auto archive =
        take(storage::unlockArchiveFile(folder.path(), text("passphrase"), folder.environment()));
    CHECK(archive.archiveId().toString() == text("archiveId"));
    CHECK(archive.openedBy().person->toString() == text("person"));
    CHECK(subkeyHex(archive) == text("subkey"));
    Connection connection(archive.uri());
    REQUIRE(connection.code() == SQLITE_OK);
    CHECK(connection.value("SELECT group_concat(x) FROM t") == "档案,日志");
    CHECK(connection.value("PRAGMA integrity_check") == "ok");
    CHECK(archive.keptLogs().isEmpty());
}

// Hidden: makes the files of a new version in the folder $TONGDANG_GOLDEN_OUT.
TEST_CASE("Make a golden archive", "[.make-golden]")
{
    if (qEnvironmentVariableIsEmpty("TONGDANG_GOLDEN_OUT"))
        return;
    const QDir out(qEnvironmentVariable("TONGDANG_GOLDEN_OUT"));
    const ArchiveFolder folder;
    // Full-width digits: the passphrase is normalised before it is stretched.
    const QString secret = QStringLiteral("清水 骰子 口令 ７７８８");
    const auto made = take(storage::createArchiveFile(folder.path(), secret, folder.person,
                                                      cheapCost(), folder.environment()));
    {
        Connection connection(made.archive.uri());
        REQUIRE(connection.exec("CREATE TABLE t(x); INSERT INTO t VALUES('档案')") == SQLITE_OK);
        (void)connection.value("PRAGMA wal_checkpoint(TRUNCATE)");
        REQUIRE(connection.exec("INSERT INTO t VALUES('日志')") == SQLITE_OK);
        writeFile(out.filePath(QStringLiteral("archive-v1.tongdang")), readFile(folder.path()));
        writeFile(out.filePath(QStringLiteral("archive-v1.tongdang-wal")),
                  readFile(folder.path() + QStringLiteral("-wal")));
    }
    const QJsonObject known{
        {QStringLiteral("passphrase"), QStringLiteral("清水 骰子 口令 7788")},
        {QStringLiteral("recoveryCode"), made.recoveryCode},
        {QStringLiteral("archiveId"), made.archive.archiveId().toString()},
        {QStringLiteral("person"), folder.person.toString()},
        {QStringLiteral("subkey"), subkeyHex(made.archive)},
    };
    writeFile(out.filePath(QStringLiteral("archive-v1.json")), QJsonDocument(known).toJson());
}
