// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli.h"
#include "support/catch.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>

using namespace tongdang::test;
using namespace Qt::StringLiterals;

namespace {

using tongdang::test::Enrolled;

/// A copy of the program's data that a test may change.
class Data {
public:
    explicit Data(const QString& folder)
        : m_folder(folder)
    {
        const QString source = QStringLiteral(TONGDANG_SOURCE_DIR "/resources");
        QDirIterator files(source, {u"*.json"_s, u"*.sql"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            const QString target = folder + file.mid(source.size());
            REQUIRE(QDir().mkpath(QFileInfo(target).path()));
            REQUIRE(QFile::copy(file, target));
        }
    }

    void change(const QString& file, const std::function<void(QJsonObject&)>& edit) const
    {
        QFile data(m_folder + u'/' + file);
        REQUIRE(data.open(QIODevice::ReadOnly));
        QJsonObject object = QJsonDocument::fromJson(data.readAll()).object();
        REQUIRE_FALSE(object.isEmpty());
        data.close();
        edit(object);
        REQUIRE(data.open(QIODevice::WriteOnly));
        data.write(QJsonDocument(object).toJson());
    }

private:
    QString m_folder;
};

void append(QJsonObject& object, const QString& key, const char* json)
{
    QJsonArray all = object[key].toArray();
    const QJsonObject added = QJsonDocument::fromJson(json).object();
    REQUIRE_FALSE(added.isEmpty());
    all.append(added);
    object[key] = all;
}

} // namespace

TEST_CASE("A new field, code, state and rule come with the data, without a new program")
{
    Pc pc;
    pc.init(u"village"_s, u"530426999201"_s, u"示范村"_s);
    const QString child = pc.addChildren(1).front();

    const Data data(pc.folder(u"data"_s));
    data.change(u"catalogue/child.json"_s, [](QJsonObject& type) {
        append(type, u"fields"_s,
               R"({"no": 10001, "key": "bus_stop", "zh": "乘车点", "en": "bus stop",
            "type": "code", "list": "BUSSTOP", "sensitivity": 2, "owner": "village"})");
    });
    QFile list(pc.folder(u"data/codes/BUSSTOP.json"_s));
    REQUIRE(list.open(QIODevice::WriteOnly));
    list.write(R"({"id": "BUSSTOP", "zh": "乘车点", "en": "bus stops",
                   "codes": [{"code": "1", "zh": "村口"}]})");
    list.close();
    data.change(u"codes/BUSSTOP.json"_s, [](QJsonObject& codes) {
        append(codes, u"codes"_s, R"({"code": "2", "zh": "大桥头"})");
    });
    data.change(u"codes/WISHS.json"_s, [](QJsonObject& states) {
        append(states, u"codes"_s, R"({"code": "5", "zh": "采购中", "next": ["3"]})");
        QJsonArray codes = states[u"codes"].toArray();
        QJsonObject claimed = codes[1].toObject();
        REQUIRE(claimed[u"code"] == u"2"_s);
        claimed[u"next"] = QJsonArray{u"5"_s};
        codes[1] = claimed;
        states[u"codes"] = codes;
    });
    data.change(u"policy/eshan-2024.json"_s, [](QJsonObject& rules) {
        append(rules, u"rules"_s, R"({"id": "BUS1", "clause": "S12.2", "kind": "finding",
            "applies_to": "child", "title_zh": "大桥头乘车要有人接",
            "condition": {"compare": {"op": "=", "left": {"field": "child.bus_stop"}, "right": "2"}},
            "output": {"type": "finding", "severity": "normal", "code": "BUS_STOP",
                       "title_zh": "大桥头乘车要有人接", "actor": "儿童主任"},
            "because_zh": "方案第12条：道路交通安全。"})");
    });
    pc.setVariable(u"TONGDANG_RESOURCES"_s, pc.folder(u"data"_s));

    const Outcome put = pc.run({u"record"_s, u"put"_s, u"child"_s, u"--id"_s, child,
                                u"--force-incomplete"_s, u"bus_stop=2"_s});
    INFO(put.err.toStdString());
    REQUIRE(put.status == 0);
    CHECK(pc.run({u"record"_s, u"get"_s, child})["fields"][u"bus_stop"_s] == u"2"_s);
    CHECK(pc.run({u"record"_s, u"put"_s, u"child"_s, u"--id"_s, child, u"bus_stop=9"_s}).status
          != 0);

    const Outcome found = pc.run({u"classify"_s});
    INFO(found.out.toStdString());
    bool isFound = false;
    for (const QJsonValue finding : found.json.array().first()[u"findings"_s].toArray())
        isFound = isFound || finding[u"rule"_s] == u"BUS1"_s;
    CHECK(isFound);

    const Outcome wish = pc.run({u"record"_s, u"put"_s, u"wish"_s, u"--child"_s, child,
                                 u"--force-incomplete"_s, u"wish=书包"_s, u"state=2"_s});
    INFO(wish.err.toStdString());
    REQUIRE(wish.status == 0);
    const QString id = wish["id"].toString();
    const auto step = [&](const QString& state) {
        return pc
            .run({u"record"_s, u"put"_s, u"wish"_s, u"--id"_s, id, u"--force-incomplete"_s,
                  u"claimed_by=爱心超市"_s, u"delivered_on=2026-11-20"_s, u"state="_s + state})
            .status;
    };
    CHECK(step(u"3"_s) != 0); // not before it was bought
    CHECK(step(u"5"_s) == 0);
    CHECK(step(u"3"_s) == 0);
    CHECK(pc.run({u"doctor"_s}).status == 0);

    // A program with the old data keeps what it does not know (sync.md §5).
    pc.setVariable(u"TONGDANG_RESOURCES"_s, QStringLiteral(TONGDANG_SOURCE_DIR "/resources"));
    CHECK(pc.run({u"doctor"_s}).status == 0);
    pc.setVariable(u"TONGDANG_RESOURCES"_s, pc.folder(u"data"_s));
    CHECK(pc.run({u"record"_s, u"get"_s, child})["fields"][u"bus_stop"_s] == u"2"_s);
}

