// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the rules ask of the office itself, and what they find wanting, on the command line.
#include "cli.h"
#include "support/catch.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace tongdang::test;

namespace {

QJsonObject entryOf(const QJsonArray& list, const QString& member, const QString& value)
{
    for (const QJsonValue entry : list) {
        if (entry[member].toString() == value)
            return entry.toObject();
    }
    return {};
}

} // namespace

TEST_CASE("Duties of the office stand behind those of the children, without a child")
{
    Pc pc;
    pc.init(QStringLiteral("village"), QStringLiteral("530426999201"), QStringLiteral("示范村"));
    const QString child = pc.addChildren(1).first();
    const Outcome all = pc.run({QStringLiteral("duties")});
    const QJsonObject safety =
        entryOf(all.json.array(), QStringLiteral("rule"), QStringLiteral("S1"));
    CHECK(safety[QStringLiteral("child")] == QString());
    CHECK(safety[QStringLiteral("name")] == QStringLiteral("示范村"));
    CHECK(safety[QStringLiteral("subject")] == QStringLiteral("village"));
    CHECK(safety[QStringLiteral("kind")] == QStringLiteral("safety_activity"));
    CHECK(safety[QStringLiteral("due_on")] == QStringLiteral("2026-12-31"));
    CHECK(safety[QStringLiteral("enter")][QStringLiteral("type")] == QStringLiteral("activity"));
    const QJsonObject team =
        entryOf(all.json.array(), QStringLiteral("rule"), QStringLiteral("D4"));
    CHECK(team[QStringLiteral("state")] == QStringLiteral("finding"));
    CHECK(team[QStringLiteral("due_on")] == QString());
    CHECK(team[QStringLiteral("details")].toArray().contains(QStringLiteral("00")));

    const Outcome one = pc.run({QStringLiteral("duties"), QStringLiteral("--child"), child});
    CHECK(entryOf(one.json.array(), QStringLiteral("rule"), QStringLiteral("S1")).isEmpty());
    const QJsonObject contact =
        entryOf(one.json.array(), QStringLiteral("kind"), QStringLiteral("contact"));
    CHECK(contact[QStringLiteral("enter")][QStringLiteral("type")] == QStringLiteral("contact"));
}

TEST_CASE("With a first day the duties that were done since are told, too")
{
    Pc pc;
    pc.init(QStringLiteral("village"), QStringLiteral("530426999201"), QStringLiteral("示范村"));
    const QString child = pc.addChildren(2).first();
    pc.setToday(QStringLiteral("2026-12-02"));
    const Outcome put =
        pc.run({QStringLiteral("record"), QStringLiteral("put"), QStringLiteral("visit"),
                QStringLiteral("--child"), child, QStringLiteral("--force-incomplete"),
                QStringLiteral("date=2026-12-01"), QStringLiteral("means=1"),
                QStringLiteral("outcome=1")});
    REQUIRE(put.status == 0);
    const auto done = [&](const QStringList& options) {
        QJsonArray found;
        for (const QJsonValue entry :
             pc.run(QStringList{QStringLiteral("duties")} + options).json.array()) {
            if (entry[QStringLiteral("state")] == QStringLiteral("done"))
                found.append(entry);
        }
        return found;
    };
    CHECK(done({}).isEmpty());
    const QJsonArray all = done({QStringLiteral("--from"), QStringLiteral("2026-11-25")});
    const QJsonObject visit = entryOf(all, QStringLiteral("kind"), QStringLiteral("visit"));
    CHECK(visit[QStringLiteral("child")] == child);
    CHECK(visit[QStringLiteral("done_on")] == QStringLiteral("2026-12-01"));
    CHECK(visit[QStringLiteral("in_time")] == true);
    CHECK(visit[QStringLiteral("rule")] == QStringLiteral("V1"));
    CHECK(visit[QStringLiteral("done_by")][QStringLiteral("type")] == QStringLiteral("visit"));
    CHECK(visit[QStringLiteral("done_by")][QStringLiteral("id")] == put["id"]);
    const QStringList ofChild{QStringLiteral("--from"), QStringLiteral("2026-11-25"),
                              QStringLiteral("--child"), child};
    CHECK(done(ofChild) == all);
    CHECK(done({QStringLiteral("--from"), QStringLiteral("2026-12-02")}).isEmpty());
}

