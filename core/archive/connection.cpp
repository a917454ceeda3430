// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/connection.h"

#include "storage/settings.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>
#include <QVariant>

#include <sqlite3.h>

#include <algorithm>

namespace tongdang::archive {
namespace {

constexpr std::size_t mostIdlePerStatement = 4;

/// Qt Sql's own handle, of the libsqlite3 that this program is linked with (checked at opening).
sqlite3* handleOf(const QSqlDatabase& database)
{
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3* const*>(handle.constData());
}

Error explainPlain(int extendedCode, const QString& context)
{
    const QString detail =
        QStringLiteral("%1: SQLite %2").arg(context, QString::number(extendedCode));
    switch (extendedCode & 0xff) {
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
        return {ErrorKind::Medium, "archive.medium", {}, detail};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {ErrorKind::Damaged, "archive.damaged", {}, detail};
    default:
        return {ErrorKind::Refused, "archive.sqlite", {}, detail};
    }
}

} // namespace

Connection::Connection(DatabaseSource source, QString name)
    : m_source(std::move(source))
    , m_name(std::move(name))
{
}

Result<std::unique_ptr<Connection>> Connection::open(DatabaseSource source)
{
    // The name is Qt's key for the connection and means nothing else.
    std::unique_ptr<Connection> connection(
        new Connection(std::move(source), QUuid::createUuid().toString(QUuid::WithoutBraces)));
    TONGDANG_CHECK(connection->start());
    return connection;
}

Connection::~Connection()
{
    m_idle.clear(); // a live statement would keep the file open and locked
    m_authorizer.reset();
    {
        QSqlDatabase database = QSqlDatabase::database(m_name, false);
        database.close();
    }
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> Connection::start()
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    if (!database.isValid())
        return failure(ErrorKind::Refused, "archive.no_driver", {}, QStringLiteral("QSQLITE"));
    database.setDatabaseName(m_source.name);
    QStringList options{QStringLiteral("QSQLITE_BUSY_TIMEOUT=0")};
    if (m_source.isUri)
        options.append(QStringLiteral("QSQLITE_OPEN_URI"));
    if (m_source.readOnly)
        options.append(QStringLiteral("QSQLITE_OPEN_READONLY"));
    database.setConnectOptions(options.join(u';'));
    if (!database.open()) {
        const int code = database.lastError().nativeErrorCode().toInt();
        return failure(m_source.explain ? m_source.explain(code, QStringLiteral("open"))
                                        : explainPlain(code, QStringLiteral("open")));
    }
    m_handle = handleOf(database);
    if (m_handle == nullptr)
        return failure(ErrorKind::Refused, "archive.no_driver", {}, QStringLiteral("handle"));
    sqlite3_extended_result_codes(m_handle, 1);
    TONGDANG_CHECK(applySettings());
    m_authorizer = std::make_unique<Authorizer>(m_handle);
    return {};
}

Result<void> Connection::applySettings()
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("SELECT sqlite_source_id()")) || !query.next())
        return failure(lastError(QStringLiteral("source id")));
    TONGDANG_CHECK(storage::checkSqliteSource(query.value(0).toByteArray()));
    TONGDANG_CHECK(storage::hardenConnection(m_handle));
    if (m_source.readOnly)
        return {};
    for (const storage::Setting& setting : storage::connectionSettings()) {
        const QString sql = QString::fromLatin1(setting.sql);
        if (!query.exec(sql))
            return failure(lastError(sql));
        if (setting.expected == nullptr)
            continue;
        const QString answer = query.next() ? query.value(0).toString().toLower() : QString();
        if (answer != QLatin1StringView(setting.expected))
            return failure(ErrorKind::Refused, "storage.settings", {},
                           QStringLiteral("%1: %2").arg(sql, answer));
    }
    return {};
}

bool Connection::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

Result<void> Connection::execute(const QString& sql)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    if (!query.exec(sql))
        return failure(lastError(sql.left(60)));
    return {};
}

Error Connection::lastError(const QString& context) const
{
    const int code = sqlite3_extended_errcode(m_handle);
    // The authorizer's answer. That of a VFS whose head does not fit comes before there is one.
    if ((code & 0xff) == SQLITE_AUTH && m_authorizer)
        return {ErrorKind::Refused, "archive.write_refused", {}, context};
    return m_source.explain ? m_source.explain(code, context) : explainPlain(code, context);
}

QString Connection::idleKey(const QString& sql) const
{
    return QString::number(static_cast<int>(m_authorizer->level())) + sql;
}

Result<QSqlQuery> Connection::lease(const QString& sql)
{
    if (const auto idle = m_idle.find(idleKey(sql));
        idle != m_idle.end() && !idle->second.empty()) {
        QSqlQuery query = std::move(idle->second.back());
        idle->second.pop_back();
        return query;
    }
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return failure(lastError(sql.left(60)));
    return query;
}

void Connection::giveBack(const QString& key, QSqlQuery query)
{
    query.finish();
    std::vector<QSqlQuery>& idle = m_idle[key];
    if (idle.size() < mostIdlePerStatement)
        idle.push_back(std::move(query));
}

void Connection::addObserver(TransactionObserver& observer)
{
    m_observers.push_back(&observer);
}

void Connection::removeObserver(TransactionObserver& observer)
{
    std::erase(m_observers, &observer);
}

void Connection::ended(bool committed)
{
    for (TransactionObserver* observer : m_observers)
        committed ? observer->committed() : observer->rolledBack();
}

} // namespace tongdang::archive
