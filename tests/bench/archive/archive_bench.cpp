// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an archive costs: saving a visit, searching.
// usage: bench_archive [search|save|all]
#include "plain_tables.h"

#include "support/bench.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace tongdang;
using namespace tongdang::test;
using archive::Connection;

namespace {

/// The rows of saved visits, once more, as a program without a log of its own would write them.
double insertPlainly(Desk& desk, const std::vector<Change>& changes, const QString& name,
                     bool isUri)
{
    auto connection = must(Connection::open({name, isUri, false, {}}));
    const archive::Authorizer::Permit permit(connection->authorizer(),
                                             archive::Authorizer::Level::Schema);
    for (const char* sql :
         {"DROP TABLE IF EXISTS r_visit", "DROP TABLE IF EXISTS l", "DROP TABLE IF EXISTS i"})
        must(connection->execute(QString::fromLatin1(sql)));
    must(connection->execute(QString::fromLatin1(desk.layout().createStatement())));
    must(
        connection->execute(QStringLiteral("CREATE TABLE l(n INTEGER PRIMARY KEY, header, body)")));
    must(connection->execute(QStringLiteral("CREATE TABLE i(n INTEGER PRIMARY KEY, id UNIQUE)")));
    const archive::TableLayout& layout = desk.layout();
    std::vector<std::vector<QVariant>> rows;
    for (const Change& change : changes)
        rows.push_back(rowOf(layout, change));
    const QSqlDatabase database =
        QSqlDatabase::database(QSqlDatabase::connectionNames().constLast());
    QSqlQuery log(database), index(database), row(database);
    if (!log.prepare(QStringLiteral("INSERT INTO l VALUES(NULL, ?, ?)"))
        || !index.prepare(QStringLiteral("INSERT INTO i VALUES(NULL, ?)"))
        || !row.prepare(QString::fromLatin1(layout.insertStatement())))
        qFatal("prepare");
    return milliseconds([&] {
        for (std::size_t at = 0; at < changes.size(); ++at) {
            must(connection->execute(QStringLiteral("BEGIN IMMEDIATE")));
            log.addBindValue(changes[at].headerBytes);
            log.addBindValue(changes[at].bodyBytes);
            index.addBindValue(changes[at].header.record.toBytes());
            row.addBindValue(static_cast<qint64>(at));
            row.addBindValue(changes[at].header.record.toBytes());
            row.addBindValue(std::get<RecordId>(changes[at].header.scope).toBytes());
            for (const qint64 number : {qint64{1}, qint64{0}, qint64{0}})
                row.addBindValue(number);
            row.addBindValue(QByteArray("\x03", 1));
            for (const QVariant& value : rows[at])
                row.addBindValue(value);
            if (!log.exec() || !index.exec() || !row.exec())
                qFatal("insert");
            must(connection->execute(QStringLiteral("COMMIT")));
        }
    });
}

double saveVisits(Archive& archive, const RecordId& child, int count)
{
    return milliseconds([&] {
        for (int number = 0; number < count; ++number) {
            must(archive.writer().write(
                archive::WriteRequest{fields::visit::type, std::nullopt, child, Operation::Create,
                                      false, visitFields(child, number), child, std::nullopt}));
        }
    });
}

void benchSave(Desk& desk)
{
    constexpr int count = 300;
    const std::vector<Change> changes = visitChanges(count, desk.randomness);
    const RecordId child = RecordId::create(desk.randomness);
    const BenchTable table("saving 300 visits, each a transaction", "plain ms");
    std::vector<double> plain, ours, sealedPlain, sealedOurs;
    auto made = desk.makeSealed(QStringLiteral("a.tongdang"));
    auto other = desk.makeSealed(QStringLiteral("b.tongdang"));
    for (int round = 0; round < 5; ++round) {
        plain.push_back(insertPlainly(desk, changes, desk.path(QStringLiteral("plain.db")), false));
        sealedPlain.push_back(insertPlainly(desk, changes, other.archive.uri(), true));
        ours.push_back(saveVisits(*desk.openPlain(QStringLiteral("save.db")), child, count));
        sealedOurs.push_back(
            saveVisits(*must(Archive::open(made.archive, desk.environment())), child, count));
    }
    table.compare("over a plain file", median(plain), median(ours));
    table.compare("over an encrypted archive", median(sealedPlain), median(sealedOurs));
}

void benchSearch(Desk& desk)
{
    constexpr double frame = 16;
    const QString surnames =
        QStringLiteral("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高曾单解仇区查朴盖");
    const QString given =
        QStringLiteral("雨桐子涵梓轩宇航欣怡诗琪浩然佳怡思远文博小宝静怡志强美兰子豪晓燕国富重阳");
    const auto pick = [&desk](const QString& from) {
        return from[static_cast<qsizetype>(
            desk.randomness.below(static_cast<quint32>(from.size())))];
    };
    const BenchTable table("one key of a search", "allowed ms");
    for (const int count : {10'000, 100'000}) {
        archive::SearchIndex index;
        for (int number = 0; number < count; ++number) {
            archive::SearchEntry entry{RecordId::create(desk.randomness), {}, {}, {}, {}, {}, {}};
            entry.name = QString(pick(surnames)) + pick(given) + pick(given);
            entry.group = QStringLiteral("%1组").arg(1 + number % 20);
            entry.idNumber = QStringLiteral("5304262015%1").arg(number, 8, 10, QLatin1Char('0'));
            entry.phones =
                QStringList{QStringLiteral("1380%1").arg(number, 7, 10, QLatin1Char('0'))};
            index.put(std::move(entry));
        }
        for (const char16_t* key :
             {u"z", u"zy", u"zyt", u"zengyut", u"wxx", u"雨", u"曾雨桐", u"3组", u"0042"}) {
            std::vector<double> times;
            for (int round = 0; round < 9; ++round)
                times.push_back(milliseconds([&] { (void)index.find(QString::fromUtf16(key)); }));
            table.allow(QString::fromUtf16(key).toUtf8() + " among " + QByteArray::number(count),
                        frame, median(times));
        }
    }
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QByteArray part = argc > 1 ? QByteArray(argv[1]) : QByteArray("all");
    Desk desk;
    if (part == "search" || part == "all")
        benchSearch(desk);
    if (part == "save" || part == "all")
        benchSave(desk);
    return 0;
}
