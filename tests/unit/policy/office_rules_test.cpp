// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the policy asks of villages, townships and the county themselves.
#include "support/catch.h"
#include "support/policy/duty_cases.h"

#include <QSet>

#include <algorithm>

namespace tongdang::test {

using namespace Qt::StringLiterals;

namespace {

const QString village = u"530426001201"_s;
const QString township = u"530426001"_s;
const QString county = u"530426"_s;

/// What a rule asks of an office where the program came into use on that day.
QString asked(const char* facts, const QString& division, const char* inUseFrom, const char* today,
              const char* rule)
{
    const Situation office = situation(facts);
    const OrganisationRecords records{division, u"大湾"_s, office.organisation,
                                      {},       {},        day(inUseFrom)};
    for (const OrganisationDuty& duty : organisationDuties(
             productRules(), records, office.posts, day(today), moment(QLatin1String(today)))) {
        if (duty.rule == QLatin1String(rule))
            return duty.dueOn.toString(Qt::ISODate) + u' ' + word(duty.state);
    }
    return {};
}

constexpr const char* director = R"("staff_post": [{"staff": "s1", "role": "1",
    "division": "530426001201", "from_on": "2024-03-01"}])";

bool finds(std::initializer_list<const char*> members, const char* today, const char* rule)
{
    return findsOf(situationOf(members), village, today, rule);
}

} // namespace

TEST_CASE("Yearly duties end with the year, and the years before the program are no debts")
{
    for (const auto& [rule, division] :
         {std::pair("K1", county), std::pair("Z1", county), std::pair("S1", village)}) {
        INFO(rule);
        CHECK(asked("{}", division, "2026-11-25", "2026-12-31", rule) == u"2026-12-31 due"_s);
        CHECK(asked("{}", division, "2026-11-25", "2027-01-01", rule) == u"2026-12-31 overdue"_s);
        CHECK(asked("{}", division, "2027-01-01", "2027-01-01", rule) == u"2027-12-31 upcoming"_s);
    }
    CHECK(asked("{}", county, "2026-01-01", "2026-10-01", "K1") == u"2026-12-31 upcoming"_s);
    CHECK(asked("{}", county, "2026-01-01", "2026-10-02", "K1") == u"2026-12-31 due"_s);
}

TEST_CASE("A spot check counts once its findings were given back, in the year it ended")
{
    const auto next = [](const char* check) {
        return asked(check, county, "2026-01-01", "2026-11-20", "K1");
    };
    CHECK(next(R"({"spot_check": [{"to_on": "2026-06-10", "state": "feedback"}]})")
          == u"2027-12-31 upcoming"_s);
    CHECK(next(R"({"spot_check": [{"to_on": "2026-06-10", "state": "checking"}]})")
          == u"2026-12-31 due"_s);
    CHECK(next(R"({"spot_check": [{"to_on": "2025-12-31", "state": "archived"}]})")
          == u"2026-12-31 due"_s);
}

TEST_CASE("A sample is a tenth, at least three, and never more than there are")
{
    const auto tooSmall = [](int population, int size) {
        const QString facts =
            u"{\"spot_check\": [{\"to_on\": \"2026-06-10\", \"population\": %1, \"size\": %2}]}"_s
                .arg(population)
                .arg(size);
        return findsOf(situation(facts.toUtf8().constData()), county, "2026-11-20", "K1-SIZE");
    };
    CHECK_FALSE(tooSmall(40, 4));
    CHECK(tooSmall(41, 4));
    CHECK_FALSE(tooSmall(41, 5));
    CHECK(tooSmall(30, 2));
    CHECK_FALSE(tooSmall(30, 3));
    CHECK_FALSE(tooSmall(1, 1));
}

TEST_CASE("Lists are compared once a term")
{
    constexpr const char* none = "{}";
    CHECK(asked(none, county, "2026-09-01", "2027-02-28", "X3") == u"2027-02-28 due"_s);
    CHECK(asked(none, county, "2026-09-01", "2027-03-01", "X3") == u"2027-02-28 overdue"_s);
    CHECK(asked(none, county, "2027-03-01", "2027-03-01", "X3") == u"2027-08-31 upcoming"_s);
    CHECK(asked(R"({"comparison": [{"date": "2028-02-29"}]})", county, "2027-09-01", "2028-03-01",
                "X3")
          == u"2028-08-31 upcoming"_s);
}

