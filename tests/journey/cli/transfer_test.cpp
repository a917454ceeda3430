// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A child moves from one village of a station to another, and its dossier after it.
#include "exchange_steps.h"
#include "support/catch.h"

#include <QJsonArray>

using namespace tongdang::test;

namespace {

const QString otherCode = QStringLiteral("530426999202");

Outcome put(Pc& pc, const QStringList& words)
{
    return pc.run(QStringList{QStringLiteral("record"), QStringLiteral("put")} + words
                  + QStringList{QStringLiteral("--force-incomplete")});
}

/// Two villages of one station; the first has two children, one of them with a visit.
struct TwoVillages {
    explicit TwoVillages(const QStringList& terms = {})
    {
        other.init(QStringLiteral("village"), otherCode, QStringLiteral("示远村"));
        enrol(other, both.station, terms);
        const QStringList children = both.village.addChildren(2);
        child = children[0];
        stays = children[1];
        REQUIRE(put(both.village, {QStringLiteral("visit"), QStringLiteral("--child"), child,
                                   QStringLiteral("date=2026-11-24"), QStringLiteral("means=1"),
                                   QStringLiteral("outcome=1"), QStringLiteral("b2_note=水井边")})
                    .status
                == 0);
        REQUIRE(importInto(both.station, exportFrom(both.village, stick)).status == 0);
    }

    Enrolled both;
    Pc other{QStringLiteral("other")};
    QString stick = both.village.folder(QString());
    QString child;
    QString stays;

    Outcome transfer(const QString& to)
    {
        return both.station.run({QStringLiteral("transfer"), child, QStringLiteral("--to"), to});
    }
    void sendDown(Pc& village, const QString& code)
    {
        const QString file = exportFrom(both.station, stick, {QStringLiteral("--for"), code});
        REQUIRE(importInto(village, file)["status"] == QStringLiteral("merged"));
    }
    /// The new village takes the dossier in, and its station hears of it.
    void takeIn(const QString& day = QStringLiteral("2026-11-25"))
    {
        other.setToday(day);
        const Outcome taken =
            put(other, {QStringLiteral("child"), QStringLiteral("--id"), child,
                        QStringLiteral("status=open"), QStringLiteral("status_on=") + day});
        INFO(taken.err.toStdString());
        REQUIRE(taken.status == 0);
        REQUIRE(importInto(both.station, exportFrom(other, stick)).status == 0);
    }
};

QStringList found(Pc& pc)
{
    QStringList names;
    const Outcome outcome =
        pc.run({QStringLiteral("child"), QStringLiteral("find"), QStringLiteral("示童")});
    for (const QJsonValue child : outcome.json.array())
        names.append(child[QStringLiteral("name")].toString());
    return names;
}

QJsonArray recordsOf(Pc& pc, const QString& type, const QString& child)
{
    return pc
        .run({QStringLiteral("record"), QStringLiteral("list"), type, QStringLiteral("--child"),
              child})
        .json.array();
}

/// T03 of that month: at the start, new, in, out, at the end.
std::string counted(Pc& pc, const QString& code, const QString& month)
{
    const Outcome report =
        pc.run({QStringLiteral("report"), QStringLiteral("T03"), QStringLiteral("--month"), month});
    INFO(report.err.toStdString());
    REQUIRE(report.status == 0);
    for (const QJsonValue check : report["checks"].toArray())
        CHECK(check[QStringLiteral("holds")].toBool());
    QStringList numbers;
    for (const QJsonValue row : report["rows"].toArray()) {
        if (row[QStringLiteral("key")] != code)
            continue;
        for (const char* column : {"start", "new", "in", "out", "end"})
            numbers << QString::number(
                row[QStringLiteral("values")][QLatin1StringView(column)].toInt());
    }
    return numbers.join(u' ').toStdString();
}

} // namespace

