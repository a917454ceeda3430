// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "support/policy/situation.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <algorithm>
#include <iostream>
#include <map>
#include <optional>
#include <set>

namespace tongdang {

using namespace Qt::StringLiterals;
using test::productCatalogue;

namespace {

/// Puts the value that an example states in place of a fact that would need more records.
QJsonValue withGiven(const QJsonValue& json, const QJsonObject& given)
{
    if (json.isArray()) {
        QJsonArray list;
        for (const QJsonValue member : json.toArray())
            list.append(withGiven(member, given));
        return list;
    }
    if (!json.isObject())
        return json;
    const QJsonObject object = json.toObject();
    const QJsonValue stated = given.value(object.value(u"fact"_s)[u"name"_s].toString());
    if (stated.isBool())
        return QJsonObject{{stated.toBool() ? u"all"_s : u"any"_s, QJsonArray()}};
    if (!stated.isUndefined())
        return stated;
    QJsonObject result;
    for (auto member = object.begin(); member != object.end(); ++member)
        result.insert(member.key(), withGiven(member.value(), given));
    return result;
}

/// The rule set whose examples they are, with the parameters that an example overrides and the
/// facts that it states.
class Rules {
public:
    const RuleSet& with(const QJsonObject& overridden, QJsonObject given)
    {
        given.remove(u"audit_done_on"_s); // no fact of the records: see Check
        if (overridden.isEmpty() && given.isEmpty())
            return test::productRules();
        QFile file(u":/tongdang/policy/eshan-2024.json"_s);
        REQUIRE(file.open(QIODevice::ReadOnly));
        QJsonObject rules = QJsonDocument::fromJson(file.readAll()).object();
        QJsonArray params = rules.value(u"params"_s).toArray();
        for (auto&& param : params) {
            QJsonObject one = param.toObject();
            const QString name = one.value(u"name"_s).toString();
            if (overridden.contains(name))
                one.insert(u"default"_s, overridden.value(name));
            param = one;
        }
        rules.insert(u"params"_s, params);
        rules.insert(u"rules"_s, withGiven(rules.value(u"rules"_s), given));
        REQUIRE(QDir(m_folder.path()).mkpath(u"policy"_s));
        QFile copy(m_folder.filePath(u"policy/eshan-2024.json"_s));
        REQUIRE(copy.open(QIODevice::WriteOnly));
        copy.write(QJsonDocument(rules).toJson());
        copy.close();
        m_rules = test::take(RuleSet::load(m_folder.path(), productCatalogue()));
        return *m_rules;
    }

private:
    QTemporaryDir m_folder;
    std::optional<RuleSet> m_rules;
};

QJsonArray examples()
{
    QString path = qEnvironmentVariable("TONGDANG_TRUTHS");
    if (path.isEmpty())
        path = QStringLiteral(TONGDANG_SOURCE_DIR "/tests/golden/truths.json");
    QFile file(path);
    INFO("file " << path.toStdString());
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll()).array();
}

/// "due_on=2026-11-10 state=overdue" of the members that the expectation names.
QString stageOf(const Demand& demand)
{
    if (demand.alarm)
        return *demand.alarm == Alarm::Now      ? u"now"_s
               : *demand.alarm == Alarm::Remind ? u"remind"_s
                                                : u"red"_s;
    return demand.stage ? QString::number(*demand.stage) : u"none"_s;
}

QString told(const Demand& demand, const QJsonObject& expected)
{
    QStringList parts;
    if (expected.contains(u"due_on"_s))
        parts.append(u"due_on="_s + demand.dueOn.toString(Qt::ISODate));
    if (expected.contains(u"state"_s))
        parts.append(u"state="_s + test::word(demand.state));
    if (expected.contains(u"stage"_s))
        parts.append(u"stage="_s + stageOf(demand));
    if (expected.contains(u"attempts"_s))
        parts.append(u"attempts="_s + QString::number(demand.attempts));
    return parts.join(u' ');
}

QString wanted(const QJsonObject& expected)
{
    QStringList parts;
    for (const QString& key : {u"due_on"_s, u"state"_s, u"stage"_s, u"attempts"_s}) {
        if (expected.contains(key))
            parts.append(key + u'=' + expected.value(key).toVariant().toString());
    }
    return parts.join(u' ');
}

/// Each child of an example by itself, for the number of those who are served.
QHash<QString, int> servedChildren(const RuleSet& rules, const QJsonObject& facts, QDate today)
{
    QHash<QString, int> served;
    for (const QJsonValue child : facts.value(u"child"_s).toArray()) {
        QJsonObject own;
        for (auto type = facts.begin(); type != facts.end(); ++type) {
            QJsonArray rows;
            for (const QJsonValue row : type.value().toArray()) {
                if (type.key() == u"child" ? row == child : row[u"child"_s] == child[u"id"_s])
                    rows.append(row);
            }
            own.insert(type.key(), rows);
        }
        test::Situation one = test::situation(productCatalogue(), own);
        const Classification found = classify(rules, one.view(), one.posts, today);
        served[child[u"village"_s].toString()] += isServed(one.record(u"child"), found) ? 1 : 0;
    }
    return served;
}

bool isDivision(const QString& subject)
{
    return !subject.isEmpty() && subject.at(0).isDigit();
}

/// Checks one example against the rules that this program has.
class Check {
public:
    Check(const RuleSet& rules, const QJsonObject& example)
        : m_expected(example.value(u"expected"_s).toObject())
    {
        const QJsonObject facts = example.value(u"facts"_s).toObject();
        const test::Situation situation = test::situation(productCatalogue(), facts);
        const QString today = example.value(u"today"_s).toString();
        const QString now = example.value(u"now"_s).toString(today);
        const QDate day = QDate::fromString(today, Qt::ISODate);
        m_duties = duties(rules, situation.view(), situation.posts, day, test::moment(now));
        const Classification found = classify(rules, situation.view(), situation.posts, day);
        for (const auto* list : {&found.flags, &found.levelReasons}) {
            for (const Flag& flag : *list)
                m_flags.insert(flag.code);
        }
        for (const Flag& finding : found.findings)
            m_findings.insert(finding.rule);

        OrganisationRecords organisation{{}, {}, situation.organisation, {}, {}, {}};
        if (const QString subject = example.value(u"subject"_s).toString(); isDivision(subject))
            organisation.division = subject;
        organisation.servedChildren = servedChildren(rules, facts, day);
        organisation.auditDoneOn = QDate::fromString(
            example.value(u"given"_s)[u"audit_done_on"_s].toString(), Qt::ISODate);
        m_organisation =
            organisationDuties(rules, organisation, situation.posts, day, test::moment(now));
        for (const OrganisationDuty& duty : m_organisation) {
            if (duty.isFinding())
                m_findings.insert(duty.rule);
        }
    }

