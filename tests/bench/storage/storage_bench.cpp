// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What sealing costs: the same work through Qt Sql on a plain SQLite database and on an archive,
// with the same settings, by turns. Prints medians and ratios. usage: bench_storage [ROUNDS]
#include "../../fault/storage/sql_connection.h"

#include "base/clock.h"
#include "base/randomness.h"
#include "storage/archive_file.h"
#include "support/bench.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <functional>
#include <map>
#include <vector>

using namespace tongdang;
using namespace tongdang::test;

namespace {

using Work = std::function<void(SqlConnection&)>;

struct Step {
    const char* name;
    Work work;
};

void inTransaction(SqlConnection& connection, const Work& work)
{
    connection.database().transaction();
    work(connection);
    connection.database().commit();
}

void insertVisits(SqlConnection& connection, int first, int count)
{
    QSqlQuery query(connection.database());
    query.prepare(QStringLiteral("INSERT INTO visit(child,day,note) VALUES(?,?,?)"));
    const QString note = QStringLiteral("入户走访记录").repeated(90);
    for (int row = first; row < first + count; ++row) {
        query.bindValue(0, row % 2000);
        query.bindValue(1, row);
        query.bindValue(2, note);
        query.exec();
    }
}

std::vector<Step> steps()
{
    return {
        {"bulk insert, 20,000 rows of 1.6 kB",
         [](SqlConnection& c) {
             inTransaction(c, [](SqlConnection& in) { insertVisits(in, 0, 20000); });
         }},
        {"300 commits of one row",
         [](SqlConnection& c) {
             for (int i = 0; i < 300; ++i)
                 inTransaction(c, [i](SqlConnection& in) { insertVisits(in, 20000 + i, 1); });
         }},
        {"checkpoint",
         [](SqlConnection& c) {
             (void)c.value(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
         }},
        {"5,000 random updates",
         [](SqlConnection& c) {
             inTransaction(c, [](SqlConnection& in) {
                 SeededRandomness random(3);
                 QSqlQuery query(in.database());
                 query.prepare(QStringLiteral("UPDATE visit SET day=day+1 WHERE id=?"));
                 for (int i = 0; i < 5000; ++i) {
                     query.bindValue(0, 1 + random.below(20000));
                     query.exec();
                 }
             });
         }},
        {"cold scan",
         [](SqlConnection& c) {
             c.exec(QStringLiteral("PRAGMA shrink_memory"));
             (void)c.value(QStringLiteral("SELECT sum(length(note)) FROM visit"));
         }},
        {"20,000 point reads, warm",
         [](SqlConnection& c) {
             SeededRandomness random(4);
             QSqlQuery query(c.database());
             query.setForwardOnly(true);
             query.prepare(QStringLiteral("SELECT note FROM visit WHERE id=?"));
             for (int i = 0; i < 20000; ++i) {
                 query.bindValue(0, 1 + random.below(20000));
                 query.exec();
                 query.next();
             }
         }},
        {"integrity check, cold",
         [](SqlConnection& c) {
             c.exec(QStringLiteral("PRAGMA shrink_memory"));
             (void)c.value(QStringLiteral("PRAGMA integrity_check"));
         }},
    };
}

using Times = std::map<QByteArray, std::vector<double>>;

void measure(SqlConnection& connection, Times& times)
{
    connection.exec(QStringLiteral(
        "CREATE TABLE visit(id INTEGER PRIMARY KEY, child INT, day INT, note TEXT)"));
    connection.exec(QStringLiteral("CREATE INDEX byChild ON visit(child)"));
    for (const Step& step : steps()) {
        times[step.name].push_back(milliseconds([&] { step.work(connection); }));
    }
    if (!connection.error().isEmpty())
        std::fprintf(stderr, "error: %s\n", connection.error().toUtf8().constData());
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const int rounds = argc > 1 ? QByteArray(argv[1]).toInt() : 5;
    const SystemClock clock;
    SystemRandomness randomness;
    Times plain;
    Times sealed;
    for (int round = 0; round < rounds; ++round) {
        const QTemporaryDir folder;
        {
            SqlConnection connection(QStringLiteral("file:")
                                     + folder.filePath(QStringLiteral("p")));
            measure(connection, plain);
        }
        const vault::KdfCost cheap{1, 8u << 20};
        auto made = storage::createArchiveFile(folder.filePath(QStringLiteral("s")),
                                               QStringLiteral("四颗 骰子 词 口令"),
                                               RecordId::create(randomness), cheap, {clock, {}});
        if (!made)
            return 1;
        SqlConnection connection(made->archive.uri());
        measure(connection, sealed);
    }
    const BenchTable table("sealed archive, median of rounds", "plain ms");
    for (const Step& step : steps())
        table.compare(step.name, median(plain[step.name]), median(sealed[step.name]));
    return 0;
}
