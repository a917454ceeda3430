// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// T12, T13 and T17, which count what belongs to no child. The numbers are counted by hand.
#include "counted.h"
#include "support/catch.h"

namespace tongdang::test {

TEST_CASE("Directors in post, villages without one, the places of the team, and who was trained")
{
    Villages villages;
    villages.addOrganisation(R"({
        "village": [{"id": "v1", "code": "530426999201", "name": "示范村"},
                    {"id": "v2", "code": "530426999202", "name": "示例村"},
                    {"id": "v3", "code": "530426999203", "name": "旧村", "to_on": "2025-01-01"}],
        "team_member": [{"id": "t1", "village": "530426999201", "role": "00", "from_on": "2026-01-01"},
                        {"id": "t2", "village": "530426999201", "role": "02", "from_on": "2026-01-01", "to_on": "2026-10-30"},
                        {"id": "t3", "village": "530426999202", "role": "00", "from_on": "2026-01-01"}],
        "training": [{"id": "k1", "date": "2026-03-05"}, {"id": "k2", "date": "2025-12-31"}],
        "training_attendance": [{"id": "a1", "training": "k1", "staff": "s1"},
                                {"id": "a2", "training": "k2", "staff": "s1"},
                                {"id": "a3", "training": "k2", "staff": "s2"}],
        "staff": [{"id": "s1"}, {"id": "s2"}, {"id": "s3"}]})");
    villages.addPost("s1", "1", "530426999201", "2020-01-01");
    villages.addPost("s2", "1", "530426999201", "2025-06-01");
    villages.addPost("s3", "1", "530426999202", "2025-06-01",
                     "2026-10-31"); // the day of leaving is none
    villages.add(
        R"({"child": [{"id": "a", "birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "category": [{"cat": "K06", "state": "2", "from_on": "2026-02-01"}]})");
    const auto october = villages.count("T12", "2026-10", "2026-11-24");
    CHECK(broken(october) == "");
    CHECK(number(october, "villages") == "2");
    CHECK(number(october, "directors", firstVillage) == "2");
    CHECK(number(october, "directors", secondVillage) == "0");
    CHECK(number(october, "no_director", secondVillage) == "1");
    CHECK(number(october, "per_director", firstVillage) == "0.5");
    CHECK(number(october, "vacant.captain") == "0");
    CHECK(number(october, "vacant.director")
          == "1"); // where a director is in post nobody is missing
    CHECK(number(october, "vacant.women") == "2");
    CHECK(number(october, "trained_year") == "1");
    CHECK(number(october, "trained_plan") == "2");
    CHECK(number(october, "trained_year_rate") == "50.0");
    const auto september = villages.count("T12", "2026-09", "2026-11-24");
    CHECK(number(september, "directors", secondVillage) == "1");
    CHECK(number(september, "vacant.women") == "1");
}

TEST_CASE("More than thirty children for each director are a mark of their village, and nothing "
          "that keeps the table from being frozen")
{
    Villages villages;
    villages.addOrganisation(R"({"village": [{"id": "v1", "code": "530426999201"},
                                             {"id": "v2", "code": "530426999202"}]})");
    auto addChildren = [&villages, next = 0](int count, const char* village) mutable {
        for (const int end = next + count; next < end; ++next) {
            QByteArray facts =
                R"({"child": [{"id": "%1", "birth": "2016-05-10", "status": "open",
                    "opened_on": "2026-01-05", "village": "%2"}],
                "category": [{"cat": "K06", "state": "2", "from_on": "2026-02-01"}]})";
            facts.replace("%1", "c" + QByteArray::number(next)).replace("%2", village);
            villages.add(facts);
        }
    };
    const auto over = [&villages](const char* row) {
        const auto october = villages.count("T12", "2026-10", "2026-11-24");
        CHECK(broken(october) == "");
        CHECK(october.isSound());
        return number(october, "over", row);
    };
    // Where nobody is in post it is as with one (corrections.md, D2).
    addChildren(30, firstVillage);
    CHECK(over(firstVillage) == "0");
    addChildren(1, firstVillage);
    CHECK(over(firstVillage) == "1");
    villages.addPost("s1", "1", firstVillage, "2020-01-01");
    CHECK(over(firstVillage) == "1");
    // A second one, of whom another village has none to spare: 61 children of two.
    villages.addPost("s2", "1", firstVillage, "2020-01-01");
    CHECK(over(firstVillage) == "0");
    addChildren(29, firstVillage);
    CHECK(over(firstVillage) == "0");
    addChildren(1, firstVillage);
    CHECK(over(firstVillage) == "1");
    // Villages are counted, not their sum judged: 62 children of three.
    villages.addPost("s3", "1", secondVillage, "2020-01-01");
    addChildren(1, secondVillage);
    CHECK(over(secondVillage) == "0");
    CHECK(over("") == "1");
    const auto october = villages.count("T12", "2026-10", "2026-11-24");
    CHECK(october.definition.contains(QStringLiteral("超过30人")));
}

