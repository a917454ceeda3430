// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/settings.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

namespace tongdang::test {

/// A connection through Qt Sql, as core/archive makes it.
class SqlConnection {
public:
    explicit SqlConnection(const QString& uri)
        : m_name(QUuid::createUuid().toString())
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=200"));
        database.setDatabaseName(uri);
        if (!database.open()) {
            m_error = database.lastError().nativeErrorCode();
            return;
        }
        for (const storage::Setting& setting : storage::connectionSettings()) {
            if (!m_error.isEmpty())
                return;
            const QString answer = value(QLatin1StringView(setting.sql)).toLower();
            if (m_error.isEmpty() && setting.expected
                && answer != QLatin1StringView(setting.expected))
                m_error = QStringLiteral("%1: %2").arg(QLatin1StringView(setting.sql), answer);
        }
    }
    ~SqlConnection()
    {
        QSqlDatabase::database(m_name, false).close();
        QSqlDatabase::removeDatabase(m_name);
    }
    SqlConnection(const SqlConnection&) = delete;
    SqlConnection& operator=(const SqlConnection&) = delete;

    /// The first error; empty if there was none.
    [[nodiscard]] QString error() const { return m_error; }
    [[nodiscard]] QSqlDatabase database() const { return QSqlDatabase::database(m_name, false); }

    bool exec(const QString& sql)
    {
        QSqlQuery query(database());
        if (query.exec(sql))
            return true;
        if (m_error.isEmpty())
            m_error = query.lastError().nativeErrorCode() + QLatin1Char(' ') + sql.left(60);
        return false;
    }
    [[nodiscard]] QString value(const QString& sql)
    {
        QSqlQuery query(database());
        query.setForwardOnly(true);
        if (!query.exec(sql)) {
            if (m_error.isEmpty())
                m_error = query.lastError().nativeErrorCode() + QLatin1Char(' ') + sql.left(60);
            return {};
        }
        return query.next() ? query.value(0).toString() : QString();
    }

private:
    QString m_name;
    QString m_error;
};

} // namespace tongdang::test
