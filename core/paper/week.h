// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QDate>
#include <QString>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace tongdang::paper {

/// A visit that is to be printed for a week.
struct Stop {
    RecordId child;
    std::optional<RecordId> household;
    QString group;                 ///< village group; "" comes last
    std::optional<int> routeOrder; ///< of the household, or of the plan; households without one
                                   ///< come last in their group
    QDate due;                     ///< invalid: no day, comes last
    QDate birth;
    QString name;
};

/// The way through the village: groups by their number (一组, 2组, 十一组; others by text), in a
/// group by the route order, households of one route order by the earliest due day; brothers and
/// sisters of one household stand together, eldest first. The places of the stops in that order.
/// Pure, and the same way for every order of the input.
[[nodiscard]] std::vector<std::size_t> routeOrder(std::span<const Stop> stops);

} // namespace tongdang::paper
