// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// On which day a child becomes left behind, told before it comes.
#include "policy/facts.h"
#include "support/catch.h"
#include "support/policy/situation.h"

namespace tongdang::policy {

namespace {

using test::day;

QDate from(const char* facts, const char* today)
{
    const test::Situation child = test::situation(facts);
    const RuleBook& book = test::productRules().book(day(today));
    const Dossier dossier(book, child.view());
    Matter matter(book, dossier, child.posts, 0);
    Evaluation evaluation(matter, day(today));
    return leftBehindFrom(evaluation, 3);
}

constexpr const char* bothAway = R"({
    "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
    "family_member": [{"id": "f", "rel": "51"}, {"id": "m", "rel": "52"}],
    "away": [{"person": "f", "from_on": "2026-03-10", "cross_county": true, "reason": "1"},
             {"person": "m", "from_on": "2026-01-10", "cross_county": true, "reason": "1"}]})";

} // namespace

TEST_CASE("The day to come is that of the parent who left last")
{
    CHECK(from(bothAway, "2026-04-01") == day("2026-06-10"));
    CHECK(from(bothAway, "2026-06-10") == day("2026-06-10"));
    CHECK(from(bothAway, "2026-11-20") == day("2026-06-10"));
}

TEST_CASE("There is no such day while an able parent is at home, or after the 16th birthday")
{
    CHECK_FALSE(from(bothAway, "2026-02-01").isValid());
    constexpr const char* sixteen = R"({
        "child": [{"birth": "2010-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "family_member": [{"id": "f", "rel": "51"}, {"id": "m", "rel": "52"}],
        "away": [{"person": "f", "from_on": "2026-01-10", "cross_county": true, "reason": "1"},
                 {"person": "m", "from_on": "2026-01-10", "cross_county": true, "reason": "1"}]})";
    CHECK(from(sixteen, "2026-05-09") == day("2026-04-10"));
    CHECK_FALSE(from(sixteen, "2026-05-10").isValid());
}

TEST_CASE("A change from one parent away to both does not begin it anew")
{
    // The mother could not care until 1 June; then she left as well.
    constexpr const char* facts = R"({
        "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "family_member": [{"id": "f", "rel": "51"}, {"id": "m", "rel": "52"}],
        "person_restricted": [{"person": "m", "state": "P42", "from_on": "2025-01-01",
                               "to_on": "2026-06-01"}],
        "away": [{"person": "f", "from_on": "2026-01-10", "cross_county": true, "reason": "1"},
                 {"person": "m", "from_on": "2026-03-01", "cross_county": true, "reason": "1"}]})";
    CHECK(from(facts, "2026-07-01") == day("2026-04-10"));
}

} // namespace tongdang::policy
