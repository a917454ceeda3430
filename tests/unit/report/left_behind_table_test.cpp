// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// T01 to T03: who is counted, and as of which day. The numbers are counted by hand.
#include "counted.h"
#include "support/catch.h"

namespace tongdang::test {

namespace {

/// Both parents in another county since 1 March 2026.
QByteArray leftBehind(const char* id, const char* birth, const char* more = "",
                      const char* child = "")
{
    return QByteArray(R"({"child": [{"id": ")") + id + R"(", "birth": ")" + birth
           + R"(", "sex": "2", "health": "1", "status": "open", "opened_on": "2026-01-05")" + child
           + R"(}],
        "family_member": [{"id": "f)"
           + id + R"(", "rel": "51"}, {"id": "m)" + id + R"(", "rel": "52"}],
        "away": [
            {"person": "f)"
           + id + R"(", "from_on": "2026-03-01", "cross_county": true, "reason": "1"},
            {"person": "m)"
           + id + R"(", "from_on": "2026-03-01", "cross_county": true, "reason": "1"}])" + more
           + "}";
}

QByteArray inHardship(const char* id, const char* birth, const char* more = "")
{
    return QByteArray(R"({"child": [{"id": ")") + id + R"(", "birth": ")" + birth
           + R"(", "sex": "1", "status": "open", "opened_on": "2026-01-05"}],
        "category": [{"cat": "K06", "state": "2", "from_on": "2026-02-01"}])"
           + more + "}";
}

} // namespace

TEST_CASE("A child that turns 16 on the cut-off day is not left behind, the day before it is")
{
    Villages villages;
    villages.add(leftBehind("a", "2010-10-31"));
    CHECK(number(villages.count("T01", "2026-10", "2026-11-24"), "total") == "0");
    CHECK(number(villages.count("T01", "2026-10", "2026-10-30"), "total") == "1");
    CHECK(number(villages.count("T01", "2026-10", "2026-10-30"), "age_f.14_15") == "1");
}

TEST_CASE("Age bands are full years on the cut-off day, at the end of February as well")
{
    Villages villages;
    villages.add(leftBehind("a", "2020-02-29")); // six on 28 February 2026
    const auto lastDay = villages.count("T01", "2026-08", "2026-11-24");
    CHECK(number(lastDay, "age.6_13") == "1");
    Villages younger;
    younger.add(leftBehind("a", "2020-08-31"));
    CHECK(number(younger.count("T01", "2026-08", "2026-08-30"), "age.0_5") == "1");
    CHECK(number(younger.count("T01", "2026-08", "2026-11-24"), "age.6_13") == "1");
}

TEST_CASE("What begins the day after the cut-off day is of the next period")
{
    Villages villages;
    villages.add(leftBehind("a", "2016-05-10", R"(,
        "education": [{"status": "03", "status_on": "2026-09-01"},
                      {"status": "10", "status_on": "2026-11-01"}])"));
    villages.add(
        R"({"child": [{"id": "b", "birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "category": [{"cat": "K06", "state": "2", "from_on": "2026-11-01"}]})");
    const auto october = villages.count("T01", "2026-10", "2026-11-24");
    CHECK(number(october, "school.primary") == "1");
    CHECK(number(october, "school.pause") == "0");
    CHECK(number(villages.count("T01", "2026-11", "2026-11-24"), "school.pause") == "1");
    CHECK(number(villages.count("T03", "2026-10", "2026-11-24"), "kj_only") == "0");
    CHECK(number(villages.count("T03", "2026-11", "2026-11-24"), "kj_only") == "1");
}

TEST_CASE("A township counts its own villages only, the county all of them")
{
    Villages villages;
    villages.add(leftBehind("a", "2016-05-10"));
    villages.add(leftBehind("b", "2016-05-10", "", R"(, "village": "530426102201")"));
    CHECK(number(villages.count("T01", "2026-10", "2026-11-24"), "total") == "1");
    CHECK(number(villages.count("T01", "2026-10", "2026-11-24", report::Level::County), "total")
          == "2");
}

TEST_CASE("Being left behind begins three months after both parents went, to the day")
{
    Villages villages;
    villages.add(leftBehind("a", "2016-05-10"));
    CHECK(number(villages.count("T01", "2026-05", "2026-05-31"), "total") == "0");
    CHECK(number(villages.count("T01", "2026-06", "2026-06-01"), "total") == "1");
}

