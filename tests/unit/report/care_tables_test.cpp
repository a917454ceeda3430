// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// T05, T08, T10, T11, T14 to T16, T18 and T20. The numbers are counted by hand.
#include "counted.h"
#include "support/catch.h"

namespace tongdang::test {

namespace {

QByteArray inHardship(const char* id, const char* birth, const char* category,
                      const char* more = "", const char* child = "")
{
    return QByteArray(R"({"child": [{"id": ")") + id + R"(", "birth": ")" + birth
           + R"(", "sex": "1", "status": "open", "opened_on": "2026-01-05")" + child
           + R"(}], "category": [{"cat": ")" + category
           + R"(", "state": "2", "from_on": "2026-02-01"}])" + more + "}";
}

} // namespace

TEST_CASE("Helpers' visits count by their day, and with a pairing only")
{
    Villages villages;
    villages.addOrganisation(
        R"({"helper": [{"village": "530426999201", "from_on": "2026-01-01"}]})");
    villages.add(inHardship("a", "2016-05-10", "K06", R"(,
        "pairing": [{"id": "p", "state": "active", "from_on": "2026-03-01"}],
        "care_record": [
            {"id": "r1", "pairing": "p", "date": "2026-10-01", "home_visit": true, "six": ["1", "2"]},
            {"id": "r2", "pairing": "p", "date": "2026-10-31", "home_visit": false, "six": ["2"]},
            {"id": "r3", "date": "2026-10-15", "home_visit": true, "six": ["2"]},
            {"id": "r4", "pairing": "p", "date": "2026-11-01", "home_visit": true}],
        "problem": [{"source": "2", "kind": "15", "found_on": "2026-10-01", "solved_on": "2026-10-20", "state": "solved"}])"));
    villages.add(inHardship("b", "2016-05-10", "K06", R"(,
        "pairing": [{"id": "q", "state": "active", "from_on": "2026-03-01", "to_on": "2026-10-30"}])"));
    const auto october = villages.count("T05", "2026-10", "2026-11-24");
    CHECK(broken(october) == "");
    CHECK(number(october, "paired") == "1");
    CHECK(number(october, "unpaired") == "1");
    CHECK(number(october, "rate") == "50.0");
    CHECK(number(october, "helpers", firstVillage) == "1");
    CHECK(number(october, "visits") == "1");
    CHECK(number(october, "visited") == "1");
    CHECK(number(october, "six.warmth") == "2");
    CHECK(number(october, "six.policy") == "1");
    CHECK(number(october, "found") == "1");
    CHECK(number(october, "solved") == "1");
}

TEST_CASE("A child with several helpers is N to one, with one who has more children one to N")
{
    Villages villages;
    const auto paired = [&](const char* id, const QByteArray& pairings) {
        villages.add(inHardship(id, "2016-05-10", "K06", ", \"pairing\": [" + pairings + "]"));
    };
    const auto with = [](const char* helper, const char* more = "", const char* state = "active") {
        return QByteArray(R"({"helper": ")") + helper + R"(", "state": ")" + state
               + R"(", "from_on": "2026-03-01")" + more + "}";
    };
    paired("a", with("h1"));
    paired("b", with("h2"));
    paired("c", with("h2"));
    paired("d", with("h3") + "," + with("h4"));
    // Neither who was paired until the day before nor who is not yet makes a second child, nor is
    // one helper two for being named twice.
    paired("e", with("h5") + "," + with("h5") + "," + with("h1", R"(, "to_on": "2026-10-30")"));
    paired("f", with("h5", "", "proposed"));
    const auto october = villages.count("T05", "2026-10", "2026-11-24");
    CHECK(broken(october) == "");
    CHECK(number(october, "paired") == "5");
    CHECK(number(october, "mode.one") == "2");
    CHECK(number(october, "mode.one_to_n") == "2");
    CHECK(number(october, "mode.n_to_one") == "1");
    const auto september = villages.count("T05", "2026-09", "2026-11-24");
    CHECK(broken(september) == "");
    CHECK(number(september, "mode.n_to_one") == "2");
    CHECK(number(september, "mode.one_to_n") == "3");
    CHECK(number(september, "mode.one") == "0");
}

