// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clause 8: every child served has a helper, who comes home to it at least once a month.
#include "support/catch.h"
#include "support/policy/duty_cases.h"

namespace tongdang::test {

TEST_CASE("A helper comes once in each calendar month, the first one if a week of it is left")
{
    constexpr const char* facts = R"({"child": [{"birth": "2016-05-10", "status": "open"}],
        "pairing": [{"state": "active", "from_on": "%1"}]})";
    const auto first = [&](const char* from, const char* today) {
        return demanded(
            situation(QString::fromUtf8(facts).arg(QLatin1String(from)).toUtf8().constData()),
            today, "P1", "helper_visit");
    };
    CHECK(first("2028-02-22", "2028-02-22") == QStringLiteral("2028-02-29 due"));
    CHECK(first("2028-02-22", "2028-03-01") == QStringLiteral("2028-02-29 overdue"));
    CHECK(first("2028-02-23", "2028-02-23") == QStringLiteral("2028-03-31 upcoming"));
    CHECK(first("2028-02-23", "2028-03-01") == QStringLiteral("2028-03-31 due"));
}

TEST_CASE("Only a home visit of this very helper counts")
{
    const auto due = [](const char* care) {
        return demanded(situationOf({R"("child": [{"birth": "2016-05-10", "status": "open"}])",
                                     R"("pairing": [{"id": "p", "state": "active",
                                         "from_on": "2026-03-01"},
                                        {"id": "q", "state": "active", "from_on": "2027-03-01"}])",
                                     care}),
                        "2026-11-20", "P1", "helper_visit");
    };
    CHECK(due(R"("care_record": [{"pairing": "p", "date": "2026-11-01", "home_visit": true}])")
          == QStringLiteral("2026-12-31 upcoming"));
    CHECK(due(R"("care_record": [{"pairing": "p", "date": "2026-10-31", "home_visit": true}])")
          == QStringLiteral("2026-11-30 due"));
    CHECK(due(R"("care_record": [{"pairing": "p", "date": "2026-11-01", "home_visit": false},
        {"pairing": "p", "date": "2026-10-02", "home_visit": true}])")
          == QStringLiteral("2026-11-30 due"));
    CHECK(due(R"("care_record": [{"pairing": "q", "date": "2026-11-01", "home_visit": true},
        {"pairing": "p", "date": "2026-10-02", "home_visit": true}])")
          == QStringLiteral("2026-11-30 due"));
}

TEST_CASE("Two helpers of one child are two duties")
{
    constexpr const char* facts = R"({"child": [{"birth": "2016-05-10", "status": "open"}],
        "pairing": [{"id": "p", "state": "active", "from_on": "2026-03-01"},
                    {"id": "q", "state": "active", "from_on": "2026-11-01"}],
        "care_record": [{"pairing": "p", "date": "2026-11-03", "home_visit": true}]})";
    const auto found = dutiesOf(situation(facts), "2026-11-20");
    std::vector<std::pair<RecordId, QDate>> due;
    for (const Duty& duty : found) {
        if (duty.act == QStringLiteral("helper_visit"))
            due.emplace_back(*duty.about, duty.dueOn);
    }
    REQUIRE(due.size() == 2);
    CHECK(due[0] == std::pair(named(QStringLiteral("q")), day("2026-11-30")));
    CHECK(due[1] == std::pair(named(QStringLiteral("p")), day("2026-12-31")));
}

TEST_CASE("A pairing asks for visits up to its last day, and while the child is the village's")
{
    const auto asked = [](const char* pairing, const char* child) {
        return !demanded(situationOf({child, pairing}), "2026-11-20", "P1", "helper_visit")
                    .isEmpty();
    };
    constexpr const char* open = R"("child": [{"birth": "2016-05-10", "status": "open"}])";
    constexpr const char* active = R"("pairing": [{"state": "active", "from_on": "2026-03-01"}])";
    CHECK(asked(active, open));
    CHECK(asked(R"("pairing": [{"state": "active", "from_on": "2026-03-01",
        "to_on": "2026-11-20"}])",
                open));
    CHECK_FALSE(asked(R"("pairing": [{"state": "active", "from_on": "2026-03-01",
        "to_on": "2026-11-19"}])",
                      open));
    CHECK_FALSE(asked(R"("pairing": [{"state": "paused", "from_on": "2026-03-01"}])", open));
    CHECK_FALSE(asked(active, R"("child": [{"birth": "2008-11-20", "status": "open"}])"));
    CHECK_FALSE(asked(active, R"("child": [{"birth": "2016-05-10", "status": "closed"}])"));
}

TEST_CASE("A child served has a helper within 30 days of coming onto the books")
{
    constexpr const char* facts = R"({"child": [{"birth": "2016-05-10", "status": "open",
            "opened_on": "2026-01-30"}],
        "category": [{"cat": "K06", "state": "2", "from_on": "2026-01-30"}]})";
    checkDays(facts, "P2", "pair",
              {{"2026-01-30", "2026-03-01 due"},
               {"2026-03-01", "2026-03-01 due"},
               {"2026-03-02", "2026-03-01 overdue"}});
}

