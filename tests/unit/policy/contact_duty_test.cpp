// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clause 6: the director is in touch with each child at least once a month; clause 2: with the
// parents who are away.
#include "support/catch.h"
#include "support/policy/situation.h"

namespace tongdang::test {

namespace {

Duty contactDuty(const Situation& situation, const char* today)
{
    const auto duty = dutyOf(situation, today, u"contact");
    REQUIRE(duty);
    return *duty;
}

} // namespace

TEST_CASE("A child opened with a week of the month left is to be contacted in that month")
{
    constexpr const char* seventh = R"({
        "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-11-23"}]})";
    constexpr const char* sixth = R"({
        "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-11-24"}]})";
    CHECK(contactDuty(situation(seventh), "2026-11-25").dueOn == day("2026-11-30"));
    CHECK(contactDuty(situation(sixth), "2026-11-25").dueOn == day("2026-12-31"));
}

TEST_CASE(
    "The month's contact may be made on its first day and is overdue on the first of the next")
{
    constexpr const char* facts = R"({
        "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "contact": [{"date": "2028-01-31", "whom": ["1"], "by": "s1", "reached": true}]})";
    const Situation child = situation(facts);
    CHECK(contactDuty(child, "2028-01-31").state == DutyState::Upcoming);
    CHECK(contactDuty(child, "2028-02-01").state == DutyState::Due);
    CHECK(contactDuty(child, "2028-02-29").state == DutyState::Due); // a leap year
    CHECK(contactDuty(child, "2028-03-01").state == DutyState::Overdue);
    CHECK(contactDuty(child, "2028-03-01").dueOn == day("2028-02-29"));
    CHECK(contactDuty(child, "2028-03-01").period == QStringLiteral("2028-02"));
}

TEST_CASE("A contact made after a missed month clears the list for its own month")
{
    constexpr const char* facts = R"({
        "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "contact": [{"date": "2026-08-02", "whom": ["1"], "by": "s1", "reached": true},
                    {"date": "2026-11-03", "whom": ["4"], "by": "s1", "reached": true}]})";
    CHECK(contactDuty(situation(facts), "2026-11-20").dueOn == day("2026-12-31"));
}

TEST_CASE("An unanswered call is a try")
{
    constexpr const char* facts = R"({
        "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "contact": [{"date": "2026-10-02", "whom": ["1"], "by": "s1", "reached": true},
                    {"date": "2026-11-03", "whom": ["1"], "by": "s1", "reached": false},
                    {"date": "2026-11-04", "whom": ["2"], "by": "s1", "reached": false}]})";
    const Duty duty = contactDuty(situation(facts), "2026-11-20");
    CHECK(duty.state == DutyState::Due);
    CHECK(duty.attempts == 1); // the father is not the child
}

TEST_CASE("Parents away are to be contacted from the month in which the child is left behind")
{
    constexpr const char* facts = R"({
        "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "family_member": [{"id": "f", "rel": "51", "guardianship_able": true},
                          {"id": "m", "rel": "52", "guardianship_able": true}],
        "away": [{"person": "f", "from_on": "2026-07-12", "cross_county": true, "reason": "1"},
                 {"person": "m", "from_on": "2026-01-12", "cross_county": true, "reason": "1"}]})";
    const Situation child = situation(facts);
    CHECK_FALSE(dutyOf(child, "2026-10-11", u"parent_contact"));
    const auto duty = dutyOf(child, "2026-10-12", u"parent_contact");
    REQUIRE(duty);
    CHECK(duty->dueOn == day("2026-10-31"));
    CHECK(duty->rule == QStringLiteral("C1P"));
}

} // namespace tongdang::test
