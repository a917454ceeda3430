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

/// The rule set whose examples they are, with the parameters that an example overrides.
class Rules {
public:
    const RuleSet& with(const QJsonObject& overridden)
    {
        if (overridden.isEmpty())
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
QString told(const Demand& demand, const QJsonObject& expected)
{
    QStringList parts;
    if (expected.contains(u"due_on"_s))
        parts.append(u"due_on="_s + demand.dueOn.toString(Qt::ISODate));
    if (expected.contains(u"state"_s))
        parts.append(u"state="_s + test::word(demand.state));
    if (expected.contains(u"stage"_s))
        parts.append(u"stage="_s + (demand.stage ? QString::number(*demand.stage) : u"none"_s));
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

/// Checks one example against the rules that this program has; what it expects of others is left
/// out.
class Check {
public:
    Check(const RuleSet& rules, const QJsonObject& example)
        : m_expected(example.value(u"expected"_s).toObject())
        , m_ids(rules.ruleIds(QDate(2026, 1, 1)))
    {
        const test::Situation situation =
            test::situation(productCatalogue(), example.value(u"facts"_s).toObject());
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
            if (m_ids.contains(rule.toString()))
                CHECK(m_findings.count(rule.toString()) == 1);
        }
        for (const QJsonValue& rule : m_expected.value(u"no_findings"_s).toArray())
            CHECK(m_findings.count(rule.toString()) == 0);
        demanded();
        effective();
    }

private:
    void demanded() const
    {
        for (const QJsonValue& value : m_expected.value(u"duties"_s).toArray()) {
            const QJsonObject duty = value.toObject();
            const QString rule = duty.value(u"rule"_s).toString();
            const QString act = duty.value(u"act"_s).toString();
            if (!m_ids.contains(rule))
                continue;
            const auto demand = test::demandOf(m_duties, rule, act);
            INFO("duty " << rule.toStdString() << " " << act.toStdString());
            REQUIRE(demand);
            CHECK(told(*demand, duty) == wanted(duty));
            CHECK_FALSE(demand->because.isEmpty());
            CHECK_FALSE(demand->clauseText.isEmpty());
        }
        for (const QJsonValue& value : m_expected.value(u"no_duties"_s).toArray()) {
            INFO("no duty " << value[u"rule"_s].toString().toStdString());
            CHECK_FALSE(
                test::demandOf(m_duties, value[u"rule"_s].toString(), value[u"act"_s].toString()));
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
    QStringList m_ids;
    std::vector<Duty> m_duties;
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
        Check(rules.with(example.value(u"params"_s).toObject()), example).all();
    }
    int total = 0;
    for (const auto& [rule, count] : applied)
        total += count;
    std::cout << "truths: " << total << " examples of " << applied.size() << " rules hold\n";
    for (const auto& [rule, count] : notApplicable)
        std::cout << "truths: not applicable, rule unknown here: " << rule.toStdString() << " ("
                  << count << ")\n";
    CHECK(total > 0);
    for (const QString& rule : {u"E-LB-A"_s, u"E-LB-B"_s, u"E-LB-N"_s, u"E-KJ"_s, u"E-OUT16"_s,
                                u"E-OUT18"_s, u"C1"_s, u"C1P"_s, u"V1"_s, u"V2"_s}) {
        INFO("rule " << rule.toStdString());
        CHECK(applied[rule] > 0);
    }
}

} // namespace tongdang
