// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/comparison.h"

#include "catalogue/fields.h"
#include "support/catch.h"
#include "support/desk/office.h"

#include <QFile>

#include <algorithm>

using namespace tongdang;
using namespace tongdang::desk;
using namespace Qt::StringLiterals;
using tongdang::test::errorCode;
using tongdang::test::Office;
using tongdang::test::take;

namespace {

/// Two invented numbers that are valid, of a girl each.
const QString number = u"530426201505120025"_s;
const QString otherNumber = u"530426201506200043"_s;

struct Station {
    Station()
        : office(Role::Township, u"530426001000"_s, u"青石镇"_s)
    {
    }
    RecordId addChild(const QString& name, const QString& idNumber, QDate birth,
                      const QString& status = u"open"_s)
    {
        using namespace fields::child;
        return office.put(type, std::nullopt,
                          {{fields::child::name, name},
                           {idno, idNumber.isEmpty() ? Value() : Value(idNumber)},
                           {fields::child::birth, Value(birth)},
                           {sex, u"2"_s},
                           {village, u"530426001201"_s},
                           {fields::child::status, status},
                           {opened_on, Value(QDate(2026, 1, 5))}});
    }
    ComparisonQuestion listOf(const QString& csv) const
    {
        QFile file(office.file(u"list.csv"_s));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(csv.toUtf8());
        return {file.fileName(), u"1"_s, {}, QDate(2026, 9, 1)};
    }
    ComparisonReport keep(const QString& csv)
    {
        return take(keepComparison(office.session(), listOf(csv), [](const RosterNote& note) {
            return QString::fromLatin1(note.code) + note.arguments.join(u' ');
        }));
    }
    [[nodiscard]] std::vector<Record> all(TypeNo type)
    {
        return take(listRecords(office.session(), {type, {}, {}}));
    }
    Office office;
};

const ComparisonRow& rowOf(const ComparisonReport& report, int row)
{
    const auto found = std::ranges::find(report.rows, row, &ComparisonRow::row);
    REQUIRE(found != report.rows.end());
    return *found;
}

QStringList namesOf(const std::vector<OwnOnly>& children)
{
    QStringList names;
    for (const OwnOnly& child : children)
        names.append(child.name);
    names.sort();
    return names;
}

const QString fourRows = u"学生姓名,身份证件号,学校\n"
                         "示小满,530426201505120025,青石完小\n"
                         "示谷雨,,青石完小\n"
                         "示立秋,530426201506200043,青石完小\n"
                         "示白露,530426201506200047,青石完小\n"_s;

} // namespace

TEST_CASE("A list of another office gives three answers, and is kept row by row")
{
    Station station;
    const RecordId both = station.addChild(u"示小满"_s, number, QDate(2015, 5, 12));
    const RecordId named = station.addChild(u"示谷雨"_s, {}, QDate(2016, 4, 20));
    station.addChild(u"示小寒"_s, {}, QDate(2014, 1, 5));
    station.addChild(u"示旧"_s, {}, QDate(2014, 1, 5), u"closed"_s);
    const auto changes = station.office.changes();
    const ComparisonReport trial =
        take(compareList(station.office.session(), station.listOf(fourRows)));
    CHECK(station.office.changes() == changes);
    CHECK_FALSE(trial.record);

    const ComparisonReport report = station.keep(fourRows);
    REQUIRE(report.rows.size() == 4);
    CHECK(rowOf(report, 2).child == both);
    CHECK(rowOf(report, 2).by == FoundBy::IdNumber);
    CHECK(rowOf(report, 3).child == named);
    CHECK(rowOf(report, 3).by == FoundBy::Name);
    CHECK(rowOf(report, 4).by == FoundBy::Nothing);
    CHECK(rowOf(report, 5).by == FoundBy::Rejected);
    CHECK(rowOf(report, 5).fault.field == u"身份证件号"_s);
    CHECK(rowOf(report, 5).fault.code == "exchange.id_check_digit");
    // Who was found by the name alone is still ours alone, a closed dossier is not missed.
    CHECK(namesOf(report.onlyOurs) == QStringList{u"示小寒"_s, u"示谷雨"_s});

    using namespace fields::comparison;
    const auto kept = station.all(type);
    REQUIRE(kept.size() == 1);
    CHECK(kept.front().value(source) == Value(u"1"_s));
    CHECK(kept.front().value(row_count) == Value(4));
    CHECK(kept.front().value(matched) == Value(1));
    CHECK(kept.front().value(different) == Value(1));
    CHECK(kept.front().value(unmatched) == Value(1));
    CHECK(kept.front().value(rejected) == Value(1));
    CHECK(station.all(fields::comparison_line::type).size() == 4);
    CHECK(station.all(fields::child::type).size() == 4); // nobody was taken in or closed
}

