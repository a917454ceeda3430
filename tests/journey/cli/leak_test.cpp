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

/// Writes them about one child; how many types took them.
int writeSpecialTexts(Pc& pc, const QString& child)
{
    int taken = 0;
    const QMap<QString, QStringList> texts = specialTexts();
    for (auto type = texts.begin(); type != texts.end(); ++type) {
        const QStringList about = type.key() == u"child" ? QStringList{u"--id"_s, child}
                                                         : QStringList{u"--child"_s, child};
        const Outcome put = pc.run(QStringList{u"record"_s, u"put"_s, type.key()} + about
                                   + QStringList{u"--force-incomplete"_s} + type.value());
        taken += put.status == 0;
        CHECK_FALSE(tells(put.err));
    }
    return taken;
}

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
    REQUIRE(writeSpecialTexts(village, child) >= 2);
    REQUIRE(tells(dumpOf(village)));
    const QMap<QString, QByteArray> said = everythingListed(village, child);
    for (auto words = said.begin(); words != said.end(); ++words) {
        INFO(words.key().toStdString());
        // What was looked for is the only thing that the answer may repeat.
        CHECK_FALSE(tells(words.value()));
    }
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
    REQUIRE(writeSpecialTexts(both.village, child) >= 2);
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
