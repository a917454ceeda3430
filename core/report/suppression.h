// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/statistics.h"

#include <span>
#include <vector>

namespace tongdang::report {

/// Hides the small numbers (1 to `smallest` - 1) of sensitive columns, and as many others as are
/// needed so that none can be worked out from what is printed by adding and subtracting
/// (TABLES.md). `handedOut`: versions of the same table for the same period that left the office
/// already: what they hide stays hidden, and what they show hides nothing, since most numbers are
/// the same in both. Who stands behind a hidden number is left out, and so are rates and earlier
/// numbers that would tell it. A table that does not leave the office stays as it is.
void hideSmallNumbers(Statistics& statistics, int smallest,
                      std::span<const Statistics> handedOut = {});

/// The same for a table beside which stand the numbers of an earlier date (`compareWith`): a cell
/// that is hidden at one of the two dates is hidden at both, and none of them can be worked out
/// from the numbers printed for either. `earlier`: the whole table of that date; either with the
/// versions of it that left the office.
void hideSmallNumbers(Statistics& now, Statistics& earlier, int smallest,
                      std::span<const Statistics> handedOut = {},
                      std::span<const Statistics> handedOutEarlier = {});

/// The hidden cells whose number follows from the printed ones; {line, column}. Empty after
/// `hideSmallNumbers`.
struct CellPlace {
    std::size_t line = 0;
    std::size_t column = 0;
    friend auto operator<=>(const CellPlace&, const CellPlace&) = default;
};
[[nodiscard]] std::vector<CellPlace> derivableCells(const Statistics& statistics);

} // namespace tongdang::report
