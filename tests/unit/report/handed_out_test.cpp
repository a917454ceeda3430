// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/randomness.h"
#include "report/suppression.h"
#include "small_table.h"
#include "support/catch.h"

#include <span>

namespace tongdang::test {

using namespace report;

namespace {

using Numbers = std::vector<std::vector<qint64>>;

Statistics handOut(const Numbers& numbers, std::span<const Statistics> before = {})
{
    Statistics made = smallTable(numbers);
    hideSmallNumbers(made, 3, before);
    return made;
}

/// What a reader knows of `later` who has both: he takes a number that was printed before for the
/// present one where it is.
Statistics readBeside(const Statistics& later, const Statistics& before)
{
    Statistics read = later;
    for (std::size_t i = 0; i < read.lines.size(); ++i) {
        for (std::size_t j = 0; j < read.lines[i].cells.size(); ++j) {
            const Cell& then = before.lines[i].cells[j];
            Cell& now = read.lines[i].cells[j];
            now.isHidden = now.isHidden && (then.isHidden || then.number != now.number);
        }
    }
    return read;
}

} // namespace

TEST_CASE("What one version of a table hid the next one hides, though its number has grown")
{
    const Statistics first = handOut({{5, 1, 0}, {6, 4, 3}});
    REQUIRE(first.lines[0].cells[2].isHidden);
    const Statistics second = handOut({{5, 6, 0}, {6, 4, 3}}, std::span(&first, 1));
    CHECK(second.lines[0].cells[2].isHidden);
    CHECK(derivableCells(readBeside(second, first)).empty());
    // The same table once more is the same on paper.
    CHECK(printedTable(handOut({{5, 1, 0}, {6, 4, 3}}, std::span(&first, 1)))
          == printedTable(first));
}

TEST_CASE("The companion of a small number is none that the version before printed")
{
    // Nothing was small; then one of the ill was struck out, and only what changed hides it.
    const Statistics first = handOut({{5, 3, 4}, {6, 4, 3}});
    REQUIRE(printedTable(first).find('*') == std::string::npos);
    const Statistics second = handOut({{5, 2, 4}, {6, 4, 3}}, std::span(&first, 1));
    CHECK(second.lines[0].cells[2].isHidden);
    CHECK(second.lines[0].cells[0].isHidden); // its sum
    CHECK(derivableCells(readBeside(second, first)).empty());
    CHECK_FALSE(derivableCells(readBeside(handOut({{5, 2, 4}, {6, 4, 3}}), first)).empty());
}

TEST_CASE("Whatever is put right in a table, no two versions of it tell a hidden number")
{
    SeededRandomness randomness(11);
    for (int round = 0; round < 200; ++round) {
        Numbers numbers;
        const auto villages = 1 + randomness.below(6);
        for (std::uint32_t village = 0; village < villages; ++village)
            numbers.push_back({randomness.below(7), randomness.below(6), randomness.below(6)});
        const Statistics first = handOut(numbers);
        numbers[randomness.below(villages)][randomness.below(3)] = randomness.below(7);
        const Statistics second = handOut(numbers, std::span(&first, 1));
        INFO(printedTable(first) << "\n" << printedTable(second));
        CHECK(derivableCells(readBeside(second, first)).empty());
        CHECK(derivableCells(second).empty());
        for (std::size_t i = 0; i < first.lines.size(); ++i) {
            for (std::size_t j = 0; j < first.lines[i].cells.size(); ++j)
                CHECK((!first.lines[i].cells[j].isHidden || second.lines[i].cells[j].isHidden));
        }
    }
}

} // namespace tongdang::test
