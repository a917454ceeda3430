// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/levels.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/level_by_rules.h"
#include "support/catch.h"
#include "support/desk/office.h"

#include <algorithm>

using namespace tongdang;
using namespace tongdang::desk;
using namespace Qt::StringLiterals;
using tongdang::test::Office;
using tongdang::test::take;

namespace {

namespace a = fields::level_assessment;

RecordId propose(Office& office, const RecordId& child, const QString& level)
{
    return take(putRecord(office.session(), {a::type, std::nullopt, child, {{a::level, level}}}))
        .id;
}

void decide(Office& office, const RecordId& child, const RecordId& assessment,
            const QString& decision, const QString& level)
{
    namespace f = fields::review;
    office.receive(f::type, child,
                   {{f::subject, u"1"_s},
                    {f::level_assessment, Value(assessment)},
                    {f::decision, decision},
                    {f::level, level},
                    {f::by, Value(office.session().profile().person)},
                    {f::date, Value(office.today())}});
}

ChildLevel levelNow(Office& office, const RecordId& child)
{
    return take(
        levelOf(office.session(), take(Overview::ofChild(office.session(), child)).classification));
}

Record assessmentOf(Office& office, const RecordId& id)
{
    return *take(office.session().archive().reader().record(id));
}

} // namespace

TEST_CASE("A child that was never graded is told so, with what the rules propose and why")
{
    Office office;
    const RecordId child = office.addChild();
    const ChildLevel level = levelNow(office, child);
    CHECK_FALSE(level.level);
    CHECK_FALSE(level.proposal);
    CHECK(level.suggested == 4);
    REQUIRE(level.reasons.size() == 1);
    CHECK(level.reasons.front().because == u"未触发一至三级情形（试行默认）。"_s);
    CHECK(level.reasons.front().isTrial);
}

TEST_CASE("A proposal waits with its name and day until the station agrees, who is named then")
{
    Office office;
    const RecordId child = office.addChild();
    const RecordId assessment = propose(office, child, u"4"_s);
    ChildLevel level = levelNow(office, child);
    CHECK_FALSE(level.level);
    REQUIRE(level.proposal);
    CHECK(level.proposal->assessment == assessment);
    CHECK(level.proposal->level == 4);
    CHECK(level.proposal->on == office.today());
    CHECK_FALSE(level.proposal->by.isEmpty());
    auto waiting = take(levelReviews(office.session()));
    REQUIRE(waiting.size() == 1);
    CHECK(waiting.front().proposal->assessment == assessment);

    decide(office, child, assessment, u"1"_s, u"3"_s);
    level = levelNow(office, child);
    CHECK(level.level == 3);
    CHECK(level.since == office.today());
    CHECK(level.confirmedOn == office.today());
    CHECK_FALSE(level.confirmedBy.isEmpty());
    CHECK_FALSE(level.proposal);
    CHECK(take(levelReviews(office.session())).empty());
}

TEST_CASE("What was sent back waits no longer, and reviews that are due stand behind proposals")
{
    Office office;
    const RecordId back = office.addChild(u"示退"_s);
    decide(office, back, propose(office, back, u"4"_s), u"2"_s, u"4"_s);
    const RecordId proposed = office.addChild(u"示提"_s);
    office.setToday(office.today().addDays(31));
    (void)propose(office, proposed, u"4"_s);
    const auto reviews = take(levelReviews(office.session()));
    REQUIRE(reviews.size() == 2);
    CHECK(reviews[0].child->line.child == proposed);
    CHECK(reviews[0].proposal);
    CHECK(reviews[1].child->line.child == back);
    CHECK_FALSE(reviews[1].proposal);
    REQUIRE(reviews[1].duty);
    CHECK(reviews[1].duty->state == DutyState::Overdue);
}

TEST_CASE("A new assessment is filled in from the rules, only its level is a person's")
{
    Office office;
    const RecordId child = office.addChild();
    office.put(fields::caregiver::type, child,
               {{fields::caregiver::type_, u"1"_s},
                {fields::caregiver::from_on, Value(office.today())},
                {fields::caregiver::quality, u"2"_s}});
    const Record level = assessmentOf(office, propose(office, child, u"3"_s));
    CHECK(level.value(a::suggested).toText() == u"3"_s);
    CHECK(level.value(a::triggers).toText() == u"建议三级，因为：监护评价一般（试行默认）。"_s);
    CHECK(level.value(a::triggers_s4).isEmpty());
    CHECK(level.value(a::ruleset).toText() == u"eshan-2024/1"_s);
    CHECK(level.value(a::proposed_by).toRecordId() == office.session().profile().person);
    CHECK(level.value(a::proposed_on).toDate() == office.today());
    CHECK(level.value(a::effective_on).toDate() == office.today());
    CHECK(level.value(a::review_due).toDate() == QDate(2027, 5, 24));
    CHECK(isByRules(a::type, a::triggers));
    CHECK_FALSE(isByRules(a::type, a::level));
}

TEST_CASE("Another level than the suggested one needs its reason, and its own day of review")
{
    Office office;
    const RecordId child = office.addChild();
    const auto refused =
        putRecord(office.session(), {a::type, std::nullopt, child, {{a::level, u"2"_s}}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "desk.invalid_fields");
    CHECK(refused.error().arguments.contains(u"调整理由"_s));
    const RecordId id =
        take(putRecord(office.session(),
                       {a::type,
                        std::nullopt,
                        child,
                        {{a::level, u"2"_s}, {a::override_reason, u"祖母刚住院"_s}}}))
            .id;
    CHECK(assessmentOf(office, id).value(a::review_due).toDate() == QDate(2027, 2, 24));
}

TEST_CASE("What the rules said stays as it was when the record is changed later")
{
    Office office;
    const RecordId child = office.addChild();
    const RecordId id = propose(office, child, u"4"_s);
    office.setToday(office.today().addDays(3));
    office.put(fields::caregiver::type, child,
               {{fields::caregiver::type_, u"1"_s},
                {fields::caregiver::from_on, Value(office.today())},
                {fields::caregiver::quality, u"2"_s}});
    office.change(a::type, id, {{a::review_due, Value(office.today().addDays(10))}});
    CHECK(assessmentOf(office, id).value(a::suggested).toText() == u"4"_s);
}