TEST_CASE("A safety activity of this village, held and on such a topic, is the year's")
{
    const auto next = [](const char* activity) {
        return asked(activity, village, "2026-01-01", "2026-11-20", "S1");
    };
    CHECK(next(R"({"activity": [{"village": "530426001201", "date": "2026-01-01", "state": "2",
        "topics": ["10", "05"]}]})")
          == u"2027-12-31 upcoming"_s);
    CHECK(next(R"({"activity": [{"village": "530426001202", "date": "2026-06-01", "state": "2",
        "topics": ["01"]}]})")
          == u"2026-12-31 due"_s);
    CHECK(next(R"({"activity": [{"village": "530426001201", "date": "2026-06-01", "state": "2",
        "topics": ["10"]}]})")
          == u"2026-12-31 due"_s);
}

TEST_CASE("From December on the four topics of safety that the year left out are named")
{
    constexpr const char* activities = R"("activity": [
        {"village": "530426001201", "date": "2026-01-01", "state": "2", "topics": ["01", "02"]},
        {"village": "530426001201", "date": "2025-12-31", "state": "2", "topics": ["03"]},
        {"village": "530426001201", "date": "2026-05-01", "state": "3", "topics": ["04"]}])";
    CHECK_FALSE(finds({activities}, "2026-11-30", "S3"));
    CHECK(finds({activities}, "2026-12-01", "S3"));
    const Situation office = situationOf({activities});
    for (const OrganisationDuty& duty : organisationDutiesOf(office, village, "2026-12-01")) {
        if (duty.rule == u"S3")
            CHECK(duty.details == QStringList{u"03"_s, u"04"_s});
    }
}

TEST_CASE("A holiday without an activity is told for thirty days after it")
{
    const auto missing = [](const char* today, const char* activity) {
        return findsOf(situation(activity), township, today, "S2");
    };
    constexpr const char* none = "{}";
    CHECK_FALSE(missing("2026-08-31", none)); // still the holidays
    CHECK(missing("2026-09-01", none));
    CHECK(missing("2026-09-30", none));
    CHECK_FALSE(missing("2026-10-01", none));
    CHECK(missing("2026-03-01", none));
    CHECK_FALSE(missing("2026-03-31", none));
    const auto held = [&](const char* date, const char* where) {
        const QString facts = QString::fromUtf8(R"({"activity": [{"date": "%1", "state": "2",
            "village": "%2"}]})")
                                  .arg(QLatin1String(date), QLatin1String(where));
        return !missing("2026-09-10", facts.toUtf8().constData());
    };
    CHECK(held("2026-07-10", "530426001202"));
    CHECK_FALSE(held("2026-07-09", "530426001202"));
    CHECK(held("2026-08-31", "530426001202"));
    CHECK_FALSE(held("2026-09-01", "530426001202"));
    CHECK_FALSE(held("2026-07-20", "530426002202")); // another township's
}

TEST_CASE("A census is finished on its own last day, or on that of the policy")
{
    const auto asked = [](const char* batch, const char* today) {
        return demandedOf(situation(batch), county, today, "CS1", "finish_census");
    };
    constexpr const char* own =
        R"({"census_batch": [{"id": "b", "state": "running", "deadline": "2026-11-30"}]})";
    CHECK(asked(own, "2026-10-30") == u"2026-11-30 upcoming"_s);
    CHECK(asked(own, "2026-10-31") == u"2026-11-30 due"_s);
    CHECK(asked(own, "2026-12-01") == u"2026-11-30 overdue"_s);
    constexpr const char* policy = R"({"census_batch": [{"id": "b", "state": "running"}]})";
    CHECK(asked(policy, "2024-06-30") == u"2024-06-30 due"_s);
    const auto open = [&](const char* villages) {
        const QString facts = QString::fromUtf8(R"({"census_batch": [{"id": "b", "state": "running",
                "deadline": "2026-11-30"}], "census_village": [%1]})")
                                  .arg(QLatin1String(villages));
        return !asked(facts.toUtf8().constData(), "2026-12-01").isEmpty();
    };
    CHECK(
        open(R"({"batch": "b", "state": "county_confirmed"}, {"batch": "b", "state": "running"})"));
    CHECK_FALSE(open(R"({"batch": "b", "state": "county_confirmed"})"));
    CHECK_FALSE(open(R"({"batch": "b", "state": "archived"}, {"batch": "c", "state": "running"})"));
}

