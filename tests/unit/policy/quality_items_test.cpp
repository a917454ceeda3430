// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Checks of domain.md §11 that look at several items or records, item by item.
#include "quality_checks.h"

namespace tongdang::test {

using namespace Qt::StringLiterals;

// An open dossier of a girl of ten.
#define GIRL_OF_TEN(more)                                                                          \
    R"("child":[{"name":"林小满","sex":"2","birth":"2016-05-10","status":"open",)"              \
    R"("village":"530426100201","opened_on":"2026-11-01")" more "}]"

TEST_CASE("A disability certificate is the identity number, the type and the grade")
{
    tryCases({
        {"Q23", "warning health.dis_cert",
         "{" GIRL_OF_TEN(
             R"(,"idno":"530426201506010012")") R"(,"health":[{"kind":"1","dis_type":"4",
             "dis_level":"1","dis_cert":"53042620150601001242"}]})",
         "{" GIRL_OF_TEN(
             R"(,"idno":"530426201506010012")") R"(,"health":[{"kind":"1","dis_type":"4",
             "dis_level":"1","dis_cert":"53042620150601001241B1"}]})"},
        {"Q23", "warning family_member.dis_cert",
         "{" GIRL_OF_TEN("") R"(,"family_member":[{"id":"f","rel":"51","idno":"53042619800101001x",
             "dis_type":"5","dis_level":"2","dis_cert":"53042619800101001X51"}]})",
         "{" GIRL_OF_TEN("") R"(,"family_member":[{"id":"f","rel":"51","idno":"53042619800101001x",
             "dis_type":"5","dis_level":"2","dis_cert":"53042619800101001X52"}]})"},
    });
    CHECK(
        foundBy("Q23", "{" GIRL_OF_TEN("") R"(,"health":[{"kind":"1","dis_type":"4","dis_level":"1",
        "dis_cert":"53042620150601001242"}]})")
            .isEmpty()); // the identity number is not known
}

TEST_CASE("A trustee has no bar: declared in the agreement, as a carer and as a helper")
{
    tryCases({
        {"Q30", "error agreement.chk_bar1",
         "{" GIRL_OF_TEN("") R"(,"agreement":[{"state":"signed","chk_able":false}]})",
         "{" GIRL_OF_TEN("") R"(,"agreement":[{"state":"ended","chk_bar3":false}]})"},
        {"Q30", "error agreement.trustee",
         "{" GIRL_OF_TEN("") R"(,"caregiver":[{"id":"c","type":"5","bar2":false}],
             "agreement":[{"state":"signed","trustee":"c"}]})",
         "{" GIRL_OF_TEN(
             "") R"(,"caregiver":[{"id":"c","type":"5","bar2":true},{"id":"d","bar2":false}],
             "agreement":[{"state":"signed","trustee":"c"}]})"},
        {"Q30", "error agreement.trustee",
         "{" GIRL_OF_TEN(
             "") R"(,"caregiver":[{"id":"c","type":"5","name":"示帮扶","phone":"13900000001"}],
             "helper":[{"id":"h","name":"示帮扶","phone":"13900000001","no_bar":false}],
             "agreement":[{"state":"signed","trustee":"c"}]})",
         "{" GIRL_OF_TEN(
             "") R"(,"caregiver":[{"id":"c","type":"5","name":"示帮扶","phone":"13900000001"}],
             "helper":[{"id":"h","name":"示帮扶","phone":"13900000001","no_bar":true},
                       {"id":"i","name":"示帮扶","phone":"13900000002","no_bar":false}],
             "agreement":[{"state":"signed","trustee":"c"}]})"},
    });
}

TEST_CASE("Whatever is not in order on a visit, a call or a helper's visit leaves a problem")
{
    tryCases({
        // A problem that was found later is another one's, unless it names the visit.
        {"Q37", "error visit.i1",
         "{" GIRL_OF_TEN("") R"(,"visit":[{"id":"v","date":"2026-11-10","i1":["17"]}],
             "problem":[{"found_on":"2026-11-15","state":"found"}]})",
         "{" GIRL_OF_TEN("") R"(,"visit":[{"id":"v","date":"2026-11-10","i1":["17"]}],
             "problem":[{"found_on":"2026-11-15","state":"found","visit":"v"}]})"},
        // Each item that is not in order asks for one, not the box of findings alone.
        {"Q37", "error visit.i1",
         "{" GIRL_OF_TEN("") R"(,"visit":[{"date":"2026-11-10","d5":"2"}]})",
         "{" GIRL_OF_TEN(
             "") R"(,"visit":[{"date":"2026-11-10","d5":"1","a4":"1","b1":["1"],"c1":"1"}]})"},
        {"Q37", "error visit.i1",
         "{" GIRL_OF_TEN("") R"(,"visit":[{"date":"2026-11-10","a4_duty":"3"}]})",
         "{" GIRL_OF_TEN("") R"(,"visit":[{"date":"2026-11-10","a4_duty":"2"}]})"},
        // A mood that is not in order (S16.6), and words of ending one's life above all (S3.2).
        {"Q37", "error visit.i1",
         "{" GIRL_OF_TEN("") R"(,"visit":[{"date":"2026-11-10","b2":["2"]}]})",
         "{" GIRL_OF_TEN("") R"(,"visit":[{"date":"2026-11-10","b2":["1"]}]})"},
        {"Q38", "error visit.h1",
         "{" GIRL_OF_TEN("") R"(,"visit":[{"date":"2026-11-10","b2":["5"],"h1":"1"}]})",
         "{" GIRL_OF_TEN("") R"(,"visit":[{"date":"2026-11-10","b2":["4"],"h1":"1"}]})"},
        {"Q37", "error visit.i1",
         "{" GIRL_OF_TEN("") R"(,"visit":[{"date":"2026-11-10","b1":["1","4"]}],
             "problem":[{"found_on":"2026-10-01","state":"in_progress"}]})",
         "{" GIRL_OF_TEN("") R"(,"visit":[{"date":"2026-11-10","b1":["1","4"],"i3":"营养餐已申请"}],
             "problem":[{"found_on":"2026-10-01","state":"in_progress"}]})"},
        {"Q37", "error contact.abnormal",
         "{" GIRL_OF_TEN("") R"(,"contact":[{"id":"t","date":"2026-11-10","abnormal":true}]})",
         "{" GIRL_OF_TEN("") R"(,"contact":[{"id":"t","date":"2026-11-10","abnormal":true}],
             "problem":[{"found_on":"2026-11-12","state":"found","contact":"t"}]})"},
        {"Q37", "error care_record.hazard",
         "{" GIRL_OF_TEN("") R"(,"care_record":[{"id":"r","date":"2026-11-10","power":"2"}]})",
         "{" GIRL_OF_TEN("") R"(,"care_record":[{"id":"r","date":"2026-11-10","power":"1"}]})"},
    });
}

