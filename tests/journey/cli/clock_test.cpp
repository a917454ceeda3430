// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange_steps.h"
#include "support/catch.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace tongdang::test;

namespace {

/// The whole of `text` fits the pattern; the time of day is not ours to choose.
bool fits(const QByteArray& text, const char* pattern)
{
    const QRegularExpression whole(QRegularExpression::anchoredPattern(QString::fromUtf8(pattern)));
    return whole.match(QString::fromUtf8(text)).hasMatch();
}

Outcome duties(Pc& pc)
{
    return pc.run({QStringLiteral("duties")});
}

/// Without what should be looked at in the dossier.
QByteArray aboutClock(const Outcome& put)
{
    const qsizetype end = put.err.indexOf("To be looked at:");
    return end < 0 ? put.err : put.err.left(end);
}

} // namespace

TEST_CASE("A clock before the newest entries is told where the date counts, and nowhere else")
{
    Pc pc;
    pc.init(QStringLiteral("village"), villageCode, QStringLiteral("示范村"));
    const QString child = pc.addChildren(1).first(); // on 24 November
    CHECK(duties(pc).err.isEmpty());

    pc.setToday(QStringLiteral("2026-11-20"));
    const char* const told =
        "The clock of this computer says 20/11/2026 \\d\\d:\\d\\d, which is before the newest "
        "entries here\\. If it is wrong, set date and time of the computer\\. If it is right, "
        "say so\\. Until then entries are dated 23/11/2026 \\d\\d:\\d\\d and marked\\. To say "
        "that it is right: clock confirm\n";
    const Outcome asked = duties(pc);
    CHECK(asked.status == 0);
    CHECK(fits(asked.err, told));
    CHECK(asked.json.isArray());
    const Outcome put = rename(pc, child, QStringLiteral("示甲"));
    CHECK(put.status == 0);
    CHECK(fits(aboutClock(put), told));
    const Outcome history = pc.run({QStringLiteral("record"), QStringLiteral("history"), child});
    CHECK(history.err.isEmpty());
    const QJsonValue marked = history.json.array().first();
    CHECK(marked[QStringLiteral("when")] == QStringLiteral("2026-11-23"));
    CHECK(marked[QStringLiteral("clock_doubtful")] == true);
    CHECK(history.json.array().last()[QStringLiteral("clock_doubtful")] == false);
    CHECK(pc.runInWords({QStringLiteral("record"), QStringLiteral("history"), child})
              .out.contains("2026-11-23 (clock doubtful)\t王示例\t姓名\t示童1 → 示甲\n"));
    CHECK(pc.run({QStringLiteral("doctor")}).err.isEmpty());
    CHECK(pc.run({QStringLiteral("child"), QStringLiteral("find"), QStringLiteral("sj")})
              .err.isEmpty());

    pc.setToday(QStringLiteral("2026-11-24"));
    CHECK(duties(pc).err.isEmpty());
}

TEST_CASE("One entry under a clock years ahead is settled by saying that the clock is right now")
{
    Enrolled both;
    Pc& pc = both.village;
    const QString stick = pc.folder(QString());
    const QString child = pc.addChildren(1).first();
    pc.setToday(QStringLiteral("2031-01-01"));
    REQUIRE(rename(pc, child, QStringLiteral("示甲")).status == 0);
    pc.setToday(QStringLiteral("2026-11-24"));
    const Outcome asked = duties(pc);
    CHECK(fits(asked.err,
               "The clock of this computer says 24/11/2026 \\d\\d:\\d\\d, but something was "
               "entered here that is dated after 31/12/2030 \\d\\d:\\d\\d\\. If the clock is "
               "wrong, set date and time of the computer\\. If it is right, say so: then that "
               "entry is marked\\. Until then new entries are marked\\. To say that it is right: "
               "clock confirm\n"));
    const Outcome said = pc.run({QStringLiteral("clock"), QStringLiteral("confirm")});
    CHECK(said.status == 0);
    CHECK(said["marked"] == 1);
    CHECK(duties(pc).err.isEmpty());
    const Outcome access = pc.runInWords({QStringLiteral("access"), QStringLiteral("list")});
    CHECK(access.out.contains("Said that the clock of this PC is right"));

    const Outcome put = rename(pc, child, QStringLiteral("示乙"));
    CHECK(aboutClock(put).isEmpty());
    const Outcome history = pc.run({QStringLiteral("record"), QStringLiteral("history"), child});
    CHECK(history.json.array().first()[QStringLiteral("to")] == QStringLiteral("示乙"));
    CHECK(history.json.array().first()[QStringLiteral("when")] == QStringLiteral("2026-11-24"));
    CHECK(history.json.array()[1][QStringLiteral("clock_doubtful")] == true);

    // The station gets it marked.
    REQUIRE(importInto(both.station, exportFrom(pc, stick)).status == 0);
    const QJsonArray there =
        both.station.run({QStringLiteral("record"), QStringLiteral("history"), child}).json.array();
    CHECK(there[1][QStringLiteral("clock_doubtful")] == true);
}