TEST_CASE("With a first day a helper's visits and what the office did are told, too")
{
    Pc pc;
    pc.init(QStringLiteral("village"), QStringLiteral("530426999201"), QStringLiteral("示范村"));
    const QString child = pc.addChildren(1).first();
    const auto put = [&](const QStringList& words) {
        const Outcome saved = pc.run(QStringList{QStringLiteral("record"), QStringLiteral("put")}
                                     + words + QStringList{QStringLiteral("--force-incomplete")});
        INFO(saved.err.toStdString());
        REQUIRE(saved.status == 0);
        return saved["id"].toString();
    };
    const QString pairing =
        put({QStringLiteral("pairing"), QStringLiteral("--child"), child,
             QStringLiteral("state=active"), QStringLiteral("from_on=2026-11-01")});
    const QString visit =
        put({QStringLiteral("care_record"), QStringLiteral("--child"), child,
             QStringLiteral("pairing=") + pairing, QStringLiteral("home_visit=true"),
             QStringLiteral("date=2026-11-20")});
    put({QStringLiteral("activity"), QStringLiteral("date=2026-11-21"), QStringLiteral("state=2"),
         QStringLiteral("village=530426999201"), QStringLiteral("topics=01")});
    const QStringList asked{QStringLiteral("duties"), QStringLiteral("--from"),
                            QStringLiteral("2026-11-15")};
    const QJsonArray all = pc.run(asked).json.array();
    const QJsonObject helped = entryOf(all, QStringLiteral("kind"), QStringLiteral("helper_visit"));
    CHECK(helped[QStringLiteral("state")] == QStringLiteral("done"));
    CHECK(helped[QStringLiteral("record")] == pairing);
    CHECK(helped[QStringLiteral("done_by")][QStringLiteral("id")] == visit);
    const QJsonObject held =
        entryOf(all, QStringLiteral("kind"), QStringLiteral("safety_activity"));
    CHECK(held[QStringLiteral("state")] == QStringLiteral("done"));
    CHECK(held[QStringLiteral("done_on")] == QStringLiteral("2026-11-21"));
    CHECK(held[QStringLiteral("name")] == QStringLiteral("示范村"));
    // Of one child what the office did is not asked.
    const QJsonArray one =
        pc.run(asked + QStringList{QStringLiteral("--child"), child}).json.array();
    CHECK(entryOf(one, QStringLiteral("kind"), QStringLiteral("safety_activity")).isEmpty());
}

TEST_CASE("With a first day the deadlines that were met since are told, with what met them")
{
    Pc pc;
    pc.init(QStringLiteral("village"), QStringLiteral("530426999201"), QStringLiteral("示范村"));
    const QString child = pc.addChildren(1).first();
    const auto put = [&](const QStringList& words) {
        const Outcome saved =
            pc.run(QStringList{QStringLiteral("record"), QStringLiteral("put")} + words);
        REQUIRE(saved.status == 0);
        return saved["id"].toString();
    };
    const QString problem =
        put({QStringLiteral("problem"), QStringLiteral("--child"), child,
             QStringLiteral("--force-incomplete"), QStringLiteral("kind=01"),
             QStringLiteral("severity=1"), QStringLiteral("found_on=2026-11-10")});
    const QString step =
        put({QStringLiteral("problem_step"), QStringLiteral("--child"), child,
             QStringLiteral("--force-incomplete"), QStringLiteral("problem=") + problem,
             QStringLiteral("date=2026-11-20")});
    const QStringList asked{QStringLiteral("duties"), QStringLiteral("--from"),
                            QStringLiteral("2026-11-15")};
    const QJsonObject first =
        entryOf(pc.run(asked).json.array(), QStringLiteral("kind"), QStringLiteral("first_action"));
    CHECK(first[QStringLiteral("state")] == QStringLiteral("done"));
    CHECK(first[QStringLiteral("done_on")] == QStringLiteral("2026-11-20"));
    CHECK(first[QStringLiteral("due_on")] == QStringLiteral("2026-11-17"));
    CHECK(first[QStringLiteral("in_time")] == false);
    CHECK(first[QStringLiteral("record")] == problem);
    CHECK(first[QStringLiteral("done_by")][QStringLiteral("id")] == step);
}

TEST_CASE("The words say that the plan has ended and goes on, and what the office lacks")
{
    Pc pc;
    pc.init(QStringLiteral("village"), QStringLiteral("530426999201"), QStringLiteral("示范村"));
    const QString after = QString::fromUtf8(pc.runInWords({QStringLiteral("duties")}).out);
    CHECK(after.contains(QStringLiteral("政策期已满（2026年10月31日止）")));
    CHECK(after.contains(QStringLiteral("队伍缺员")));
    pc.setToday(QStringLiteral("2026-10-31"));
    const QString before = QString::fromUtf8(pc.runInWords({QStringLiteral("duties")}).out);
    CHECK_FALSE(before.contains(QStringLiteral("政策期已满")));
}

