// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/suppression.h"

#include "base/randomness.h"
#include "counted.h"
#include "support/catch.h"

#include <algorithm>

namespace tongdang::test {

using namespace report;

namespace {

Column column(const char16_t* key, bool isSensitive)
{
    Column made;
    made.key = QString::fromUtf16(key);
    made.title = made.key;
    made.isSensitive = isSensitive;
    return made;
}

/// A table "all = well + ill + unknown" of some villages with their total.
Statistics table(const std::vector<std::vector<qint64>>& numbers)
{
    Statistics made;
    made.leavesTheOffice = true;
    made.columns = {column(u"all", false), column(u"well", true), column(u"ill", true),
                    column(u"unknown", true)};
    made.blockTitles = {QString()};
    Equation equation;
    equation.left = {{0, 1}};
    equation.right = {{1, 1}, {2, 1}, {3, 1}};
    made.equations = {equation};
    Line total{{}, QStringLiteral("合计"), 0, LineKind::Total, false, {}, {}};
    total.cells.resize(4);
    for (Cell& cell : total.cells)
        cell.number = 0;
    for (const std::vector<qint64>& row : numbers) {
        Line line{QString::number(made.lines.size()), {}, 0, LineKind::Place, false, {}, {}};
        line.cells.push_back({row[0] + row[1] + row[2], {}, false, {}});
        for (const qint64 number : row)
            line.cells.push_back({number, {}, false, {}});
        for (std::size_t i = 0; i < 4; ++i)
            *total.cells[i].number += *line.cells[i].number;
        total.parts.push_back(made.lines.size());
        made.lines.push_back(std::move(line));
    }
    made.lines.push_back(std::move(total));
    return made;
}

std::string printed(const Statistics& statistics)
{
    QString text;
    for (const Line& line : statistics.lines) {
        for (std::size_t i = 0; i < line.cells.size(); ++i)
            text += cellText(statistics.columns[i], line.cells[i]) + u' ';
        text += u"| ";
    }
    return text.trimmed().toStdString();
}

} // namespace

TEST_CASE("A small number is hidden with others, so that no sum gives it away")
{
    Statistics made = table({{5, 1, 0}, {6, 4, 3}, {7, 5, 9}});
    hideSmallNumbers(made, 3);
    const Cell& small = made.lines[0].cells[2];
    CHECK(small.isHidden);
    CHECK(derivableCells(made).empty());
    // One companion in the line, one in the column, one where these two meet: no more is lost.
    const auto hidden = [&] {
        qsizetype count = 0;
        for (const Line& line : made.lines)
            count += std::ranges::count_if(line.cells, &Cell::isHidden);
        return count;
    }();
    CHECK(hidden == 4);
    CHECK(printed(made) == "6 * * 0 | 13 * * 3 | 21 7 5 9 | 40 18 10 12 |");
}

TEST_CASE("Hiding the small number alone would tell it")
{
    Statistics made = table({{5, 1, 0}, {6, 4, 3}});
    made.lines[0].cells[2].isHidden = true;
    const std::vector<CellPlace> known = derivableCells(made);
    REQUIRE(known.size() == 1);
    CHECK(known.front() == CellPlace{0, 2});
}

TEST_CASE("Nought, three and more are printed, and a table that stays in the office is whole")
{
    Statistics made = table({{5, 3, 0}, {6, 4, 3}});
    hideSmallNumbers(made, 3);
    CHECK(printed(made).find('*') == std::string::npos);
    Statistics inside = table({{5, 1, 0}, {6, 4, 3}});
    inside.leavesTheOffice = false;
    hideSmallNumbers(inside, 3);
    CHECK(printed(inside).find('*') == std::string::npos);
}

TEST_CASE("Rates, earlier numbers and the children behind a hidden number go with it")
{
    Statistics made = table({{5, 1, 0}, {6, 4, 3}});
    Column rate = column(u"rate", false);
    rate.counts = Counts::Ratio;
    rate.terms = {{2, 1}};
    rate.under = {{0, 1}};
    made.columns.push_back(rate);
    for (Line& line : made.lines)
        line.cells.push_back({100, {}, false, {}});
    made.lines[0].cells[2].children = {0};
    made.lines[0].cells[2].before = 2;
    made.lines[1].cells[3].before = 2;
    made.lines[1].cells[0].before = 12;
    hideSmallNumbers(made, 3);
    CHECK(made.lines[0].cells[4].isHidden);
    CHECK(made.lines[0].cells[2].children.empty());
    CHECK_FALSE(made.lines[0].cells[2].before);
    CHECK_FALSE(
        made.lines[1].cells[3].before); // or this month's is hidden and last month's printed
    CHECK(made.lines[1].cells[0].before == 12);
}

TEST_CASE("Whatever the numbers are, none that is hidden can be worked out")
{
    SeededRandomness randomness(7);
    for (int round = 0; round < 200; ++round) {
        std::vector<std::vector<qint64>> numbers;
        const auto villages = 1 + randomness.below(8);
        for (std::uint32_t village = 0; village < villages; ++village)
            numbers.push_back({randomness.below(5), randomness.below(4), randomness.below(6)});
        Statistics made = table(numbers);
        hideSmallNumbers(made, 3);
        INFO(printed(made));
        CHECK(derivableCells(made).empty());
        for (const Line& line : made.lines) {
            for (std::size_t i = 1; i < line.cells.size(); ++i)
                CHECK((line.cells[i].isHidden || *line.cells[i].number == 0
                       || *line.cells[i].number >= 3));
        }
    }
}

} // namespace tongdang::test
