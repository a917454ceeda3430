// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clause 7: whoever has a right to support gets it.
#include "support/catch.h"
#include "support/policy/duty_cases.h"

namespace tongdang::test {

namespace {

constexpr const char* child = R"("child": [{"birth": "2016-05-10", "status": "open"}])";

QString asked(const char* category, const char* benefit, const char* today, const char* rule,
              const char* act)
{
    return demanded(situationOf({child, category, benefit}), today, rule, act);
}

} // namespace

TEST_CASE("An orphan gets the basic allowance within 30 days of being recognised")
{
    for (const char* code : {"K01", "K02"}) {
        const QByteArray facts = QByteArray(R"({"child": [{"birth": "2016-05-10",
            "status": "open"}], "category": [{"state": "2", "from_on": "2026-01-01",
            "recognised_on": "2026-01-30", "cat": ")")
                                 + code + "\"}]}";
        checkDays(facts.constData(), "B1", "grant_benefit",
                  {{"2026-01-30", "2026-03-01 due"},
                   {"2026-03-01", "2026-03-01 due"},
                   {"2026-03-02", "2026-03-01 overdue"}});
    }
}

TEST_CASE("Without a day of recognition the beginning of the category counts")
{
    constexpr const char* category =
        R"("category": [{"cat": "K01", "state": "2", "from_on": "2026-10-01"}])";
    CHECK(asked(category, R"("benefit": [])", "2026-10-31", "B1", "grant_benefit")
          == QStringLiteral("2026-10-31 due"));
    CHECK(asked(category, R"("benefit": [])", "2026-11-01", "B1", "grant_benefit")
          == QStringLiteral("2026-10-31 overdue"));
}

TEST_CASE("Only the allowance itself, being paid, settles it, not another kind of help")
{
    constexpr const char* category = R"("category": [{"cat": "K01", "state": "2",
        "from_on": "2026-10-01"}])";
    const auto isAsked = [&](const char* benefit) {
        return !asked(category, benefit, "2026-11-20", "B1", "grant_benefit").isEmpty();
    };
    CHECK_FALSE(isAsked(R"("benefit": [{"kind": "01", "state": "4"}])"));
    CHECK_FALSE(isAsked(R"("benefit": [{"kind": "02", "state": "4"}])"));
    CHECK(isAsked(R"("benefit": [{"kind": "01", "state": "3"}])"));
    CHECK(isAsked(R"("benefit": [{"kind": "04", "state": "4"}])"));
    CHECK_FALSE(isAsked(R"("restricted_category": [{"cat": "K03", "benefit_state": "4",
        "from_on": "2026-01-01"}])"));
}

TEST_CASE("A category that is proposed only, or over, asks for nothing")
{
    const auto isAsked = [](const char* category) {
        return !asked(category, R"("benefit": [])", "2026-11-20", "B1", "grant_benefit").isEmpty();
    };
    CHECK_FALSE(isAsked(R"("category": [{"cat": "K01", "state": "1", "from_on": "2026-10-01"}])"));
    CHECK(isAsked(R"("category": [{"cat": "K01", "state": "2", "from_on": "2026-10-01",
        "to_on": "2026-11-20"}])"));
    CHECK_FALSE(isAsked(R"("category": [{"cat": "K01", "state": "2", "from_on": "2026-10-01",
        "to_on": "2026-11-19"}])"));
}

TEST_CASE("The restricted category is asked about without being named")
{
    constexpr const char* facts = R"({"child": [{"birth": "2016-05-10", "status": "open"}],
        "restricted_category": [{"cat": "K03", "from_on": "2026-10-01",
                                 "recognised_on": "2026-10-21", "benefit_state": "2"}]})";
    checkDays(facts, "B1-R", "grant_benefit",
              {{"2026-10-20", "2026-11-20 upcoming"},
               {"2026-11-20", "2026-11-20 due"},
               {"2026-11-21", "2026-11-20 overdue"}});
    const auto found = dutiesOf(situation(facts), "2026-11-21");
    const auto demand = demandOf(found, QStringLiteral("B1-R"), QStringLiteral("grant_benefit"));
    REQUIRE(demand);
    CHECK(demand->because.contains(QStringLiteral("健康原因（受限）")));
    CHECK_FALSE(demand->because.contains(QStringLiteral("艾滋")));
    CHECK_FALSE(demand->title.contains(QStringLiteral("艾滋")));
}

TEST_CASE("A poor family is told of its rights within 30 days, and being told is enough")
{
    constexpr const char* category = R"("category": [{"cat": "K06", "state": "2",
        "from_on": "2026-10-01", "recognised_on": "2026-10-21"}])";
    const auto on = [&](const char* benefit, const char* today) {
        return asked(category, benefit, today, "B2", "tell_benefit");
    };
    CHECK(on(R"("benefit": [])", "2026-11-20") == QStringLiteral("2026-11-20 due"));
    CHECK(on(R"("benefit": [])", "2026-11-21") == QStringLiteral("2026-11-20 overdue"));
    CHECK(on(R"("benefit": [{"kind": "04", "state": "1"}])", "2026-11-21").isEmpty());
}

