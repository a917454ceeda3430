// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli.h"
#include "support/catch.h"

#include <QFile>

using tongdang::test::Outcome;
using tongdang::test::Pc;

TEST_CASE("Without a command the usage goes to standard error and the status is 2")
{
    Pc pc;
    const Outcome outcome = pc.runBare({});
    CHECK(outcome.status == 2);
    CHECK(outcome.out.isEmpty());
    CHECK(outcome.err.startsWith("Usage: tongdang-cli"));
}

TEST_CASE("--help lists every command on standard output")
{
    Pc pc;
    const Outcome outcome = pc.runBare({QStringLiteral("--help")});
    CHECK(outcome.status == 0);
    CHECK(outcome.err.isEmpty());
    for (const char* command :
         {"init", "roster import", "record put", "duties", "bundle import", "doctor"})
        CHECK(outcome.out.contains(command));
}

TEST_CASE("--help behind a command tells of that command only")
{
    Pc pc;
    const Outcome outcome =
        pc.runBare({QStringLiteral("sheet"), QStringLiteral("show"), QStringLiteral("--help")});
    CHECK(outcome.status == 0);
    CHECK(outcome.out.contains(
        "  sheet show CODE\n      Shows what a printed sheet number stands for.\n"));
    CHECK_FALSE(outcome.out.contains("doctor"));
}

TEST_CASE("Words and options that a command has no use for are wrong usage")
{
    Pc pc;
    const Outcome word = pc.run({QStringLiteral("doctor"), QStringLiteral("please")});
    CHECK(word.status == 2);
    CHECK(word.err == "\"please\" is too much. --help shows how the command is written.\n");
    const Outcome option = pc.run({QStringLiteral("doctor"), QStringLiteral("--plan")});
    CHECK(option.status == 2);
    CHECK(option["error"][QStringLiteral("code")] == QStringLiteral("cli.unknown_option"));
    CHECK(pc.run({QStringLiteral("duties"), QStringLiteral("name=x")}).status == 2);
}

TEST_CASE("A list is asked for a field and its value, not for a field alone")
{
    Pc pc;
    pc.init(QStringLiteral("village"), QStringLiteral("530426999201"), QStringLiteral("示范村"));
    const auto listed = [&pc](const QString& where) {
        return pc
            .run({QStringLiteral("record"), QStringLiteral("list"), QStringLiteral("visit"),
                  QStringLiteral("--where"), where})
            .status;
    };
    CHECK(listed(QStringLiteral("outcome")) == 2);
    CHECK(listed(QStringLiteral("outcome=")) == 0);
}

TEST_CASE("A period that ends before it begins is wrong usage")
{
    Pc pc;
    pc.init(QStringLiteral("village"), QStringLiteral("530426999201"), QStringLiteral("示范村"));
    const Outcome turned =
        pc.run({QStringLiteral("duties"), QStringLiteral("--from"), QStringLiteral("2026-12-02"),
                QStringLiteral("--until"), QStringLiteral("2026-12-01")});
    CHECK(turned.status == 2);
    CHECK(turned.err == "--from 2026-12-02 lies behind --until 2026-12-01. Turn them round.\n");
    CHECK(pc.run({QStringLiteral("duties"), QStringLiteral("--from"), QStringLiteral("2026-12-01"),
                  QStringLiteral("--until"), QStringLiteral("2026-12-01")})
              .status
          == 0);
}

TEST_CASE("What is to be printed is said in one way")
{
    Pc pc;
    pc.init(QStringLiteral("village"), QStringLiteral("530426999201"), QStringLiteral("示范村"));
    const QString child = pc.addChildren(1).first();
    const QString pdf = pc.folder(QStringLiteral("sheet.pdf"));
    const Outcome both =
        pc.run({QStringLiteral("print"), QStringLiteral("F03"), QStringLiteral("--blank"),
                QStringLiteral("--child"), child, QStringLiteral("--out"), pdf});
    CHECK(both.status == 2);
    CHECK(both.err == "--child, --blank exclude each other. Give one of them.\n");
    CHECK_FALSE(QFile::exists(pdf));
}

TEST_CASE("An unknown command, an unknown option and a bad date are wrong usage")
{
    Pc pc;
    CHECK(pc.run({QStringLiteral("fly")}).status == 2);
    CHECK(pc.run({QStringLiteral("fly")})["error"][QStringLiteral("code")]
          == QStringLiteral("cli.unknown_command"));
    CHECK(pc.runBare({QStringLiteral("--fly"), QStringLiteral("duties")}).status == 2);
    const Outcome date = pc.runBare(
        {QStringLiteral("--today"), QStringLiteral("24.11.2026"), QStringLiteral("duties")});
    CHECK(date.status == 2);
    CHECK(date.err == "--today: 24.11.2026 is no date. Write it as 2026-11-24.\n");
    CHECK(date.out.isEmpty());
}

TEST_CASE("A passphrase file that is not there is wrong usage, not a bad disk")
{
    Pc pc;
    CHECK(
        pc.runBare({QStringLiteral("--archive"), pc.archive(), QStringLiteral("--passphrase-file"),
                    pc.folder(QStringLiteral("missing")), QStringLiteral("duties")})
            .status
        == 2);
}

TEST_CASE(
    "A failure is one line on standard error and, with --json, one document on standard output")
{
    Pc pc;
    const Outcome outcome = pc.run({QStringLiteral("duties")});
    CHECK(outcome.status == 1);
    CHECK(outcome.err == "There is no archive in this folder.\n");
    CHECK(outcome.json[QStringLiteral("error")][QStringLiteral("code")]
          == QStringLiteral("desk.no_archive"));
}
