// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/suppression.h"

#include "base/randomness.h"
#include "counted.h"
#include "report/earlier.h"
#include "small_table.h"
#include "support/catch.h"

#include <algorithm>

namespace tongdang::test {

using namespace report;

TEST_CASE("A small number is hidden with others, so that no sum gives it away")
{
    Statistics made = smallTable({{5, 1, 0}, {6, 4, 3}, {7, 5, 9}});
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
    CHECK(printedTable(made) == "6 * * 0 | 13 * * 3 | 21 7 5 9 | 40 18 10 12 |");
}

TEST_CASE("Hiding the small number alone would tell it")
{
    Statistics made = smallTable({{5, 1, 0}, {6, 4, 3}});
    made.lines[0].cells[2].isHidden = true;
    const std::vector<CellPlace> known = derivableCells(made);
    REQUIRE(known.size() == 1);
    CHECK(known.front() == CellPlace{0, 2});
}

TEST_CASE("Nought, three and more are printed, and a table that stays in the office is whole")
{
    Statistics made = smallTable({{5, 3, 0}, {6, 4, 3}});
    hideSmallNumbers(made, 3);
    CHECK(printedTable(made).find('*') == std::string::npos);
    Statistics inside = smallTable({{5, 1, 0}, {6, 4, 3}});
    inside.leavesTheOffice = false;
    hideSmallNumbers(inside, 3);
    CHECK(printedTable(inside).find('*') == std::string::npos);
}

TEST_CASE("Rates, earlier numbers and the children behind a hidden number go with it")
{
    Statistics made = smallTable({{5, 1, 0}, {6, 4, 3}});
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
        Statistics made = smallTable(numbers);
        hideSmallNumbers(made, 3);
        INFO(printedTable(made));
        CHECK(derivableCells(made).empty());
        for (const Line& line : made.lines) {
            for (std::size_t i = 1; i < line.cells.size(); ++i)
                CHECK((line.cells[i].isHidden || *line.cells[i].number == 0
                       || *line.cells[i].number >= 3));
        }
    }
}

/// Two dates of one table as they are handed out beside each other.
struct Compared {
    Statistics now;
    Statistics earlier;
};
Compared compared(Statistics now, Statistics earlier)
{
    compareWith(now, earlier);
    hideSmallNumbers(now, earlier, 3);
    return {std::move(now), std::move(earlier)};
}

/// The earlier numbers as the reader has them: a number that is not printed is unknown.
Statistics earlierAsPrinted(const Compared& both)
{
    Statistics printed = both.earlier;
    for (std::size_t i = 0; i < printed.lines.size(); ++i) {
        for (std::size_t j = 0; j < printed.lines[i].cells.size(); ++j)
            printed.lines[i].cells[j].isHidden = !both.now.lines[i].cells[j].before;
    }
    return printed;
}

TEST_CASE("A number that was small at the earlier date is not told by the two dates together")
{
    // "ill" is large now; before it was 1, and "all" less "well" and "unknown" would tell it.
    Statistics now = smallTable({{5, 6, 4}});
    Statistics before = smallTable({{5, 1, 4}});
    for (Statistics* const one : {&now, &before}) {
        one->columns[1].isSensitive = false;
        one->columns[3].isSensitive = false;
    }
    const Compared both = compared(now, before);
    const std::vector<Cell>& cells = both.now.lines[0].cells;
    CHECK(cells[2].isHidden);
    CHECK_FALSE(cells[2].before);
    CHECK(derivableCells(both.now).empty());
    CHECK(derivableCells(earlierAsPrinted(both)).empty());
}

TEST_CASE("Of what is hidden alone at its date nothing is printed beside another date")
{
    const Statistics before = smallTable({{5, 1, 0}, {6, 4, 3}});
    Statistics alone = before;
    hideSmallNumbers(alone, 3);
    const Compared both = compared(smallTable({{5, 4, 3}, {6, 4, 3}}), before);
    for (std::size_t i = 0; i < alone.lines.size(); ++i) {
        for (std::size_t j = 0; j < alone.lines[i].cells.size(); ++j) {
            INFO(i << ' ' << j);
            CHECK((!alone.lines[i].cells[j].isHidden || both.now.lines[i].cells[j].isHidden));
            CHECK((!alone.lines[i].cells[j].isHidden || !both.now.lines[i].cells[j].before));
        }
    }
}

TEST_CASE("A village that is no more is not what the earlier total leaves over")
{
    Statistics before = smallTable({{5, 4, 4}, {6, 5, 5}, {0, 1, 0}});
    Statistics now = smallTable({{5, 4, 4}, {6, 5, 5}});
    for (Statistics* const one : {&now, &before}) {
        one->columns[1].isSensitive = false;
        one->columns[2].isSensitive = true;
        one->columns[3].isSensitive = false;
    }
    const Compared both = compared(now, before);
    // all - well - unknown of the total, less those of the villages, is the one ill child.
    const auto told = [&](std::size_t column) {
        qint64 left = 0;
        for (const Line& line : both.now.lines) {
            if (!line.cells[column].before)
                return false;
            left += (line.kind == LineKind::Total ? 1 : -1) * *line.cells[column].before;
        }
        return left >= 0;
    };
    CHECK_FALSE((told(0) && told(1) && told(3)));
}

TEST_CASE("Whatever the numbers of two dates are, none that is hidden can be worked out")
{
    SeededRandomness randomness(11);
    for (int round = 0; round < 200; ++round) {
        const auto villages = 1 + randomness.below(6);
        const auto drawn = [&] {
            std::vector<std::vector<qint64>> numbers;
            for (std::uint32_t village = 0; village < villages; ++village)
                numbers.push_back({randomness.below(5), randomness.below(4), randomness.below(6)});
            Statistics made = smallTable(numbers);
            made.columns[1].isSensitive = false;
            return made;
        };
        const Compared both = compared(drawn(), drawn());
        INFO(printedTable(both.now));
        CHECK(derivableCells(both.now).empty());
        CHECK(derivableCells(both.earlier).empty());
        for (std::size_t i = 0; i < both.now.lines.size(); ++i) {
            for (std::size_t j = 0; j < 4; ++j) {
                const Cell& cell = both.now.lines[i].cells[j];
                const Cell& old = both.earlier.lines[i].cells[j];
                CHECK(cell.isHidden == old.isHidden);
                CHECK((!cell.isHidden || !cell.before));
                CHECK((j < 2 || cell.isHidden || *old.number == 0 || *old.number >= 3));
            }
        }
    }
}

} // namespace tongdang::test
