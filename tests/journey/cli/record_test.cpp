// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange_steps.h"
#include "support/catch.h"

#include <QJsonArray>
#include <QJsonObject>

using tongdang::test::Outcome;
using tongdang::test::Pc;
using tongdang::test::writeTo;

namespace {

QJsonObject dutyOf(const Outcome& duties, const QString& kind)
{
    for (const QJsonValue& duty : duties.json.array()) {
        if (duty[QStringLiteral("kind")] == kind)
            return duty.toObject();
    }
    return {};
}

} // namespace

TEST_CASE("A record that was put is got, listed and found, and its history says who changed what")
{
    Pc pc;
    pc.init(QStringLiteral("village"), QStringLiteral("530426999201"), QStringLiteral("示范村"));
    const QString child = pc.addChildren(1).first();
    const Outcome change =
        pc.run({QStringLiteral("record"), QStringLiteral("put"), QStringLiteral("child"),
                QStringLiteral("--id"), child, QStringLiteral("--force-incomplete"),
                QStringLiteral("name=曾雨桐"), QStringLiteral("ethnic=彝族")});
    INFO(change.err.toStdString());
    REQUIRE(change.status == 0);

    const Outcome got = pc.run({QStringLiteral("record"), QStringLiteral("get"), child});
    CHECK(got["fields"][QStringLiteral("name")] == QStringLiteral("曾雨桐"));
    CHECK(got["fields"][QStringLiteral("ethnic")] == QStringLiteral("07"));
    CHECK(pc.run({QStringLiteral("record"), QStringLiteral("list"), QStringLiteral("child")})
              .json.array()
              .size()
          == 1);

    for (const char* query : {"曾雨桐", "zengyutong", "zyt", "zengyt", "ceng"}) {
        INFO(query);
        const Outcome found =
            pc.run({QStringLiteral("child"), QStringLiteral("find"), QString::fromUtf8(query)});
        REQUIRE(found.json.array().size() == 1);
        CHECK(found.json.array()[0][QStringLiteral("child")] == child);
    }

    const Outcome history = pc.run({QStringLiteral("record"), QStringLiteral("history"), child});
    bool named = false;
    for (const QJsonValue& entry : history.json.array())
        named = named
                || (entry[QStringLiteral("field")] == QStringLiteral("name")
                    && entry[QStringLiteral("from")] == QStringLiteral("示童1")
                    && entry[QStringLiteral("to")] == QStringLiteral("曾雨桐")
                    && entry[QStringLiteral("who")] == QStringLiteral("王示例"));
    CHECK(named);
}

TEST_CASE("A wrong value is refused in words and nothing is saved")
{
    Pc pc;
    pc.init(QStringLiteral("village"), QStringLiteral("530426999201"), QStringLiteral("示范村"));
    const Outcome before = pc.run({QStringLiteral("doctor")});
    for (const char* field :
         {"birth=2016-02-30", "sex=7", "idno=530426201405011244", "ethnic=火星族"}) {
        INFO(field);
        const Outcome put = pc.run({QStringLiteral("record"), QStringLiteral("put"),
                                    QStringLiteral("child"), QStringLiteral("--force-incomplete"),
                                    QStringLiteral("name=示例"), QString::fromUtf8(field)});
        CHECK(put.status == 1);
        CHECK(put["error"][QStringLiteral("code")] == QStringLiteral("desk.invalid_fields"));
        CHECK(put.err.startsWith("Not saved. "));
        CHECK(put.err.count('\n') == 1);
    }
    CHECK(pc.run({QStringLiteral("doctor")})["changes"] == before["changes"]);
    CHECK(pc.run({QStringLiteral("record"), QStringLiteral("put"), QStringLiteral("child"),
                  QStringLiteral("nmae=x")})
              .status
          == 2);
}