TEST_CASE("A pairing that ended since made of its months what it made of them then")
{
    Villages villages;
    const auto paired = [&](const char* id, const char* pairings) {
        villages.add(inHardship(id, "2016-05-10", "K06",
                                (QByteArray(", \"pairing\": [") + pairings + "]").constData()));
    };
    paired("a", R"({"helper": "h1", "state": "active", "from_on": "2026-03-01"})");
    paired("b", R"({"helper": "h1", "state": "ended", "state_on": "2026-11-02",
                    "from_on": "2026-03-01", "to_on": "2026-11-02"})");
    paired("c", R"({"helper": "h2", "state": "active", "from_on": "2026-03-01"},
                   {"helper": "h3", "state": "paused", "state_on": "2026-11-02",
                    "from_on": "2026-03-01"})");
    const auto october = villages.count("T05", "2026-10", "2026-11-24");
    CHECK(broken(october) == "");
    CHECK(number(october, "mode.one_to_n") == "2");
    CHECK(number(october, "mode.n_to_one") == "1");
    CHECK(number(october, "mode.one") == "0");
    const auto november = villages.count("T05", "2026-11", "2026-11-24");
    CHECK(broken(november) == "");
    CHECK(number(november, "paired") == "2");
    CHECK(number(november, "mode.one") == "2");
}

