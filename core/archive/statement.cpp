// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/statement.h"

#include "archive/connection.h"

#include <sqlite3.h>

namespace tongdang::archive {

void Statement::Finalize::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

Result<Statement> Statement::prepare(Connection& connection, const QByteArray& sql)
{
    sqlite3_stmt* raw = nullptr;
    const int code =
        sqlite3_prepare_v3(connection.handle(), sql.constData(), static_cast<int>(sql.size()),
                           SQLITE_PREPARE_PERSISTENT, &raw, nullptr);
    if (code != SQLITE_OK)
        return failure(connection.lastError(QString::fromLatin1(sql.left(60))));
    Statement statement;
    statement.m_connection = &connection;
    statement.m_statement.reset(raw);
    return statement;
}

// The bind functions fail for a place that does not exist or a value over SQLite's limit of 10^9
// bytes only: a fault of the caller, which `run` reports as a wrong use.
void Statement::bind(int place, qint64 number)
{
    sqlite3_bind_int64(m_statement.get(), place, number);
}

void Statement::bind(int place, QByteArrayView bytes)
{
    // A null pointer would bind NULL.
    sqlite3_bind_blob64(m_statement.get(), place, bytes.data() != nullptr ? bytes.data() : "",
                        static_cast<sqlite3_uint64>(bytes.size()), SQLITE_STATIC);
}

void Statement::bindText(int place, QByteArrayView utf8)
{
    sqlite3_bind_text64(m_statement.get(), place, utf8.data() != nullptr ? utf8.data() : "",
                        static_cast<sqlite3_uint64>(utf8.size()), SQLITE_STATIC, SQLITE_UTF8);
}

void Statement::bindNull(int place)
{
    sqlite3_bind_null(m_statement.get(), place);
}

void Statement::clear()
{
    sqlite3_clear_bindings(m_statement.get());
}

Result<void> Statement::run()
{
    const int code = sqlite3_step(m_statement.get());
    if (code != SQLITE_DONE && code != SQLITE_ROW) {
        const Error error =
            m_connection->lastError(QString::fromLatin1(sqlite3_sql(m_statement.get())).left(60));
        sqlite3_reset(m_statement.get());
        return failure(error);
    }
    sqlite3_reset(m_statement.get());
    return {};
}

int Statement::affected() const
{
    return sqlite3_changes(m_connection->handle());
}

Result<bool> Statement::next()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        sqlite3_reset(m_statement.get());
        return false;
    }
    const Error error =
        m_connection->lastError(QString::fromLatin1(sqlite3_sql(m_statement.get())).left(60));
    sqlite3_reset(m_statement.get());
    return failure(error);
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get());
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

int Statement::storageClass(int column) const
{
    return sqlite3_column_type(m_statement.get(), column);
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

QByteArrayView Statement::bytes(int column) const
{
    // First the value, then its length: SQLite's order.
    const void* data = sqlite3_column_blob(m_statement.get(), column);
    return {static_cast<const char*>(data), sqlite3_column_bytes(m_statement.get(), column)};
}

QByteArrayView Statement::utf8(int column) const
{
    const auto* utf8 =
        reinterpret_cast<const char*>(sqlite3_column_text(m_statement.get(), column));
    return {utf8, sqlite3_column_bytes(m_statement.get(), column)};
}

QString textFromUtf8(QByteArrayView utf8)
{
    // QString::fromUtf8 would drop it.
    if (utf8.startsWith("\xef\xbb\xbf"))
        return QChar(0xfeff) + QString::fromUtf8(utf8.sliced(3));
    return QString::fromUtf8(utf8);
}

} // namespace tongdang::archive