TEST_CASE("What the rules find wanting in a dossier is told with its classification")
{
    Pc pc;
    pc.init(QStringLiteral("village"), QStringLiteral("530426999201"), QStringLiteral("示范村"));
    pc.addChildren(1); // opened on 1 November
    pc.setToday(QStringLiteral("2026-12-02"));
    const Outcome outcome = pc.run({QStringLiteral("classify")});
    const QJsonArray findings = outcome.json.array().first()[QStringLiteral("findings")].toArray();
    const QJsonObject empty = entryOf(findings, QStringLiteral("rule"), QStringLiteral("F5"));
    CHECK(empty[QStringLiteral("finding")] == QStringLiteral("SECTIONS_EMPTY"));
    CHECK(empty[QStringLiteral("details")].toArray().contains(QStringLiteral("走访记录")));
}

TEST_CASE("What is wrong in a dossier is told with the record and the field where it stands")
{
    Pc pc;
    pc.init(QStringLiteral("village"), QStringLiteral("530426999201"), QStringLiteral("示范村"));
    const QString child = pc.addChildren(1).first();
    const Outcome one = pc.run({QStringLiteral("check"), QStringLiteral("--child"), child});
    const QJsonArray ofChild = one.json.array();
    const QJsonObject carer = entryOf(ofChild, QStringLiteral("rule"), QStringLiteral("Q28"));
    CHECK(carer[QStringLiteral("severity")] == QStringLiteral("error"));
    CHECK(carer[QStringLiteral("child")] == child);
    CHECK(carer[QStringLiteral("type")] == QStringLiteral("caregiver"));
    CHECK(carer[QStringLiteral("field")] == QStringLiteral("main"));
    CHECK_FALSE(carer[QStringLiteral("todo")].toString().isEmpty());
    CHECK(entryOf(ofChild, QStringLiteral("rule"), QStringLiteral("Q46")).isEmpty());

    // The whole village: the child again, and what the office itself lacks (Q46).
    const Outcome all = pc.run({QStringLiteral("check")});
    const QJsonArray findings = all.json.array();
    CHECK(entryOf(findings, QStringLiteral("rule"), QStringLiteral("Q28")) == carer);
    const QJsonObject team = entryOf(findings, QStringLiteral("rule"), QStringLiteral("Q46"));
    CHECK(team[QStringLiteral("child")] == QString());
    const QString village = carer[QStringLiteral("village")].toString();
    const Outcome villages = pc.run({QStringLiteral("check"), QStringLiteral("--villages")});
    const QJsonObject counts = entryOf(villages.json.array(), QStringLiteral("village"), village);
    CHECK(counts[QStringLiteral("children")] == 1);
    CHECK(counts[QStringLiteral("errors")].toInt() >= 1);
    const Outcome elsewhere = pc.run(
        {QStringLiteral("check"), QStringLiteral("--village"), QStringLiteral("530426999299")});
    CHECK(elsewhere.json.array().isEmpty());
}

TEST_CASE("A child alone at home is found, leads to a report, and its call ends what is asked")
{
    Pc pc;
    pc.init(QStringLiteral("village"), QStringLiteral("530426999201"), QStringLiteral("示范村"));
    const QString child = pc.addChildren(1).first();
    const auto put = [&](const QString& type, const QStringList& values) {
        const Outcome done = pc.run(QStringList{QStringLiteral("record"), QStringLiteral("put"),
                                                type, QStringLiteral("--child"), child,
                                                QStringLiteral("--force-incomplete")}
                                    + values);
        REQUIRE(done.status == 0);
    };
    put(QStringLiteral("visit"), {QStringLiteral("date=2026-11-24"), QStringLiteral("means=1"),
                                  QStringLiteral("outcome=1"), QStringLiteral("a1=8")});
    for (const QStringList& question :
         {QStringList{QStringLiteral("duties")},
          QStringList{QStringLiteral("duties"), QStringLiteral("--child"), child}}) {
        const QJsonObject alone =
            entryOf(pc.run(question).json.array(), QStringLiteral("rule"), QStringLiteral("W1"));
        CHECK(alone[QStringLiteral("child")] == child);
        CHECK(alone[QStringLiteral("state")] == QStringLiteral("finding"));
        CHECK(alone[QStringLiteral("severity")] == QStringLiteral("urgent"));
        CHECK(alone[QStringLiteral("article")] == QStringLiteral("方案第3条"));
        CHECK(alone[QStringLiteral("enter")][QStringLiteral("type")] == QStringLiteral("incident"));
    }
    put(QStringLiteral("incident"),
        {QStringLiteral("found_at=2026-11-24T10:00"), QStringLiteral("state=found"),
         QStringLiteral("called_110_at=2026-11-24T10:05")});
    const QJsonArray asked = pc.run({QStringLiteral("duties")}).json.array();
    CHECK(entryOf(asked, QStringLiteral("kind"), QStringLiteral("report")).isEmpty());
}

