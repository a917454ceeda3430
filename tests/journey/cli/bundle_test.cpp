// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange_steps.h"
#include "support/catch.h"

#include <QFile>
#include <QJsonArray>

using namespace tongdang::test;

TEST_CASE("A village's work reaches the station once, and again says already")
{
    Enrolled both;
    both.village.addChildren(2);
    const QString stick = both.village.folder(QString());
    const QString file = exportFrom(both.village, stick);

    const Outcome plan = both.station.run(
        {QStringLiteral("bundle"), QStringLiteral("import"), file, QStringLiteral("--plan")});
    CHECK(plan["new_children"] == 2);
    CHECK(both.station
              .run({QStringLiteral("record"), QStringLiteral("list"), QStringLiteral("child")})
              .json.array()
              .isEmpty());

    const Outcome merged = importInto(both.station, file);
    INFO(merged.err.toStdString());
    CHECK(merged.status == 0);
    CHECK(merged["status"] == QStringLiteral("merged"));
    CHECK(merged["new_children"] == 2);
    const Outcome again = importInto(both.station, file);
    CHECK(again.status == 0);
    CHECK(again["status"] == QStringLiteral("already"));
    CHECK(both.station.run({QStringLiteral("doctor")}).status == 0);
}

TEST_CASE("Village and station that exchanged everything print the same dump")
{
    Enrolled both;
    const QString child = both.village.addChildren(1).first();
    const QString stick = both.village.folder(QString());
    REQUIRE(importInto(both.station, exportFrom(both.village, stick)).status == 0);
    // Both sides change the same field without having seen the other's change.
    for (Pc* pc : {&both.village, &both.station})
        REQUIRE(
            pc->run({QStringLiteral("record"), QStringLiteral("put"), QStringLiteral("child"),
                     QStringLiteral("--id"), child, QStringLiteral("--force-incomplete"),
                     QStringLiteral("name=")
                         + (pc == &both.village ? QStringLiteral("示甲") : QStringLiteral("示乙"))})
                .status
            == 0);
    const Outcome up = importInto(both.station, exportFrom(both.village, stick));
    CHECK(up["conflicts"] == 1);
    const QStringList forVillage{QStringLiteral("--for"), QStringLiteral("530426999201")};
    REQUIRE(importInto(both.village, exportFrom(both.station, stick, forVillage)).status == 0);

    for (Pc* pc : {&both.village, &both.station}) {
        const Outcome conflicts = pc->run({QStringLiteral("conflicts"), QStringLiteral("list")});
        REQUIRE(conflicts.json.array().size() == 1);
        CHECK(conflicts.json.array()[0][QStringLiteral("field")] == QStringLiteral("name"));
        CHECK(conflicts.json.array()[0][QStringLiteral("heads")].toArray().size() == 2);
    }
    // A version that does not exist decides nothing; one that does ends the conflict.
    const QStringList resolve{QStringLiteral("conflicts"), QStringLiteral("resolve"), child,
                              QStringLiteral("name"), QStringLiteral("--keep")};
    CHECK(both.station.run(resolve + QStringList{child + QStringLiteral(":1")}).status == 1);

    const auto childLine = [](const QByteArray& lines, const QString& id) {
        for (const QByteArray& line : lines.split('\n')) {
            if (line.contains("\"record\":\"" + id.toLatin1() + '"'))
                return line;
        }
        return QByteArray();
    };
    const QByteArray village = childLine(dumpOf(both.village), child);
    CHECK_FALSE(village.isEmpty());
    CHECK(village == childLine(dumpOf(both.station), child));

    const Outcome open = both.station.run({QStringLiteral("conflicts"), QStringLiteral("list")});
    const QString kept =
        open.json.array()[0][QStringLiteral("heads")][1][QStringLiteral("version")].toString();
    CHECK(both.station.run(resolve + QStringList{kept}).status == 0);
    CHECK(both.station.run({QStringLiteral("conflicts"), QStringLiteral("list")})
              .json.array()
              .isEmpty());
}