TEST_CASE("A problem is not verified by the one who solved it alone")
{
    tryCases({
        // Q41: whoever solved it does not verify it alone (domain.md §7.2).
        {"Q41", "warning problem.state",
         "{" GIRL_OF_TEN("") R"(,"problem":[{"id":"p","state":"verified","found_on":"2026-11-01",
             "solved_by":"s1","solved_on":"2026-11-05","result":"已加盖"}],
             "problem_step":[{"problem":"p","date":"2026-11-06","kind":"7","by":"s1"}]})",
         "{" GIRL_OF_TEN("") R"(,"problem":[{"id":"p","state":"verified","found_on":"2026-11-01",
             "solved_by":"s1","solved_on":"2026-11-05","result":"已加盖"}],
             "problem_step":[{"problem":"p","date":"2026-11-06","kind":"7","by":"s2"}]})"},
        {"Q41", "warning problem.state",
         "{" GIRL_OF_TEN("") R"(,"problem":[{"id":"p","state":"verified","found_on":"2026-11-01",
             "solved_by":"s1","solved_on":"2026-11-05","result":"已加盖"}],
             "visit":[{"date":"2026-11-05","outcome":"1","by":"s1"}]})",
         "{" GIRL_OF_TEN("") R"(,"problem":[{"id":"p","state":"verified","found_on":"2026-11-01",
             "solved_by":"s1","solved_on":"2026-11-05","result":"已加盖"}],
             "visit":[{"date":"2026-11-09","outcome":"1","by":"s1"}]})"},
    });
}

TEST_CASE("A family that lives in another village is told")
{
    tryCases({
        {"Q47", "warning child.household",
         "{" GIRL_OF_TEN(
             R"(,"household":"h","village":"530426999201")") R"(,"household":[{"id":"h","div":"530426999202"}]})",
         "{" GIRL_OF_TEN(
             R"(,"household":"h","village":"530426999201")") R"(,"household":[{"id":"h","div":"530426999201"}]})"},
    });
}

TEST_CASE("A dossier that stands in a village that came to its end is told")
{
    tryCases({
        {"Q47", "warning child.village",
         "{" GIRL_OF_TEN(
             R"(,"village":"530426999201")") R"(,"village":[{"code":"530426999201","to_on":"2026-11-20"}]})",
         "{" GIRL_OF_TEN(
             R"(,"village":"530426999201")") R"(,"village":[{"code":"530426999201","to_on":"2026-11-21"}]})"},
        {"Q47", "warning child.village",
         "{" GIRL_OF_TEN(
             R"(,"village":"530426999201")") R"(,"village":[{"code":"530426999201","to_on":"2026-01-01"}]})",
         "{" GIRL_OF_TEN(
             R"(,"village":"530426999201")") R"(,"village":[{"code":"530426999202","to_on":"2026-01-01"}]})"},
    });
}

TEST_CASE("How complete a dossier is, is told with its parts, by weight")
{
    const auto told = [](const char* facts) {
        QStringList words;
        for (const QualityFinding& finding : found(facts)) {
            if (finding.check == u"Q57"_s && finding.words.startsWith(u"档案完整率"_s))
                words.append(finding.words);
        }
        return words;
    };
    // 5 of 11 basic items, one visit of late, no help record: 40*5/11 + 20 + 10 + 0 + 15.
    constexpr const char* some =
        R"({"child":[{"id":"c","name":"林小满","sex":"2","birth":"2016-05-10",
        "ethnic":"01","health":"1","status":"open","opened_on":"2026-10-01"}],
        "visit":[{"date":"2026-11-18","means":"1","outcome":"1","by":"s1"}]})";
    CHECK(told(some) == QStringList{u"档案完整率63%：基本信息45%、关爱帮扶记录0%"_s});
    constexpr const char* early = R"({"child":[{"id":"c","name":"林小满","sex":"2",
        "birth":"2016-05-10","status":"open","opened_on":"2026-10-21"}]})";
    CHECK(told(early).isEmpty());
}

TEST_CASE("A child without a helper is for information, the rest of that check is a warning")
{
    constexpr const char* alone = R"({"child":[{"id":"c","birth":"2016-05-10","status":"open",
        "opened_on":"2024-01-01"}],"category":[{"cat":"K01","state":"2","from_on":"2024-01-01"}]})";
    CHECK(foundBy("Q45", alone) == QStringList{u"info child"_s});
}

} // namespace tongdang::test