TEST_CASE("A dossier goes with its whole history to the new village, and the old one's is closed "
          "when that village has taken it in")
{
    TwoVillages three;
    Pc& village = three.both.village;
    const Outcome moved = three.transfer(otherCode);
    INFO(moved.err.toStdString());
    REQUIRE(moved.status == 0);
    CHECK(moved["child"] == three.child);
    CHECK(moved["to"] == otherCode);
    three.sendDown(three.other, otherCode);
    three.sendDown(village, villageCode);
    // Somebody visits the child all the time: the old village does until the new one has it.
    CHECK(found(village).size() == 2);
    CHECK(village.run({QStringLiteral("duties")}).out.contains(three.child.toLatin1()));

    CHECK(found(three.other) == QStringList{QStringLiteral("示童1")});
    CHECK(recordsOf(three.other, QStringLiteral("visit"), three.child).size() == 1);
    const Outcome history =
        three.other.run({QStringLiteral("record"), QStringLiteral("history"), three.child});
    CHECK(history.json.array().size() > 6);

    // The visit of the director before counts in the new village, too.
    const Outcome duties =
        three.other.run({QStringLiteral("duties"), QStringLiteral("--child"), three.child});
    for (const QJsonValue duty : duties.json.array()) {
        if (duty[QStringLiteral("kind")] == QStringLiteral("visit"))
            CHECK(duty[QStringLiteral("last_done")] == QStringLiteral("2026-11-24"));
    }
    CHECK(duties.out.contains("\"kind\":\"visit\""));

    three.takeIn();
    three.sendDown(village, villageCode);
    CHECK(found(village) == QStringList{QStringLiteral("示童2")});
    const QByteArray left = village.run({QStringLiteral("duties")}).out;
    CHECK(left.contains(three.stays.toLatin1()));
    CHECK_FALSE(left.contains(three.child.toLatin1()));
    const Outcome late = put(village, {QStringLiteral("contact"), QStringLiteral("--child"),
                                       three.child, QStringLiteral("date=2026-11-23")});
    CHECK(late.status == 1);
    CHECK(late["error"][QStringLiteral("code")] == QStringLiteral("desk.moved_away"));
    CHECK(late.err.contains("another village"));
    for (const char* command : {"record get", "record history"}) {
        const Outcome closed =
            village.run(QString::fromLatin1(command).split(u' ') + QStringList{three.child});
        CHECK(closed.status == 1);
        CHECK(closed["error"][QStringLiteral("code")] == QStringLiteral("desk.moved_away"));
    }
    CHECK(recordsOf(village, QStringLiteral("visit"), three.child).isEmpty());
    CHECK_FALSE(village.run({QStringLiteral("check")}).out.contains(three.child.toLatin1()));
    CHECK(village.run({QStringLiteral("doctor")}).status == 0);
}

TEST_CASE("What is written in the new village is no news for the old one")
{
    TwoVillages three;
    REQUIRE(three.transfer(otherCode).status == 0);
    three.sendDown(three.other, otherCode);
    three.takeIn();
    three.sendDown(three.both.village, villageCode);
    REQUIRE(rename(three.other, three.child, QStringLiteral("示新名")).status == 0);
    REQUIRE(importInto(three.both.station, exportFrom(three.other, three.stick)).status == 0);
    (void)importInto(three.both.village, exportFrom(three.both.station, three.stick,
                                                    {QStringLiteral("--for"), villageCode}));
    CHECK(dumpOf(three.both.station).contains("示新名"));
    CHECK_FALSE(dumpOf(three.both.village).contains("示新名"));
    CHECK(dumpOf(three.both.village).contains("示童1"));
}

TEST_CASE("The new village takes the dossier in, and the station hears of it")
{
    TwoVillages three;
    REQUIRE(three.transfer(otherCode).status == 0);
    three.sendDown(three.other, otherCode);
    three.other.setToday(QStringLiteral("2026-11-25"));
    const QByteArray asked = three.other.run({QStringLiteral("duties")}).out;
    CHECK(asked.contains("E-MOV"));
    three.takeIn();
    CHECK_FALSE(three.other.run({QStringLiteral("duties")}).out.contains("E-MOV"));
    const QJsonArray events =
        recordsOf(three.both.station, QStringLiteral("dossier_event"), three.child);
    const QJsonValue last = events.last()[QStringLiteral("fields")];
    CHECK(last[QStringLiteral("kind")] == QStringLiteral("move_in"));
    CHECK(last[QStringLiteral("from_village")] == villageCode);
    CHECK(last[QStringLiteral("to_village")] == otherCode);
    CHECK(last[QStringLiteral("accepted_on")] == QStringLiteral("2026-11-25"));
    const QJsonValue handedOn = events[events.size() - 2][QStringLiteral("fields")];
    CHECK(handedOn[QStringLiteral("kind")] == QStringLiteral("move_out"));
    CHECK(handedOn[QStringLiteral("from_village")] == villageCode);
    CHECK(handedOn[QStringLiteral("to_village")] == otherCode);
}

