// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an archive costs: saving a visit, applying what came on a stick, searching.
// usage: bench_archive [search|save|apply|all [CHANGES]]
#include "visits.h"

#include "archive/archive.h"
#include "archive/column_value.h"
#include "archive/connection.h"
#include "archive/statement.h"
#include "archive/table_layout.h"
#include "base/clock.h"
#include "catalogue/fields.h"
#include "record/change_codec.h"
#include "storage/archive_file.h"
#include "support/bench.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QVariant>

using namespace tongdang;
using namespace tongdang::test;
using archive::Connection;

namespace {

struct Desk {
    QTemporaryDir folder;
    SystemClock clock;
    SeededRandomness randomness{7};
    Catalogue catalogue = must(Catalogue::load(QStringLiteral(TONGDANG_SOURCE_DIR "/resources")));

    [[nodiscard]] QString path(const char* name) const
    {
        return folder.filePath(QString::fromLatin1(name));
    }
    [[nodiscard]] ArchiveEnvironment environment()
    {
        return {catalogue,
                clock,
                randomness,
                {},
                QStringLiteral(TONGDANG_SOURCE_DIR "/resources/schema")};
    }
    [[nodiscard]] std::unique_ptr<Archive> openPlain(const char* name)
    {
        return must(Archive::openPlain(path(name), Id::create(randomness), environment()));
    }
    [[nodiscard]] const archive::TableLayout& layout()
    {
        return m_layouts.table(fields::visit::type);
    }

private:
    archive::Layouts m_layouts = must(archive::Layouts::of(catalogue));
};

double applyAll(Archive& archive, const std::vector<Change>& changes)
{
    SeededRandomness randomness(1);
    const Id courier = Id::create(randomness);
    return milliseconds([&] {
        auto transaction = must(archive.begin());
        must(archive.applier().apply(changes, courier));
        must(transaction.commit());
    });
}

/// The values of a visit's row as anybody would keep them.
std::vector<QVariant> rowOf(const archive::TableLayout& layout, const Change& change)
{
    std::vector<QVariant> row(layout.fields.size());
    for (const FieldWrite& write : change.writes) {
        const auto& storage = write.value.storage();
        QVariant& column = row[*layout.place(write.field)];
        if (const auto* text = std::get_if<QString>(&storage))
            column = *text;
        else if (const auto* codes = std::get_if<QStringList>(&storage))
            column = codes->join(QChar(0x1f));
        else if (const auto* truth = std::get_if<bool>(&storage))
            column = *truth;
        else if (const auto* bytes = std::get_if<QByteArray>(&storage))
            column = *bytes;
    }
    return row;
}

/// A plain table of the same columns, with the settings of an archive.
std::unique_ptr<Connection> openTable(Desk& desk, const char* name)
{
    auto connection = must(Connection::open({desk.path(name), false, false, {}}));
    const archive::Authorizer::Permit permit(connection->authorizer(),
                                             archive::Authorizer::Level::Schema);
    must(connection->execute(QString::fromLatin1(desk.layout().createStatement())));
    return connection;
}

double insertByQSqlQuery(Desk& desk, const std::vector<Change>& changes, const char* name)
{
    const auto connection = openTable(desk, name);
    const archive::Authorizer::Permit permit(connection->authorizer(),
                                             archive::Authorizer::Level::Schema);
    const archive::TableLayout& layout = desk.layout();
    std::vector<std::vector<QVariant>> rows;
    for (const Change& change : changes)
        rows.push_back(rowOf(layout, change));
    QStringList names;
    for (std::size_t index = 0; index < layout.fields.size(); ++index)
        names.append(QStringLiteral(":f%1").arg(index));
    QSqlQuery query(QSqlDatabase::database(QSqlDatabase::connectionNames().constLast()));
    if (!query.prepare(
            QStringLiteral("INSERT INTO r_visit VALUES(:n,:id,:child,:created,0,0,:v,%1)")
                .arg(names.join(u','))))
        qFatal("prepare");
    return milliseconds([&] {
        must(connection->execute(QStringLiteral("BEGIN IMMEDIATE")));
        for (std::size_t index = 0; index < changes.size(); ++index) {
            const ChangeHeader& header = changes[index].header;
            query.bindValue(QStringLiteral(":n"), static_cast<qint64>(index));
            query.bindValue(QStringLiteral(":id"), header.record.toBytes());
            query.bindValue(QStringLiteral(":child"), std::get<RecordId>(header.scope).toBytes());
            query.bindValue(QStringLiteral(":created"), static_cast<qint64>(header.hlc >> 16));
            query.bindValue(QStringLiteral(":v"), QByteArray("\x03", 1));
            for (std::size_t field = 0; field < rows[index].size(); ++field)
                query.bindValue(names[static_cast<qsizetype>(field)], rows[index][field]);
            if (!query.exec())
                qFatal("insert");
        }
        must(connection->execute(QStringLiteral("COMMIT")));
    });
}

/// The rows of log and register with their indexes as well: everything that applying stores.
double insertAllByQSqlQuery(Desk& desk, const std::vector<Change>& changes, const char* name)
{
    const auto connection = openTable(desk, name);
    const archive::Authorizer::Permit permit(connection->authorizer(),
                                             archive::Authorizer::Level::Schema);
    for (const char* sql :
         {"CREATE TABLE l(n INTEGER PRIMARY KEY, replica, sequence, record, source, header, body)",
          "CREATE UNIQUE INDEX l_dot ON l(replica, sequence)", "CREATE INDEX l_record ON l(record)",
          "CREATE TABLE i(n INTEGER PRIMARY KEY, id UNIQUE, type, child, purged)",
          "CREATE INDEX i_child ON i(child, type)"})
        must(connection->execute(QString::fromLatin1(sql)));
    std::vector<std::vector<QVariant>> rows;
    for (const Change& change : changes)
        rows.push_back(rowOf(desk.layout(), change));
    const QSqlDatabase database =
        QSqlDatabase::database(QSqlDatabase::connectionNames().constLast());
    QSqlQuery log(database), index(database), row(database);
    if (!log.prepare(QStringLiteral("INSERT INTO l VALUES(NULL, 1, ?, ?, 1, ?, ?)"))
        || !index.prepare(QStringLiteral("INSERT INTO i VALUES(?, ?, 17, ?, 0)"))
        || !row.prepare(QString::fromLatin1(desk.layout().insertStatement())))
        qFatal("prepare");
    return milliseconds([&] {
        must(connection->execute(QStringLiteral("BEGIN IMMEDIATE")));
        for (std::size_t at = 0; at < changes.size(); ++at) {
            const Change& change = changes[at];
            const auto number = static_cast<qint64>(at);
            log.addBindValue(number);
            log.addBindValue(number);
            log.addBindValue(change.headerBytes);
            log.addBindValue(change.bodyBytes);
            index.addBindValue(number);
            index.addBindValue(change.header.record.toBytes());
            index.addBindValue(number / 50 % 2000);
            row.addBindValue(number);
            row.addBindValue(change.header.record.toBytes());
            row.addBindValue(std::get<RecordId>(change.header.scope).toBytes());
            for (const qint64 fact : {qint64{1}, qint64{0}, qint64{0}})
                row.addBindValue(fact);
            row.addBindValue(QByteArray("\x03", 1));
            for (const QVariant& value : rows[at])
                row.addBindValue(value);
            if (!log.exec() || !index.exec() || !row.exec())
                qFatal("insert");
        }
        must(connection->execute(QStringLiteral("COMMIT")));
    });
}

double insertByHandle(Desk& desk, const std::vector<Change>& changes, const char* name)
{
    const auto connection = openTable(desk, name);
    const archive::Authorizer::Permit permit(connection->authorizer(),
                                             archive::Authorizer::Level::Schema);
    const archive::TableLayout& layout = desk.layout();
    auto statement = must(archive::Statement::prepare(*connection, layout.insertStatement()));
    return milliseconds([&] {
        must(connection->execute(QStringLiteral("BEGIN IMMEDIATE")));
        archive::ColumnBinder binder;
        for (std::size_t index = 0; index < changes.size(); ++index) {
            const ChangeHeader& header = changes[index].header;
            statement.clear();
            binder.clear();
            statement.bind(1, static_cast<qint64>(index));
            statement.bind(2, header.record.view());
            statement.bind(3, std::get<RecordId>(header.scope).view());
            statement.bind(4, static_cast<qint64>(header.hlc >> 16));
            statement.bind(5, qint64{0});
            statement.bind(6, qint64{0});
            statement.bind(7, QByteArrayView("\x03", 1));
            for (const FieldWrite& write : changes[index].writes) {
                const std::size_t place = *layout.place(write.field);
                binder.bind(statement,
                            archive::TableLayout::systemColumns + 1 + static_cast<int>(place),
                            *layout.fields[place], write.value);
            }
            must(statement.run());
        }
        must(connection->execute(QStringLiteral("COMMIT")));
    });
}

void benchApply(Desk& desk, int count)
{
    const std::vector<Change> changes = visitChanges(count, desk.randomness);
    const std::vector<Change> edits = editsOf(changes);
    const BenchTable table("applying what came on a stick", "inserts ms");
    std::vector<double> ours, byQuery, allByQuery, byHandle, edited, again, rebuilt, examined;
    for (int round = 0; round < 3; ++round) {
        byQuery.push_back(insertByQSqlQuery(desk, changes, "query.db"));
        allByQuery.push_back(insertAllByQSqlQuery(desk, changes, "all.db"));
        byHandle.push_back(insertByHandle(desk, changes, "handle.db"));
        const auto archive = desk.openPlain("apply.db");
        ours.push_back(applyAll(*archive, changes));
        again.push_back(applyAll(*archive, changes));
        edited.push_back(applyAll(*archive, edits));
        rebuilt.push_back(milliseconds([&] { must(archive->rebuild()); }));
        examined.push_back(milliseconds([&] { must(archive->examine()); }));
        for (const char* name : {"query.db", "all.db", "handle.db", "apply.db"})
            QFile::remove(desk.path(name));
    }
    const double decode = milliseconds([&] {
        for (const Change& change : changes)
            must(decodeChange(change.headerBytes, change.bodyBytes));
    });
    table.compare("new visits against the same rows by QSqlQuery", median(allByQuery),
                  median(ours));
    table.compare("against the record table's rows alone by QSqlQuery", median(byQuery),
                  median(ours));
    table.compare("against these by SQLite's handle", median(byHandle), median(ours));
    table.compare("with decoding, against QSqlQuery", median(byQuery), median(ours) + decode);
    table.compare("3 fields of each edited", median(byQuery), median(edited));
    table.compare("the same delivery once more", median(byQuery), median(again));
    table.compare("rebuild of twice as many changes", median(byQuery), median(rebuilt));
    table.compare("doctor", median(byQuery), median(examined));
}

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
    auto made = must(storage::createArchiveFile(desk.path("a.tongdang"),
                                                QStringLiteral("口令 口令 口令 口令 9"), child,
                                                {1, 8u << 20}, {desk.clock, {}}));
    auto other = must(storage::createArchiveFile(desk.path("b.tongdang"),
                                                 QStringLiteral("口令 口令 口令 口令 9"), child,
                                                 {1, 8u << 20}, {desk.clock, {}}));
    for (int round = 0; round < 5; ++round) {
        plain.push_back(insertPlainly(desk, changes, desk.path("plain.db"), false));
        sealedPlain.push_back(insertPlainly(desk, changes, other.archive.uri(), true));
        ours.push_back(saveVisits(*desk.openPlain("save.db"), child, count));
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
    if (part == "apply" || part == "all")
        benchApply(desk, argc > 2 ? QByteArray(argv[2]).toInt() : 100'000);
    return 0;
}