TEST_CASE("A level is proposed by its number alone, waits, and tells what the rules say")
{
    Pc pc;
    pc.init(QStringLiteral("village"), QStringLiteral("530426999201"), QStringLiteral("示范村"));
    const QString child = pc.addChildren(1).first();
    const Outcome put =
        pc.run({QStringLiteral("record"), QStringLiteral("put"), QStringLiteral("level_assessment"),
                QStringLiteral("--child"), child, QStringLiteral("level=4")});
    REQUIRE(put.status == 0);
    const QJsonObject level =
        pc.run({QStringLiteral("levels"), QStringLiteral("--child"), child}).json.object();
    CHECK(level[QStringLiteral("level")].isNull());
    CHECK(level[QStringLiteral("suggested")] == 4);
    CHECK(level[QStringLiteral("proposal")][QStringLiteral("record")]
          == put.json[QStringLiteral("id")]);
    CHECK(level[QStringLiteral("reasons")][0][QStringLiteral("trial")] == true);
    const QJsonArray waiting = pc.run({QStringLiteral("levels")}).json.array();
    REQUIRE(waiting.size() == 1);
    CHECK(waiting[0][QStringLiteral("child")] == child);
    CHECK(waiting[0][QStringLiteral("proposal")][QStringLiteral("level")] == 4);
    const Outcome words =
        pc.runInWords({QStringLiteral("levels"), QStringLiteral("--child"), child});
    CHECK(QString::fromUtf8(words.out).contains(QStringLiteral("试行默认")));
}

TEST_CASE("A spot check is drawn by a seed that is told, and the same seed draws the same sample")
{
    Pc pc;
    pc.init(QStringLiteral("village"), QStringLiteral("530426999201"), QStringLiteral("示范村"));
    pc.addChildren(12);
    const QStringList draw{QStringLiteral("spotcheck"), QStringLiteral("draw"),
                           QStringLiteral("--percent"), QStringLiteral("25")};
    const Outcome first = pc.run(draw);
    REQUIRE(first.status == 0);
    const QJsonArray sample = first.json[QStringLiteral("sample")].toArray();
    CHECK(sample.size() == 3);
    CHECK(first.json[QStringLiteral("population")] == 12);
    const QString seed = first.json[QStringLiteral("seed")].toString();
    CHECK(seed.size() == 8);
    const Outcome again = pc.run(draw + QStringList{QStringLiteral("--seed"), seed});
    CHECK(again.json[QStringLiteral("sample")].toArray() == sample);
    CHECK(pc.run(draw + QStringList{QStringLiteral("--least"), QStringLiteral("x")}).status == 2);
    CHECK(pc.run(draw + QStringList{QStringLiteral("--title"), QStringLiteral("抽查")}).status
          == 1);
}

TEST_CASE("What a time of the year asks to look out for is told with the duties, not of one child")
{
    Pc pc;
    pc.init(QStringLiteral("village"), QStringLiteral("530426999201"), QStringLiteral("示范村"));
    const QString child = pc.addChildren(1).first();
    const auto notes = [&](const QString& today, const QStringList& more = {}) {
        pc.setToday(today);
        QStringList found;
        for (const QJsonValue entry :
             pc.run(QStringList{QStringLiteral("duties")} + more).json.array()) {
            if (entry[QStringLiteral("state")] == QStringLiteral("note"))
                found.append(entry[QStringLiteral("title")].toString());
        }
        return found.join(u' ');
    };
    CHECK(notes(QStringLiteral("2026-12-01")).isEmpty());
    const QString july = QStringLiteral("2027-07-10");
    CHECK(notes(july).contains(QStringLiteral("汛期")));
    CHECK(notes(july).contains(QStringLiteral("暑假")));
    CHECK(notes(july, {QStringLiteral("--child"), child}).isEmpty());
}
