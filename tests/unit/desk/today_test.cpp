// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/fields.h"
#include "desk/duties.h"
#include "desk/printing.h"
#include "support/catch.h"
#include "support/desk/office.h"

#include <algorithm>

using namespace tongdang;
using namespace tongdang::desk;
using tongdang::test::Office;
using tongdang::test::take;

namespace {

bool isIn(const std::vector<TodayLine>& lines, const RecordId& child)
{
    return std::ranges::any_of(lines,
                               [&](const TodayLine& line) { return line.child->child == child; });
}

} // namespace

TEST_CASE("Today tells what is overdue, due today and due this week apart, each child once")
{
    Office office; // Tuesday, 24 November 2026
    const RecordId overdue = office.addChild(QStringLiteral("示甲"));
    office.setToday(QDate(2026, 11, 28));
    const RecordId dueToday = office.addChild(QStringLiteral("示乙"));
    office.setToday(QDate(2026, 11, 30));
    office.visit(office.addChild(QStringLiteral("示丁")), office.today());
    office.setToday(QDate(2026, 12, 20));
    const RecordId fresh = office.addChild(QStringLiteral("示丙"));
    office.setToday(QDate(2026, 12, 28)); // a Monday
    const TodayWeek view = take(todayWeek(office.session()));
    CHECK(view.today == QDate(2026, 12, 28));
    REQUIRE(view.overdue.size() == 1);
    CHECK(view.overdue[0].child->child == overdue);
    CHECK(view.overdue[0].overdueDays == 4);
    REQUIRE(isIn(view.dueToday, dueToday));
    CHECK(isIn(view.thisWeek, fresh)); // never visited: may be visited at once
    CHECK_FALSE(isIn(view.thisWeek, overdue));
    CHECK_FALSE(isIn(view.thisWeek, dueToday));
}

TEST_CASE("Each line says why in words")
{
    Office office;
    const RecordId child = office.addChild();
    office.visit(child, office.today());
    office.setToday(QDate(2027, 3, 1));
    office.visit(child, office.today(), QStringLiteral("3"));
    const TodayWeek view = take(todayWeek(office.session()));
    REQUIRE(view.overdue.size() == 1);
    CHECK(view.overdue[0].why
          == QStringLiteral("上次走访 2026年11月24日，应每3个月一次；去过1次没见到人"));
}

TEST_CASE("At a station the lines go village by village, each with a way of its own")
{
    Office office(Role::Township, QStringLiteral("530426999000"), QStringLiteral("示范街道"));
    const QString near = QStringLiteral("530426999201");
    const QString far = QStringLiteral("530426999202");
    for (const QString& village : {far, near, far}) {
        const RecordId child = office.addChild(QStringLiteral("示童"));
        office.moveTo(village, child);
    }
    const TodayWeek view = take(todayWeek(office.session()));
    REQUIRE(view.thisWeek.size() == 3);
    CHECK(view.thisWeek[0].child->village == near);
    CHECK(view.thisWeek[1].child->village == far);
    CHECK(view.thisWeek[2].child->village == far);
    CHECK(view.thisWeek[0].route == 1);
    CHECK(view.thisWeek[1].route == 1);
    CHECK(view.thisWeek[2].route == 2);
}

TEST_CASE("The lines go by the way through the village, siblings adjacent")
{
    Office office;
    const RecordId far = office.addHousehold(QStringLiteral("十组"));
    const RecordId near = office.addHousehold(QStringLiteral("二组"));
    office.addChild(QStringLiteral("示远一"), far);
    office.addChild(QStringLiteral("示近"), near);
    office.addChild(QStringLiteral("示远二"), far);
    const TodayWeek view = take(todayWeek(office.session()));
    REQUIRE(view.thisWeek.size() == 3);
    CHECK(view.thisWeek[0].child->name == QStringLiteral("示近"));
    CHECK(view.thisWeek[0].route == 1);
    CHECK(view.thisWeek[2].route == 3);
}

TEST_CASE("The numbers are those of one way, whatever is overdue on it")
{
    Office office;
    const RecordId far =
        office.addChild(QStringLiteral("示远"), office.addHousehold(QStringLiteral("十组")));
    office.visit(far, office.today());
    office.setToday(QDate(2027, 3, 1));
    office.addChild(QStringLiteral("示近"), office.addHousehold(QStringLiteral("二组")));
    const TodayWeek view = take(todayWeek(office.session()));
    REQUIRE(view.overdue.size() == 1);
    REQUIRE(view.thisWeek.size() == 1);
    CHECK(view.thisWeek[0].route == 1);
    CHECK(view.overdue[0].route == 2);
}