TEST_CASE("A foreign, a truncated and an altered bundle are refused and change nothing")
{
    Enrolled both;
    both.village.addChildren(1);
    const QString file = exportFrom(both.village, both.village.folder(QString()));
    QFile original(file);
    REQUIRE(original.open(QIODevice::ReadOnly));
    const QByteArray bytes = original.readAll();
    const QByteArray before = dumpOf(both.station);
    const auto importOf = [&](const QByteArray& content) {
        const QString path = both.village.folder(QStringLiteral("changed.tdb"));
        QFile copy(path);
        REQUIRE(copy.open(QIODevice::WriteOnly | QIODevice::Truncate));
        copy.write(content);
        copy.close();
        const Outcome outcome = importInto(both.station, path);
        CHECK((outcome.status == 1 || outcome.status == 4));
        CHECK(outcome["status"] == QStringLiteral("refused"));
        CHECK_FALSE(outcome.err.isEmpty());
        return outcome;
    };
    importOf(bytes.left(bytes.size() / 2));
    importOf(bytes + "x");
    importOf("no bundle at all");
    for (qsizetype position = 7; position < bytes.size(); position += bytes.size() / 12) {
        QByteArray altered = bytes;
        altered[position] = static_cast<char>(altered[position] ^ 1);
        INFO("byte " << position);
        importOf(altered);
    }
    Enrolled others;
    const Outcome foreign = importInto(others.station, file);
    CHECK(foreign.status != 0);
    CHECK(foreign["status"] == QStringLiteral("refused"));
    CHECK(dumpOf(both.station) == before);
}

TEST_CASE("A receipt moves the next bundle on: it carries only what is new")
{
    Enrolled both;
    const QString stick = both.village.folder(QString());
    both.village.addChildren(1);
    const QString first = exportFrom(both.village, stick);
    REQUIRE(importInto(both.station, first).status == 0);
    REQUIRE(importInto(both.village,
                       exportFrom(both.station, stick,
                                  {QStringLiteral("--for"), QStringLiteral("530426999201")}))
                .status
            == 0);
    both.village.addChildren(1);
    const QString second = exportFrom(both.village, stick);
    const Outcome inspected =
        both.station.run({QStringLiteral("bundle"), QStringLiteral("inspect"), second});
    CHECK(inspected["signature"] == QStringLiteral("good"));
    CHECK(importInto(both.station, second)["status"] == QStringLiteral("merged"));
}

TEST_CASE("What a receipt confirms is said in words and counted for programs")
{
    Enrolled both;
    const QString stick = both.village.folder(QString());
    both.village.addChildren(2);
    REQUIRE(importInto(both.station, exportFrom(both.village, stick)).status == 0);
    both.village.addChildren(1); // after the station's answer was written
    const QString receipt = receiptFrom(both.station, stick);
    const Outcome told = importInWords(both.village, receipt);
    CHECK(told.status == 0);
    CHECK(told.out.endsWith("示范镇社工站 has received the dossiers of 2 children; 1 are not "
                            "confirmed yet.\n"));
    const Outcome again = importInto(both.village, receipt);
    CHECK(again["confirmed_children"] == 0);
    CHECK(again["unconfirmed_children"] == 1);
}

TEST_CASE("A station that does not say for whom a bundle is, is asked for it")
{
    Enrolled both;
    const Outcome asked = both.station.run({QStringLiteral("bundle"), QStringLiteral("export"),
                                            QStringLiteral("--to"), both.station.folder({})});
    CHECK(asked.status == 2);
    CHECK(asked["error"][QStringLiteral("code")] == QStringLiteral("cli.receiver_missing"));
}

TEST_CASE("A village that is not enrolled is told to enrol first")
{
    Pc pc;
    pc.init(QStringLiteral("village"), QStringLiteral("530426999201"), QStringLiteral("示范村"));
    const Outcome outcome = pc.run({QStringLiteral("bundle"), QStringLiteral("export"),
                                    QStringLiteral("--to"), pc.folder(QString())});
    CHECK(outcome.status == 1);
    CHECK(outcome["error"][QStringLiteral("code")] == QStringLiteral("desk.not_enrolled"));
}