TEST_CASE("The team lacks whom the duty says it lacks, a headmaster only where there is a full "
          "primary school")
{
    Villages villages;
    villages.addOrganisation(R"({
        "village": [{"id": "v1", "code": "530426999201"}, {"id": "v2", "code": "530426999202"}],
        "school": [{"id": "k1", "kind": "2", "division": "530426999201"},
                   {"id": "k2", "kind": "1", "division": "530426999202"}],
        "team_member": [{"id": "t1", "village": "530426999201", "role": "04",
                         "from_on": "2026-11-01"}]})");
    const auto october = villages.count("T12", "2026-10", "2026-11-24");
    CHECK(number(october, "vacant.headmaster", firstVillage) == "1");
    CHECK(number(october, "vacant.headmaster", secondVillage) == "0");
    CHECK(number(october, "vacancies", firstVillage) == "9");
    CHECK(number(october, "vacancies", secondVillage) == "8");
    const auto november = villages.count("T12", "2026-11", "2026-11-24");
    CHECK(number(november, "vacant.headmaster") == "0");
}

TEST_CASE("A village that came to its end lacks nothing, and its directors and its census are "
          "counted no more")
{
    Villages villages;
    villages.addOrganisation(R"({
        "village": [{"id": "v1", "code": "530426999201"},
                    {"id": "v2", "code": "530426999202", "to_on": "2026-10-31"}],
        "staff": [{"id": "s1"}, {"id": "s2"}],
        "census_batch": [{"id": "b", "start_on": "2026-09-01", "state": "running"}],
        "census_village": [{"id": "c1", "batch": "b", "village": "530426999201", "households": 4},
                           {"id": "c2", "batch": "b", "village": "530426999202", "households": 3}],
        "census_line": [{"id": "l1", "census_village": "c2", "outcome": "1", "date": "2026-09-05"}],
        "census_child": [{"id": "x", "line": "l1", "result": "1"}]})");
    villages.addPost("s1", "1", firstVillage, "2020-01-01");
    villages.addPost("s2", "1", secondVillage, "2020-01-01");
    const auto september = villages.count("T12", "2026-09", "2026-11-24");
    CHECK(number(september, "villages") == "2");
    CHECK(number(september, "directors") == "2");
    CHECK(number(september, "vacancies") == "14");
    const auto october = villages.count("T12", "2026-10", "2026-11-24");
    CHECK(broken(october) == "");
    CHECK(number(october, "villages") == "1");
    CHECK(number(october, "directors") == "1");
    CHECK(number(october, "vacancies") == "7");
    CHECK(number(villages.count("T13", "2026-09", "2026-11-24"), "households") == "7");
    const auto census = villages.count("T13", "2026-10", "2026-11-24");
    CHECK(broken(census) == "");
    CHECK(number(census, "households") == "4");
    CHECK(number(census, "line.checked") == "0");
    CHECK(number(census, "found") == "0");
}

TEST_CASE("A household where nobody lives was looked at, and the definition says so")
{
    Villages villages;
    villages.addOrganisation(R"({
        "census_batch": [{"id": "b", "start_on": "2026-10-01", "state": "running"}],
        "census_village": [{"id": "v", "batch": "b", "village": "530426999201", "households": 4}],
        "census_line": [{"id": "l1", "census_village": "v", "outcome": "1", "date": "2026-10-05"},
                        {"id": "l2", "census_village": "v", "outcome": "4", "date": "2026-10-05"},
                        {"id": "l3", "census_village": "v", "outcome": "2", "date": "2026-10-05"}]})");
    const auto october = villages.count("T13", "2026-10", "2026-11-24");
    CHECK(number(october, "line.checked") == "1");
    CHECK(number(october, "line.empty") == "1");
    CHECK(number(october, "rate.checked") == "50.0");
    CHECK(october.definition.contains(QStringLiteral("排查率＝（已排查户＋空户）÷应排查户")));
}

