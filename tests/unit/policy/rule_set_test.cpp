// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rules are data: what is broken is refused with its place, and a new rule needs no C++.
#include "support/catch.h"
#include "support/policy/situation.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

namespace tongdang::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray productFile()
{
    QFile file(u":/tongdang/policy/eshan-2024.json"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

Result<RuleSet> load(const std::vector<QByteArray>& files)
{
    const QTemporaryDir folder;
    REQUIRE(QDir(folder.path()).mkpath(u"policy"_s));
    int number = 0;
    for (const QByteArray& content : files) {
        QFile file(folder.filePath(u"policy/rules%1.json"_s.arg(number++)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    return RuleSet::load(folder.path(), productCatalogue());
}

/// The product's file with one text replaced, which must be there.
QByteArray changed(const QByteArray& from, const QByteArray& to)
{
    QByteArray content = productFile();
    const qsizetype place = content.indexOf(from);
    INFO("replacing " << from.toStdString());
    REQUIRE(place >= 0);
    return content.replace(place, from.size(), to);
}

QJsonObject productRulesJson()
{
    return QJsonDocument::fromJson(productFile()).object();
}

} // namespace

TEST_CASE("The product's rules load and are told")
{
    const RuleBookInfo info = productRules().inForce(QDate(2026, 11, 25));
    CHECK(info.id == u"eshan-2024"_s);
    CHECK(info.version == 1);
    CHECK(info.from == QDate(2024, 1, 1));
    CHECK(info.until == QDate(2026, 10, 31));
    CHECK(productRules().ruleIds(QDate(2026, 1, 1)).contains(u"V1"_s));
}

TEST_CASE("Rules that have run out go on and say so")
{
    CHECK_FALSE(productRules().ranOutOn(QDate(2026, 10, 31)));
    CHECK(productRules().ranOutOn(QDate(2026, 11, 1)) == QDate(2026, 10, 31));
}

TEST_CASE(
    "A time of the year reminds from its first to its last day, over the turn of the year, on its "
    "weekdays")
{
    QJsonObject rules = productRulesJson();
    QJsonArray params = rules.value(u"params"_s).toArray();
    for (qsizetype i = 0; i < params.size(); ++i) {
        QJsonObject one = params.at(i).toObject();
        if (one.value(u"name"_s) != u"season_notes"_s)
            continue;
        one.insert(u"default"_s,
                   QJsonArray{QJsonArray{u"汛期"_s, QJsonArray{5, 1}, QJsonArray{10, 31}},
                              QJsonArray{u"过年"_s, QJsonArray{12, 20}, QJsonArray{1, 5}},
                              QJsonArray{u"周末"_s, QJsonArray{1, 1}, QJsonArray{12, 31},
                                         QJsonArray{6, 7}}});
        params[i] = one;
    }
    rules.insert(u"params"_s, params);
    const RuleSet set = take(load({QJsonDocument(rules).toJson()}));
    CHECK(set.seasonNotes(QDate(2026, 4, 30)).isEmpty()); // a Thursday
    CHECK(set.seasonNotes(QDate(2026, 5, 1)) == QStringList{u"汛期"_s});
    CHECK(set.seasonNotes(QDate(2026, 10, 31)) == QStringList{u"汛期"_s, u"周末"_s});
    CHECK(set.seasonNotes(QDate(2026, 11, 2)).isEmpty());
    CHECK(set.seasonNotes(QDate(2026, 12, 31)) == QStringList{u"过年"_s});
    CHECK(set.seasonNotes(QDate(2027, 1, 5)) == QStringList{u"过年"_s});
    CHECK(set.seasonNotes(QDate(2027, 1, 6)).isEmpty());
    // One from before there were such notes is no worse for it.
    for (qsizetype i = params.size() - 1; i >= 0; --i) {
        if (params.at(i)[u"name"] == u"season_notes"_s)
            params.removeAt(i);
    }
    rules.insert(u"params"_s, params);
    CHECK(take(load({QJsonDocument(rules).toJson()})).seasonNotes(QDate(2026, 5, 1)).isEmpty());
}

TEST_CASE("A later rule set takes over on its first day")
{
    QJsonObject next = productRulesJson();
    next.insert(u"id"_s, u"eshan-2027"_s);
    next.insert(u"effective_from"_s, u"2027-01-01"_s);
    next.insert(u"effective_to"_s, QJsonValue::Null);
    const RuleSet both = take(load({productFile(), QJsonDocument(next).toJson()}));
    CHECK(both.inForce(QDate(2026, 12, 31)).id == u"eshan-2024"_s);
    CHECK(both.inForce(QDate(2027, 1, 1)).id == u"eshan-2027"_s);
    CHECK(both.ranOutOn(QDate(2026, 12, 31)));
    CHECK_FALSE(both.ranOutOn(QDate(2030, 1, 1)));
    CHECK(both.inForce(QDate(2020, 1, 1)).id == u"eshan-2024"_s);
}

TEST_CASE("Broken rules are refused with file, line and reason")
{
    struct Broken {
        const char* from;
        const char* to;
        const char* reason;
    };
    for (const Broken& one : {
             Broken{"\"name\": \"parent_count\"", "\"name\": \"parent_cuont\"",
                    "no fact \"parent_cuont\""},
             Broken{"{\"name\": \"lb_age\"}", "{\"name\": \"lb_agee\"}",
                    "no parameter \"lb_agee\""},
             Broken{"\"field\": \"child.birth\"", "\"field\": \"child.brith\"",
                    "no field \"child.brith\""},
             Broken{"\"field\": \"child.birth\"", "\"field\": \"visit.date\"",
                    "no such record is bound"},
             Broken{"\"op\": \"<\"", "\"op\": \"<>\"", "no comparison"},
             Broken{"\"type\": \"dossier_event\"", "\"type\": \"dossier_evnt\"",
                    "no record type \"dossier_evnt\""},
             Broken{"\"type\": \"dossier_event\"", "\"type\": \"home_leave\"", "has a link"},
             Broken{"\"right\": \"suspend\"", "\"right\": \"suspendd\"", "no code of DOSEV"},
             Broken{"\"kind\": \"eligibility\"", "\"kind\": \"eligible\"", "no such kind"},
             Broken{"\"applies_to\": \"child\"", "\"applies_to\": \"helper\"", "about \"helper\""},
             Broken{"\"because_zh\"", "\"becuase_zh\"", "not known here"},
             Broken{"{father_absent_from}", "{father_absent}", "no placeholder {father_absent}"},
             Broken{"\"mode\": \"not_before_interval\"", "\"mode\": \"not_before\"",
                    "absolute or not_before_interval"},
             Broken{"\"interval\": {\"n\": 1, \"unit\": \"month\"}",
                    "\"interval\": {\"n\": 0, \"unit\": \"month\"}", "at least 1"},
             Broken{"\"calendar\": \"rolling\"", "\"calendar\": \"weekly\"", "knows rolling"},
             Broken{"\"to_is\": \"last_day\"", "\"to_is\": \"first_day\"", "last_day or day_after"},
             Broken{"\"clause\": \"SA3.2/SA3.4\"", "\"clause\": \"SA9.9\"", "text of the clause"},
             Broken{"\"effective_from\": \"2024-01-01\"", "\"effective_from\": \"2024-13-01\"",
                    "must be a day"},
             Broken{"\"default\": \"birthday\"", "\"default\": \"birth\"", "birthday, day_after"},
             Broken{"\"name\": \"home_leave_days\"", "\"name\": \"home_leaves\"", "home_leave"},
             Broken{"\"tie_order\": [\"V-L1\"", "\"tie_order\": [\"V-L9\"", "no rule \"V-L9\""},
             Broken{"\"id\": \"E-LB-B\"", "\"id\": \"E-LB-A\"", "is there twice"},
             Broken{"\"opens\": \"incident\"", "\"opens\": [\"M1\"]", "no record type"},
             Broken{"\"restricted\": true", "\"restricted\": 1", "is true or false"},
             Broken{"{\"fact\": {\"name\": \"today\", \"args\": {}}}",
                    "{\"fact\": {\"name\": \"today\", \"args\": {\"n\": 1}}}", "not known here"},
         }) {
        const auto rules = load({changed(one.from, one.to)});
        INFO("expected: " << one.reason);
        REQUIRE_FALSE(rules);
        CHECK(rules.error().kind == ErrorKind::Damaged);
        CHECK(rules.error().code == "policy.broken");
        REQUIRE(rules.error().arguments.size() == 3);
        INFO("told: " << rules.error().arguments.join(u" | ").toStdString());
        CHECK(rules.error().arguments[0] == u"rules0.json"_s);
        CHECK(rules.error().arguments[1].toInt() > 0);
        CHECK(rules.error().arguments[2].contains(QString::fromLatin1(one.reason)));
    }
}

TEST_CASE("The line is that of the fault")
{
    const QByteArray content = changed("{\"name\": \"lb_age\"}", "{\"name\": \"lb_agee\"}");
    const auto rules = load({content});
    REQUIRE_FALSE(rules);
    const auto line = content.left(content.indexOf("lb_agee")).count('\n') + 1;
    CHECK(rules.error().arguments[1].toInt() == line);
}

TEST_CASE("A file that is no JSON, and a folder without rules, are refused")
{
    CHECK(errorCode(load({QByteArray("{\"id\": ")})) == "policy.broken");
    CHECK(errorCode(load({QByteArray("[]")})) == "policy.broken");
    CHECK(errorCode(load({QByteArray("{\"id\": \"a\", \"id\": \"b\"}")})) == "policy.broken");
    CHECK(errorCode(load({})) == "policy.none");
}

TEST_CASE("A rule that asks for itself is refused")
{
    QJsonObject rules = productRulesJson();
    QJsonArray list = rules.value(u"rules"_s).toArray();
    QJsonObject first = list.at(0).toObject();
    first.insert(u"condition"_s, QJsonDocument::fromJson(
                                     R"({"compare": {"op": "=", "left": {"fact": {"name": "flag",
                     "args": {"code": "LB_COUNTY", "day": {"fact": {"name": "today", "args": {}}}}}},
                     "right": true}})")
                                     .object());
    list.replace(0, first);
    rules.insert(u"rules"_s, list);
    const auto loaded = load({QJsonDocument(rules).toJson()});
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().arguments[2].contains(u"asks for itself"_s));
}

