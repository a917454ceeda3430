// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/query.h"

#include <QSqlError>

#include <utility>

namespace tongdang::archive {

Query::Query(Connection& connection, QString key, QSqlQuery query)
    : m_connection(&connection)
    , m_key(std::move(key))
    , m_query(std::move(query))
{
}

Query::Query(Query&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
    , m_key(std::move(other.m_key))
    , m_query(std::move(other.m_query))
    , m_bound(other.m_bound)
{
}

Query::~Query()
{
    if (m_connection != nullptr)
        m_connection->giveBack(m_key, std::move(m_query));
}

Result<Query> Query::prepare(Connection& connection, const QString& sql)
{
    TONGDANG_TRY(QSqlQuery query, connection.lease(sql));
    return Query(connection, connection.idleKey(sql), std::move(query));
}

Query& Query::bind(qint64 number)
{
    m_query.bindValue(m_bound++, number);
    return *this;
}

Query& Query::bind(const QString& text)
{
    // QString() would be bound as NULL (qt-notes.md).
    m_query.bindValue(m_bound++, text.isNull() ? QStringLiteral("") : text);
    return *this;
}

Query& Query::bind(const QByteArray& bytes)
{
    m_query.bindValue(m_bound++, bytes.isNull() ? QByteArray("") : bytes);
    return *this;
}

Query& Query::bindNull()
{
    m_query.bindValue(m_bound++, QVariant());
    return *this;
}

Result<void> Query::run()
{
    m_bound = 0;
    if (!m_query.exec())
        return failure(m_connection->lastError(m_key.mid(1, 60)));
    return {};
}

Result<bool> Query::next()
{
    if (m_query.next())
        return true;
    // Qt answers false for the end and for a failure alike.
    if (m_query.lastError().isValid())
        return failure(m_connection->lastError(m_key.mid(1, 60)));
    return false;
}

bool Query::isNull(int column) const
{
    return m_query.isNull(column);
}

qint64 Query::integer(int column) const
{
    return m_query.value(column).toLongLong();
}

QString Query::text(int column) const
{
    return m_query.value(column).toString();
}

QByteArray Query::bytes(int column) const
{
    return m_query.value(column).toByteArray();
}

int Query::affected() const
{
    return m_query.numRowsAffected();
}

} // namespace tongdang::archive
