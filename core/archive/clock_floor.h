// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace tongdang::archive {

/// By how much an entry made here may lie beyond what else is known of the time and still be taken
/// for the time: a month, in milliseconds.
constexpr qint64 farFromClock = 31LL * 24 * 60 * 60 * 1000;

/// Below what a PC's clock cannot be right (sync.md §9), milliseconds UTC; 0: nothing is known.
struct ClockFloor {
    qint64 certain = 0; ///< it was later already: build date, newest station time
    qint64 entry = 0;   ///< own last stamp less a day: either it or the clock is wrong

    /// What is entered while the clock says `clock` bears at least this. One entry made on a clock
    /// that was a year ahead must not date all others of that year: an entry far beyond both the
    /// clock and what is certain is no floor. Where the clock is that far below what is certain (a
    /// flat battery) it says nothing, and the entry is the best that is known.
    [[nodiscard]] qint64 at(qint64 clock) const;
    /// Whether something speaks against this clock: what is entered is marked until that is
    /// settled, even if the clock is believed meanwhile.
    [[nodiscard]] bool doubts(qint64 clock) const;
};

} // namespace tongdang::archive