TEST_CASE("A new rule over existing facts works without a new program")
{
    // Boarders of twelve and older get a call within ten days of opening.
    constexpr const char* rule = R"({
        "id": "X-NEW", "clause": "S6.7", "kind": "deadline", "applies_to": "child",
        "title_zh": "新规则",
        "condition": {"all": [
            {"compare": {"op": ">=", "left": {"fact": {"name": "age_years", "args": {
                "birth": {"field": "child.birth"}, "day": {"fact": {"name": "today", "args": {}}}}}},
                "right": 12}},
            {"exists": {"type": "education", "where":
                {"compare": {"op": "=", "left": {"field": "education.boarding"}, "right": true}}}}]},
        "deadline": [{"act": "boarding_call", "base": {"field": "child.opened_on"},
            "within": {"n": 10, "unit": "day"}, "window_before_days": 10,
            "done_when": {"exists": {"type": "contact", "where": {"compare": {"op": ">=",
                "left": {"field": "contact.date"}, "right": {"field": "child.opened_on"}}}}},
            "actor": "儿童主任"}],
        "output": {"type": "duty", "title_zh": "寄宿生联系"},
        "because_zh": "寄宿生{age}周岁,建档{base},应于{due_on}前联系。"})";
    QJsonObject rules = productRulesJson();
    QJsonArray list = rules.value(u"rules"_s).toArray();
    QJsonParseError error;
    list.append(QJsonDocument::fromJson(rule, &error).object());
    REQUIRE(error.error == QJsonParseError::NoError);
    rules.insert(u"rules"_s, list);
    const RuleSet extended = take(load({QJsonDocument(rules).toJson()}));

    constexpr const char* facts = R"({
        "child": [{"birth": "2014-05-10", "status": "open", "opened_on": "2026-11-10"}],
        "education": [{"year": 2026, "term": "1", "boarding": true}]})";
    const Situation child = situation(facts);
    const auto found =
        duties(extended, child.view(), child.posts, day("2026-11-15"), moment(u"2026-11-15"_s));
    const auto demand = demandOf(found, u"X-NEW", u"boarding_call");
    REQUIRE(demand);
    CHECK(demand->dueOn == day("2026-11-20"));
    CHECK(demand->state == DutyState::Due);
    CHECK(demand->because == u"寄宿生12周岁,建档11月10日,应于11月20日前联系。"_s);
    CHECK_FALSE(demandOf(dutiesOf(child, "2026-11-15"), u"X-NEW", u"boarding_call"));
}

