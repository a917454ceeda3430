// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/today_model.h"

#include "base/randomness.h"
#include "models/day_words.h"
#include "models/place_words.h"
#include "support/catch.h"

#include <QAbstractItemModelTester>

using namespace tongdang;
using namespace Qt::StringLiterals;
using models::TodayModel;

namespace {

const QDate today(2026, 11, 25); // a Wednesday

RecordId childOf(int route)
{
    SeededRandomness randomness(static_cast<std::uint64_t>(route));
    return RecordId::create(randomness);
}

desk::TodayLine line(int route, const QString& name, QDate due, int overdueDays = 0)
{
    const RecordId child = childOf(route);
    Demand demand;
    demand.dueOn = due;
    return {route,
            std::make_shared<const desk::ChildLine>(
                desk::ChildLine{child, name, u"女"_s, 9, u"三组"_s, u"三组 水井边"_s, u"留守儿童"_s,
                                u"曾国富"_s, u"13800000000"_s, u"在册"_s}),
            std::make_shared<const Duty>(demand, child), u"上次走访 10月18日，应每月一次"_s,
            overdueDays};
}

desk::TodayWeek view()
{
    desk::TodayWeek made;
    made.today = today;
    made.overdue = {line(1, u"曾雨桐"_s, today.addDays(-7), 7)};
    made.thisWeek = {line(2, u"单小宝"_s, today.addDays(2)),
                     line(3, u"仇静怡"_s, today.addDays(40))};
    return made;
}

} // namespace

TEST_CASE("Where there are several villages each row names its own")
{
    TodayModel model;
    const auto of = [](const desk::TodayLine& line, const QString& village) {
        auto child = std::make_shared<desk::ChildLine>(*line.child);
        child->villageName = village;
        desk::TodayLine moved = line;
        moved.child = child;
        return moved;
    };
    desk::TodayWeek week = view();
    week.thisWeek[0] = of(week.thisWeek[0], u"石桥村"_s);
    model.show(week);
    const QModelIndex row = model.indexOf(week.thisWeek[0].child->child);
    CHECK(models::placeWords(*model.line(row)->child) == u"石桥村 三组 水井边"_s);
    CHECK(row.data(Qt::AccessibleTextRole).toString().contains(u"石桥村 三组"_s));
    const QModelIndex other = model.indexOf(week.overdue[0].child->child);
    CHECK(models::placeWords(*model.line(other)->child) == u"三组 水井边"_s);
}

TEST_CASE("Today lists a heading for each group that has children, then the children in order")
{
    TodayModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.show(view());
    REQUIRE(model.rowCount() == 5);
    CHECK(model.line(model.index(0)) == nullptr);
    CHECK(model.index(0).data(TodayModel::IsHeadingRole).toBool());
    CHECK(model.index(1).data().toString() == u"曾雨桐"_s);
    CHECK(model.index(2).data(TodayModel::GroupRole).toInt()
          == static_cast<int>(TodayModel::Group::Week));
    CHECK(model.index(4).data().toString() == u"仇静怡"_s);
    CHECK(model.lines() == 3);
}

TEST_CASE("A heading of Today cannot be chosen")
{
    TodayModel model;
    model.show(view());
    CHECK_FALSE(model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
    CHECK(model.flags(model.index(1)).testFlag(Qt::ItemIsSelectable));
}

TEST_CASE("A row of Today is one sentence with the why for screen readers")
{
    TodayModel model;
    model.show(view());
    const QString sentence = model.index(1).data(Qt::AccessibleTextRole).toString();
    CHECK(sentence.contains(u"曾雨桐"_s));
    CHECK(sentence.contains(u"应每月一次"_s));
    CHECK(sentence.contains(u"13800000000"_s));
}

TEST_CASE("Today finds the row of a child again after a refresh, or the first child")
{
    TodayModel model;
    CHECK_FALSE(model.indexOf({}).isValid());
    model.show(view());
    CHECK(model.indexOf(childOf(3)).row() == 4);
    CHECK(model.indexOf(childOf(9)).row() == 1);
    CHECK(model.indexOf({}).row() == 1);
    desk::TodayWeek empty;
    empty.today = today;
    model.show(empty);
    CHECK_FALSE(model.indexOf(childOf(3)).isValid());
}

TEST_CASE("When a visit is due is said by days, by the weekday, or by the date")
{
    CHECK(TodayModel::whenWords(view().overdue[0], today).contains(u'7'));
    CHECK(TodayModel::whenWords(line(1, u"甲"_s, today), today) == u"Today"_s);
    CHECK(TodayModel::whenWords(view().thisWeek[0], today) == u"Friday"_s);
    // A week ends on Sunday: "Tuesday" of the next one would be taken for yesterday's.
    CHECK(TodayModel::whenWords(line(1, u"甲"_s, QDate(2026, 12, 1)), today)
          != models::weekdayWords(QDate(2026, 12, 1)));
    CHECK(TodayModel::whenWords(view().thisWeek[1], today).contains(u"4/1/2027"_s));
}
