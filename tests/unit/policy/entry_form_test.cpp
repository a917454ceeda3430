// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a duty asks for, it opens: the form follows from what the rule counts as done.
#include "catalogue/fields.h"
#include "support/catch.h"
#include "support/policy/duty_cases.h"

namespace tongdang::test {

using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const EntryForm> formOf(const Situation& child, const char* rule, const char* act)
{
    const auto demand = demandOf(dutiesOf(child, "2026-11-20"), QString::fromLatin1(rule),
                                 QString::fromLatin1(act));
    REQUIRE(demand);
    REQUIRE(demand->form);
    return demand->form;
}

} // namespace

TEST_CASE("A duty names the record that fulfils it, with the values that make it count")
{
    const Situation child = situation(R"({
        "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "visit": [{"date": "2026-11-10", "means": "1", "outcome": "1", "by": "s1", "a4": "1",
                   "a4_duty": "3", "a4_problem": ["2"]}],
        "pairing": [{"id": "pr", "state": "active", "from_on": "2026-03-01"}]})");

    const auto notice = formOf(child, "A3", "a3_notify_parent");
    CHECK(notice->type == fields::notice::type);
    CHECK(notice->isNew);
    CHECK(notice->preset
          == std::vector<Record::FieldValue>{{fields::notice::to_kind, u"1"_s},
                                             {fields::notice::about, u"1"_s}});

    const auto helper = formOf(child, "P1", "helper_visit");
    CHECK(helper->type == fields::care_record::type);
    CHECK(helper->refersTo == fields::care_record::pairing);
    CHECK(helper->preset
          == std::vector<Record::FieldValue>{{fields::care_record::home_visit, true}});

    CHECK(formOf(child, "C1", "contact")->type == fields::contact::type);
    CHECK(formOf(child, "V1", "visit")->type == fields::visit::type);
    CHECK(formOf(child, "A3", "a3_recheck")->type == fields::visit::type);
}

TEST_CASE("A duty that asks for a field of its record opens that record")
{
    const Situation child = situation(R"({
        "child": [{"birth": "2016-05-10", "status": "open"}],
        "problem": [{"id": "p", "found_on": "2026-11-10", "severity": "1", "state": "found"}]})");
    const auto form = formOf(child, "Q0", "report_problem");
    CHECK_FALSE(form->isNew);
    CHECK(form->type == fields::problem::type);
    const auto step = formOf(child, "Q1", "first_action");
    CHECK(step->isNew);
    CHECK(step->type == fields::problem_step::type);
    CHECK(step->refersTo == fields::problem_step::problem);
}

TEST_CASE(
    "A problem for the meeting is gone on with, rare calls of the parents are answered by one")
{
    const Situation child = situation(R"({
        "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "family_member": [{"id": "f", "rel": "51"}],
        "away": [{"person": "f", "from_on": "2026-02-01", "cross_county": true, "reason": "1"}],
        "visit": [{"date": "2026-11-10", "means": "1", "outcome": "1", "a3": "4"}],
        "problem": [{"id": "p", "found_on": "2026-11-10", "state": "to_meeting", "state_on": "2026-11-12"}]})");
    QStringList found;
    for (const Flag& finding : classified(child, "2026-11-20").findings) {
        if (finding.rule == u"Q2") {
            REQUIRE(finding.form);
            CHECK(finding.form->type == fields::problem::type);
            CHECK_FALSE(finding.form->isNew);
            CHECK(finding.about);
        } else if (finding.rule == u"N1") {
            REQUIRE(finding.form);
            CHECK(finding.form->type == fields::contact::type);
            CHECK(finding.form->isNew);
        } else {
            continue;
        }
        found.append(finding.rule);
    }
    found.sort();
    CHECK(found == QStringList{u"N1"_s, u"Q2"_s});
}

TEST_CASE("A grave neglect opens the report that it becomes, which names its problem")
{
    const Situation child = situation(R"({
        "child": [{"birth": "2016-05-10", "status": "open"}],
        "problem": [{"id": "p", "found_on": "2026-11-20", "severity": "3", "kind_s4": "03",
                     "state": "found"}]})");
    const auto form = formOf(child, "J1", "report_police");
    CHECK(form->isNew);
    CHECK(form->type == fields::incident::type);
    CHECK(form->refersTo == fields::incident::problem);
}

TEST_CASE("A finding names the record whose absence it states")
{
    const Situation child = situation(R"({
        "child": [{"birth": "2016-05-10", "status": "open"}],
        "visit": [{"date": "2026-11-10", "means": "1", "outcome": "1", "b4": "2"}]})");
    for (const Flag& finding : classified(child, "2026-11-20").findings) {
        if (finding.rule != u"Y4")
            continue;
        REQUIRE(finding.form);
        CHECK(finding.form->type == fields::need::type);
        CHECK(finding.form->preset
              == std::vector<Record::FieldValue>{{fields::need::kind, u"N11"_s}});
        CHECK(finding.about);
        return;
    }
    FAIL("the finding is missing");
}

} // namespace tongdang::test
