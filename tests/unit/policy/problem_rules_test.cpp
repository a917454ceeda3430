// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clause 6: problems are reported and worked on in time. Clauses 8 and 16: guardians are told.
#include "support/catch.h"
#include "support/policy/duty_cases.h"

namespace tongdang::test {

namespace {

/// A problem found on 26 Feb of a leap year, with more fields.
QByteArray problemWith(const char* fields)
{
    return QByteArray(R"({"child": [{"birth": "2016-05-10", "status": "open"}],
        "problem": [{"id": "p", "found_on": "2028-02-26", )")
           + fields + "}]}";
}

} // namespace

TEST_CASE("A problem is reported within three days, an urgent one within a day")
{
    checkDays(problemWith(R"("severity": "1", "state": "found", "kind": "17")").constData(), "Q0",
              "report_problem",
              {{"2028-02-26", "2028-02-29 due"},
               {"2028-02-29", "2028-02-29 due"},
               {"2028-03-01", "2028-02-29 overdue"}});
    checkDays(problemWith(R"("severity": "3", "state": "found", "kind": "17")").constData(), "Q0",
              "report_problem",
              {{"2028-02-27", "2028-02-27 due"}, {"2028-02-28", "2028-02-27 overdue"}});
}

TEST_CASE("Something is done within 7 days, 24 hours where urgent, 30 days where others decide")
{
    checkDays(problemWith(R"("severity": "2", "state": "reported")").constData(), "Q1",
              "first_action",
              {{"2028-02-26", "2028-03-04 due"},
               {"2028-03-04", "2028-03-04 due"},
               {"2028-03-05", "2028-03-04 overdue"}});
    checkDays(problemWith(R"("severity": "3", "state": "transferred")").constData(), "Q1",
              "first_action", {{"2028-02-28", "2028-02-27 overdue"}});
    for (const char* state : {"transferred", "to_meeting"})
        checkDays(
            problemWith((QByteArray(R"("severity": "1", "state": ")") + state + '"')).constData(),
            "Q1", "first_action",
            {{"2028-03-19", "2028-03-27 upcoming"},
             {"2028-03-20", "2028-03-27 due"},
             {"2028-03-28", "2028-03-27 overdue"}});
}

TEST_CASE("Handing a problem on gives thirty days only if it is done while there is still time")
{
    const auto asked = [](const char* handedOn) {
        return demanded(situation(problemWith(
                            (QByteArray(R"("severity": "1", "state": "transferred", "state_on": ")")
                             + handedOn + '"')
                                .constData())),
                        "2028-03-08", "Q1", "first_action")
            .toStdString();
    };
    CHECK(asked("2028-03-04") == "2028-03-27 upcoming"); // the last of the seven days
    CHECK(asked("2028-03-05") == "2028-03-04 overdue");  // what was late stays late
}

TEST_CASE("A step of this problem, from the day it was found on, is something done")
{
    const auto asked = [](const char* steps) {
        Situation child =
            situationOf({R"("child": [{"birth": "2016-05-10", "status": "open"}])",
                         R"("problem": [{"id": "p", "found_on": "2026-11-10", "severity": "1",
                "state": "found"}])",
                         steps});
        return !demanded(child, "2026-11-20", "Q1", "first_action").isEmpty();
    };
    CHECK_FALSE(asked(R"("problem_step": [{"problem": "p", "date": "2026-11-10"}])"));
    CHECK(asked(R"("problem_step": [{"problem": "p", "date": "2026-11-09"}])"));
    CHECK(asked(R"("problem_step": [{"problem": "other", "date": "2026-11-12"}])"));
    CHECK(asked(R"("problem_step": [{"problem": "p", "date": "2026-11-21"}])")); // still to come
}

TEST_CASE("Each problem is asked about for itself")
{
    constexpr const char* facts = R"({"child": [{"birth": "2016-05-10", "status": "open"}],
        "problem": [
            {"id": "p", "found_on": "2026-11-10", "severity": "1", "state": "found"},
            {"id": "q", "found_on": "2026-11-12", "severity": "1", "state": "found"}]})";
    const auto found = dutiesOf(situation(facts), "2026-11-20");
    std::vector<RecordId> about;
    for (const Duty& duty : found) {
        if (duty.act == QStringLiteral("first_action")) {
            REQUIRE(duty.about);
            about.push_back(*duty.about);
            CHECK(duty.period == duty.about->toString());
        }
    }
    CHECK(about
          == std::vector{named(QStringLiteral("p")), named(QStringLiteral("q"))}); // by due day
}

