// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// T21 to T23, which the plan asks for in words and domain.md §10 does not list (S18.8, S6.3,
// S11.1). The numbers are counted by hand.
#include "counted.h"
#include "support/catch.h"

namespace tongdang::test {

namespace {

/// Of a child in hardship since February.
QByteArray served(const char* id, const QByteArray& more, const char* birth = "2016-05-10")
{
    return QByteArray(R"({"child": [{"id": ")") + id + R"(", "birth": ")" + birth
           + R"(", "sex": "1", "status": "open", "opened_on": "2026-01-05"}],
        "category": [{"id": "k)"
           + id + R"(", "cat": "K06", "state": "2", "from_on": "2026-02-01"}])" + more + "}";
}

void add(Villages& villages, const QByteArray& facts)
{
    villages.add(facts.constData());
}

} // namespace

TEST_CASE("A director's sheet has each figure as the table of its own has it")
{
    Villages villages;
    add(villages, served("a", R"(,
        "visit": [{"date": "2026-10-03", "means": "1", "outcome": "1"}],
        "contact": [{"date": "2026-10-20", "result": "1"}],
        "problem": [{"source": "1", "kind": "15", "found_on": "2026-10-01", "solved_on": "2026-10-31", "state": "solved"},
                    {"source": "1", "kind": "15", "found_on": "2026-10-02", "state": "found"}])"));
    add(villages, served("b", ""));
    const auto sheet = villages.count("T21", "2026-10", "2026-11-24");
    const auto work = villages.count("T04", "2026-10", "2026-11-24");
    CHECK(broken(sheet) == "");
    CHECK(number(sheet, "total") == "2");
    CHECK(number(sheet, "found") == "2");
    CHECK(number(sheet, "solved") == "1");
    for (const char* key : {"visit.due", "visit.overdue", "visit.rate", "contact.due",
                            "contact.overdue", "contact.rate"}) {
        INFO(key);
        CHECK(number(sheet, key) == number(work, key));
    }
    CHECK(number(sheet, "visit.due") != "0");
}

TEST_CASE("What changed in a month is told by the day of the change, each child once")
{
    Villages villages;
    // Three months away on 15 October; sixteen years old on that day.
    const auto away = [](const char* since) {
        return QByteArray(R"(,
        "family_member": [{"id": "f", "rel": "51"}, {"id": "m", "rel": "52"}],
        "away": [{"person": "f", "from_on": ")")
               + since + R"(", "cross_county": true, "reason": "1"},
                 {"person": "m", "from_on": ")"
               + since + R"(", "cross_county": true, "reason": "1"}])";
    };
    add(villages, served("a", away("2026-07-15") + R"(,
        "dossier_event": [{"id": "e1", "kind": "suspend", "date": "2026-10-05", "status": "suspended"},
                          {"id": "e2", "kind": "resume", "date": "2026-10-31", "status": "open"}])"));
    add(villages, served("b", away("2026-03-01") + R"(,
        "education": [{"id": "s", "status": "03", "status_on": "2026-11-01"}])",
                         "2010-10-15"));
    add(villages, served("c", ""));
    const auto october = villages.count("T22", "2026-10", "2026-11-24");
    CHECK(broken(october) == "");
    CHECK(number(october, "any") == "2");
    CHECK(number(october, "file.paused") == "1"); // two steps of one child
    CHECK(number(october, "lb.began") == "1");
    CHECK(number(october, "lb.ended") == "1");
    CHECK(number(october, "kj.began") == "0");
    CHECK(number(october, "school") == "0");
    CHECK(number(villages.count("T22", "2026-11", "2026-11-24"), "school") == "1");
    CHECK(number(villages.count("T22", "2026-02", "2026-11-24"), "kj.began") == "3");
}

TEST_CASE("Needs that wait for somebody are listed by what is needed, parents' work among them")
{
    Villages villages;
    add(villages, served("a", R"(,
        "need": [{"id": "n1", "kind": "N17", "found_on": "2026-10-31", "state": "1", "state_on": "2026-10-31", "urgency": "3"},
                 {"id": "n2", "kind": "N17", "found_on": "2026-09-01", "state": "3", "state_on": "2026-10-01", "urgency": "1"},
                 {"id": "n3", "kind": "N08", "found_on": "2026-09-01", "state": "3", "state_on": "2026-11-01", "urgency": "1"},
                 {"id": "n4", "kind": "N08", "found_on": "2026-11-01", "state": "1", "state_on": "2026-11-01", "urgency": "1"},
                 {"id": "n5", "kind": "N04", "found_on": "2026-08-01", "state": "4", "state_on": "2026-10-31", "urgency": "1"}])"));
    const auto october = villages.count("T23", "2026-10", "2026-11-24");
    CHECK(broken(october) == "");
    CHECK(number(october, "found") == "1");
    CHECK(number(october, "met") == "1");
    CHECK(number(october, "unmet") == "1");
    CHECK(number(october, "open.all") == "2"); // one was met the day after the cut-off
    CHECK(number(october, "open.new") == "1");
    CHECK(number(october, "open.urgent") == "1");
    CHECK(number(october, "open.all", "N17", 1) == "1");
    CHECK(number(october, "open.all", "N08", 1) == "1");
}

} // namespace tongdang::test
