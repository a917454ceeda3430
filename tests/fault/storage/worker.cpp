// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The program that kill_test.cpp kills. usage: fault_storage_worker WORK ARCHIVE SEED
// Says "ready" once it has opened the archive and then, line by line, what has been promised to be
// durable.
#include "sql_connection.h"

#include "base/clock.h"
#include "base/randomness.h"
#include "storage/archive_file.h"
#include "storage/process.h"
#include "storage/staged_copy.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringEncoder>

#include <algorithm>
#include <array>
#include <cstdio>
#include <thread>

using namespace tongdang;
using namespace tongdang::test;

namespace {

void say(const QString& line)
{
    std::puts(line.toUtf8().constData());
    std::fflush(stdout);
}

int complain(const QString& what)
{
    std::fputs(what.toUtf8().constData(), stderr);
    return 1;
}

QString commitSql(int part, int n, Randomness& random)
{
    switch (part) {
    case 0:
        return QStringLiteral("UPDATE total SET n=n+1");
    case 1:
        return QStringLiteral("INSERT INTO ledger VALUES(%1)").arg(n);
    default:
        return QStringLiteral("INSERT OR REPLACE INTO t VALUES(%1,%2,randomblob(%3))")
            .arg(random.below(300))
            .arg(n)
            .arg(random.below(9) == 0 ? 60000 : random.below(4000));
    }
}

int writeCommits(SqlConnection& connection, Randomness& random)
{
    int n = connection.value(QStringLiteral("SELECT ifnull(max(n),0) FROM ledger")).toInt();
    for (;;) {
        ++n;
        connection.database().transaction();
        const int parts = 3 + int(random.below(5));
        for (int part = 0; part < parts; ++part)
            connection.exec(commitSql(part, n, random));
        if (!connection.database().commit() || !connection.error().isEmpty())
            return complain(QStringLiteral("commit: ") + connection.error());
        say(QStringLiteral("commit %1").arg(n));
        if (random.below(40) == 0)
            connection.exec(QStringLiteral("VACUUM"));
        if (random.below(30) == 0)
            (void)connection.value(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    }
}

int writeBackups(storage::OpenArchive& archive, SqlConnection& connection)
{
    for (int n = 1;; ++n) {
        const QString target = archive.path() + QStringLiteral(".backup%1").arg(n);
        if (QFile::exists(target))
            continue;
        auto copy = archive.stageCopy(target + QStringLiteral(".part"));
        if (!copy)
            return complain(QString::fromLatin1(copy.error().code));
        if (!connection.exec(QStringLiteral("VACUUM INTO '%1'").arg(copy->uri())))
            return complain(connection.error());
        if (!copy->finish() || !copy->publish(target))
            return complain(QStringLiteral("publish"));
        say(QStringLiteral("backup %1").arg(n));
    }
}

int changePassphrases(storage::OpenArchive& archive, const RecordId& person)
{
    for (int n = 1;; ++n) {
        if (const auto changed =
                archive.replacePassphrase(person, QStringLiteral("口令 %1").arg(n));
            !changed)
            return complain(QString::fromLatin1(changed.error().code));
        say(QStringLiteral("passphrase %1").arg(n));
    }
}

/// The marker as this process would hold it, never in one piece in its own code.
QString marker(int row)
{
    return QStringLiteral("普照") + QStringLiteral("镇儿童-%1-").arg(row)
           + QString::number(row * 7919, 16);
}

int countInMemory(const QByteArray& wanted)
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    QFile memory(QStringLiteral("/proc/self/mem"));
    if (!maps.open(QIODevice::ReadOnly) || !memory.open(QIODevice::ReadOnly))
        return -1;
    int count = 0;
    for (const QByteArray& line : maps.readAll().split('\n')) {
        if (!line.contains(" rw"))
            continue;
        const QByteArray range = line.left(line.indexOf(' '));
        const qint64 from = range.left(range.indexOf('-')).toLongLong(nullptr, 16);
        const qint64 to = range.mid(range.indexOf('-') + 1).toLongLong(nullptr, 16);
        memory.seek(from);
        const QByteArray bytes = memory.read(to - from);
        // The copy that was just read is in memory too, but was not when the reading began.
        count += int(bytes.count(wanted));
    }
    return count;
}

QByteArray inGb18030(const QString& words)
{
    QStringEncoder encode("GB18030");
    return encode(words);
}

/// How often the names are there in UTF-8 and in GB18030.
std::array<int, 2> namesInMemory()
{
    const QString name = QStringLiteral("普照镇儿童-");
    return {countInMemory(name.toUtf8()), countInMemory(inGb18030(name))};
}

/// Writes rows, reads them back, closes everything, and looks for them in its own memory.
int leaveTraces(Result<storage::OpenArchive> archive, const QString& mode)
{
    constexpr int rows = 3000;
    {
        SqlConnection connection(archive->uri());
        connection.exec(QStringLiteral("CREATE TABLE IF NOT EXISTS names(x)"));
        connection.database().transaction();
        QSqlQuery insert(connection.database());
        insert.prepare(QStringLiteral("INSERT INTO names VALUES(?)"));
        for (int row = 0; row < rows; ++row) {
            insert.bindValue(0, marker(row));
            insert.exec();
        }
        insert.finish();
        connection.database().commit();
        (void)connection.value(QStringLiteral("SELECT sum(length(x)) FROM names ORDER BY x"));
        if (mode == QStringLiteral("memory-open")) {
            // Nothing here writes GB18030 (GBK): held so that the search is seen to find it.
            QByteArrayList chinese;
            for (int row = 0; row < rows; ++row)
                chinese.append(inGb18030(marker(row)));
            say(QStringLiteral("found %1").arg(std::ranges::min(namesInMemory())));
        }
        if (!connection.error().isEmpty())
            return complain(connection.error());
    }
    archive = failure(ErrorKind::Refused, "storage.in_use");
    if (mode != QStringLiteral("memory-open"))
        say(QStringLiteral("found %1").arg(std::ranges::max(namesInMemory())));
    return 0;
}

/// A name of three characters, never in one piece in this program's own code.
QString shortName()
{
    return QStringLiteral("单") + QStringLiteral("雨桐");
}

/// Texts of all lengths that end with the name, so that it stands in every place of a block.
QStringList textsOfAllLengths()
{
    QStringList texts;
    for (int length = 0; length < 600; ++length) {
        const QString text = QString(length, u'村') + shortName();
        texts.append(QString(text.constData(), text.size())); // without room at its end
    }
    return texts;
}

/// Gives texts back: of all lengths, grown ones, and those of a thread that ends.
int leaveFreed()
{
    const QByteArray wanted = QStringEncoder(QStringConverter::Utf16LE)(shortName());
    int held = 0;
    {
        QStringList texts = textsOfAllLengths();
        held = countInMemory(wanted);
        for (QString& text : texts)
            text.append(QString(text.size(), u'镇'));
        std::thread([] { (void)textsOfAllLengths(); }).join();
    }
    say(QStringLiteral("held %1 freed %2").arg(held).arg(countInMemory(wanted)));
    return 0;
}

} // namespace

