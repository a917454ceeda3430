// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The checks that compare dossiers with each other (domain.md §11).
#include "policy/quality_across.h"

#include "quality_checks.h"
#include "support/policy/situation.h"

namespace tongdang::test {

using namespace Qt::StringLiterals;

namespace {

/// The same dossiers before the checks that compare them: "Q53 f 状态" of all findings.
QStringList foundAcross(const std::vector<const char*>& dossiers)
{
    std::vector<DossierTraits> traits;
    for (const char* facts : dossiers) {
        const Situation one = situation(facts);
        traits.push_back(
            traitsOf(productChecks(), productCatalogue(), one.child, one.records, day(qualityDay)));
    }
    QStringList all;
    const auto found = findingsAcross(productChecks(), traits);
    for (const DossierTraits& dossier : traits) {
        for (const QualityFinding& finding : found.value(dossier.child)) {
            REQUIRE(finding.record);
            all.append(finding.check + u' ' + finding.words);
        }
    }
    return all;
}

} // namespace

TEST_CASE("A visit whose words stand in three other visits as well is told to the supervisor")
{
#define VISITED(child, words)                                                                      \
    R"({"child":[{"id":")" child R"("}],"visit":[{"id":"v)" child                                  \
    R"(","date":"2026-11-10","observed_text":")" words R"("}]})"
    const auto found = foundAcross(
        {VISITED("a", "家中整洁，孩子作业完成，奶奶身体好"),
         VISITED("b", "家中整洁，孩子作业完成， 奶奶身体好"), // a space makes no other words
         VISITED("c", "家中整洁，孩子作业完成，奶奶身体好"),
         VISITED("d", "家中整洁，孩子作业完成，奶奶身体好"),
         VISITED("e", "家中整洁，孩子作业完成，爷爷身体好")});
    CHECK(found == QStringList(4, u"Q36 走访记录文字与另外3次走访完全相同"_s));
    CHECK(foundAcross({VISITED("a", "家中整洁，孩子作业完成，奶奶身体好"),
                       VISITED("b", "家中整洁，孩子作业完成，奶奶身体好"),
                       VISITED("c", "家中整洁，孩子作业完成，奶奶身体好")})
              .isEmpty());
    // What everybody writes where nothing is the matter is no copy.
    CHECK(foundAcross({VISITED("a", "一切正常"), VISITED("b", "一切正常"), VISITED("c", "一切正常"),
                       VISITED("d", "一切正常")})
              .isEmpty());
    CHECK(productChecks().check(u"Q36")->forStation);
}

TEST_CASE("The same father of two siblings is not away in the one dossier and at home in the other")
{
#define SIBLING(child, father, more)                                                               \
    R"({"child":[{"id":")" child R"(","household":"h"}],"family_member":[{"id":"f)" child          \
    R"(","rel":"51","name":"林甲")" father "}]" more "}"
    const char* const home = SIBLING("a", "", "");
    const char* const away =
        SIBLING("b", "", R"(,"away":[{"person":"fb","from_on":"2026-01-01","dest_div":"441900"}])");
    CHECK(foundAcross({home, away})
          == QStringList(2, u"Q53 兄弟姐妹的档案里，同一父母的外出情况登记得不一样"_s));
    CHECK(foundAcross(
              {SIBLING("a", "",
                       R"(,"away":[{"person":"fa","from_on":"2026-02-01","dest_div":"441900"}])"),
               away})
              .isEmpty());
    // He came home from there.
    CHECK(foundAcross({home, SIBLING("b", "", R"(,"away":[{"person":"fb","from_on":"2026-01-01",
                                     "to_on":"2026-11-01"}])")})
              .isEmpty());
    CHECK(foundAcross({home, SIBLING("b", "", R"(,"person_state":[{"person":"fb","state":"P11",
                                     "from_on":"2026-01-01"}])")})
          == QStringList(2, u"Q53 兄弟姐妹的档案里，同一父母的状态登记得不一样"_s));
    CHECK(foundAcross({SIBLING("a", R"(,"guardianship_able":true)", ""),
                       SIBLING("b", R"(,"guardianship_able":false)", "")})
          == QStringList(2, u"Q53 兄弟姐妹的档案里，同一父母的监护能力登记得不一样"_s));
    // Not yet filled in is not another answer.
    CHECK(foundAcross({SIBLING("a", "", ""), SIBLING("b", R"(,"guardianship_able":false)", "")})
              .isEmpty());
    // Half-siblings of one household have different fathers, and a number tells more than a house.
    CHECK(foundAcross({home, R"({"child":[{"id":"b","household":"h"}],"family_member":[
        {"id":"fb","rel":"51","name":"林乙"}],"away":[{"person":"fb","from_on":"2026-01-01"}]})"})
              .isEmpty());
    CHECK(foundAcross({SIBLING("a", R"(,"idno":"53042619800101001X")", ""),
                       R"({"child":[{"id":"b","household":"k"}],"family_member":[{"id":"fb",
        "rel":"51","name":"林佳","idno":"53042619800101001X"}],
        "away":[{"person":"fb","from_on":"2026-01-01"}]})"})
              .size()
          == 2);
}