TEST_CASE("The day set for solving a problem is its last, until it is solved")
{
    checkDays(problemWith(R"("severity": "1", "state": "in_progress", "due_on": "2028-04-30")")
                  .constData(),
              "Q1", "solve",
              {{"2028-04-22", "2028-04-30 upcoming"},
               {"2028-04-23", "2028-04-30 due"},
               {"2028-04-30", "2028-04-30 due"},
               {"2028-05-01", "2028-04-30 overdue"}});
    for (const char* state : {"solved", "verified", "escalated"})
        checkDays(problemWith(QByteArray(R"("severity": "1", "due_on": "2028-04-30", "state": ")")
                              + state + '"')
                      .constData(),
                  "Q1", "solve", {{"2028-05-01", ""}});
}

TEST_CASE("A problem given to the meeting stays on its agenda until one took it up")
{
    constexpr const char* problem = R"("child": [{"birth": "2016-05-10", "status": "open"}],
        "problem": [{"id": "p", "found_on": "2026-11-10", "severity": "1", "state": "to_meeting",
                     "state_on": "2026-11-15"}],
        "meeting_decision": [{"problem": "p", "meeting": "mt"}])";
    const auto open = [&](const char* meeting) {
        return finds(situationOf({problem, meeting}), "2026-11-25", "Q2");
    };
    CHECK(open(R"("meeting": [])"));
    CHECK_FALSE(open(R"("meeting": [{"id": "mt", "kind": "1", "date": "2026-11-15"}])"));
    CHECK(open(R"("meeting": [{"id": "mt", "kind": "1", "date": "2026-11-14"}])"));
    CHECK(open(R"("meeting": [{"id": "mt", "kind": "2", "date": "2026-11-20"}])"));
    CHECK(open(R"("meeting": [{"id": "another", "kind": "1", "date": "2026-11-20"}])"));
    CHECK(open(R"("meeting": [{"id": "mt", "kind": "1", "date": "2026-11-26"}])")); // to come
}

TEST_CASE("What a helper found of weight is told to a guardian within three days")
{
    const auto asked = [](const char* fields, const char* more) {
        return demanded(
            situationOf({R"("child": [{"birth": "2016-05-10", "status": "open"}])",
                         (QByteArray(R"("problem": [{"id": "p", "found_on": "2026-11-10",
                             "state": "found", )")
                          + fields + "}]")
                             .constData(),
                         more}),
            "2026-11-14", "P3", "tell_guardian");
    };
    constexpr const char* grave = R"("source": "2", "severity": "2")";
    constexpr const char* none = R"("notice": [])";
    CHECK(asked(grave, none) == QStringLiteral("2026-11-13 overdue"));
    CHECK(asked(R"("source": "1", "severity": "2")", none).isEmpty());
    CHECK(asked(grave, R"("notice": [{"to_kind": "3", "date": "2026-11-10"}])").isEmpty());
    CHECK_FALSE(asked(grave, R"("notice": [{"to_kind": "3", "date": "2026-11-09"}])").isEmpty());
    CHECK_FALSE(asked(grave, R"("notice": [{"to_kind": "5", "date": "2026-11-12"}])").isEmpty());
    CHECK_FALSE(asked(grave, R"("notice": [{"to_kind": "3", "date": "2026-11-12", "about": "2"}])")
                    .isEmpty()); // of another matter
    CHECK(asked(grave, R"("notice": [{"to_kind": "3", "date": "2026-11-12", "about": "3"}])")
              .isEmpty());
    CHECK(asked(R"("source": "2", "severity": "3", "incident": "i")", none).isEmpty());
}