TEST_CASE("An allowance that has run out settles nothing from the day after its last one on")
{
    const auto on = [](const char* category, const char* rule, const char* today) {
        return asked(category, R"("benefit": [{"kind": "01", "state": "4",
            "granted_from": "2026-02-01", "granted_to": "2026-11-20"}])",
                     today, rule, "grant_benefit");
    };
    constexpr const char* orphan = R"("category": [{"cat": "K01", "state": "2",
        "from_on": "2026-01-01", "recognised_on": "2026-01-05"}])";
    CHECK(on(orphan, "B1", "2026-11-20").isEmpty());
    CHECK(on(orphan, "B1", "2026-11-21") == QStringLiteral("2026-12-20 due"));
    constexpr const char* restricted = R"("restricted_category": [{"cat": "K03",
        "from_on": "2026-01-01", "recognised_on": "2026-01-05", "benefit_state": "2"}])";
    CHECK(on(restricted, "B1-R", "2026-11-20").isEmpty());
    CHECK(on(restricted, "B1-R", "2026-11-21") == QStringLiteral("2026-12-20 due"));
}

TEST_CASE("After an allowance ended there are again 30 days to have it granted")
{
    const auto ended = [](const QByteArray& benefit) {
        return "{" + QByteArray(child) + R"(, "category": [{"cat": "K01", "state": "2",
            "from_on": "2026-01-01", "recognised_on": "2026-01-05"}], "benefit": [)"
               + benefit + "]}";
    };
    // It ran out, was stopped on a day, or was stopped earlier than it was granted for.
    for (const char* benefit :
         {R"({"kind": "01", "state": "4", "granted_from": "2026-02-01",
              "granted_to": "2026-10-21"})",
          R"({"kind": "02", "state": "6", "granted_from": "2026-02-01", "state_on": "2026-10-21"})",
          R"({"kind": "01", "state": "6", "granted_from": "2026-02-01", "granted_to": "2027-01-31",
              "state_on": "2026-10-21"})",
          R"({"kind": "01", "state": "2", "granted_from": "2026-02-01",
              "granted_to": "2026-10-21"})"}) {
        INFO(benefit);
        checkDays(ended(benefit).constData(), "B1", "grant_benefit",
                  {{"2026-11-19", "2026-11-20 due"},
                   {"2026-11-20", "2026-11-20 due"},
                   {"2026-11-21", "2026-11-20 overdue"}});
    }
    // What never was paid, or is no allowance of this kind, puts nothing off.
    for (const char* benefit : {R"({"kind": "01", "state": "5", "state_on": "2026-10-21"})",
                                R"({"kind": "04", "state": "6", "granted_from": "2026-02-01",
              "granted_to": "2026-10-21", "state_on": "2026-10-21"})"}) {
        INFO(benefit);
        checkDays(ended(benefit).constData(), "B1", "grant_benefit",
                  {{"2026-11-20", "2026-02-04 overdue"}});
    }
    // One that ended before the child was recognised as an orphan does not shorten the time.
    CHECK(asked(R"("category": [{"cat": "K01", "state": "2", "from_on": "2026-11-01"}])",
                R"("benefit": [{"kind": "02", "state": "6", "granted_from": "2025-02-01",
                    "granted_to": "2026-10-21", "state_on": "2026-10-21"}])",
                "2026-11-02", "B1", "grant_benefit")
          == QStringLiteral("2026-12-01 due"));
    // The restricted allowance, too.
    constexpr const char* facts = R"({"child": [{"birth": "2016-05-10", "status": "open"}],
        "restricted_category": [{"cat": "K03", "from_on": "2026-01-01",
            "recognised_on": "2026-01-05", "benefit_state": "6", "benefit_on": "2026-10-21"}]})";
    checkDays(facts, "B1-R", "grant_benefit",
              {{"2026-11-20", "2026-11-20 due"}, {"2026-11-21", "2026-11-20 overdue"}});
}

TEST_CASE("A subsistence allowance suggests level 3 for as long as it is granted")
{
    const auto level = [](const char* today) {
        return classified(situationOf({child, R"("benefit": [{"kind": "04", "state": "4",
            "granted_from": "2026-02-01", "granted_to": "2026-11-20"}])"}),
                          today)
            .suggestedLevel;
    };
    CHECK(level("2026-11-20") == 3);
    CHECK(level("2026-11-21") != 3);
}

TEST_CASE("A family with a severely disabled or ill child is told of its rights, too")
{
    const auto on = [](const char* code, const char* benefit) {
        const QByteArray category = QByteArray(R"("category": [{"state": "2", "cat": ")") + code
                                    + R"(", "from_on": "2026-10-01"}])";
        return asked(category.constData(), benefit, "2026-11-20", "B2", "tell_benefit");
    };
    for (const char* code : {"K04", "K05", "K06"}) {
        CHECK(on(code, R"("benefit": [])") == QStringLiteral("2026-10-31 overdue"));
        CHECK(on(code, R"("benefit": [{"kind": "09", "state": "1"}])").isEmpty());
    }
    CHECK(on("K07", R"("benefit": [])").isEmpty());
    const auto found = dutiesOf(situationOf({child, R"("category": [{"cat": "K04", "state": "2",
        "from_on": "2026-10-01"}])"}),
                                "2026-11-20");
    const auto demand = demandOf(found, QStringLiteral("B2"), QStringLiteral("tell_benefit"));
    REQUIRE(demand);
    CHECK(demand->because.contains(QStringLiteral("“重残儿童”自10月1日认定")));
}

} // namespace tongdang::test