TEST_CASE("An id of another kind of record is said to be one")
{
    Pc pc;
    pc.init(QStringLiteral("village"), QStringLiteral("530426999201"), QStringLiteral("示范村"));
    const QString child = pc.addChildren(1).first();
    const auto put = [&pc](const char* option, const QString& id) {
        return pc.run({QStringLiteral("record"), QStringLiteral("put"), QStringLiteral("visit"),
                       QString::fromLatin1(option), id, QStringLiteral("--force-incomplete"),
                       QStringLiteral("date=2026-11-24")});
    };
    const Outcome other = put("--id", child);
    CHECK(other.status == 1);
    CHECK(other.err == "This record is of another kind: child, not visit.\n");
    const QString visit = put("--child", child)["id"].toString();
    const Outcome noChild = put("--child", visit);
    CHECK(noChild.status == 1);
    CHECK(noChild.err == "This id names no child but a record of another kind: visit.\n");
    const Outcome unknown = put("--id", QString(32, u'a'));
    CHECK(unknown.status == 1);
    CHECK(unknown.err == "This record is not in the archive.\n");
}

TEST_CASE("A child never visited is due within 30 days of registration and may be visited at once")
{
    Pc pc;
    pc.init(QStringLiteral("village"), QStringLiteral("530426999201"), QStringLiteral("示范村"));
    const QString child = pc.addChildren(1).first(); // opened on 1 November
    const auto visitDuty = [&] {
        return dutyOf(pc.run({QStringLiteral("duties"), QStringLiteral("--child"), child}),
                      QStringLiteral("visit"));
    };
    CHECK(visitDuty()[QStringLiteral("due_on")] == QStringLiteral("2026-12-01"));
    CHECK(visitDuty()[QStringLiteral("state")] == QStringLiteral("due"));
    CHECK(visitDuty()[QStringLiteral("rule")] == QStringLiteral("V1"));
    CHECK_FALSE(visitDuty()[QStringLiteral("because")].toString().isEmpty());

    pc.setToday(QStringLiteral("2026-12-02"));
    CHECK(visitDuty()[QStringLiteral("state")] == QStringLiteral("overdue"));

    // Nobody at home: explains the debt and leaves it standing.
    const Outcome failed =
        pc.run({QStringLiteral("record"), QStringLiteral("put"), QStringLiteral("visit"),
                QStringLiteral("--child"), child, QStringLiteral("--force-incomplete"),
                QStringLiteral("date=2026-12-02"), QStringLiteral("means=1"),
                QStringLiteral("outcome=3"), QStringLiteral("outcome_reason=家中无人")});
    INFO(failed.err.toStdString());
    REQUIRE(failed.status == 0);
    CHECK(visitDuty()[QStringLiteral("state")] == QStringLiteral("overdue"));
    CHECK(visitDuty()[QStringLiteral("attempts")] == 1);

    // Typed in three weeks later, it counts on the day of the visit.
    pc.setToday(QStringLiteral("2026-12-24"));
    REQUIRE(pc.run({QStringLiteral("record"), QStringLiteral("put"), QStringLiteral("visit"),
                    QStringLiteral("--child"), child, QStringLiteral("--force-incomplete"),
                    QStringLiteral("date=2026-12-03"), QStringLiteral("means=1"),
                    QStringLiteral("outcome=1")})
                .status
            == 0);
    CHECK(visitDuty()[QStringLiteral("due_on")] == QStringLiteral("2027-03-03"));
}

TEST_CASE("A first visit with a wrong year is told, and corrected under its id")
{
    Pc pc;
    pc.init(QStringLiteral("village"), QStringLiteral("530426999201"), QStringLiteral("示范村"));
    const QString child = pc.addChildren(1).first(); // opened on 1 November
    const auto put = [&pc](const QString& option, const QString& id, const QString& day) {
        const Outcome saved =
            pc.run({QStringLiteral("record"), QStringLiteral("put"), QStringLiteral("visit"),
                    option, id, QStringLiteral("--force-incomplete"), QStringLiteral("date=") + day,
                    QStringLiteral("means=1"), QStringLiteral("outcome=1")});
        INFO(saved.err.toStdString());
        REQUIRE(saved.status == 0);
        return saved;
    };
    const auto isTold = [](const Outcome& saved) {
        for (const QJsonValue& finding : saved["findings"].toArray()) {
            if (finding[QStringLiteral("field")] == QStringLiteral("date")
                && finding[QStringLiteral("message")].toString().contains(
                    QStringLiteral("before the child's dossier was opened")))
                return true;
        }
        return false;
    };
    const auto dueOn = [&] {
        return dutyOf(pc.run({QStringLiteral("duties"), QStringLiteral("--child"), child}),
                      QStringLiteral("visit"))[QStringLiteral("due_on")]
            .toString();
    };
    const Outcome wrong = put(QStringLiteral("--child"), child, QStringLiteral("2025-11-24"));
    CHECK(isTold(wrong));
    const QString visit = wrong["id"].toString();
    const Outcome corrected = put(QStringLiteral("--id"), visit, QStringLiteral("2026-11-24"));
    CHECK_FALSE(isTold(corrected));
    CHECK(corrected["id"] == visit);
    CHECK(dueOn() == QStringLiteral("2027-02-24"));
    CHECK(pc.run({QStringLiteral("record"), QStringLiteral("list"), QStringLiteral("visit"),
                  QStringLiteral("--child"), child})
              .json.array()
              .size()
          == 1);
}

