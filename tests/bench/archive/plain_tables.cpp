// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plain_tables.h"

#include "archive/column_value.h"
#include "archive/statement.h"
#include "support/bench.h"

#include <QSqlDatabase>
#include <QSqlQuery>

namespace tongdang::test {

using archive::Connection;

namespace {

/// The connection that was opened last.
QSqlDatabase newestDatabase()
{
    return QSqlDatabase::database(QSqlDatabase::connectionNames().constLast());
}

std::vector<std::vector<QVariant>> rowsOf(const archive::TableLayout& layout,
                                          const std::vector<Change>& changes)
{
    std::vector<std::vector<QVariant>> rows;
    rows.reserve(changes.size());
    for (const Change& change : changes)
        rows.push_back(rowOf(layout, change));
    return rows;
}

/// What every row has before its fields.
void bindSystemColumns(QSqlQuery& query, std::size_t number, const ChangeHeader& header)
{
    query.addBindValue(static_cast<qint64>(number));
    query.addBindValue(header.record.toBytes());
    query.addBindValue(std::get<RecordId>(header.scope).toBytes());
    for (const qint64 fact : {static_cast<qint64>(header.hlc >> 16), qint64{0}, qint64{0}})
        query.addBindValue(fact);
    query.addBindValue(QByteArray("\x03", 1));
}

/// Everything that may write, in one transaction: milliseconds.
template <class Work>
double transaction(Connection& connection, Work&& work)
{
    const archive::Authorizer::Permit permit(connection.authorizer(),
                                             archive::Authorizer::Level::Schema);
    return milliseconds([&] {
        must(connection.execute(QStringLiteral("BEGIN IMMEDIATE")));
        work();
        must(connection.execute(QStringLiteral("COMMIT")));
    });
}

} // namespace

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

VisitTable::VisitTable(Desk& desk, const QString& name, bool isUri)
    : m_desk(desk)
    , m_connection(must(Connection::open({name, isUri, false, {}})))
{
    for (const char* sql :
         {"DROP TABLE IF EXISTS r_visit", "DROP TABLE IF EXISTS l", "DROP TABLE IF EXISTS i"})
        execute(sql);
    execute(desk.layout().createStatement().constData());
}

void VisitTable::execute(const char* sql)
{
    const archive::Authorizer::Permit permit(m_connection->authorizer(),
                                             archive::Authorizer::Level::Schema);
    must(m_connection->execute(QString::fromLatin1(sql)));
}

double VisitTable::insertByQSqlQuery(const std::vector<Change>& changes)
{
    const auto rows = rowsOf(m_desk.layout(), changes);
    const archive::Authorizer::Permit permit(m_connection->authorizer(),
                                             archive::Authorizer::Level::Schema);
    QSqlQuery query(newestDatabase());
    if (!query.prepare(QString::fromLatin1(m_desk.layout().insertStatement())))
        qFatal("prepare");
    return transaction(*m_connection, [&] {
        for (std::size_t at = 0; at < changes.size(); ++at) {
            bindSystemColumns(query, at, changes[at].header);
            for (const QVariant& value : rows[at])
                query.addBindValue(value);
            if (!query.exec())
                qFatal("insert");
        }
    });
}

double VisitTable::insertAllByQSqlQuery(const std::vector<Change>& changes)
{
    for (const char* sql :
         {"CREATE TABLE l(n INTEGER PRIMARY KEY, replica, sequence, record, source, header, body)",
          "CREATE UNIQUE INDEX l_dot ON l(replica, sequence)", "CREATE INDEX l_record ON l(record)",
          "CREATE TABLE i(n INTEGER PRIMARY KEY, id UNIQUE, type, child, purged)",
          "CREATE INDEX i_child ON i(child, type)"})
        execute(sql);
    const auto rows = rowsOf(m_desk.layout(), changes);
    const archive::Authorizer::Permit permit(m_connection->authorizer(),
                                             archive::Authorizer::Level::Schema);
    const QSqlDatabase database = newestDatabase();
    QSqlQuery log(database), index(database), row(database);
    if (!log.prepare(QStringLiteral("INSERT INTO l VALUES(NULL, 1, ?, ?, 1, ?, ?)"))
        || !index.prepare(QStringLiteral("INSERT INTO i VALUES(?, ?, 17, ?, 0)"))
        || !row.prepare(QString::fromLatin1(m_desk.layout().insertStatement())))
        qFatal("prepare");
    return transaction(*m_connection, [&] {
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
            bindSystemColumns(row, at, change.header);
            for (const QVariant& value : rows[at])
                row.addBindValue(value);
            if (!log.exec() || !index.exec() || !row.exec())
                qFatal("insert");
        }
    });
}

double VisitTable::insertByHandle(const std::vector<Change>& changes)
{
    const archive::Authorizer::Permit permit(m_connection->authorizer(),
                                             archive::Authorizer::Level::Schema);
    const archive::TableLayout& layout = m_desk.layout();
    auto statement = must(archive::Statement::prepare(*m_connection, layout.insertStatement()));
    archive::ColumnBinder binder;
    return transaction(*m_connection, [&] {
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
    });
}

double VisitTable::updateByHandle(const std::vector<Change>& edits)
{
    const archive::Authorizer::Permit permit(m_connection->authorizer(),
                                             archive::Authorizer::Level::Schema);
    const archive::TableLayout& layout = m_desk.layout();
    std::vector<std::size_t> places;
    for (const FieldWrite& write : edits.front().writes)
        places.push_back(*layout.place(write.field));
    auto statement =
        must(archive::Statement::prepare(*m_connection, layout.updateStatement(places)));
    archive::ColumnBinder binder;
    return transaction(*m_connection, [&] {
        for (std::size_t index = 0; index < edits.size(); ++index) {
            binder.clear();
            int at = 1;
            statement.bind(at++, QByteArrayView("\x03", 1));
            for (const FieldWrite& write : edits[index].writes)
                binder.bind(statement, at++, *layout.fields[*layout.place(write.field)],
                            write.value);
            statement.bind(at, static_cast<qint64>(index));
            must(statement.run());
        }
    });
}

} // namespace tongdang::test