TEST_CASE("A kept comparison shows again what was found, with what was decided since")
{
    Station station;
    const RecordId named = station.addChild(u"示谷雨"_s, {}, QDate(2016, 4, 20));
    const ComparisonReport kept = station.keep(fourRows);
    const auto shown = [&] { return take(showComparison(station.office.session(), *kept.record)); };
    const ComparisonReport before = shown();
    REQUIRE(before.rows.size() == 4);
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(before.rows[i].record == kept.rows[i].record);
        CHECK(before.rows[i].by == kept.rows[i].by);
        CHECK(before.rows[i].child == kept.rows[i].child);
    }
    CHECK(rowOf(before, 5).refusal == u"身份证件号：exchange.id_check_digit"_s);
    CHECK(namesOf(before.onlyOurs) == QStringList{u"示谷雨"_s});

    const auto decide = [&](int row, const QString& decision) {
        take(decideComparison(station.office.session(), *rowOf(kept, row).record, decision));
    };
    decide(3, u"4"_s); // another child of that name
    CHECK(namesOf(shown().onlyOurs) == QStringList{u"示谷雨"_s});
    decide(3, u"2"_s); // the same child
    CHECK(shown().onlyOurs.empty());
    CHECK(rowOf(shown(), 3).decision == u"2"_s);
    CHECK(rowOf(shown(), 3).child == named);
    decide(4, u"3"_s);
    const auto lines = station.all(fields::comparison_line::type);
    const auto line = std::ranges::find(lines, *rowOf(kept, 4).record, &Record::id);
    CHECK(line->value(fields::comparison_line::decided_on) == Value(station.office.today()));
    CHECK(station.all(fields::child::type).size() == 1);
}

TEST_CASE("What the list says of an infection is not kept, and a reason tells no cell")
{
    Station station;
    station.keep(u"姓名,出生日期,备注\n示小满,2015年13月,艾滋病病毒感染\n"_s);
    const auto lines = station.all(fields::comparison_line::type);
    REQUIRE(lines.size() == 1);
    for (const auto& [field, value] : lines.front().values)
        CHECK_FALSE(value.toText().contains(u"艾滋"));
    CHECK_FALSE(
        lines.front().value(fields::comparison_line::error).toText().contains(u"2015年13月"));
}

TEST_CASE("A list is refused whole where it cannot be compared, and nothing is kept")
{
    Station station;
    const auto refusal = [&](const ComparisonQuestion& question) {
        return errorCode(keepComparison(station.office.session(), question,
                                        [](const RosterNote&) { return QString(); }));
    };
    ComparisonQuestion question = station.listOf(fourRows);
    question.source = u"77"_s;
    CHECK(refusal(question) == "desk.comparison_source");
    question = station.listOf(fourRows);
    question.asOf = station.office.today().addDays(1);
    CHECK(refusal(question) == "desk.comparison_as_of");
    question.asOf = {};
    CHECK(refusal(question) == "desk.comparison_as_of");
    CHECK(refusal(station.listOf(u"学校,年级\n青石完小,1\n"_s)) == "exchange.no_name_heading");
    CHECK(station.all(fields::comparison::type).empty());
    Office village;
    CHECK(errorCode(compareList(village.session(), station.listOf(fourRows)))
          == "desk.comparison_station");
}

TEST_CASE("A number that stands twice in a list is compared once")
{
    Station station;
    const ComparisonReport report = station.keep(u"姓名,身份证号\n示小满,530426201505120025\n"
                                                 "示小满,530426201505120025\n"_s);
    CHECK(rowOf(report, 2).by == FoundBy::Nothing);
    CHECK(rowOf(report, 3).by == FoundBy::Rejected);
    CHECK(rowOf(report, 3).fault.arguments == QStringList{u"2"_s});
}
