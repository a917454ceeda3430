// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/overview.h"

#include "archive/archive.h"
#include "base/randomness.h"
#include "catalogue/fields.h"
#include "desk/demo.h"
#include "desk/duties.h"
#include "desk/profile.h"
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
        for (const Demand* demand : duty.demands())
            words.append(duty.act + u' ' + demand->rule + u' ' + demand->because + u' '
                         + demand->dueOn.toString(Qt::ISODate)
                         + QString::number(static_cast<int>(demand->state)) + u' '
                         + QString::number(demand->attempts));
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

/// As a bundle of the station brings it (sync.md §3).
void purge(Office& office, TypeNo type, const RecordId& record)
{
    take(office.session().archive().writer().write(
        archive::WriteRequest{type,
                              record,
                              std::nullopt,
                              Operation::Purge,
                              false,
                              {},
                              office.session().profile().person,
                              std::nullopt}));
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
        office.receiveChange(fields::staff_post::type, posts.front().id,
                             {{fields::staff_post::to_on, Value(QDate(2026, 1, 1))}});
    }
    SECTION("a visit that the station had erased")
    {
        const RecordId visit = office.visit(someone, office.today());
        (void)take(Overview::of(office.session()));
        purge(office, fields::visit::type, visit);
    }
    SECTION("a dossier that the station had erased")
    {
        purge(office, fields::child::type, someone);
    }
    SECTION("a household that comes after its child")
    {
        SystemRandomness randomness;
        const RecordId unknown = RecordId::create(randomness);
        // As a bundle brings it: no form here can name what is not here.
        take(office.session().archive().writer().write(
            archive::WriteRequest{fields::child::type,
                                  someone,
                                  std::nullopt,
                                  Operation::Set,
                                  false,
                                  {{fields::child::household, unknown, std::nullopt}},
                                  office.session().profile().person,
                                  std::nullopt}));
        (void)take(Overview::of(office.session()));
        take(office.session().archive().writer().write(
            archive::WriteRequest{fields::household::type,
                                  unknown,
                                  Scope(office.session().profile().orgCode),
                                  Operation::Create,
                                  false,
                                  {{fields::household::group, u"七组"_s, std::nullopt}},
                                  office.session().profile().person,
                                  std::nullopt}));
        CHECK(take(Overview::of(office.session()))->child(someone)->line.group == u"七组");
    }
    SECTION("two main caregivers of the same day")
    {
        for (const QString& phone : {u"13500000001"_s, u"13500000002"_s})
            office.put(fields::caregiver::type, someone,
                       {{fields::caregiver::name, u"示养"_s},
                        {fields::caregiver::main, true},
                        {fields::caregiver::from_on, Value(office.today())},
                        {fields::caregiver::phone, phone}});
    }
    SECTION("more children than are computed one by one")
    {
        for (int child = 0; child < 201; ++child)
            office.addChild(u"示新"_s + QString::number(child), household);
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

TEST_CASE("A duty that counts hours falls overdue in the remembered list when its hour has passed")
{
    Office office;
    const RecordId other = office.addChild(u"示乙"_s);
    const RecordId child = office.addChild();
    office.put(fields::incident::type, child,
               {{fields::incident::found_at, u"2026-11-24T08:00"_s},
                {fields::incident::state, u"handling"_s}});
    const auto before = take(Overview::of(office.session()));
    const Duty* const visit = before->child(child)->duty(u"visit");
    REQUIRE(visit->dueAt);
    REQUIRE(visit->state != DutyState::Overdue);
    office.setNow(*visit->dueAt);
    CHECK(take(Overview::of(office.session()))->child(child)->duty(u"visit")->state
          == take(Overview::ofChild(office.session(), child)).duty(u"visit")->state);
    office.setNow(*visit->dueAt + 1);
    const auto after = take(Overview::of(office.session()));
    CHECK(after->child(child)->duty(u"visit")->state == DutyState::Overdue);
    checkUpToDate(office);
    CHECK(before->child(other) != nullptr);
}

namespace {

/// What the Today page shows of whom to visit, as text.
QStringList described(const TodayWeek& week)
{
    QStringList words{QString::number(week.children)};
    for (const auto* lines : {&week.overdue, &week.dueToday, &week.thisWeek}) {
        words.append(u"--"_s);
        for (const TodayLine& line : *lines) {
            const ChildLine& child = *line.child;
            words.append(QString::number(line.route) + u' ' + child.child.toString() + u' '
                         + child.name + u' ' + child.kinds + u' ' + child.place + u' ' + child.phone
                         + u' ' + line.why + u' ' + line.duty->because + u' '
                         + QString::number(line.overdueDays));
            for (const Demand* demand : line.duty->demands())
                words.append(demand->rule + demand->dueOn.toString(Qt::ISODate) + demand->because);
        }
    }
    return words;
}

} // namespace

TEST_CASE("Of thousands of children whom to visit is said first, and as when everything is asked")
{
    Office office;
    constexpr int children = 2100; // from 2001 on they are many
    (void)take(fillWithDemo(office.session(), {children, 5}));
    office.reopen();
    const TodayWeek first = take(todayWeek(office.session()));
    REQUIRE(first.children == children);
    REQUIRE_FALSE(first.overdue.empty());
    const RecordId child = first.overdue.front().child->child;
    SECTION("the rest is there when it is asked for")
    {
        const auto whole = take(Overview::of(office.session()));
        CHECK_FALSE(whole->child(child)->classification.flags.front().because.isEmpty());
        CHECK(described(take(todayWeek(office.session()))) == described(first));
        office.reopen();
        CHECK(described(*take(Overview::of(office.session()))) == described(*whole));
    }
    SECTION("a single child is known as a whole before the rest is")
    {
        const ChildOverview one = take(Overview::ofChild(office.session(), child));
        CHECK_FALSE(one.classification.flags.front().because.isEmpty());
    }
    SECTION("what is written before the rest is asked for counts")
    {
        office.visit(child, office.today());
        const auto whole = take(Overview::of(office.session()));
        CHECK(whole->child(child)->duty(u"visit")->lastDone == office.today());
        office.reopen();
        CHECK(described(*take(Overview::of(office.session()))) == described(*whole));
    }
}
