// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql_connection.h"

#include "base/randomness.h"
#include "support/storage/archive_folder.h"

#include <QDir>
#include <QProcess>
#include <QThread>

using namespace tongdang;
using namespace tongdang::test;

namespace {

QString numbered(int n)
{
    return QStringLiteral("口令 %1").arg(n);
}

/// An archive with the tables that the worker fills.
struct Victim : ArchiveFolder {
    Victim()
    {
        const auto made = take(
            storage::createArchiveFile(path(), numbered(0), person, cheapCost(), environment()));
        SqlConnection connection(made.archive.uri());
        for (const char* sql :
             {"CREATE TABLE ledger(n INTEGER PRIMARY KEY)", "CREATE TABLE total(n INT)",
              "INSERT INTO total VALUES(0)",
              "CREATE TABLE t(id INTEGER PRIMARY KEY, n INT, b BLOB)", "CREATE INDEX tn ON t(n)"})
            connection.exec(QLatin1StringView(sql));
        REQUIRE(connection.error().toStdString() == "");
    }
};

/// Lets the worker run for some milliseconds after it is ready, kills it, and answers its lines.
QStringList runAndKill(const Victim& victim, const QString& work, Randomness& random)
{
    QProcess worker;
    worker.start(QStringLiteral(FAULT_STORAGE_WORKER),
                 {work, victim.path(), QString::number(random.below(1u << 30))});
    QByteArray said;
    while (!said.startsWith("ready")) {
        REQUIRE(worker.waitForReadyRead(20000));
        said += worker.readAllStandardOutput();
    }
    QThread::msleep(random.below(120));
    REQUIRE(worker.state() == QProcess::Running);
    worker.kill();
    worker.waitForFinished();
    said += worker.readAllStandardOutput();
    return QString::fromUtf8(said).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

int lastNumber(const QStringList& lines, const QString& word)
{
    for (auto line = lines.crbegin(); line != lines.crend(); ++line)
        if (line->startsWith(word))
            return line->section(QLatin1Char(' '), 1).toInt();
    return 0;
}

int rounds()
{
    return isNightly() ? 200 : 20;
}

} // namespace

TEST_CASE("A program killed at any moment loses no commit that it acknowledged")
{
    const Victim victim;
    SeededRandomness random(isNightly() ? SystemRandomness().below(1u << 30) : 21);
    int promised = 0;
    int keptLogs = 0;
    for (int round = 0; round < rounds(); ++round) {
        const QStringList lines = runAndKill(victim, QStringLiteral("commits"), random);
        promised = std::max(promised, lastNumber(lines, QStringLiteral("commit")));
        const auto archive =
            take(storage::unlockArchiveFile(victim.path(), numbered(0), victim.environment()));
        SqlConnection connection(archive.uri());
        REQUIRE(connection.error().toStdString() == "");
        CHECK(connection.value(QStringLiteral("PRAGMA integrity_check")) == QStringLiteral("ok"));
        CHECK(connection.value(
                  QStringLiteral("SELECT (SELECT n FROM total)=(SELECT count(*) FROM ledger)"))
              == QStringLiteral("1"));
        const int last =
            connection.value(QStringLiteral("SELECT ifnull(max(n),0) FROM ledger")).toInt();
        CHECK(last >= promised);
        CHECK(last <= promised + 1);
        keptLogs += int(archive.keptLogs().size());
        promised = last;
    }
    WARN(rounds() << " kills, " << promised << " commits, " << keptLogs << " logs kept");
    // A kill inside the call that writes a frame leaves what looks like a damaged one.
    CHECK(keptLogs <= rounds() / 4);
    CHECK(promised > rounds());
}

TEST_CASE("A program killed while it makes backups leaves whole ones under their names")
{
    const Victim victim;
    SeededRandomness random(isNightly() ? SystemRandomness().below(1u << 30) : 22);
    {
        const auto archive =
            take(storage::unlockArchiveFile(victim.path(), numbered(0), victim.environment()));
        SqlConnection connection(archive.uri());
        connection.exec(QStringLiteral("INSERT INTO t(b) WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL"
                                       " SELECT i+1 FROM c WHERE i<400) SELECT randomblob(3000) "
                                       "FROM c"));
    }
    int finished = 0;
    for (int round = 0; round < rounds(); ++round) {
        const QStringList lines = runAndKill(victim, QStringLiteral("backups"), random);
        finished = std::max(finished, lastNumber(lines, QStringLiteral("backup")));
        for (int n = 1; n <= finished; ++n)
            CHECK(QFile::exists(victim.path() + QStringLiteral(".backup%1").arg(n)));
        const QDir folder(victim.folder.path());
        for (const QString& part : folder.entryList({QStringLiteral("*.part")}))
            QFile::remove(folder.filePath(part));
    }
    const QDir folder(victim.folder.path());
    const QStringList backups = folder.entryList({QStringLiteral("*.backup*")});
    for (const QString& name : backups) {
        const auto backup = take(
            storage::unlockArchiveFile(folder.filePath(name), numbered(0), victim.environment()));
        SqlConnection connection(backup.readOnlyUri());
        CHECK(connection.value(QStringLiteral("PRAGMA integrity_check")) == QStringLiteral("ok"));
        CHECK(connection.value(QStringLiteral("SELECT count(*) FROM t")) == QStringLiteral("400"));
    }
    WARN(rounds() << " kills, " << backups.size() << " backups");
    CHECK(backups.size() >= finished);
    CHECK(finished > 0);
}

TEST_CASE("A program killed while it changes a passphrase leaves exactly one that opens")
{
    SeededRandomness random(isNightly() ? SystemRandomness().below(1u << 30) : 23);
    int changes = 0;
    for (int round = 0; round < rounds(); ++round) {
        const Victim victim;
        const QStringList lines = runAndKill(victim, QStringLiteral("passphrases"), random);
        const int promised = lastNumber(lines, QStringLiteral("passphrase"));
        changes += promised;
        const auto opens = [&](int n) {
            return storage::unlockArchiveFile(victim.path(), numbered(n), victim.environment())
                .has_value();
        };
        CHECK(opens(promised) != opens(promised + 1));
        if (promised > 0)
            CHECK_FALSE(opens(promised - 1));
    }
    WARN(rounds() << " kills, " << changes << " changes");
    CHECK(changes > 0);
}
