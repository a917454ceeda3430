// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Plan 1 (3): who is a left-behind child. Absence belongs to a person and survives short stays.
#include "support/catch.h"
#include "support/policy/situation.h"

namespace tongdang::test {

namespace {

Classification on(const Situation& situation, const char* today)
{
    return classify(productRules(), situation.view(), situation.posts, day(today));
}

bool leftBehind(const Situation& situation, const char* today)
{
    return on(situation, today).has(u"LB_COUNTY");
}

Situation family(const char* away, const char* more = "")
{
    const QByteArray facts = QByteArray(R"({
        "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "family_member": [{"id": "f", "rel": "51", "guardianship_able": true},
                          {"id": "m", "rel": "52", "guardianship_able": true}],)")
                             + more + R"("away": [
        {"id": "m1", "person": "m", "from_on": "2025-01-01", "cross_county": true, "reason": "1"},)"
                             + away + "]}";
    return situation(facts.constData());
}

} // namespace

TEST_CASE("Three months are reached on the corresponding day, or on the month's last")
{
    const Situation usual =
        family(R"({"person": "f", "from_on": "2026-03-10", "cross_county": true, "reason": "1"})");
    CHECK_FALSE(leftBehind(usual, "2026-06-09"));
    CHECK(leftBehind(usual, "2026-06-10"));
    CHECK(on(usual, "2026-08-01").flags.front().since == day("2026-06-10"));

    const Situation leap =
        family(R"({"person": "f", "from_on": "2027-11-30", "cross_county": true, "reason": "1"})");
    CHECK_FALSE(leftBehind(leap, "2028-02-28"));
    CHECK(leftBehind(leap, "2028-02-29"));
}

TEST_CASE("Thirty days at home do not break an absence, thirty-one do")
{
    const Situation thirty = family(
        R"({"person": "f", "from_on": "2026-01-10", "to_on": "2026-05-01", "cross_county": true,
            "reason": "1"},
           {"person": "f", "from_on": "2026-05-31", "cross_county": true, "reason": "1"})");
    CHECK(leftBehind(thirty, "2026-05-31"));
    CHECK(leftBehind(thirty, "2026-06-15"));
    CHECK(on(thirty, "2026-06-15").flags.front().since == day("2026-04-10"));

    const Situation thirtyOne = family(
        R"({"person": "f", "from_on": "2026-01-10", "to_on": "2026-05-01", "cross_county": true,
            "reason": "1"},
           {"person": "f", "from_on": "2026-06-01", "cross_county": true, "reason": "1"})");
    CHECK(leftBehind(thirtyOne, "2026-05-31"));
    CHECK_FALSE(leftBehind(thirtyOne, "2026-06-01"));
    CHECK_FALSE(leftBehind(thirtyOne, "2026-08-31"));
    CHECK(leftBehind(thirtyOne, "2026-09-01"));
    CHECK(on(thirtyOne, "2026-09-15").flags.front().since == day("2026-09-01"));
}

TEST_CASE("Overlapping and touching absences are one")
{
    const Situation child = family(
        R"({"person": "f", "from_on": "2026-01-10", "to_on": "2026-04-01", "cross_county": true,
            "reason": "1"},
           {"person": "f", "from_on": "2026-03-15", "to_on": "2026-03-20", "cross_county": true,
            "reason": "2"},
           {"person": "f", "from_on": "2026-04-01", "cross_county": true, "reason": "1"})");
    CHECK(on(child, "2026-07-01").flags.front().since == day("2026-04-10"));
}

TEST_CASE("Who is back for good is not away from the day of the return")
{
    const Situation child = family(
        R"({"person": "f", "from_on": "2026-01-10", "to_on": "2026-08-01", "cross_county": true,
            "reason": "1"})",
        R"("person_state": [{"person": "f", "state": "P00", "from_on": "2026-08-03"}],)");
    CHECK(leftBehind(child, "2026-08-02")); // a visit home, for all that was known
    CHECK_FALSE(leftBehind(child, "2026-08-03"));
}

TEST_CASE("An old note of being at home that nobody closed is no return")
{
    const Situation child = family(
        R"({"person": "f", "from_on": "2026-01-10", "to_on": "2026-08-01", "cross_county": true,
            "reason": "1"})",
        R"("person_state": [{"person": "f", "state": "P00", "from_on": "2020-01-01"}],)");
    CHECK(leftBehind(child, "2026-08-10"));
    CHECK_FALSE(leftBehind(child, "2026-09-01"));
}

TEST_CASE("An absence whose border is not known is not counted")
{
    const Situation child = family(R"({"person": "f", "from_on": "2026-01-10", "reason": "1"})");
    CHECK_FALSE(leftBehind(child, "2026-11-20"));
}

TEST_CASE("A child that went along with its parents is not left behind meanwhile")
{
    const Situation child =
        family(R"({"person": "f", "from_on": "2026-01-10", "cross_county": true, "reason": "1"})",
               R"("dossier_event": [
            {"kind": "suspend", "date": "2026-07-01", "suspend_reason": "3"},
            {"kind": "resume", "date": "2026-09-01"}],)");
    CHECK(leftBehind(child, "2026-06-30"));
    CHECK_FALSE(leftBehind(child, "2026-07-01"));
    CHECK_FALSE(leftBehind(child, "2026-08-31"));
    CHECK(leftBehind(child, "2026-09-01"));
    CHECK(on(child, "2026-10-01").flags.front().since == day("2026-09-01"));
}

TEST_CASE("Both flags are told with their kind and clause")
{
    const Situation child =
        family(R"({"person": "f", "from_on": "2026-01-10", "cross_county": true, "reason": "1"})");
    const Classification found = on(child, "2026-11-20");
    REQUIRE(found.flags.size() == 2);
    CHECK(found.flagCodes()
          == QStringList{QStringLiteral("LB_COUNTY"), QStringLiteral("LB_NATIONAL")});
    CHECK(found.flags[0].details == QStringList{QStringLiteral("1")});
    CHECK(found.flags[0].clause == QStringLiteral("SA3.2/SA3.4"));
    CHECK(found.flags[0].clauseText.startsWith(QStringLiteral("父母双方均跨县域外出务工")));
    CHECK(found.flags[0].because.contains(QStringLiteral("父亲自1月10日")));
    CHECK(found.flags[1].since == day("2026-07-10"));
}

} // namespace tongdang::test