TEST_CASE("A move counts as going in the old village and coming in the new one, at every PC")
{
    TwoVillages three;
    Pc& station = three.both.station;
    Pc& village = three.both.village;
    const QString month = QStringLiteral("2026-11");
    const QString next = QStringLiteral("2026-12");
    REQUIRE(three.transfer(otherCode).status == 0);
    // On its way it is still the old village's.
    CHECK(counted(station, villageCode, month) == "0 2 0 0 2");
    three.sendDown(three.other, otherCode);
    CHECK(counted(three.other, otherCode, month) == "0 0 0 0 0");
    station.setToday(QStringLiteral("2026-12-03"));
    village.setToday(QStringLiteral("2026-12-03"));
    three.takeIn(QStringLiteral("2026-12-03"));
    CHECK(counted(station, villageCode, month) == "0 2 0 0 2");
    CHECK(counted(station, villageCode, next) == "2 0 0 1 1");
    CHECK(counted(station, otherCode, next) == "0 0 1 0 1");
    CHECK(counted(three.other, otherCode, next) == "0 0 1 0 1");
    // The old village keeps a closed copy, which does not say when the new one took it in.
    three.sendDown(village, villageCode);
    CHECK(counted(village, villageCode, month) == "0 2 0 1 1");
    CHECK(counted(village, villageCode, next) == "1 0 0 0 1");
}

TEST_CASE(
    "A dossier that is sent on before it was taken in: the second village is told at once, the "
    "first keeps the child until the third has it")
{
    TwoVillages three;
    Pc& village = three.both.village;
    Pc third{QStringLiteral("third")};
    const QString thirdCode = QStringLiteral("530426999203");
    third.init(QStringLiteral("village"), thirdCode, QStringLiteral("示岭村"));
    enrol(third, three.both.station);
    REQUIRE(three.transfer(otherCode).status == 0);
    three.sendDown(three.other, otherCode);
    CHECK(found(three.other) == QStringList{QStringLiteral("示童1")});
    CHECK(three.other.run({QStringLiteral("duties")}).out.contains("E-MOV"));

    REQUIRE(three.transfer(thirdCode).status == 0);
    three.sendDown(three.other, otherCode);
    CHECK(found(three.other).isEmpty());
    CHECK(counted(three.other, otherCode, QStringLiteral("2026-11")) == "0 0 0 0 0");
    CHECK_FALSE(three.other.run({QStringLiteral("duties")}).out.contains("E-MOV"));
    (void)importInto(village, exportFrom(three.both.station, three.stick,
                                         {QStringLiteral("--for"), villageCode}));
    CHECK(found(village).size() == 2);
    three.sendDown(third, thirdCode);
    CHECK(found(third) == QStringList{QStringLiteral("示童1")});

    REQUIRE(put(third, {QStringLiteral("child"), QStringLiteral("--id"), three.child,
                        QStringLiteral("status=open"), QStringLiteral("status_on=2026-11-24")})
                .status
            == 0);
    REQUIRE(importInto(three.both.station, exportFrom(third, three.stick)).status == 0);
    const QJsonArray events =
        recordsOf(three.both.station, QStringLiteral("dossier_event"), three.child);
    const QJsonValue takenIn = events.last()[QStringLiteral("fields")];
    CHECK(takenIn[QStringLiteral("from_village")] == villageCode); // it never left it before
    CHECK(takenIn[QStringLiteral("to_village")] == thirdCode);
    three.sendDown(village, villageCode);
    CHECK(found(village) == QStringList{QStringLiteral("示童2")});
}

