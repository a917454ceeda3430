// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/condition.h"

#include "catalogue/fields.h"
#include "catalogues.h"
#include "support/catch.h"

#include <QJsonDocument>

#include <map>

using namespace tongdang;
using namespace Qt::StringLiterals;
using test::shipped;
using test::shippedField;

namespace {

/// A record of one type with a few values.
struct Sample {
    QString type;
    std::map<FieldNo, Value> values;
    ConditionContext context{QDate(2026, 11, 24), QDate(2018, 11, 24)};

    [[nodiscard]] FieldValues lookup() const
    {
        return [this](FieldNo field) {
            const auto found = values.find(field);
            return found == values.end() ? Value() : found->second;
        };
    }
    [[nodiscard]] bool requires_(const QString& field) const
    {
        return isRequired(shippedField(type + u'.' + field), *shipped().type(type), lookup(),
                          context);
    }
    [[nodiscard]] bool shows(const QString& field) const
    {
        return isShown(shippedField(type + u'.' + field), *shipped().type(type), lookup(), context);
    }
    [[nodiscard]] bool holds(const char* json) const
    {
        const QJsonDocument condition = QJsonDocument::fromJson(json);
        REQUIRE(condition.isObject());
        return conditionHolds(condition.object(), *shipped().type(type), lookup(), context);
    }
};

} // namespace

TEST_CASE("A number is asked for unless the child has no document at all")
{
    Sample child{u"child"_s, {}};
    CHECK_FALSE(
        child.requires_(u"idno"_s)); // nothing is known yet: the kind of document comes first
    child.values[fields::child::idtype] = u"02"_s;
    CHECK(child.requires_(u"idno"_s));
    CHECK_FALSE(child.requires_(u"idno_reason"_s));
    child.values[fields::child::idtype] = u"09"_s;
    CHECK_FALSE(child.requires_(u"idno"_s));
    CHECK(child.requires_(u"idno_reason"_s));
}

TEST_CASE("What depends on a list of answers is asked for with each of them and no other")
{
    Sample visit{u"visit"_s, {}};
    for (const QString& outcome : {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s}) {
        visit.values[fields::visit::outcome] = outcome;
        const bool met = outcome == u"1" || outcome == u"2";
        CHECK(visit.requires_(u"h1"_s) == met);
        CHECK(visit.requires_(u"b2"_s) == (outcome == u"1"));
        CHECK(visit.requires_(u"outcome_reason"_s) == (outcome != u"1"));
    }
}

TEST_CASE("Neither of several answers means none of them, and no answer is not enough")
{
    Sample problem{u"problem"_s, {}};
    CHECK_FALSE(problem.requires_(u"reported_on"_s));
    problem.values[fields::problem::state] = u"found"_s;
    CHECK_FALSE(problem.requires_(u"reported_on"_s));
    problem.values[fields::problem::state] = u"void"_s;
    CHECK_FALSE(problem.requires_(u"reported_on"_s));
    problem.values[fields::problem::state] = u"in_progress"_s;
    CHECK(problem.requires_(u"reported_on"_s));
}

TEST_CASE("Of two fields that may stand for each other one is asked for")
{
    Sample problem{u"problem"_s, {}};
    CHECK(problem.requires_(u"kind"_s));
    CHECK(problem.requires_(u"kind_s4"_s));
    problem.values[fields::problem::kind_s4] = u"08"_s;
    CHECK_FALSE(problem.requires_(u"kind"_s));
}

TEST_CASE("A reason is asked for when the level differs from the suggested one")
{
    Sample level{u"level_assessment"_s, {{fields::level_assessment::level, Value(u"3"_s)}}};
    CHECK_FALSE(level.requires_(u"override_reason"_s));
    level.values[fields::level_assessment::suggested] = u"3"_s;
    CHECK_FALSE(level.requires_(u"override_reason"_s));
    level.values[fields::level_assessment::suggested] = u"2"_s;
    CHECK(level.requires_(u"override_reason"_s));
}

TEST_CASE("A child's opinion is asked for from the eighth birthday on")
{
    Sample agreement{u"agreement"_s, {}};
    CHECK(agreement.requires_(u"opinion_text"_s));
    agreement.context.today = QDate(2026, 11, 23);
    CHECK_FALSE(agreement.requires_(u"opinion_text"_s));
    agreement.context.childBirth = QDate();
    CHECK_FALSE(agreement.requires_(u"opinion_text"_s));
}

TEST_CASE("A field that hangs on another answer is hidden, unless it holds something")
{
    Sample child{u"child"_s, {{fields::child::idtype, Value(u"02"_s)}}};
    CHECK_FALSE(child.shows(u"idno_reason"_s));
    CHECK(child.shows(u"idno"_s));
    child.values[fields::child::idno_reason] = u"出生未登记"_s;
    CHECK(child.shows(u"idno_reason"_s));
    child.values.erase(fields::child::idno_reason);
    child.values[fields::child::idtype] = u"09"_s;
    CHECK(child.shows(u"idno_reason"_s));
}

TEST_CASE("All of nothing holds, any of nothing does not, not turns round")
{
    const Sample sample{u"child"_s, {{fields::child::sex, Value(u"1"_s)}}};
    CHECK(sample.holds("{}"));
    CHECK(sample.holds(R"({"all": []})"));
    CHECK_FALSE(sample.holds(R"({"any": []})"));
    CHECK_FALSE(sample.holds(R"({"not": {"all": []}})"));
    CHECK(sample.holds(
        R"({"any": [{"any": []}, {"compare": {"op": "=", "left": {"field": "child.sex"}, "right": "1"}}]})"));
    CHECK_FALSE(sample.holds(
        R"({"all": [{"all": []}, {"compare": {"op": "=", "left": {"field": "child.sex"}, "right": "2"}}]})"));
    CHECK(sample.holds(
        R"({"not": {"compare": {"op": "=", "left": {"field": "child.birth"}, "right": "x"}}})"));
}