namespace {

/// "Q12 ..." so many times: each of some dossiers has these records; "%1" is its number.
qsizetype countedIn(int dossiers, const char* facts, const QString& words)
{
    std::vector<QByteArray> all;
    for (int number = 0; number < dossiers; ++number)
        all.push_back(QString::fromUtf8(facts).arg(number).toUtf8());
    std::vector<const char*> texts;
    for (const QByteArray& one : all)
        texts.push_back(one.constData());
    return foundAcross(texts).count(words);
}

} // namespace

TEST_CASE("One phone of more than five families is told at each of them, siblings are one family")
{
    constexpr const char* strangers = R"({"child":[{"id":"c%1"}],
        "family_member":[{"id":"f%1","rel":"51","phone":"139 0000 0001"}]})";
    CHECK(countedIn(5, strangers, u"Q12 这个电话登记在5户家庭的档案里"_s) == 0);
    CHECK(countedIn(6, strangers, u"Q12 这个电话登记在6户家庭的档案里"_s) == 6);
    CHECK(countedIn(6, R"({"child":[{"id":"c%1","household":"h"}],
        "caregiver":[{"id":"g%1","phone":"13900000001"}]})",
                    u"Q12 这个电话登记在6户家庭的档案里"_s)
          == 0);
}

TEST_CASE(
    "More than twenty home visits of one director on a day are told, calls are no home visits")
{
    constexpr const char* visited = R"({"child":[{"id":"c%1"}],
        "visit":[{"id":"v%1","date":"2026-11-10","means":"1","by":"s1"}]})";
    CHECK(countedIn(20, visited, u"Q34 同一名走访人当天入户20次"_s) == 0);
    CHECK(countedIn(21, visited, u"Q34 同一名走访人当天入户21次"_s) == 21);
    CHECK(countedIn(21, R"({"child":[{"id":"c%1"}],
        "visit":[{"id":"v%1","date":"2026-11-10","means":"2","by":"s1"}]})",
                    u"Q34 同一名走访人当天入户21次"_s)
          == 0);
}

TEST_CASE("A helper with more than ten children is told, pairings that ended do not count")
{
    constexpr const char* paired = R"({"child":[{"id":"c%1"}],
        "pairing":[{"id":"p%1","helper":"h","state":"active"},
                   {"id":"q%1","helper":"h","state":"active"}]})";
    CHECK(countedIn(10, paired, u"Q45 这名帮扶人结对了10名儿童"_s) == 0);
    CHECK(countedIn(11, paired, u"Q45 这名帮扶人结对了11名儿童"_s) == 22);
    CHECK(countedIn(11, R"({"child":[{"id":"c%1"}],
        "pairing":[{"id":"p%1","helper":"h","state":"ended"}]})",
                    u"Q45 这名帮扶人结对了11名儿童"_s)
          == 0);
}

} // namespace tongdang::test
