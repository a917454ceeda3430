// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/overview.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/demo.h"
#include "support/catch.h"
#include "support/desk/office.h"

using namespace tongdang;
using namespace tongdang::desk;
using tongdang::test::errorCode;
using tongdang::test::Office;
using tongdang::test::take;
using namespace Qt::StringLiterals;

namespace {

QString described(const std::vector<Flag>& flags)
{
    QStringList words;
    for (const Flag& flag : flags)
        words += flag.rule + u' ' + flag.because + u' ' + flag.since.toString(Qt::ISODate);
    return words.join(u';');
}

/// Everything that a list or a page shows of a child, as text.
QStringList described(const ChildOverview& child)
{
    const ChildLine& line = child.line;
    QStringList words{line.name,
                      line.sex,
                      line.group,
                      line.place,
                      line.phone,
                      line.caregiver,
                      line.status,
                      line.kinds,
                      child.birth.toString(Qt::ISODate),
                      child.openedOn.toString(Qt::ISODate),
                      QString::number(child.routeOrder.value_or(-1)),
                      child.hasOpenSheet ? u"sheet"_s : QString(),
                      described(child.classification.flags),
                      described(child.classification.levelReasons),
                      described(child.classification.findings),
                      QString::number(child.classification.level.value_or(0))};
    for (const Duty& duty : child.duties) {
        for (const Demand& demand : duty.demands)
            words.append(duty.act + u' ' + demand.rule + u' ' + demand.because + u' '
                         + demand.dueOn.toString(Qt::ISODate)
                         + QString::number(static_cast<int>(demand.state)) + u' '
                         + QString::number(demand.attempts));
    }
    return words;
}

std::vector<QStringList> described(const Overview& overview)
{
    std::vector<QStringList> children;
    for (const auto& child : overview.children())
        children.push_back(described(*child));
    return children;
}

/// What is remembered after some change must be what would be computed from the start.
void checkUpToDate(Office& office)
{
    const auto remembered = described(*take(Overview::of(office.session())));
    office.reopen();
    const auto fresh = described(*take(Overview::of(office.session())));
    REQUIRE(remembered.size() == fresh.size());
    for (std::size_t i = 0; i < fresh.size(); ++i)
        REQUIRE(remembered[i] == fresh[i]);
}

} // namespace

TEST_CASE("A list that reads few fields says the same of every child as all of its records do")
{
    Office office;
    constexpr int children = 120;
    (void)take(fillWithDemo(office.session(), {children, 11}));
    office.reopen();
    archive::RecordQuery query;
    query.type = fields::child::type;
    std::map<RecordId, QStringList> single;
    for (const Record& child : take(office.session().archive().reader().records(query)))
        single[child.id] = described(take(Overview::ofChild(office.session(), child.id)));
    office.reopen();
    const auto overview = take(Overview::of(office.session()));
    REQUIRE(overview->children().size() == children);
    std::size_t duties = 0;
    for (const auto& child : overview->children()) {
        REQUIRE(described(*child) == single[child->line.child]);
        duties += child->duties.size();
    }
    CHECK(duties > children); // it is no comparison of nothing with nothing
}

TEST_CASE("After a save only that child is computed anew")
{
    Office office;
    const RecordId one = office.addChild(u"示甲"_s);
    const RecordId other = office.addChild(u"示乙"_s);
    office.setToday(QDate(2027, 3, 1));
    const auto before = take(Overview::of(office.session()));
    REQUIRE(before->child(one)->duty(u"visit")->state == DutyState::Overdue);
    office.visit(one, office.today());
    const auto after = take(Overview::of(office.session()));
    CHECK(after->child(other) == before->child(other));
    CHECK(after->child(one) != before->child(one));
    CHECK(after->child(one)->duty(u"visit")->state != DutyState::Overdue);
    CHECK(before->child(one)->duty(u"visit")->state == DutyState::Overdue);
    checkUpToDate(office);
}

TEST_CASE("Whatever is entered, the remembered list is what would be computed from the start")
{
    Office office;
    (void)take(fillWithDemo(office.session(), {30, 5}));
    office.reopen();
    const auto before = take(Overview::of(office.session()));
    const RecordId someone = before->children()[7]->line.child;
    const RecordId household = before->children()[3]->household.value();

    SECTION("a new child")
    {
        office.addChild(u"示新"_s, household);
    }
    SECTION("a household that moves to another group")
    {
        office.change(fields::household::type, household, {{fields::household::group, u"九组"_s}});
    }
    SECTION("a child that moves to another household")
    {
        office.change(fields::child::type, someone,
                      {{fields::child::household, office.addHousehold(u"一组"_s)}});
    }
    SECTION("a child that is withdrawn")
    {
        take(withdrawRecord(office.session(), someone, u"录错了"_s));
    }
    SECTION("a parent that goes away")
    {
        office.sendParentsAway(someone, QDate(2026, 1, 1));
    }
    SECTION("a post that decides whose visits count")
    {
        archive::RecordQuery query;
        query.type = fields::staff_post::type;
        const auto posts = take(office.session().archive().reader().records(query));
        REQUIRE_FALSE(posts.empty());
        office.change(fields::staff_post::type, posts.front().id,
                      {{fields::staff_post::to_on, Value(QDate(2026, 1, 1))}});
    }
    SECTION("several things after each other")
    {
        office.visit(someone, office.today());
        office.addChild(u"示新"_s);
        office.visit(before->children()[9]->line.child, office.today(), u"3"_s);
    }
    checkUpToDate(office);
}

TEST_CASE("The next day everything is computed anew")
{
    Office office;
    const RecordId child = office.addChild();
    const QDate due = take(Overview::of(office.session()))->child(child)->duty(u"visit")->dueOn;
    office.setToday(due.addDays(1));
    CHECK(take(Overview::of(office.session()))->child(child)->duty(u"visit")->state
          == DutyState::Overdue);
}