TEST_CASE("A test of the mind that turns out badly is told and decided on, however it was noted")
{
    const auto asked = [](const char* record, const char* more, const char* act) {
        return demanded(situationOf({R"("child": [{"birth": "2016-05-10", "status": "open"}])",
                                     (QByteArray(R"("psych_record": [{"kind": "1",
                                         "date": "2026-11-10", )")
                                      + record + "}]")
                                         .constData(),
                                     more}),
                        "2026-11-26", "Y2-P", act)
            .toStdString();
    };
    constexpr const char* none = R"("notice": [])";
    for (const char* bad : {R"("band": "3")", R"("band": "4")", R"("abnormal": true)"}) {
        CHECK(asked(bad, none, "psych_notify") == "2026-11-13 overdue");
        CHECK(asked(bad, none, "psych_refer") == "2026-11-25 overdue");
    }
    CHECK(asked(R"("band": "2", "abnormal": false)", none, "psych_notify").empty());
    CHECK(asked(R"("band": "4", "told_guardian_on": "2026-11-11")", none, "psych_notify").empty());
    CHECK(asked(R"("band": "4", "resolved_on": "2026-11-20")", none, "psych_refer").empty());
    // Another matter's referral decides nothing about the mind.
    const auto referred = [&](const char* reason) {
        return asked(
            R"("band": "4")",
            (QByteArray(R"("referral": [{"date": "2026-11-12", "reason": ")") + reason + R"("}])")
                .constData(),
            "psych_refer");
    };
    CHECK(referred("2").empty());
    CHECK(referred("3") == "2026-11-25 overdue");
    // A guardian who may be the one that harms is not told, and a problem asks for itself.
    CHECK(
        asked(R"("band": "4")", R"("incident": [{"id": "i", "state": "written"}])", "psych_notify")
            .empty());
    CHECK(asked(R"("band": "4")",
                R"("problem": [{"id": "p", "kind_s4": "08", "state": "found",
                                "found_on": "2026-11-10"}])",
                "psych_refer")
              .empty());
}

TEST_CASE("A change of mind or behaviour is told within three days and decided on within fifteen")
{
    const QByteArray facts = problemWith(R"("severity": "1", "state": "found", "kind_s4": "09")");
    checkDays(facts.constData(), "Y2", "psych_notify",
              {{"2028-02-29", "2028-02-29 due"}, {"2028-03-01", "2028-02-29 overdue"}});
    checkDays(facts.constData(), "Y2", "psych_refer",
              {{"2028-02-26", "2028-03-12 due"},
               {"2028-03-12", "2028-03-12 due"},
               {"2028-03-13", "2028-03-12 overdue"}});
}

TEST_CASE("A need for care of the mind that a visit noted is written down from that day on")
{
    const auto missing = [](const char* need) {
        return finds(situationOf({R"("child": [{"birth": "2016-05-10", "status": "open"}])",
                                  R"("visit": [{"date": "2026-11-10", "means": "1", "outcome": "1",
                            "b4": "2"}])",
                                  need}),
                     "2026-11-20", "Y4");
    };
    CHECK(missing(R"("need": [])"));
    CHECK_FALSE(missing(R"("need": [{"kind": "N11", "found_on": "2026-11-10"}])"));
    CHECK(missing(R"("need": [{"kind": "N11", "found_on": "2026-11-09"}])"));
    CHECK(missing(R"("need": [{"kind": "N10", "found_on": "2026-11-12"}])"));
}

