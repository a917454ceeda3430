// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/done_duties.h"

#include "support/catch.h"
#include "support/policy/situation.h"

namespace tongdang::test {

namespace {

/// Opened on 5 Jan 2026; visited in time on 30 Jan, and on 20 May, late; called in February.
constexpr const char* visited = R"({
    "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
    "visit": [{"id": "v1", "date": "2026-01-30", "means": "1", "outcome": "1", "by": "s1"},
              {"id": "v2", "date": "2026-04-02", "means": "1", "outcome": "3", "by": "s1"},
              {"id": "v3", "date": "2026-05-20", "means": "1", "outcome": "1", "by": "s1"}],
    "contact": [{"id": "c1", "date": "2026-02-11", "reached": true, "whom": ["1"], "by": "s1"},
                {"id": "c2", "date": "2026-03-11", "reached": false, "whom": ["1"],
                 "by": "s1"}]})";

/// "visit 2026-01-30 V1 in time", one after the other.
std::string done(const char* from, const char* until)
{
    const Situation child = situation(visited);
    QStringList words;
    for (const DoneDuty& duty :
         doneDuties(productRules(), child.view(), child.posts, day(from), day(until)))
        words.append(duty.act + u' ' + duty.doneOn.toString(Qt::ISODate) + u' ' + duty.rule
                     + QString::fromLatin1(duty.isInTime() ? " in time" : " late"));
    return words.join(u", ").toStdString();
}

} // namespace

TEST_CASE("What was done is told by its day, with the rule that asked and whether it was in time")
{
    CHECK(done("2026-01-06", "2026-01-31")
          == "contact 2026-01-30 C1 in time, visit 2026-01-30 V1 in time");
    CHECK(done("2026-02-01", "2026-02-28") == "contact 2026-02-11 C1 in time");
    CHECK(done("2026-05-01", "2026-05-31")
          == "contact 2026-05-20 C1 late, visit 2026-05-20 V1 late");
}

namespace {

/// "first_action 2026-02-05 Q1 problem_step in time" of the deadlines that were met.
std::string met(const char* facts, const char* from, const char* until)
{
    const Situation child = situation(facts);
    QStringList words;
    for (const DoneDuty& duty :
         doneDuties(productRules(), child.view(), child.posts, day(from), day(until))) {
        if (duty.act == u"visit" || duty.act == u"contact" || duty.act == u"parent_contact")
            continue;
        const RecordType* type = productCatalogue().type(duty.type);
        words.append(QStringList{duty.act, duty.doneOn.toString(Qt::ISODate), duty.rule,
                                 type ? type->key : QString(),
                                 QString::fromLatin1(duty.isInTime() ? "in time" : "late")}
                         .join(u' '));
    }
    return words.join(u", ").toStdString();
}

/// Found on 2 February, reported on the 10th, first step on the 5th, solved on 20 March, due on 15.
constexpr const char* problem = R"({
    "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
    "problem": [{"id": "p", "kind": "01", "found_on": "2026-02-02", "severity": "1",
                 "reported_on": "2026-02-10", "due_on": "2026-03-15", "state": "solved",
                 "state_on": "2026-03-20"}],
    "problem_step": [{"problem": "p", "date": "2026-02-05"}]})";

} // namespace

TEST_CASE("A deadline that was met is told with the record that met it, on the day it did")
{
    CHECK(met(problem, "2026-02-01", "2026-03-31")
          == "first_action 2026-02-05 Q1 problem_step in time, "
             "report_problem 2026-02-10 Q0 problem late, solve 2026-03-20 Q1 problem late");
    CHECK(met(problem, "2026-02-06", "2026-02-09").empty());
    CHECK(met(problem, "2026-02-10", "2026-02-10") == "report_problem 2026-02-10 Q0 problem late");
    CHECK(met(problem, "2026-03-20", "2026-03-31") == "solve 2026-03-20 Q1 problem late");
}

TEST_CASE("What met two deadlines of one act is told once")
{
    const Situation child = situation(problem);
    int first = 0;
    for (const DoneDuty& duty : doneDuties(productRules(), child.view(), child.posts,
                                           day("2026-02-01"), day("2026-03-31")))
        first += duty.act == u"first_action" ? 1 : 0;
    CHECK(first == 1);
}