TEST_CASE("Data that is broken is named with file and line, and nothing is opened with it")
{
    Pc pc;
    pc.init(u"village"_s, u"530426999201"_s, u"示范村"_s);
    const Data data(pc.folder(u"data"_s));
    data.change(u"codes/WISHS.json"_s, [](QJsonObject& states) {
        append(states, u"codes"_s, R"({"code": "5", "zh": "采购中", "next": ["77"]})");
    });
    pc.setVariable(u"TONGDANG_RESOURCES"_s, pc.folder(u"data"_s));
    const Outcome refused = pc.run({u"duties"_s});
    CHECK(refused.status != 0);
    CHECK(refused.err.contains("WISHS.json"));
    CHECK(refused.err.contains("77"));
}

TEST_CASE(
    "A station sends a new rule and a new field, signed, and the village's next opening uses them")
{
    Enrolled both;
    const QString child = both.village.addChildren(1).front();
    const Data data(both.station.folder(u"data"_s));
    data.change(u"catalogue/child.json"_s, [](QJsonObject& type) {
        append(type, u"fields"_s,
               R"({"no": 10001, "key": "bus_stop", "zh": "乘车点", "en": "bus stop",
            "type": "text", "sensitivity": 2, "owner": "village"})");
    });
    data.change(u"policy/eshan-2024.json"_s, [](QJsonObject& rules) {
        append(rules, u"rules"_s, R"({"id": "BUS1", "clause": "S12.2", "kind": "finding",
            "applies_to": "child", "title_zh": "乘车点未登记",
            "condition": {"compare": {"op": "is_empty", "left": {"field": "child.bus_stop"}}},
            "output": {"type": "finding", "severity": "normal", "code": "BUS_STOP",
                       "title_zh": "乘车点未登记", "actor": "儿童主任"},
            "because_zh": "方案第12条：道路交通安全。"})");
    });
    data.change(u"national/mapping.json"_s, [](QJsonObject& mapping) {
        append(mapping, u"items"_s,
               R"({"key": "bus", "zh": "乘车点", "values": ["child.bus_stop"]})");
    });
    data.change(u"matching/needs.json"_s,
                [](QJsonObject& matching) { matching[u"no_bar_months"_s] = 6; });
    const auto finds = [&](Pc& pc) {
        const QJsonArray children = pc.run({u"classify"_s}).json.array();
        for (const QJsonValue finding : children.first()[u"findings"_s].toArray()) {
            if (finding[u"rule"_s] == u"BUS1"_s)
                return true;
        }
        return false;
    };
    CHECK(both.village.run({u"data"_s, u"adopt"_s, both.station.folder(u"data"_s)}).status != 0);
    const Outcome adopted =
        both.station.run({u"data"_s, u"adopt"_s, both.station.folder(u"data"_s)});
    INFO(adopted.err.toStdString());
    REQUIRE(adopted.status == 0);
    CHECK(adopted["files"]
          == QJsonArray{u"catalogue/child.json"_s, u"matching/needs.json"_s,
                        u"national/mapping.json"_s, u"policy/eshan-2024.json"_s});
    CHECK(both.station.run({u"data"_s, u"show"_s})["in_use"] == true);

    const QString stick = both.station.folder(QString());
    const Outcome down = both.station.run(
        {u"bundle"_s, u"export"_s, u"--to"_s, stick, u"--for"_s, u"530426999201"_s});
    INFO(down.err.toStdString());
    REQUIRE(down.status == 0);
    CHECK_FALSE(finds(both.village));
    const Outcome taken = both.village.run({u"bundle"_s, u"import"_s, down["file"].toString()});
    INFO(taken.err.toStdString());
    REQUIRE(taken.status == 0);
    CHECK(taken["new_data"] == true);
    CHECK(both.village.run({u"data"_s, u"show"_s})["in_use"] == true);
    CHECK(finds(both.village));
    CHECK(both.village
              .run({u"record"_s, u"put"_s, u"child"_s, u"--id"_s, child, u"--force-incomplete"_s,
                    u"bus_stop=村口"_s})
              .status
          == 0);
    CHECK_FALSE(finds(both.village));
    CHECK(both.village.run({u"doctor"_s}).status == 0);
    // What the program reads as data and the station left alone is there as well.
    CHECK(both.village.run({u"check"_s}).status == 0);
    const Outcome national = both.village.run({u"national"_s, u"--child"_s, child});
    REQUIRE(national.status == 0);
    const QJsonObject bus = national.json[0][u"fields"_s].toArray().last().toObject();
    CHECK(bus[u"label"_s] == u"乘车点"_s);
    CHECK(bus[u"present"_s] == u"村口"_s);

    // Over the data of another version it rests, and nothing is lost.
    const Data newer(both.village.folder(u"newer"_s));
    newer.change(u"codes/WISHS.json"_s, [](QJsonObject& states) {
        append(states, u"codes"_s, R"({"code": "5", "zh": "采购中"})");
    });
    both.village.setVariable(u"TONGDANG_RESOURCES"_s, both.village.folder(u"newer"_s));
    CHECK(both.village.run({u"data"_s, u"show"_s})["in_use"] == false);
    CHECK(both.village.run({u"doctor"_s}).status == 0);
    both.village.setVariable(u"TONGDANG_RESOURCES"_s, QStringLiteral(":/tongdang"));
    CHECK(both.village.run({u"data"_s, u"show"_s})["in_use"] == true);
    CHECK_FALSE(finds(both.village));

    // The same set once more is nothing new.
    const Outcome again = both.station.run(
        {u"bundle"_s, u"export"_s, u"--to"_s, stick, u"--for"_s, u"530426999201"_s});
    CHECK(both.village.run({u"bundle"_s, u"import"_s, again["file"].toString()})["new_data"]
          == false);
}

