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

} // namespace tongdang::test