TEST_CASE("A helper that was entered by name alone counts where its children are, since its first "
          "pairing")
{
    Villages villages;
    villages.addOrganisation(R"({"helper": [
        {"id": "h1", "name": "普红"}, {"id": "h2", "name": "李勇"},
        {"id": "h3", "name": "杨芳", "village": "530426999202", "from_on": "2026-01-01"},
        {"id": "h4", "name": "白云", "to_on": "2026-09-30"},
        {"id": "h5", "name": "方正", "created_at": "2026-10-31"},
        {"id": "h6", "name": "王平", "created_at": "2026-11-01"}]})");
    const auto paired = [&](const char* id, const char* village, const char* pairings) {
        villages.add(inHardship(id, "2016-05-10", "K06",
                                (QByteArray(", \"pairing\": [") + pairings + "]").constData(),
                                (QByteArray(R"(, "village": ")") + village + '"').constData()));
    };
    paired("a", firstVillage, R"({"helper": "h1", "state": "active", "from_on": "2026-03-01"})");
    paired("b", secondVillage, R"({"helper": "h1", "state": "active", "from_on": "2026-03-01"},
                                  {"helper": "h3", "state": "active", "from_on": "2026-03-01"})");
    paired("c", secondVillage, R"({"helper": "h1", "state": "active", "from_on": "2026-03-01"})");
    paired("d", firstVillage, R"({"helper": "h2", "state": "active", "from_on": "2026-10-31"},
                                 {"helper": "h3", "state": "active", "from_on": "2026-03-01"},
                                 {"helper": "h4", "state": "ended", "from_on": "2026-02-01",
                                  "state_on": "2026-10-01", "to_on": "2026-09-30"})");
    const auto october = villages.count("T05", "2026-10", "2026-11-24");
    CHECK(number(october, "helpers", firstVillage) == "1");  // h2, from its first day
    CHECK(number(october, "helpers", secondVillage) == "2"); // h1 by most of its children, h3
    CHECK(number(october, "helpers", "") == "1");            // h5, of no village yet
    const auto september = villages.count("T05", "2026-09", "2026-11-24");
    CHECK(number(september, "helpers", firstVillage) == "1"); // h4, up to its last day
    CHECK(number(september, "helpers") == "3");
}

TEST_CASE("Each helper owes a child a visit every month, whatever another one did")
{
    Villages villages;
    villages.add(inHardship("a", "2016-05-10", "K06", R"(,
        "pairing": [{"id": "p", "state": "active", "from_on": "2026-09-10"},
                    {"id": "q", "state": "active", "from_on": "2026-09-10"}],
        "care_record": [
            {"id": "r1", "pairing": "p", "date": "2026-09-25", "home_visit": true},
            {"id": "r2", "pairing": "q", "date": "2026-09-25", "home_visit": true},
            {"id": "r3", "pairing": "p", "date": "2026-10-31", "home_visit": true}])"));
    const auto october = villages.count("T05", "2026-10", "2026-11-24");
    CHECK(broken(october) == "");
    CHECK(number(october, "due.all") == "2");
    CHECK(number(october, "due.in_time") == "1"); // on the last day of the month
    CHECK(number(october, "due.overdue") == "1");
    CHECK(number(october, "due.rate") == "50.0");
    const auto running = villages.count("T05", "2026-10", "2026-10-30");
    CHECK(number(running, "due.open") == "2");
}

TEST_CASE("Compulsory reports by delay: an hour and a day include the number, the village "
          "committee is no receiver")
{
    Villages villages;
    villages.add(
        R"({"child": [{"id": "a", "birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "incident": [{"id": "i1", "village": "530426999201", "situations": ["M4", "N2"], "found_at": "2026-10-31T20:00", "state": "ended", "state_on": "2026-11-20"},
                     {"id": "i2", "village": "530426999201", "situations": ["M4"], "found_at": "2026-10-10T08:00", "state": "handling"},
                     {"id": "i3", "village": "530426999202", "situations": ["N4"], "found_at": "2026-10-11T08:00", "state": "handling"},
                     {"id": "i4", "village": "530426999202", "situations": ["N4"], "found_at": "2026-10-12T08:00", "state": "found"},
                     {"id": "i5", "village": "530426999202", "situations": ["N4"], "found_at": "2026-10-12T08:00", "state": "void"},
                     {"id": "i6", "village": "530426999202", "situations": ["N4"], "found_at": "2026-11-01T00:00", "state": "found"}],
        "incident_receiver": [{"id": "e1", "incident": "i1", "receiver": "GA", "reported_at": "2026-10-31T21:00", "feedback_on": "2026-11-05"},
                              {"id": "e2", "incident": "i2", "receiver": "MZ", "reported_at": "2026-10-11T08:00"},
                              {"id": "e3", "incident": "i2", "receiver": "CW", "reported_at": "2026-10-10T08:10"},
                              {"id": "e4", "incident": "i3", "receiver": "GA", "reported_at": "2026-10-12T08:01"},
                              {"id": "e5", "incident": "i4", "receiver": "CW", "reported_at": "2026-10-12T08:01"}]})");
    const auto october = villages.count("T08", "2026-10", "2026-11-24");
    CHECK(broken(october) == "");
    CHECK(number(october, "total") == "4");
    CHECK(number(october, "total", secondVillage) == "2"); // where it happened
    CHECK(number(october, "delay.hour") == "1");
    CHECK(number(october, "delay.day") == "1");
    CHECK(number(october, "delay.late") == "1");
    CHECK(number(october, "delay.none") == "1");
    CHECK(number(october, "total", "M4", 1) == "2");
    CHECK(number(october, "total", "N2", 1) == "1");
    CHECK(number(october, "total", "", 1) == "4"); // each once
    CHECK(number(october, "receivers", "GA", 2) == "2");
    CHECK(number(october, "feedback") == "1");
    CHECK(number(october, "ended") == "0"); // it was still open at the end of the month
}

TEST_CASE("What a child gets, what is under way and what is missing are all children in hardship")
{
    Villages villages;
    villages.add(inHardship("a", "2016-05-10", "K06", R"(,
        "benefit": [{"id": "b1", "kind": "04", "state": "4", "granted_from": "2026-01-01"},
                    {"id": "b2", "kind": "12", "state": "4", "granted_from": "2026-09-01", "granted_to": "2026-10-31"}])"));
    villages.add(inHardship("b", "2016-05-10", "K04", R"(,
        "benefit": [{"kind": "09", "state": "3"}])"));
    villages.add(inHardship("c", "2016-05-10", "K06", R"(,
        "benefit": [{"kind": "04", "state": "4", "granted_from": "2025-01-01", "granted_to": "2026-10-30"}])"));
    const auto october = villages.count("T10", "2026-10", "2026-11-24");
    CHECK(broken(october) == "");
    CHECK(number(october, "total") == "3");
    CHECK(number(october, "kind.04") == "1");
    CHECK(number(october, "kind.12") == "1"); // its last day
    CHECK(number(october, "any.granted") == "1");
    CHECK(number(october, "any.process") == "1");
    CHECK(number(october, "any.none") == "1");
    CHECK(number(october, "total", "K06", 1) == "2");
    CHECK(number(october, "hint.all") == "3");
    CHECK(number(october, "hint.granted") == "1");
    CHECK(number(october, "hint.process") == "1");
    CHECK(number(october, "hint.missing") == "1"); // the day after its last
    CHECK(number(october, "hint.missing", "K06", 1) == "1");
    CHECK(number(october, "hint.missing", "K04", 1) == "0");
    CHECK(number(october, "any.process", "K04", 1) == "1");
}

TEST_CASE(
    "School age begins with six full years on 1 September and ends with the sixteenth birthday")
{
    const auto child = [](const char* id, const char* birth, const char* status) {
        return QByteArray(R"({"child": [{"id": ")") + id + R"(", "birth": ")" + birth
               + R"(", "status": "open", "opened_on": "2026-01-05"}],
            "education": [{"status": ")"
               + status + R"(", "status_on": "2026-09-01"}],
            "dropout_case": [{"suspected_on": "2026-09-10", "returned_on": "2026-10-31"}]})";
    };
    Villages villages;
    villages.add(child("a", "2020-09-01", "03"));
    villages.add(child("b", "2020-09-02", "01")); // five on that day
    villages.add(child("c", "2010-10-31", "04")); // sixteen on the cut-off day
    villages.add(child("d", "2010-11-01", "12"));
    villages.add(
        R"({"child": [{"id": "e", "birth": "2015-09-01", "status": "open", "opened_on": "2026-01-05"}]})");
    const auto october = villages.count("T11", "2026-10", "2026-11-24");
    CHECK(broken(october) == "");
    CHECK(number(october, "total") == "3");
    CHECK(number(october, "school.primary") == "1");
    CHECK(number(october, "school.dropout") == "1");
    CHECK(number(october, "school.none") == "1");
    CHECK(number(october, "small") == "1");
    CHECK(number(october, "not_in_kindergarten") == "1");
    CHECK(number(october, "returned") == "4"); // times, on the last day as well
    // In August the school year before counts.
    CHECK(number(villages.count("T11", "2026-08", "2026-11-24"), "school.primary") == "0");
}

TEST_CASE("Sections, national entries, spot checks and peoples: every dossier stands in one place")
{
    Villages villages;
    villages.add(inHardship("a", "2016-05-10", "K06", R"(,
        "visit": [{"date": "2026-10-05", "means": "1", "outcome": "1", "h1": "1", "by": "s1"}],
        "national_entry": [{"id": "n1", "date": "2026-09-01", "state": "2"}, {"id": "n2", "date": "2026-11-01", "state": "3"}],
        "spot_check_item": [{"id": "k1", "checked_on": "2026-10-20", "passed": false, "s1": "1", "s2": "2", "s3": "1", "s4": "3", "s5": "1", "rectified_on": "2026-11-02"}])",
                            R"(, "ethnic": "07")"));
    villages.add(inHardship("b", "2012-05-10", "K06", R"(,
        "spot_check_item": [{"id": "k2", "checked_on": "2026-10-31", "passed": true, "s1": "1", "s2": "1"}])",
                            R"(, "ethnic": "52")"));
    const auto entries = villages.count("T14", "2026-10", "2026-11-24");
    CHECK(broken(entries) == "");
    CHECK(number(entries, "state.same") == "1"); // that of November is not yet known
    CHECK(number(entries, "state.waiting") == "1");
    CHECK(number(villages.count("T14", "2026-11", "2026-11-24"), "state.changed") == "1");
    const auto sections = villages.count("T15", "2026-10", "2026-11-24");
    CHECK(broken(sections) == "");
    CHECK(number(sections, "section.visits") == "1");
    CHECK(number(sections, "section.problems") == "1");
    CHECK(number(sections, "section.care") == "0");
    CHECK(number(sections, "full_rate") == "0.0");
    CHECK(number(sections, "missing.carer") == "2");
    const auto checks = villages.count("T16", "2026-10", "2026-11-24");
    CHECK(broken(checks) == "");
    CHECK(number(checks, "total") == "2");
    CHECK(number(checks, "failed") == "1");
    CHECK(number(checks, "section.s2") == "1");
    CHECK(number(checks, "section.s4") == "1");
    CHECK(number(checks, "rectified") == "0"); // in November
    const auto peoples = villages.count("T18", "2026-10", "2026-11-24");
    CHECK(broken(peoples) == "");
    CHECK(number(peoples, "ethnic.yi") == "1");
    CHECK(number(peoples, "ethnic.other") == "1");
    CHECK(number(peoples, "age.12_15") == "1");
    const auto open = villages.count("T20", "2026-10", "2026-11-24", report::Level::County);
    CHECK(broken(open) == "");
    CHECK(number(open, "hardship") == "2");
    CHECK(number(open, "cat.K06") == "2");
}