TEST_CASE(
    "A psychological need stands once, by the last visit that answers, until it is followed up")
{
    const auto lines = [](const char* visits, const char* needs = "") {
        const Situation child = situation(
            (QByteArray(
                 R"({"child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2025-01-05"}],
                "visit": [)")
             + visits + "]" + needs + "}")
                .constData());
        QStringList days;
        for (const Flag& finding : classified(child, "2026-11-20").findings) {
            if (finding.rule == QStringLiteral("Y4"))
                days.append(finding.because.section(QStringLiteral("走访记为"), 0, 0)
                                .section(QStringLiteral("。"), -1));
        }
        return days;
    };
    const char* const thrice = R"({"date": "2026-05-10", "outcome": "1", "b4": "2"},
        {"date": "2026-08-10", "outcome": "1", "b4": "2"}, {"date": "2026-08-10", "outcome": "1", "b4": "2"})";
    REQUIRE(lines(thrice).size() == 1);
    CHECK(lines(thrice).front().contains(QStringLiteral("8月10日")));
    // One that does not answer leaves it open, one that answers "none" follows it up.
    CHECK(
        lines(
            R"({"date": "2026-05-10", "outcome": "1", "b4": "2"}, {"date": "2026-08-10", "outcome": "1"})")
            .size()
        == 1);
    CHECK(
        lines(
            R"({"date": "2026-05-10", "outcome": "1", "b4": "2"}, {"date": "2026-08-10", "outcome": "1", "b4": "1"})")
            .isEmpty());
    // A need that was written down before and is still open is the same matter, one that was met
    // is not.
    const auto need = [](const char* state) {
        return QByteArray(R"(, "need": [{"kind": "N11", "found_on": "2026-05-11", "state": ")")
               + state + R"("}])";
    };
    for (const char* open : {"1", "2"})
        CHECK(lines(thrice, need(open).constData()).isEmpty());
    CHECK(lines(thrice, need("3").constData()).size() == 1);
    CHECK(lines(thrice, R"(, "need": [{"kind": "N11", "found_on": "2026-08-10", "state": "3"}])")
              .isEmpty());
}

