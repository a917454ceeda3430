// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// S6.4 as a month's work: what is to be typed into the national system is counted (T14) and typed
// from a sheet (F27). The numbers are counted by hand.
#include "cli.h"
#include "file_words.h"
#include "support/catch.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace tongdang::test;
using namespace Qt::StringLiterals;

namespace {

const QString ruleTitle = u"峨山县留守儿童和困境儿童关爱服务质量提升三年行动实施方案"_s;

/// An invented village by 24 November 2026.
struct Village {
    Village()
    {
        pc.setToday(u"2026-09-10"_s);
        pc.init(u"village"_s, u"530426999201"_s, u"示范村"_s);
        waiting = addChild(u"示甲"_s, u"2026-09-10"_s);
        pc.setToday(u"2026-11-05"_s);
        arisen = addChild(u"示乙"_s, u"2026-11-05"_s);
        changed = addChild(u"示丙"_s, u"2026-11-05"_s);
        unconcerned = addChild(u"示丁"_s, u"2026-11-05"_s);
        for (const QString& child : {waiting, arisen, changed})
            put({u"category"_s, u"--child"_s, child, u"cat=K01"_s, u"state=2"_s,
                 u"from_on=2025-01-01"_s});
        pc.setToday(u"2026-11-20"_s);
        REQUIRE(pc.run({u"national"_s, u"done"_s, changed, u"--number"_s, u"A7"_s}).status == 0);
        pc.setToday(u"2026-11-22"_s);
        put({u"child"_s, u"--id"_s, changed, u"name=示戊"_s});
        pc.setToday(u"2026-11-24"_s);
    }

    QString put(const QStringList& record)
    {
        const Outcome saved = pc.run(QStringList{u"record"_s, u"put"_s} + record
                                     + QStringList{u"--force-incomplete"_s});
        INFO(saved.err.toStdString());
        REQUIRE(saved.status == 0);
        return saved["id"].toString();
    }
    QString addChild(const QString& name, const QString& opened)
    {
        return put({u"child"_s, u"name="_s + name, u"sex=2"_s, u"birth=2015-08-10"_s,
                    u"status=open"_s, u"opened_on="_s + opened, u"status_on="_s + opened});
    }
    Outcome count(const QStringList& more)
    {
        const Outcome counted = pc.run(QStringList{u"report"_s, u"T14"_s} + more);
        INFO(counted.err.toStdString());
        REQUIRE(counted.status == 0);
        return counted;
    }

    Pc pc;
    QString waiting;     ///< since September
    QString arisen;      ///< since this month
    QString changed;     ///< entered on the 20th, another name since the 22nd
    QString unconcerned; ///< neither left behind nor in hardship
};

/// "waiting same changed none | arisen carried oldest | entered" of the total.
QString numbers(const Outcome& counted)
{
    const QJsonValue values = counted["rows"].toArray().last()[u"values"_s];
    QStringList words;
    for (const QString& key :
         {u"state.waiting"_s, u"state.same"_s, u"state.changed"_s, u"state.none"_s,
          u"since.period"_s, u"since.before"_s, u"oldest"_s, u"acts"_s}) {
        const QJsonValue value = values[key];
        words.append(value.isNull() ? u"-"_s : QString::number(value.toInt()));
    }
    return words.join(u' ');
}

} // namespace

TEST_CASE("T14 says what is to be typed at the cut-off, what of it is of this period, how long the "
          "oldest waits, and by which rules it was counted")
{
    Village village;
    const Outcome november = village.count({u"--month"_s, u"2026-11"_s, u"--who"_s});
    CHECK(november["title"] == u"国系统录入情况"_s);
    CHECK(november["unit"] == u"人"_s);
    CHECK(november["place"] == u"示范村"_s);
    CHECK(november["period"][u"from"_s] == u"2026-11-01"_s);
    CHECK(november["period"][u"until"_s] == u"2026-11-30"_s);
    CHECK(november["period"][u"cutoff"_s] == u"2026-11-24"_s);
    CHECK(november["rules"][u"id"_s] == u"eshan-2024"_s);
    CHECK(november["rules"][u"version"_s] == 1);
    CHECK(november["definition"].toString().contains(u"从本期内某日起才有待办的为本期新产生"_s));
    CHECK(numbers(november) == u"2 0 1 1 2 1 75 1"_s);
    REQUIRE(november["checks"].toArray().size() == 2);
    CHECK(november["checks"][1][u"equation"_s]
          == u"待录入＋待更新＋待注销＝本期新产生＋以前遗留"_s);
    CHECK(november["checks"][0][u"holds"_s] == true);
    CHECK(november["checks"][1][u"holds"_s] == true);
    const QJsonValue behind = november["rows"][0][u"children"_s];
    CHECK(behind[u"since.period"_s] == QJsonArray{village.arisen, village.changed});
    CHECK(behind[u"since.before"_s] == QJsonArray{village.waiting});
    CHECK(behind[u"oldest"_s] == QJsonArray{village.waiting});

    // Each past month as it stood at its end.
    CHECK(numbers(village.count({u"--month"_s, u"2026-08"_s})) == u"0 0 0 0 0 0 - 0"_s);
    CHECK(numbers(village.count({u"--month"_s, u"2026-09"_s})) == u"1 0 0 0 1 0 20 0"_s);
    const Outcome october = village.count({u"--month"_s, u"2026-10"_s});
    CHECK(numbers(october) == u"1 0 0 0 0 1 51 0"_s);
    CHECK(october["period"][u"cutoff"_s] == u"2026-10-31"_s);
    CHECK(numbers(village.count({u"--year"_s, u"2026"_s})) == u"2 0 1 1 3 0 75 1"_s);
    // And beside this one.
    const Outcome both = village.count({u"--compare"_s, u"2026-10"_s});
    CHECK(both["rows"][0][u"before"_s][u"since.before"_s] == 1);
    CHECK(both["rows"][0][u"before"_s][u"oldest"_s] == 51);
    CHECK(both["earlier"][u"cutoff"_s] == u"2026-10-31"_s);

    // Typed and noted: the month goes on without it.
    REQUIRE(village.pc.run({u"national"_s, u"done"_s, village.waiting, village.changed}).status
            == 0);
    CHECK(numbers(village.count({})) == u"1 2 0 1 1 0 19 3"_s);
}