TEST_CASE("What the public is told of help is times and whole yuan of the period")
{
    Villages villages;
    villages.add(inHardship("a", "2016-05-10", "K06", R"(,
        "care_record": [{"id": "r1", "date": "2026-10-01", "amount": 20050},
                        {"id": "r2", "date": "2026-10-31", "amount": 149},
                        {"id": "r3", "date": "2026-10-31"},
                        {"id": "r4", "date": "2026-11-01", "amount": 9900}])"));
    const auto october = villages.count("T20", "2026-10", "2026-11-24", report::Level::County);
    CHECK(broken(october) == "");
    CHECK(number(october, "help.times") == "3");
    CHECK(number(october, "help.amount") == "202"); // 200.50 and 1.49, each rounded
}

TEST_CASE("The table of three years counts each day as it was, and none that is to come")
{
    Villages villages;
    villages.add(
        R"({"child": [{"id": "a", "birth": "2016-05-10", "status": "open", "opened_on": "2024-01-05"}],
        "category": [{"id": "k1", "cat": "K06", "state": "2", "from_on": "2024-01-05", "to_on": "2025-12-30"},
                     {"id": "k2", "cat": "K04", "state": "2", "from_on": "2026-01-01"}],
        "benefit": [{"kind": "04", "state": "4", "granted_from": "2026-10-31"}]})");
    villages.add(
        R"({"child": [{"id": "b", "birth": "2016-05-10", "status": "open", "opened_on": "2024-07-01"}],
        "category": [{"cat": "K06", "state": "2", "from_on": "2024-06-01"}]})");
    const auto november = villages.count("T19", "2026-11", "2026-11-24");
    CHECK(broken(november) == "");
    CHECK(number(november, "a.total") == "1");
    CHECK(number(november, "b.total") == "1"); // the other one's category had ended the day before
    CHECK(number(november, "c.total") == "2");
    CHECK(number(november, "c.kj", "benefit", 1) == "1");
    CHECK(number(november, "b.kj", "benefit", 1) == "0");
    CHECK(number(villages.count("T19", "2026-10", "2026-10-30"), "c.total") == "");
}

