// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The 58 checks of domain.md §11: each has its place, and finds what the section says.
#include "policy/quality.h"

#include "quality_checks.h"
#include "support/catch.h"
#include "support/policy/duty_cases.h"
#include "support/policy/situation.h"

#include <algorithm>

namespace tongdang::test {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* today = qualityDay;

// An open dossier of a girl of ten.
#define CHILD(more)                                                                                \
    R"("child":[{"name":"林小满","sex":"2","birth":"2016-05-10","status":"open",)"              \
    R"("village":"530426100201","opened_on":"2026-11-01")" more "}]"
#define CLOSED R"("child":[{"birth":"2016-05-10","status":"closed","opened_on":"2024-01-01"}])"
#define FATHER(more) R"("family_member":[{"id":"f","rel":"51","name":"林甲")" more "}]"

// Both parents work outside the county since years.
#define AWAY(parent)                                                                               \
    R"({"person":")" parent R"(","cross_county":true,"reason":"1","from_on":"2023-01-01"})"
#define ALONE                                                                                      \
    R"("family_member":[{"id":"f","rel":"51"},{"id":"m","rel":"52"}],"away":[)" AWAY(              \
        "f") "," AWAY("m") "]}"

// On level 2 since that day, without a plan.
#define PLANLESS(day)                                                                                        \
    "{" CHILD(                                                                                               \
        "") R"(,"level_assessment":[{"id":"l","level":"2","effective_on":")" day                             \
            R"("}],"review":[{"subject":"1","level_assessment":"l","decision":"1","level":"2","date":")" day \
            R"("}]})"

const std::vector<Case>& cases()
{
    static const std::vector<Case> all{
        {"Q01", "error child.idno", "{" CHILD(R"(,"idno":"53042620160510002")") "}",
         "{" CHILD(R"(,"idno":"")") "}"},
        {"Q04", "warning child.sex",
         R"({"child":[{"sex":"1","birth":"2016-05-10","status":"open","idno":"11010519491231002X"}]})",
         R"({"child":[{"sex":"2","birth":"2016-05-10","status":"open","idno":"11010519491231002X"}]})"},
        {"Q02", "error child.idno", "{" CHILD(R"(,"idno":"110105194912310021")") "}",
         "{" CHILD(R"(,"idno":"11010519491231002X")") "}"},
        {"Q03", "error child.birth", "{" CHILD(R"(,"idno":"11010519491231002X")") "}",
         R"({"child":[{"sex":"2","birth":"1949-12-31","status":"open","idno":"11010519491231002X"}]})"},
        {"Q05", "info child.idno", "{" CHILD(R"(,"idno":"53049920160510002X")") "}",
         "{" CHILD(R"(,"idno":"53042620160510002X")") "}"},
        // The county's number before 1998.
        {"Q05", "info caregiver.idno",
         "{" CHILD("") R"(,"caregiver":[{"idno":"532499196001010011"}]})",
         "{" CHILD("") R"(,"caregiver":[{"idno":"532426196001010011"}]})"},
        {"Q06", "warning family_member.idno",
         "{" CHILD("") "," FATHER(R"(,"idno":"532426800101001")") "}",
         "{" CHILD("") "," FATHER(R"(,"idno":"53242680010100")") "}"},
        {"Q07", "error child",
         R"({"child":[{"id":"a","birth":"2016-05-10","status":"open","idno":"11010519491231002X"},
                      {"id":"b","birth":"2016-05-10","status":"open","idno":"11010519491231002X"}]})",
         R"({"child":[{"id":"a","birth":"2016-05-10","status":"open","idno":"11010519491231002X"},
                      {"id":"b","birth":"2016-05-10","status":"closed","idno":"11010519491231002X"}]})"},
        {"Q09", "error family_member.idno",
         "{" CHILD(R"(,"idno":"11010519491231002X")") "," FATHER(
             R"(,"idno":"11010519491231002X")") "}",
         "{" CHILD("") "," FATHER("") "}"},
        {"Q10", "warning family_member.birth",
         "{" CHILD("") "," FATHER(R"(,"birth":"2002-05-11")") "}",
         "{" CHILD("") "," FATHER(R"(,"birth":"2002-05-10")") "}"},
        {"Q10", "warning family_member.birth",
         "{" CHILD("") "," FATHER(R"(,"birth":"1956-05-09")") "}",
         "{" CHILD("") "," FATHER(R"(,"birth":"1956-05-10")") "}"},
        {"Q11", "error caregiver.birth",
         "{" CHILD("") R"(,"caregiver":[{"from_on":"2024-01-01","birth":"2008-11-21"}]})",
         "{" CHILD("") R"(,"caregiver":[{"from_on":"2024-01-01","birth":"2008-11-20"}]})"},
        {"Q11", "warning caregiver.birth",
         "{" CHILD("") R"(,"caregiver":[{"from_on":"2024-01-01","birth":"1956-11-20"}]})",
         "{" CHILD("") R"(,"caregiver":[{"from_on":"2024-01-01","birth":"1956-11-21"}]})"},
        {"Q11", "error caregiver.full_capacity",
         "{" CHILD("") R"(,"caregiver":[{"from_on":"2024-01-01","full_capacity":false}]})",
         "{" CHILD("") R"(,"caregiver":[{"from_on":"2024-01-01","to_on":"2026-01-01",
             "full_capacity":false}]})"},
        {"Q12", "warning child.phone_child", "{" CHILD(R"(,"phone_child":"12012345678")") "}",
         "{" CHILD(R"(,"phone_child":"13012345678")") "}"},
        {"Q13", "error child.birth", R"({"child":[{"birth":"2026-11-21","status":"open"}]})",
         R"({"child":[{"birth":"2026-11-20","status":"open"}]})"},
        {"Q13", "error child.birth",
         R"({"child":[{"birth":"2008-11-01","status":"open","opened_on":"2026-11-01"}]})",
         R"({"child":[{"birth":"2008-11-02","status":"open","opened_on":"2026-11-01"}]})"},
        {"Q16", "warning child.status",
         "{" CHILD("") R"(,"category":[{"cat":"K05","state":"3","from_on":"2026-01-01"}]})",
         "{" CHILD("") R"(,"category":[{"cat":"K05","state":"1","from_on":"2026-01-01"}]})"},
        {"Q16", "warning child.status", "{" CHILD("") "}",
         "{" CHILD("") R"(,"category":[{"cat":"K05","state":"2","from_on":"2026-01-01"}]})"},
        {"Q17", "warning child.status",
         "{" CLOSED R"(,"family_member":[{"id":"f","rel":"51"},{"id":"m","rel":"52"}],
             "away":[{"person":"f","cross_county":true,"reason":"1","from_on":"2024-01-01"},
                     {"person":"m","cross_county":true,"reason":"1","from_on":"2024-01-01"}]})",
         "{" CLOSED R"(,"family_member":[{"id":"f","rel":"51"},{"id":"m","rel":"52"}],
             "away":[{"person":"f","cross_county":true,"reason":"1","from_on":"2024-01-01"},
                     {"person":"m","cross_county":false,"reason":"1","from_on":"2024-01-01"}]})"},
        {"Q18", "error away.to_on",
         "{" CHILD("") "," FATHER(
             "") R"(,"away":[{"person":"f","from_on":"2026-02-02","to_on":"2026-02-01"}]})",
         "{" CHILD("") "," FATHER(
             "") R"(,"away":[{"person":"f","from_on":"2026-02-01","to_on":"2026-02-01"}]})"},
        {"Q18", "error away.from_on",
         "{" CHILD("") "," FATHER(
             "") R"(,"away":[{"person":"f","from_on":"2026-01-01","to_on":"2026-03-02"},
             {"person":"f","from_on":"2026-03-01"}]})",
         "{" CHILD("") "," FATHER(
             "") R"(,"away":[{"person":"f","from_on":"2026-01-01","to_on":"2026-03-01"},
             {"person":"f","from_on":"2026-03-01"}]})"},
        {"Q18", "error family_member.name",
         "{" CHILD("") "," FATHER("") R"(,"away":[{"person":"f","from_on":"2026-01-01"}],
             "person_state":[{"person":"f","state":"P11","from_on":"2026-02-01"}]})",
         "{" CHILD("") "," FATHER(
             "") R"(,"away":[{"person":"f","from_on":"2026-01-01","to_on":"2026-02-01"}],
             "person_state":[{"person":"f","state":"P11","from_on":"2026-02-01"}]})"},
        {"Q19", "warning away.dest_div",
         "{" CHILD("") "," FATHER(
             "") R"(,"away":[{"person":"f","from_on":"2026-01-01","dest":"东莞"}]})",
         "{" CHILD("") "," FATHER(
             "") R"(,"away":[{"person":"f","from_on":"2026-01-01","dest":"东莞",
             "dest_div":"441900"}]})"},
        {"Q20", "error family_member.unable_reason",
         "{" CHILD("") "," FATHER(R"(,"guardianship_able":false)") "}",
         "{" CHILD("") "," FATHER(R"(,"guardianship_able":false)") R"(,
             "person_state":[{"person":"f","state":"P11","from_on":"2026-02-01"}]})"},
        {"Q21", "warning category.cat",
         "{" CHILD("") R"(,"family_member":[{"id":"f","rel":"51"},{"id":"m","rel":"52"}],
             "person_state":[{"person":"f","state":"P11","from_on":"2026-02-01"},
                             {"person":"m","state":"P13","from_on":"2026-02-01"}]})",
         "{" CHILD("") R"(,"family_member":[{"id":"f","rel":"51"},{"id":"m","rel":"52"}],
             "person_state":[{"person":"f","state":"P11","from_on":"2026-02-01"},
                             {"person":"m","state":"P13","from_on":"2026-02-01"}],
             "category":[{"cat":"K01","state":"1","from_on":"2026-03-01"}]})"},
        {"Q22", "warning category.cat",
         "{" CHILD("") "," FATHER(R"(,"guardianship_able":true)") R"(,
             "category":[{"cat":"K01","state":"2","from_on":"2026-03-01"}]})",
         "{" CHILD("") "," FATHER(R"(,"guardianship_able":true)") R"(,
             "person_state":[{"person":"f","state":"P12","from_on":"2026-02-01"}],
             "category":[{"cat":"K01","state":"2","from_on":"2026-03-01"}]})"},
        {"Q23", "warning category.cat",
         "{" CHILD("") R"(,"category":[{"cat":"K04","state":"2","from_on":"2026-03-01"}],
             "health":[{"kind":"1","dis_type":"4","from_on":"2026-01-01"}]})",
         "{" CHILD("") R"(,"category":[{"cat":"K04","state":"2","from_on":"2026-03-01"}],
             "health":[{"kind":"1","dis_type":"4","dis_level":"1","from_on":"2026-01-01"}]})"},
        {"Q25", "warning category.hardship",
         "{" CHILD(
             "") R"(,"category":[{"cat":"K06","state":"2","from_on":"2026-03-01","basis":"低保证"}]})",
         "{" CHILD(
             "") R"(,"category":[{"cat":"K06","state":"2","from_on":"2026-03-01","basis":"低保证",
             "hardship":"1"}]})"},
        {"Q25", "warning category.inadequate",
         "{" CHILD("") R"(,"category":[{"cat":"K07","state":"2","from_on":"2026-03-01"}]})",
         "{" CHILD("") R"(,"category":[{"cat":"K07","state":"4","from_on":"2026-03-01"}]})"},
        {"Q26", "warning person_restricted.to_on",
         "{" CHILD("") "," FATHER("") R"(,"person_restricted":[{"person":"f","state":"P31",
             "from_on":"2026-05-19","months":6}]})",
         "{" CHILD("") "," FATHER("") R"(,"person_restricted":[{"person":"f","state":"P31",
             "from_on":"2026-05-20","months":6}]})"},
        {"Q27", "warning person_state.report_police_on",
         "{" CHILD("") "," FATHER(
             "") R"(,"person_state":[{"person":"f","state":"P41","from_on":"2026-02-01"}]})",
         "{" CHILD("") "," FATHER(
             "") R"(,"person_state":[{"person":"f","state":"P41","from_on":"2026-02-01",
             "report_police_on":"2026-02-02"}]})"},
        {"Q28", "error caregiver.main", "{" CHILD("") "}",
         "{" CHILD("") R"(,"caregiver":[{"main":true,"from_on":"2026-01-01"}]})"},
        {"Q28", "error caregiver.main",
         "{" CHILD(
             "") R"(,"caregiver":[{"main":true,"from_on":"2026-01-01"},{"main":true,"from_on":"2026-02-01"}]})",
         "{" CHILD(
             "") R"(,"caregiver":[{"main":true,"from_on":"2026-01-01"},{"main":false,"from_on":"2026-02-01"}]})"},
        {"Q30", "error agreement.chk_bar1",
         // true: declared that there is nothing of the kind (fields.tsv, bar 3 absent).
         "{" CHILD("") R"(,"agreement":[{"state":"signed","chk_bar3":false}]})",
         "{" CHILD("") R"(,"agreement":[{"state":"signed","chk_able":true,"chk_bar1":true,
             "chk_bar2":true,"chk_bar3":true,"chk_bar4":true}]})"},
        {"Q30", "error agreement.trustee",
         "{" CHILD(
             "") R"(,"caregiver":[{"id":"c","type":"1"}],"agreement":[{"state":"signed","trustee":"c"}]})",
         "{" CHILD("") R"(,"caregiver":[{"id":"c","type":"2"},{"id":"d","type":"1"}],
             "agreement":[{"state":"signed","trustee":"c"}]})"},
        {"Q31", "warning agreement.signed_on",
         "{" CHILD(
             "") R"(,"agreement":[{"state":"signed","from_on":"2026-01-01","signed_on":"2026-02-01"}]})",
         "{" CHILD(
             "") R"(,"agreement":[{"state":"signed","from_on":"2026-01-01","signed_on":"2026-01-31",
             "chk_opinion":"1"}]})"},
        {"Q31", "warning agreement.chk_opinion",
         "{" CHILD("") R"(,"agreement":[{"state":"signed","from_on":"2024-05-10"}]})",
         "{" CHILD("") R"(,"agreement":[{"state":"signed","from_on":"2024-05-09"}]})"},
        {"Q32", "warning education.school",
         "{" CHILD(
             "") R"(,"education":[{"year":2026,"term":"1","status":"03","school_name":"村完小",
             "class":"一班"}]})",
         "{" CHILD(
             "") R"(,"education":[{"year":2026,"term":"1","status":"03","school_name":"村完小",
             "class":"一班","head_teacher":"周老师"}]})"},
        {"Q33", "warning education.status",
         R"({"child":[{"birth":"2016-11-21","status":"open"}],"education":[{"year":2026,"term":"1","status":"04"}]})",
         R"({"child":[{"birth":"2016-11-20","status":"open"}],"education":[{"year":2026,"term":"1","status":"04"}]})"},
        {"Q34", "error visit.date",
         "{" CHILD("") R"(,"visit":[{"date":"2026-11-21","outcome":"1"}]})",
         "{" CHILD("") R"(,"visit":[{"date":"2026-11-20","outcome":"1"}]})"},
        {"Q34", "error visit.date",
         "{" CHILD("") R"(,"visit":[{"date":"2026-10-31","outcome":"1"}]})",
         "{" CHILD("") R"(,"visit":[{"date":"2026-11-01","outcome":"1"}]})"},
        {"Q35", "warning visit.date",
         "{" CHILD(
             "") R"(,"visit":[{"date":"2026-11-10","by":"s1"},{"date":"2026-11-10","by":"s1"}]})",
         "{" CHILD(
             "") R"(,"visit":[{"date":"2026-11-10","by":"s1"},{"date":"2026-11-11","by":"s1"}]})"},
        {"Q37", "error visit.i1", "{" CHILD("") R"(,"visit":[{"date":"2026-11-10","i1":["17"]}]})",
         "{" CHILD("") R"(,"visit":[{"date":"2026-11-10","i1":["17"]}],
             "problem":[{"found_on":"2026-11-10","state":"found"}]})"},
        {"Q38", "error visit", "{" CHILD("") R"(,"visit":[{"date":"2026-11-10","h1":"2"}]})",
         "{" CHILD("") R"(,"visit":[{"date":"2026-11-10","h1":"1"}]})"},
        {"Q39", "error incident.found_at",
         "{" CHILD("") R"(,"incident":[{"id":"i","state":"oral","found_at":"2026-11-10T10:00"}],
             "incident_receiver":[{"incident":"i","receiver":"GA","reported_at":"2026-11-10T09:59"}]})",
         "{" CHILD("") R"(,"incident":[{"id":"i","state":"oral","found_at":"2026-11-10T10:00"}],
             "incident_receiver":[{"incident":"i","receiver":"GA","reported_at":"2026-11-10T10:00"}]})"},
        {"Q41", "warning problem.assignee",
         "{" CHILD(
             "") R"(,"problem":[{"state":"reported","found_on":"2026-11-10","reported_on":"2026-11-10T10:00"}]})",
         "{" CHILD("") R"(,"problem":[{"state":"reported","found_on":"2026-11-20","assignee":"s1",
             "due_on":"2026-12-01","reported_on":"2026-11-20T10:00"}]})"},
        {"Q41", "warning problem.result",
         "{" CHILD("") R"(,"problem":[{"state":"solved","found_on":"2026-11-10"}]})",
         "{" CHILD(
             "") R"(,"problem":[{"state":"solved","found_on":"2026-11-10","result":"已加盖井盖"}]})"},
        {"Q44", "warning benefit.state", "{" CLOSED R"(,"benefit":[{"kind":"04","state":"4"}]})",
         "{" CLOSED R"(,"benefit":[{"kind":"04","state":"6"}]})"},
        {"Q44", "warning benefit.granted_to",
         "{" CHILD("") R"(,"benefit":[{"kind":"04","state":"4","granted_to":"2026-11-19"}]})",
         "{" CHILD("") R"(,"benefit":[{"kind":"04","state":"4","granted_to":"2026-11-20"}]})"},
        {"Q45", "warning pairing.state",
         "{" CLOSED R"(,"pairing":[{"state":"active","from_on":"2026-01-01"}]})",
         "{" CLOSED R"(,"pairing":[{"state":"ended","from_on":"2026-01-01"}]})"},
        {"Q47", "warning child.hukou_div", "{" CHILD(R"(,"hukou_div":"532501100201")") "}",
         "{" CHILD(R"(,"hukou_div":"530426100999")") "}"},
        {"Q48", "warning child.name",
         R"({"child":[{"name":"李?明","birth":"2016-05-10","status":"open"}]})",
         R"({"child":[{"name":"李𫍽明","birth":"2016-05-10","status":"open"}]})"},
        {"Q50", "error problem.state",
         "{" CLOSED R"(,"problem":[{"state":"found","found_on":"2026-01-01"}]})",
         "{" CLOSED R"(,"problem":[{"state":"verified","found_on":"2026-01-01"}]})"},
        {"Q50", "error pairing.state",
         "{" CLOSED R"(,"pairing":[{"state":"paused","from_on":"2026-01-01"}]})",
         "{" CLOSED R"(,"pairing":[{"state":"ended","from_on":"2026-01-01"}]})"},
        {"Q50", "error incident.state",
         "{" CLOSED R"(,"incident":[{"state":"feedback","found_at":"2026-01-01T10:00"}]})",
         "{" CLOSED R"(,"incident":[{"state":"ended","found_at":"2026-01-01T10:00"}]})"},
        {"Q50", "error agreement.state", "{" CLOSED R"(,"agreement":[{"state":"in_force"}]})",
         "{" CLOSED R"(,"agreement":[{"state":"ended"}]})"},
        {"Q41", "warning problem.state",
         "{" CHILD("") R"(,"problem":[{"state":"accepted","found_on":"2026-08-21"}]})",
         "{" CHILD("") R"(,"problem":[{"state":"accepted","found_on":"2026-08-22"}]})"},
        {"Q25", "warning category.cat",
         "{" CHILD("") R"(,"category":[{"cat":"K05","state":"2","from_on":"2026-03-01"}],
             "health":[{"kind":"2","from_on":"2026-01-01"}]})",
         "{" CHILD("") R"(,"category":[{"cat":"K05","state":"2","from_on":"2026-03-01"}],
             "health":[{"kind":"2","illness_text":"血友病","from_on":"2026-01-01"}]})"},
        {"Q51", "info child",
         R"({"child":[{"birth":"2016-05-10","status":"open","opened_on":"2025-11-19"}]})",
         R"({"child":[{"birth":"2016-05-10","status":"open","opened_on":"2025-11-20"}]})"},
        {"Q58", "error photo.bytes",
         "{" CHILD("") R"(,"photo":[{"bytes":204801,"media":"image/jpeg"}]})",
         "{" CHILD("") R"(,"photo":[{"bytes":204800,"media":"image/jpeg"}]})"},
        {"Q58", "error photo.media",
         "{" CHILD("") R"(,"photo":[{"bytes":2000,"media":"image/gif"}]})",
         "{" CHILD("") R"(,"photo":[{"bytes":2000,"media":"image/png"}]})"},
        // Carried by rules of the policy; their own tests go into the details.
        {"Q14", "error child",
         R"({"child":[{"birth":"2010-09-01","status":"open","opened_on":"2024-01-05"}],)" ALONE,
         R"({"child":[{"birth":"2011-11-20","status":"open","opened_on":"2024-01-05"}],)" ALONE},
        {"Q15", "error child",
         R"({"child":[{"birth":"2008-11-01","status":"open"}],
            "category":[{"cat":"K05","state":"2","from_on":"2020-01-01"}]})",
         R"({"child":[{"birth":"2010-11-01","status":"open"}],
            "category":[{"cat":"K05","state":"2","from_on":"2020-01-01"}]})"},
        {"Q29", "warning child",
         R"({"child":[{"birth":"2016-05-10","status":"open","opened_on":"2024-01-05"}],)" ALONE,
         R"({"child":[{"birth":"2016-05-10","status":"open","opened_on":"2026-11-15"}],)" ALONE},
        {"Q40", "info child",
         R"({"child":[{"birth":"2016-05-10","status":"open","opened_on":"2024-01-05"}]})",
         R"({"child":[{"birth":"2016-05-10","status":"open","opened_on":"2026-11-15"}]})"},
        {"Q42", "warning child",
         R"({"child":[{"birth":"2016-05-10","status":"open","opened_on":"2026-10-20"}]})",
         R"({"child":[{"birth":"2016-05-10","status":"open","opened_on":"2026-10-21"}]})"},
        {"Q43", "warning child", PLANLESS("2026-11-04"), PLANLESS("2026-11-05")},
        {"Q49", "info child",
         "{" CHILD("") R"(,"national_entry":[{"kind":"4","state":"3","date":"2026-11-05"}]})",
         "{" CHILD("") R"(,"national_entry":[{"kind":"4","state":"3","date":"2026-11-06"}]})"},
        {"Q57", "info child",
         R"({"child":[{"birth":"2016-05-10","status":"open","opened_on":"2026-10-20"}]})",
         R"({"child":[{"birth":"2016-05-10","status":"open","opened_on":"2026-10-21"}]})"},
        {"Q52", "warning child.remark", "{" CHILD(R"(,"remark":"母亲hiv阳性")") "}",
         "{" CHILD(R"(,"remark":"母亲身体好")") "}"},
    };
    return all;
}

} // namespace