TEST_CASE("Every split of the left-behind children adds up to all of them")
{
    Villages villages;
    villages.add(leftBehind("a", "2016-05-10", R"(,
        "caregiver": [{"type": "2", "quality": "2", "main": true, "from_on": "2026-03-01"}],
        "education": [{"status": "03", "status_on": "2025-09-01"}])"));
    villages.add(leftBehind("b", "2012-05-10", R"(,
        "education": [{"status": "03", "status_on": "2024-09-01"},
                      {"status": "04", "status_on": "2025-09-01"}],
        "agreement": [{"sign_state": "1", "state": "signed", "from_on": "2026-03-01"}])",
                            R"(, "village": "530426999202")"));
    const auto counted = villages.count("T01", "2026-10", "2026-11-24");
    CHECK(broken(counted) == "");
    CHECK(number(counted, "total") == "2");
    CHECK(number(counted, "total", firstVillage) == "1");
    CHECK(number(counted, "total", secondVillage) == "1");
    CHECK(number(counted, "type.both") == "2");
    CHECK(number(counted, "care.grand") == "1");
    CHECK(number(counted, "care.none") == "1");
    CHECK(number(counted, "school.primary") == "1");
    CHECK(number(counted, "school.middle") == "1"); // the last one only
    CHECK(number(counted, "quality.fair", firstVillage) == "1");
    CHECK(number(counted, "agreement.yes", secondVillage) == "1");
    // Who stands behind a number.
    const auto place = counted.column(u"agreement.yes");
    const auto children = counted.childrenBehind(counted.line(0, u"")->cells[*place]);
    REQUIRE(children.size() == 1);
    CHECK(children.front() == named(QStringLiteral("b")));
}

TEST_CASE("A value that fits no column shows as a broken equation in its village")
{
    Villages villages;
    villages.add(leftBehind("a", "2016-05-10", R"(,
        "caregiver": [{"type": "2", "main": true, "from_on": "2026-03-01"},
                      {"type": "3", "main": true, "from_on": "2026-04-01"},
                      {"type": "1", "main": true, "from_on": "2026-04-01"}])"));
    const auto counted = villages.count("T01", "2026-10", "2026-11-24");
    CHECK(broken(counted) == "合计＝各照护人之和: 示范村,合计");
    CHECK_FALSE(counted.isSound());
}

TEST_CASE("A child in two categories is two times and one person")
{
    Villages villages;
    villages.add(inHardship("a", "2016-05-10", R"(,
        "health": [{"dis_type": "4", "dis_level": "2", "from_on": "2026-01-05"}])"));
    villages.add(inHardship("b", "2010-05-10", R"(,
        "restricted_category": [{"cat": "K03", "from_on": "2026-02-01"}])"));
    const auto counted = villages.count("T02", "2026-10", "2026-11-24");
    CHECK(broken(counted) == "");
    CHECK(number(counted, "total") == "2");
    CHECK(number(counted, "cat.K06") == "2");
    CHECK(number(counted, "cat.rest") == "1"); // below the county not told apart
    CHECK_FALSE(counted.column(u"cat.K03"));
    CHECK(number(counted, "age_m.14_17") == "1");
    CHECK(number(counted, "dis_type.4") == "1");
    CHECK(number(counted, "dis_level.2") == "1");
    const auto county = villages.count("T02", "2026-10", "2026-11-24", report::Level::County);
    CHECK(number(county, "cat.K03") == "1");
    CHECK(number(county, "cat.K99") == "0");
    CHECK(number(county, "total", "530426999") == "2"); // the township's sum
}

TEST_CASE("Dossiers at the end are those at the start with what came and went in between")
{
    Villages villages;
    villages.add(
        R"({"child": [{"id": "new", "birth": "2016-05-10", "status": "open", "opened_on": "2026-10-12"}],
        "dossier_event": [{"kind": "open", "status": "open", "date": "2026-10-12", "created_at": "2026-11-20"}]})");
    villages.add(
        R"({"child": [{"id": "gone", "birth": "2016-05-10", "status": "closed", "opened_on": "2026-01-05"}],
        "dossier_event": [{"kind": "open", "status": "open", "date": "2026-01-05"},
                          {"id": "e2", "kind": "close", "status": "closed", "date": "2026-10-31"}]})");
    villages.add(
        R"({"child": [{"id": "back", "birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "dossier_event": [{"kind": "open", "status": "open", "date": "2026-01-05"},
                          {"id": "e2", "kind": "close", "status": "closed", "date": "2026-05-31"},
                          {"id": "e3", "kind": "reopen", "status": "open", "date": "2026-10-01"}]})");
    villages.add(
        R"({"child": [{"id": "moved", "birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05",
                                "village": "530426999202"}],
        "dossier_event": [{"kind": "open", "status": "open", "date": "2026-01-05"},
                          {"id": "e2", "kind": "move_out", "status": "moving", "date": "2026-09-20"},
                          {"id": "e3", "kind": "move_in", "status": "open", "date": "2026-10-05",
                           "from_village": "530426999201", "to_village": "530426999202"}]})");
    const auto october = villages.count("T03", "2026-10", "2026-11-24");
    CHECK(broken(october) == "");
    CHECK(number(october, "start", firstVillage) == "2"); // gone, moved
    CHECK(number(october, "new", firstVillage) == "1");   // by the event's day, not by its entry
    CHECK(number(october, "reopened", firstVillage) == "1");
    CHECK(number(october, "closed", firstVillage) == "1");
    CHECK(number(october, "out", firstVillage) == "1");
    CHECK(number(october, "end", firstVillage) == "2"); // new, back
    CHECK(number(october, "in", secondVillage) == "1");
    CHECK(number(october, "end", secondVillage) == "1");
    CHECK(number(october, "end") == "3");
    // From the day of taking over on it is the new village's.
    CHECK(number(villages.count("T03", "2026-10", "2026-10-05"), "end", secondVillage) == "1");
    CHECK(number(villages.count("T03", "2026-10", "2026-10-04"), "end", firstVillage) == "3");
    const auto september = villages.count("T03", "2026-09", "2026-11-24");
    CHECK(broken(september) == "");
    CHECK(number(september, "end", firstVillage) == "2"); // moving is still on the books
    CHECK(number(september, "new") == "0");
}

