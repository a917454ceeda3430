// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/migrations.h"

#include "archive/connection.h"
#include "archive/query.h"
#include "archive/transaction.h"

#include <QDir>
#include <QFile>

namespace tongdang::archive {
namespace {

Result<QStringList> statementsOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Refused, "archive.schema", {}, path);
    QStringList statements;
    QString statement;
    const QString content = QString::fromUtf8(file.readAll());
    for (const QString& line : content.split(u'\n')) {
        const QString code = line.left(line.indexOf(QStringLiteral("--"))).trimmed();
        if (code.isEmpty())
            continue;
        statement += code + u'\n';
        if (code.endsWith(u';')) {
            statements.append(statement);
            statement.clear();
        }
    }
    if (!statement.isEmpty())
        return failure(ErrorKind::Refused, "archive.schema", {}, path);
    return statements;
}

Result<qint64> versionOf(Connection& connection)
{
    TONGDANG_TRY(Query query, Query::prepare(connection, QStringLiteral("PRAGMA user_version")));
    TONGDANG_CHECK(query.run());
    TONGDANG_TRY(const bool row, query.next());
    return row ? query.integer(0) : 0;
}

Result<void> runFile(Connection& connection, const QString& path, int number)
{
    TONGDANG_TRY(const QStringList statements, statementsOf(path));
    TONGDANG_TRY(Transaction transaction, Transaction::begin(connection));
    {
        const Authorizer::Permit permit(connection.authorizer(), Authorizer::Level::Schema);
        for (const QString& statement : statements)
            TONGDANG_CHECK(connection.execute(statement));
        TONGDANG_CHECK(connection.execute(QStringLiteral("PRAGMA user_version=%1").arg(number)));
    }
    return transaction.commit();
}

} // namespace

Result<void> migrate(Connection& connection, const QString& folder)
{
    const QStringList files =
        QDir(folder).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    if (files.isEmpty())
        return failure(ErrorKind::Refused, "archive.schema", {}, folder);
    TONGDANG_TRY(const qint64 version, versionOf(connection));
    if (version > files.size())
        return failure(ErrorKind::Refused, "archive.newer_schema", {QString::number(version)});
    for (int index = 0; index < files.size(); ++index) {
        const int number = index + 1;
        if (!files[index].startsWith(QStringLiteral("%1_").arg(number, 4, 10, QLatin1Char('0'))))
            return failure(ErrorKind::Refused, "archive.schema", {}, files[index]);
        if (number > version)
            TONGDANG_CHECK(runFile(connection, QDir(folder).filePath(files[index]), number));
    }
    return {};
}

} // namespace tongdang::archive