TEST_CASE("A visit that found nobody at home explains the debt and leaves it standing")
{
    Pc pc;
    pc.init(QStringLiteral("village"), QStringLiteral("530426999201"), QStringLiteral("示范村"));
    const QString child = pc.addChildren(1).first();
    pc.setToday(QStringLiteral("2026-12-02"));
    const auto visitLine = [&pc] {
        const Outcome duties = pc.runInWords({QStringLiteral("duties")});
        CHECK(duties.status == 0);
        CHECK(duties.err.isEmpty());
        for (const QByteArray& line : duties.out.split('\n')) {
            if (line.contains("\t入户走访\t"))
                return line;
        }
        return QByteArray();
    };
    const QByteArray debt =
        "2026-12-01\toverdue\t入户走访\t示童1\t\t方案第6条：每3个月入户走访一次。至今尚未入户"
        "走访过，建档后30天内首访，应于";
    CHECK(visitLine() == debt + "12月1日前完成。");
    REQUIRE(pc.run({QStringLiteral("record"), QStringLiteral("put"), QStringLiteral("visit"),
                    QStringLiteral("--child"), child, QStringLiteral("--force-incomplete"),
                    QStringLiteral("date=2026-12-02"), QStringLiteral("means=1"),
                    QStringLiteral("outcome=3"), QStringLiteral("outcome_reason=家中无人")})
                .status
            == 0);
    CHECK(visitLine() == debt + "12月1日前完成。其间上门1次未成（12月2日家中无人），还要补访。");
    pc.setToday(QStringLiteral("2027-01-15")); // however long it stands
    CHECK(visitLine()
          == debt + "2026年12月1日前完成。其间上门1次未成（2026年12月2日家中无人），还要补访。");
}

TEST_CASE("A withdrawn record is out of the lists and stays in the history")
{
    Pc pc;
    pc.init(QStringLiteral("village"), QStringLiteral("530426999201"), QStringLiteral("示范村"));
    const QString child = pc.addChildren(2).first();
    CHECK(pc.run({QStringLiteral("record"), QStringLiteral("withdraw"), child}).status == 2);
    const Outcome withdrawn = pc.run({QStringLiteral("record"), QStringLiteral("withdraw"), child,
                                      QStringLiteral("--reason"), QStringLiteral("重复登记")});
    INFO(withdrawn.err.toStdString());
    REQUIRE(withdrawn.status == 0);
    CHECK(pc.run({QStringLiteral("record"), QStringLiteral("list"), QStringLiteral("child")})
              .json.array()
              .size()
          == 1);
    CHECK(pc.runInWords({QStringLiteral("record"), QStringLiteral("get"), child})
              .out.startsWith("This record is withdrawn.\n"));
}

TEST_CASE("A file without the values of the record is refused with how it is written")
{
    Pc pc;
    pc.init(QStringLiteral("village"), QStringLiteral("530426999201"), QStringLiteral("示范村"));
    const QString file = pc.folder(QStringLiteral("record.json"));
    writeTo(file, "{\"name\": \"示甲\"}");
    const Outcome refused = pc.run({QStringLiteral("record"), QStringLiteral("put"),
                                    QStringLiteral("child"), QStringLiteral("--file"), file});
    CHECK(refused.status == 1);
    CHECK(refused["error"][QStringLiteral("code")] == QStringLiteral("cli.json_fields"));
}