TEST_CASE("A child found by the census and taken in has a dossier")
{
    const auto missing = [](const char* child) {
        return findsOf(situation(child), county, "2026-11-20", "CS2");
    };
    for (const char* result : {"1", "2", "3"})
        CHECK(missing(
            (QByteArray(R"({"census_child": [{"result": ")") + result + "\"}]}").constData()));
    CHECK_FALSE(missing(R"({"census_child": [{"result": "4"}]})"));
    CHECK_FALSE(missing(R"({"census_child": [{"result": "1", "child": "c"}]})"));
}

TEST_CASE("A village has a director up to the day before the last one leaves")
{
    const auto without = [](const char* post, const char* today) {
        return finds(
            {(QByteArray("\"staff_post\": [{\"staff\": \"s1\", ") + post + "}]").constData()},
            today, "D1");
    };
    constexpr const char* leaving = R"("role": "1", "division": "530426001201",
        "from_on": "2024-03-01", "to_on": "2026-11-20")";
    CHECK_FALSE(without(leaving, "2026-11-19"));
    CHECK(without(leaving, "2026-11-20"));
    CHECK(without(leaving, "2024-02-29"));
    CHECK(without(R"("role": "2", "division": "530426001201", "from_on": "2024-03-01")",
                  "2026-11-20"));
    CHECK(without(R"("role": "1", "division": "530426001202", "from_on": "2024-03-01")",
                  "2026-11-20"));
}

TEST_CASE("More than thirty children ask for another director, sixty for a second one")
{
    const auto more = [](int served, const char* posts) {
        const Situation office = situationOf({posts});
        const OrganisationRecords records{village, {}, office.organisation, {{village, served}},
                                          {},      {}};
        const auto found = organisationDuties(productRules(), records, office.posts,
                                              day("2026-11-20"), moment(u"2026-11-20"_s));
        return std::ranges::any_of(found,
                                   [](const OrganisationDuty& one) { return one.rule == u"D2"; });
    };
    CHECK_FALSE(more(30, director));
    CHECK(more(31, director));
    constexpr const char* two = R"("staff_post": [
        {"staff": "s1", "role": "1", "division": "530426001201", "from_on": "2024-03-01"},
        {"staff": "s2", "role": "1", "division": "530426001201", "from_on": "2024-03-01"}])";
    CHECK_FALSE(more(60, two));
    CHECK(more(61, two));
    CHECK(more(31, R"("staff_post": [])")); // nobody counts as one
    CHECK_FALSE(more(30, R"("staff_post": [])"));
}

TEST_CASE("The village team lacks whom nobody stands for")
{
    const auto vacant = [](std::initializer_list<const char*> members) {
        for (const OrganisationDuty& duty :
             organisationDutiesOf(situationOf(members), village, "2026-11-20")) {
            if (duty.rule == u"D4")
                return duty.details.join(u' ');
        }
        return QString();
    };
    constexpr const char* nobody = R"("staff_post": [])";
    CHECK(vacant({nobody}) == u"00 01 02 03 05 06 07 08"_s); // no school, no headmaster
    CHECK(vacant({director}) == u"00 02 03 05 06 07 08"_s);
    constexpr const char* school = R"("school": [{"kind": "2", "division": "530426001201"}])";
    CHECK(vacant({director, school}) == u"00 02 03 04 05 06 07 08"_s);
    CHECK(vacant({director, R"("school": [{"kind": "3", "division": "530426001201"}])"})
          == u"00 02 03 05 06 07 08"_s);
    CHECK(vacant({director, R"("team_member": [
        {"village": "530426001201", "role": "00", "from_on": "2024-03-01", "to_on": "2026-11-20"},
        {"village": "530426001201", "role": "02", "from_on": "2024-03-01", "to_on": "2026-11-19"},
        {"village": "530426001202", "role": "03", "from_on": "2024-03-01"}])"})
          == u"02 03 05 06 07 08"_s);
}