TEST_CASE("A move that cannot be is refused and changes nothing")
{
    TwoVillages three;
    const QByteArray before = stateOf(three.both.station);
    const auto refused = [&](const Outcome& outcome, const char* code) {
        CHECK(outcome.status == 1);
        CHECK(outcome["error"][QStringLiteral("code")] == QLatin1StringView(code));
    };
    refused(three.transfer(villageCode), "desk.transfer_same");
    refused(three.transfer(QStringLiteral("530426999203")), "desk.transfer_village");
    refused(three.both.station.run(
                {QStringLiteral("transfer"), QString(32, u'0'), QStringLiteral("--to"), otherCode}),
            "desk.unknown_child");
    CHECK(stateOf(three.both.station) == before);
    refused(three.both.village.run(
                {QStringLiteral("transfer"), three.child, QStringLiteral("--to"), otherCode}),
            "desk.transfer_station");
    refused(put(three.both.village, {QStringLiteral("child"), QStringLiteral("--id"), three.child,
                                     QStringLiteral("village=%1").arg(otherCode)}),
            "desk.transfer_station");
}

TEST_CASE("The station neither gives a dossier away by its field nor takes it in for a village")
{
    TwoVillages three;
    Pc& station = three.both.station;
    const QByteArray before = stateOf(station);
    const QStringList child{QStringLiteral("child"), QStringLiteral("--id"), three.child};
    const Outcome byHand =
        put(station, child + QStringList{QStringLiteral("village=%1").arg(otherCode)});
    CHECK(byHand.status == 1);
    CHECK(byHand["error"][QStringLiteral("code")] == QStringLiteral("desk.transfer_instead"));
    CHECK(byHand.err.contains("示远村"));
    CHECK(stateOf(station) == before);
    REQUIRE(three.transfer(otherCode).status == 0);
    const QByteArray moving = stateOf(station);
    const Outcome taken = put(
        station,
        child + QStringList{QStringLiteral("status=open"), QStringLiteral("status_on=2026-11-24")});
    CHECK(taken.status == 1);
    CHECK(taken["error"][QStringLiteral("code")] == QStringLiteral("desk.take_in_there"));
    CHECK(stateOf(station) == moving);
    // A village that the station has no PC of cannot take it in itself.
    const QString device = deviceOf(station, otherCode);
    REQUIRE(station.run({QStringLiteral("enrol"), QStringLiteral("revoke"), device}).status == 0);
    const Outcome here = put(
        station,
        child + QStringList{QStringLiteral("status=open"), QStringLiteral("status_on=2026-11-24")});
    INFO(here.err.toStdString());
    CHECK(here.status == 0);
}

TEST_CASE(
    "A village that gets a child with an open incident hears of the level, and of nothing else")
{
    TwoVillages three;
    const QString words = QStringLiteral("石桥上的事");
    REQUIRE(
        put(three.both.village, {QStringLiteral("incident"), QStringLiteral("--child"), three.child,
                                 QStringLiteral("facts=") + words, QStringLiteral("state=found")})
            .status
        == 0);
    REQUIRE(importInto(three.both.station, exportFrom(three.both.village, three.stick)).status
            == 0);
    // The village that wrote it knows the level by itself.
    const QString levels = QStringLiteral("level_assessment");
    CHECK(recordsOf(three.both.station, levels, three.child).isEmpty());
    REQUIRE(three.transfer(otherCode).status == 0);
    three.sendDown(three.other, otherCode);
    CHECK(recordsOf(three.other, levels, three.child).size() == 1);
    const Outcome classified =
        three.other.run({QStringLiteral("classify"), QStringLiteral("--child"), three.child});
    CHECK(classified.json.array().first()[QStringLiteral("level_in_force")] == 1);
    CHECK_FALSE(dumpOf(three.other).contains(words.toUtf8()));
}

TEST_CASE("What is specially protected goes along to a PC that the station lets have it, and to no "
          "other")
{
    const bool isLet = GENERATE(false, true);
    TwoVillages three(isLet ? QStringList{QStringLiteral("--special")} : QStringList());
    REQUIRE(three.transfer(otherCode).status == 0);
    three.sendDown(three.other, otherCode);
    const QJsonArray visits = recordsOf(three.other, QStringLiteral("visit"), three.child);
    REQUIRE(visits.size() == 1);
    // In a list it would be withheld from everybody.
    const Outcome visit = three.other.run({QStringLiteral("record"), QStringLiteral("get"),
                                           visits[0][QStringLiteral("id")].toString()});
    const QJsonValue note = visit["fields"][QStringLiteral("b2_note")];
    CHECK(note.isUndefined() != isLet);
}
