// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/randomness.h"
#include "paper/week.h"
#include "support/catch.h"

#include <QSet>

#include <algorithm>

using namespace tongdang;
using namespace tongdang::paper;
using namespace Qt::StringLiterals;

namespace {

RecordId id(quint64 number)
{
    SeededRandomness randomness(number);
    return RecordId::create(randomness);
}

Stop stop(const QString& name, quint64 household, const QString& group, std::optional<int> order,
          QDate due = {}, QDate birth = {})
{
    Stop made{id(1000 + qHash(name)), std::nullopt, group, order, due, birth, name};
    if (household != 0)
        made.household = id(household);
    return made;
}

std::vector<Stop> onTheWay(const std::vector<Stop>& stops)
{
    std::vector<Stop> sorted;
    for (const std::size_t place : routeOrder(stops))
        sorted.push_back(stops[place]);
    return sorted;
}

QStringList namesOnTheWay(const std::vector<Stop>& stops)
{
    QStringList all;
    for (const Stop& one : onTheWay(stops))
        all.append(one.name);
    return all;
}

void shuffle(std::vector<Stop>& stops, Randomness& randomness)
{
    for (std::size_t i = stops.size(); i > 1; --i)
        std::swap(stops[i - 1], stops[randomness.below(static_cast<std::uint32_t>(i))]);
}

} // namespace

TEST_CASE("the route goes by the number of the group, however it is written, and unnamed groups "
          "come last")
{
    const std::vector<Stop> stops{
        stop(u"甲"_s, 1, u""_s, 1),       stop(u"乙"_s, 2, u"大湾组"_s, 1),
        stop(u"丙"_s, 3, u"十一组"_s, 1), stop(u"丁"_s, 4, u"第二组"_s, 1),
        stop(u"戊"_s, 5, u"10组"_s, 1),   stop(u"己"_s, 6, u"一组"_s, 1),
        stop(u"庚"_s, 7, u"二十组"_s, 1), stop(u"辛"_s, 8, u"3组"_s, 1)};
    CHECK(namesOnTheWay(stops)
          == QStringList{u"己"_s, u"丁"_s, u"辛"_s, u"戊"_s, u"丙"_s, u"庚"_s, u"乙"_s, u"甲"_s});
}

TEST_CASE("in a group the route order decides, then the earliest due day of the household")
{
    const QDate early(2024, 11, 25);
    const QDate late(2024, 11, 30);
    const std::vector<Stop> stops{
        stop(u"无序"_s, 1, u"一组"_s, std::nullopt, early), stop(u"后到"_s, 2, u"一组"_s, 2, early),
        stop(u"先到"_s, 3, u"一组"_s, 1, late), stop(u"先到急"_s, 4, u"一组"_s, 1, early),
        stop(u"无日"_s, 5, u"一组"_s, 1)};
    CHECK(namesOnTheWay(stops)
          == QStringList{u"先到急"_s, u"先到"_s, u"无日"_s, u"后到"_s, u"无序"_s});
}

TEST_CASE("brothers and sisters of one household stand together, eldest first, even if their cards "
          "disagree")
{
    const std::vector<Stop> stops{
        stop(u"小妹"_s, 1, u"二组"_s, 9, QDate(2024, 11, 30), QDate(2018, 1, 1)),
        stop(u"邻居"_s, 2, u"一组"_s, 2, QDate(2024, 11, 20), QDate(2012, 1, 1)),
        stop(u"大哥"_s, 1, u"一组"_s, 1, QDate(2024, 12, 30), QDate(2010, 1, 1)),
        stop(u"独户"_s, 0, u"一组"_s, 3, QDate(2024, 11, 20), QDate(2012, 1, 1)),
    };
    CHECK(namesOnTheWay(stops) == QStringList{u"大哥"_s, u"小妹"_s, u"邻居"_s, u"独户"_s});
}

TEST_CASE("the route does not depend on the order in which the children come, and loses none")
{
    SeededRandomness randomness(42);
    std::vector<Stop> stops;
    for (int i = 0; i < 200; ++i) {
        stops.push_back(stop(
            u"孩%1"_s.arg(i), 1 + randomness.below(60), u"%1组"_s.arg(1 + randomness.below(12)),
            randomness.below(3) == 0 ? std::nullopt
                                     : std::optional(static_cast<int>(randomness.below(8))),
            QDate(2024, 11, 1).addDays(randomness.below(30)),
            QDate(2010, 1, 1).addDays(randomness.below(3000))));
    }
    const std::vector<Stop> once = onTheWay(stops);
    const QStringList names = namesOnTheWay(stops);
    REQUIRE(once.size() == stops.size());
    REQUIRE(QSet<QString>(names.begin(), names.end()).size() == names.size());
    for (int round = 0; round < 20; ++round) {
        shuffle(stops, randomness);
        REQUIRE(namesOnTheWay(stops) == names);
    }
    // A household that was left behind does not come again.
    std::vector<RecordId> left;
    for (std::size_t i = 0; i + 1 < once.size(); ++i) {
        if (once[i].household != once[i + 1].household)
            left.push_back(*once[i].household);
        REQUIRE(std::find(left.begin(), left.end(), *once[i + 1].household) == left.end());
    }
}

TEST_CASE("no stops make an empty route")
{
    CHECK(routeOrder({}).empty());
}