int main(int argc, char* argv[])
{
    const auto prepared = storage::prepareProcess();
    const QCoreApplication application(argc, argv);
    if (!prepared)
        return complain(QString::fromLatin1(prepared.error().code));
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return complain(QStringLiteral("usage: WORK ARCHIVE SEED"));
    if (arguments[1] == QStringLiteral("freed"))
        return leaveFreed();
    const SystemClock clock;
    SeededRandomness random(arguments[3].toULongLong());
    auto archive = storage::unlockArchiveFile(arguments[2], QStringLiteral("口令 0"), {clock, {}});
    if (!archive)
        return complain(QString::fromLatin1(archive.error().code));
    if (arguments[1].startsWith(QStringLiteral("memory")))
        return leaveTraces(std::move(archive), arguments[1]);
    SqlConnection connection(archive->uri());
    if (!connection.error().isEmpty())
        return complain(connection.error());
    connection.exec(QStringLiteral("PRAGMA wal_autocheckpoint=60"));
    say(QStringLiteral("ready"));
    if (arguments[1] == QStringLiteral("commits"))
        return writeCommits(connection, random);
    if (arguments[1] == QStringLiteral("backups"))
        return writeBackups(*archive, connection);
    return changePassphrases(*archive, *archive->openedBy().person);
}