TEST_CASE("A deadline that nobody met is not told as done when its rule no longer applies")
{
    // The dossier is closed while the agreement is still owed.
    constexpr const char* closed = R"({
        "child": [{"birth": "2016-05-10", "status": "closed", "opened_on": "2025-01-05",
                   "status_on": "2026-06-01"}],
        "dossier_event": [{"kind": "open", "status": "open", "date": "2025-01-05"},
                          {"kind": "close", "status": "closed", "date": "2026-06-01"}],
        "family_member": [{"id": "f", "rel": "51"}, {"id": "m", "rel": "52"}],
        "away": [{"person": "f", "cross_county": true, "reason": "1", "from_on": "2025-03-01"},
                 {"person": "m", "cross_county": true, "reason": "1", "from_on": "2025-03-01"}]})";
    CHECK(met(closed, "2026-05-01", "2026-07-31").find("sign_agreement") == std::string::npos);
}

TEST_CASE(
    "An agreement that is signed meets its deadline, and one begun and done on a day does too")
{
    constexpr const char* signedLate = R"({
        "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2025-01-05"}],
        "family_member": [{"id": "f", "rel": "51"}, {"id": "m", "rel": "52"}],
        "away": [{"person": "f", "cross_county": true, "reason": "1", "from_on": "2025-03-01"},
                 {"person": "m", "cross_county": true, "reason": "1", "from_on": "2025-03-01"}],
        "agreement": [{"sign_state": "1", "state": "in_force", "signed_on": "2026-05-04",
                       "from_on": "2026-05-04", "to_on": "2027-05-03"}]})";
    CHECK(met(signedLate, "2026-05-01", "2026-05-31")
              .find("sign_agreement 2026-05-04 A1 agreement late")
          != std::string::npos);
    // The step was taken on the day on which the problem was found.
    constexpr const char* atOnce = R"({
        "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "problem": [{"id": "p", "kind": "01", "found_on": "2026-02-02", "severity": "1",
                     "state": "open"}],
        "problem_step": [{"problem": "p", "date": "2026-02-02"}]})";
    CHECK(met(atOnce, "2026-02-01", "2026-02-28")
          == "first_action 2026-02-02 Q1 problem_step in time");
}

TEST_CASE("What was done before a dossier was closed stays done")
{
    const Situation child = situation(R"({
        "child": [{"birth": "2016-05-10", "status": "closed", "opened_on": "2026-01-05",
                   "status_on": "2026-06-01"}],
        "dossier_event": [{"kind": "open", "status": "open", "date": "2026-01-05"},
                          {"kind": "close", "status": "closed", "date": "2026-06-01"}],
        "visit": [{"id": "v1", "date": "2026-01-30", "means": "1", "outcome": "1", "by": "s1"}]})");
    const auto done =
        doneDuties(productRules(), child.view(), child.posts, day("2026-01-06"), day("2026-06-30"));
    REQUIRE(done.size() == 2);
    CHECK(done[1].act == QStringLiteral("visit"));
    CHECK(done[1].windowFrom <= done[1].doneOn);
}

TEST_CASE("A try that came to nothing was not done, nor what lies outside of the days")
{
    CHECK(done("2026-03-01", "2026-04-30").empty());
    CHECK(done("2026-05-21", "2026-06-30").empty());
    CHECK(done("2026-05-31", "2026-05-01").empty());
}

TEST_CASE("The visit of a helper is told as done, for the pairing that it was made for")
{
    constexpr const char* paired = R"({
        "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "pairing": [{"id": "p", "helper": "h1", "state": "active", "from_on": "2026-01-10"},
                    {"id": "q", "helper": "h2", "state": "active", "from_on": "2026-01-10"}],
        "care_record": [{"id": "r1", "date": "2026-01-20", "home_visit": true, "pairing": "p"},
                        {"id": "r2", "date": "2026-02-03", "home_visit": true, "pairing": "q"}]})";
    const Situation child = situation(paired);
    QStringList told;
    for (const DoneDuty& duty : doneDuties(productRules(), child.view(), child.posts,
                                           day("2026-01-06"), day("2026-02-20"))) {
        if (duty.act != u"helper_visit")
            continue;
        REQUIRE(duty.about);
        const bool isFirst = *duty.about == named(QStringLiteral("p"));
        told.append(QStringLiteral("%1 %2 %3")
                        .arg(duty.doneOn.toString(Qt::ISODate),
                             isFirst ? QStringLiteral("p") : QStringLiteral("q"),
                             duty.isInTime() ? QStringLiteral("in time") : QStringLiteral("late")));
        CHECK(duty.actor == u"帮扶人");
        CHECK(duty.record == named(isFirst ? QStringLiteral("r1") : QStringLiteral("r2")));
    }
    CHECK(told
          == QStringList{QStringLiteral("2026-01-20 p in time"),
                         QStringLiteral("2026-02-03 q late")});
}

} // namespace tongdang::test