TEST_CASE("T14 in words and on paper names period, cut-off, definition, rule version, equations "
          "and who made it")
{
    Village village;
    const Outcome words =
        village.pc.runInWords({u"report"_s, u"T14"_s, u"--month"_s, u"2026-11"_s});
    REQUIRE(words.status == 0);
    const QString said = QString::fromUtf8(words.out);
    CHECK(said.startsWith(u"T14 国系统录入情况\t示范村\n"_s));
    CHECK(said.contains(
        u"Cut-off: 2026-11-24; period: 2026-11-01 to 2026-11-30; rules: %1, version 1\n"_s.arg(
            ruleTitle)));
    CHECK(said.contains(
        u"截止日待办/本期新产生\t截止日待办/以前遗留\t截止日待办/最久天数\t本期录入\n"_s));
    CHECK(said.contains(u"合计\t4\t0\t2\t0\t1\t0\t0\t1\t2\t1\t75\t1\n"_s));
    CHECK(said.contains(u"✓ 待录入＋待更新＋待注销＝本期新产生＋以前遗留\n"_s));

    for (const QString& name : {u"t14.pdf"_s, u"t14.xlsx"_s}) {
        CAPTURE(name);
        const QString file = village.pc.folder(name);
        village.count({u"--month"_s, u"2026-10"_s, u"--internal"_s, u"--out"_s, file});
        const QString paper = runOnWordsOf(file);
        for (const QString& part :
             {u"国系统录入情况"_s, u"示范村"_s, u"2026年10月"_s, u"截止2026年10月31日"_s,
              u"单位：人"_s, u"截止日待办"_s, u"本期新产生"_s, u"以前遗留"_s, u"最久天数"_s,
              u"统计口径：截止日在册的儿童"_s, u"（规则：%1，第1版）"_s.arg(ruleTitle),
              u"✓在册或仍在国系统＝各状态之和"_s,
              u"✓待录入＋待更新＋待注销＝本期新产生＋以前遗留"_s, u"内部资料"_s, u"2026-11-24"_s}) {
            INFO(part.toStdString());
            CHECK(paper.contains(part));
        }
        CHECK_FALSE(paper.contains(u'✗'));
        CHECK_FALSE(paper.contains(u"示甲"_s)); // numbers only
    }
    const QString paper = runOnWordsOf(village.pc.folder(u"t14.pdf"_s));
    CHECK(paper.contains(u"合计1010000001510"_s));
}

TEST_CASE("The sheet to type from has what the dossier says and what is known of the last entry")
{
    Village village;
    const QString file = village.pc.folder(u"f27.pdf"_s);
    const auto print = [&](const QString& child) {
        const Outcome printed =
            village.pc.run({u"print"_s, u"F27"_s, u"--child"_s, child, u"--out"_s, file});
        INFO(printed.err.toStdString());
        REQUIRE(printed.status == 0);
        CHECK(printed["pages"] == 1);
        return runOnWordsOf(file);
    };
    const QString entered = print(village.changed);
    for (const QString& part :
         {u"国系统录入对照单"_s, u"示范村"_s, u"国系统编号A7"_s, u"上次录入日期2026年11月20日"_s,
          u"上次操作新增已录入一致"_s, u"姓名示戊"_s, u"性别女"_s, u"出生日期2015年8月10日"_s,
          u"困境类别孤儿"_s, u"国系统里是（不一样才写）"_s, u"受限的健康情况不在本单上对照"_s,
          u"F27·第2版"_s, u"内部资料注意保密"_s, u"2026年11月24日打印"_s, u"第1页共1页"_s}) {
        INFO(part.toStdString());
        CHECK(entered.contains(part));
    }
    CHECK_FALSE(entered.contains(u"示丙"_s)); // the dossier's name of today

    const QString never = print(village.waiting);
    CHECK(never.contains(u"姓名示甲"_s));
    CHECK_FALSE(never.contains(u"A7"_s));
    CHECK_FALSE(never.contains(u"已录入一致"_s));
    // Printing enters nobody; that it was printed is written down.
    CHECK(village.pc.run({u"national"_s}).json.array().size() == 3);
    CHECK(village.pc.run({u"access"_s, u"list"_s}).out.contains("F27"));
}
