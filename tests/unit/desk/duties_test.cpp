// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/duties.h"

#include "catalogue/fields.h"
#include "support/catch.h"
#include "support/desk/office.h"

#include <algorithm>

using namespace tongdang;
using namespace tongdang::desk;
using tongdang::test::Office;
using tongdang::test::take;

namespace {

Duty visitDuty(Office& office, const RecordId& child)
{
    const auto lines = take(listDuties(office.session(), {child, {}, {}}));
    const auto found = std::ranges::find_if(
        lines, [](const DutyLine& line) { return line.duty->act == u"visit"; });
    REQUIRE(found != lines.end());
    return *found->duty;
}

} // namespace

TEST_CASE("A child never visited may be visited at once and is due within 30 days of registration")
{
    Office office;
    const RecordId child = office.addChild();
    const Duty duty = visitDuty(office, child);
    CHECK(duty.windowFrom <= office.today());
    CHECK(duty.dueOn == office.today().addDays(30));
    CHECK(duty.state == DutyState::Due);
    CHECK_FALSE(duty.because.isEmpty());
    CHECK_FALSE(duty.clause.isEmpty());
}

TEST_CASE("Nobody at home explains the debt and leaves it standing")
{
    Office office;
    const RecordId child = office.addChild();
    office.setToday(QDate(2026, 12, 30));
    REQUIRE(visitDuty(office, child).state == DutyState::Overdue);
    office.visit(child, office.today(), QStringLiteral("3"));
    const Duty duty = visitDuty(office, child);
    CHECK(duty.state == DutyState::Overdue);
    CHECK(duty.dueOn == QDate(2026, 12, 24));
    CHECK(duty.attempts == 1);
}

TEST_CASE("A visit typed in weeks later counts on the day of the visit")
{
    Office office;
    const RecordId child = office.addChild();
    office.setToday(QDate(2027, 1, 20));
    office.visit(child, QDate(2026, 12, 3));
    const Duty duty = visitDuty(office, child);
    CHECK(duty.lastDone == QDate(2026, 12, 3));
    CHECK(duty.dueOn == QDate(2027, 3, 3));
}

TEST_CASE("The list goes by due day, bounds leave out what is outside, never what is overdue")
{
    Office office;
    const RecordId late = office.addChild(QStringLiteral("示晚"));
    office.setToday(QDate(2027, 1, 4));
    const RecordId recent = office.addChild(QStringLiteral("示新"));
    const auto all = take(listDuties(office.session(), {}));
    CHECK(std::ranges::is_sorted(all, {}, [](const DutyLine& line) { return line.duty->dueOn; }));
    const auto some =
        take(listDuties(office.session(), {std::nullopt, QDate(2027, 2, 1), QDate(2027, 2, 28)}));
    const auto has = [&some](const RecordId& child) {
        return std::ranges::any_of(some, [&child](const DutyLine& line) {
            return line.child->child == child && line.duty->act == u"visit";
        });
    };
    CHECK(has(late));
    CHECK(has(recent)); // due on 3 February
    for (const DutyLine& line : some)
        CHECK(
            (line.duty->state == DutyState::Overdue
             || (line.duty->dueOn >= QDate(2027, 2, 1) && line.duty->dueOn <= QDate(2027, 2, 28))));
    const auto before = take(listDuties(office.session(), {recent, {}, QDate(2027, 2, 2)}));
    CHECK(std::ranges::none_of(before,
                               [](const DutyLine& line) { return line.duty->act == u"visit"; }));
}

TEST_CASE("Children are classified with the reason, all of them or one")
{
    Office office;
    const RecordId child = office.addChild();
    office.addChild(QStringLiteral("示乙"));
    office.sendParentsAway(child, office.today().addMonths(-3));
    const auto all = take(classifyChildren(office.session(), std::nullopt));
    CHECK(all.size() == 2);
    const auto one = take(classifyChildren(office.session(), child));
    REQUIRE(one.size() == 1);
    CHECK(one[0].classification.has(u"LB_COUNTY"));
    CHECK_FALSE(one[0].classification.because().isEmpty());
}

TEST_CASE("Suspending or closing a dossier today excuses no visit that was overdue before")
{
    using namespace fields;
    Office office;
    office.setToday(QDate(2026, 1, 5));
    const RecordId child = office.addChild();
    office.sendParentsAway(child, QDate(2025, 5, 1));
    office.setToday(QDate(2026, 11, 27));
    REQUIRE(visitDuty(office, child).state == DutyState::Overdue);
    office.change(child::type, child,
                  {{child::status, QStringLiteral("suspended")},
                   {child::suspend_reason, QStringLiteral("1")},
                   {child::status_reason, QStringLiteral("住院")}});
    CHECK(visitDuty(office, child).state == DutyState::Overdue);
}
