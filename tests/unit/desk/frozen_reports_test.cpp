// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/frozen_reports.h"

#include "base/clock.h"
#include "catalogue/fields.h"
#include "support/catch.h"
#include "support/desk/office.h"

#include <QFile>

using namespace tongdang;
using namespace tongdang::test;
using namespace tongdang::desk;
using namespace Qt::StringLiterals;

namespace {

struct Station {
    Office office{Role::Township, u"530426999000"_s, u"示范镇社工站"_s};

    Station()
    {
        for (int i = 0; i < 4; ++i)
            leftBehind(u"示童%1"_s.arg(i));
    }
    void leftBehind(const QString& name)
    {
        const RecordId child =
            office.receive(fields::child::type, {},
                           {{fields::child::name, Value(name)},
                            {fields::child::sex, Value(u"2"_s)},
                            {fields::child::birth, Value(QDate(2015, 5, 10))},
                            {fields::child::village, Value(u"530426999201"_s)},
                            {fields::child::status, Value(u"open"_s)},
                            {fields::child::opened_on, Value(QDate(2026, 1, 5))}});
        office.receive(fields::category::type, child,
                       {{fields::category::cat, Value(u"K06"_s)},
                        {fields::category::state, Value(u"2"_s)},
                        {fields::category::from_on, Value(QDate(2026, 1, 5))}});
    }
    /// Frozen some time after what was frozen before.
    FrozenReportLine freeze(const ReportQuestion& question)
    {
        office.setNow(m_now += 60'000);
        return take(freezeReport(office.session(), question));
    }
    [[nodiscard]] static qint64 total(const Report& report)
    {
        const report::Statistics& table = report.statistics;
        for (const report::Line& line : table.lines) {
            if (line.kind == report::LineKind::Total && line.block == 0)
                return line.cells[*table.column(u"total")].number.value_or(-1);
        }
        return -1;
    }
    [[nodiscard]] qint64 frozenTotal(const RecordId& id)
    {
        return total(take(frozenReport(office.session(), id)));
    }

private:
    qint64 m_now = Clock::startOf(QDate(2026, 11, 24));
};

} // namespace

TEST_CASE("A frozen table stays as it was reported, and one frozen later names the one it adjusts")
{
    Station station;
    Session& session = station.office.session();
    const ReportQuestion asked{u"T10"_s, u"2026-10"_s, {}, false};
    const FrozenReportLine first = station.freeze(asked);
    CHECK(first.table == u"T10");
    CHECK(!first.leaves);
    CHECK(first.isSound);
    CHECK(!first.adjusts);
    CHECK(station.frozenTotal(first.record) == 4);

    station.leftBehind(u"示童五"_s); // entered late
    CHECK(Station::total(take(makeReport(session, asked))) == 5);
    CHECK(station.frozenTotal(first.record) == 4);
    const FrozenReportLine second = station.freeze(asked);
    CHECK(second.adjusts == first.record);
    CHECK(station.frozenTotal(second.record) == 5);
    const Report beside = take(frozenReport(session, second.record, true));
    const auto column = beside.statistics.column(u"total");
    CHECK(beside.statistics.line(0, u"")->cells[*column].before == 4);
    // For the office and to be handed out are two things; so are two periods.
    CHECK(!station.freeze({u"T10"_s, u"2026-10"_s, {}, true}).adjusts);
    CHECK(!station.freeze({u"T10"_s, u"2026-09"_s, {}, false}).adjusts);
    const auto all = take(frozenReports(session, u"T10"_s));
    REQUIRE(all.size() == 4);
    CHECK(all.back().record == first.record);
    CHECK(take(frozenReports(session, u"T01"_s)).empty());
}

TEST_CASE("Difficulties and measures are written beside a frozen table and printed with it")
{
    Station station;
    Session& session = station.office.session();
    const RecordId frozen = take(freezeReport(session, {u"T19"_s, u"2026-10"_s, {}, true})).record;
    take(writeFrozenTexts(session, frozen, {u"山路远"_s, u"与学校同走"_s}));
    CHECK(take(frozenTexts(session, frozen)).measures == u"与学校同走");
    const Report report = take(frozenReport(session, frozen));
    CHECK(report.leaves);
    CHECK(report.remarks.join(u'|').contains(u"困难问题：山路远|改进措施：与学校同走"));
    for (const QString& name : {u"t.xlsx"_s, u"t.pdf"_s}) {
        const QString file = station.office.file(name);
        take(writeReport(session, report, file));
        CHECK(QFile(file).size() > 1000);
    }
}

TEST_CASE("A table whose period runs, or whose numbers do not balance, is not frozen")
{
    Station station;
    Session& session = station.office.session();
    CHECK(errorCode(freezeReport(session, {u"T10"_s, u"2026-11"_s, {}, false}))
          == "report.not_over");
    const RecordId child =
        station.office.receive(fields::child::type, {},
                               {{fields::child::name, Value(u"示童六"_s)},
                                {fields::child::village, Value(u"530426999201"_s)},
                                {fields::child::status, Value(u"open"_s)},
                                {fields::child::opened_on, Value(QDate(2026, 1, 5))}});
    // Solved before it was found.
    station.office.receive(fields::problem::type, child,
                           {{fields::problem::kind, Value(u"15"_s)},
                            {fields::problem::found_on, Value(QDate(2026, 10, 5))},
                            {fields::problem::state, Value(u"solved"_s)},
                            {fields::problem::solved_on, Value(QDate(2026, 9, 20))}});
    const auto refused = freezeReport(session, {u"T07"_s, u"2026-10"_s, {}, false});
    REQUIRE(!refused);
    CHECK(refused.error().code == "report.unbalanced");
    CHECK(refused.error().arguments.front().contains(u"期初未决＋本期发现"));
    CHECK(take(frozenReports(session)).empty());
}

TEST_CASE("A table of another office is not the one that this office adjusts")
{
    Station county;
    namespace frozen = fields::frozen_report;
    const FrozenReportLine own = county.freeze({u"T10"_s, u"2026-10"_s, {}, true});
    county.office.receiveChange(frozen::type, own.record,
                                {{frozen::division, Value(u"530426998000"_s)}});
    CHECK(!county.freeze({u"T10"_s, u"2026-10"_s, {}, true}).adjusts);
}

TEST_CASE("What a frozen table hid as it left is hidden in every later version that leaves")
{
    Station station;
    const auto withIllness = [&](const QString& name) {
        const RecordId child =
            station.office.receive(fields::child::type, {},
                                   {{fields::child::name, Value(name)},
                                    {fields::child::sex, Value(u"2"_s)},
                                    {fields::child::birth, Value(QDate(2015, 5, 10))},
                                    {fields::child::village, Value(u"530426999201"_s)},
                                    {fields::child::status, Value(u"open"_s)},
                                    {fields::child::opened_on, Value(QDate(2026, 1, 5))}});
        station.office.receive(fields::category::type, child,
                               {{fields::category::cat, Value(u"K05"_s)},
                                {fields::category::state, Value(u"2"_s)},
                                {fields::category::from_on, Value(QDate(2026, 1, 5))}});
    };
    withIllness(u"示童病"_s);
    const auto hiddenIn = [](const report::Statistics& statistics) {
        std::vector<std::pair<std::size_t, std::size_t>> cells;
        for (std::size_t i = 0; i < statistics.lines.size(); ++i) {
            for (std::size_t j = 0; j < statistics.lines[i].cells.size(); ++j) {
                if (statistics.lines[i].cells[j].isHidden
                    && statistics.columns[j].counts != report::Counts::Ratio)
                    cells.emplace_back(i, j);
            }
        }
        return cells;
    };
    Session& session = station.office.session();
    const ReportQuestion question{u"T02"_s, u"2026-10"_s, {}, true};
    const auto first = take(makeReport(session, question)).statistics;
    REQUIRE_FALSE(hiddenIn(first).empty());
    (void)station.freeze(question);
    for (int i = 0; i < 5; ++i) // now there are enough of them
        withIllness(u"示童病%1"_s.arg(i));
    const auto later = take(makeReport(session, question)).statistics;
    for (const auto& [line, column] : hiddenIn(first)) {
        INFO(line << ' ' << column);
        CHECK(later.lines[line].cells[column].isHidden);
    }
    // Another period was not handed out.
    const auto other = take(makeReport(session, {u"T02"_s, u"2026-11"_s, {}, true})).statistics;
    CHECK(hiddenIn(other).size() < hiddenIn(later).size());
}

TEST_CASE("Beside a table that leaves no earlier number tells a hidden one")
{
    Station station;
    station.leftBehind(u"示童五"_s);
    (void)station.freeze({u"T10"_s, u"2026-10"_s, {}, true});
    station.leftBehind(u"示童六"_s);
    const FrozenReportLine later = station.freeze({u"T10"_s, u"2026-10"_s, {}, true});
    const Report beside = take(frozenReport(station.office.session(), later.record, true));
    int told = 0;
    for (const report::Line& line : beside.statistics.lines) {
        for (std::size_t i = 0; i < line.cells.size(); ++i) {
            const bool isSmall = beside.statistics.columns[i].isSensitive || line.isSensitive
                                 || line.cells[i].isHidden;
            CHECK(!(isSmall && line.cells[i].before));
            told += line.cells[i].before ? 1 : 0;
        }
    }
    CHECK(told > 0);
}

TEST_CASE("A village freezes no table, and what is no frozen table is not shown as one")
{
    Office village;
    const auto refused = freezeReport(village.session(), {u"T04"_s, u"2026-10"_s, {}, false});
    REQUIRE(!refused);
    CHECK(refused.error().kind == ErrorKind::Refused);
    CHECK(take(frozenReports(village.session())).empty());
    const RecordId child = village.addChild();
    CHECK(errorCode(frozenReport(village.session(), child)) == "desk.other_type");
}