TEST_CASE("What has ended since counts on a past day as it was then, with its real end")
{
    Villages villages;
    villages.add(
        R"({"child": [{"id": "a", "birth": "2016-05-10", "status": "open", "opened_on": "2024-02-01"}],
        "category": [{"cat": "K06", "state": "4", "state_on": "2026-06-30", "from_on": "2024-02-01", "to_on": "2026-06-30"}],
        "benefit": [{"kind": "04", "state": "6", "state_on": "2026-06-30", "granted_from": "2024-03-01", "granted_to": "2026-06-30"}],
        "pairing": [{"id": "p", "state": "ended", "guardian_agreed": true, "state_on": "2026-06-30", "from_on": "2024-02-01", "to_on": "2026-06-30"},
                    {"id": "q", "state": "ended", "guardian_agreed": false, "state_on": "2026-06-30", "from_on": "2024-02-01", "to_on": "2026-06-30"}]})");
    const auto plan = villages.count("T19", "2026-11", "2026-11-20");
    CHECK(number(plan, "a.total") == "1");
    CHECK(number(plan, "a.kj") == "1");
    CHECK(number(plan, "a.kj", "benefit", 1) == "1");
    CHECK(number(plan, "b.kj", "paired", 1) == "1");
    CHECK(number(plan, "b.total") == "1");
    CHECK(number(plan, "c.total") == "0");
    CHECK(number(villages.count("T02", "2025-12", "2026-11-20"), "total") == "1");
    CHECK(number(villages.count("T02", "2026-07", "2026-11-20"), "total") == "0");
    const auto helped = villages.count("T05", "2025-12", "2026-11-20");
    CHECK(number(helped, "paired") == "1");
    CHECK(number(helped, "pairings") == "1"); // the other one was never agreed to
    CHECK(number(villages.count("T10", "2025-12", "2026-11-20"), "kind.04") == "1");
    CHECK(number(villages.count("T10", "2026-07", "2026-11-20"), "kind.04") == "0");
}