    void all()
    {
        for (const QJsonValue& code : m_expected.value(u"flags"_s).toArray()) {
            INFO("flag " << code.toString().toStdString());
            CHECK(m_flags.count(code.toString()) == 1);
        }
        for (const QJsonValue& code : m_expected.value(u"not_flags"_s).toArray()) {
            INFO("no flag " << code.toString().toStdString());
            CHECK(m_flags.count(code.toString()) == 0);
        }
        for (const QJsonValue& rule : m_expected.value(u"findings"_s).toArray()) {
            INFO("finding " << rule.toString().toStdString());
            CHECK(m_findings.count(rule.toString()) == 1);
        }
        for (const QJsonValue& rule : m_expected.value(u"no_findings"_s).toArray())
            CHECK(m_findings.count(rule.toString()) == 0);
        demanded();
        effective();
    }

private:
    [[nodiscard]] std::optional<Demand> find(const QString& rule, const QString& act) const
    {
        for (const OrganisationDuty& duty : m_organisation) {
            if (duty.rule == rule && duty.act == act && !duty.isFinding())
                return duty;
        }
        return test::demandOf(m_duties, rule, act);
    }

    void demanded() const
    {
        for (const QJsonValue& value : m_expected.value(u"duties"_s).toArray()) {
            const QJsonObject duty = value.toObject();
            const QString rule = duty.value(u"rule"_s).toString();
            const QString act = duty.value(u"act"_s).toString();
            const auto demand = find(rule, act);
            INFO("duty " << rule.toStdString() << " " << act.toStdString());
            REQUIRE(demand);
            CHECK(told(*demand, duty) == wanted(duty));
            CHECK_FALSE(demand->because.isEmpty());
            CHECK_FALSE(demand->clauseText.isEmpty());
        }
        for (const QJsonValue& value : m_expected.value(u"no_duties"_s).toArray()) {
            INFO("no duty " << value[u"rule"_s].toString().toStdString());
            CHECK_FALSE(find(value[u"rule"_s].toString(), value[u"act"_s].toString()));
        }
    }

    void effective() const
    {
        for (const QJsonValue& value : m_expected.value(u"effective"_s).toArray()) {
            const QJsonObject expected = value.toObject();
            const QString act = expected.value(u"act"_s).toString();
            const auto duty = std::find_if(m_duties.begin(), m_duties.end(),
                                           [&](const Duty& one) { return one.act == act; });
            INFO("effective " << act.toStdString());
            REQUIRE(duty != m_duties.end());
            CHECK(told(*duty, expected) == wanted(expected));
            CHECK(duty->rule == expected.value(u"by"_s).toString());
        }
    }

    QJsonObject m_expected;
    std::vector<Duty> m_duties;
    std::vector<OrganisationDuty> m_organisation;
    std::set<QString> m_flags;
    std::set<QString> m_findings;
};

} // namespace

TEST_CASE("The truths of the policy hold")
{
    Rules rules;
    const QStringList known = test::productRules().ruleIds(QDate(2026, 1, 1));
    std::map<QString, int> applied;
    std::map<QString, int> notApplicable;
    for (const QJsonValue& value : examples()) {
        const QJsonObject example = value.toObject();
        const QString rule = example.value(u"rule"_s).toString();
        if (!known.contains(rule)) {
            ++notApplicable[rule];
            continue;
        }
        ++applied[rule];
        INFO(rule.toStdString() << ": " << example.value(u"name"_s).toString().toStdString());
        INFO("why: " << example.value(u"why"_s).toString().toStdString());
        Check(
            rules.with(example.value(u"params"_s).toObject(), example.value(u"given"_s).toObject()),
            example)
            .all();
    }
    int total = 0;
    for (const auto& [rule, count] : applied)
        total += count;
    std::cout << "truths: " << total << " examples of " << applied.size() << " rules hold\n";
    for (const auto& [rule, count] : notApplicable)
        std::cout << "truths: not applicable, rule unknown here: " << rule.toStdString() << " ("
                  << count << ")\n";
    // Every rule of the county's plan is there, and every one of its examples is asked.
    CHECK(notApplicable.empty());
    CHECK(applied.size() == 77);
}

} // namespace tongdang