TEST_CASE("What cannot be solved is owed until the office above agrees, which is asked to say so")
{
    const auto given = [](const char* decision) {
        return QByteArray(R"({"child": [{"birth": "2016-05-10", "status": "open"}],
            "problem": [{"id": "p", "found_on": "2026-10-01", "severity": "1", "kind": "17",
                "due_on": "2026-10-20", "state": "unsolvable", "state_on": "2026-10-10"},
                {"id": "other", "found_on": "2026-10-01", "state": "void"}],
            "problem_step": [{"problem": "p", "date": "2026-10-02", "kind": "2"}],
            "review": [)")
               + decision + "]}";
    };
    const QByteArray undecided = given("");
    checkDays(undecided.constData(), "Q3", "confirm_unsolvable",
              {{"2026-10-17", "2026-10-17 due"}, {"2026-10-18", "2026-10-17 overdue"}});
    checkDays(undecided.constData(), "Q1", "solve",
              {{"2026-10-20", "2026-10-20 due"}, {"2026-10-21", "2026-10-20 overdue"}});
    checkDays(undecided.constData(), "Q0", "report_problem",
              {{"2026-10-05", "2026-10-04 overdue"}});
    const char* agreed =
        R"({"subject": "6", "problem": "p", "decision": "1", "date": "2026-10-25"})";
    checkDays(given(agreed).constData(), "Q1", "solve",
              {{"2026-10-24", "2026-10-20 overdue"}, {"2026-10-25", ""}});
    checkDays(given(agreed).constData(), "Q3", "confirm_unsolvable",
              {{"2026-10-24", "2026-10-17 overdue"}, {"2026-10-25", ""}});
    // Sent back, it is the village's again; of another problem, it says nothing.
    const char* back = R"({"subject": "6", "problem": "p", "decision": "2", "date": "2026-10-25"})";
    checkDays(given(back).constData(), "Q1", "solve", {{"2026-10-25", "2026-10-20 overdue"}});
    checkDays(given(back).constData(), "Q3", "confirm_unsolvable", {{"2026-10-25", ""}});
    const char* another =
        R"({"subject": "6", "problem": "other", "decision": "1", "date": "2026-10-25"})";
    checkDays(given(another).constData(), "Q1", "solve", {{"2026-10-25", "2026-10-20 overdue"}});
    checkDays(given(another).constData(), "Q3", "confirm_unsolvable",
              {{"2026-10-25", "2026-10-17 overdue"}});
}

TEST_CASE("What was agreed, or sent back, before it was called unsolvable again says nothing of it")
{
    const auto given = [](const char* day, const char* decision) {
        return QByteArray(R"({"child": [{"birth": "2016-05-10", "status": "open"}],
            "problem": [{"id": "p", "found_on": "2026-10-01", "severity": "1", "kind": "17",
                "due_on": "2026-10-20", "state": "unsolvable", "state_on": "2026-10-10"}],
            "problem_step": [{"problem": "p", "date": "2026-10-02", "kind": "2"}],
            "review": [{"subject": "6", "problem": "p", "decision": ")")
               + decision + R"(", "date": ")" + day + R"("}]})";
    };
    checkDays(given("2026-10-09", "1").constData(), "Q3", "confirm_unsolvable",
              {{"2026-10-25", "2026-10-17 overdue"}});
    checkDays(given("2026-10-09", "2").constData(), "Q3", "confirm_unsolvable",
              {{"2026-10-25", "2026-10-17 overdue"}});
    checkDays(given("2026-10-09", "1").constData(), "Q1", "solve",
              {{"2026-10-25", "2026-10-20 overdue"}});
    checkDays(given("2026-10-09", "1").constData(), "Q0", "report_problem",
              {{"2026-10-05", "2026-10-04 overdue"}, {"2026-10-25", "2026-10-04 overdue"}});
    const Situation grave = situationOf({R"("child": [{"birth": "2016-05-10", "status": "open"}],
            "problem": [{"id": "p", "found_on": "2026-10-01", "severity": "3", "kind_s4": "03",
                "state": "unsolvable", "state_on": "2026-10-10"}],
            "review": [{"subject": "6", "problem": "p", "decision": "1", "date": "2026-10-09"}])"});
    CHECK_FALSE(demanded(grave, "2026-10-25", "J1", "report_police").isEmpty());
    // On the very day it counts.
    for (const char* rule : {"Q1", "Q3", "Q0"}) {
        const char* act = rule[1] == '1'   ? "solve"
                          : rule[1] == '3' ? "confirm_unsolvable"
                                           : "report_problem";
        checkDays(given("2026-10-10", "1").constData(), rule, act, {{"2026-10-25", ""}});
    }
}

TEST_CASE("What is serious stays until the police was told, also when it is called solved")
{
    const auto asked = [](const char* problem, const char* today = "2026-03-10") {
        const QString facts =
            QString::fromUtf8(R"({"child": [{"birth": "2016-05-10", "status": "open"}],
            "problem": [{"kind_s4": "03", "severity": "3", "found_on": "2026-03-02", %1}]})")
                .arg(QLatin1String(problem));
        return demanded(situation(facts.toUtf8().constData()), today, "J1", "report_police");
    };
    const QString overdue = QStringLiteral("2026-03-03 overdue");
    CHECK(asked(R"("state": "found")", "2026-03-02") == QStringLiteral("2026-03-03 due"));
    for (const char* state : {"found", "solved", "verified", "escalated", "unsolvable"}) {
        INFO(state);
        CHECK(asked((QByteArray(R"("state": ")") + state + '"').constData()) == overdue);
    }
    CHECK(asked(R"("state": "void")").isEmpty());
    CHECK(asked(R"("state": "solved", "incident": "i")").isEmpty());
    CHECK(asked(R"("state": "found", "reported_to": ["GA"], "reported_on": "2026-03-02T10:00")")
              .isEmpty());
    CHECK(asked(R"("state": "found", "reported_to": ["CW"], "reported_on": "2026-03-02T10:00")")
          == overdue);
    CHECK(asked(R"("state": "found", "reported_to": ["GA"])") == overdue);
}

} // namespace tongdang::test
