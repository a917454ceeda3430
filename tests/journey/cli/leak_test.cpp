// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is specially protected (sensitivity 4: incident, reporter, HIV, psychological record) is in
// the dossier and on the form made for it, and nowhere else.
#include "exchange_steps.h"
#include "file_words.h"
#include "support/catch.h"
#include "support/encodings.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace tongdang::test;

namespace {

constexpr int special = 4;
const QString canary = QStringLiteral("金丝雀丁号");

bool tells(const QByteArray& words)
{
    return holdsWord(words, canary);
}

/// Every specially protected text of every type, as arguments of record put.
QMap<QString, QStringList> specialTexts()
{
    QMap<QString, QStringList> texts;
    QDirIterator files(QStringLiteral(TONGDANG_SOURCE_DIR "/resources/catalogue"), {u"*.json"_s},
                       QDir::Files);
    while (files.hasNext()) {
        const QJsonObject type = QJsonDocument::fromJson(contentOf(files.next())).object();
        for (const QJsonValue field : type[u"fields"].toArray()) {
            const QString kind = field[u"type"].toString();
            if (field[u"sensitivity"].toInt() == special
                && (kind == u"text" || kind == u"longtext"))
                texts[type[u"key"].toString()].append(field[u"key"].toString() + u'=' + canary);
        }
    }
    return texts;
}

/// The record of each type that took the texts about one child.
QMap<QString, QString> writeSpecialTexts(Pc& pc, const QString& child)
{
    QMap<QString, QString> taken;
    const QMap<QString, QStringList> texts = specialTexts();
    for (auto type = texts.begin(); type != texts.end(); ++type) {
        const QStringList about = type.key() == u"child" ? QStringList{u"--id"_s, child}
                                                         : QStringList{u"--child"_s, child};
        const Outcome put = pc.run(QStringList{u"record"_s, u"put"_s, type.key()} + about
                                   + QStringList{u"--force-incomplete"_s} + type.value());
        if (put.status == 0)
            taken[type.key()] = put["id"].toString();
        CHECK_FALSE(tells(put.err));
    }
    return taken;
}

/// Writes other words behind the texts of those records.
void overwrite(Pc& pc, const QMap<QString, QString>& records, const QString& words)
{
    const QMap<QString, QStringList> texts = specialTexts();
    for (auto record = records.begin(); record != records.end(); ++record) {
        QStringList fields = texts[record.key()];
        for (QString& field : fields)
            field += words;
        const Outcome put = pc.run(QStringList{u"record"_s, u"put"_s, record.key(), u"--id"_s,
                                               record.value(), u"--force-incomplete"_s}
                                   + fields);
        INFO(put.err.toStdString());
        CHECK(put.status == 0);
    }
}

/// What the commands that list what was exchanged and changed say, for people and for programs.
QMap<QString, QByteArray> exchangeListed(Pc& pc, const QStringList& records)
{
    QMap<QString, QByteArray> said;
    const auto ask = [&](const QStringList& command) {
        const Outcome words = pc.runInWords(command);
        const Outcome json = pc.run(command);
        INFO(command.join(u' ').toStdString() << ": " << json.err.toStdString());
        CHECK(words.status == 0);
        CHECK(json.status == 0);
        said[command.join(u' ')] = words.out + words.err + json.out + json.err;
    };
    for (const QString& type : specialTexts().keys())
        ask({u"record"_s, u"list"_s, type, u"--withdrawn"_s});
    for (const QString& record : records)
        ask({u"record"_s, u"history"_s, record});
    for (const QString& command :
         {u"conflicts list"_s, u"conflicts decided"_s, u"bundle imports"_s, u"bundle list"_s,
          u"levels"_s, u"report frozen"_s, u"access list"_s})
        ask(command.split(u' '));
    for (const QJsonValue line : pc.run({u"bundle"_s, u"imports"_s}).json.array())
        ask({u"bundle"_s, u"show"_s, line[u"bundle"].toString()});
    return said;
}

void checkTellsNothing(const QMap<QString, QByteArray>& said)
{
    for (auto words = said.begin(); words != said.end(); ++words) {
        INFO(words.key().toStdString());
        CHECK_FALSE(tells(words.value()));
    }
}

/// Village and station wrote the same specially protected texts without having seen each other's.
struct SpecialQuarrel : Enrolled {
    QString stick = village.folder(QString());
    QString child = village.addChildren(1).front();
    QMap<QString, QString> records = writeSpecialTexts(village, child);

