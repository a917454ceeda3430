// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/rebuild.h"

#include "archive/projection.h"
#include "archive/query.h"
#include "archive/transaction.h"
#include "archive/walk_records.h"

#include <QStringList>

namespace tongdang::archive {
namespace {

/// Raised whenever the same catalogue and log would give other tables than before.
constexpr QByteArrayView tablesVersion("3:");

QByteArray wantedDigest(const Projection& projection)
{
    return tablesVersion.toByteArray() + projection.catalogue().digest();
}

Result<void> dropTables(Connection& connection)
{
    QStringList tables;
    {
        TONGDANG_TRY(
            Query query,
            Query::prepare(connection,
                           QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table'"
                                          " AND (name GLOB 'r_*'"
                                          " OR name IN ('conflict', 'decided', 'child_fact',"
                                          " 'joined_child'))")));
        TONGDANG_CHECK(query.run());
        for (;;) {
            TONGDANG_TRY(const bool row, query.next());
            if (!row)
                break;
            tables.append(query.text(0));
        }
    }
    for (const QString& table : std::as_const(tables))
        TONGDANG_CHECK(connection.execute(QStringLiteral("DROP TABLE \"%1\"").arg(table)));
    return {};
}

Result<void> makeTables(Connection& connection, const Layouts& layouts)
{
    for (const TableLayout& layout : layouts.all()) {
        TONGDANG_CHECK(connection.execute(QString::fromLatin1(layout.createStatement())));
        for (const QByteArray& index : layout.indexStatements())
            TONGDANG_CHECK(connection.execute(QString::fromLatin1(index)));
    }
    TONGDANG_CHECK(connection.execute(JoinedChildren::createStatement()));
    TONGDANG_CHECK(connection.execute(QStringLiteral(
        "CREATE TABLE conflict(record INTEGER NOT NULL, field INTEGER NOT NULL,"
        " late INTEGER NOT NULL, PRIMARY KEY(record, field, late)) STRICT, WITHOUT ROWID")));
    TONGDANG_CHECK(connection.execute(
        QStringLiteral("CREATE TABLE decided(record INTEGER PRIMARY KEY) STRICT")));
    return connection.execute(QStringLiteral(
        "CREATE TABLE child_fact(child INTEGER NOT NULL, type INTEGER NOT NULL,"
        " records INTEGER NOT NULL, last_day TEXT NOT NULL, PRIMARY KEY(child, type))"
        " STRICT, WITHOUT ROWID"));
}

Result<void> fill(Connection& connection, Projection& projection, const Progress& progress)
{
    TONGDANG_CHECK(walkRecords(
        connection, progress,
        [&](const RecordId& id, const RecordEntry& entry, const std::vector<Change>& changes) {
            // Nothing of a purged record comes back.
            return changes.empty() ? Result<void>() : projection.replay(id, entry, changes);
        }));
    TONGDANG_CHECK(projection.facts().fill());
    return projection.flush();
}

Result<void> remember(Connection& connection, const QByteArray& digest)
{
    TONGDANG_TRY(Query query,
                 Query::prepare(connection,
                                QStringLiteral("INSERT OR REPLACE INTO projection VALUES(1, ?)")));
    query.bind(digest);
    return query.run();
}

} // namespace

Result<ProjectionState> projectionState(Connection& connection, const Projection& projection)
{
    TONGDANG_TRY(Query query,
                 Query::prepare(connection, QStringLiteral("SELECT digest FROM projection")));
    TONGDANG_CHECK(query.run());
    TONGDANG_TRY(const bool row, query.next());
    if (!row)
        return ProjectionState::Missing;
    return query.bytes(0) == wantedDigest(projection) ? ProjectionState::Current
                                                      : ProjectionState::Stale;
}

Result<void> rebuild(Connection& connection, Projection& projection, const Progress& progress)
{
    TONGDANG_TRY(Transaction transaction, Transaction::begin(connection));
    {
        const Authorizer::Permit permit(connection.authorizer(), Authorizer::Level::Schema);
        projection.reset(); // its statements name tables that go
        TONGDANG_CHECK(dropTables(connection));
        TONGDANG_CHECK(makeTables(connection, projection.layouts()));
        TONGDANG_CHECK(fill(connection, projection, progress));
        TONGDANG_CHECK(remember(connection, wantedDigest(projection)));
    }
    return transaction.commit();
}

} // namespace tongdang::archive
