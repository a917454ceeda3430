// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli.h"
#include "support/catch.h"

#include <QFile>
#include <QJsonArray>

using tongdang::test::Outcome;
using tongdang::test::Pc;

TEST_CASE("A week is printed, its sheet number leads back to the child, and the visit closes it")
{
    Pc pc;
    pc.init(QStringLiteral("village"), QStringLiteral("530426999201"), QStringLiteral("示范村"));
    pc.addChildren(2);
    const QString pdf = pc.folder(QStringLiteral("week.pdf"));
    const Outcome printed =
        pc.run({QStringLiteral("print"), QStringLiteral("F03"), QStringLiteral("--week"),
                QStringLiteral("2026-11-24"), QStringLiteral("--out"), pdf});
    INFO(printed.err.toStdString());
    REQUIRE(printed.status == 0);
    CHECK(printed["pages"] == 3); // the route list and two sheets
    REQUIRE(printed["sheets"].toArray().size() == 2);
    CHECK(QFile::exists(pdf));
    const QString number = printed["sheets"][0][QStringLiteral("sheet")].toString();
    const QString child = printed["sheets"][0][QStringLiteral("child")].toString();

    const Outcome shown = pc.run({QStringLiteral("sheet"), QStringLiteral("show"), number});
    CHECK(shown["form"] == QStringLiteral("F03"));
    CHECK(shown["child"] == child);
    CHECK(shown["entered"] == false);
    REQUIRE(pc.run({QStringLiteral("record"), QStringLiteral("put"), QStringLiteral("visit"),
                    QStringLiteral("--child"), child, QStringLiteral("--force-incomplete"),
                    QStringLiteral("sheet_no=") + number, QStringLiteral("date=2026-11-24"),
                    QStringLiteral("means=入户走访"), QStringLiteral("outcome=1")})
                .status
            == 0);
    CHECK(pc.run({QStringLiteral("sheet"), QStringLiteral("show"), number})["entered"] == true);
    const Outcome found =
        pc.run({QStringLiteral("child"), QStringLiteral("find"), number.toLower()});
    REQUIRE(found.json.array().size() == 1);
    CHECK(found.json.array()[0][QStringLiteral("child")] == child);
}

TEST_CASE("A notice is printed by its record, a report only when its content is asked for by name")
{
    Pc pc;
    pc.init(QStringLiteral("village"), QStringLiteral("530426999201"), QStringLiteral("示范村"));
    const QString child = pc.addChildren(1).front();
    const auto put = [&](const QString& type, const QString& field) {
        const Outcome saved =
            pc.run({QStringLiteral("record"), QStringLiteral("put"), type,
                    QStringLiteral("--child"), child, QStringLiteral("--force-incomplete"), field});
        INFO(saved.err.toStdString());
        REQUIRE(saved.status == 0);
        return saved["id"].toString();
    };
    const QString pdf = pc.folder(QStringLiteral("form.pdf"));
    const auto print = [&](const QStringList& what) {
        return pc.run(QStringList{QStringLiteral("print")} + what
                      + QStringList{QStringLiteral("--out"), pdf});
    };
    const QString notice = put(QStringLiteral("notice"), QStringLiteral("to_name=普国富"));
    CHECK(print({QStringLiteral("F07"), QStringLiteral("--record"), notice})["pages"] == 1);
    CHECK(QFile::remove(pdf));
    CHECK(print({QStringLiteral("F05"), QStringLiteral("--child"), child})["pages"] == 2);
    CHECK(print({QStringLiteral("F25"), QStringLiteral("--blank")})["pages"] == 4);
    CHECK(QFile::remove(pdf));

    const QString incident = put(QStringLiteral("incident"), QStringLiteral("facts=经过"));
    const Outcome refused = print({QStringLiteral("F09"), QStringLiteral("--record"), incident});
    CHECK(refused.status == 2);
    CHECK(refused["error"][QStringLiteral("code")] == QStringLiteral("desk.print_special"));
    CHECK_FALSE(QFile::exists(pdf));
    CHECK(print({QStringLiteral("F09"), QStringLiteral("--record"), incident,
                 QStringLiteral("--restricted")})["pages"]
          == 2);
    // A form of another kind of record is a slip on the command line.
    CHECK(print({QStringLiteral("F08"), QStringLiteral("--record"), notice}).status == 2);
}

TEST_CASE("What cannot be printed leaves no file behind and changes nothing")
{
    Pc pc;
    pc.init(QStringLiteral("village"), QStringLiteral("530426999201"), QStringLiteral("示范村"));
    const QString pdf = pc.folder(QStringLiteral("none.pdf"));
    const Outcome nothing =
        pc.run({QStringLiteral("print"), QStringLiteral("F03"), QStringLiteral("--week"),
                QStringLiteral("2026-11-24"), QStringLiteral("--out"), pdf});
    CHECK(nothing.status == 1);
    CHECK(nothing["error"][QStringLiteral("code")] == QStringLiteral("desk.nothing_to_print"));
    CHECK(pc.run({QStringLiteral("print"), QStringLiteral("F99"), QStringLiteral("--blank"),
                  QStringLiteral("--out"), pdf})
              .status
          == 2);
    CHECK(pc.run({QStringLiteral("print"), QStringLiteral("F03"), QStringLiteral("--blank")}).status
          == 2);
    CHECK(pc.run({QStringLiteral("print"), QStringLiteral("F03"), QStringLiteral("--out"), pdf})
              .status
          == 2); // of whom?
    const Outcome rosterOfAWeek =
        pc.run({QStringLiteral("print"), QStringLiteral("F16"), QStringLiteral("--week"),
                QStringLiteral("2026-11-24"), QStringLiteral("--out"), pdf});
    CHECK(rosterOfAWeek.status == 2);
    CHECK(rosterOfAWeek.err.startsWith("F16 is not printed like this. F03: a child, a visit"));
    const Outcome none =
        pc.run({QStringLiteral("print"), QStringLiteral("F03"), QStringLiteral("--blank"),
                QStringLiteral("--copies"), QStringLiteral("0"), QStringLiteral("--out"), pdf});
    CHECK(none.status == 2);
    CHECK(none.err == "--copies needs a number from 1 to 500.\n");
    CHECK_FALSE(QFile::exists(pdf));
    const auto changes = [&pc] { return pc.run({QStringLiteral("doctor")})["changes"].toInt(); };
    const int before = changes();
    const Outcome refused =
        pc.run({QStringLiteral("print"), QStringLiteral("F03"), QStringLiteral("--blank"),
                QStringLiteral("--out"), pc.folder(QStringLiteral("no/folder.pdf"))});
    CHECK(refused.status == 5);
    CHECK(before > 0);
    CHECK(changes() == before);
}
