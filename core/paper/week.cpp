// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/week.h"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

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
    std::map<RecordId, HouseholdPlace> places;
    for (const Stop& stop : stops) {
        const HouseholdPlace own{groupKey(stop.group), stop.routeOrder.value_or(last),
                                 dayKey(stop.due)};
        const auto [place, isNew] = places.try_emplace(home(stop), own);
        if (isNew)
            continue;
        HouseholdPlace& known = place->second;
        if (std::tie(own.group, own.order) < std::tie(known.group, known.order)) {
            known.group = own.group;
            known.order = own.order;
        }
        known.due = std::min(known.due, own.due);
    }
    std::map<RecordId, std::tuple<GroupKey, int, qint64, RecordId, qint64, QString, RecordId>> keys;
    for (const Stop& stop : stops) {
        const RecordId household = home(stop);
        const HouseholdPlace& place = places.at(household);
        keys.emplace(stop.child, std::make_tuple(place.group, place.order, place.due, household,
                                                 dayKey(stop.birth), stop.name, stop.child));
    }
    std::sort(stops.begin(), stops.end(), [&keys](const Stop& a, const Stop& b) {
        return keys.at(a.child) < keys.at(b.child);
    });
    return stops;
}

} // namespace tongdang::paper