    SpecialQuarrel()
    {
        REQUIRE(records.size() >= 2);
        REQUIRE(importInto(station, exportFrom(village, stick)).status == 0);
        overwrite(station, records, u"站"_s);
        village.setToday(u"2026-11-25"_s);
        overwrite(village, records, u"村"_s);
        station.setToday(u"2026-11-25"_s);
        const Outcome merged = importInto(station, exportFrom(village, stick));
        REQUIRE(merged["conflicts"].toInt() > 5);
        CHECK_FALSE(tells(merged.out + merged.err));
    }
};

/// What every command that lists says, to the screen and in files.
QMap<QString, QByteArray> everythingListed(Pc& pc, const QString& child)
{
    QMap<QString, QByteArray> said;
    const auto ask = [&](const QStringList& command) {
        const Outcome outcome = pc.run(command);
        INFO(command.join(u' ').toStdString() << ": " << outcome.err.toStdString());
        CHECK(outcome.status == 0);
        said[command.join(u' ')] = outcome.out + outcome.err;
        for (qsizetype i = 1; i < command.size(); ++i) {
            if (command[i - 1] == u"--out"_s) {
                said[command[i]] = wordsOf(command[i]);
                CHECK_FALSE(said[command[i]].isEmpty());
            }
        }
    };
    for (const QString& command :
         {u"duties"_s, u"duties --from 2026-01-01"_s, u"classify"_s, u"check"_s, u"national"_s,
          u"services"_s, u"access list"_s, u"child duplicates"_s, u"bundle list"_s,
          u"conflicts list"_s, u"backup list"_s, u"key slots"_s, u"enrol list"_s})
        ask(command.split(u' '));
    ask({u"child"_s, u"find"_s, u"示童"_s});
    ask({u"child"_s, u"find"_s, canary});
    ask({u"print"_s, u"F03"_s, u"--week"_s, u"2026-11-24"_s, u"--out"_s, pc.folder(u"week.pdf"_s)});
    ask({u"print"_s, u"F01"_s, u"--child"_s, child, u"--out"_s, pc.folder(u"F01.pdf"_s)});
    for (const QString& what : {u"roster"_s, u"national"_s})
        ask({u"export"_s, u"--what"_s, what, u"--out"_s, pc.folder(what + u".xlsx"_s)});
    const QJsonArray tables = pc.run({u"report"_s, u"list"_s}).json.array();
    CHECK(tables.size() > 10);
    for (const QJsonValue table : tables) {
        const QString key = table[u"table"].toString();
        ask({u"report"_s, key, u"--who"_s});
        for (const QString& kind : {u".xlsx"_s, u".pdf"_s})
            ask({u"report"_s, key, u"--internal"_s, u"--out"_s, pc.folder(key + kind)});
    }
    return said;
}

} // namespace

TEST_CASE("Specially protected texts are in no list, table, visit sheet, search or error text")
{
    Pc village;
    village.init(u"village"_s, villageCode, u"示范村"_s);
    REQUIRE(village.run({u"demo"_s, u"--children"_s, u"12"_s}).status == 0);
    const QString child = village.run({u"national"_s}).json[0][u"child"].toString();
    const QMap<QString, QString> records = writeSpecialTexts(village, child);
    REQUIRE(records.size() >= 2);
    REQUIRE(tells(dumpOf(village)));
    // What was looked for is the only thing that an answer may repeat.
    checkTellsNothing(everythingListed(village, child));
    checkTellsNothing(exchangeListed(village, records.values()));
    QDirIterator files(village.folder(QString()), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        CHECK_FALSE(file.contains(canary));
        CHECK_FALSE(tells(contentOf(file)));
    }
}

TEST_CASE("Nothing of a child reaches the bundle of another village, and nothing specially "
          "protected a station's PC that may not have it")
{
    Enrolled both;
    Pc other(u"other"_s);
    other.init(u"village"_s, u"530426999202"_s, u"示远村"_s);
    enrol(other, both.station);
    const QString stick = both.village.folder(QString());
    const QString child = both.village.addChildren(2).front();
    REQUIRE(writeSpecialTexts(both.village, child).size() >= 2);
    const Outcome merged = importInto(both.station, exportFrom(both.village, stick));
    REQUIRE(merged["status"] == u"merged"_s);
    CHECK_FALSE(tells(merged.out + merged.err));

    const QString astray = exportFrom(both.station, stick, {u"--for"_s, u"530426999202"_s});
    CHECK_FALSE(astray.contains(child));
    REQUIRE(importInto(other, astray)["status"] == u"merged"_s);
    const QByteArray there = dumpOf(other);
    CHECK_FALSE(tells(there));
    CHECK_FALSE(there.contains(child.toUtf8()));
    CHECK_FALSE(there.contains("示童"));
}