TEST_CASE("A refusal does not repeat what was typed into a special field")
{
    Pc pc;
    pc.init(QStringLiteral("village"), QStringLiteral("530426999201"), QStringLiteral("示范村"));
    const QString child = pc.addChildren(1).first();
    const QStringList put{QStringLiteral("record"),
                          QStringLiteral("put"),
                          QStringLiteral("problem"),
                          QStringLiteral("--child"),
                          child,
                          QStringLiteral("kind_s4=CANARYERR")};
    const QStringList off{QStringLiteral("duties"), QStringLiteral("kind_s4=CANARYERR")};
    for (const QStringList& refused : {put, off}) {
        for (const Outcome& outcome : {pc.run(refused), pc.runInWords(refused)}) {
            CHECK(outcome.status != 0);
            CHECK_FALSE(outcome.err.isEmpty());
            CHECK_FALSE(outcome.err.contains("CANARYERR"));
            CHECK_FALSE(outcome.out.contains("CANARYERR"));
        }
    }
}

TEST_CASE("What a record brings is told before it is saved and again while it is saved")
{
    Pc pc;
    pc.init(QStringLiteral("village"), QStringLiteral("530426999201"), QStringLiteral("示范村"));
    const QString child = pc.addChildren(1).first();
    const QStringList put{QStringLiteral("record"),
                          QStringLiteral("put"),
                          QStringLiteral("caregiver"),
                          QStringLiteral("--child"),
                          child,
                          QStringLiteral("--force-incomplete"),
                          QStringLiteral("name=示姐"),
                          QStringLiteral("birth=2010-01-01"),
                          QStringLiteral("main=true"),
                          QStringLiteral("from_on=2026-11-01")};
    const QStringList list{QStringLiteral("record"), QStringLiteral("list"),
                           QStringLiteral("caregiver")};
    const Outcome looked = pc.run(put + QStringList{QStringLiteral("--check")});
    REQUIRE(looked.status == 0);
    REQUIRE(looked["checks"].toArray().size() == 1);
    CHECK(looked["checks"][0][QStringLiteral("rule")] == QStringLiteral("Q11"));
    CHECK(looked["checks"][0][QStringLiteral("field")] == QStringLiteral("birth"));
    CHECK(looked["checks"][0][QStringLiteral("record")] == QString());
    CHECK(looked.err.isEmpty());
    CHECK(pc.run(list).json.array().isEmpty());

    const Outcome saved = pc.run(put);
    REQUIRE(saved.status == 0);
    CHECK(saved["checks"].toArray().size() == 1);
    CHECK(saved["checks"][0][QStringLiteral("record")] == saved["id"]);
    CHECK(QString::fromUtf8(saved.err).contains(QStringLiteral("照护人未满18周岁")));
    CHECK(pc.run(list).json.array().size() == 1);

    const Outcome mended =
        pc.run({QStringLiteral("record"), QStringLiteral("put"), QStringLiteral("caregiver"),
                QStringLiteral("--id"), saved["id"].toString(),
                QStringLiteral("--force-incomplete"), QStringLiteral("birth=1980-01-01")});
    CHECK(mended["checks"].toArray().isEmpty());
    CHECK(mended.err.isEmpty());
}

TEST_CASE("A step that asks why is refused without the answer, and the field is named")
{
    Pc pc;
    pc.init(QStringLiteral("village"), QStringLiteral("530426999201"), QStringLiteral("示范村"));
    const QString child = pc.addChildren(1).first();
    const auto suspend = [&](const QStringList& more) {
        return pc.run(QStringList{QStringLiteral("record"), QStringLiteral("put"),
                                  QStringLiteral("child"), QStringLiteral("--id"), child,
                                  QStringLiteral("--force-incomplete"),
                                  QStringLiteral("status=suspended")}
                      + more);
    };
    const Outcome refused = suspend({});
    CHECK(refused.status == 1);
    CHECK(refused.err.contains("暂停原因"));
    REQUIRE(suspend({QStringLiteral("suspend_reason=3")}).status == 0);
    const Outcome events =
        pc.run({QStringLiteral("record"), QStringLiteral("list"), QStringLiteral("dossier_event"),
                QStringLiteral("--child"), child, QStringLiteral("--where"),
                QStringLiteral("kind=suspend")});
    REQUIRE(events.json.array().size() == 1);
    CHECK(events.json[0][QStringLiteral("fields")][QStringLiteral("suspend_reason")]
          == QStringLiteral("3"));
}
