// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every duty says why, and no reason gives away what is restricted.
#include "catalogue/fields.h"
#include "support/catch.h"
#include "support/policy/situation.h"

#include <algorithm>

namespace tongdang::test {

using namespace Qt::StringLiterals;

TEST_CASE("A visit explains itself by clause, last visit, day and tries")
{
    constexpr const char* facts = R"({
        "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "visit": [{"date": "2026-08-10", "means": "1", "outcome": "1", "by": "s1"},
                  {"date": "2026-11-08", "means": "1", "outcome": "3", "by": "s1"}]})";
    const auto duty = dutyOf(situation(facts), "2026-11-20", u"visit");
    REQUIRE(duty);
    CHECK(duty->because
          == u"方案第6条：每3个月入户走访一次。上次有效入户走访8月10日，应于11月10日前完成。"
             "其间上门1次未成（11月8日家中无人），还要补访。"_s);
    CHECK(duty->clause == u"S6.8"_s);
    CHECK(duty->clauseText == u"每三个月入户走访一次"_s);
    CHECK(duty->article == u"方案第6条"_s);
}

TEST_CASE("A rule by several clauses names each article once")
{
    constexpr const char* facts = R"({
        "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "family_member": [{"id": "f", "rel": "51"}, {"id": "m", "rel": "52"}],
        "away": [{"person": "f", "from_on": "2026-03-10", "cross_county": true, "reason": "1"},
                 {"person": "m", "from_on": "2026-03-10", "cross_county": true, "reason": "1"}]})";
    const Classification found = classified(situation(facts), "2026-11-20");
    REQUIRE(found.has(u"LB_COUNTY"));
    CHECK(found.flags.front().clause == u"SA3.2/SA3.4"_s);
    CHECK(found.flags.front().article == u"方案一（三）"_s);
    const auto review = dutyOf(situation(facts), "2026-11-20", u"review");
    REQUIRE(review);
    CHECK(review->article == u"方案第6条、方案三（二）"_s);
}

TEST_CASE("A first visit says that there was none")
{
    constexpr const char* facts = R"({
        "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-11-10"}]})";
    const auto duty = dutyOf(situation(facts), "2026-11-20", u"visit");
    REQUIRE(duty);
    CHECK(duty->because
          == u"方案第6条：每3个月入户走访一次。至今尚未入户走访过，建档后30天内首访，"
             "应于12月10日前完成。"_s);
}

TEST_CASE("A restricted category is named as restricted only")
{
    constexpr const char* facts = R"({
        "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "category": [{"cat": "K06", "state": "2", "from_on": "2026-02-01"}],
        "restricted_category": [{"cat": "K03", "from_on": "2026-02-01"}]})";
    const Classification found = classified(situation(facts), "2026-11-20");
    CHECK(found.categories == QStringList{u"K06"_s});
    CHECK(found.restrictedReason);
    CHECK(found.flags.front().details == QStringList{u"K06"_s});
    const QString all = found.because().join(u' ');
    CHECK(all.contains(u"健康原因(受限)"_s));
    CHECK_FALSE(all.contains(u"K03"_s));
    CHECK_FALSE(all.contains(u"艾滋"_s));
}

TEST_CASE("The detention of a parent is no word in a reason")
{
    constexpr const char* facts = R"({
        "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "family_member": [{"id": "f", "rel": "51", "guardianship_able": true}, {"id": "m", "rel": "52"}],
        "person_restricted": [{"person": "m", "state": "P31", "from_on": "2026-01-01"}],
        "away": [{"person": "f", "from_on": "2026-03-10", "cross_county": true, "reason": "1"}]})";
    const Classification found = classified(situation(facts), "2026-11-20");
    REQUIRE(found.has(u"LB_COUNTY"));
    const QString why = found.flags.front().because;
    CHECK(why.contains(u"母亲无监护能力（情形受限）"_s));
    CHECK_FALSE(why.contains(u"服刑"_s));
}

TEST_CASE("The suggested level comes with its triggers")
{
    constexpr const char* facts = R"({
        "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "problem": [{"kind": "22", "state": "found", "found_on": "2026-11-10"}]})";
    const Classification found = classified(situation(facts), "2026-11-20");
    CHECK(found.suggestedLevel == 1);
    CHECK_FALSE(found.level);
    REQUIRE_FALSE(found.levelReasons.empty());
    CHECK(found.levelReasons.front().because.contains(u"走失/离家出走"_s));
    CHECK(found.flags.empty());
}