TEST_CASE("Each of the 58 checks stands in the table once with who carries it")
{
    const auto& checks = productChecks().checks();
    REQUIRE(checks.size() == 58);
    for (size_t i = 0; i < checks.size(); ++i) {
        const QualityCheck& check = checks[i];
        CHECK(check.id == u"Q%1"_s.arg(static_cast<int>(i) + 1, 2, 10, QChar(u'0')));
        INFO(check.id.toStdString());
        CHECK_FALSE(check.title.isEmpty());
        CHECK_FALSE(check.todo.isEmpty());
        CHECK((check.hasCarrier() || !check.missing.isEmpty()));
    }
}

TEST_CASE("Each check finds its case and passes the one beside it")
{
    tryCases(cases());
}

TEST_CASE("Each of the 58 checks has a case here, or the test that shows it elsewhere")
{
    const QHash<QString, const char*> elsewhere{
        {u"Q08"_s, "unit/desk/duplicate_pairs_test.cpp"},
        {u"Q24"_s, "unit/policy/visit_duty_test.cpp"},
        {u"Q36"_s, "unit/policy/quality_across_test.cpp"},
        {u"Q46"_s, "unit/desk/quality_test.cpp"},
        {u"Q53"_s, "unit/policy/quality_across_test.cpp"},
        {u"Q54"_s, "unit/report/tables_test.cpp"},
        {u"Q55"_s, "unit/exchange/roster_test.cpp"},
        {u"Q56"_s, "unit/sync/import_test.cpp"},
    };
    for (int number = 1; number <= 58; ++number) {
        const QString id = u"Q%1"_s.arg(number, 2, 10, QChar(u'0'));
        INFO(id.toStdString());
        const bool isHere = std::any_of(cases().begin(), cases().end(), [&](const Case& one) {
            return id == QLatin1String(one.check);
        });
        CHECK(isHere != elsewhere.contains(id));
        const QualityCheck* check = productChecks().check(id);
        REQUIRE(check);
        CHECK(check->hasCarrier());
    }
}