TEST_CASE("A pairing that rests was one before, and what was missed by then stays missed")
{
    Villages villages;
    villages.add(inHardship("a", "2016-05-10", "K06", R"(,
        "pairing": [{"id": "p", "state": "paused", "state_on": "2026-11-20", "from_on": "2026-02-01"}])"));
    const auto march = villages.count("T05", "2026-03", "2026-11-24");
    CHECK(number(march, "paired") == "1");
    CHECK(number(march, "due.all") == "1");
    CHECK(number(march, "due.overdue") == "1");
    CHECK(number(villages.count("T05", "2026-11", "2026-11-24"), "paired") == "0");
    // February to October; November's was not due when the pairing came to rest.
    CHECK(number(villages.count("T05", "2026", "2026-11-24"), "due.overdue") == "9");
}

TEST_CASE("A year counts every month without a helper's visit, and a quarter its own")
{
    Villages villages;
    villages.add(inHardship("a", "2016-05-10", "K06", R"(,
        "pairing": [{"id": "p", "state": "active", "from_on": "2026-01-05"}],
        "care_record": [{"id": "r1", "pairing": "p", "date": "2026-02-01", "home_visit": true},
                        {"id": "r2", "pairing": "p", "date": "2026-09-01", "home_visit": true}])"));
    const auto year = villages.count("T05", "2026", "2026-10-10");
    CHECK(broken(year) == "");
    CHECK(number(year, "due.made_up") == "2"); // January in February, one of March to August
    CHECK(number(year, "due.overdue") == "5");
    CHECK(number(year, "due.open") == "1"); // October
    CHECK(number(year, "due.all") == "8");
    CHECK(number(year, "due.rate") == "28.6");
    const auto summer = villages.count("T05", "2026-Q3", "2026-10-10");
    CHECK(number(summer, "due.made_up") == "1");
    CHECK(number(summer, "due.overdue") == "1");
    CHECK(number(summer, "visits") == "1");
}

TEST_CASE("The public is told of activities that were held, not of those planned or called off")
{
    Villages villages;
    villages.addOrganisation(R"({"activity": [
        {"id": "a1", "village": "530426999201", "date": "2026-10-01", "state": "2"},
        {"id": "a2", "village": "530426999201", "date": "2026-10-02", "state": "1"},
        {"id": "a3", "village": "530426999201", "date": "2026-10-03", "state": "3"},
        {"id": "a4", "village": "530426999201", "date": "2026-11-01", "state": "2"}]})");
    const auto october = villages.count("T20", "2026-10", "2026-11-24", report::Level::County);
    CHECK(number(october, "help.activities") == "1");
}

} // namespace tongdang::test