TEST_CASE("A dossier on its way is the old village's, sent on or not, until somebody takes it in")
{
    const QByteArray opened =
        R"({"child": [{"id": "moved", "birth": "2016-05-10", "opened_on": "2026-01-05",
                       "status": ")";
    const QByteArray events = R"(", "village": "530426999202"}],
        "dossier_event": [{"kind": "open", "status": "open", "date": "2026-01-05"},
                          {"id": "e2", "kind": "move_out", "status": "moving", "date": "2026-09-20",
                           "from_village": "530426999201", "to_village": "530426999203"},
                          {"id": "e3", "kind": "move_out", "status": "moving", "date": "2026-09-25",
                           "from_village": "530426999203", "to_village": "530426999202"})";
    Villages villages;
    villages.add(opened + "moving" + events + "]}");
    const auto before = villages.count("T03", "2026-09", "2026-11-24");
    CHECK(number(before, "end", firstVillage) == "1");
    CHECK(number(villages.count("T03", "2026-10", "2026-11-24"), "end", firstVillage) == "1");
    Villages after;
    after.add(opened + "open" + events + R"(,
                          {"id": "e4", "kind": "move_in", "status": "open", "date": "2026-10-05",
                           "from_village": "530426999201", "to_village": "530426999202"}]})");
    const auto october = after.count("T03", "2026-10", "2026-11-24");
    CHECK(broken(october) == "");
    CHECK(number(october, "out", firstVillage) == "1");
    CHECK(number(october, "in", secondVillage) == "1");
    CHECK_FALSE(october.line(0, u"530426999203")); // where it never was
    CHECK(number(after.count("T03", "2026-09", "2026-11-24"), "end", firstVillage) == "1");
    // Brought back without having been taken in, it never went.
    Villages back;
    back.add(opened + "open" + R"(", "village": "530426999201"}],
        "dossier_event": [{"kind": "open", "status": "open", "date": "2026-01-05"},
                          {"id": "e2", "kind": "move_out", "status": "moving", "date": "2026-09-20",
                           "from_village": "530426999201", "to_village": "530426999202"},
                          {"id": "e3", "kind": "move_in", "status": "open", "date": "2026-10-05",
                           "from_village": "530426999201", "to_village": "530426999201"}]})");
    const auto home = back.count("T03", "2026-10", "2026-11-24");
    CHECK(broken(home) == "");
    CHECK(number(home, "in") == "0");
    CHECK(number(home, "out") == "0");
    CHECK(number(home, "end", firstVillage) == "1");
}

TEST_CASE("Left behind only, in hardship only and both make all who are served")
{
    Villages villages;
    villages.add(leftBehind("a", "2016-05-10"));
    villages.add(leftBehind("b", "2016-05-10", R"(,
        "category": [{"cat": "K04", "state": "2", "from_on": "2026-02-01"},
                     {"id": "k2", "cat": "K06", "state": "2", "from_on": "2026-02-01"}])"));
    villages.add(inHardship("c", "2009-05-10"));
    villages.add(
        R"({"child": [{"id": "d", "birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}]})");
    const auto counted = villages.count("T03", "2026-10", "2026-11-24");
    CHECK(number(counted, "total") == "3");
    CHECK(number(counted, "lb_only") == "1");
    CHECK(number(counted, "kj_only") == "1");
    CHECK(number(counted, "both") == "1");
    CHECK(number(counted, "other") == "1");
    // Dossiers without any event count since their opening; nobody told when they came.
    CHECK(number(counted, "start") == "4");
    CHECK(broken(counted) == "");
}

} // namespace tongdang::test