TEST_CASE("A conflict about what is specially protected is listed without the values and opened by "
          "itself with them")
{
    SpecialQuarrel both;
    checkTellsNothing(exchangeListed(both.station, both.records.values()));
    const QJsonArray open = both.station.run({u"conflicts"_s, u"list"_s}).json.array();
    REQUIRE(open.size() > 5);
    CHECK(open[0][u"heads"][0][u"withheld"] == true);
    const QString record = open[0][u"record"].toString();
    const QString field = open[0][u"field"].toString();
    const QStringList show{u"conflicts"_s, u"show"_s, record, field};
    CHECK(tells(both.station.run(show).out));
    CHECK(tells(both.station.runInWords(show).out));
    CHECK(both.station.run({u"access"_s, u"list"_s}).out.contains("read.conflict\""));

    for (const QJsonValue line : open) {
        const Outcome decided = both.station.run(
            {u"conflicts"_s, u"resolve"_s, line[u"record"].toString(), line[u"field"].toString(),
             u"--keep"_s, line[u"heads"][1][u"version"].toString()});
        INFO(decided.out.toStdString() << decided.err.toStdString());
        // Of a group the first decision was about all of it.
        CHECK((decided.status == 0 || decided["error"][u"code"] == u"desk.no_conflict"_s
               || decided["error"][u"code"] == u"desk.decided_so"_s));
        CHECK_FALSE(tells(decided.out + decided.err));
    }
    CHECK(both.station.run({u"conflicts"_s, u"decided"_s}).json.array().size() > 5);
    checkTellsNothing(exchangeListed(both.station, both.records.values()));
    CHECK(tells(both.station.run(show).out)); // decided, and opened by itself
    REQUIRE(importInto(both.village, receiptFrom(both.station, both.stick)).status == 0);
    const Outcome there = both.village.run({u"conflicts"_s, u"decided"_s});
    CHECK(there.json.array().size() > 5);
    CHECK_FALSE(tells(there.out));
}

TEST_CASE("What an import replaced of what is specially protected is taken back without being told")
{
    SpecialQuarrel both;
    const QString bundle =
        both.station.run({u"bundle"_s, u"imports"_s}).json[0][u"bundle"].toString();
    const QJsonArray choices =
        both.station.run({u"bundle"_s, u"show"_s, bundle})["choices"].toArray();
    REQUIRE(choices.size() > 5);
    CHECK(choices[0][u"before"][u"withheld"] == true);
    const Outcome reversed = both.station.run({u"bundle"_s, u"reverse"_s, bundle});
    CHECK(reversed["reversed"].toInt() > 5);
    CHECK_FALSE(tells(reversed.out + reversed.err));
}

TEST_CASE("What is specially protected is read in the single record and in the history of a field")
{
    Pc village;
    village.init(u"village"_s, villageCode, u"示范村"_s);
    const QString child = village.addChildren(1).front();
    const QString visit = writeSpecialTexts(village, child)[u"visit"_s];
    REQUIRE_FALSE(visit.isEmpty());
    CHECK(tells(village.run({u"record"_s, u"get"_s, visit}).out));
    const Outcome listed = village.run({u"record"_s, u"list"_s, u"visit"_s});
    CHECK(listed.json[0][u"withheld"].toArray().contains(u"b3_note"_s));
    CHECK_FALSE(listed.json[0][u"fields"].toObject().contains(u"b3_note"_s));
    CHECK(village.runInWords({u"record"_s, u"list"_s, u"visit"_s})
              .out.contains("specially protected"));
    const QStringList history{u"record"_s, u"history"_s, visit};
    CHECK(village.run(history).out.contains("\"withheld\":true"));
    CHECK_FALSE(tells(village.run(history).out));
    CHECK_FALSE(tells(village.runInWords(history).out));
    CHECK(tells(village.run(history + QStringList{u"--field"_s, u"b3_note"_s}).out));
    CHECK(village.run(history + QStringList{u"--field"_s, u"nothing"_s}).status == 2);

    const Outcome asked =
        village.run({u"record"_s, u"list"_s, u"visit"_s, u"--where"_s, u"b3_note="_s + canary});
    CHECK(asked.status == 1);
    CHECK(asked["error"][u"code"] == u"desk.special_where"_s);
    CHECK_FALSE(tells(asked.out + asked.err));
}