TEST_CASE("A village that came to its end is asked for nothing from that day on")
{
    const auto rules = [](const QString& division, const char* today) {
        QSet<QString> asked;
        const Situation office = situation(R"({
            "village": [{"id": "v", "code": "530426001201", "name": "大湾", "to_on": "2026-11-20"},
                        {"id": "w", "code": "530426001202", "name": "小湾"}],
            "staff": [{"id": "s"}],
            "staff_post": [{"staff": "s", "role": "1", "division": "530426001201",
                            "from_on": "2024-03-01"}],
            "census_batch": [{"id": "b", "name": "摸底", "deadline": "2026-10-31"}],
            "census_village": [{"batch": "b", "village": "530426001201", "state": "running"},
                               {"batch": "b", "village": "530426001202",
                                "state": "county_confirmed"}]})");
        for (const OrganisationDuty& duty : organisationDutiesOf(office, division, today))
            asked.insert(duty.rule + u' ' + duty.subject.name);
        return asked;
    };
    const auto before = rules(township, "2026-11-19");
    for (const QString& rule : {u"D4 大湾"_s, u"S1 大湾"_s, u"CS1 摸底"_s, u"D4 小湾"_s})
        CHECK(before.contains(rule));
    const auto after = rules(township, "2026-11-20");
    CHECK(after.contains(u"D4 小湾"_s));
    for (const QString& rule : after)
        CHECK_FALSE(rule.contains(u"大湾"_s));
    CHECK_FALSE(after.contains(u"CS1 摸底"_s));
    // Whoever was its director has no office: nobody is to train a director of no village.
    const auto ofStaff = [](const QSet<QString>& asked) {
        return asked.contains(u"D3 "_s) || asked.contains(u"D6 "_s) || asked.contains(u"D7 "_s);
    };
    CHECK(ofStaff(before));
    CHECK_FALSE(ofStaff(after));
    // Nor does its own PC stand in for it.
    CHECK_FALSE(rules(village, "2026-11-19").isEmpty());
    for (const QString& rule : rules(village, "2026-11-20"))
        CHECK_FALSE(rule.contains(u"大湾"_s));
}

TEST_CASE("What a village did before it came to its end stays done")
{
    const Situation office = situation(R"({
        "village": [{"id": "v", "code": "530426001201", "name": "大湾", "to_on": "2026-11-20"}],
        "activity": [{"village": "530426001201", "date": "2026-05-01", "state": "2",
                      "topics": ["02"]}]})");
    const OrganisationRecords records{village, u"大湾"_s, office.organisation,
                                      {},      {},        day("2025-01-01")};
    const auto done = organisationDone(productRules(), records, office.posts, day("2026-01-01"),
                                       day("2026-11-24"));
    const auto isActivity = [](const OrganisationDone& one) {
        return one.duty.act == u"safety_activity"_s;
    };
    CHECK(std::ranges::count_if(done, isActivity) == 1);
}

TEST_CASE("Offices are asked about what is theirs")
{
    constexpr const char* facts = R"({
        "village": [{"id": "v1", "code": "530426001201", "name": "大湾村"},
                    {"id": "v2", "code": "530426002201", "name": "小湾村"}]})";
    const auto rules = [&](const QString& division) {
        QStringList asked;
        for (const OrganisationDuty& duty :
             organisationDutiesOf(situation(facts), division, "2026-11-20"))
            asked.append(duty.rule + u' ' + duty.subject.name);
        return asked;
    };
    CHECK(rules(county).contains(u"K1 "_s));
    CHECK(rules(county).contains(u"D1 小湾村"_s));
    CHECK_FALSE(rules(township).contains(u"K1 "_s));
    CHECK(rules(township).contains(u"D1 大湾村"_s));
    CHECK_FALSE(rules(township).contains(u"D1 小湾村"_s));
    CHECK_FALSE(rules(u"530426001299"_s).contains(u"D1 大湾村"_s)); // nobody wrote it down yet
    CHECK(rules(u"530426001299"_s).contains(u"D1 "_s));
}

TEST_CASE("A plan that has run out is told to the county from the next day on")
{
    const auto told = [](const char* today) {
        return findsOf(situation("{}"), county, today, "R0");
    };
    CHECK_FALSE(told("2026-10-31"));
    CHECK(told("2026-11-01"));
}

TEST_CASE("Dossiers of the grown may be cleared away after the years that the county set")
{
    // No number is set: nothing is ever told.
    CHECK_FALSE(test::finds(situation(R"({"child": [{"birth": "1990-05-10",
        "status": "closed"}]})"),
                            "2036-05-10", "Z2"));
}

} // namespace tongdang::test