TEST_CASE("A day set by people may bring a duty forward and never puts it off")
{
    const auto dueWith = [](const char* planned) {
        const RuleSet rules = take(load(
            {changed("\"mode\": \"not_before_interval\"},\n          \"window_before_days\": 30",
                     "\"mode\": \"not_before_interval\"},\n          \"not_after\": {\"fact\": "
                     "{\"name\": \"review_due_planned\", \"args\": {}}},\n"
                     "          \"window_before_days\": 30")}));
        const Situation child = situation(QString::fromUtf8(R"({
                "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
                "level_assessment": [{"id": "a", "level": "4", "effective_on": "2026-02-01",
                                      "review_due": "%1"}],
                "review": [{"subject": "1", "level_assessment": "a", "decision": "1",
                            "date": "2026-02-01"}],
                "visit": [{"date": "2026-08-10", "means": "1", "outcome": "1", "by": "s1"}]})")
                                              .arg(QString::fromLatin1(planned))
                                              .toUtf8()
                                              .constData());
        const auto found =
            duties(rules, child.view(), child.posts, day("2026-10-20"), moment(u"2026-10-20"_s));
        const auto demand = demandOf(found, u"V1", u"visit");
        REQUIRE(demand);
        return demand->dueOn;
    };
    CHECK(dueWith("2026-11-01") == day("2026-11-01"));
    CHECK(dueWith("2026-12-01") == day("2026-11-10"));
}

TEST_CASE("Visits by calendar quarter are due at the end of the next quarter")
{
    QJsonObject rules = productRulesJson();
    QJsonArray params = rules.value(u"params"_s).toArray();
    for (auto&& param : params) {
        QJsonObject one = param.toObject();
        if (one.value(u"name"_s) == u"visit_basis"_s)
            one.insert(u"default"_s, u"calendar_quarter"_s);
        param = one;
    }
    rules.insert(u"params"_s, params);
    const RuleSet quarterly = take(load({QJsonDocument(rules).toJson()}));
    const Situation child = situation(R"({
        "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "visit": [{"date": "2026-08-10", "means": "1", "outcome": "1", "by": "s1"}]})");
    const auto found =
        duties(quarterly, child.view(), child.posts, day("2026-11-20"), moment(u"2026-11-20"_s));
    const auto demand = demandOf(found, u"V1", u"visit");
    REQUIRE(demand);
    CHECK(demand->dueOn == day("2026-12-31"));
    CHECK(demand->period == u"2026-Q4"_s);
}

} // namespace tongdang::test