TEST_CASE("A trigger of special data is named apart, the reason only says that there is one")
{
    constexpr const char* facts = R"({
        "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "family_member": [{"id": "f", "rel": "51"}, {"id": "m", "rel": "52"}],
        "person_restricted": [{"person": "m", "state": "P31", "from_on": "2026-01-01"}],
        "caregiver": [{"from_on": "2026-01-05", "quality": "2"}]})";
    const Classification found = classified(situation(facts), "2026-11-20");
    CHECK(found.suggestedLevel == 3);
    REQUIRE_FALSE(found.levelReasons.empty());
    const Flag& reason = found.levelReasons.front();
    CHECK(reason.because == u"建议三级，因为：监护评价一般、情形受限（试行默认）。"_s);
    CHECK(reason.restricted == QStringList{u"父母一方服刑/戒毒"_s});
    CHECK(reason.isTrial);
}

TEST_CASE("What a child alone at home is answered with is a report")
{
    constexpr const char* facts = R"({
        "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "visit": [{"date": "2026-11-10", "means": "1", "outcome": "1", "by": "s1", "a1": "8"}]})";
    const Classification found = classified(situation(facts), "2026-11-20");
    const auto alone = std::ranges::find(found.findings, u"W1"_s, &Flag::rule);
    REQUIRE(alone != found.findings.end());
    CHECK(alone->severity == Severity::Urgent);
    REQUIRE(alone->form);
    CHECK(alone->form->type == fields::incident::type);
    CHECK(alone->form->isNew);
}

TEST_CASE("A child without records of its own has neither flags nor duties")
{
    Situation child = situation(R"({"child": [{"status": "open"}]})");
    child.records.clear();
    CHECK(dutiesOf(child, "2026-11-20").empty());
    CHECK(classified(child, "2026-11-20").flags.empty());
}

TEST_CASE("The due day in a reason is the duty's own, whatever day was set for the whole problem")
{
    const auto why = [](const char* problem, const char* rule, const char* act) {
        const Situation child = situation(
            (QByteArray(R"({"child": [{"birth": "2016-05-10", "status": "open"}], "problem": [{
                "found_on": "2026-07-01", "due_on": "2026-08-30", "state": "found", )")
             + problem + "}]}")
                .constData());
        const auto demand = demandOf(dutiesOf(child, "2026-07-10"), QString::fromLatin1(rule),
                                     QString::fromLatin1(act));
        REQUIRE(demand);
        CHECK(demand->because.contains(u"月%1日前"_s.arg(demand->dueOn.day())));
        return demand->because;
    };
    // Clause 1: at once where it is grave, which is a day here.
    CHECK(why(R"("kind": "02", "severity": "3")", "J1", "report_police")
              .contains(u"7月1日发现，应于7月2日前完成"_s));
    CHECK(why(R"("kind": "16", "severity": "2")", "Q0", "report_problem")
              .contains(u"应于7月4日前报告"_s));
    CHECK(why(R"("kind": "16", "severity": "2")", "Q1", "first_action")
              .contains(u"应于7月8日前处理"_s));
    CHECK(why(R"("kind": "16", "severity": "2", "source": "2")", "P3", "tell_guardian")
              .contains(u"应于7月4日前告知"_s));
    CHECK(why(R"("kind_s4": "08", "severity": "2")", "Y2", "psych_refer")
              .contains(u"应于7月16日前完成"_s));
    // Of the day that was set it speaks where that is what is asked.
    CHECK(why(R"("kind": "16", "severity": "2")", "Q1", "solve").contains(u"应于8月30日前处理"_s));
}

TEST_CASE("What is owed by a village names the village")
{
    const auto duties = organisationDutiesOf(
        situation(R"({"village": [{"code": "530426999201", "name": "示范村"}]})"),
        u"530426999201"_s, "2026-11-20");
    const auto activity = std::ranges::find(duties, u"S1"_s, &OrganisationDuty::rule);
    REQUIRE(activity != duties.end());
    CHECK(activity->because.contains(u"示范村2024年尚无记录"_s)); // since the program is used
}

} // namespace tongdang::test
