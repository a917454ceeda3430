// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/week.h"

#include "paper/group_number.h"

#include <QHash>

#include <algorithm>
#include <compare>
#include <limits>
#include <tuple>

namespace tongdang::paper {

namespace {

constexpr int last = std::numeric_limits<int>::max();

qint64 dayKey(QDate day)
{
    return day.isValid() ? day.toJulianDay() : std::numeric_limits<qint64>::max();
}

/// The numbers of the groups in their order; there are far fewer of them than of stops.
QHash<QStringView, int> ranksOf(std::span<const Stop> stops)
{
    QHash<QStringView, int> ranks;
    for (const Stop& stop : stops)
        ranks.insert(stop.group, 0);
    using Key = std::tuple<bool, int, QStringView>;
    std::vector<Key> keys;
    for (auto group = ranks.keyBegin(); group != ranks.keyEnd(); ++group)
        keys.emplace_back(group->isEmpty(), groupNumber(*group).value_or(last), *group);
    std::ranges::sort(keys);
    int rank = 0;
    for (const Key& key : keys)
        ranks[std::get<QStringView>(key)] = rank++;
    return ranks;
}

/// Where a household stands: brothers and sisters may carry different groups or route orders by
/// mistake, the household goes to the earliest of them.
struct HouseholdPlace {
    int group = last;
    int order = last;
    qint64 due = std::numeric_limits<qint64>::max();
};

/// A child without a household is a household of its own.
const RecordId& home(const Stop& stop)
{
    return stop.household ? *stop.household : stop.child;
}

} // namespace

std::vector<std::size_t> routeOrder(std::span<const Stop> stops)
{
    const QHash<QStringView, int> ranks = ranksOf(stops);
    QHash<RecordId, HouseholdPlace> households;
    households.reserve(static_cast<qsizetype>(stops.size()));
    for (const Stop& stop : stops) {
        HouseholdPlace& place = households[home(stop)];
        std::tie(place.group, place.order) =
            std::min(std::tuple(place.group, place.order),
                     std::tuple(ranks.value(stop.group), stop.routeOrder.value_or(last)));
        place.due = std::min(place.due, dayKey(stop.due));
    }
    struct Key {
        HouseholdPlace household;
        const Stop* stop;
        [[nodiscard]] auto tied() const
        {
            return std::tie(household.group, household.order, household.due, home(*stop));
        }
    };
    std::vector<Key> keys;
    keys.reserve(stops.size());
    for (const Stop& stop : stops)
        keys.push_back({households.value(home(stop)), &stop});
    std::ranges::sort(keys, [](const Key& left, const Key& right) {
        if (const auto order = left.tied() <=> right.tied(); order != 0)
            return order < 0;
        const auto inHousehold = [](const Stop& stop) {
            return std::tuple(dayKey(stop.birth), QStringView(stop.name), stop.child);
        };
        return inHousehold(*left.stop) < inHousehold(*right.stop);
    });
    std::vector<std::size_t> order;
    order.reserve(keys.size());
    for (const Key& key : keys)
        order.push_back(static_cast<std::size_t>(key.stop - stops.data()));
    return order;
}

} // namespace tongdang::paper
