// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <vector>

/// Times of the year that come back.
namespace tongdang::policy {

/// A time of the year that asks for an activity (`nodes`).
struct HolidayNode {
    QString code;
    int fromMonth = 0;
    int fromDay = 0;
    int toMonth = 0;
    int toDay = 0;
};

/// A stretch of every year in which people are reminded of something (`season_notes`).
struct SeasonNote {
    QString words;
    std::pair<int, int> from;  ///< month and day
    std::pair<int, int> to;    ///< that day included; before `from`: over the turn of the year
    std::vector<int> weekdays; ///< 1 Monday to 7 Sunday; none: every day
};

} // namespace tongdang::policy
