// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/connection.h"

#include "archive/migrations.h"
#include "archive/query.h"
#include "archive/statement.h"
#include "archive/transaction.h"
#include "support/archive/plain_archive.h"

using namespace tongdang;
using namespace tongdang::test;
using archive::Authorizer;
using archive::Connection;
using archive::Query;

namespace {

/// An archive's file, opened without an archive.
struct Opened {
    PlainArchive place;
    std::unique_ptr<Connection> connection;
    Opened()
    {
        place.child(u"曾雨桐");
        place.archive.reset();
        connection = take(Connection::open({place.path(), false, false, {}}));
    }
};

} // namespace

TEST_CASE("Only the apply function writes the log and the record tables")
{
    Opened opened;
    Connection& connection = *opened.connection;
    for (const char* sql : {"INSERT INTO change VALUES(9, 1, 9, 1, 0, x'', x'')",
                            "UPDATE change SET body = NULL",
                            "DELETE FROM change",
                            "DELETE FROM record",
                            "INSERT INTO replica VALUES(7, x'')",
                            "UPDATE r_child SET name = 'x'",
                            "DELETE FROM r_child",
                            "INSERT INTO conflict VALUES(1, 1, 0)",
                            "DELETE FROM child_fact",
                            "DELETE FROM projection",
                            "DELETE FROM delivered",
                            "DELETE FROM source",
                            "DELETE FROM stray",
                            "UPDATE access_log SET at = 1",
                            "DELETE FROM access_log",
                            "DROP TABLE change",
                            "DROP TABLE draft",
                            "CREATE TABLE t(x)",
                            "CREATE TEMP TABLE t(x)",
                            "CREATE TRIGGER t AFTER INSERT ON draft BEGIN DELETE FROM change; END",
                            "ALTER TABLE draft ADD COLUMN x",
                            "ATTACH ':memory:' AS other",
                            "PRAGMA writable_schema = ON"}) {
        INFO(sql);
        const QString text = QString::fromLatin1(sql);
        CHECK(errorCode(connection.execute(text)) == "archive.write_refused");
        CHECK(errorCode(Query::prepare(connection, text)) == "archive.write_refused");
        CHECK(errorCode(archive::Statement::prepare(connection, sql)) == "archive.write_refused");
    }
    CHECK_FALSE(connection.execute(QStringLiteral("DELETE FROM sqlite_schema")));
    CHECK(errorCode(connection.execute(QStringLiteral("VACUUM INTO 'x'")))
          == "archive.write_refused");
    take(connection.execute(QStringLiteral("INSERT INTO draft VALUES('p', 1, x'00')")));
    take(connection.execute(QStringLiteral("DELETE FROM draft")));
}

TEST_CASE("A permit holds as long as it lives, for what it names, and never for the access log")
{
    Opened opened;
    Connection& connection = *opened.connection;
    const QString synced = QStringLiteral("UPDATE record SET purged = 0");
    {
        const Authorizer::Permit permit(connection.authorizer(), Authorizer::Level::Apply);
        take(connection.execute(synced));
        { // kept for the next time, but not for everybody
            Query query = take(Query::prepare(connection, synced));
            take(query.run());
        }
        CHECK(errorCode(connection.execute(QStringLiteral("DELETE FROM access_log")))
              == "archive.write_refused");
        CHECK(errorCode(connection.execute(QStringLiteral("DROP TABLE draft")))
              == "archive.write_refused");
        {
            const Authorizer::Permit schema(connection.authorizer(), Authorizer::Level::Schema);
            take(connection.execute(QStringLiteral("CREATE TABLE t(x)")));
            const Authorizer::Permit lower(connection.authorizer(), Authorizer::Level::Apply);
            take(connection.execute(QStringLiteral("DROP TABLE t"))); // they nest, none lowers
        }
    }
    CHECK(errorCode(connection.execute(synced)) == "archive.write_refused");
    CHECK(errorCode(Query::prepare(connection, synced)) == "archive.write_refused");
}

TEST_CASE("A query tells errors in the middle of its rows, and empty texts from none")
{
    Opened opened;
    Connection& connection = *opened.connection;
    {
        Query query = take(Query::prepare(
            connection, QStringLiteral("INSERT INTO draft(page, at, draft) VALUES(?, ?, ?)")));
        query.bind(QString()).bind(1).bind(QByteArray());
        take(query.run()); // not NULL, which the table refuses
        query.bind(QStringLiteral("b")).bind(true).bindNull();
        CHECK_FALSE(query.run());
    }
    Query rows = take(
        Query::prepare(connection, QStringLiteral("SELECT page, NULL, id FROM draft, record")));
    take(rows.run());
    REQUIRE(take(rows.next()));
    CHECK(rows.text(0).isEmpty());
    CHECK_FALSE(rows.isNull(0));
    CHECK(rows.isNull(1));
    CHECK(errorCode(rows.id<RecordId>(0)) == "archive.damaged");
    CHECK(rows.id<RecordId>(2));
    // The least integer has no absolute value.
    Query failing = take(Query::prepare(
        connection,
        QStringLiteral("WITH RECURSIVE n(x) AS (VALUES(1) UNION ALL SELECT x - 1 FROM n LIMIT 2)"
                       " SELECT abs(x - 9223372036854775807 - 1) FROM n")));
    take(failing.run());
    REQUIRE(take(failing.next()));
    CHECK(errorCode(failing.next()) == "archive.sqlite");
}

TEST_CASE("A file that is no database, or is open elsewhere, is told")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(4096, 'x'));
    }
    CHECK(errorCode(Connection::open({path, false, false, {}})) == "archive.damaged");
    CHECK(
        errorCode(Connection::open({folder.filePath(QStringLiteral("no/a.db")), false, false, {}}))
        == "archive.medium");
    PlainArchive place;
    CHECK_FALSE(Connection::open({place.path(), false, false, {}}));
}

TEST_CASE("The schema is numbered without gaps, and a newer one is refused")
{
    PlainArchive place;
    place.archive.reset();
    QTemporaryDir schema;
    const auto write = [&schema](const char* name, const char* sql) {
        QFile file(schema.filePath(QString::fromLatin1(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(sql);
    };
    const auto opened = [&] { return errorCode(place.tryOpen(productCatalogue(), schema.path())); };
    CHECK(opened() == "archive.schema"); // none
    for (const QString& name : QDir(place.schemaFolder).entryList(QDir::Files))
        REQUIRE(QFile::copy(place.schemaFolder + u'/' + name, schema.filePath(name)));
    CHECK(opened().isEmpty());
    write("0006_late.sql", "CREATE TABLE later(x);\n");
    CHECK(opened() == "archive.schema"); // 0005 is missing
    write("0005_more.sql",
          "-- A comment; with a semicolon;\nCREATE TABLE more(\n    x INTEGER -- of y;\n);\n"
          "INSERT INTO more VALUES(1);\n");
    CHECK(opened().isEmpty());
    CHECK(opened().isEmpty()); // nothing runs twice
    write("0007_broken.sql", "CREATE TABLE half(x);\nCREATE TABLE more(x);\n");
    CHECK(opened() == "archive.sqlite");
    write("0007_broken.sql", "CREATE TABLE half(x);\n"); // nothing of it had stayed
    CHECK(opened().isEmpty());
    write("0008_cut.sql", "CREATE TABLE cut(x)\n");
    CHECK(opened() == "archive.schema");
    CHECK(errorCode(place.tryOpen()) == "archive.newer_schema");
}