TEST_CASE("A station does not send data that would take something away, or that is broken")
{
    Pc station;
    station.init(u"township"_s, u"530426999000"_s, u"示范镇社工站"_s);
    const auto refusal = [&](const QString& folder) {
        const Outcome refused = station.run({u"data"_s, u"adopt"_s, station.folder(folder)});
        CHECK(refused.status != 0);
        return refused.err;
    };
    const Data same(station.folder(u"same"_s));
    CHECK(refusal(u"same"_s).contains("Nothing in this folder differs"));

    const Data without(station.folder(u"without"_s));
    without.change(u"codes/WISHS.json"_s, [](QJsonObject& states) {
        QJsonArray codes = states[u"codes"].toArray();
        codes.removeLast();
        for (qsizetype i = 0; i < codes.size(); ++i) {
            QJsonObject code = codes[i].toObject();
            code.remove(u"next"_s);
            if (i == 0)
                code[u"next"_s] = QJsonArray{u"2"_s};
            codes[i] = code;
        }
        states[u"codes"] = codes;
    });
    CHECK(refusal(u"without"_s).contains("WISHS 4"));

    const Data mapping(station.folder(u"mapping"_s));
    mapping.change(u"national/mapping.json"_s, [](QJsonObject& national) {
        append(national, u"items"_s,
               R"({"key": "none", "zh": "没有这一栏", "values": ["child.no_such_field"]})");
    });
    CHECK(refusal(u"mapping"_s).contains("child.no_such_field"));

    const Data matching(station.folder(u"matching"_s));
    matching.change(u"matching/needs.json"_s, [](QJsonObject& needs) {
        append(needs, u"needs"_s, R"({"need": "N01", "clause": "S7.1", "helpers": ["999"]})");
    });
    CHECK(refusal(u"matching"_s).contains("999"));

    const Data checks(station.folder(u"checks"_s));
    checks.change(u"checks/quality.json"_s,
                  [](QJsonObject& quality) { quality[u"checks"_s] = QJsonArray{u"?"_s}; });
    CHECK(refusal(u"checks"_s).contains("quality.json"));

    const Data table(station.folder(u"table"_s));
    table.change(u"reports/T08.json"_s,
                 [](QJsonObject& report) { report[u"columns"_s] = QJsonArray{u"?"_s}; });
    CHECK(refusal(u"table"_s).contains("T08.json"));

    const Data broken(station.folder(u"broken"_s));
    broken.change(u"policy/eshan-2024.json"_s,
                  [](QJsonObject& rules) { rules[u"rules"_s] = QJsonArray{u"?"_s}; });
    CHECK(refusal(u"broken"_s).contains("eshan-2024.json"));

    REQUIRE(QFile::remove(station.folder(u"same/forms/F03.json"_s)));
    CHECK(refusal(u"same"_s).contains("forms/F03.json"));
    CHECK(station.run({u"data"_s, u"show"_s})["number"] == 0);
}
