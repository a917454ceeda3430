// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// T14 (S6.4): what is to be typed into the national system at the cut-off, since when, and how long
// the oldest of it has waited. The numbers are counted by hand.
#include "counted.h"
#include "support/catch.h"

namespace tongdang::test {

namespace {

/// A boy of ten whose dossier was opened on that day.
QByteArray boy(const char* id, const char* opened, const char* records, const char* village)
{
    return QByteArray(R"({"child": [{"id": ")") + id + R"(", "birth": "2016-05-10", "sex": "1",
        "status": "open", "opened_on": ")"
           + opened + R"(", "village": ")" + village + "\"}]" + records + "}";
}

QByteArray orphanSince(const char* id, const char* from, const char* more = "",
                       const char* village = firstVillage, const char* opened = "2026-01-05")
{
    const QByteArray category =
        QByteArray(R"(, "category": [{"cat": "K01", "state": "2", "from_on": ")") + from + "\"}]"
        + more;
    return boy(id, opened, category.constData(), village);
}

/// "arisen carried oldest" of a line.
std::string toDo(const report::Statistics& statistics, const char* row = "")
{
    return number(statistics, "since.period", row) + " " + number(statistics, "since.before", row)
           + " " + number(statistics, "oldest", row);
}

} // namespace

TEST_CASE("Who came to belong there in the period has arisen in it, from its first day to its last")
{
    Villages villages;
    villages.add(orphanSince("a", "2026-09-30"));
    villages.add(orphanSince("b", "2026-10-01"));
    villages.add(orphanSince("c", "2026-10-31", "", secondVillage));
    villages.add(orphanSince("d", "2026-11-01", "", secondVillage));
    const auto october = villages.count("T14", "2026-10", "2026-11-24");
    CHECK(broken(october) == "");
    CHECK(number(october, "state.waiting") == "3");
    CHECK(toDo(october, firstVillage) == "1 1 31");
    CHECK(toDo(october, secondVillage) == "1 0 0");
    CHECK(toDo(october) == "2 1 31"); // the longest of the villages, not their sum
    // As it was then, and as it is now.
    CHECK(toDo(villages.count("T14", "2026-09", "2026-11-24")) == "1 0 0");
    CHECK(toDo(villages.count("T14", "2026-08", "2026-11-24")) == "0 0 ");
    CHECK(toDo(villages.count("T14", "2026-11", "2026-11-24")) == "1 3 55");
    CHECK(toDo(villages.count("T14", "2026-Q4", "2026-11-24")) == "3 1 55");
}

TEST_CASE("A child waits since it belongs there without a break, not since its dossier was opened")
{
    SECTION("the months of the parents' absence ran out within the period")
    {
        Villages villages;
        villages.add(boy("a", "2026-01-05", R"(,
            "family_member": [{"id": "f", "rel": "51"}, {"id": "m", "rel": "52"}],
            "away": [{"person": "f", "from_on": "2026-04-12", "cross_county": true, "reason": "1"},
                     {"person": "m", "from_on": "2026-04-01", "cross_county": true, "reason": "1"}])",
                         firstVillage));
        CHECK(toDo(villages.count("T14", "2026-10", "2026-11-24")) == "1 0 19"); // 12 October
        // By the county's three months since 12 July: that is not the national count.
        CHECK(toDo(villages.count("T14", "2026-09", "2026-11-24")) == "0 0 ");
    }
    SECTION("an earlier category had ended")
    {
        Villages villages;
        villages.add(boy("a", "2026-01-05", R"(,
            "category": [{"id": "k1", "cat": "K01", "state": "2", "from_on": "2026-02-01", "to_on": "2026-06-30"},
                         {"id": "k2", "cat": "K06", "state": "2", "from_on": "2026-10-20"}])",
                         firstVillage));
        CHECK(toDo(villages.count("T14", "2026-10", "2026-11-24")) == "1 0 11");
        CHECK(toDo(villages.count("T14", "2026-06", "2026-11-24")) == "0 1 149");
    }
    SECTION("the dossier was opened later, or again")
    {
        Villages villages;
        villages.add(orphanSince("a", "2025-03-01", "", firstVillage, "2026-10-10"));
        villages.add(orphanSince("b", "2025-03-01", R"(,
            "dossier_event": [{"kind": "open", "status": "open", "date": "2026-01-05"},
                              {"id": "e2", "kind": "close", "status": "closed", "date": "2026-05-31"},
                              {"id": "e3", "kind": "reopen", "status": "open", "date": "2026-10-05"}])",
                                 secondVillage));
        const auto october = villages.count("T14", "2026-10", "2026-11-24");
        CHECK(toDo(october, firstVillage) == "1 0 21");
        CHECK(toDo(october, secondVillage) == "1 0 26");
    }
}