TEST_CASE("A contact is on no route, the others have the numbers of the printed list")
{
    Office office;
    const RecordId called =
        office.addChild(QStringLiteral("示近"), office.addHousehold(QStringLiteral("二组")));
    office.visit(called, office.today());
    office.setToday(QDate(2027, 1, 5)); // nobody spoke to the child in December
    office.addChild(QStringLiteral("示远"), office.addHousehold(QStringLiteral("十组")));
    const TodayWeek view = take(todayWeek(office.session()));
    CHECK(view.children == 2);
    REQUIRE(view.overdue.size() == 1);
    CHECK(view.overdue[0].duty->act == QStringLiteral("contact"));
    CHECK(view.overdue[0].route == 0);
    REQUIRE(view.thisWeek.size() == 1);
    CHECK(view.thisWeek[0].route == 1);
}

TEST_CASE("What is overdue stands before what is not, whatever its weight")
{
    Office office;
    for (int count = 0; count < 3; ++count)
        office.addChild();
    office.setToday(QDate(2027, 3, 1));
    const TodayTasks view = take(todayTasks(office.session()));
    const auto isOverdue = [](const DutyLine& line) {
        return line.duty->state == DutyState::Overdue;
    };
    const auto village = std::ranges::find_if_not(view.alsoDue, [](const DutyLine& line) {
        return line.duty->actor.contains(QStringLiteral("儿童主任"));
    });
    CHECK(std::ranges::is_partitioned(view.alsoDue.begin(), village, isOverdue));
    CHECK(std::ranges::count_if(view.alsoDue, isOverdue) > 0);
}

TEST_CASE("What else is due stands beside the lines, and no duty stands twice")
{
    Office office;
    const RecordId child = office.addChild();
    office.setToday(QDate(2027, 3, 1)); // visit and contact are overdue
    const TodayWeek week = take(todayWeek(office.session()));
    REQUIRE(week.overdue.size() == 1);
    CHECK(week.overdue[0].duty->act == QStringLiteral("visit"));
    const TodayTasks view = take(todayTasks(office.session()));
    CHECK(std::ranges::count(view.alsoDue, QStringLiteral("contact"),
                             [](const DutyLine& line) { return line.duty->act; })
          == 1);
    CHECK(std::ranges::none_of(view.alsoDue,
                               [](const DutyLine& line) { return line.duty->act == u"visit"; }));
    CHECK(view.alsoDue[0].child->child == child);
}

TEST_CASE("A printed sheet waits to be typed in until a visit of that child is")
{
    Office office;
    const RecordId child = office.addChild();
    const auto lay = [&] {
        return take(printForm(office.session(), {QStringLiteral("F03"), child, {}, {}, {}}));
    };
    const PrintJob seen = lay();
    CHECK(take(todayTasks(office.session())).sheetsNotEntered == 0); // it is not on paper yet
    (void)take(noteSheets(office.session(), seen));
    CHECK(take(todayTasks(office.session())).sheetsNotEntered == 1);
    // Printed once more, for the same visit.
    (void)take(noteSheets(office.session(), lay()));
    CHECK(take(todayTasks(office.session())).sheetsNotEntered == 1);
    office.setToday(office.today().addDays(2));
    office.visit(child, office.today());
    CHECK(take(todayTasks(office.session())).sheetsNotEntered == 0);
}

TEST_CASE("A policy whose time has run out is said, and the duties go on")
{
    Office office;
    office.addChild();
    const TodayTasks tasks = take(todayTasks(office.session())); // the policy ended in October 2026
    CHECK(tasks.policyNotice.contains(QStringLiteral("政策期已满")));
    CHECK(tasks.conflicts == 0);
    CHECK_FALSE(take(todayWeek(office.session())).thisWeek.empty());
}

TEST_CASE("What the rules find about children is told, the most urgent first, and whom it is for")
{
    using namespace fields;
    Office office;
    const RecordId needy = office.addChild(QStringLiteral("示甲"));
    const RecordId alone = office.addChild(QStringLiteral("示乙"));
    const auto visited = [&](const RecordId& child, FieldNo field, const QString& answer) {
        office.change(visit::type, office.visit(child, office.today()), {{field, Value(answer)}});
    };
    visited(needy, visit::b4, QStringLiteral("2")); // wants to be cared for
    visited(alone, visit::a1, QStringLiteral("8")); // lives alone
    const auto found = take(listFindings(office.session(), std::nullopt));
    const auto lineOf = [&found](QStringView rule) {
        return std::ranges::find_if(
            found, [&](const FindingLine& line) { return line.finding->rule == rule; });
    };
    REQUIRE_FALSE(found.empty());
    CHECK(found.front().finding->rule == QStringLiteral("W1"));
    CHECK(found.front().child->child == alone);
    CHECK(found.front().finding->form->type == incident::type);
    REQUIRE(lineOf(u"Y4") != found.end());
    CHECK(lineOf(u"Y4")->child->child == needy);
    CHECK(lineOf(u"Y4")->finding->form->type == need::type);
    const TodayTasks tasks = take(todayTasks(office.session()));
    REQUIRE(tasks.found.size() == found.size());
    CHECK(tasks.found.front().finding->rule == QStringLiteral("W1"));
    for (const FindingLine& line : take(listFindings(office.session(), needy)))
        CHECK(line.child->child == needy);
}
