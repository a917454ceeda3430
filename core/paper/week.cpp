// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/week.h"

#include <QHash>

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

namespace tongdang::paper {

namespace {

/// The number at the beginning of a group's name: "3组" 3, "十一组" 11, "第二十组" 20; nothing for
/// "大湾组".
std::optional<int> groupNumber(QStringView group)
{
    constexpr QStringView digits = u"〇一二三四五六七八九";
    if (group.startsWith(u"第"))
        group = group.sliced(1);
    int number = 0;
    int digit = 0;
    bool found = false;
    bool endsInDigit = false;
    for (const QChar sign : group) {
        if (sign.isDigit()) {
            digit = endsInDigit ? digit * 10 + sign.digitValue() : sign.digitValue();
            endsInDigit = true;
        } else if (const qsizetype value = digits.indexOf(sign); value >= 0) {
            digit = static_cast<int>(value);
            endsInDigit = false;
        } else if (sign == u'十') {
            number += 10 * std::max(digit, 1);
            digit = 0;
            endsInDigit = false;
        } else {
            break;
        }
        found = true;
        if (number > 9999 || digit > 9999)
            return std::nullopt;
    }
    return found ? std::optional(number + digit) : std::nullopt;
}

constexpr int last = std::numeric_limits<int>::max();

qint64 dayKey(QDate day)
{
    return day.isValid() ? day.toJulianDay() : std::numeric_limits<qint64>::max();
}

using GroupKey = std::tuple<bool, int, QString>;
GroupKey groupKey(const QString& group)
{
    return {group.isEmpty(), groupNumber(group).value_or(last), group};
}

/// Where a household stands: brothers and sisters may carry different groups or route orders by
/// mistake, the household goes to the earliest of them.
struct HouseholdPlace {
    GroupKey group;
    int order = last;
    qint64 due = std::numeric_limits<qint64>::max();
};

} // namespace

std::vector<Stop> routeOrder(std::vector<Stop> stops)
{
    // A child without a household is a household of its own.
    const auto home = [](const Stop& stop) { return stop.household.value_or(stop.child); };
    QHash<RecordId, HouseholdPlace> places;
    for (const Stop& stop : stops) {
        const HouseholdPlace own{groupKey(stop.group), stop.routeOrder.value_or(last),
                                 dayKey(stop.due)};
        const auto known = places.find(home(stop));
        if (known == places.end()) {
            places.insert(home(stop), own);
            continue;
        }
        if (std::tie(own.group, own.order) < std::tie(known->group, known->order)) {
            known->group = own.group;
            known->order = own.order;
        }
        known->due = std::min(known->due, own.due);
    }
    using Key = std::tuple<GroupKey, int, qint64, RecordId, qint64, QString, RecordId>;
    std::vector<std::pair<Key, std::size_t>> order;
    order.reserve(stops.size());
    for (std::size_t i = 0; i < stops.size(); ++i) {
        const Stop& stop = stops[i];
        const HouseholdPlace place = places.value(home(stop));
        order.emplace_back(Key{place.group, place.order, place.due, home(stop), dayKey(stop.birth),
                               stop.name, stop.child},
                           i);
    }
    std::ranges::sort(order);
    std::vector<Stop> sorted;
    sorted.reserve(stops.size());
    for (const auto& [key, place] : order)
        sorted.push_back(std::move(stops[place]));
    return sorted;
}

} // namespace tongdang::paper