TEST_CASE("A closed dossier is asked only for what it left open")
{
    for (const QualityFinding& finding : found("{" CLOSED "}"))
        FAIL(finding.check.toStdString());
}

TEST_CASE("A birthday that comes is told and one that has passed is wrong")
{
    constexpr const char* facts = R"({"child":[{"birth":"%1","status":"open"}],
        "family_member":[{"id":"f","rel":"51"},{"id":"m","rel":"52"}],
        "category":[{"cat":"K05","state":"2","from_on":"2020-01-01"}]})";
    const auto of = [&](const char* birth) {
        return foundBy("Q15", QString::fromUtf8(facts).arg(QLatin1String(birth)).toUtf8());
    };
    CHECK(of("2008-12-20") == QStringList{u"info child"_s});
    CHECK(of("2008-11-01") == QStringList{u"error child"_s});
    CHECK(of("2010-11-01").isEmpty());
}

TEST_CASE("The order of the records does not change what the checks find")
{
    Situation child = situation("{" CHILD("") R"(,"caregiver":[{"main":true,"from_on":"2026-01-01"},
        {"main":true,"from_on":"2026-02-01"}],"visit":[{"date":"2026-11-21"},{"date":"2026-10-31"}]})");
    const auto ask = [&] {
        QStringList all;
        for (const auto& one :
             productChecks().findings(productCatalogue(), productRules(), child.view(), child.posts,
                                      day(today), moment(QString::fromLatin1(today))))
            all.append(one.check + (one.record ? one.record->toString() : QString()));
        return all;
    };
    const QStringList before = ask();
    CHECK_FALSE(before.isEmpty());
    std::reverse(child.records.begin(), child.records.end());
    CHECK(ask() == before);
}

} // namespace tongdang::test