TEST_CASE("What was entered has arisen on the day from which it differs, and is none if it agrees")
{
    const auto entered = [](const char* id, const char* state, const char* day) {
        const QByteArray entries = QByteArray(R"(, "national_entry": [
            {"id": "n1)") + id + R"(", "kind": "1", "state": "2", "date": "2026-02-02"},
            {"id": "n2)" + id + R"(", "kind": "4", "state": ")"
                                   + state + R"(", "date": ")" + day + "\"}]";
        return orphanSince(id, "2026-01-10", entries.constData());
    };
    Villages villages;
    villages.add(entered("a", "3", "2026-10-06"));
    villages.add(entered("b", "4", "2026-09-30"));
    villages.add(entered("c", "2", "2026-10-07"));
    const auto october = villages.count("T14", "2026-10", "2026-11-24");
    CHECK(broken(october) == "");
    CHECK(number(october, "state.same") == "1");
    CHECK(toDo(october) == "1 1 31");
}

TEST_CASE("Behind the oldest stand the children who have waited that long")
{
    Villages villages;
    villages.add(orphanSince("a", "2026-10-05"));
    villages.add(orphanSince("b", "2026-10-02", "", secondVillage));
    villages.add(orphanSince("c", "2026-09-30", "", secondVillage));
    villages.add(orphanSince("d", "2026-10-03", "", secondVillage));
    villages.add(orphanSince("e", "2026-09-30", "", secondVillage));
    const auto october = villages.count("T14", "2026-10", "2026-11-24");
    const auto oldest = october.column(u"oldest");
    REQUIRE(oldest);
    const auto behind = [&](QStringView row) {
        return october.childrenBehind(october.line(0, row)->cells[*oldest]).size();
    };
    CHECK(behind(u"530426999201") == 1);
    CHECK(behind(u"530426999202") == 2);
    CHECK(behind(u"") == 2);
}

TEST_CASE("A closed dossier is counted as long as the child stands in the national system")
{
    const auto closed = [](const char* id, const char* state) {
        return QByteArray(R"({"child": [{"id": ")") + id + R"(", "birth": "2016-05-10", "sex": "1",
            "status": "closed", "opened_on": "2026-01-05", "village": "530426999201"}],
            "dossier_event": [{"id": "e1)"
               + id + R"(", "kind": "open", "status": "open", "date": "2026-01-05"},
                {"id": "e2)"
               + id + R"(", "kind": "close", "status": "closed", "date": "2026-09-10"}],
            "national_entry": [{"id": "n)"
               + id + R"(", "kind": "1", "date": "2026-09-12", "state": ")" + state + "\"}]}";
    };
    Villages villages;
    villages.add(closed("a", "4")); // to be taken out
    villages.add(closed("b", "5")); // taken out
    villages.add(boy("c", "2026-01-05", "", firstVillage));
    const auto october = villages.count("T14", "2026-10", "2026-11-24");
    CHECK(broken(october) == "");
    CHECK(number(october, "total") == "2");
    CHECK(number(october, "closed") == "1");
    CHECK(number(october, "state.leaving") == "1");
    CHECK(toDo(october) == "0 1 49"); // since 12 September
}

} // namespace tongdang::test
