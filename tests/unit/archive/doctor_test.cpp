// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/doctor.h"

#include "support/archive/plain_archive.h"
#include "support/archive/raw_database.h"

using namespace tongdang;
using namespace tongdang::test;
namespace child = fields::child;
namespace visit = fields::visit;

namespace {

/// A place with a conflict, a withdrawn visit and an entry of the access log.
struct Village : PlainArchive {
    Village()
        : PlainArchive(1)
    {
        zeng = this->child(u"曾雨桐", {{child::siblings, 1, {}}});
        visitOne = this->visit(*zeng, QDate(2026, 3, 1));
        PlainArchive station(2);
        station.receive(*this);
        station.set(child::type, *zeng, child::siblings, 2);
        set(child::type, *zeng, child::siblings, 3);
        receive(station);
        archive::AccessLog::Entry entry;
        entry.action = "print";
        take(archive->accessLog().append(entry));
        take(archive->accessLog().append(entry));
        REQUIRE(examine().healthy());
    }
    /// What the doctor finds after somebody had their hands on the file.
    archive::DoctorFindings after(const char* sql)
    {
        archive.reset();
        REQUIRE(RawDatabase(path()).run(sql));
        open();
        return examine();
    }
    std::optional<RecordId> zeng;
    std::optional<RecordId> visitOne;
};

} // namespace

TEST_CASE("The doctor finds a row that differs from its changes, and a rebuild mends it")
{
    for (const char* sql :
         {"UPDATE r_child SET siblings = 9", "UPDATE r_visit SET _withdrawn = 1",
          "UPDATE r_visit SET _created = 1", "UPDATE r_visit SET _late = 1",
          "UPDATE r_visit SET _versions = x'0100'", "DELETE FROM r_visit",
          "UPDATE r_visit SET _child = NULL", "UPDATE r_visit SET date = x'5601'",
          "INSERT INTO r_visit SELECT 999, _id, _child, 1, 0, 0, x'01',"
          " child, sheet_no, date, time_from, time_to, means, purpose, outcome, outcome_reason,"
          " again_on, \"by\", by2, companions, met, a1, a1_changed, a2f, a2f_place, a2f_from,"
          " a2f_back, a2m, a2m_place, a2m_from, a2m_back, a3, a4, a4_duty, a4_quality, a4_problem,"
          " b1, b1_note, b2, b2_note, b3, b3_items, b3_note, b4, c1, c1_study, c2, d1, d2, d3, d4,"
          " d4_unsafe, d5, d_note, e1, e2, f1, f1_change, g1, g1_text, h1, h1_items, i1, i1_text,"
          " i1_s4, i1_s4_text, i2, i3, j1, sign_child, sign_carer, sign_visitor, observed_text"
          " FROM r_visit",
          "DELETE FROM conflict", "INSERT INTO conflict VALUES(2, 5, 0)",
          "INSERT INTO decided VALUES(2)", "UPDATE child_fact SET records = 5",
          "DELETE FROM child_fact"}) {
        INFO(sql);
        Village village;
        const archive::DoctorFindings findings = village.after(sql);
        CHECK(findings.database.isEmpty());
        CHECK(findings.log.isEmpty());
        CHECK_FALSE(findings.projections.isEmpty());
        CHECK_FALSE(findings.healthy());
        take(village.archive->rebuild());
        CHECK(village.examine().healthy());
    }
}

TEST_CASE("The doctor finds every kind of hand in the log")
{
    for (const char* sql : {"UPDATE change SET body = x'a0' WHERE ordinal = 1",
                            "UPDATE change SET header = CAST(substr(header, 1, 60) || x'aa' || "
                            "substr(header, 62) AS BLOB)"
                            " WHERE ordinal = 2",
                            "UPDATE change SET sequence = 77 WHERE ordinal = 2",
                            "UPDATE change SET record = 1 WHERE ordinal = 2",
                            "UPDATE change SET replica = 77 WHERE ordinal = 2",
                            "UPDATE access_log SET action = x'00' WHERE number = 1",
                            "DELETE FROM access_log WHERE number = 1"}) {
        INFO(sql);
        Village village;
        CHECK_FALSE(village.after(sql).log.isEmpty());
    }
}

TEST_CASE(
    "A change that was taken out shows in the tables, one that was exchanged breaks the chain")
{
    Village village;
    CHECK_FALSE(village.after("DELETE FROM change WHERE ordinal = 2").healthy());
    Village other;
    // The same dot in the place of another one: as if a change had been forged.
    CHECK_FALSE(
        other
            .after("UPDATE change SET header = (SELECT header FROM change WHERE ordinal = 1),"
                   " body = (SELECT body FROM change WHERE ordinal = 1) WHERE ordinal = 2")
            .log.isEmpty());
}

TEST_CASE("The doctor looks only, and tells how far it is")
{
    Village village;
    const QByteArrayList before = village.dump();
    std::vector<int> told;
    const auto findings = take(village.archive->examine([&told](int percent) {
        told.push_back(percent);
        return true;
    }));
    CHECK(findings.changes == 4);
    CHECK(std::is_sorted(told.begin(), told.end()));
    CHECK(village.dump() == before);
}

TEST_CASE("A database that is damaged is told apart")
{
    Village village;
    const auto findings =
        village.after("PRAGMA writable_schema = ON;"
                      "UPDATE sqlite_schema SET sql = replace(sql, '(replica, sequence)',"
                      " '(replica, record)') WHERE name = 'change_dot'");
    CHECK_FALSE(findings.database.isEmpty());
}