TEST_CASE("Households that were asked and children who were found count in their village, of a "
          "census that runs")
{
    Villages villages;
    villages.addOrganisation(R"({
        "census_batch": [{"id": "b1", "start_on": "2026-10-01", "state": "running"},
                         {"id": "b2", "start_on": "2025-10-01", "state": "archived"}],
        "census_village": [{"id": "v1", "batch": "b1", "village": "530426999201", "households": 4},
                           {"id": "v2", "batch": "b1", "village": "530426999202", "households": 3},
                           {"id": "v3", "batch": "b2", "village": "530426999201", "households": 100}],
        "census_line": [{"id": "l1", "census_village": "v1", "outcome": "1", "date": "2026-10-05"},
                        {"id": "l2", "census_village": "v1", "outcome": "2", "date": "2026-10-05"},
                        {"id": "l3", "census_village": "v2", "outcome": "1", "date": "2026-11-05"},
                        {"id": "l4", "census_village": "v3", "outcome": "1", "date": "2025-11-05"}],
        "census_child": [{"id": "c1", "line": "l1", "result": "1", "child": "x", "nsys_done": true},
                         {"id": "c2", "line": "l1", "result": "3"},
                         {"id": "c3", "line": "l1", "result": "4"},
                         {"id": "c4", "line": "l4", "result": "1"}]})");
    const auto november = villages.count("T13", "2026-11", "2026-11-24");
    CHECK(broken(november) == "");
    CHECK(number(november, "households") == "7");
    CHECK(number(november, "line.checked", firstVillage) == "1");
    CHECK(number(november, "line.absent", firstVillage) == "1");
    CHECK(number(november, "line.checked", secondVillage) == "1");
    CHECK(number(november, "found", firstVillage) == "2");
    CHECK(number(november, "dossiers") == "1");
    CHECK(number(november, "updated") == "1");
    CHECK(number(november, "rate.checked", firstVillage) == "25.0");
    CHECK(number(november, "rate.dossiers") == "50.0");
    CHECK(number(villages.count("T13", "2026-10", "2026-11-24"), "line.checked") == "1");
}

TEST_CASE("Activities are times, and those who came are added up, by the day they were held")
{
    Villages villages;
    villages.addOrganisation(R"({
        "village": [{"id": "v1", "code": "530426999201"}, {"id": "v2", "code": "530426999202"}],
        "activity": [
            {"id": "a1", "village": "530426999201", "date": "2026-10-01", "state": "2", "topics": ["01", "09"], "children": 12, "guardians": 3},
            {"id": "a2", "village": "530426999201", "date": "2026-10-31", "state": "2", "topics": ["01"], "children": 5},
            {"id": "a3", "village": "530426999202", "date": "2026-10-10", "state": "3", "topics": ["01"], "children": 9},
            {"id": "a4", "village": "530426999202", "date": "2026-11-01", "state": "2", "topics": ["06"], "children": 7}]})");
    const auto october = villages.count("T17", "2026-10", "2026-11-24");
    CHECK(broken(october) == "");
    CHECK(number(october, "times") == "2");
    CHECK(number(october, "topic.01") == "2");
    CHECK(number(october, "topic.09") == "1");
    CHECK(number(october, "times", "01", 1) == "2");
    CHECK(number(october, "children", "01", 1) == "17");
    CHECK(number(october, "children", "09", 1) == "12");
    CHECK(number(october, "guardians", "09", 1) == "3");
    CHECK(number(october, "times", "", 1) == "2"); // each once
    CHECK(number(october, "children") == "17");
    CHECK(number(october, "guardians") == "3");
    CHECK(number(october, "safety", firstVillage) == "1");
    CHECK(number(october, "no_safety", secondVillage) == "1"); // cancelled is not held
    CHECK(number(villages.count("T17", "2026-11", "2026-11-24"), "children") == "7");
}

TEST_CASE("An activity of any topic stands under its topic, as the list has them")
{
    // Clause 15: red themed education, which has no column of its own.
    Villages villages;
    villages.addOrganisation(R"({"activity": [
        {"id": "a1", "village": "530426999201", "date": "2026-10-01", "state": "2", "topics": ["08"], "children": 12},
        {"id": "a2", "village": "530426999201", "date": "2026-10-02", "state": "1", "topics": ["08"], "children": 9}]})");
    const auto october = villages.count("T17", "2026-10", "2026-11-24");
    CHECK(number(october, "topic.rest") == "1");
    CHECK(number(october, "times", "08", 1) == "1");
    CHECK(number(october, "children", "08", 1) == "12");
    for (const Code& code : productCatalogue().codeList(u"ACT")->items) {
        const report::Line* line = october.line(1, code.code);
        REQUIRE(line);
        CHECK(line->title == code.zh);
        // Each is in a column, too.
        Villages one;
        one.addOrganisation((QByteArray(R"({"activity": [{"id": "a", "village": "530426999201",
            "date": "2026-10-01", "state": "2", "topics": [")")
                             + code.code.toLatin1() + R"("]}]})")
                                .constData());
        const auto counted = one.count("T17", "2026-10", "2026-11-24");
        int columns = 0;
        for (std::size_t i = 0; i < counted.columns.size(); ++i) {
            if (counted.columns[i].key.startsWith(u"topic."))
                columns += counted.line(0, u"")->cells[i].number == 1;
        }
        CHECK(columns == 1);
    }
}

} // namespace tongdang::test