TEST_CASE("A station hears of entries that are dated after the file that brings them")
{
    Enrolled both;
    const QString stick = both.village.folder(QString());
    const QString child = both.village.addChildren(1).first();
    both.village.setToday(QStringLiteral("2031-01-01"));
    REQUIRE(rename(both.village, child, QStringLiteral("示甲")).status == 0);
    both.village.setToday(QStringLiteral("2026-11-24"));
    const Outcome import = importInWords(both.station, exportFrom(both.village, stick));
    CHECK(import.status == 0);
    CHECK(import.out.contains("Some entries are dated later than this file was written: the "
                              "sender's clock was ahead then. They are marked.\n"));
}

TEST_CASE("A village whose clock is behind the station's is told so with the bundle that shows it")
{
    Enrolled both;
    both.station.setToday(QStringLiteral("2026-12-20"));
    const QString stick = both.village.folder(QString());
    const Outcome import = importInto(both.village, receiptFrom(both.station, stick));
    CHECK(import.status == 0);
    CHECK(import["warnings"].toArray() == QJsonArray{QStringLiteral("own_clock")});
    CHECK(
        fits(import.err,
             "The clock of this computer is slow: it says 24/11/2026 \\d\\d:\\d\\d, but at the "
             "station it was 20/12/2026 \\d\\d:\\d\\d already\\. Set date and time of the "
             "computer\\. Until then entries are dated 20/12/2026 \\d\\d:\\d\\d and marked\\.\n"));
}

TEST_CASE("A village whose clock is ahead hears of it from the station")
{
    Enrolled both;
    const QString stick = both.village.folder(QString());
    both.village.setToday(QStringLiteral("2027-06-01"));
    const Outcome import = importInWords(both.station, exportFrom(both.village, stick));
    CHECK(import.status == 0);
    CHECK(import.out.contains("The sender's clock is wrong. Tell them to set date and time.\n"));
    const Outcome back = importInto(both.village, receiptFrom(both.station, stick));
    CHECK(back["warnings"].toArray() == QJsonArray{QStringLiteral("told_clock")});
}

TEST_CASE("The list of conflicts says who, where and when, and which time is doubtful")
{
    Enrolled both;
    const QString stick = both.village.folder(QString());
    const QString child = both.village.addChildren(1).first();
    REQUIRE(importInto(both.station, exportFrom(both.village, stick)).status == 0);
    REQUIRE(rename(both.station, child, QStringLiteral("示乙")).status == 0);
    both.village.setToday(QStringLiteral("2027-06-01"));
    REQUIRE(rename(both.village, child, QStringLiteral("示甲")).status == 0);
    REQUIRE(importInto(both.station, exportFrom(both.village, stick))["conflicts"] == 1);

    const QStringList list{QStringLiteral("conflicts"), QStringLiteral("list")};
    const QJsonArray heads =
        both.station.run(list).json.array()[0][QStringLiteral("heads")].toArray();
    REQUIRE(heads.size() == 2);
    CHECK(heads[0][QStringLiteral("value")] == QStringLiteral("示甲"));
    CHECK(heads[0][QStringLiteral("place")] == QStringLiteral("示范村"));
    CHECK(heads[0][QStringLiteral("clock_doubtful")] == true);
    CHECK(heads[1][QStringLiteral("by")] == QStringLiteral("王示例"));
    CHECK(heads[1][QStringLiteral("place")] == QStringLiteral("示范镇社工站"));
    CHECK(heads[1][QStringLiteral("clock_doubtful")] == false);
    CHECK(fits(both.station.runInWords(list).out,
               "示甲\t姓名\t示甲 \\(王示例, 示范村, 2027-06-01 \\d\\d:\\d\\d, clock doubtful, "
               "[0-9a-f]+:\\d+\\) / "
               "示乙 \\(王示例, 示范镇社工站, 2026-11-24 \\d\\d:\\d\\d, "
               "[0-9a-f]+:\\d+\\)\t[0-9a-f]{32}\tname\n"));
}