TEST_CASE("Who comes to be served later has the days for a helper from then on")
{
    constexpr const char* facts = R"({"child": [{"birth": "2016-05-10", "status": "open",
            "opened_on": "2026-01-30"}],
        "category": [{"cat": "K06", "state": "2", "from_on": "2026-05-31"}]})";
    checkDays(facts, "P2", "pair",
              {{"2026-05-31", "2026-06-30 due"},
               {"2026-06-30", "2026-06-30 due"},
               {"2026-07-01", "2026-06-30 overdue"}});
}

TEST_CASE("Who loses a helper has the days for another one from the end of that pairing")
{
    const auto asked = [](const char* pairing, const char* today = "2026-11-20") {
        return demanded(situationOf({R"("child": [{"birth": "2016-05-10", "status": "open",
                                         "opened_on": "2026-01-30"}],
                                        "category": [{"cat": "K06", "state": "2",
                                                      "from_on": "2026-01-30"}])",
                                     pairing}),
                        today, "P2", "pair");
    };
    constexpr const char* over = R"("pairing": [{"state": "ended", "state_on": "2026-11-15",
        "from_on": "2026-02-01", "to_on": "2026-10-31"}])";
    CHECK(asked(over) == QStringLiteral("2026-11-30 due"));
    CHECK(asked(over, "2026-12-01") == QStringLiteral("2026-11-30 overdue"));
    // It ran out by itself; or nobody wrote its last day down, which is that of the step.
    CHECK(asked(R"("pairing": [{"state": "active", "from_on": "2026-02-01",
        "to_on": "2026-11-01"}])")
          == QStringLiteral("2026-12-01 due"));
    CHECK(asked(R"("pairing": [{"state": "ended", "state_on": "2026-11-02",
        "from_on": "2026-02-01"}])")
          == QStringLiteral("2026-12-02 due"));
    CHECK(asked(R"("pairing": [{"state": "paused", "state_on": "2026-11-03",
        "from_on": "2026-02-01"}])")
          == QStringLiteral("2026-12-03 due"));
    // Of two the later; of one that was refused, or never more than proposed, no days.
    CHECK(asked(R"("pairing": [{"state": "ended", "from_on": "2026-02-01", "to_on": "2026-11-04"},
        {"state": "ended", "from_on": "2026-02-01", "to_on": "2026-06-30"}])")
          == QStringLiteral("2026-12-04 due"));
    CHECK(asked(R"("pairing": [{"state": "ended", "guardian_agreed": false,
        "from_on": "2026-02-01", "to_on": "2026-11-04"}])")
          == QStringLiteral("2026-03-01 overdue"));
    CHECK(asked(R"("pairing": [{"state": "proposed", "from_on": "2026-02-01",
        "to_on": "2026-11-04"}])")
          == QStringLiteral("2026-03-01 overdue"));
}

TEST_CASE("A helper of the past or of the future is none")
{
    const auto asked = [](const char* pairing) {
        return !demanded(situationOf({R"("child": [{"birth": "2016-05-10", "status": "open",
                                          "opened_on": "2026-01-30"}],
                                         "category": [{"cat": "K06", "state": "2",
                                                       "from_on": "2026-01-30"}])",
                                      pairing}),
                         "2026-11-20", "P2", "pair")
                    .isEmpty();
    };
    CHECK_FALSE(asked(R"("pairing": [{"state": "active", "from_on": "2026-11-20"}])"));
    CHECK(asked(R"("pairing": [{"state": "active", "from_on": "2026-11-21"}])"));
    CHECK(asked(R"("pairing": [{"state": "active", "from_on": "2026-02-01",
        "to_on": "2026-11-19"}])"));
    CHECK(asked(R"("pairing": [{"state": "ended", "from_on": "2026-02-01"}])"));
}

TEST_CASE("A pairing that rests still owes the visits missed before, and asks for no new ones")
{
    const auto owed = [](const char* pairing, const char* care = R"("care_record": [])",
                         const char* status = "open") {
        const QByteArray child =
            QByteArray(R"("child": [{"birth": "2016-05-10", "status": ")") + status + R"("}])";
        return demanded(situationOf({child.constData(), pairing, care}), "2026-11-27", "P1",
                        "helper_visit");
    };
    constexpr const char* paused = R"("pairing": [{"id": "p", "state": "paused",
        "state_on": "2026-11-20", "from_on": "2026-01-05"}])";
    CHECK(owed(paused) == QStringLiteral("2026-01-31 overdue"));
    // November's would not have been due yet.
    CHECK(owed(paused, R"("care_record": [{"pairing": "p", "date": "2026-10-10",
        "home_visit": true}])")
              .isEmpty());
    CHECK(owed(paused, R"("care_record": [{"pairing": "p", "date": "2026-09-10",
        "home_visit": true}])")
          == QStringLiteral("2026-10-31 overdue"));
    // Made up while it rests.
    CHECK(owed(paused, R"("care_record": [{"pairing": "p", "date": "2026-11-25",
        "home_visit": true}])")
              .isEmpty());
    // Where there is no pairing nobody can pay; the tables keep what was missed.
    CHECK(owed(R"("pairing": [{"id": "p", "state": "ended", "state_on": "2026-11-20",
        "to_on": "2026-11-20", "from_on": "2026-01-05"}])")
              .isEmpty());
    CHECK(owed(paused, R"("care_record": [])", "closed").isEmpty());
}

} // namespace tongdang::test
